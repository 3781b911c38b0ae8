"""Fills in the blank forms with python-docx and openpyxl: fill.py ANSWERS BLANK-FOLDER OUTPUT-FOLDER"""
import json
import sys

import docx
import openpyxl
from docx.oxml.ns import qn

answers = json.load(open(sys.argv[1], encoding="utf-8"))
blank, output = sys.argv[2], sys.argv[3]
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def field_of(cell):
    tag = cell._tc.find(".//" + qn("w:tag"))
    return None if tag is None else tag.get(qn("w:val")).split(".")[1]


def value_cells(document):
    for table in document.tables:
        for row in table.rows:
            if field := field_of(row.cells[1]):
                yield field, row.cells[1]


def captions(cell):
    """What is printed behind each box of a cell."""
    boxes = [control for control in cell._tc.iter(qn("w:sdt")) if control.find(".//" + W14 + "checkbox") is not None]
    return ["".join(text.text for text in box.getnext().iter(qn("w:t"))).strip() for box in boxes]


def with_cell_text():
    """What a script usually does: replace the text of the cell, and with it the content control."""
    document = docx.Document(f"{blank}/様式1.docx")
    for field, cell in value_cells(document):
        written = answers["form1"][field]["written"]
        boxes = captions(cell)
        if len(boxes) > 1:
            cell.text = "　　".join(("☑ " if caption == written else "☐ ") + caption for caption in boxes)
        elif boxes:
            cell.text = ("☑ " if written == "true" else "☐ ") + boxes[0]
        else:
            cell.text = written
    document.save(f"{output}/python-docx.docx")


def with_controls():
    """What Word does: the text inside the control, its placeholder mark gone, a box's state and character both set."""
    document = docx.Document(f"{blank}/様式1.docx")
    for field, cell in value_cells(document):
        written = answers["form1"][field]["written"]
        control = cell._tc.find(".//" + qn("w:sdt"))
        boxes = captions(cell)
        if len(boxes) > 1:
            control = cell._tc.findall(".//" + qn("w:sdt"))[boxes.index(written)]
            written = "true"
        text = control.find(".//" + qn("w:sdtContent")).find(".//" + qn("w:t"))
        checked = control.find(".//" + W14 + "checked")
        if checked is not None:
            checked.set(W14 + "val", "1" if written == "true" else "0")
            text.text = "☑" if written == "true" else "☐"
            continue
        placeholder = control.find(".//" + qn("w:showingPlcHdr"))
        placeholder.getparent().remove(placeholder)
        run = text.getparent()
        properties = run.find(qn("w:rPr"))
        if properties is not None:
            run.remove(properties)
        lines = written.split("\n")
        text.text = lines[0]
        for line in lines[1:]:
            run.append(run.makeelement(qn("w:br"), {}))
            more = run.makeelement(qn("w:t"), {})
            more.text = line
            run.append(more)
    document.save(f"{output}/controls.docx")


def workbook():
    book = openpyxl.load_workbook(f"{blank}/様式2.xlsx")
    for sheet, rows in ((book["連携市区町村"], answers["municipalities"]), (book["推進体制"], answers["structure"])):
        first = rows[0]
        width = len(first)
        header = next(row for row in sheet.iter_rows() if sum(cell.value is not None for cell in row) >= width)
        for offset, values in enumerate(rows, start=1):
            for cell, value in zip([cell for cell in header if cell.value is not None], values):
                target = sheet.cell(cell.row + offset, cell.column)
                target.value = int(value) if value.isdigit() else value
    sheet = book["連携市区町村"]
    label = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "都道府県名")
    merged = next((area for area in sheet.merged_cells.ranges if label.coordinate in area), None)
    sheet.cell(label.row, (merged.max_col if merged else label.column) + 1).value = answers["form1"]["prefecture"]["written"]
    book.save(f"{output}/openpyxl.xlsx")


with_cell_text()
with_controls()
workbook()
