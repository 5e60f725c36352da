"""Taking values out of a notice one by one, from left to right."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.fields import KINDS
from noticecheck.model import Field, Value
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.labels import Label, Labels
    from noticecheck.parsing.vocabulary import Word


class Thing(NamedTuple):
    """A thing of the notice, where it ends, and the kinds of its bare numbers."""

    end: int
    kinds: tuple[str, ...]


class Taker:
    """The values taken so far: ``fields`` grows from left to right.

    ``named`` are those behind labels of parts and of things, ``end`` is where the last one ends.
    """

    def __init__(self, text: str, words: str, labels: Labels, lines: Sequence[int], gaps: set[int], start: int) -> None:
        self.text = text
        self.words = words
        self.labels = labels
        self.lexicon = labels.lexicon
        self.tokens = labels.tokens
        self.fields: list[Field[Value]] = []
        self.named: list[tuple[Field[Value], Word]] = []
        self.begin = self.end = start
        self.edges = sorted({*lines, *gaps})
        self.things = [
            Thing(t.end, t.word.kinds)
            for t in self.tokens
            if t.word.senses & v.DOC and (t.word.kinds or words[t.end : t.end + 1] not in ")、")
        ]

    def add(
        self, kind: str, label: Label | None, start: int, end: int, value: Value | None = None, basis: str = "label"
    ) -> int:
        """Take a value; answers where it ends."""
        while end > start and self.words[end - 1] == " ":
            end -= 1
        field = Field(
            kind,
            self.text[label.start : label.end] if label else "",
            self.text[start:end],
            KINDS[kind].read(self.words[start:end]) if value is None else value,
            start,
            end,
            label.start if label else start,
            basis,
        )
        self.fields.append(field)
        if label and label.word is not None and (label.word.role or label.word.label == "item"):
            self.named.append((field, label.word))
        self.end = end
        return end

    def kinds_before(self, position: int, end: int = -1) -> tuple[str, ...]:
        """The kinds of numbers of the last thing before a position, or of whose number ends there: 编号1的证书."""
        place = bisect_right(self.things, position, key=lambda thing: thing.end)
        found = self.things[place - 1].kinds if place else ()
        if found or end < 0 or self.words[end : end + 1] != "的":
            return found
        return next((thing.kinds for thing in self.things[place:]), ())
