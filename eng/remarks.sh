#!/usr/bin/env bash
# Has other programs read the forms that come back with remarks: python-docx, openpyxl, and LibreOffice (which turns each into OpenDocument).
# Every variant of the tests gets a remark at each of its places; each program must find every comment, at the very cell or paragraph.
# Needs python3 with python-docx and openpyxl, and LibreOffice (soffice). `pdf FILE…` instead prints files with their comments in the margin
# into artifacts/remarks, to be looked at. Last line: files N, comments N, wrong N; status 1 if any is.
set -euo pipefail
cd "$(dirname "$0")/.."
out=artifacts/remarks
office() { soffice -env:UserInstallation="file://$PWD/$out/profile" --headless "$@" > /dev/null 2>&1; }
if [ "${1:-}" = pdf ]; then
  shift
  mkdir -p "$out"
  for file in "$@"; do
    case "$file" in
      *.docx) office --convert-to 'pdf:writer_pdf_Export:{"ExportNotesInMargin":{"type":"boolean","value":"true"}}' --outdir "$out" "$file" ;;
      *) office --convert-to 'pdf:calc_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}' --outdir "$out" "$file" ;;
    esac
  done
  exit
fi
rm -rf "$out"
REMARKS=1 dotnet test --project tests/SeisFunctions.Tests.Forms --filter-method "*Every_remark_stands_at_its_place"
office --convert-to odt --outdir "$out" "$out"/*.docx
office --convert-to ods --outdir "$out" "$out"/*.xlsx
/usr/bin/python3 eng/remarks/read-back.py "$out"
