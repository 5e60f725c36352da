"""TX102: wording and punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticecheck.model import Finding, Notice, Page, Severity
from noticecheck.rules.base import notice_rule

_PAIRS = {")": "(", "》": "《", "”": "“", "】": "【", "〕": "〔", "』": "『", "」": "「"}
_OPENING = frozenset(_PAIRS.values())
_MARK = re.compile(r"[()《》“”【】〔〕『』「」]")
# List markers: 1） (a） 一） and the same at the beginning of a clause.
_MARKER = re.compile(r"(?:^|[\s,;:。;、])[(]?(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$")


@notice_rule(
    "TX102",
    "unbalanced-brackets",
    Severity.WARNING,
    zh="“{mark}”没有与之配对的另一半。",
    en="“{mark}” has no counterpart.",
    ask_zh="您声明中的“{mark}”缺了另一半，内容是否完整？",
    ask_en="“{mark}” in your notice has no counterpart; is anything missing?",
)
def unbalanced(notice: Notice, page: Page) -> Iterator[Finding]:
    """A bracket, a book-title mark or a quotation mark is opened and not closed, or the reverse.

    括号、书名号或引号只有一半，往往说明掉了字。1）、a）之类的编号不算。

    Bad: ▲张三（身份证号：419923199001019993遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。
    Source: GB/T 15834-2011
    """
    open_marks: list[tuple[str, int]] = []
    for match in _MARK.finditer(notice.words):
        mark, place = match[0], match.start()
        if mark in _OPENING:
            open_marks.append((mark, place))
        elif open_marks and open_marks[-1][0] == _PAIRS[mark]:
            open_marks.pop()
        elif not (mark == ")" and _MARKER.search(notice.words[max(0, place - 5) : place])):
            yield unbalanced.at(notice, (place, place + 1), mark=str(notice.text)[place])
    for _, place in open_marks:
        yield unbalanced.at(notice, (place, place + 1), mark=str(notice.text)[place])


RULES = (unbalanced,)
