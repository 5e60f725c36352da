"""Marks in the text of a notice: what is faulty, and the number of the note that says why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from noticecheck.reports.html.tags import Markup, joined, tag

# The gravest first; of marks that overlap it is seen.
_ORDER = ("error", "warning", "info", "accepted")
# Numbers up to this length stay on one line.
_WHOLE = 24


class Mark(NamedTuple):
    """A range of a text that a finding is about, its sort and the number of its note."""

    start: int
    end: int
    sort: str
    note: int


def _stretches(length: int, marks: Sequence[Mark]) -> Iterator[tuple[int, int, list[Mark]]]:
    """The text cut where marks begin and end, with the marks on each stretch."""
    edges = sorted({0, length, *(edge for mark in marks for edge in mark[:2])})
    for start, end in pairwise(edges):
        yield start, end, [mark for mark in marks if mark.start <= start and end <= mark.end]


def marked(shown: Sequence[str], marks: Sequence[Mark], home: str) -> Markup:
    """A text, given character by character, with its marks; one on all of it leaves no mark but its number."""
    length = len(shown)
    parts: list[str] = []
    partial = [mark for mark in marks if (mark.start, mark.end) != (0, length)]
    for start, end, on in _stretches(length, partial):
        words = "".join(shown[start:end])
        if on and words:
            sort = min((mark.sort for mark in on), key=_ORDER.index)
            whole = words.isascii() and len(words) <= _WHOLE
            words = tag("mark", words, class_=f"{sort} whole" if whole else sort)
        parts.append(words)
        parts += [_reference(mark, home) for mark in partial if mark.end == end]
    parts += [_reference(mark, home) for mark in marks if mark not in partial]
    return tag("p", joined(parts), class_="text")


def _reference(mark: Mark, home: str) -> Markup:
    """The number of a note, which leads to it; it stays on the line of what it marks."""
    link = tag("a", str(mark.note), href=f"#{home}-{mark.note}", class_=f"ref {mark.sort}")
    return Markup(f"&NoBreak;{link}")
