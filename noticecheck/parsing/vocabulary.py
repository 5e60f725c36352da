"""The rows of the lexicon as a `Lexicon`: what a word can mean, found by its first two characters.

A word is evidence, not a gate: it says what may stand here, and neighbours and position decide.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# One bit a sense; a word may have several.
SENSES = (
    "LOSE VOID CLOSE EVENT ISSUE DOC ORG ROLE LABEL NEWS AD CHATTER LEGAL WE ADV HONOR PERSON THING_END TOPIC PLAIN"
).split()
LOSE, VOID, CLOSE, EVENT, ISSUE, DOC, ORG, ROLE, LABEL, NEWS, AD, CHATTER, LEGAL, WE, ADV, HONOR, PERSON, THING_END, TOPIC, PLAIN = (
    1 << place for place in range(len(SENSES))
)  # fmt: skip
_FOLDER = Path(__file__).parent / "lexicon"
_BIT = {name: 1 << place for place, name in enumerate(SENSES)}


class Word:
    """A word of the lexicon: its senses as a bit set, and what each of them is about.

    ``label`` is the kind of field that it labels, ``weak`` whether other kinds are as likely;
    ``kinds`` are those of the bare numbers of a thing, ``role`` the part of somebody so labelled,
    ``events`` the kinds of notice that it speaks for, each with its weight.
    """

    label = ""
    weak = False
    kinds: tuple[str, ...] = ()
    role = ""
    events: tuple[tuple[str, float], ...] = ()
    topics: tuple[str, ...] = ()

    def __init__(self, text: str) -> None:
        self.text = text
        self.senses = 0


def _take(word: Word, sense: str, of: str, flag: str) -> None:
    word.senses |= _BIT[sense]
    if sense == "LABEL":
        word.label, word.weak = of, flag == "weak"
    elif sense == "DOC":
        word.kinds = tuple(of.split(",")) if of else ()
    elif sense == "ROLE":
        word.role = of
    elif sense == "TOPIC":
        word.topics += tuple(of.split(","))
    elif sense == "EVENT":
        pairs = (one.split(":") for one in of.split(","))
        word.events = tuple((kind, float(weight)) for kind, weight in pairs)


class Lexicon:
    """Every word by itself and by its first two characters, and the lists of names and headings."""

    def __init__(self, rows: list[list[str]], keeps: Callable[[str], bool] | None = None) -> None:
        words: dict[str, Word] = {}
        for text, sense, of, flag in rows:
            if keeps is None or keeps(text):
                word = words.get(text)
                if word is None:
                    word = words[text] = Word(text)
                _take(word, sense, of, flag)
        self.words = words
        # Words of one character, with which a name or a thing can end.
        self.single = frozenset(text for text in words if len(text) == 1)
        self.by_head: dict[str, list[tuple[int, Word]]] = {}
        # The longest of a head first.
        for text in sorted(words, key=len, reverse=True):
            self.by_head.setdefault(text[:2], []).append((len(text), words[text]))
        names = _lines("surnames.txt")
        self.surnames = frozenset(names[0])
        self.compound_surnames = frozenset(names[1:])
        self.headings = {row[0]: row[1] for row in _rows("headings.tsv", 2)}

    def get(self, text: str) -> Word | None:
        """The word of exactly that text, or None."""
        return self.words.get(text)

    def is_a(self, text: str, sense: int) -> bool:
        """Whether a text is a word with a sense."""
        word = self.words.get(text)
        return word is not None and bool(word.senses & sense)

    def ending(self, text: str, sense: int, longest: int = 8) -> int:
        """The length of the longest word with a sense that ends the text and is not all of it, else 0."""
        words = self.words
        for length in range(min(longest, len(text) - 1), 0, -1):
            word = words.get(text[-length:])
            if word is not None and word.senses & sense:
                return length
        return 0


def _lines(name: str) -> list[str]:
    return (_FOLDER / name).read_text(encoding="utf-8").splitlines()


def _rows(name: str, width: int) -> list[list[str]]:
    padding = "\t" * (width - 1)
    return [(line + padding).split("\t")[:width] for line in _lines(name)]


@cache
def lexicon() -> Lexicon:
    """The lexicon of the project, read once."""
    return Lexicon(_rows("words.tsv", 4))


def thinned(keeps: Callable[[str], bool]) -> Lexicon:
    """The lexicon with only the words that ``keeps`` answers for: to see how much hangs on a word."""
    return Lexicon(_rows("words.tsv", 4), keeps)


def table(name: str, width: int) -> list[list[str]]:
    """The rows of another table of the lexicon, each with ``width`` cells."""
    return _rows(name, width)
