"""The places at which the reading of values stops: quickly found, and all of them."""

from __future__ import annotations

import re
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from noticecheck.parsing import anchors

BEGINS = re.compile(anchors.BEGINS)
SAMPLES = {_constants.CATEGORY_DIGIT: "0", _constants.CATEGORY_SPACE: " "}


def members(classes: Any) -> set[str]:
    """Characters of a class, every end of a range among them."""
    found: set[str] = set()
    for op, value in classes:
        assert op is not _constants.NEGATE, "an anchor that begins with anything is found nowhere quickly"
        if op is _constants.LITERAL:
            found.add(chr(value))
        elif op is _constants.RANGE:
            found |= {chr(value[0]), chr(value[1])}
        else:
            found.add(SAMPLES[value])
    return found


def first(parsed: Any) -> tuple[set[str], bool]:
    """The characters with which a parsed expression can begin, and whether it can match nothing at all."""
    found: set[str] = set()
    for op, value in parsed:
        empty = False
        if op is _constants.LITERAL:
            begins = {chr(value)}
        elif op is _constants.IN:
            begins = members(value)
        elif op is _constants.SUBPATTERN:
            begins, empty = first(value[3])
        elif op is _constants.BRANCH:
            options = [first(option) for option in value[1]]
            begins, empty = set().union(*(one for one, _ in options)), any(nothing for _, nothing in options)
        elif op in {_constants.MAX_REPEAT, _constants.MIN_REPEAT}:
            begins, empty = first(value[2])
            empty = empty or value[0] == 0
        else:
            assert op in {_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT}, op
            continue
        found |= begins
        if not empty:
            return found, False
    return found, True


def test_what_every_anchor_begins_with_is_looked_for() -> None:
    source: str = anchors.ANCHOR._source  # type: ignore[attr-defined]
    begins, empty = first(_parser.parse(source))
    assert not empty
    assert [char for char in sorted(begins) if not BEGINS.fullmatch(char)] == []


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("证号:豫(2019)示例县不动产权第0001234号,声明", "豫(2019)示例县不动产权第0001234号"),
        ("遗失豫濮房权证市字第2012-01号,作废", "遗失豫濮房权证市字第2012-01号"),
        ("本院受理(2026)豫09民初12号一案", "(2026)豫09民初12号"),
        ("编号川成危化经字〔2016〕612599", "编号川成危化经字〔2016〕612599"),
        ("教民字(甲)2012第3号", "教民字(甲)2012第3号"),
        ("张三遗失身份证,声明作废。", None),
        ("收据号:0012345,金额:11万元", None),
    ],
)
def test_numbers_with_words_in_them(words: str, title: str | None) -> None:
    found = anchors.next_title(words, 0)
    assert (found and found[0]) == title
    whole = anchors.TITLE.search(words)
    assert (whole and whole[0]) == title


def stops(words: str) -> list[tuple[str, str]]:
    """The groups and words of all stops, each behind the one before."""
    found = anchors.Anchors(words, 0)
    position, told = 0, []
    while match := found.next(position):
        told.append((match.lastgroup or "", match[0]))
        position = max(match.end(), position + 1)
    return told


def test_stops_from_left_to_right() -> None:
    assert stops("证号:豫(2019)示例县不动产权第0001234号,车牌豫J12345,共3份,11万元") == [
        ("colon", ":"),
        ("title", "豫(2019)示例县不动产权第0001234号"),
        ("plate", "豫J12345"),
        ("count", "3份"),
        ("sum", "11万元"),
    ]


@pytest.mark.parametrize("unit", ["一", "壹", "1", "(", "第1", "字(", "公章、", "皖", "元", "年", "证字第", "一1"])
def test_a_line_of_any_length_is_linear(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten times the line takes the expressions ten times as far: a title is looked for near its figures only."""
    reached = 0
    real = anchors.TITLE.search

    def search(words: str, start: int) -> re.Match[str] | None:
        nonlocal reached
        found = real(words, start)
        reached += (found.start() if found else len(words)) - start
        return found

    monkeypatch.setattr(anchors.TITLE, "search", search)
    stops(unit * 400)
    short, reached = reached, 0
    stops(unit * 4000)
    assert reached <= 10 * short + 1000
