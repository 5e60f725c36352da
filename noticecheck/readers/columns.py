"""Fragments → the text of a page in the order of reading: columns one after the other, lines from the top.

The page is cut at the best gutter into what stands above, left, right and below of it, and each of
these again, until no gutter is left; what is left are lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from noticecheck.readers.glyphs import GAP, Fragment, body

# All in widths of a character, or in lines.
_SIDE, _LINES, _MANY, _FEW = 6.0, 4, 6, 8
_WIDE_GUTTER = 0.5
_FULL, _FULL_SHARE = 0.7, 0.4
_LARGE = 1.3
_INDENT, _DEEPEST_INDENT = 1.5, 8
_OPEN_GUTTERS, _DEPTH = 48, 60
# A word and a word of Latin letters that far apart are two.
_WORD = 0.12

Band = list[Fragment]


class Gutter(NamedTuple):
    """A stretch free of text from ``left`` to ``right``, from one band to another."""

    left: float
    right: float
    first: int
    last: int


class _Side(NamedTuple):
    lines: int
    width: float
    full: int


def bands(found: Sequence[Fragment]) -> list[Band]:
    """Groups of fragments whose heights overlap, from the top."""
    groups: list[Band] = []
    bottom = -inf
    for one in sorted(found, key=lambda one: -one.top):
        if not groups or one.top <= bottom + 0.02 * one.em:
            groups.append([])
            bottom = inf
        groups[-1].append(one)
        bottom = min(bottom, one.base)
    return groups


def _free(band: Band) -> list[tuple[float, float]]:
    """The stretches without text in a band, those outside of it too."""
    free, right = [], -inf
    for one in sorted(band, key=lambda one: one.left):
        if one.left > right:
            free.append((right, one.left))
        right = max(right, one.right)
    return [*free, (right, inf)]


def _is_headline(band: Band, em: float, left: float, right: float) -> bool:
    """Large type alone in its band and in the middle: what is below begins anew, however short it is."""
    if any(one.em < _LARGE * em for one in band):
        return False
    middle = (min(one.left for one in band) + max(one.right for one in band)) / 2
    return abs(middle - (left + right) / 2) < 0.08 * (right - left)


def _open(groups: Sequence[Band], em: float) -> list[Gutter]:
    """Every gutter that can be carried down through bands, as far as it goes."""
    left = min(one.left for band in groups for one in band)
    right = max(one.right for band in groups for one in band)
    found: list[Gutter] = []
    active: list[Gutter] = []
    for index, band in enumerate(groups):
        if _is_headline(band, em, left, right):
            found += active
            active = []
            continue
        free = _free(band)
        carried: dict[tuple[float, float], Gutter] = {}
        for gutter in active:
            for low, high in free:
                narrow = (max(gutter.left, low), min(gutter.right, high))
                if narrow[1] - narrow[0] >= GAP * em and narrow not in carried:
                    carried[narrow] = Gutter(*narrow, gutter.first, index)
            if (gutter.left, gutter.right) not in carried:
                found.append(gutter)
        for low, high in free:
            if high - low >= GAP * em and (low, high) not in carried:
                carried[low, high] = Gutter(low, high, index, index)
        active = sorted(carried.values(), key=lambda one: one.first)[:_OPEN_GUTTERS]
    return [one for one in (*found, *active) if one.left > -inf and one.right < inf]


def _side(found: Sequence[Fragment], em: float) -> _Side:
    """How many lines stand on a side of a gutter, how wide it is and how many lines fill it."""
    if not found:
        return _Side(0, 0.0, 0)
    width = max(one.right for one in found) - min(one.left for one in found)
    rows = lines(found, em)
    full = sum(row[-1].right - row[0].left >= _FULL * width for row in rows)
    return _Side(len(rows), width, full)


def _parts(groups: Sequence[Band], gutter: Gutter) -> tuple[Band, Band]:
    inside = [one for band in groups[gutter.first : gutter.last + 1] for one in band]
    middle = (gutter.left + gutter.right) / 2
    return [one for one in inside if one.right <= middle], [one for one in inside if one.right > middle]


def _worth(left: _Side, right: _Side, gutter: Gutter, em: float) -> int:
    """How many lines a gutter has on its poorer side; nothing where it is none."""
    poor, rich = sorted((left.lines, right.lines))
    if min(left.width, right.width) < _SIDE * em or not poor:
        return 0
    if poor < _LINES and (rich < _MANY or gutter.right - gutter.left < _WIDE_GUTTER * em):
        return 0
    if poor < _FEW and any(side.full < _FULL_SHARE * side.lines for side in (left, right)):
        return 0
    return poor


def _best(groups: Sequence[Band], em: float) -> Gutter | None:
    best, most = None, (0, 0, 0.0)
    for gutter in _open(groups, em):
        bound = sum(len(band) for band in groups[gutter.first : gutter.last + 1])
        if bound <= most[0]:
            continue
        left, right = (_side(part, em) for part in _parts(groups, gutter))
        worth = (_worth(left, right, gutter, em), left.lines + right.lines, gutter.right - gutter.left)
        if worth[0] and worth > most:
            best, most = gutter, worth
    return best


def lines(found: Sequence[Fragment], em: float) -> list[list[Fragment]]:
    """The fragments by lines, from the top, each from the left."""
    rows: list[list[Fragment]] = []
    for one in sorted(found, key=lambda one: -one.base):
        if not rows or rows[-1][0].base - one.base > 0.35 * min(em, one.em):
            rows.append([])
        rows[-1].append(one)
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _joined(row: Sequence[Fragment], left: float, em: float) -> str:
    """The words of a line, its indent and wide gaps as spaces."""
    indent = (row[0].left - left) / em
    words = "　" * min(round(indent), _DEEPEST_INDENT) if indent >= _INDENT else ""
    words += row[0].text
    for one, after in pairwise(row):
        gap = (after.left - one.right) / max(one.em, after.em)
        latin = one.text[-1].isascii() and after.text[0].isascii()
        words += " " * (gap > (_WORD if latin else 1.0)) + after.text
    return words


def text(found: Sequence[Fragment], depth: int = 0) -> str:
    """The text of a stretch of a page: columns run on, sections stand apart."""
    if not found:
        return ""
    em = body(found)
    groups = bands(found)
    gutter = _best(groups, em) if depth < _DEPTH else None
    if gutter is None:
        edge = min(one.left for one in found)
        return "\n".join(_joined(row, edge, em) for row in lines(found, em))
    left, right = _parts(groups, gutter)
    above = [one for band in groups[: gutter.first] for one in band]
    below = [one for band in groups[gutter.last + 1 :] for one in band]
    middle = "\n".join((text(left, depth + 1), text(right, depth + 1)))
    return "\n\n".join(filter(None, (text(above, depth + 1), middle, text(below, depth + 1))))


def strips(found: Sequence[Fragment]) -> tuple[list[str], list[Fragment]]:
    """Headlines set from top to bottom, and the fragments that are left: lone large characters one below the other."""
    em = body(found)
    lone = [one for one in found if len(one.text) == 1 and one.em >= _LARGE * em]
    headlines: list[str] = []
    taken: set[int] = set()
    for first in sorted(lone, key=lambda one: -one.base):
        if id(first) in taken:
            continue
        strip = [first]
        for one in sorted(lone, key=lambda one: -one.base):
            drop = (strip[-1].base - one.base) / first.em
            if id(one) not in taken and abs(one.left - first.left) < 0.3 * first.em and 0.8 < drop < 2.5:
                strip.append(one)
        if len(strip) > 2:
            headlines.append("".join(one.text for one in strip))
            taken.update(map(id, strip))
    return headlines, [one for one in found if id(one) not in taken]
