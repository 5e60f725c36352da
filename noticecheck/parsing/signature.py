"""Who signs a notice: who speaks at its end, with nothing behind but dates, closing words and where to reach him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from collections.abc import Iterable

    from noticecheck.parsing.context import Context
    from noticecheck.parsing.roles import Phrase

# Behind a name another part of it, or of those who sign, may stand: …公司|清算组.
_BEHIND = v.CLOSE | v.VOID | v.CHATTER | v.LABEL | v.ROLE | v.LEGAL | v.ORG
# What may stand behind a signature besides words of those senses: marks, figures, values, parts of a date.
_FILLS = frozenset("0#⬚_,。;:、!~-./年月日启")
_STARTS = frozenset("_,。;:、!#")


def of(c: Context, speaking: Iterable[Phrase]) -> list[Phrase]:
    """Which of the phrases of those who speak are signatures, in their order."""
    found: list[Phrase] = []
    limit = len(c.words)
    for phrase in sorted(speaking, key=lambda one: -one.start):
        if phrase.start == c.start or not _fills(c, phrase.end, limit):
            break
        if not _begins(c, phrase.start):
            break
        found.append(phrase)
        limit = phrase.start
    return found[::-1]


def _begins(c: Context, place: int) -> bool:
    """Whether a signature can begin at a place: a line, a gap, behind a mark or the closing words."""
    if c.edge[place] in {"line", "gap"} or c.within[place - 1] in _STARTS:
        return True
    return any(token.end == place and token.word.senses & _BEHIND for token in c.tokens)


def _fills(c: Context, start: int, end: int) -> bool:
    """Whether a stretch holds nothing that goes on speaking."""
    place = start
    while place < end:
        token = next((t for t in c.tokens if t.start == place and t.word.senses & _BEHIND), None)
        if token is not None:
            place = token.end
        elif c.seen[place] in _FILLS:
            place += 1
        else:
            return False
    return True
