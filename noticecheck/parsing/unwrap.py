"""Undoing the layout inside a notice: one line, no stray spaces, broken numbers whole again.

White space is never part of a Chinese word, so it goes.  Between two runs of figures or
letters it is a hard break (join) or the gap of a list (keep one space); the label before and
the lengths that its numbers have decide.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.fields import KINDS
from noticecheck.parsing import labels

if TYPE_CHECKING:
    from noticecheck.text import Text

# White space, and what is as invisible: zero-width characters, soft hyphens, direction marks.
SPACE = expression(r"[\s\x00-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+")
_RUN_BEFORE = expression(r"[0-9A-Za-z*]+$")
_RUN = expression(r"[0-9A-Za-z*]+")
_DATE_NEXT = expression(r"(?:19|20)\d\d年|\d{1,2}月|\d{1,2}日")


_FIGURE = expression(r"\d")
_STOPS = ",.:;。;、!?()（）〔〕《》“”【】[]"
_LABEL_AHEAD = expression(r"([^\W\d_a-zA-Z]{2,8}?):")
_ENTRY = expression(
    r"[一二三四五六七八九十]{1,3}、|\(?\d{1,2}[、.)](?!\d)|\([一二三四五六七八九十]\)|[12]\d{3}年\d{1,2}月\d{1,2}日[\s]*(?:$|[\r\n])|特此|声明人|公告人"
)
# Lines of so many cells stand in no column.
_WIDE = 36
# Letters up to this many before figures are the head of one number (JY, NO, MA9F).
_PREFIX = 6
# Pieces of a line to look back over for the label: more than any label is broken into.
_LOOK_BACK = 24


def _between_runs(words: str, start: int, end: int) -> bool:
    """Whether figures or letters stand on both sides of a gap."""
    return start > 0 and end < len(words) and bool(_RUN.match(words, start - 1)) and bool(_RUN.match(words, end))


def _lengths(words: str, start: int) -> tuple[int, ...] | None:
    """The complete lengths of the kind whose label stands before ``start``; None: no label."""
    link = labels.LINK.search(words, max(0, start - 12), start)
    end = link.start() if link else start
    label = labels.before(words, end, max(0, end - 20))
    if label is None or label.kind is None:
        return None
    return KINDS[label.kind].lengths


def _is_hard(gap: re.Match[str]) -> bool:
    """Whether a line ends in a gap."""
    return "\n" in gap[0] or "\r" in gap[0]


def _cells(line: str) -> int:
    return sum(1 if char.isascii() else 2 for char in line)


def _full(words: str, end: int) -> bool:
    """Whether the line that ends at ``end`` ended because its column was full."""
    lines = [line for line in re.split(r"[\r\n\f]", words) if line.strip()]
    this = re.split(r"[\r\n\f]", words[:end])[-1].strip()
    widest = max(_cells(line.strip()) for line in lines)
    longest = max(len(line.strip()) for line in lines)
    return len(lines) > 2 and (_cells(this) >= widest - 2 or len(this) >= longest - 2)


def _joins(before: str, after: str, words: str, gap: re.Match[str], lengths: tuple[int, ...] | None) -> bool:
    """Whether a gap between the runs ``before`` and ``after`` is a break inside one number."""
    hard = _is_hard(gap)
    rest = words[gap.end() : gap.end() + 12]
    if _DATE_NEXT.match(rest) and not (hard and len(before) <= 3):
        return False
    if lengths:
        whole = len(before) + len(after)
        if len(before) in lengths and (len(after) in lengths or whole not in lengths):
            return False
        if whole in lengths or whole < max(lengths):
            return True
        if len(before) < min(lengths) and whole <= max(lengths) + 2:
            return True
    if len(before) == len(after) >= 5 and not (hard and _full(words, gap.start())):
        return False
    grouped = len(before) % 4 == 0 and len(after) <= 4 and before.isdigit() and after.isdigit()
    if not hard:
        return grouped and lengths is not None and len(before) >= 4
    return True


def _keeps(built: str, words: str, gap: re.Match[str]) -> bool:
    """Whether a gap between two runs stays as one space, so that they stay apart."""
    before, after = _RUN_BEFORE.search(built), _RUN.match(words, gap.end())
    if before is None or after is None:
        return False
    run, following = before[0], after[0]
    if not _FIGURE.search(run) and not _FIGURE.search(following):
        return not (_is_hard(gap) and len(run) == 1)
    if run.isalpha() and len(run) <= _PREFIX:
        return False
    lengths = _lengths(built, len(built) - len(run))
    return not _joins(run, following, words, gap, lengths)


def _parts_entries(built: str, words: str, gap: re.Match[str], wide: bool) -> bool:
    """Whether a gap parts two entries that nothing else does (联系人：张三　联系电话：…).

    Behind it stands a label with its colon; in text of wide lines also a clause or a date that
    begins a line.
    """
    if not built or built[-1] in _STOPS:
        return False
    if wide and _is_hard(gap) and _ENTRY.match(words, gap.end()):
        return True
    label = _LABEL_AHEAD.match(words, gap.end())
    if label is None:
        return False
    joined = built[-12:] + label[1]
    found = labels.before(joined, len(joined), 0)
    return found is not None and found.start == len(joined) - len(label[1])


def _is_wide(words: str) -> bool:
    """Whether the lines are too long for a column."""
    return max(map(_cells, re.split(r"[\r\n\f]", words)), default=0) >= _WIDE


def unwrap(text: Text) -> Text:
    """The text on one line, as a person would retype it."""
    words = text.folded
    wide = _is_wide(words)
    keep: list[tuple[int, int]] = []
    done = 0
    for gap in SPACE.finditer(words):
        start, end = gap.span()
        keep.append((done, start))
        done = end
        if _between_runs(words, start, end) and any(map(str.isspace, gap[0])):
            tail = "".join(words[a:b] for a, b in keep[-_LOOK_BACK:])
            if _keeps(tail, words, gap):
                keep.append((start, start + 1))
        elif (wide or not _is_hard(gap)) and _parts_entries(
            "".join(words[a:b] for a, b in keep[-_LOOK_BACK:])[-_LOOK_BACK:], words, gap, wide
        ):
            keep.append((start, start + 1))
    keep.append((done, len(words)))
    return text.keep(keep).spaced()
