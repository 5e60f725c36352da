"""Whether a gap between two runs of figures or letters is a break inside one, or parts two.

The label before and the lengths that its numbers have decide; so does whether a date begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.fields import KINDS
from noticecheck.parsing.vocabulary import DOC, LABEL, ORG, ROLE
from noticecheck.suggest import near

if TYPE_CHECKING:
    from noticecheck.parsing.vocabulary import Lexicon

_RUN_OF = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz*"
_RUN = expression(r"[0-9A-Za-z*]+")
_DATE_NEXT = expression(r"(?:19|20)\d\d[年.-]|\d{1,2}月|\d{1,2}日")
# What is left of a card's number behind one of its groups, no longer than this.
_GROUPS, _GROUPED = expression(r"(?:(\d{7,9}) )?(\d{2,4}[0-9Xx])(?![0-9A-Za-z])"), 16
_LINK = expression(r"(?:[:;]|分别为|为|是|No\.?|NO\.?)*$")
# A number that is followed by a list number has so many characters at least.
_COMPLETE = 6
# A sum with its separators is no part of the number before it.
_POINTS = frozenset(",.")
# A number of a list begins the line.
_LISTED = expression(r"\d{1,2}(?:[.、](?=[^\W\d_])|\.(?= [^\W\d_]))")
_STOPS = ",.:;。;、!?()（）〔〕《》“”【】[]"
_LABEL_AHEAD = expression(r"([^\W\d_a-zA-Z]{2,8}?)(?:\([^()]{1,8}\))?:")
# Letters up to this many before figures are the head of one number (JY, NO, MA9F).
_PREFIX = 6
# As far as a label and its link reach back.
_REACH = 24
# No label is longer on either side of a gap.
LONGEST = 8


def _tail(words: str, keep: list[tuple[int, int]]) -> str:
    """The last characters of what was kept so far."""
    parts: list[str] = []
    length = 0
    for start, end in reversed(keep):
        parts.append(words[max(start, end - _REACH) : end])
        length += end - start
        if length >= _REACH:
            break
    return "".join(reversed(parts))[-_REACH:]


def _lengths(before: str, lexicon: Lexicon) -> tuple[int, ...]:
    """The complete lengths of the kind whose label stands before a number; () where none does."""
    link = _LINK.search(before)
    end = link.start() if link else len(before)
    known = lexicon.words.get
    for length in range(min(14, end), 1, -1):
        word = known(before[end - length : end])
        if word is not None and word.label:
            return KINDS[word.label].lengths if word.label in KINDS else ()
        if word is not None and word.kinds:
            return tuple(length for kind in word.kinds if kind in KINDS for length in KINDS[kind].lengths)
    return ()


def _joins(before: str, after: str, rest: str, hard: bool, lengths: tuple[int, ...]) -> bool:
    """Whether a gap between the runs ``before`` and ``after`` is a break inside one number."""
    whole = len(before) + len(after)
    if _DATE_NEXT.match(rest) and not (hard and len(before) <= 3) and whole not in lengths:
        return False
    if lengths:
        # Fifteen and two in the next line are a card of seventeen.
        tail = hard and len(before) < max(lengths) and whole <= max(lengths) + 1
        if len(before) in lengths and (len(after) in lengths or (whole not in lengths and not tail)):
            return False
        if whole <= max(lengths) or (len(before) < min(lengths) and whole <= max(lengths) + 2):
            return True
    if len(after) < 4 and len(before) > len(after) + 2 and not hard and not after.isalpha():
        return True
    if not hard:
        figures = before.isdigit() and after[:-1].isdigit() and after[-1] in "0123456789Xx"
        return figures and len(before) >= 4 and (_grouped(before, after, whole) or _card(before, rest))
    return not (len(before) == len(after) >= 5 and before.isdigit() == after.isdigit())


def _grouped(before: str, after: str, whole: int) -> bool:
    """Whether figures stand in groups, as on cards: 6222 0200, 330106 19900430 7319."""
    return (len(before) % 4 == 0 and len(after) <= 4) or (len(before), whole) in {(6, 14), (14, 18)}


def _card(before: str, rest: str) -> bool:
    """Whether the groups of an identity card's number stand there, one character wrong, missing or doubled."""
    groups = _GROUPS.match(rest)
    return groups is not None and near.card((before + (groups[1] or "") + groups[2]).upper())


def keeps_apart(words: str, keep: list[tuple[int, int]], start: int, end: int, hard: bool, lexicon: Lexicon) -> bool:
    """Whether one space stays for the gap from ``start`` to ``end`` of a page.

    ``keep`` are the ranges kept so far; ``hard``: a line ends in the gap.
    """
    if not keep:
        return False
    left, right = words[start - 1], words[end]
    if left.isascii() and (left.isalnum() or left == "*") and right.isascii() and (right.isalnum() or right == "*"):
        return _parts_runs(words, keep, end, hard, lexicon)
    if left in _STOPS or right in _STOPS:
        return False
    ahead = _LABEL_AHEAD.match(words, end)
    if ahead is None or not lexicon.is_a(ahead[1], LABEL | ROLE):
        return False
    return not broken(_tail(words, keep)[-LONGEST:], ahead[1], lexicon)


def broken(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a gap stands inside one label: 统一社会信用|代码, but not 毕业证书|编号."""
    words, heads = before + after, lexicon.by_head.get
    for place in range(len(before) - 1, -1, -1):
        for size, word in heads(words[place : place + 2], ()):
            over = place + size > len(before) and word.senses & (LABEL | ROLE)
            if over and words.startswith(word.text, place):
                return lexicon.ending("\0" + before, DOC | ORG) <= 1
    return False


def _parts_runs(words: str, keep: list[tuple[int, int]], end: int, hard: bool, lexicon: Lexicon) -> bool:
    tail = _tail(words, keep)
    run, after = tail[len(tail.rstrip(_RUN_OF)) :], _RUN.match(words, end)
    if not run or after is None:
        return False
    following = after[0]
    if not any(map(str.isdigit, run + following)):
        return not (hard and len(run) == 1)
    if run.isalpha() and len(run) <= _PREFIX and not following.isalpha():
        return False
    if hard and len(run) >= _COMPLETE and _LISTED.match(words, end):
        return True
    behind = end + len(following)
    if not hard and words[behind : behind + 1] in _POINTS and words[behind + 1 : behind + 2].isdigit():
        return True
    lengths = _lengths(tail[: -len(run)], lexicon)
    return not _joins(run, following, words[end : end + _GROUPED], hard, lengths)
