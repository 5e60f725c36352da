"""The same notices are the same, whatever kind of file brings them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from email.message import EmailMessage

import docx
import openpyxl
import pytest

from noticecheck.check import check_source
from noticecheck.readers import read
from noticecheck.results import CheckedNotice
from noticecheck.rules import select
from tests.readers.papers import Paper
from tests.readers.stock import NOTICES, PROSE

DAY = date(2026, 11, 23)
# One of them is wrong: what is found in it must be found everywhere.
WRONG = "▲张三（身份证号：419923199001019990）遗失购房收据（收据号：0012345），声明作废。"
ALL = [*NOTICES[:14], WRONG]


def told(name: str, data: bytes) -> list[tuple[str, list[tuple[str, str | None]], list[str]]]:
    """The notices as they were read: words without white space, fields, findings."""
    source = read(name, data)
    assert source.gaps == ()
    results = [one for one in check_source(source, DAY, select((), ())) if isinstance(one, CheckedNotice)]
    return [
        (
            "".join(str(one.notice.text).split()),
            [(field.kind, field.value.normal) for field in one.notice.fields],
            [found.rule.code for found in one.findings],
        )
        for one in results
    ]


def word(fill: Callable[[docx.document.Document], object]) -> bytes:
    file = io.BytesIO()
    document = docx.Document()
    fill(document)
    document.save(file)
    return file.getvalue()


def paragraphs(document: docx.document.Document) -> None:
    for notice in ALL:
        document.add_paragraph(notice)


def word_table(document: docx.document.Document) -> None:
    table = document.add_table(5, 3)
    for index, notice in enumerate(ALL):
        table.cell(index // 3, index % 3).text = notice


def sheet() -> bytes:
    file = io.BytesIO()
    book = openpyxl.Workbook()
    for notice in ALL:
        book.active.append([notice])
    book.save(file)
    return file.getvalue()


def cells() -> bytes:
    """Three notices a row, as a desk lays out its day."""
    file = io.BytesIO()
    book = openpyxl.Workbook()
    for index in range(0, len(ALL), 3):
        book.active.append(ALL[index : index + 3])
    book.save(file)
    return file.getvalue()


def separated(separator: str) -> str:
    """A table as programs write it, every cell between quotes."""
    rows = [("序号", "声明内容"), *((str(number), notice) for number, notice in enumerate(ALL, 1))]
    return "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows) + "\r\n"


def page(count: int, rotate: int = 0, notices: Sequence[str] = ALL) -> bytes:
    paper = Paper(width=900, height=900, rotate=rotate)
    width = 800 // count // 9 * 9 - 9
    each = -(-len(notices) // count)
    for index in range(count):
        paper.column(50 + index * (800 // count), 850, width, [*notices[index * each : index * each + each]])
    return paper.pdf()


def page_with_article() -> bytes:
    paper = Paper(width=900, height=900)
    paper.centred(400, 860, "遗失声明", 24)
    for index in range(3):
        paper.column(50 + index * 200, 830, 189, ALL[index * 5 : index * 5 + 5])
    paper.column(670, 830, 180, [PROSE] * 3, size=10, leading=15, indent=2)
    paper.column(50, 400, 800, [PROSE], size=10, leading=15, indent=2)
    return paper.pdf()


def mail() -> bytes:
    message = EmailMessage()
    message["Subject"] = "稿件"
    message.set_content("\n".join(ALL))
    return bytes(message)


def rtf() -> bytes:
    def code(char: str) -> str:
        return char if char.isascii() else "".join(f"\\'{byte:02x}" for byte in char.encode("gb18030"))

    lines = "".join("".join(map(code, notice)) + "\\par\r\n" for notice in ALL)
    return (r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}\f0 " + lines + "}").encode()


LINES = "\n".join(ALL)
MARK = "\ufeff"
HTML = "<html><head><meta charset={}></head><body>" + "".join(f"<p>{notice}</p>" for notice in ALL) + "</body></html>"


HTML_TABLE = (
    "<html><body><table>"
    + "".join(
        "<tr>" + "".join(f"<td>{notice}</td>" for notice in ALL[index : index + 3]) + "</tr>"
        for index in range(0, len(ALL), 3)
    )
    + "</table></body></html>"
)


def files() -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    yield "utf-16", "a.txt", lambda: LINES.encode("utf-16")
    yield "utf-16, the other way round", "a.txt", lambda: (MARK + LINES).encode("utf-16-be")
    yield "utf-8 with a mark", "a.txt", lambda: LINES.replace("\n", "\r\n").encode("utf-8-sig")
    yield "gb18030", "a.txt", lambda: LINES.encode("gb18030")
    yield "gb18030 with a mark", "a.txt", lambda: (MARK + LINES).replace("\n", "\r\n").encode("gb18030")
    yield "word", "a.docx", lambda: word(paragraphs)
    yield "word table", "a.docx", lambda: word(word_table)
    yield "excel", "a.xlsx", sheet
    yield "excel, three a row", "a.xlsx", cells
    yield "csv", "a.csv", lambda: LINES.encode("gb18030")
    yield "csv with a header", "a.csv", lambda: separated(",").encode("utf-8-sig")
    yield "csv with semicolons", "a.csv", lambda: separated(";").encode("gb18030")
    yield "csv with tabs, in utf-16", "a.csv", lambda: separated("\t").encode("utf-16")
    yield "html table", "a.html", HTML_TABLE.encode
    yield "html", "a.html", lambda: HTML.format("utf-8").encode()
    yield "html in gb2312", "a.html", lambda: HTML.format("gb2312").encode("gb18030")
    yield "mail", "a.eml", mail
    yield "rtf", "a.rtf", rtf
    yield "pdf, one column", "a.pdf", lambda: page(1)
    yield "pdf, three columns", "a.pdf", lambda: page(3)
    yield "pdf, three columns on a page that lies on its side", "a.pdf", lambda: page(3, rotate=90)
    yield "pdf with an article round", "a.pdf", page_with_article


FILES = {title: (name, make) for title, name, make in files()}


@pytest.mark.parametrize("title", FILES)
def test_same(title: str) -> None:
    name, make = FILES[title]
    expected = told("a.txt", LINES.encode())
    assert len(expected) == len(ALL)
    assert "ID103" in expected[-1][2]
    assert told(name, make()) == expected


# As newspapers' systems print them: figures of full width, and forms that only look like the characters.
PRINTED = str.maketrans("0123456789身车见长页", "０１２３４５６７８９⾝⻋⻅⻓⻚")


@pytest.mark.parametrize("count", [1, 3])
def test_other_widths_and_forms_are_the_same_in_print(count: int) -> None:
    expected = told("a.txt", LINES.encode())
    printed = told("a.pdf", page(count, notices=[notice.translate(PRINTED) for notice in ALL]))
    assert [(fields, found) for _, fields, found in printed] == [(fields, found) for _, fields, found in expected]


HEADER = ("姓名", "遗失证件", "身份证号", "车牌号")
ROWS = [
    ("张示", "机动车行驶证", "419923199001019993", "豫J12345"),
    ("李示", "机动车行驶证", "419923199001019990", "豫J12346"),
    ("王示", "机动车登记证书", "419923199001019993", "豫J1234I"),
]


def row_table(document: docx.document.Document) -> None:
    table = document.add_table(len(ROWS) + 1, len(HEADER))
    for line, row in zip(table.rows, (HEADER, *ROWS), strict=True):
        for cell, words in zip(line.cells, row, strict=True):
            cell.text = words


def row_sheet() -> bytes:
    file = io.BytesIO()
    book = openpyxl.Workbook()
    for row in (HEADER, *ROWS):
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def row_html() -> bytes:
    rows = ("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in (HEADER, *ROWS))
    return f"<html><body><table>{''.join(rows)}</table></body></html>".encode()


LABELLED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "excel": ("a.xlsx", row_sheet),
    "csv": ("a.csv", lambda: "\n".join(",".join(row) for row in (HEADER, *ROWS)).encode("gb18030")),
    "tabs": ("a.tsv", lambda: "\n".join("\t".join(row) for row in (HEADER, *ROWS)).encode()),
    "word": ("a.docx", lambda: word(row_table)),
    "html": ("a.html", row_html),
}


@pytest.mark.parametrize("title", LABELLED)
def test_rows_below_a_header_are_labelled_fields(title: str) -> None:
    name, make = LABELLED[title]
    notices = told(name, make())
    numbers = [(kind, value) for _, fields, _ in notices for kind, value in fields if kind in {"id_card", "plate_no"}]
    assert numbers == [one for row in ROWS for one in (("id_card", row[2]), ("plate_no", row[3]))]
    found = [code for _, _, codes in notices for code in codes]
    assert [code for code in found if code in {"ID103", "NB107"}] == ["ID103", "NB107"]
