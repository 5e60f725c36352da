"""The page once without its white space, with its lines, gaps, blanks and indents remembered.

White space is never part of a Chinese word, so it goes.  Between two runs of figures or letters
it is a hard break (join) or the gap of a list (one space stays): ``unwrap`` decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.parsing import unwrap

if TYPE_CHECKING:
    from noticecheck.parsing.vocabulary import Lexicon
    from noticecheck.text import Text

# White space, and what is as invisible: zero-width characters, soft hyphens, direction marks.
SPACE = expression(r"[\s\x00-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+")
_BREAK = expression(r"\r\n|\n|\r|\f")


class Line:
    """Where a line begins in the flat page; ``blanks`` lines before it are empty; ``indent`` spaces."""

    __slots__ = ("blanks", "indent", "start")

    def __init__(self, start: int, blanks: int, indent: int) -> None:
        self.start = start
        self.blanks = blanks
        self.indent = indent


class Flat:
    """A page on one line.

    ``text`` knows its offsets, ``words`` is the same folded; ``lines`` in order; ``gaps`` are the
    positions before which white space stood inside a line.
    """

    __slots__ = ("gaps", "lines", "text", "words")

    def __init__(self, text: Text, lines: list[Line], gaps: set[int]) -> None:
        self.text = text
        self.words = text.folded
        self.lines = lines
        self.gaps = gaps


def flatten(page: Text, lexicon: Lexicon) -> Flat:
    """A page without its white space."""
    words = page.folded
    keep: list[tuple[int, int]] = []
    lines = [Line(0, 0, 0)]
    gaps: set[int] = set()
    done = length = 0
    for gap in SPACE.finditer(words):
        start, end = gap.span()
        if start > done:
            keep.append((done, start))
            length += start - done
        done = end
        breaks = len(_BREAK.findall(gap[0])) if gap[0] != " " else 0
        if end == len(words):
            break
        if not any(map(str.isspace, gap[0])):
            continue
        if unwrap.keeps_apart(words, keep, start, end, breaks > 0, lexicon):
            keep.append((start, start + 1))
            length += 1
        if breaks:
            indent = end - start - 1 - max(gap[0].rfind("\n"), gap[0].rfind("\r"), gap[0].rfind("\f"))
            if length > lines[-1].start or len(lines) > 1:
                lines.append(Line(length, breaks - 1, indent))
            else:
                lines[-1] = Line(length, breaks, indent)
        elif length:
            gaps.add(length)
        else:
            lines[-1].indent = end - start
    if done < len(words):
        keep.append((done, len(words)))
    return Flat(page.keep(keep).spaced(), lines, gaps)
