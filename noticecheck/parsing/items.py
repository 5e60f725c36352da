"""A thing as it is named, without its measure words and copies, and how many of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.fields.numerals import spoken
from noticecheck.model import Item
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from noticecheck.parsing.context import Context

_UNITS = "份张本枚个套组册只把块副页台条联颗方件面卷部箱袋串辆盒支双头株捆批打"
_NUMERAL = r"(?:\d{1,4}|[一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]{1,4})"
_COUNT = expression(rf"({_NUMERAL})([{_UNITS}])的?")
_COUNT_BEFORE = expression(rf"({_NUMERAL})([{_UNITS}])的?$")
_COUNT_AFTER = expression(rf"[\0\1,:]*(?:各|共计?|原件)?({_NUMERAL})([{_UNITS}])")
_COPIES = r"(?:正[本]?[、,/和及与]*(?:一份)?副[本页]?|正本|副本)"
_COPY_AFTER = expression(rf"[\0\1]*[、,(]?(?:的)?({_COPIES})")
_COPY_IN_BRACKET = expression(r"\((?:正|副)[^()]{0,8}\)")
_TAIL = expression(rf"(?:{_NUMERAL}[{_UNITS}]|原件|复印件|[、:的]|等|各|{_COPIES})+$")
# A count stands within so many characters before its thing.
_NEAR = 7


def _which(words: str) -> str | None:
    if "正" in words and "副" in words:
        return "both"
    if "副" in words:
        return "duplicate"
    return "original" if "正" in words else None


def _copy(c: Context, start: int, end: int) -> tuple[str | None, int]:
    """Which copy it is, by the words behind the thing, in its bracket or in its name, and where these end."""
    if match := _COPY_AFTER.match(c.bones, end):
        return _which(match[1]), match.end()
    if bracket := _COPY_IN_BRACKET.match(c.words, end):
        return _which(bracket[0]), end
    around = c.words[max(0, start - 4) : end]
    return (_which(around) if "正本" in around or "副本" in around else None), end


def thing(c: Context, text: str, start: int, end: int) -> Item:
    """The thing that is named from ``start`` to ``end`` of a notice whose plain words are ``text``."""
    count = _COUNT.match(c.words, start, end - 1)
    if count:
        start = count.end()
    tail = None if c.lexicon.is_a(c.words[start:end], v.DOC) else _TAIL.search(c.words, start + 2, end)
    last = tail.start() if tail else end
    copy, after = _copy(c, start, last)
    count = count or _COUNT_BEFORE.search(c.bones, max(0, start - _NEAR), start)
    count = count or _COUNT_AFTER.match(c.bones, after) or _COUNT_AFTER.match(c.bones, last)
    number, unit = (spoken(count[1]), count[2]) if count else (None, None)
    return Item(text[start:last].strip(' “”"《》'), copy, number, unit, start, last)
