"""Breaking a line of a report: between words and Chinese characters, never inside a number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple, TextIO

from noticecheck.expressions import expression
from noticecheck.reports.table import cells

# A number with what joins its parts; a word of Latin letters; marks stay with what they close or open.
_PIECE = expression(
    r"[（(《“‘【〔]*"
    r"(?:[0-9A-Za-z*]*[0-9*][0-9A-Za-z*]*(?:(?:[-./,:~_]|\s(?=[0-9*]))?[0-9A-Za-z*]+)*|[!-'*-~]+|.)"
    r"[，。：；、？！）)》”’】〕…,.;:?!%％]*\s*"
)


class Styled(NamedTuple):
    """Words and the style in which they are written."""

    words: str
    style: str


Print = Callable[[Iterable[Styled]], None]


def plain(stream: TextIO) -> Print:
    """A function that writes a line without its styles."""

    def print_line(parts: Iterable[Styled]) -> None:
        stream.write("".join(part.words for part in parts).rstrip() + "\n")

    return print_line


def pieces(words: str) -> list[str]:
    """The words in pieces that stay whole."""
    return [match[0] for match in _PIECE.finditer(words)]


def _pieces(parts: Iterable[Styled]) -> Iterator[list[Styled]]:
    """The pieces of styled words; a change of style within a piece does not part it."""
    styles = [(char, style) for words, style in parts for char in words]
    start = 0
    for piece in pieces("".join(char for char, _ in styles)):
        end = start + len(piece)
        yield joined(Styled(char, style) for char, style in styles[start:end])
        start = end


def joined(parts: Iterable[Styled]) -> list[Styled]:
    """The same words, neighbours of one style put together."""
    return [
        Styled("".join(part.words for part in same), style) for style, same in groupby(parts, lambda one: one.style)
    ]


def lines(parts: Iterable[Styled], width: int, hang: int) -> Iterator[list[Styled]]:
    """Styled words in lines of a width, those after the first shorter by ``hang``.

    A piece that fits no line behind the indent begins at the edge; only one that fits no line at
    all is cut.
    """
    parts = list(parts)
    if sum(cells(part.words) for part in parts) <= width:
        yield parts
        return
    line: list[Styled] = []
    used = 0
    for piece in _pieces(parts):
        words = "".join(part.words for part in piece)
        size = cells(words.rstrip())
        if used + size > width and line:
            yield joined(line)
            used = hang if hang + size <= width else 0
            line = [Styled(" " * used, "")] if used else []
        if size <= width:
            line += piece
        else:
            *whole, words = _cut(words, width)
            yield from ([Styled(one, piece[0].style)] for one in whole)
            line.append(Styled(words, piece[0].style))
        used += cells(words)
    if line:
        yield joined(line)


def _cut(words: str, width: int) -> Iterator[str]:
    """Words that fit no line, in pieces of its width."""
    while cells(words) > width:
        count = _head(words, width)
        yield words[:count]
        words = words[count:]
    yield words


def _head(words: str, width: int) -> int:
    """How many characters fit a width, one at least."""
    count = 1
    while count < len(words) and cells(words[: count + 1]) <= width:
        count += 1
    return count
