"""Who begins to speak, and of what, at a place of a text."""

from __future__ import annotations

from noticecheck.parsing import cues, documents, parties

# How far a line is read to see who begins there.
_AHEAD = 120


def reach(words: str, start: int) -> int:
    """How far the name reaches with which somebody begins to speak at ``start``; 0: nobody."""
    head = words[start : start + _AHEAD]
    bones = parties.skeleton(head)
    begin = parties.lost_first(bones)
    limit = next(
        (thing.core for thing in documents.find(head) if thing.core >= begin and bones[thing.core] != "\0"),
        len(bones),
    )
    found = parties.declarants(bones, begin, limit)
    if found:
        return start + found[-1].end
    return start + begin


def begins_another(words: str, line: int) -> bool:
    """Whether a line begins a notice of its own: somebody, and soon a thing."""
    rest = words[line : line + _AHEAD]
    bones = parties.skeleton(rest)
    begin = parties.lost_first(bones)
    first = next((t for t in documents.find(rest) if t.core >= begin and bones[t.core] != "\0"), None)
    if first is None:
        return False
    found = parties.declarants(bones, begin, first.core)
    return bool(found) and first.core - found[-1].end < 40


def has_cue(words: str, start: int, end: int) -> bool:
    """Whether a stretch of words says that something was lost, is void or will be done."""
    return bool(
        cues.LOSS.search(words, start, end)
        or cues.VOID.search(words, start, end)
        or cues.EVENTS.search(words, start, end)
    )
