"""Which stretches of a notice could be a phrase: what begins and ends where something else does.

Nobody and nothing is named over a verb of losing, 作废, 不慎, 我公司 or 的; what looks like nothing
known must fill the room between its neighbours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.parsing import cues
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.context import STOPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from noticecheck.parsing.context import Context

_LONGEST = 40
_HARD = frozenset(",;。:!?#的")
_BARS = v.LOSE | v.VOID | v.CLOSE | v.ADV | v.WE
_BESIDE = STOPS | frozenset("()⬚#")


def _rooms(c: Context, bounds: set[int]) -> list[int]:
    """For each place where a phrase may end how far it may reach back, and -1 for other places."""
    rooms = [-1] * (len(c.words) + 1)
    low = 0
    barred = {place: token.end for token in c.tokens if token.word.senses & _BARS for place in range(*token[:2])}
    for end in range(1, len(c.words) + 1):
        char = c.within[end - 1]
        if char in _HARD or end - 1 in barred:
            low = max(end, barred.get(end - 1, end))
        elif end in bounds and char not in STOPS:
            rooms[end] = max(low, end - _LONGEST)
    return rooms


def of(c: Context) -> Iterator[tuple[int, list[int]]]:
    """The places where phrases can end, in order, each with those where they then begin."""
    bounds = c.bounds()
    seen = c.within
    for end, low in enumerate(_rooms(c, bounds | c.named)):
        if low < 0:
            continue
        every = end in c.named
        begins = [
            start
            for start in range(low, end - 1)
            if (every or start in bounds) and seen[start] not in STOPS and _is_phrase(c, start, end)
        ]
        if begins:
            yield end, begins


def _is_phrase(c: Context, start: int, end: int) -> bool:
    """Whether a stretch closes the brackets that it opens, and looks like something or has a room of its own."""
    if c.within.count("(", start, end) != c.within.count(")", start, end):
        return False
    form = cues.form(c, start, end)
    if form != "unknown":
        return not form.startswith("word")
    if c.crosses[start] or c.crosses[end]:
        return False
    return _parts(c, start) and (_parts(c, end) or bool(c.person_begins[end]))


def _parts(c: Context, place: int) -> bool:
    """Whether something ends or begins at a place."""
    if c.edge[place] != "-" or c.ends[place] or c.begins[place] or c.person_ends[place]:
        return True
    return c.within[place - 1] in _BESIDE or c.within[place] in _BESIDE
