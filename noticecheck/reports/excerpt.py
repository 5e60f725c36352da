"""A stretch of a notice on one line, and the carets below what is meant."""

from __future__ import annotations

from noticecheck.reports.table import cells
from noticecheck.reports.wrap import pieces


def _edges(text: str) -> list[int]:
    """The places at which a text may be cut without cutting a number."""
    edges = [0]
    for piece in pieces(text):
        edges.append(edges[-1] + len(piece))
    return edges


def excerpt(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """A stretch of a text that fits ``width`` cells and holds a range, and the carets below it."""
    room = width - 2
    low, high = start, min(end, start + 1)
    while high < end and cells(text[low : high + 1]) <= room:
        high += 1
    marked = high
    edges = _edges(text)
    for edge in reversed([edge for edge in edges if edge < start]):
        if cells(text[edge:high]) > room - (room // 3 if high < len(text) else 0):
            break
        low = edge
    for edge in (edge for edge in edges if edge > high):
        if cells(text[low:edge]) > room:
            break
        high = edge
    before = ("…" if low else "") + text[low:start]
    line = before + text[start:high] + ("…" if high < len(text) else "")
    return line, " " * cells(before) + "^" * max(1, cells(text[start:marked]))
