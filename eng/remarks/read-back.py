"""Looks for the comments of remarked forms as python-docx, openpyxl and LibreOffice see them (see eng/remarks.sh)."""
import json
import pathlib
import re
import sys
import zipfile

import docx
import openpyxl
from lxml import etree
from openpyxl.utils import get_column_letter

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
MARK = re.compile("【([^】]*)】")


def bare(text):
    return re.sub(r"[\s☐☑]", "", text)


def local(element):
    return etree.QName(element).localname


def number(element, name):
    found = element.find(f"{element.tag[: element.tag.index('}') + 1]}{name}")
    return 0 if found is None else int(next(v for k, v in found.attrib.items() if k.endswith("}val")))


def word_places(path):
    """Comment id -> the places of its beginning and end, told by counting tables, rows and columns."""
    document = docx.Document(path)
    body = document.element.body
    part = next(r.target_part for r in document.part.rels.values() if r.reltype.endswith("/comments"))
    texts = {}
    for comment in etree.fromstring(part.blob):
        key = next(v for k, v in comment.attrib.items() if k.endswith("}id"))
        texts[key] = "".join(t.text or "" for t in comment.iter() if local(t) == "t")
    tables, paragraphs, places = [], 0, {}
    for element in body.iter():
        if not isinstance(element.tag, str) or any(local(a) in ("Fallback", "del") for a in element.iterancestors()):
            continue
        if local(element) == "tbl":
            tables.append(element)
        if local(element) == "p" and not any(local(a) in ("tc", "txbxContent") for a in element.iterancestors()):
            paragraphs += 1
        if local(element) in ("commentRangeStart", "commentRangeEnd"):
            key = next(v for k, v in element.attrib.items() if k.endswith("}id"))
            cell = next((a for a in element.iterancestors() if local(a) == "tc"), None)
            places.setdefault(key, []).append(f"段落{paragraphs}" if cell is None else place_of(cell, tables))
    return {key: (texts[key], found) for key, found in places.items() if key in texts}


def place_of(cell, tables):
    row = next(a for a in cell.iterancestors() if local(a) == "tr")
    table = next(a for a in row.iterancestors() if local(a) == "tbl")
    rows = [
        r
        for r in table.iter()
        if local(r) == "tr"
        and next(a for a in r.iterancestors() if local(a) == "tbl") is table
        and not any(local(mark) == "del" for own in r if local(own) == "trPr" for mark in own)  # struck by a tracked change
    ]
    properties = row.find(f"{row.tag[: row.tag.index('}') + 1]}trPr")
    column = 0 if properties is None else number(properties, "gridBefore")
    for other in (c for c in row.iter() if local(c) == "tc"):
        if next(a for a in other.iterancestors() if local(a) == "tr") is not row:
            continue
        if other is cell:
            break
        own = other.find(f"{other.tag[: other.tag.index('}') + 1]}tcPr")
        column += max(1, 0 if own is None else number(own, "gridSpan"))
    return f"表{tables.index(table) + 1} {rows.index(row) + 1}行{column + 1}列"


def sheet_places(path):
    book = openpyxl.load_workbook(path)
    return {
        (sheet.title, cell.coordinate): (cell.comment.text, [f"{sheet.title}!{cell.coordinate}"])
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None
    }


def annotations(path):
    """Text of each comment -> the text of the cell or paragraph around it, and in a sheet its reference."""
    root = etree.fromstring(zipfile.ZipFile(path).read("content.xml"))
    for note in root.iter(OFFICE + "annotation"):
        around = next(a for a in note.iterancestors() if a.tag in (TABLE + "table-cell", TEXT + "p", TEXT + "h"))
        cell = next((a for a in note.iterancestors() if a.tag == TABLE + "table-cell"), None)
        said = "".join(note.itertext())
        place = reference(cell) if path.suffix == ".ods" else None
        yield said, without_notes(cell if cell is not None else around), place


def without_notes(element):
    def owner(text):
        return text.getparent() if text.is_text else text.getparent().getparent()

    return "".join(
        text
        for text in element.xpath(".//text()")
        if not any(a.tag in (OFFICE + "annotation", TEXT + "ruby-text") for a in [owner(text), *owner(text).iterancestors()])
    )


def reference(cell):
    row = cell.getparent()
    table = next(a for a in row.iterancestors() if a.tag == TABLE + "table")
    column = 1 + sum(
        int(c.get(TABLE + "number-columns-repeated", 1)) for c in cell.itersiblings(TABLE + "table-cell", TABLE + "covered-table-cell", preceding=True)
    )
    line = 1
    for other in table.iter(TABLE + "table-row"):
        if other is row:
            break
        line += int(other.get(TABLE + "number-rows-repeated", 1))
    return f"{table.get(TABLE + 'name')}!{get_column_letter(column)}{line}"


def at(place, location):
    """A row, column or table is shown by one of its cells."""
    row = location.endswith("行") and place.startswith(location)
    of_sheet = "!" in location and location.split("!")[1].isdigit() and re.fullmatch(re.escape(location.split("!")[0]) + r"![A-Z]+" + location.split("!")[1], place)
    column = location.endswith("列") and re.fullmatch(re.escape(location[:-1]) + r"\d+", place)
    return place == location or bool(row) or bool(of_sheet) or bool(column) or place.startswith(location)


def main(folder):
    files = comments = untold = wrong = 0
    for index in sorted(pathlib.Path(folder).glob("*.json")):
        known = json.loads(index.read_text())
        texts = {place["location"]: place["text"] for place in known["places"]}
        path = index.with_suffix(".docx")
        is_word = path.exists()
        path = path if is_word else index.with_suffix(".xlsx")
        files += 1
        faults = []
        try:
            found = word_places(path) if is_word else sheet_places(path)
        except Exception as problem:  # python-docx knows no strict documents
            found, skipped = {}, f"{type(problem).__name__}: {problem}"
            print(f"{known['name']}: not opened by {'python-docx' if is_word else 'openpyxl'} ({skipped[:80]})")
        for said, places in found.values():
            locations = [one for one in MARK.findall(said) if "［" not in said]
            comments += 1
            for location in locations:
                if not all(at(place, location) for place in places):
                    faults.append(f"{location}: stands at {places}")
        turned = index.with_suffix(".odt" if is_word else ".ods")
        if not turned.exists():
            print(f"{known['name']}: not opened by LibreOffice")
        read = list(annotations(turned)) if turned.exists() else []
        ours = [one for one in read if "自動確認" in one[0]]
        if turned.exists() and found and len(ours) != len([one for one in found.values() if "自動確認" in one[0]]):
            faults.append(f"LibreOffice shows {len(ours)} of {len(found)} comments")
        for said, around, place in ours:
            for location in MARK.findall(said) if "［" not in said else []:
                if place is not None and not at(place, location):
                    faults.append(f"{location}: LibreOffice shows it at {place}")
                if is_word and not bare(around) and bare(texts.get(location, "")):
                    untold += 1  # LibreOffice keeps the text elsewhere: in a frame, a field, a control
                elif is_word and location in texts and bare(texts[location]).lstrip("0123456789")[:8] not in bare(around):
                    faults.append(f"{location}: LibreOffice shows it at 「{around[:40]}」, not 「{texts[location][:40]}」")
        wrong += len(faults)
        for fault in faults[:5]:
            print(f"{known['name']}: {fault}")
    print(f"{untold} places of which LibreOffice's file does not tell the text")
    print(f"files {files}, comments {comments}, wrong {wrong}")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1]))
