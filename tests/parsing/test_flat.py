"""The page without its white space, with its lines, blanks, indents and gaps remembered."""

from __future__ import annotations

import pytest

from noticecheck.parsing.unwrap import keeps_apart
from tests.parsing.tools import LEXICON, flattened


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("", ""),
        (" \n　\t", ""),
        ("张 三　遗\n失", "张三遗失"),
        ("  张三遗失  ", "张三遗失"),
        ("张三\r\n遗失\f身份证\r作废", "张三遗失身份证作废"),
        ("收据号：0012\u200b345", "收据号：0012345"),
        ("\ufeff张三\u00ad遗失\u2060身份证", "张三遗失身份证"),
        ("ABC Trading Co", "ABC Trading Co"),
    ],
)
def test_white_space_goes(page: str, words: str) -> None:
    assert str(flattened(page).text) == words


def test_words_are_folded_character_by_character() -> None:
    made = flattened("張三：遺失　聲明（４１９９）")
    assert made.words == "张三:遗失声明(4199)"
    assert str(made.text) == "張三：遺失聲明（４１９９）"


def test_places_are_those_of_the_source() -> None:
    page = "声 明\n\n▲张三\n遗失"
    made = flattened(page)
    assert [page[made.text.offset(place)] for place in range(len(made.words))] == list("声明▲张三遗失")


def test_lines_blanks_and_indents() -> None:
    made = flattened("为民服务不\n\n　　停步不止\n步不停\n\n\n   服务民\n")
    assert [(line.start, line.blanks, line.indent) for line in made.lines] == [
        (0, 0, 0),
        (5, 1, 2),
        (9, 0, 0),
        (12, 2, 3),
    ]


def test_an_indented_first_line() -> None:
    assert [(line.start, line.indent) for line in flattened("　　张三遗失").lines] == [(0, 2)]
    assert [(line.start, line.blanks) for line in flattened("\n\n张三遗失").lines] == [(0, 2)]


def test_gaps_inside_a_line() -> None:
    made = flattened("声明人：张三　2026年11月3日\n为民 服务")
    assert [made.words[gap:].strip() for gap in sorted(made.gaps)] == ["2026年11月3日为民服务", "服务"]


def test_a_bullet_of_zero_width_is_no_gap() -> None:
    assert flattened("张三\u200b遗失").gaps == set()


@pytest.mark.parametrize(
    "page",
    [
        "张三遗失身份证\n李四遗失户口簿",
        "姓名：张三\n身份证号：419923199001019993\n联系电话：13000001234",
        "本人遗失护士证\n编号：201999000001\n声明作废",
    ],
)
def test_lines_that_are_entries_stay_apart(page: str) -> None:
    assert str(flattened(page).text) == page.replace("\n", " ")


@pytest.mark.parametrize(
    "page",
    [
        "张三不慎将示例县安居置\n业有限公司开具的购房收\n据丢失，声明作废。",
        "示例商贸有限公司遗失公\n章、财务专用章、法人章\n各一枚，声明作废。",
    ],
)
def test_lines_of_a_column_are_one(page: str) -> None:
    assert str(flattened(page).text) == page.replace("\n", "")


def test_nothing_stands_before_the_first_gap() -> None:
    assert not keeps_apart("  1", [], 0, 2, False, LEXICON)
