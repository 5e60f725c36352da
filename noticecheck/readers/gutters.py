"""The gutters of a page: stretches free of text that run down between two columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from noticecheck.readers.glyphs import GAP, Fragment

# All in widths of a character, or in lines.
_SIDE, _LINES, _MANY, _FEW = 6.0, 4, 6, 8
_WIDE_GUTTER = 0.5
_FULL, _FULL_SHARE = 0.7, 0.4
_LARGE, _HUGE, _APART, _SPREAD = 1.3, 2.0, 2.2, 5.0
_OPEN_GUTTERS = 48

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


def _is_apart(groups: Sequence[Band], index: int, em: float) -> bool:
    """A line far from all others and not of large type, as the head and the foot of a page are."""
    band = groups[index]
    top, base = max(one.top for one in band), min(one.base for one in band)
    above = min(one.base for one in groups[index - 1]) if index else inf
    below = max(one.top for one in groups[index + 1]) if index + 1 < len(groups) else -inf
    ordinary = any(one.em < _LARGE * em for one in band)
    return ordinary and top - base < em and min(above - top, base - below) > _APART * em


def _headline(band: Band, left: float, right: float) -> float:
    """The size of type of a line that stands alone in its band and in the middle; nothing for any other."""
    words = sorted(band, key=lambda one: one.left)
    # Headings of several columns at one height are no headline.
    if any(after.left - one.right > _SPREAD * one.em for one, after in pairwise(words)):
        return 0.0
    middle = (words[0].left + max(one.right for one in words)) / 2
    return min(one.em for one in words) if abs(middle - (left + right) / 2) < 0.08 * (right - left) else 0.0


def _is_standing(groups: Sequence[Band], gutter: Gutter, em: float) -> bool:
    """Whether there are columns already along a gutter: then a headline may belong to one of them."""
    left, right = (_side(part, em) for part in sides(groups, gutter))
    return min(left.lines, right.lines) >= _LINES


def _open(groups: Sequence[Band], em: float) -> list[Gutter]:
    """Every gutter that can be carried down through bands, as far as it goes."""
    left = min(one.left for band in groups for one in band)
    right = max(one.right for band in groups for one in band)
    found: list[Gutter] = []
    active: list[Gutter] = []
    for index, band in enumerate(groups):
        # What is below a headline begins anew, however short the headline is.
        headline = _headline(band, left, right)
        if headline >= _HUGE * em or _is_apart(groups, index, em):
            found += active
            active = []
            continue
        if headline >= _LARGE * em:
            found += active
            active = [one for one in active if _is_standing(groups, one, em)]
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


def sides(groups: Sequence[Band], gutter: Gutter) -> tuple[Band, Band]:
    """What stands to the left and to the right of a gutter, as far as it goes."""
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


def best(groups: Sequence[Band], em: float) -> Gutter | None:
    """The gutter with most lines on its poorer side."""
    found, most = None, (0, 0, 0.0)
    for gutter in _open(groups, em):
        bound = sum(len(band) for band in groups[gutter.first : gutter.last + 1])
        if bound <= most[0]:
            continue
        left, right = (_side(part, em) for part in sides(groups, gutter))
        worth = (_worth(left, right, gutter, em), left.lines + right.lines, gutter.right - gutter.left)
        if worth[0] and worth > most:
            found, most = gutter, worth
    return found


def lines(found: Sequence[Fragment], em: float) -> list[list[Fragment]]:
    """The fragments by lines, from the top, each from the left."""
    rows: list[list[Fragment]] = []
    for one in sorted(found, key=lambda one: -one.base):
        if not rows or rows[-1][0].base - one.base > 0.35 * min(em, one.em):
            rows.append([])
        rows[-1].append(one)
    return [sorted(row, key=lambda one: one.left) for row in rows]
