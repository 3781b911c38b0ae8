// mammoth and SheetJS as a peer: answers "TIMES<tab>DOCX<tab>XLSX" with "MILLISECONDS OF ONE<tab>VALUES FOUND".
const fs = require('node:fs');
const readline = require('node:readline');
const mammoth = require('mammoth');
const XLSX = require('xlsx');

// Of mammoth's ways out, HTML is the one that keeps label and value cells apart.
async function readWord(buffer) {
  const { value } = await mammoth.convertToHtml({ buffer });
  return value.match(/<td[^>]*><p>./g).length;
}

function readExcel(buffer) {
  const workbook = XLSX.read(buffer, { type: 'buffer' });
  let values = 0;
  for (const name of workbook.SheetNames)
    for (const row of XLSX.utils.sheet_to_json(workbook.Sheets[name], { header: 1 }))
      values += row.filter(value => value !== undefined).length;
  return values;
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [times, docx, xlsx] = line.split('\t');
    const [word, excel] = [fs.readFileSync(docx), fs.readFileSync(xlsx)];
    let values = 0;
    const start = process.hrtime.bigint();
    for (let i = 0; i < Number(times); i++)
      values = await readWord(word) + readExcel(excel);
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6 / Number(times);
    process.stdout.write(`${milliseconds}\t${values}\n`);
  }
}

main();
