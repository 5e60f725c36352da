"""Who signs a notice: the last line, the words behind the closing ones, or the sender's first line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.parsing import names
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.bones import MARKS, VALUE
from noticecheck.parsing.phrases import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.phrases import Clauses

_DAY = r"(?:[12]\d{3}年\d{1,2}月\d{1,2}日|[〇零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|[12]\d{3}[-./]\d{1,2}[-./]\d{1,2})"
_DATED = expression(rf"(?:{_DAY}|\d{{1,2}}月\d{{1,2}}日)$")
_BEHIND = expression(
    r"(?:清算组|破产管理人|管理人|筹备组|筹委会|全体股东|敬启|谨启|启|敬上|泣告|泣叩|叩谢|同启|示|宣|[\s])+$"
)
_BEHIND_ENDS = frozenset("组人东启上告叩谢示宣 ")
# No date is longer: 二〇二六年十一月二十三日.
_LONGEST_DAY = 16
_CONTACT = expression(r"(?:电话|联系|手机|地址|邮编|邮箱)[^。]*$")
_LONGEST = 40


def _stop(words: str, end: int) -> int:
    """Where a stretch ends without the dates, blanks and stops at its end."""
    while end:
        if words[end - 1] in " \n。,;!~～":
            end -= 1
        elif words[end - 1] in "日0123456789" and (day := _DATED.search(words, max(0, end - _LONGEST_DAY), end)):
            end = day.start()
        else:
            break
    return end


def _trimmed(words: str, start: int, stop: int) -> tuple[int, int]:
    """A stretch that ends at a stop without what follows a name, and without the blanks at its beginning."""
    while start < stop and words[start] in " \u3000,。;、:!~":
        start += 1
    if start < stop and words[stop - 1] in _BEHIND_ENDS and (behind := _BEHIND.search(words, start, stop)):
        stop = behind.start() if behind.start() - start >= 2 else stop
    return start, max(start, stop)


def _names(c: Clauses, start: int, stop: int) -> list[Name]:
    """The names that fill a stretch, or nothing."""
    if stop - start > 2 * _LONGEST or VALUE in c.bones[start : start + 2]:
        return []
    start, end = _trimmed(c.words, start, stop)
    role = c.at(start, v.ROLE)
    role = role if role is not None and role.end < end else None
    if role is not None and role.word.role != "declarant":
        return []
    if role is not None:
        start = role.end + (c.words[role.end : role.end + 1] == ":")
    if not 2 <= end - start <= _LONGEST or VALUE in c.bones[start:end]:
        return []
    whole = c.words[start:end]
    if c.lexicon.is_a(whole, ~0) or whole in c.lexicon.headings:
        return []
    joints = {gap for gap in c.gaps if start < gap < end} | {i + 1 for i in range(start, end) if c.words[i] in "、 "}
    places = sorted(joints | {start, end})
    found = [Name(a, b - (c.words[b - 1] in "、 "), None) for a, b in pairwise(places)]
    typed = [Name(a, b, names.type_of(c.words[a:b], c.lexicon)) for a, b, _ in found]
    if len(typed) > 1 and all(name.type for name in typed):
        return typed
    kind = names.type_of(whole, c.lexicon)
    # Behind a comma a sentence goes on, unless it is sure to be a firm: …,请向受让人履行。
    sure = kind == "organisation" and names.ending(whole, c.lexicon) > 1
    return [Name(start, end, kind)] if sure or (kind and c.words[start - 1 : start] != ",") else []


def last(c: Clauses, breaks: Sequence[int]) -> list[Name]:
    """Who signs at the end."""
    words = c.words
    stop = _stop(words, len(words))
    for start in sorted(_starts(c, breaks, len(words)), reverse=True):
        if start > stop:
            continue
        if found := _names(c, start, stop):
            return _wrapped(c, breaks, start, stop, found)
        if _empty(c, start, stop) or _CONTACT.match(words, start) or c.at(start, v.LABEL | v.ROLE | v.CHATTER):
            stop = _stop(words, start)
    return []


def _wrapped(c: Clauses, breaks: Sequence[int], start: int, stop: int, found: list[Name]) -> list[Name]:
    """The same name with its beginning on the line before, where a column broke it."""
    if len(found) != 1 or found[0].type != "organisation" or start not in breaks:
        return found
    for earlier in sorted(place for place in _starts(c, breaks, stop) if start - 24 <= place < start):
        if not any(mark in c.bones[earlier:start] for mark in MARKS):
            longer = _names(c, earlier, stop)
            if len(longer) == 1 and longer[0].type == "organisation" and not c.lexicon.is_a(c.words[earlier:start], ~0):
                return longer
    return found


def _empty(c: Clauses, start: int, stop: int) -> bool:
    """Whether nothing but closing words stands in a stretch."""
    low, high = _trimmed(c.words, start, stop)
    while low < high:
        token = c.at(low, v.CLOSE | v.VOID | v.CHATTER)
        if token is None:
            return False
        low = token.end
        while low < high and c.words[low] in ",。;、! ":
            low += 1
    return True


def _starts(c: Clauses, breaks: Sequence[int], end: int) -> set[int]:
    """Where a signature can begin: a line, behind a stop, behind closing words, behind a gap."""
    low = max(0, end - 160)
    found = {place for place in breaks if place > low}
    found |= {i + 1 for i in range(max(0, end - 60), end - 1) if c.words[i] in "。;,"}
    found |= {t.end for t in c.between(low - _LONGEST, end) if t.end > low and t.word.senses & (v.CLOSE | v.VOID)}
    found |= {gap for gap in c.gaps if gap > end - 60}
    return {place for place in found if 0 < place < end}


def first(c: Clauses, breaks: Sequence[int]) -> list[Name]:
    """The sender's line: an organisation alone on the first line."""
    if not breaks or breaks[0] > _LONGEST:
        return []
    found = _names(c, 0, _stop(c.words, breaks[0]))
    return found if found and found[0].type == "organisation" else []
