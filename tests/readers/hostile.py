"""Files made to break their readers; ``python -m tests.readers.hostile FILE…`` reads some and says what it cost."""

from __future__ import annotations

import io
import random
import sys
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from time import monotonic

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from noticecheck.errors import UnreadableError
from noticecheck.readers import read

FILES: dict[str, Callable[[], bytes]] = {}
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


def hostile(name: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    def keep(make: Callable[[], bytes]) -> Callable[[], bytes]:
        FILES[name] = make
        return make

    return keep


def packed(**members: str | bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def word(document: str | bytes, **others: str | bytes) -> bytes:
    return packed(**{"[Content_Types].xml": _TYPES, "word/document.xml": document, **others})


def paragraphs(body: str) -> str:
    return f"<w:document {_WORD}><w:body>{body}</w:body></w:document>"


def workbook(sheet: str | bytes, **others: str | bytes) -> bytes:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    book = (
        f'<workbook {_SHEET} xmlns:r="{relation}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    root = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    return packed(
        **{
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": root,
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": relations,
            "xl/worksheets/sheet1.xml": sheet,
            **others,
        }
    )


def cells(body: str) -> str:
    return f"<worksheet {_SHEET}><sheetData>{body}</sheetData></worksheet>"


def pdf(*objects: bytes, root: int = 1) -> bytes:
    """A PDF of objects numbered from 1."""
    data, offsets = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return (
        data + head + b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, len(data))
    )


def stream(content: bytes, head: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (head, len(content), content)


def page(content: bytes, *others: bytes, resources: bytes = b"<<>>", box: bytes = b"0 0 600 800") -> bytes:
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Resources %s/Contents 4 0 R>>" % (box, resources),
        content,
        *others,
    )


FONT = b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"


@hostile("forms-in-a-circle.pdf")
def _() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>"
    return page(
        stream(b"/A Do"), stream(b"/A Do", form % 6), stream(b"/A Do", form % 5), resources=b"<</XObject<</A 5 0 R>>>>"
    )


@hostile("form-bomb.pdf")
def _() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    levels = [stream(b"/A Do " * 12, form % (6 + level)) for level in range(9)]
    last = stream(b"BT /F 9 Tf (x) Tj ET", form % 5)
    return page(stream(b"/A Do"), *levels, last, resources=b"<</XObject<</A 5 0 R>>>>")


@hostile("deep-stack.pdf")
def _() -> bytes:
    return page(stream(b"q " * 2_000_000))


@hostile("deep-arrays.pdf")
def _() -> bytes:
    return page(stream(b"[" * 3_000_000))


@hostile("deep-dictionaries.pdf")
def _() -> bytes:
    return page(stream(b""), b"<</A" * 200_000 + b" 1" + b">>" * 200_000)


@hostile("inflating.pdf")
def _() -> bytes:
    squeezer = zlib.compressobj(9)
    data = b"".join(squeezer.compress(b" " * (1 << 20)) for _ in range(1024)) + squeezer.flush()
    return page(stream(data, b"/Filter/FlateDecode"))


@hostile("inflating-twice.pdf")
def _() -> bytes:
    return page(stream(zlib.compress(zlib.compress(b" " * (200 << 20), 9), 9), b"/Filter[/FlateDecode/FlateDecode]"))


@hostile("pages-in-a-circle.pdf")
def _() -> bytes:
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>")


@hostile("thousands-of-pages.pdf")
def _() -> bytes:
    kids = b"3 0 R " * 3000
    body = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources %s/Contents 4 0 R>>" % FONT
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count 3000>>" % kids,
        body,
        stream(b"BT /F 9 Tf 50 700 Td (Notice) Tj ET"),
    )


@hostile("a-million-characters.pdf")
def _() -> bytes:
    return page(
        stream(b"BT /F 1 Tf 1 0 0 1 10 700 Tm " + b"(aaaaaaaaaa) Tj " * 100_000 + b"ET"),
        resources=FONT,
        box=b"0 0 600000 800",
    )


@hostile("an-endless-page.pdf")
def _() -> bytes:
    return page(stream(b"BT /F 9 Tf 1 0 0 1 50 99999999 Tm (far) Tj ET"), resources=FONT, box=b"-1e30 -1e30 1e30 1e30")


@hostile("scattered.pdf")
def _() -> bytes:
    chance = random.Random(3)
    words = b" ".join(
        b"1 0 0 1 %d %d Tm (a) Tj" % (chance.randrange(1500), chance.randrange(1500)) for _ in range(6000)
    )
    return page(stream(b"BT /F 5 Tf " + words + b" ET"), resources=FONT, box=b"0 0 1500 1500")


def _letter(**how: object) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, **how)
    canvas.drawString(100, 700, "Notice")
    canvas.save()
    return file.getvalue()


@hostile("password.pdf")
def _() -> bytes:
    return _letter(encrypt=StandardEncryption("secret", "owner", strength=128))


@hostile("cut-off.pdf")
def _() -> bytes:
    return _letter()[:700]


@hostile("noise.pdf")
def _() -> bytes:
    return b"%PDF-1.7\n" + random.Random(1).randbytes(200_000)


@hostile("only-a-head.pdf")
def _() -> bytes:
    return b"%PDF-1.7"


@hostile("two-cells-span-the-sheet.xlsx")
def _() -> bytes:
    return workbook(
        cells('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')
    )


@hostile("two-cells-in-disguise.xlsx")
def _() -> bytes:
    return workbook(
        cells('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="&#88;FD1048576"><v>2</v></c></row>')
    )


@hostile("a-million-cells.xlsx")
def _() -> bytes:
    row = "".join(f'<c r="{letter}{{0}}"><v>1</v></c>' for letter in "ABCDEFGHIJ")
    return workbook(cells("".join(f'<row r="{n}">{row.format(n)}</row>' for n in range(1, 100_001))))


@hostile("cells-without-names.xlsx")
def _() -> bytes:
    return workbook(cells("<row>" + "<c><v>1</v></c>" * 600_000 + "</row>"))


@hostile("bomb.xlsx")
def _() -> bytes:
    return workbook(b"<worksheet>" + b" " * (120 << 20))


@hostile("bomb-of-strings.xlsx")
def _() -> bytes:
    return workbook(cells(""), **{"xl/sharedStrings.xml": b"<sst>" + b"<si><t>a</t></si>" * 6_000_000})


@hostile("entities.xlsx")
def _() -> bytes:
    return workbook(_BOMB + cells('<row r="1"><c r="A1" t="inlineStr"><is><t>&i;</t></is></c></row>'))


@hostile("cut-off.xlsx")
def _() -> bytes:
    return workbook(cells('<row r="1"><c r="A1"><v>1</v></c></row>'))[:-300]


@hostile("password.xlsx")
def _() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 2000


@hostile("damaged.xls")
def _() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 600 + "Workbook".encode("utf-16-le") + b"\xfe" * 4000


@hostile("repeated.ods")
def _() -> bytes:
    space = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>甲</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    body = f'<office:document-content {space}><office:body><office:spreadsheet><table:table table:name="S">{row}</table:table></office:spreadsheet></office:body></office:document-content>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", body)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return file.getvalue()


@hostile("thousands-of-members.docx")
def _() -> bytes:
    return packed(**{f"word/{index}": b"" for index in range(20_000)})


@hostile("bomb.docx")
def _() -> bytes:
    return word(f"<w:document {_WORD}><w:body><w:p><w:r><w:t>".encode() + b"a" * (120 << 20))


@hostile("entities.docx")
def _() -> bytes:
    return word(_BOMB + paragraphs("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>"))


@hostile("outside-entity.docx")
def _() -> bytes:
    return word('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>')


@hostile("deep.docx")
def _() -> bytes:
    return word(paragraphs("<w:tbl><w:tr><w:tc>" * 100_000))


@hostile("millions-of-tags.docx")
def _() -> bytes:
    return word(paragraphs("<w:p/>" * 4_500_000))


@hostile("cut-off.docx")
def _() -> bytes:
    return word(paragraphs("<w:p><w:r><w:t>甲</w:t></w:r></w:p>" * 500))[:-200]


@hostile("broken-inside.docx")
def _() -> bytes:
    return word("<w:document><w:body></w:document>")


@hostile("no-document.docx")
def _() -> bytes:
    return packed(**{"[Content_Types].xml": _TYPES, "word/styles.xml": "<x/>"})


@hostile("nonsense-lists.docx")
def _() -> bytes:
    return word(
        paragraphs("<w:p/>"),
        **{
            "word/numbering.xml": f'<w:numbering {_WORD}><w:abstractNum><w:lvl w:ilvl="x"/></w:abstractNum></w:numbering>'
        },
    )


@hostile("wide-span.docx")
def _() -> bytes:
    return word(
        paragraphs(
            "<w:tbl><w:tr>"
            + '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc>' * 2000
            + "</w:tr></w:tbl>"
        )
    )


@hostile("locked.docx")
def _() -> bytes:
    data = bytearray(word(paragraphs("")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(signature, at + 4)
    return bytes(data)


@hostile("wrong-sums.docx")
def _() -> bytes:
    data = bytearray(word(paragraphs("<w:p><w:r><w:t>甲</w:t></w:r></w:p>" * 50)))
    data[data.find(b"word/document.xml") + 60] ^= 0xFF
    return bytes(data)


@hostile("open-quote.csv")
def _() -> bytes:
    return '姓名,号码\n"张三'.encode() + b"a" * 3_000_000


@hostile("a-million-columns.csv")
def _() -> bytes:
    return b"a," * 1_000_000 + b"\n" + b"b," * 1_000_000


@hostile("deep.html")
def _() -> bytes:
    return b"<html>" + b"<div>" * 200_000 + b"x"


@hostile("deep-tables.html")
def _() -> bytes:
    return b"<html>" + b"<table><tr><td>" * 50_000 + b"x"


@hostile("open-comments.html")
def _() -> bytes:
    return b"<html>" + b"<!-- <" * 400_000


@hostile("open-attributes.html")
def _() -> bytes:
    return b"<html><p " + b"a='" * 500_000


@hostile("wide-span.html")
def _() -> bytes:
    return b"<html><table>" + b"<tr><td colspan=99999999 rowspan=99999999>x" * 3000


@hostile("large.html")
def _() -> bytes:
    return b"<html>" + b"<p>x" * 2_000_000


@hostile("nested.eml")
def _() -> bytes:
    return b"MIME-Version: 1.0\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)
    )


@hostile("long-head.eml")
def _() -> bytes:
    return b"Subject: " + b"=?utf-8?b?5aOw?=\n " * 100_000 + b"\n\nx"


@hostile("broken-coding.eml")
def _() -> bytes:
    return (
        b"MIME-Version: 1.0\nContent-Type: text/plain; charset=\xff\nContent-Transfer-Encoding: base64\n\n"
        + b"%%%=" * 1000
    )


@hostile("bomb-attached.eml")
def _() -> bytes:
    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content("您好")
    message.add_attachment(FILES["bomb.docx"](), maintype="application", subtype="octet-stream", filename="a.docx")
    return bytes(message)


@hostile("deep.rtf")
def _() -> bytes:
    return rb"{\rtf1 " + b"{" * 1_000_000


@hostile("half-links.rtf")
def _() -> bytes:
    return rb"{\rtf1 " + rb'{\field{\*\fldinst{HYPERLINK "a' * 20_000


@hostile("cut-off.rtf")
def _() -> bytes:
    return rb"{\rtf1\ansi\ansicpg936 \'d5\'c5\'c8"


@hostile("nonsense.rtf")
def _() -> bytes:
    return rb"{\rtf1\uc99999999\u99999999999 \bin999999999 \pict\bin-5 \ansicpg0 x}"


@hostile("old.doc")
def _() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le") + b"\0" * 2000


@hostile("program.txt")
def _() -> bytes:
    return b"\x7fELF" + random.Random(2).randbytes(5000)


@hostile("nothing.docx")
def _() -> bytes:
    return b""


def told(name: str, data: bytes) -> tuple[str, str, float]:
    """What came of a file: its text, or why there is none; and how many seconds it took."""
    start = monotonic()
    try:
        source = read(name, data)
    except UnreadableError as error:
        return "", error.words["zh"], monotonic() - start
    return source.text, "；".join(gap["zh"] for gap in source.gaps), monotonic() - start


def main(*paths: str) -> None:
    """Read some files, and say of each what came of it and the most memory so far: here, and in children."""
    import resource
    from re import search

    status = Path("/proc/self/status")
    for path in map(Path, paths):
        words, why, seconds = told(path.name, path.read_bytes())
        below = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
        # The other measure of this process begins with that of the one that started it.
        most = search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
        here = int(most[1]) >> 10 if most else 0
        print(f"{path.name}\t{seconds:.1f}\t{here}\t{below}\t{len(words)}\t{why}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
