"""What kind of notice it is, and who plays which part in it: the rows of frames.tsv and of the events."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.parsing import lexer, names, vocabulary
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.phrases import Name, name_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.phrases import Clauses
    from noticecheck.parsing.vocabulary import Lexicon, Word

# Weights of what speaks for a kind besides the events.
_HEADING, _IN_HEADING, _LOST, _VOIDED, _LEAST = 6.0, 0.8, 4.0, 2.5, 2.0
# What stands so early says more of what a notice is about.
_EARLY, _LATE = 60, 0.7


class Part(NamedTuple):
    """A role in a kind of notice: the name between ``before`` and ``after``."""

    role: str
    before: str
    after: tuple[str, ...]


@cache
def parts(kind: str) -> tuple[Part, ...]:
    """The parts of a kind of notice besides who speaks."""
    rows = vocabulary.table("frames.tsv", 4)
    return tuple(
        Part(role, before, tuple(after.split("|")) if after else ())
        for name, role, before, after in rows
        if name == kind
    )


def heading_kind(title: str, lexicon: Lexicon) -> str:
    """The kind that a heading names by its end, or an empty string."""
    for start in range(len(title) - 1):
        if kind := lexicon.headings.get(title[start:]):
            return kind
    return ""


@lru_cache(maxsize=256)
def _of_heading(title: str, lexicon: Lexicon) -> tuple[tuple[str, float], ...]:
    """What a heading speaks for: its end, and the events in it."""
    named = heading_kind(title, lexicon)
    events = (event for token in lexer.scan(title, lexicon) for event in token.word.events)
    return (*([(named, _HEADING)] if named else ()), *((kind, weight * _IN_HEADING) for kind, weight in events))


def kind_of(title: str, tokens: Sequence[Token], lexicon: Lexicon) -> str:
    """The kind of a notice, by its heading and its wording."""
    scores: dict[str, float] = {}
    for kind, weight in _of_heading(title, lexicon):
        scores[kind] = scores.get(kind, 0.0) + weight
    seen: set[Word] = set()
    senses = 0
    for token in tokens:
        word = token.word
        senses |= word.senses
        if word.events and word not in seen:
            seen.add(word)
            early = 1.0 if token.start < _EARLY else _LATE
            for kind, weight in word.events:
                scores[kind] = scores.get(kind, 0.0) + weight * early
    voided, documents = bool(senses & v.VOID), bool(senses & v.DOC)
    if senses & v.LOSE:
        lost = _LOST * (1.0 if voided or documents else 0.5) + 1.5 * voided + documents
        scores["loss"] = scores.get("loss", 0.0) + lost
    if voided:
        scores["void"] = scores.get("void", 0.0) + _VOIDED + documents
    best = max(scores, key=lambda kind: scores[kind], default="other")
    return best if scores.get(best, 0.0) >= _LEAST else "other"


def others(c: Clauses, kind: str, speakers: Sequence[Name]) -> list[tuple[str, Name]]:
    """The names that the wording of a kind gives another part to."""
    found: list[tuple[str, Name]] = []
    for part in parts(kind):
        start = c.bones.find(part.before)
        while start >= 0:
            place = start + len(part.before)
            limit = len(c.bones)
            if part.after:
                stops = [at for word in part.after if (at := c.bones.find(word, place, place + 44)) > 0]
                limit = min(stops, default=-1)
            name = name_at(c, place, limit) if limit > place else None
            while (
                name and (name.type or part.after) and all(name.start >= n.end or name.end <= n.start for n in speakers)
            ):
                found.append((part.role, name))
                joined = c.bones[name.end : name.end + 1] in ("、", "和", "与")
                name = name_at(c, name.end + 1, limit) if joined and name.end + 1 < limit else None
            start = c.bones.find(part.before, place)
    return found


def addressee(c: Clauses, limit: int) -> tuple[list[Name], int]:
    """The names before the first colon with which a notice speaks to somebody, and where it goes on."""
    colon = c.bones.find(":", 0, limit)
    if not 2 <= colon <= 120 or any(mark in c.bones[:colon] for mark in "。;"):
        return [], 0
    place, found = 0, []
    while place < colon:
        name = name_at(c, place, colon)
        if name is None or name.type is None:
            break
        found.append(name)
        place = name.end
        while place < colon and c.bones[place] in "\0\1、,和与及先生女士同志 ":
            place += 1
    return (found, colon + 1) if found and place >= colon else ([], 0)


def typed(c: Clauses, name: Name) -> str | None:
    """What a name is."""
    return name.type or names.type_of(c.words[name.start : name.end], c.lexicon)
