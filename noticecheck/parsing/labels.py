"""The labels of a notice: where they stand, which word of the lexicon each is, where one begins next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.expressions import expression
from noticecheck.fields import KINDS
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.anchors import HINT, LINK, LONGEST_LABEL, PREFIX, UNKNOWN

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.vocabulary import Lexicon, Word


class Label(NamedTuple):
    """A label: where it begins and ends, and its word of the lexicon (None: nobody knew it)."""

    start: int
    end: int
    word: Word | None


@cache
def shape(kind: str) -> re.Pattern[str]:
    """The expression that the words of a kind match behind its label."""
    return expression(KINDS[kind].shape)


def _hinted(words: str, end: int) -> bool:
    """Whether a bracket and a colon follow a label."""
    return words[end : end + 1] == "(" and words.find("):", end, end + 16) > 0


class Labels:
    """The labels of one notice.

    ``ahead`` are the places at which labels with a colon begin, which no value reaches over;
    ``spaced`` the labels that a gap or 【】 parts from their values instead of a colon.
    """

    def __init__(
        self,
        words: str,
        tokens: Sequence[Token],
        breaks: Sequence[int],
        gaps: set[int],
        lexicon: Lexicon,
        start: int,
    ) -> None:
        self.words = words
        self.lexicon = lexicon
        self.breaks = breaks
        self.tokens = tokens
        labels = [t for t in tokens if t.word.senses & (v.LABEL | v.ROLE)]
        self.ends = {t.end: t for t in labels}
        edges = {start, *breaks, *gaps}
        boxed = [t for t in labels if words[t.start - 1 : t.start] == "【" and words[t.end : t.end + 1] == "】"]
        apart = [t for t in labels if t.end in gaps and (t.start in edges or not words[t.start - 1].isalnum())]
        self.spaced = sorted([*boxed, *apart], key=lambda token: token.start)
        ahead = {t.start for t in labels if words[t.end : t.end + 1] == ":" or _hinted(words, t.end)}
        ahead |= {t.start - (words[t.start - 1 : t.start] == "【") for t in self.spaced}
        self.ahead = sorted(ahead)
        self.verbs = [t for t in tokens if t.word.senses & (v.LOSE | v.ISSUE | v.ADV | v.WE)]

    def stop(self, start: int) -> int:
        """Where the next label with a colon begins: no value reaches over it."""
        place = bisect_left(self.ahead, start + 1)
        return self.ahead[place] if place < len(self.ahead) else len(self.words)

    def next_spaced(self, position: int, place: int, floor: int) -> Token | None:
        """The first label between two places that a gap or a box parts from its value."""
        found = (t for t in self.spaced if position <= t.end <= place and t.start >= floor)
        return next((t for t in found if self.words[t.end : t.end + 1] != ":"), None)

    def before(self, end: int, floor: int) -> Label | None:
        """The longest label of the lexicon that ends at ``end`` and begins at ``floor`` or later."""
        words, known = self.words, self.lexicon.words.get
        for length in range(min(LONGEST_LABEL, end - floor), 0, -1):
            word = known(words[end - length : end])
            if word is not None and word.senses & (v.LABEL | v.ROLE):
                free = length > 1 or words[end - 2 : end - 1] in ",、(; "
                return Label(end - length, end, word) if free else None
        return None

    def in_front(self, start: int, floor: int) -> Label | None:
        """The label that ends just before a value, over what may link the two."""
        link = LINK.search(self.words, max(floor, start - 12), start)
        end = link.start() if link else start
        found = self.before(end, floor) or (self.before(start, floor) if end < start else None)
        if found is None and (head := PREFIX.search(self.words, max(floor, start - 4), start)):
            near = (self.ends[place] for place in range(start - 1, head.start() - 1, -1) if place in self.ends)
            token = next(near, None)
            free = token and token.start >= floor and not any(token.end <= t.start < start for t in self.tokens)
            found = Label(token.start, token.end, token.word) if token and free else None
        return found

    def at_colon(self, end: int, floor: int) -> Label | None:
        """The label that ends before a colon, known or not: the wider one where the known one is weak."""
        label = self.before(end, floor)
        if label is None and (link := LINK.search(self.words, max(floor, end - 6), end)) and link.start() < end:
            label = self.before(link.start(), floor)
        word = label.word if label else None
        if word and (not (word.weak or word.role) or word.label == "item"):
            return label
        wider = self.unknown(end, floor)
        if label is None or (wider and wider.start < label.start and end - wider.start <= 8):
            return wider and Label(wider.start, wider.end, word if word and word.weak else None)
        return label

    def hint(self, colon: int, floor: int) -> int:
        """Where a label ends that has a hint in brackets before its colon."""
        hinted = self.words[colon - 1 : colon] in {")", "元"}
        hint = HINT.search(self.words, max(floor, colon - 16), colon) if hinted else None
        return hint.start() if hint else colon

    def inner(self, label: Label, end: int, colon: int, start: int) -> Label:
        """The label with what its hint says, where the value is of that kind: 证件号码（身份证）：…"""
        inner = self.lexicon.get(self.words[end + 1 : colon - 1])
        word = inner if inner is not None and inner.label in KINDS else None
        if word is None and inner is not None and inner.kinds:
            word = self.lexicon.get(self.words[end + 1 : colon - 1] + "号")
        match = shape(word.label).match(self.words, start) if word is not None and word.label in KINDS else None
        if word is None or match is None or len(match[0]) not in KINDS[word.label].lengths:
            return label
        return Label(label.start, label.end, word)

    def unknown(self, end: int, floor: int) -> Label | None:
        """The words before a colon, where they are no label that the lexicon knows."""
        match = UNKNOWN.search(self.words, max(floor, end - 12), end)
        if match is None:
            return None
        start = match.start()
        for verb in self.verbs:
            if start < verb.end < end:
                start = verb.end
        if self.lexicon.is_a(self.words[start : start + 2], v.PLAIN):
            return None
        line = bisect_right(self.breaks, end - 2)
        if line and self.breaks[line - 1] > start:
            start = self.breaks[line - 1]
        return Label(start, end, None) if start < end else None
