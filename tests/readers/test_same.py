"""The same notices are the same, whatever kind of file brings them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
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


def page(count: int) -> bytes:
    paper = Paper(width=900, height=900)
    width = 800 // count // 9 * 9 - 9
    each = -(-len(ALL) // count)
    for index in range(count):
        paper.column(50 + index * (800 // count), 850, width, ALL[index * each : index * each + each])
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
HTML = "<html><head><meta charset={}></head><body>" + "".join(f"<p>{notice}</p>" for notice in ALL) + "</body></html>"


def files() -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    yield "utf-16", "a.txt", lambda: LINES.encode("utf-16")
    yield "gb18030", "a.txt", lambda: LINES.encode("gb18030")
    yield "word", "a.docx", lambda: word(paragraphs)
    yield "word table", "a.docx", lambda: word(word_table)
    yield "excel", "a.xlsx", sheet
    yield "csv", "a.csv", lambda: LINES.encode("gb18030")
    yield "html", "a.html", lambda: HTML.format("utf-8").encode()
    yield "html in gb2312", "a.html", lambda: HTML.format("gb2312").encode("gb18030")
    yield "mail", "a.eml", mail
    yield "rtf", "a.rtf", rtf
    yield "pdf, one column", "a.pdf", lambda: page(1)
    yield "pdf, three columns", "a.pdf", lambda: page(3)
    yield "pdf with an article round", "a.pdf", page_with_article


FILES = {title: (name, make) for title, name, make in files()}


@pytest.mark.parametrize("title", FILES)
def test_same(title: str) -> None:
    name, make = FILES[title]
    expected = told("a.txt", LINES.encode())
    assert len(expected) == len(ALL)
    assert "ID103" in expected[-1][2]
    assert told(name, make()) == expected
