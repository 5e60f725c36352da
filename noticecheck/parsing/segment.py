"""The best partition of a page: outside, heading, notice, each piece in exactly one stretch.

A notice is scored as a whole: what stands anywhere in it counts once, how it begins and ends,
what it runs over.  The weights are learned (``lexicon/weights.tsv``); the path with the best sum
wins, and its lead over leaving the pieces outside is the margin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.features import HEADING, NOTICE, OUTSIDE, Page, complete, union_features

if TYPE_CHECKING:
    from collections.abc import Mapping


# No notice is longer, in pieces and in characters.
MOST_PIECES, MOST_CHARACTERS = 48, 2400
# What a notice says before another can begin.
_SAID = v.LOSE | v.VOID | v.CLOSE | v.EVENT


class Stretch(NamedTuple):
    """Pieces ``first`` to ``last`` (exclusive) of one sort, and by how much that sort won.

    ``nearly`` is, for what was left outside, how much the best notice that begins there lacks.
    """

    first: int
    last: int
    sort: str
    margin: float
    nearly: float = float("-inf")


class Scores:
    """The sums of weights on one page, each of the same features taken once."""

    def __init__(self, page: Page, weights: Mapping[str, float]) -> None:
        self.page = page
        self._weight = weights.get
        self._sums: dict[tuple[str, ...], float] = {}
        self._unions: dict[int, float] = {}
        self.start = list(map(self.sum, page.start))
        self.end = list(map(self.sum, page.end))
        self.inner = list(map(self.sum, page.inner))
        self.outside = list(map(self.sum, page.outside))
        self.heading = list(map(self.sum, page.heading))

    def sum(self, names: tuple[str, ...]) -> float:
        """What features are worth."""
        found = self._sums.get(names)
        if found is None:
            found = self._sums[names] = sum([self._weight(name, 0.0) for name in names])
        return found

    def union(self, bits: int) -> float:
        """What the words of a notice as a whole are worth."""
        found = self._unions.get(bits)
        if found is None:
            found = self._unions[bits] = self.sum(union_features(bits))
        return found


def best(page: Page, weights: Mapping[str, float], lure: float = 0.0) -> list[Stretch]:
    """The partition of a page with the best sum; the learner makes notices tempting by ``lure``."""
    scores = Scores(page, weights)
    scores.start = [score + lure for score in scores.start]
    found, count = page.pieces, len(page.pieces)
    top = [0.0] + [float("-inf")] * count
    back: list[tuple[int, str, float]] = [(0, "", 0.0)] * (count + 1)
    nearly = [float("-inf")] * count
    for first in range(count):
        base = top[first]
        score = base + scores.outside[first]
        if score > top[first + 1]:
            top[first + 1], back[first + 1] = score, (first, OUTSIDE, 0.0)
        if found[first].heading:
            score = base + scores.heading[first]
            if score > top[first + 1]:
                top[first + 1], back[first + 1] = score, (first, HEADING, 0.0)
        nearly[first] = _extend(scores, first, base, top, back)
    return _path(back, nearly, count)


def _anew(page: Page, first: int, last: int, bits: int) -> bool:
    """Whether a piece cannot go on with a notice that begins at ``first`` and holds ``bits`` so far.

    Behind a bullet the next notice begins at a bullet or under a heading of its own.
    """
    piece = page.pieces[last]
    if piece.left == "bullet" or (page.again[last] and complete(bits)):
        return True
    return piece.heading == "listed" and page.pieces[first].left == "bullet" and bool(bits & _SAID)


def _extend(scores: Scores, first: int, base: float, top: list[float], back: list[tuple[int, str, float]]) -> float:
    """Every notice that begins at a piece; answers the lead of the best over leaving it outside."""
    lead = float("-inf")
    page, found = scores.page, scores.page.pieces
    bits = news = ad = 0
    inner = left_out = 0.0
    limit = min(len(found), first + MOST_PIECES)
    origin = found[first].body
    for last in range(first, limit):
        piece = found[last]
        if last > first:
            if piece.end - origin > MOST_CHARACTERS or _anew(page, first, last, bits):
                break
            inner += scores.inner[last]
        left_out += scores.outside[last]
        bits |= piece.bits
        news += piece.news
        ad += piece.ad
        score = scores.start[first] + inner + scores.end[last] + scores.union(bits)
        score += scores.sum(page.whole(first, last + 1, news, ad))
        lead = max(lead, score - left_out)
        if base + score > top[last + 1]:
            top[last + 1], back[last + 1] = base + score, (first, NOTICE, score - left_out)
    return lead


def _path(back: list[tuple[int, str, float]], nearly: list[float], last: int) -> list[Stretch]:
    path: list[Stretch] = []
    while last > 0:
        first, sort, margin = back[last]
        path.append(Stretch(first, last, sort, margin, nearly[first]))
        last = first
    return path[::-1]
