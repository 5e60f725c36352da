"""What ends, begins, goes before and follows at each place of a notice."""

from __future__ import annotations

import pytest

from tests.parsing.tools import context

WORDS = "张三（业主李四）遗失购房收据，号码0012345，声明作废。"


def test_values_and_brackets_are_blanked() -> None:
    c = context(WORDS)
    assert c.seen == "张三⬚⬚⬚⬚⬚⬚遗失购房收据,#########,声明作废。"
    assert c.within == "张三(业主李四)遗失购房收据,#########,声明作废。"
    assert len(c.seen) == len(c.words)


@pytest.mark.parametrize(
    ("place", "ends", "begins"), [(8, "", "LOS"), (10, "LOS", "DOC"), (14, "DOC", ""), (0, "", "")]
)
def test_words_end_and_begin(place: int, ends: str, begins: str) -> None:
    c = context(WORDS)
    assert c.ends[place].split(".")[0] == ends
    assert c.begins[place].split(".")[0] == begins


def test_persons_begin_and_end() -> None:
    c = context(WORDS)
    assert "2" in c.person_begins[0]
    assert "2" in c.person_ends[2]
    assert "2" in c.person_begins[5]


@pytest.mark.parametrize(("place", "edge"), [(0, "first"), (9, "-"), (10, "line"), (17, "last")])
def test_edges(place: int, edge: str) -> None:
    assert context("张三遗失购房收据一张\n特此声明作废。").edge[place] == edge


def test_the_side_of_the_verb_and_the_end() -> None:
    c = context(WORDS)
    assert (c.side[0], c.side[12]) == ("before", "behind")
    assert (c.tail[0], c.tail[len(c.words)]) == ("near", "end")
    assert context("声明作废。").side[0] == "none"


def test_a_phrase_begins_and_ends_at_words_names_and_marks() -> None:
    bounds = context(WORDS).bounds()
    assert {0, 2, 8, 10, 14, 15} <= bounds
    assert 9 not in bounds
