"""A notice as it should be set: on one line, without stray spaces and bullets, its punctuation of one width.

Nothing else is touched: with white space and width folded away, the words are those of the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import east_asian_width, normalize

from noticecheck.expressions import expression

if TYPE_CHECKING:
    from noticecheck.model import Notice

_MARKS = ",:;!?()"
# Marks of half width, small and upright forms → of full width.
_FULL = {mark: chr(ord(mark) + 0xFEE0) for mark in _MARKS}
_FULL |= {char: _FULL[mark] for char in map(chr, range(0xFE10, 0xFE70)) if (mark := normalize("NFKC", char)) in _FULL}
_FULL |= dict(zip("｡､｢｣", "。、「」", strict=True))
_OPEN, _CLOSE = "(﹙︵", ")﹚︶"
# Kinds of field that are words with numbers in them; the values of all others are never touched.
_WORDED = frozenset("name sex age text address amount date period quantity".split())
_WEB = expression(r"(?i)(?:[a-z][a-z0-9+.-]*://|www\.|[a-z0-9._%+-]+@)[!-~]*")
_WEB_ENDS = ",:;!?)"
_STRAY = expression(r"(?<=[，。；：、！？（）《》“”]) +| +(?=[，。；：、！？（）《》“”])| +(?= )")
_MARKER = expression(r"\W*(?:[(（]?\d{1,3}[.、)）．]|[(（]?[一二三四五六七八九十]{1,3}[、)）]|[①-⑳])?\W*")
_REST = expression(r"[^\S\r\n]*(?=[\r\n]|\Z)")
CJK, LATIN, DIGIT, EDGE = "cjk", "latin", "digit", "edge"


def _sort(char: str) -> str:
    """What a character is for its neighbours; nothing for a mark or a space."""
    plain = normalize("NFKC", char)
    if plain.isascii():
        return DIGIT if plain.isdigit() else LATIN if plain.isalpha() else ""
    return CJK if east_asian_width(char) in "WFH" else LATIN if char.isalpha() else ""


class _Line:
    """The words of one notice, and which of its brackets belong to Latin words or to a number."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.foreign: dict[int, str] = {}
        self.paired: set[int] = set()
        open_ones: list[int] = []
        for place, char in enumerate(text):
            if char in _OPEN or char == "（":
                open_ones.append(place)
            elif (char in _CLOSE or char == "）") and open_ones:
                self._pair(open_ones.pop(), place)

    def _pair(self, start: int, end: int) -> None:
        self.paired |= {start, end}
        before, after = self._beside(start), self._beside(end)
        inside = {sort for char in self.text[start + 1 : end] if (sort := _sort(char))}
        if LATIN in {before, after} and (CJK not in {before, after} or inside == {LATIN}):
            self.foreign |= dict.fromkeys((start, end), LATIN)
        elif inside == {DIGIT} and DIGIT in {before, after}:
            self.foreign |= dict.fromkeys((start, end), DIGIT)

    def _beside(self, place: int) -> str:
        """What stands outside a bracket, blanks and the marks of Latin words passed over."""
        return self._next(place, 1 if self.text[place] in _CLOSE + "）" else -1)

    def _next(self, place: int, step: int) -> str:
        """The sort of the nearest letter or figure on one side of a mark."""
        place += step
        while 0 <= place < len(self.text):
            if sort := self.foreign.get(place) or _sort(self.text[place]):
                return sort
            place += step
        return EDGE

    def chinese(self, place: int) -> bool:
        """Whether a mark of half width stands among Chinese words."""
        char = self.text[place]
        if char in "｡､｢｣":
            return True
        if place in self.paired:
            return place not in self.foreign
        before, after = self._next(place, -1), self._next(place, 1)
        if EDGE in {before, after}:
            return LATIN not in {before, after}
        return CJK in {before, after}


def _webs(text: str) -> Iterator[tuple[int, int]]:
    """The addresses of the web and of mail, without the mark behind them."""
    for match in _WEB.finditer(text):
        yield match.start(), match.start() + len(match[0].rstrip(_WEB_ENDS))


def widened(text: str, numbers: Iterable[tuple[int, int]] = ()) -> str:
    """A text with its punctuation of full width among Chinese words; numbers stay as they are."""
    if not any(char in _FULL for char in text) or not any(_sort(char) == CJK for char in text):
        return text
    kept = {place for start, end in (*numbers, *_webs(text)) for place in range(start, end)}
    line = _Line(text)
    return "".join(
        _FULL[char] if char in _FULL and place not in kept and line.chinese(place) else char
        for place, char in enumerate(text)
    )


def _printed(notice: Notice, source: str) -> str:
    """The words of a notice, with the characters that no screen shows (rare names) as the source has them."""
    text = str(notice.text)
    if " " not in text:
        return text
    chars = list(text)
    for place, char in enumerate(text):
        if char == " ":
            stood = source[notice.text.offset(place)]
            chars[place] = stood if _shown(stood) else char
    return "".join(chars)


def _shown(char: str) -> bool:
    """Whether a character stands for something, even if this machine has no picture of it."""
    from unicodedata import category

    return category(char) in {"Co", "Cn", "Cs"}


def clean(notice: Notice, source: str) -> str:
    """A notice of a source as it should be set."""
    return "".join(placed(notice, _printed(notice, source))).strip(" ")


def placed(notice: Notice, text: str) -> list[str]:
    """What is set in the place of each character of a notice; ``text`` are its words, or those with numbers hidden."""
    numbers = [(field.start, field.end) for field in notice.fields if field.kind not in _WORDED]
    words = widened(text, numbers)
    shown = list(words)
    for place in _parted(notice, words):
        shown[place] = f" {shown[place]}"
    for match in _STRAY.finditer(words):
        shown[match.start() : match.end()] = [""] * (match.end() - match.start())
    return shown


def _parted(notice: Notice, words: str) -> set[int]:
    """Where a number ends or begins at a figure or letter that white space parts from it in the source."""
    edges = {place for field in notice.fields for place in (field.start, field.end)}
    return {
        place
        for place in edges
        if 0 < place < len(words)
        and all(char.isascii() and char.isalnum() for char in words[place - 1 : place + 1])
        and notice.text.offset(place) > notice.text.offset(place - 1) + 1
    }


class Setting(NamedTuple):
    """A notice as it should be set, and the stretch of the source whose place it takes."""

    start: int
    end: int
    words: str
    changed: bool


def settings(source: str, notices: Sequence[Notice]) -> Iterator[Setting]:
    """The notices of a source as they should be set, each on a line of its own."""
    done = 0
    for notice in notices:
        start, end = notice.span
        line = max(done, source.rfind("\n", done, start) + 1, source.rfind("\r", done, start) + 1)
        if _MARKER.fullmatch(source, line, start):
            start = line
        if rest := _REST.match(source, end):
            end = rest.end()
        words = clean(notice, source)
        alone = source[start - 1 : start] in {"", "\n", "\r"} if start else True
        alone = alone and source[end : end + 1] in {"", "\n", "\r"}
        yield Setting(start, end, words, not alone or source[start:end] != words)
        done = end


def settled(source: str, found: Iterable[Setting]) -> str:
    """The source with each notice as it should be set."""
    parts: list[str] = []
    done = 0
    for one in found:
        parts.append(source[done : one.start])
        if one.start and source[one.start - 1] not in "\r\n":
            parts.append("\n")
        parts.append(one.words)
        if one.end < len(source) and source[one.end] not in "\r\n":
            parts.append("\n")
        done = one.end
    return "".join([*parts, source[done:]])
