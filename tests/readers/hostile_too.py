"""More files made to break their readers: texts, tables, pages of the web, mails, and what stands inside Office and PDF."""

from __future__ import annotations

import base64
import io
import random
import struct
import zipfile
import zlib

from tests.readers.hostile import (
    FONT,
    cells,
    hostile,
    packed,
    page,
    paragraphs,
    pdf,
    stream,
    word,
    workbook,
)

_LETTERS = b'<?xml version="1.0"?>'


@hostile("noughts.txt")
def _() -> bytes:
    return bytes(1_000_000)


@hostile("one-line.txt")
def _() -> bytes:
    return "声".encode() * 1_000_000


@hostile("controls.txt")
def _() -> bytes:
    return bytes(range(1, 32)) * 30_000


@hostile("half-characters.txt")
def _() -> bytes:
    return b"\xe5\xa3" * 300_000 + b"\xff"


@hostile("high-bytes.txt")
def _() -> bytes:
    chance = random.Random(5)
    return bytes(chance.randrange(0x80, 0x100) for _ in range(500_000))


@hostile("false-utf16.txt")
def _() -> bytes:
    return b"\xff\xfe" + b"\x00\xd8" * 1000


@hostile("false-utf32.txt")
def _() -> bytes:
    return b"\xff\xfe\0\0" + b"\xff" * 4001


@hostile("false-gb18030.txt")
def _() -> bytes:
    return b"\x84\x31\x95\x33" + b"\xff" * 1000


@hostile("turned-round.txt")
def _() -> bytes:
    return "\u202e\u2066声明".encode() * 100_000


@hostile("heaped-marks.txt")
def _() -> bytes:
    return ("声" + "\u0300" * 300_000).encode()


@hostile("quotes.csv")
def _() -> bytes:
    return b'"' * 1_000_001


@hostile("noughts.csv")
def _() -> bytes:
    return b"a,\0\n" * 1000


@hostile("a-million-rows.csv")
def _() -> bytes:
    return b"a,b\n" * 1_000_000


@hostile("wider-and-wider.csv")
def _() -> bytes:
    return b"".join(b"a," * width + b"\n" for width in range(1500))


@hostile("deep-words.html")
def _() -> bytes:
    return b"<html>" + b"<b>" * 400_000


@hostile("open-script.html")
def _() -> bytes:
    return b"<html><script>" + b"<!--<script>" * 300_000


@hostile("entities.html")
def _() -> bytes:
    return b"<html><p>" + b"&#x110000;&#0;&#xD800;&lt" * 100_000


@hostile("noughts.html")
def _() -> bytes:
    return b"<html>" + b"<p\0>\0" * 100_000


@hostile("thousands-of-attributes.html")
def _() -> bytes:
    return b"<html><p " + b" ".join(b"a%d=1" % index for index in range(30_000)) + b">x"


@hostile("options.html")
def _() -> bytes:
    return b"<html>" + b"<select><option><optgroup>" * 100_000


@hostile("plaintext.html")
def _() -> bytes:
    return b"<html><plaintext>" + b"</p><p>" * 400_000


@hostile("drawings-in-drawings.html")
def _() -> bytes:
    return b"<html>" + b"<svg><foreignObject><math><mi>" * 30_000


@hostile("templates.html")
def _() -> bytes:
    return b"<html>" + b"<template>" * 200_000


@hostile("misnested.html")
def _() -> bytes:
    return b"<html>" + b"<a><table><b><i><p></a>" * 30_000


@hostile("strings-that-are-not-there.xlsx")
def _() -> bytes:
    return workbook(cells('<row r="1"><c r="A1" t="s"><v>4294967295</v></c></row>'))


@hostile("nonsense-places.xlsx")
def _() -> bytes:
    return workbook(cells('<row r="0"><c r="A0"><v>1</v></c><c r="-1"><v>1</v></c><c r="ZZZZZZ99999999999"/></row>'))


@hostile("no-sheet.xlsx")
def _() -> bytes:
    data = workbook(cells(""))
    return data.replace(b"worksheets/sheet1.xml", b"worksheets/sheet2.xml", 1)


@hostile("a-sheet-that-is-the-book.xlsx")
def _() -> bytes:
    return workbook(_LETTERS + b"<workbook/>", **{"xl/worksheets/_rels/sheet1.xml.rels": "<x/>"})


@hostile("long-cell.xlsx")
def _() -> bytes:
    words = b'<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
    return workbook(words + b"a" * (40 << 20) + b"</t></is></c></row></sheetData></worksheet>")


@hostile("repeated-string.xlsx")
def _() -> bytes:
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 1501))
    strings = (
        f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{"a" * 30_000}</t></si></sst>'
    )
    kinds = f'{_LETTERS.decode()}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    return workbook(cells(rows), **{"xl/sharedStrings.xml": strings, "[Content_Types].xml": kinds})


@hostile("merged-over-all.xlsx")
def _() -> bytes:
    sheet = cells('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
        "</worksheet>", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    )
    return workbook(sheet)


@hostile("thousands-of-sheets.xlsx")
def _() -> bytes:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheets = "".join(f'<sheet name="S{index}" sheetId="{index}" r:id="rId1"/>' for index in range(1, 20_000))
    book = f'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{relation}"><sheets>{sheets}</sheets></workbook>'
    row = '<row r="1">' + "".join(f'<c r="{letter}1"><v>1</v></c>' for letter in "ABCDEFGHIJ") + "</row>"
    return workbook(cells(row), **{"xl/workbook.xml": book})


@hostile("numbers-out-of-this-world.xlsx")
def _() -> bytes:
    values = ("1e999", "-1e308", "nan", "9" * 400, "1e-999")
    body = "".join(f'<c r="{letter}1"><v>{value}</v></c>' for letter, value in zip("ABCDE", values, strict=True))
    return workbook(cells(f'<row r="1">{body}</row>'))


@hostile("outside-itself.docx")
def _() -> bytes:
    return packed(**{"../../../tmp/x": "x", "word/../../../x": "x", "word/document.xml": "<x/>"})


@hostile("twice-the-same.docx")
def _() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", paragraphs("<w:p/>"))
    data = file.getvalue()
    # The list at the end names the one member a thousand times.
    at = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry = data[at:end]
    return data[:at] + entry * 1000 + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1000, 1000, len(entry) * 1000, at, 0)


@hostile("lying-size.docx")
def _() -> bytes:
    data = bytearray(word(paragraphs("<w:p/>") + " " * (100 << 20)))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"PK\x05\x06"))
    data[at + 24 : at + 28] = struct.pack("<L", 10)
    return bytes(data)


@hostile("thousands-of-attributes.docx")
def _() -> bytes:
    return word(paragraphs("<w:p " + " ".join(f'a{index}="1"' for index in range(300_000)) + "/>"))


@hostile("thousands-of-spaces-of-names.docx")
def _() -> bytes:
    return word(paragraphs("".join(f'<w:p xmlns:a{index}="b{index}">' for index in range(50_000))))


@hostile("numbers-of-lists.docx")
def _() -> bytes:
    level = '<w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1%1%1%1"/></w:lvl>'
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    numbering = f'<w:numbering {space}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    return word(paragraphs(item * 20_000), **{"word/numbering.xml": numbering})


@hostile("roman-numbers.docx")
def _() -> bytes:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>'
    )
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    numbering = f'<w:numbering {space}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    return word(paragraphs(item * 3), **{"word/numbering.xml": numbering})


@hostile("millions-of-runs.docx")
def _() -> bytes:
    return word(paragraphs("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 1_500_000 + "</w:p>"))


@hostile("controls-in-controls.docx")
def _() -> bytes:
    return word(paragraphs("<w:sdt><w:sdtContent>" * 50_000))


@hostile("utf16.docx")
def _() -> bytes:
    return word(('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>').encode("utf-16"))


@hostile("table-in-itself.pdf")
def _() -> bytes:
    data = page(stream(b"BT /F 9 Tf 50 700 Td (x) Tj ET"), resources=FONT)
    at = int(data.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    return data.replace(b"/Root 1 0 R", b"/Prev %d/Root 1 0 R" % at)


@hostile("no-size.pdf")
def _() -> bytes:
    return page(stream(b"BT /F 9 Tf 50 700 Td (x) Tj ET"), resources=FONT, box=b"0 0 nan -99999999999999999999")


@hostile("minus-pages.pdf")
def _() -> bytes:
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count -2147483648>>")


@hostile("large-letters.pdf")
def _() -> bytes:
    return page(stream(b"BT /F 1e38 Tf 1e38 0 0 1e38 0 0 Tm (xx) Tj 1e-38 0 0 1e-38 5 5 Tm (yy) Tj ET"), resources=FONT)


@hostile("all-in-one-place.pdf")
def _() -> bytes:
    return page(stream(b"BT /F 9 Tf " + b"1 0 0 1 50 700 Tm (a) Tj " * 50_000 + b"ET"), resources=FONT)


@hostile("turned-every-way.pdf")
def _() -> bytes:
    from math import cos, radians, sin

    turns = b" ".join(
        b"%.4f %.4f %.4f %.4f 300 400 Tm (abcdef) Tj"
        % (cos(radians(angle)), sin(radians(angle)), -sin(radians(angle)), cos(radians(angle)))
        for angle in range(0, 3600, 1)
    )
    return page(stream(b"BT /F 9 Tf " + turns + b" ET"), resources=FONT)


@hostile("deep-pages.pdf")
def _() -> bytes:
    nodes = [b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (n + 1, n - 1) for n in range(3, 8000)]
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", *nodes, b"<</Type/Page>>")


@hostile("map-bomb.pdf")
def _() -> bytes:
    cmap = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
        + b"100 beginbfrange " * 20_000
        + b"<0000> <FFFF> <0000> " * 20_000
        + b"endbfrange endcmap end"
    )
    font = b"<</Font<</F<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 5 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>>>>>"
    return page(stream(b"BT /F 9 Tf 50 700 Td <00410042> Tj ET"), stream(cmap), resources=font)


@hostile("absurd-picture.pdf")
def _() -> bytes:
    head = b"/Type/XObject/Subtype/Image/Width 2000000000/Height 2000000000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode"
    return page(stream(b"/I Do"), stream(zlib.compress(bytes(1000)), head), resources=b"<</XObject<</I 5 0 R>>>>")


@hostile("filters-on-filters.pdf")
def _() -> bytes:
    data = b"q " * 1000
    for _ in range(30):
        data = zlib.compress(data)
    return page(stream(data, b"/Filter[%s]" % (b"/FlateDecode" * 30)))


@hostile("opens-a-program.pdf")
def _() -> bytes:
    action = b"<</S/Launch/F(/bin/sh)/Next<</S/JavaScript/JS(app.alert(1))>>>>"
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R/OpenAction %s>>" % action,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page>>",
    )


@hostile("closing.rtf")
def _() -> bytes:
    return rb"{\rtf1 x" + b"}" * 1_000_000


@hostile("letters.rtf")
def _() -> bytes:
    return rb"{\rtf1\ansi " + rb"\u-1?\u65536?\u55296?" * 200_000 + b"}"


@hostile("objects.rtf")
def _() -> bytes:
    return rb"{\rtf1{\object{\*\objdata " + b"0105" * 2_000_000 + b"}} x}"


@hostile("words.rtf")
def _() -> bytes:
    return rb"{\rtf1 " + b"\\" + b"a" * 3_000_000 + b"}"


@hostile("mails-in-mails.eml")
def _() -> bytes:
    return b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 3000 + b"x"


@hostile("thousands-attached.eml")
def _() -> bytes:
    part = b'--b\nContent-Type: application/octet-stream; name="a%d.txt"\nContent-Disposition: attachment\n\nx\n'
    head = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    return head + b"".join(part % index for index in range(5000)) + b"--b--\n"


@hostile("many-parameters.eml")
def _() -> bytes:
    parameters = b"".join(b'; name*%d="a"' % index for index in range(20_000))
    return b"MIME-Version: 1.0\nContent-Type: text/plain" + parameters + b"\n\n" + "声明".encode()


@hostile("broken-words.eml")
def _() -> bytes:
    return b"MIME-Version: 1.0\nSubject: " + b"=?gb2312?q?=" * 5000 + b"\n\nx"


@hostile("equals.eml")
def _() -> bytes:
    return b"MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n" + b"=" * 1_000_000


@hostile("no-boundary.eml")
def _() -> bytes:
    return b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\n\n" + b"--\n" * 200_000


@hostile("a-workbook-attached.eml")
def _() -> bytes:
    book = base64.encodebytes(workbook(b"<worksheet>" + b" " * (120 << 20)))
    head = b'MIME-Version: 1.0\nContent-Type: application/octet-stream; name="a.xlsx"\nContent-Transfer-Encoding: base64\n\n'
    return head + book


@hostile("sectors-in-a-circle.xls")
def _() -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<LLLLLLLLL", 0, 1, 1, 0, 4096, 0, 1, 0, 0) + struct.pack("<L", 0) * 109
    fat = struct.pack("<L", 1) * 128
    name = "Workbook".encode("utf-16-le")
    entry = name + bytes(64 - len(name)) + struct.pack("<HBB", 18, 2, 1) + bytes(48) + struct.pack("<LQ", 1, 1 << 30)
    return head[:512].ljust(512, b"\0") + fat + (entry * 4).ljust(512, b"\0")
