"""A stretch cut into pieces: at closing words, at sentences that end a line, at lines that begin anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from noticecheck.expressions import expression
from noticecheck.parsing import cues, documents
from noticecheck.parsing.layout import Stretch
from noticecheck.parsing.speakers import begins_another, has_cue

SENTENCE_END = expression(r"[。!?][”\"]?")
_STOPS = "。.!);"
_LAST_WORDS = ("丢失", "遗失", "作废", "被盗", "灭失", "份", "枚", "张", "本", "号", "副本", "正本", "声明")


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """From ``start`` to ``end`` of a stretch; ``closed``: it ends with closing words."""

    start: int
    end: int
    closed: bool


def _whole(words: str, start: int, end: int, narrow: bool) -> bool:
    """Whether what stands before a line break can be a whole notice of few words.

    In a narrow column a line may break anywhere: only a full stop ends a notice there.
    """
    part = words[start:end]
    if narrow and part[-1:] not in _STOPS:
        return False
    if len(part) > 400 or part.count("(") > part.count(")"):
        return False
    if not (part[-1:] in "。.!);" or part[-1:].isalnum()) or part[-1:] in ",、:":
        return False
    ended = part[-1:] in "。.!)" or part[-1:].isascii() or part.endswith(_LAST_WORDS)
    return ended and bool(documents.find(part)) and (has_cue(part, 0, len(part)) or any(map(str.isdigit, part)))


def _closings(words: str, lines: set[int]) -> set[int]:
    """Where closing words end: with a stop, or with their line."""
    return {match.end() for match in cues.CLOSING.finditer(words) if match["stop"] or match.end() in lines}


def pieces(stretch: Stretch) -> Iterator[Piece]:
    """The stretch cut at closing words, at sentences that end a line, at lines that begin anew."""
    words = stretch.words
    lines = set(stretch.lines) | {len(words)}
    closings = _closings(words, lines)
    ends = {match.end() for match in SENTENCE_END.finditer(words)}
    start = 0
    terse = bool(stretch.title) or stretch.marked
    narrow = stretch.narrow
    for place in sorted(closings | (lines if terse else lines & ends) | {len(words)}):
        if place <= start:
            continue
        closed = place in closings
        if closed or (place in ends and place in lines) or place == len(words):
            yield Piece(start, place, closed)
            start = place
        elif _whole(words, start, place, narrow) and begins_another(words, place):
            yield Piece(start, place, closed=False)
            start = place
