"""The things of a notice: which documents are meant, how many, original or duplicate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.fields.numerals import spoken
from noticecheck.model import Item
from noticecheck.parsing import documents, names

if TYPE_CHECKING:
    from noticecheck.parsing.documents import Found
    from noticecheck.parsing.parties import Name

_UNITS = "份张本枚个套组册只把块副页台条联颗方件"
_COUNT_AFTER = expression(
    rf"[\0,:]*(?:各|共计?)?(\d{{1,4}}|[一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]{{1,4}})([{_UNITS}])"
)
_COUNT_BEFORE = expression(rf"(\d{{1,4}}|[一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]{{1,4}})([{_UNITS}])$")
_BOTH = expression(r"正[、,/和及与]?副本?|正本[、,/和及与]*副本|正、?副")
_COPY_AFTER = expression(
    r"[\0]*[、,(]?((?:的)?正[、,/和及与]?副本|(?:的)?正本[、,/和及与]*(?:一份)?副本|(?:的)?正本|(?:的)?副本|正副页)"
)


def _copy(words: str, bones: str, thing: Found) -> tuple[str | None, int]:
    """Original, duplicate or both, and where the words for it end."""
    match = _COPY_AFTER.match(bones, thing.end)
    if match:
        return _which(match[1]), match.end()
    bracket = expression(r"\(([^()]*)\)").match(words, thing.end)
    if bracket and re.match(r"[\s]*(?:正|副)", bracket[1]):
        return _which(bracket[1]), thing.end
    before = bones[max(0, thing.left - 4) : thing.core]
    return (_which(before) if re.search(r"[正副]本", before) else None), thing.end


def _which(words: str) -> str | None:
    if _BOTH.search(words) or ("正本" in words and "副本" in words):
        return "both"
    if "副本" in words:
        return "duplicate"
    return "original" if "正本" in words else None


def find(text: str, words: str, bones: str, things: list[Found], taken: list[Name]) -> list[Item]:
    """The items among the documents of a notice, without fields.

    ``taken`` are the names of parties, over which no item reaches.
    """
    found: list[Item] = []
    seen: dict[str, int] = {}
    for thing in things:
        if bones[thing.core] == "\0" or documents.is_mention(words, thing):
            continue
        start = thing.left
        for name in taken:
            if name.start < thing.core and name.end > start and name.end <= thing.core:
                start = name.end
        firm = names.last_firm(words[start : thing.core])
        start += firm
        while start < thing.core and words[start] in "的原、,之车":
            if words[start] == "原" and words[start - 1 : start] == "的":
                break
            start += 1
        count = _COUNT_AFTER.match(bones, thing.end)
        copy, after = _copy(words, bones, thing)
        if count is None and after > thing.end:
            count = _COUNT_AFTER.match(bones, after)
        if count is None and (early := _COUNT_BEFORE.search(words, max(0, start - 6), start)):
            count = early
        name_ = text[start : thing.end]
        if name_ in seen:
            continue
        seen[name_] = len(found)
        found.append(
            Item(
                name=name_,
                copy=copy,
                count=spoken(count[1]) if count else None,
                unit=count[2] if count else None,
                start=start,
                end=thing.end,
            )
        )
    return found
