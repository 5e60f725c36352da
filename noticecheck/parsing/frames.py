"""What kind of notice it is, and who plays which part in it: the rows of frames.tsv and of the events."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.parsing import names, vocabulary
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.phrases import Name, name_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.phrases import Clauses
    from noticecheck.parsing.vocabulary import Lexicon

# Weights of what speaks for a kind besides the events.
_HEADING, _TITLE_EVENT, _LOST, _VOIDED = 6.0, 3.0, 4.0, 2.5


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


def kind_of(title: str, tokens: Sequence[Token], lexicon: Lexicon, scanned: Sequence[Token]) -> str:
    """The kind of a notice, by its heading and its wording; ``scanned`` are the words of the heading."""
    scores: dict[str, float] = {}
    if named := heading_kind(title, lexicon):
        scores[named] = _HEADING
    for token in scanned:
        for kind, weight in token.word.events:
            scores[kind] = scores.get(kind, 0.0) + weight * 0.8
    seen: set[str] = set()
    lost = voided = False
    for token in tokens:
        word = token.word
        lost = lost or bool(word.senses & v.LOSE)
        voided = voided or bool(word.senses & v.VOID)
        if word.events and word.text not in seen:
            seen.add(word.text)
            early = 1.0 if token.start < 60 else 0.7
            for kind, weight in word.events:
                scores[kind] = scores.get(kind, 0.0) + weight * early
    documents = any(token.word.senses & v.DOC for token in tokens)
    if lost:
        scores["loss"] = (
            scores.get("loss", 0.0)
            + _LOST * (1.0 if voided or documents else 0.5)
            + (1.5 if voided else 0)
            + (1.0 if documents else 0)
        )
    if voided:
        scores["void"] = scores.get("void", 0.0) + _VOIDED + (1.0 if documents else 0.0)
    if not scores:
        return "other"
    best = max(scores, key=lambda kind: scores[kind])
    return best if scores[best] >= 2.0 else "other"


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
