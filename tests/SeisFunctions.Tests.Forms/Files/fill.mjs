// Saves the workbook again with SheetJS and exceljs, and writes 様式1 anew with docx: fill.mjs ANSWERS FORM1 WORK-FOLDER OUTPUT-FOLDER
import fs from 'node:fs';
import XLSX from 'xlsx';
import ExcelJS from 'exceljs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, CheckBox } from 'docx';

const [answersFile, formFile, work, output] = process.argv.slice(2);
const answers = JSON.parse(fs.readFileSync(answersFile, 'utf8')).form1;
const form = JSON.parse(fs.readFileSync(formFile, 'utf8'));

XLSX.writeFile(XLSX.readFile(`${work}/openpyxl.xlsx`), `${output}/sheetjs.xlsx`);

const book = new ExcelJS.Workbook();
await book.xlsx.readFile(`${work}/openpyxl.xlsx`);
await book.xlsx.writeFile(`${output}/exceljs.xlsx`);

const cell = children => new TableCell({ children });
const value = field => {
  const written = answers[field.id].written;
  return field.kind === 'tick'
    ? [new Paragraph({ children: [new CheckBox({ checked: written === 'true', checkedState: { value: '2611' }, uncheckedState: { value: '2610' } }), new TextRun(' ' + field.options[0])] })]
    : written.split('\n').map(line => new Paragraph(line));
};
const document = new Document({
  sections: [{
    children: [new Paragraph(form.name), new Paragraph(`${form.edition} ${form.title}`), ...form.parts.flatMap(part => [
      new Paragraph(part.title),
      new Table({ rows: part.fields.map(field => new TableRow({ children: [cell([new Paragraph(field.text ?? field.label)]), cell(value(field))] })) }),
    ])],
  }],
});
fs.writeFileSync(`${output}/docx-npm.docx`, await Packer.toBuffer(document));
