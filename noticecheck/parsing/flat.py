"""The page once without its white space, with its lines, gaps, blanks and indents remembered.

White space is never part of a Chinese word, so it goes.  Between two runs of figures or letters
it is a hard break (join) or the gap of a list (one space stays): ``unwrap`` decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from noticecheck.expressions import expression
from noticecheck.parsing import unwrap

if TYPE_CHECKING:
    from noticecheck.parsing.vocabulary import Lexicon
    from noticecheck.text import Text

# White space, and what is as invisible: zero-width characters, soft hyphens, direction marks.
SPACE = expression(r"[\s\x00-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+")
_STOPS = ",.:;。;、!?()（）〔〕《》“”【】[]"
# With one of these an address or a number ends.
_ENDS = frozenset("号室楼层路街村厦户幢座元日")
_UNITS = frozenset("年月日万亿元份枚张本个号室楼层")
# So many breaks on either side tell how lines break hereabouts.
_WINDOW = 5


class Line(NamedTuple):
    """Where a line begins in the flat page; ``blanks`` lines before it are empty; ``indent`` spaces."""

    start: int
    blanks: int
    indent: int


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


def _clean(words: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a gap stands between two words rather than inside one, or between a number and its unit."""
    before, after = words[start - 1], words[end : end + 2]
    left = words[max(0, start - unwrap.LONGEST) : start]
    if "-" in before + after[0] or (before.isdigit() and after[0] in _UNITS):
        return False
    if unwrap.broken(left, words[end : end + unwrap.LONGEST], lexicon):
        return False
    begins = not after[0].isalpha() or after in lexicon.by_head or after[0] in lexicon.surnames
    ends = not before.isalpha() or before.isascii() or before in _ENDS
    return begins and (ends or bool(lexicon.ending("\0" + left, ~0, unwrap.LONGEST)))


class _Breaks:
    """The line breaks of a page, and which of them part two entries because the column was not full there."""

    def __init__(self, words: str, breaks: list[tuple[int, int]], lexicon: Lexicon) -> None:
        self.words = words
        self.breaks = breaks
        self.lexicon = lexicon
        self.lengths = [start - end for (start, _), (_, end) in zip(breaks, [(0, 0), *breaks], strict=False)]
        self.seen: dict[int, bool] = {}

    def clean(self, place: int) -> bool:
        """Whether a break stands between words."""
        if place not in self.seen:
            self.seen[place] = _clean(self.words, *self.breaks[place], self.lexicon)
        return self.seen[place]

    def firm(self, place: int) -> bool:
        """Whether a break parts two entries: between words, as most near it, where the line could go on."""
        start, end = self.breaks[place]
        before, after = self.words[start - 1], self.words[end]
        if before in _STOPS or after in _STOPS:
            return False
        if before.isascii() and before.isalnum() and after.isascii() and after.isalnum():
            return False
        low, high = max(0, place - _WINDOW), min(place + _WINDOW + 1, len(self.breaks))
        length = self.lengths[place]
        near = self.lengths[low:place] + self.lengths[place + 1 : high]
        if length >= 0.8 * max(near, default=0) and any(abs(length - one) <= 1 for one in near):
            return False
        return self.clean(place) and sum(map(self.clean, range(low, high))) >= 0.75 * (high - low)


def _broken(gap: str) -> int:
    """How many lines end in a gap."""
    if len(gap) == 1:
        return int(gap in "\n\r\f")
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n") + gap.count("\f")


def _gaps(words: str) -> list[tuple[int, int, int]]:
    """The stretches of white space: start, end, and how many lines end in each."""
    found = []
    for gap in SPACE.finditer(words):
        white = gap[0][0].isspace() or any(map(str.isspace, gap[0]))
        found.append((*gap.span(), _broken(gap[0]) if white else -1))
    return found


def flatten(page: Text, lexicon: Lexicon) -> Flat:
    """A page without its white space."""
    words = page.folded
    spaces = _gaps(words)
    table = _Breaks(words, [(a, b) for a, b, breaks in spaces if breaks > 0 and a and b < len(words)], lexicon)
    firm = {start for place, (start, _) in enumerate(table.breaks) if table.firm(place)}
    keep: list[tuple[int, int]] = []
    lines = [Line(0, 0, 0)]
    gaps: set[int] = set()
    done = length = 0
    for start, end, breaks in spaces:
        if start > done:
            keep.append((done, start))
            length += start - done
        done = end
        if end == len(words):
            break
        if breaks < 0:
            continue
        if start in firm or unwrap.keeps_apart(words, keep, start, end, breaks > 0, lexicon):
            keep.append((start, start + 1))
            length += 1
        if breaks:
            indent = end - 1 - max(words.rfind(mark, start, end) for mark in "\n\r\f") if end > start + 1 else 0
            if length > lines[-1].start or len(lines) > 1:
                lines.append(Line(length, breaks - 1, indent))
            else:
                lines[-1] = Line(length, breaks, indent)
        elif length:
            gaps.add(length)
        else:
            lines[-1] = lines[-1]._replace(indent=end - start)
    if done < len(words):
        keep.append((done, len(words)))
    return Flat(page.keep(keep).spaced(), lines, gaps)
