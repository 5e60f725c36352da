"""A notice as the scored phrases see it: classes of characters, and at each place what ends, begins, goes before and follows."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from noticecheck.parsing import names
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.bones import BRACKET, MARKS, VALUE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.vocabulary import Lexicon

# Characters that stand for many in what is learned.
_FIGURES = str.maketrans(
    {**dict.fromkeys("0123456789", "0"), **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "A")}
    | {BRACKET: "⬚", VALUE: "#", " ": "_", "\t": "_"}
)
STOPS = frozenset("".join(MARKS).translate(_FIGURES) + "_")
# Beside one of these a name or a thing often begins or ends.
_PARTICLES = frozenset("的将把在于由与和及被向至从因为给原现经我系")
_EDGE = "^^^"
_END = "$$$"
_PERSON = (2, 3, 4)
_LONGEST = 12
# So many places from the end are at it, and near it.
_AT_END, _NEAR_END = 22, 60
_CLAUSE_ENDS = frozenset(",;。:")
_NAMED = v.ORG | v.DOC | v.THING_END


@cache
def letters(senses: int) -> str:
    """The senses of a word in short."""
    return ".".join(name[:3] for place, name in enumerate(v.SENSES) if senses >> place & 1)


class Endings:
    """The listed words with which what ends at a place can end, by their lengths."""

    __slots__ = ("_documents", "_organisations", "thing")

    def __init__(self, words: str, lexicon: Lexicon) -> None:
        found = [(size, lexicon.words.get(words[-size:])) for size in range(1, min(len(words), _LONGEST) + 1)]
        known = [(size, word.senses) for size, word in found if word is not None]
        self._organisations = [size for size, senses in known if senses & v.ORG]
        self._documents = [size for size, senses in known if senses & v.DOC]
        self.thing = any(senses & v.THING_END for _, senses in known)
        if words.endswith(")") and (bracketed := names.ending(words, lexicon)):
            self._organisations.append(bracketed)

    def organisation(self, length: int) -> int:
        """The longest word of an organisation that is not the whole of so many characters, else 0."""
        return max((size for size in self._organisations if size < length), default=0)

    def document(self, length: int) -> int:
        """The longest word of a document among so many characters, else 0."""
        return max((size for size in self._documents if size <= length), default=0)


class Context:
    """The places of a notice, from 0 to its length: a phrase begins at one and ends at another.

    ``seen`` are its characters with values and brackets blanked out, ``within`` those in
    brackets shown too; ``words`` the plain characters.
    """

    def __init__(
        self,
        words: str,
        bones: str,
        inside: Sequence[tuple[int, int]],
        tokens: Iterable[Token],
        lines: Iterable[int],
        gaps: Iterable[int],
        start: int,
        kind: str,
        lexicon: Lexicon,
    ) -> None:
        self.words = words
        self.bones = bones
        self.start = start
        self.kind = kind
        self.lexicon = lexicon
        self.lines = set(lines)
        self.gaps = set(gaps)
        shown = list(bones)
        self.bracket = [False] * (len(words) + 1)
        for a, b in inside:
            for place in range(a, b):
                shown[place] = bones[place] if bones[place] == VALUE else words[place]
                self.bracket[place] = place > a
        self.seen = bones.translate(_FIGURES)
        self.within = "".join(shown).translate(_FIGURES)
        self.around = _EDGE + self.seen + _END
        self.around_within = _EDGE + self.within + _END
        self.tokens = [t for t in tokens if shown[t.start] == words[t.start]]
        self.starts = [t.start for t in self.tokens]
        self.forms: dict[tuple[int, int], str] = {}
        self._endings: dict[int, Endings] = {}
        self._mark_tokens()
        self._mark_persons()
        self._mark_clauses()
        self._mark_edges()

    def _mark_tokens(self) -> None:
        size = len(self.words) + 1
        self.begins, self.ends, self.crosses = [""] * size, [""] * size, [""] * size
        self.named: set[int] = set()
        self.lost = -1
        for start, end, word in self.tokens:
            senses = letters(word.senses)
            self.begins[start] = self.ends[end] = senses
            self.crosses[start + 1 : end] = [senses] * (end - start - 1)
            if word.senses & _NAMED:
                self.named.add(end)
            if self.lost < 0 and word.senses & v.LOSE and not self.bracket[start]:
                self.lost = start

    def _mark_persons(self) -> None:
        size = len(self.words) + 1
        self.person_begins, self.person_ends = [""] * size, [""] * size
        surnames, compound = self.lexicon.surnames, self.lexicon.compound_surnames
        for place, char in enumerate(self.words):
            if char not in surnames and self.words[place : place + 2] not in compound:
                continue
            for length in _PERSON:
                end = place + length
                if end < size and names.is_person(self.words[place:end], self.lexicon):
                    self.person_begins[place] += str(length)
                    self.person_ends[end] += str(length)

    def _mark_clauses(self) -> None:
        size = len(self.words) + 1
        self.clause = [0] * size
        self.before, self.after = ["^"] * size, ["$"] * size
        clause, last = 0, "^"
        for place, char in enumerate(self.within):
            self.clause[place], self.before[place] = min(clause, 3), last
            if char in STOPS:
                last = char
            elif self.ends[place + 1]:
                last = self.ends[place + 1]
            clause += char in _CLAUSE_ENDS
        self.clause[-1], self.before[-1] = min(clause, 3), last
        following = "$"
        for place in range(size - 2, -1, -1):
            char = self.within[place]
            following = char if char in STOPS else self.begins[place] or following
            self.after[place] = following

    def endings(self, place: int) -> Endings:
        """The listed words that end at a place."""
        found = self._endings.get(place)
        if found is None:
            found = self._endings[place] = Endings(self.words[max(0, place - _LONGEST - 8) : place], self.lexicon)
        return found

    def _mark_edges(self) -> None:
        """What of the layout stands at each place, on which side of the first verb of losing, how near the end."""
        size = len(self.words)
        self.edge = ["-"] * (size + 1)
        for name, places in (("gap", self.gaps), ("line", self.lines), ("last", (size,)), ("first", (self.start, 0))):
            for place in places:
                self.edge[place] = name
        before = self.lost + 1
        self.side = ["none"] * (size + 1) if self.lost < 0 else ["before"] * before + ["behind"] * (size + 1 - before)
        end, near = min(_AT_END, size + 1), min(_NEAR_END, size + 1)
        self.tail = ["far"] * (size + 1 - near) + ["near"] * (near - end) + ["end"] * end

    def bounds(self) -> set[int]:
        """Where a phrase can begin or end, whatever it is: at words, marks, lines, gaps, names, figures."""
        seen, size = self.within, len(self.words)
        found = {0, size, self.start, *self.lines, *self.gaps}
        for start, end, _ in self.tokens:
            found |= {start, end}
        single = self.lexicon.single
        for place in range(size):
            char, last = seen[place], seen[place - 1] if place else "^"
            if char in STOPS or char in "()" or char in _PARTICLES:
                found |= {place, place + 1}
            elif self.person_begins[place] or (char in "0A") != (last in "0A"):
                found.add(place)
            if self.person_ends[place]:
                found.add(place)
            if char in single:
                found.add(place + 1)
        return found
