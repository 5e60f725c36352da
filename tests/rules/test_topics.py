"""Rules ask a notice what it says; they do not search its words again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from noticecheck import fields, parsing, rules
from noticecheck.rules.wording import SLIPS
from tests.marks import checked

LEXICON = Path(parsing.__file__).parent / "lexicon" / "topics.tsv"
ROWS = [tuple(line.split("\t")) for line in LEXICON.read_text(encoding="utf-8").splitlines()]
TOPICS = sorted({topic for _, topic in ROWS})
SOURCES = {
    path.name: path.read_text(encoding="utf-8")
    for path in (*Path(rules.__file__).parent.glob("*.py"), Path(fields.__file__).parent / "travel.py")
}
# What only one rule cares about: the form of a number, of a bracket, of a range.
MOST_EXPRESSIONS = 25


def test_few_expressions_are_left() -> None:
    found = [
        f"{name}: {match[0]}"
        for name, text in SOURCES.items()
        if name != "travel.py"
        for match in re.finditer(r"\bexpression\(|\bre\.\w+\(", text)
    ]
    assert len(found) <= MOST_EXPRESSIONS, found


def test_rows_are_sorted_unique_and_of_two_columns() -> None:
    assert sorted(set(ROWS)) == ROWS
    assert all(len(row) == 2 and all(row) for row in ROWS)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_is_asked_for(topic: str) -> None:
    assert any(f'"{topic}"' in text for text in SOURCES.values())


def test_every_question_has_an_answer() -> None:
    asked = {
        match[1]
        for text in SOURCES.values()
        for match in re.finditer(r"\.(?:says|told|labels)\((?:\w+, )?\"(\w+)\"", text)
    }
    assert asked <= set(TOPICS)


def test_slips_are_a_topic() -> None:
    assert set(SLIPS) == {word for word, topic in ROWS if topic == "slip"}


def test_a_notice_tells_where() -> None:
    notice = checked("▲张三遗失支票一张（支票号码：12345678），声明作废。").notices[0].notice
    assert notice.told("cheque") == ((4, 6), (9, 11))
    assert notice.says("cheque")
    assert notice.says("cheque", 5)
    assert not notice.says("cheque", 5, 10)
    assert notice.labels(notice.fields[0], "cheque")
    assert notice.told("lunar") == ()
