"""Types the forms anew, as prefectures without the blank forms do: retype.py ANSWERS FORM1-DEFINITION OUTPUT-FOLDER
Needs python-docx and xlsxwriter."""
import json
import sys

import docx
import xlsxwriter

answers = json.load(open(sys.argv[1], encoding="utf-8"))
form = json.load(open(sys.argv[2], encoding="utf-8"))
output = sys.argv[3]


def label(field):
    return field.get("text") or field["label"]


def value(field):
    written = answers["form1"][field["id"]]["written"]
    if field["kind"] == "choice":
        return "　".join(("■" if option == written else "□") + option for option in field["options"])
    return ("レ" if written == "true" else "□") + " " + field["options"][0] if field["kind"] == "tick" else written


def one_table():
    """Everything in one table of four columns: short fields in pairs, long ones across, a title row per section."""
    document = docx.Document()
    document.add_paragraph("（様式１）")
    document.add_heading(form["edition"] + " " + form["title"], 0)
    table = document.add_table(0, 4, style="Table Grid")
    for part in form["parts"]:
        cells = table.add_row().cells
        cells[0].merge(cells[3]).text = "■ " + part["title"].split(" ", 1)[1]
        pair = None
        for field in part["fields"]:
            if field["kind"] in ("longText", "tick", "choice"):
                cells, pair = table.add_row().cells, None
                cells[0].text = label(field)
                cells[1].merge(cells[3]).text = value(field)
            elif pair is None:
                pair = table.add_row().cells
                pair[0].text, pair[1].text = label(field), value(field)
            else:
                pair[2].text, pair[3].text, pair = label(field), value(field), None
    document.save(f"{output}/retyped.docx")


def columns_of_answers():
    """はい and いいえ as columns; labels with their values on the next line of the same cell elsewhere."""
    document = docx.Document()
    document.add_paragraph(form["name"])
    document.add_paragraph(form["edition"] + form["title"])
    for part in form["parts"]:
        document.add_heading(part["title"], 1)
        ticks = all(field["kind"] == "tick" for field in part["fields"])
        table = document.add_table(0, 3 if ticks else 1, style="Table Grid")
        if ticks:
            for cell, text in zip(table.add_row().cells, ("確認事項", "はい", "いいえ")):
                cell.text = text
        for field in part["fields"]:
            cells = table.add_row().cells
            if ticks:
                yes = answers["form1"][field["id"]]["written"] == "true"
                cells[0].text, cells[1].text, cells[2].text = label(field), "○" if yes else "", "" if yes else "○"
            else:
                cells[0].text = label(field) + "\n" + value(field)
    document.save(f"{output}/retyped-columns.docx")


def workbook():
    """One sheet of a workbook with others, header of two rows, numbers as numbers, styles everywhere."""
    book = xlsxwriter.Workbook(f"{output}/retyped.xlsx")
    grid, code = book.add_format({"border": 1, "text_wrap": True}), book.add_format({"border": 1, "num_format": "000000"})
    budget = book.add_worksheet("予算")
    budget.write_row(0, 0, ["区分", "金額", "担当者"])
    budget.write_row(1, 0, ["歳入", 1000, "県庁 太郎"])
    sheet = book.add_worksheet("別添")
    sheet.merge_range("B2:J2", "令和8年度 連携市区町村一覧・推進体制（様式2）", grid)
    sheet.write("B3", "都道府県名：" + answers["form1"]["prefecture"]["written"])
    for column, text in enumerate(["No.", "団体コード", "市町村名", "同意の有無"]):
        sheet.merge_range(4, column + 1, 5, column + 1, text, grid)
    sheet.merge_range("F5:H5", "担当", grid)
    sheet.write_row("F6", ["部署", "担当者", "E-mail"], grid)
    sheet.merge_range("I5:I6", "地域課題", grid)
    sheet.merge_range("J5:J6", "支援内容", grid)
    for row, entry in enumerate(answers["municipalities"], start=6):
        sheet.write_number(row, 1, int(entry[0]), grid)
        sheet.write_number(row, 2, int(entry[1]), code)
        sheet.write_row(row, 3, entry[2:], grid)
    for row in range(8, 30):
        sheet.write_row(row, 1, [""] * 9, grid)
    sheet.write("B31", "※行が足りない場合は追加してください。")
    sheet.write_row("B33", ["担当区分", "部局課名", "担当者名", "役割分担"], grid)
    for row, entry in enumerate(answers["structure"], start=33):
        sheet.write_row(row, 1, entry, grid)
    book.close()


one_table()
columns_of_answers()
workbook()
