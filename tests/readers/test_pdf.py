"""Pages of a newspaper's kind are read in the order in which a person reads them."""

from __future__ import annotations

import io
import re

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from noticecheck.errors import UnreadableError
from noticecheck.readers import read
from noticecheck.source import Source
from tests.readers.papers import Paper, font, wrapped
from tests.readers.stock import NOTICES, PROSE

CHARACTERS = "".join(sorted({*"".join(NOTICES), *"联系电话：0370 0000123 Mr Li"}))


def page(data: bytes) -> Source:
    return read("page.pdf", data)


def flat(text: str) -> str:
    return re.sub(r"\s", "", text)


def whole(source: Source, notices: list[str]) -> list[str]:
    """The notices that do not stand in the text in one piece."""
    text = flat(source.text)
    return [notice for notice in notices if flat(notice) not in text]


def columns(paper: Paper, count: int, left: float, top: float, width: float, gutter: float, **how: float) -> list[str]:
    each = len(NOTICES) // count
    for index in range(count):
        paper.column(left + index * (width + gutter), top, width, NOTICES[index * each : index * each + each], **how)  # type: ignore[arg-type]
    return NOTICES[: each * count]


@pytest.mark.parametrize(
    ("count", "gutter", "size", "leading"),
    [(1, 0, 10, 14), (2, 12, 9, 12), (3, 8, 9, 11), (3, 4, 9, 10.4), (4, 6, 8, 13), (5, 5, 8, 10), (6, 4, 7, 9)],
)
def test_columns(count: int, gutter: float, size: float, leading: float) -> None:
    paper = Paper(width=900, height=1400, seed=count)
    width = (800 - gutter * (count - 1)) // count // size * size
    notices = columns(paper, count, 50, 1350, width, gutter, size=size, leading=leading)
    source = page(paper.pdf())
    assert whole(source, notices) == []
    order = [flat(source.text).index(flat(notice)) for notice in notices]
    assert order == sorted(order)
    assert source.places.name(len(source.text) // 2) == "page 1"


def hung(text: str, width: float, size: float) -> list[str]:
    """The lines of a paragraph; a mark at the end of one may be set half as wide, as typesetters do."""
    lines, line, used = [], "", 0.0
    for char in text:
        advance = size if ord(char) >= 0x2000 else size / 2
        if used + (size / 2 if char in "，。）：" else advance) > width + 0.01:
            lines.append(line)
            line, used = "", 0.0
        line += char
        used += advance
    return [*lines, line]


@pytest.mark.parametrize(("count", "gutter", "size"), [(2, 4, 9), (3, 4, 9), (3, 6, 9), (4, 5, 8)])
def test_columns_whose_marks_hang_over_the_gutter(count: int, gutter: float, size: float) -> None:
    paper = Paper(width=900, height=1400)
    width = (800 - gutter * (count - 1)) // count // size * size + size / 2
    each = len(NOTICES) // count
    for index in range(count):
        y = 1350.0
        for notice in NOTICES[index * each : index * each + each]:
            for line in hung(notice, width, size):
                paper.line(50 + index * (width + gutter), y, line, size)
                y -= 12
    source = page(paper.pdf())
    assert whole(source, NOTICES[: each * count]) == []
    assert "） ▲" not in source.text


def test_three_columns_with_an_article_round_them() -> None:
    paper = Paper(width=800, height=1000)
    paper.centred(400, 960, "示例晚报分类广告", 28)
    paper.column(40, 930, 720, [PROSE])
    notices = columns(paper, 3, 40, 850, 168, 8)
    paper.column(580, 850, 180, [PROSE] * 4, size=10, leading=15, indent=2)
    paper.column(40, 240, 720, [PROSE] * 2)
    source = page(paper.pdf())
    assert whole(source, notices) == []
    assert flat(source.text).count(flat(PROSE)) == 7
    assert source.text.lstrip("　").startswith("示例晚报分类广告\n昨日上午")


def test_a_short_headline_over_three_columns_stands_before_them() -> None:
    paper = Paper(width=900, height=900)
    paper.centred(450, 850, "遗失", 24)
    notices = columns(paper, 3, 40, 820, 267, 9)
    source = page(paper.pdf())
    assert whole(source, notices) == []
    assert source.text.startswith("遗失\n\n▲")


def test_lines_far_from_all_others_are_no_part_of_a_column() -> None:
    paper = Paper(width=900, height=1200)
    paper.line(40, 1170, "2026年11月23日 星期一")
    paper.centred(450, 1170, "示例晚报", 12)
    paper.line(800, 1170, "07版 广告")
    notices = columns(paper, 4, 40, 1140, 198, 12)
    paper.centred(450, 30, "地址：示例县示例路1号 电话：0370-0000000", 8)
    source = page(paper.pdf())
    assert whole(source, notices) == []
    assert source.text.startswith("2026年11月23日 星期一 示例晚报 07版 广告\n\n▲")
    assert source.text.endswith("\n\n地址：示例县示例路1号 电话：0370-0000000\n")


def test_headings_and_dates_inside_columns_stay_there() -> None:
    paper = Paper(width=900, height=1200)
    notices = iter(NOTICES)
    for left in (40, 320, 600):
        y = 1150.0
        for title in ("遗失声明", "声明", "减资公告", "公告"):
            paper.centred(left + 135, y - 6, title, 15)
            y = paper.column(left, y - 24, 270, [next(notices), next(notices)], indent=2)
            paper.line(left + 200, y, "2026年11月23日")
            y -= 18
    text = page(paper.pdf()).text
    assert whole(page(paper.pdf()), NOTICES[:24]) == []
    titles = ["遗失声明", "声明", "减资公告", "公告"]
    assert [line.strip("　") for line in text.splitlines() if line.strip("　") in titles] == titles * 3


def test_two_sections_with_other_columns() -> None:
    paper = Paper(width=900, height=1200)
    for index in range(4):
        paper.column(40 + index * 210, 1150, 198, NOTICES[index * 5 : index * 5 + 5])
    paper.centred(450, 900, "分类广告", 22)
    for index in range(3):
        paper.column(40 + index * 280, 870, 270, NOTICES[20 + index * 6 : 26 + index * 6])
    source = page(paper.pdf())
    assert whole(source, NOTICES[:38]) == []
    assert flat(source.text).index("分类广告") == sum(len(flat(notice)) for notice in NOTICES[:20])


def test_characters_set_one_by_one() -> None:
    paper = Paper(width=700, height=1000)
    for index in range(3):
        y = 950.0
        for notice in NOTICES[index * 13 : index * 13 + 13]:
            for number, line in enumerate(wrapped(notice, 200, 9)):
                x = 40.0 + index * 213
                for char in line:
                    paper.line(x, y, char)
                    x += (9 if ord(char) >= 0x2000 else 4.5) + (0.15 if number == 0 else 0)
                y -= 12
    assert whole(page(paper.pdf()), NOTICES[:39]) == []


def test_a_headline_set_from_top_to_bottom() -> None:
    paper = Paper()
    for index, char in enumerate("遗失声明"):
        paper.line(40, 720 - 24 * index, char, 20)
    paper.column(80, 730, 400, NOTICES)
    source = page(paper.pdf())
    assert source.text.startswith("遗失声明\n")
    assert whole(source, NOTICES) == []


def test_a_list_of_plates_inside_a_notice_is_no_column() -> None:
    paper = Paper()
    paper.column(50, 750, 400, ["下列车辆长期停放，请车主认领："])
    for index in range(6):
        paper.line(50, 738 - 12 * index, f"豫A{index}2345")
        paper.line(150, 738 - 12 * index, f"豫B{index}6789")
    paper.column(50, 660, 400, ["逾期不领的，按规定处理。"])
    text = page(paper.pdf()).text
    assert [line.split() for line in text.splitlines()[1:7]] == [[f"豫A{i}2345", f"豫B{i}6789"] for i in range(6)]


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_turned_pages(rotate: int) -> None:
    paper = Paper(rotate=rotate)
    columns(paper, 2, 50, 750, 243, 9)
    assert whole(page(paper.pdf()), NOTICES) == []


def drawn(draw: object, pages: int = 1) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(600, 800), pageCompression=0)
    for _ in range(pages):
        canvas.setFont(font(CHARACTERS), 9)
        draw(canvas)  # type: ignore[operator]
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_turned_content() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 50)
        canvas.rotate(90)
        for index, notice in enumerate(NOTICES[:5]):
            canvas.drawString(0, 100 - 14 * index, notice[:70])

    assert whole(page(drawn(draw)), [notice[:70] for notice in NOTICES[:5]]) == []


@pytest.mark.parametrize("offset", [0.0, 0.3, 0.9])
def test_bold_by_double_strike_is_read_once(offset: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 700, NOTICES[0][:30])
        canvas.drawString(50 + offset, 700, NOTICES[0][:30])

    assert page(drawn(draw)).text.strip() == NOTICES[0][:30]


def test_what_is_not_seen_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 700, NOTICES[0][:30])
        canvas.drawString(50, 900, NOTICES[1][:30])
        canvas.drawString(700, 600, NOTICES[2][:30])
        hidden = canvas.beginText(50, 500)
        hidden.setTextRenderMode(3)
        hidden.textLine(NOTICES[3][:30])
        canvas.drawText(hidden)

    assert page(drawn(draw)).text.strip() == NOTICES[0][:30]


def test_widths_radicals_and_hyphens() -> None:
    paper = Paper()
    paper.column(50, 750, 400, ["▲王伟（⾝份证号：４１９９２３１９９００１０１９９９３）遗失⻋辆号2014-"])
    paper.line(50, 700, "001号，声明作废。")
    text = page(paper.pdf()).text
    assert flat(text) == "▲王伟（身份证号：４１９９２３１９９００１０１９９９３）遗失车辆号2014-001号，声明作废。"


def test_words_of_latin_letters_keep_their_spaces() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "联系电话：0370 0000123 Mr Li")

    assert "0370 0000123 Mr Li" in page(drawn(draw)).text.replace("电话", "")


def scan(canvas: Canvas) -> None:
    from PIL import Image

    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 600, 800)


def test_a_page_without_text_is_named() -> None:
    pages = [scan]

    def draw(canvas: Canvas) -> None:
        if pages:
            pages.pop()(canvas)
        else:
            canvas.drawString(50, 700, NOTICES[0][:40])

    source = page(drawn(draw, 2))
    assert NOTICES[0][:40] in source.text
    assert [gap["en"].partition(":")[0] for gap in source.gaps] == ["page 1"]
    assert "扫描" in source.gaps[0]["zh"]
    assert source.places.name(0) == "page 2"
    with pytest.raises(UnreadableError, match=r"page 1: .*scanned"):
        page(drawn(scan))


def test_a_blank_page_is_nothing() -> None:
    blank = [True]

    def draw(canvas: Canvas) -> None:
        if not blank.pop():
            canvas.drawString(50, 700, NOTICES[0][:40])
        blank.append(False)

    assert page(drawn(draw, 2)).gaps == ()
    with pytest.raises(UnreadableError, match="no text"):
        page(drawn(lambda _: None))


def test_a_font_without_character_map_is_named() -> None:
    data = drawn(lambda canvas: canvas.drawString(50, 700, NOTICES[0]))
    with pytest.raises(UnreadableError, match="page 1: a font without character map"):
        page(data.replace(b"/ToUnicode", b"/ToNothing"))


def test_notices_that_run_over_the_page_run_on() -> None:
    first, second = Paper(), Paper()
    first.column(50, 750, 400, [NOTICES[0][:40]])
    second.column(50, 750, 400, [NOTICES[0][40:], NOTICES[1]])
    text = page(first.pdf(second)).text
    assert "\n\n" not in text.strip()
    assert whole(page(first.pdf(second)), NOTICES[:2]) == []
