"""Scores of many classes in one integer: packed, added, taken apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from noticecheck.parsing import lanes

SCORE = st.integers(-100_000, 100_000)


def plain(count: int, scores: int) -> tuple[int, ...]:
    return tuple(lane - lanes.ZERO for lane in lanes.unpacker(count)(scores))


@given(st.lists(SCORE, min_size=1, max_size=30))
def test_what_is_packed_is_taken_apart_again(scores: list[int]) -> None:
    assert plain(len(scores), lanes.packed(dict(enumerate(scores)))) == tuple(scores)


@given(st.lists(st.tuples(SCORE, SCORE), min_size=1, max_size=30))
def test_one_addition_adds_them_all(pairs: list[tuple[int, int]]) -> None:
    one, two = (lanes.packed(dict(enumerate(side))) for side in zip(*pairs, strict=True))
    assert plain(len(pairs), one + two) == tuple(a + b for a, b in pairs)


def test_a_table_reads_its_rows_when_they_are_needed() -> None:
    table = lanes.Table(("loss", "void", "other"), [("遗失", "loss=12 other=-3")])
    assert plain(3, table.score("遗失")) == (12, 0, -3)
    assert isinstance(table["遗失"], int)
    assert table.score("停用") == 0
    table.add("停用", lanes.packed({1: 5}))
    assert plain(3, table.score("停用")) == (0, 5, 0)
