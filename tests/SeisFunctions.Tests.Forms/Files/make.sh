#!/usr/bin/env bash
# Makes the form files of this folder from the blank forms of the call and answers.json, with the programs that applicants use.
# Needs python3 with python-docx, openpyxl and xlsxwriter, LibreOffice (soffice), and Node with npm. Run it when the blank forms change.
# The files earlier-* are kept as they were made from the blank forms before 28 November 2026, which were no letters.
# libreoffice-plaintext.docx is kept as it was made from an earlier blank form with plain-text controls, whose text LibreOffice 7.4 repeats.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet run --project "$here/../../../../functions/SeisFunctions" -- forms "$work/blank"

/usr/bin/python3 "$here/fill.py" "$here/answers.json" "$work/blank" "$work"

convert() { # FROM TO.EXTENSION
  soffice -env:UserInstallation="file://$work/profile" --headless --convert-to "${2##*.}" --outdir "$work/out" "$1" > /dev/null
  mv "$work/out/$(basename "${1%.*}").${2##*.}" "$2"
}
convert "$work/controls.docx" "$work/again.odt"
convert "$work/controls.docx" "$work/again.doc"
convert "$work/controls.docx" "$work/again.rtf"
convert "$work/controls.docx" "$here/libreoffice.docx"
convert "$work/again.odt" "$here/libreoffice-odt.docx"
convert "$work/again.doc" "$here/libreoffice-doc.docx"
convert "$work/again.rtf" "$here/libreoffice-rtf.docx"
convert "$work/openpyxl.xlsx" "$work/again.ods"
convert "$work/openpyxl.xlsx" "$work/again.xls"
convert "$work/openpyxl.xlsx" "$here/libreoffice.xlsx"
convert "$work/again.ods" "$here/libreoffice-ods.xlsx"
convert "$work/again.xls" "$here/libreoffice-xls.xlsx"
convert "$work/controls.docx" "$work/again.html"
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to 'docx:MS Word 2007 XML' --outdir "$work/out" "$work/again.html" > /dev/null
mv "$work/out/again.docx" "$here/libreoffice-html.docx"
/usr/bin/python3 "$here/retype.py" "$here/answers.json" "$here/../../../../functions/SeisFunctions/Calls/seis-r8/forms/form1.json" "$work"
cp "$work/retyped.docx" "$work/retyped.xlsx" "$here/"
convert "$work/retyped-columns.docx" "$work/retyped.odt"
convert "$work/retyped.odt" "$here/libreoffice-retyped.docx"
convert "$work/retyped.xlsx" "$work/retyped.ods"
convert "$work/retyped.ods" "$here/libreoffice-retyped.xlsx"
cp "$work/again.odt" "$here/form.odt"; cp "$work/again.doc" "$here/form.doc"; cp "$work/again.rtf" "$here/form.rtf"
cp "$work/again.ods" "$here/form.ods"; cp "$work/again.xls" "$here/form.xls"
cp "$work/python-docx.docx" "$work/controls.docx" "$work/openpyxl.xlsx" "$here/"

(cd "$work" && npm init -y > /dev/null && npm install --silent xlsx@0.18.5 exceljs@4.4.0 docx@9.15.2 > /dev/null)
cp "$here/fill.mjs" "$work/"
node "$work/fill.mjs" "$here/answers.json" "$here/../../../../functions/SeisFunctions/Calls/seis-r8/forms/form1.json" "$work" "$here"
