"""The characters of a page → fragments: what touches on one baseline, whatever order the file has them in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, degrees, radians, sin
from statistics import median
from typing import NamedTuple

# All in widths of a character: what a fragment is cut at, how far baselines may differ, how far
# the second strike of a bold character stands beside the first.
GAP = 0.3
_BASELINE, _STRIKE = 0.15, 0.15
# Marks that fill only the left half of their box.
HANGING, HALF = frozenset("，。、；：！？．）》〉」』】〕”’"), 0.5
# So many lines that begin at one place, in steps of so many points, are the left edge of a column.
_BEGINNING, _EDGE = 4, 0.5
# Of a box without a single wide character the width is guessed from its height.
_NARROW = 0.9
# Angles are told apart in steps of that many degrees.
_STEP = 5


class Glyph(NamedTuple):
    """A character: the point on the baseline where it begins, its loose box, how far its line is turned clockwise."""

    char: str
    x: float
    y: float
    width: float
    height: float
    angle: float


@dataclass(slots=True, eq=False)
class Fragment:
    """Characters that touch: from ``left`` to ``right`` on a baseline, ``em`` wide each; ``spaced``: behind a space."""

    text: str
    left: float
    right: float
    base: float
    em: float
    spaced: bool = False

    @property
    def top(self) -> float:
        """How high it reaches: less than the loose boxes, which overlap between lines."""
        return self.base + 0.6 * self.em


class _Placed(NamedTuple):
    char: str
    left: float
    right: float
    base: float
    em: float


def _is_wide(char: str) -> bool:
    return char >= "\u2e80" and not "\uff61" <= char <= "\uffdc"


def _turned(glyphs: list[Glyph], step: int) -> list[Glyph]:
    """The glyphs of one direction as if they ran from left to right."""
    angle = radians(step)
    c, s = cos(angle), sin(angle)
    across = step % 180 == 90
    return [
        Glyph(
            one.char,
            one.x * c + one.y * s,
            one.y * c - one.x * s,
            one.height if across else one.width,
            one.width if across else one.height,
            0.0,
        )
        for one in glyphs
    ]


def directions(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """The glyphs by their direction, each turned upright, the commonest direction first."""
    by_step: defaultdict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        by_step[round(-degrees(glyph.angle) / _STEP) * _STEP % 360].append(glyph)
    for step in sorted(by_step, key=lambda step: -len(by_step[step])):
        yield by_step[step] if step == 0 else _turned(by_step[step], step)


def _sized(glyphs: list[Glyph]) -> Iterator[_Placed]:
    """Each glyph with the size of its type: the advance of the wide characters of boxes as high."""
    advances: defaultdict[int, list[float]] = defaultdict(list)
    for glyph in glyphs:
        if _is_wide(glyph.char):
            advances[round(glyph.height * 10)].append(glyph.width)
    ems = {height: median(found) for height, found in advances.items()}
    for char, x, y, width, height, _ in glyphs:
        em = ems.get(round(height * 10)) or height * _NARROW
        if em > 0:
            yield _Placed(char, x, x + width, y, em)


def _once(placed: Iterable[_Placed]) -> list[_Placed]:
    """The glyphs without the second strike that makes a character bold."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for one in placed:
        step = _STRIKE * one.em
        x, y = round(one.left / step), round(one.base / step)
        if not any((one.char, x + dx, y + dy) in seen for dx in (0, -1, 1) for dy in (0, -1, 1)):
            kept.append(one)
            seen.add((one.char, x, y))
    return kept


def _rows(placed: list[_Placed]) -> Iterator[list[_Placed]]:
    """The glyphs whose baselines are as good as one, from the top."""
    row: list[_Placed] = []
    for one in sorted(placed, key=lambda one: -one.base):
        if row and row[0].base - one.base > _BASELINE * min(one.em, row[0].em):
            yield row
            row = []
        row.append(one)
    if row:
        yield row


def _cut(rows: Iterable[list[_Placed]], edges: frozenset[int]) -> list[Fragment]:
    """The fragments of rows: cut at gaps, and behind a mark where another column begins at one of the ``edges``."""
    found: list[Fragment] = []
    for row in rows:
        last: Fragment | None = None
        spaced = False
        for char, left, right, base, em in row:
            if char.isspace():
                spaced = True
                continue
            gap = left - last.right if last else 0.0
            apart = last is None or gap >= GAP * max(em, last.em) or not 0.6 < em / last.em < 1.6
            if last is None or apart or (last.text[-1] in HANGING and round(left / _EDGE) in edges):
                last = Fragment(char, left, right, base, em, spaced)
                found.append(last)
            else:
                last.text += " " + char if spaced and gap > 0.1 * em else char
                last.right = max(last.right, right)
            spaced = False
    return found


def _edges(found: Iterable[Fragment]) -> frozenset[int]:
    """Where many lines begin, in steps of ``_EDGE``."""
    counted = Counter(round(one.left / _EDGE) for one in found)
    return frozenset(step + by for step, count in counted.items() if count >= _BEGINNING for by in (-1, 0, 1))


def fragments(glyphs: list[Glyph]) -> list[Fragment]:
    """The fragments of glyphs that run from left to right."""
    rows = [sorted(row, key=lambda one: one.left) for row in _rows(_once(_sized(glyphs)))]
    # The blank half of a mark that hangs over the edge of its column may touch the next column.
    found = _cut(rows, _edges(_cut(rows, frozenset())))
    for one in found:
        # The mark at the end of a line may hang over its edge: the right half of its box is blank.
        if one.text[-1] in HANGING and one.right - one.left > HALF * one.em:
            one.right -= HALF * one.em
    return found


def body(found: Iterable[Fragment]) -> float:
    """The size of type in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for one in found:
        sizes[round(one.em, 1)] += len(one.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
