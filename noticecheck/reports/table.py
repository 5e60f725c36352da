"""Columns for a fixed-width font, in which a Chinese character takes two cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width


def cells(words: str) -> int:
    """How many cells words take."""
    if words.isascii():
        return len(words)
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in words)


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows with their columns aligned, two cells apart."""
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (word + " " * (width - cells(word)) for word, width in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()
