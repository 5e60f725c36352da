"""Breaking a line of a report: between words and Chinese characters, never inside a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

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


def pieces(words: str) -> list[str]:
    """The words in pieces that stay whole."""
    return [match[0] for match in _PIECE.finditer(words)]


def lines(parts: Iterable[Styled], width: int, hang: int) -> Iterator[list[Styled]]:
    """Styled words in lines of a width, those after the first shorter by ``hang``.

    A piece that fits no line behind the indent begins at the edge; only one that fits no line at
    all is cut.
    """
    line: list[Styled] = []
    used, empty = 0, True
    for words, style in parts:
        for piece in pieces(words):
            rest = piece
            while rest:
                size = cells(rest.rstrip())
                if used + size <= width:
                    line.append(Styled(rest, style))
                    used, empty, rest = used + cells(rest), False, ""
                elif not empty:
                    yield line
                    line, used, empty = [], 0, True
                    if hang + size <= width:
                        line, used = [Styled(" " * hang, "")], hang
                elif used:
                    line, used = [], 0
                else:
                    head = _head(rest, width)
                    yield [Styled(rest[:head], style)]
                    rest = rest[head:]
    if line:
        yield line


def _head(words: str, width: int) -> int:
    """How many characters fit a width, one at least."""
    count = 1
    while count < len(words) and cells(words[: count + 1]) <= width:
        count += 1
    return count
