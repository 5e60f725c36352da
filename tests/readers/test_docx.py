"""Word: what is on the page is read, what is struck out or hidden is not."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml

from noticecheck.readers import numbering, read
from noticecheck.source import Source

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def made(fill: Callable[[docx.document.Document], object]) -> Source:
    document = docx.Document()
    fill(document)
    file = io.BytesIO()
    document.save(file)
    return read("a.docx", file.getvalue())


def inside(xml: str) -> Source:
    """A paragraph with 甲, some markup, and 乙."""

    def fill(document: docx.document.Document) -> None:
        paragraph = document.add_paragraph("甲")
        for piece in parse_xml(f"<w:all {W}>{xml}<w:r><w:t>乙</w:t></w:r></w:all>"):
            paragraph._p.append(piece)

    return made(fill)


RUN = "<w:r>{}<w:t>{}</w:t></w:r>"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (f"<w:ins>{RUN.format('', '新')}</w:ins>", "甲新乙\n"),
        ("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", "甲乙\n"),
        (f"<w:moveFrom>{RUN.format('', '去')}</w:moveFrom><w:moveTo>{RUN.format('', '来')}</w:moveTo>", "甲来乙\n"),
        (RUN.format("<w:rPr><w:vanish/></w:rPr>", "藏"), "甲乙\n"),
        (RUN.format('<w:rPr><w:vanish w:val="0"/></w:rPr>', "现"), "甲现乙\n"),
        (f"<w:sdt><w:sdtContent>{RUN.format('', '控')}</w:sdtContent></w:sdt>", "甲控乙\n"),
        (f"<w:hyperlink>{RUN.format('', '链')}</w:hyperlink>", "甲链乙\n"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", "甲乙\n"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>yi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>一</w:t></w:r></w:rubyBase></w:ruby></w:r>", "甲一乙\n"),
        ("<w:r><w:t>2014</w:t><w:noBreakHyphen/><w:t>001</w:t><w:br/><w:t>下</w:t><w:tab/></w:r>", "甲2014-001\n下\t乙\n"),
        (
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>框一</w:t></w:r></w:p><w:p><w:r><w:t>框二</w:t></w:r></w:p>"
            "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框一</w:t></w:r></w:p></w:txbxContent></w:pict>"
            "</mc:Fallback></mc:AlternateContent></w:r>",
            "甲乙\n框一\n框二\n",
        ),
    ],
)  # fmt: skip
def test_runs(xml: str, text: str) -> None:
    assert inside(xml).text == text


def test_a_paragraph_whose_end_is_struck_out_goes_on() -> None:
    def fill(document: docx.document.Document) -> None:
        first = document.add_paragraph("前")
        first._p.insert(0, parse_xml(f"<w:pPr {W}><w:rPr><w:del/></w:rPr></w:pPr>"))
        document.add_paragraph("后")

    assert made(fill).text == "前后\n"


def test_places() -> None:
    def fill(document: docx.document.Document) -> None:
        document.add_paragraph("第一段")
        document.add_paragraph("")
        document.add_paragraph("第三段")
        table = document.add_table(2, 2)
        for index, words in enumerate(("姓名", "号码", "张三", "0012345")):
            table.cell(index // 2, index % 2).text = words

    source = made(fill)
    assert source.text == "第一段\n\n第三段\n姓名：张三，号码：0012345\n"
    assert source.places.name(source.text.index("三段")) == "paragraph 3"
    assert source.places.name(source.text.index("0012345")) == "table 1!B2"


def test_merged_cells_come_once_and_move_nothing() -> None:
    def fill(document: docx.document.Document) -> None:
        table = document.add_table(3, 3)
        table.cell(0, 0).merge(table.cell(0, 2)).text = "遗失登记"
        for index, words in enumerate(("姓名", "证件", "号码", "张三", "教师证", "0012345")):
            table.cell(1 + index // 3, index % 3).text = words

    assert made(fill).text == "遗失登记\n姓名：张三，证件：教师证，号码：0012345\n"


def test_a_table_inside_a_table() -> None:
    def fill(document: docx.document.Document) -> None:
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "外"
        inner = cell.add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "内一", "内二"

    assert made(fill).text.split() == ["外", "内一", "内二"]


def test_headers_and_footers_are_left_out() -> None:
    def fill(document: docx.document.Document) -> None:
        document.sections[0].header.paragraphs[0].text = "页眉"
        document.add_paragraph("正文")

    assert made(fill).text == "正文\n"


def test_list_numbers() -> None:
    def fill(document: docx.document.Document) -> None:
        for words in ("一", "二"):
            document.add_paragraph(words, style="List Number")
        document.add_paragraph("点", style="List Bullet")

    assert made(fill).text == "1.一\n2.二\n•点\n"


@pytest.mark.parametrize(
    ("number", "form", "words"),
    [
        (3, "decimal", "3"), (3, "decimalZero", "03"), (10, "chineseCounting", "十"), (23, "chineseCountingThousand", "二十三"),
        (20, "japaneseCounting", "二十"), (2, "ideographTraditional", "乙"), (3, "decimalEnclosedCircle", "③"), (28, "lowerLetter", "bb"),
        (1, "upperLetter", "A"), (14, "upperRoman", "XIV"), (0, "lowerRoman", "0"), (120, "chineseCounting", "120"), (4, "unknown", "4"),
    ],
)  # fmt: skip
def test_spoken(number: int, form: str, words: str) -> None:
    assert numbering.spoken(number, form) == words


def test_levels_count_below_each_other() -> None:
    lists = numbering.Numbering(
        {
            "1": {
                0: numbering.Level("chineseCounting", "%1、"),
                1: numbering.Level("decimal", "%1.%2", 3),
                2: numbering.Level("none", "x"),
            }
        }
    )
    marks = [lists.mark("1", level) for level in (0, 1, 1, 0, 1, 2, 5)]
    assert marks == ["一、", "一.3", "一.4", "二、", "二.3", "", ""]
