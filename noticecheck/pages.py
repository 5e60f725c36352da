"""A long text cut into pages that are read one by one, each ending where no notice can be cut.

The best place is before a line with a bullet, then one between a notice that is closed and a blank
line or a form feed, then behind closing words, then the end of a line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from noticecheck.expressions import expression
from noticecheck.parsing import layout, lexer, vocabulary
from noticecheck.text import FOLD

# A page has at least and at most so many characters (of three bytes each, as a rule); behind a cut at
# least the quarter of the least is left, since what is small is read as one message.
LEAST, MOST = 32 << 10, 48 << 10
_BLANK = expression(r"\n[ \t\u3000]*\r?\n[ \t\u3000\r\n]*|\r[ \t\u3000]*\r(?!\n)[ \t\u3000\r]*|\f\s*")
_LINE = expression(r"\r\n|\n|\r(?!\n)")
_MARKED = expression(r"(\n|\r(?!\n))[ \t\u3000]*(?=[^\w\s,。，、；：（(])")
# So much is read besides to see how the text goes on.
_AHEAD = 2000
# How much is looked at behind which something closes.
_TAIL = 40
_CLOSING = vocabulary.CLOSE | vocabulary.VOID


class Sheet(NamedTuple):
    """A page: ``words`` from ``start`` of the text on, of which the first ``size`` characters are its own.

    Those behind only show how the text goes on.
    """

    start: int
    words: str
    size: int
    last: bool


class Sheets:
    """The pages of a text that comes in parts, one after the other."""

    def __init__(self, parts: Iterable[str]) -> None:
        self.parts = iter(parts)
        self.words = ""
        # Where in the text the words begin, and how many of them are done.
        self.offset = self.done = 0

    def __iter__(self) -> Iterator[Sheet]:
        last = False
        while not last:
            self._fill()
            rest = len(self.words) - self.done
            last = rest <= MOST + LEAST // 4
            size = rest if last else _place(self.words[self.done : self.done + MOST + 1])
            words = self.words[self.done : self.done + size + (0 if last else _AHEAD)]
            start = self.offset + self.done
            self.done += size
            yield Sheet(start, words, size, last)

    def skip(self, offset: int) -> None:
        """Begin the next page no earlier than at an offset: what stands before was part of the last."""
        self.done = max(self.done, offset - self.offset)

    def _fill(self) -> None:
        """See that there are words for more than a page, as far as there are any."""
        while len(self.words) - self.done <= MOST + LEAST // 4:
            part = next(self.parts, None)
            if part is None:
                return
            self.words, self.offset, self.done = self.words[self.done :] + part, self.offset + self.done, 0


def _place(words: str) -> int:
    """Where the first page of a text ends."""
    for find in _bullets, _blanks, _ends, _lines:
        # Every kind is looked for from the end of the page on, so that pages are few.
        place = _last(find, words)
        if place:
            return place
    return MOST - (words[MOST - 1 : MOST + 1] == "\r\n")


def _last(find: Callable[[str, int, int], Iterator[int]], words: str) -> int:
    """The last place of a kind at which a page may end, or 0; looked for in stretches, the last one first."""
    step = (MOST - LEAST) // 8
    for start in range(MOST - step, LEAST - 1, -step):
        if found := [place for place in find(words, start, start + step) if LEAST <= place <= MOST]:
            return found[-1]
    return 0


def _bullets(words: str, start: int, end: int) -> Iterator[int]:
    for found in _MARKED.finditer(words, start, end):
        if layout.BULLET.match(words, found.end()):
            yield found.end(1)


def _blanks(words: str, start: int, end: int) -> Iterator[int]:
    for found in _BLANK.finditer(words, start, end):
        if _closed(words[max(0, found.start() - _TAIL) : found.start()]):
            yield found.start() + max(map(found[0].rfind, "\n\r\f")) + 1


def _ends(words: str, start: int, end: int) -> Iterator[int]:
    tokens = lexer.scan(words[start:end].translate(FOLD), vocabulary.lexicon())
    for place in (start + token.end for token in tokens if token.word.senses & _CLOSING):
        if words[place : place + 1] in {"。", "！", "!"}:
            yield place + 1


def _lines(words: str, start: int, end: int) -> Iterator[int]:
    return (found.end() for found in _LINE.finditer(words, start, end))


def _closed(words: str) -> bool:
    """Whether words end as notices do."""
    folded = words.translate(FOLD).rstrip(" \t\r\n。.!")
    last = lexer.scan(folded, vocabulary.lexicon())[-1:]
    return bool(last) and last[0].end == len(folded) and bool(last[0].word.senses & _CLOSING)
