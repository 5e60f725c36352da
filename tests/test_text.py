"""Text keeps the source offset of every character through every change."""

from __future__ import annotations

import random

import pytest

from noticecheck.text import Span, Text


def offsets(text: Text) -> list[int]:
    return [text.offset(position) for position in range(len(text))]


def test_whole() -> None:
    text = Text.of("身份证号", offset=7)
    assert offsets(text) == [7, 8, 9, 10]
    assert text.span(1, 3) == Span(8, 10)
    assert text.span(2, 2) == Span(9, 9)


@pytest.mark.parametrize(
    ("ranges", "string", "expected"),
    [
        ([(0, 2), (4, 6)], "ABEF", [0, 1, 4, 5]),
        ([(3, 3), (5, 6)], "F", [5]),
        ([], "", []),
        ([(0, 6)], "ABCDEF", [0, 1, 2, 3, 4, 5]),
    ],
)
def test_keep(ranges: list[tuple[int, int]], string: str, expected: list[int]) -> None:
    text = Text.of("ABCDEF").keep(ranges)
    assert str(text) == string
    assert offsets(text) == expected


def test_any_chain_of_cuts_still_points_at_the_same_characters() -> None:
    chance = random.Random(3)
    source = "".join(chr(0x4E00 + i) for i in range(300))
    for _ in range(200):
        text = Text.of(source)
        for _ in range(4):
            cuts = sorted(chance.sample(range(len(text) + 1), min(6, len(text) + 1)))
            text = text.keep(zip(cuts[::2], cuts[1::2], strict=False))
            assert "".join(source[offset] for offset in offsets(text)) == str(text)
            for position, offset in enumerate(offsets(text)):
                assert text.position(offset) == position


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("４１０９２３Ｘ", "410923X"),
        ("（身份證號：）", "(身份证号:)"),
        ("２—１—２６０５", "2-1-2605"),
        ("二○一九", "二〇一九"),
        ("￥１００．５０", "¥100.50"),
        ("遺失聲明", "遗失声明"),
    ],
)
def test_folding_keeps_length(printed: str, folded: str) -> None:
    text = Text.of(printed)
    assert text.folded == folded
    assert len(text.folded) == len(printed)
    assert str(text) == printed


@pytest.mark.parametrize(
    ("written", "spaced"),
    [
        ("a\tb\u200bc\x1b\u2028", "a b c  "),
        # A rare character of a name, as old GBK fonts and newer Unicode have it.
        ("张\ue5e5\n\U0010fffd", "张\ue5e5 \U0010fffd"),
        ("张\U000323b0\n", "张\U000323b0 "),
    ],
)
def test_spaced(written: str, spaced: str) -> None:
    assert str(Text.of(written).spaced()) == spaced
