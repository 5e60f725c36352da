"""Fragments → the text of a page in the order of reading: columns one after the other, lines from the top.

The page is cut at the best gutter into what stands above, left, right and below of it, and each of
these again, until no gutter is left; what is left are lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from noticecheck.readers.glyphs import GAP, HALF, HANGING, Fragment, body
from noticecheck.readers.gutters import bands, best, lines, sides

_DEPTH = 60
# All in widths of a character: what is an indent, the type of a headline, the gap between words of Latin letters.
_INDENT, _DEEPEST_INDENT = 1.5, 8
_LARGE = 1.3
_LATIN_WORD = 0.12


def _joined(row: Sequence[Fragment], left: float, em: float) -> str:
    """The words of a line, its indent and wide gaps as spaces."""
    indent = (row[0].left - left) / em
    words = "　" * min(round(indent), _DEEPEST_INDENT) if indent >= _INDENT else ""
    words += row[0].text
    for one, after in pairwise(row):
        gap = (after.left - one.right) / max(one.em, after.em)
        latin = one.text[-1].isascii() and after.text[0].isascii()
        # The library loses some spaces: a gap is one wherever it is wider than what justifying makes.
        blank = HALF if one.text[-1] in HANGING else 0.0
        words += " " * (after.spaced or gap - blank > (_LATIN_WORD if latin else GAP)) + after.text
    return words


def text(found: Sequence[Fragment], depth: int = 0) -> str:
    """The text of a stretch of a page: columns run on, sections stand apart."""
    if not found:
        return ""
    em = body(found)
    groups = bands(found)
    gutter = best(groups, em) if depth < _DEPTH else None
    if gutter is None:
        edge = min(one.left for one in found)
        return "\n".join(_joined(row, edge, em) for row in lines(found, em))
    left, right = sides(groups, gutter)
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
