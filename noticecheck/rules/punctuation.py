"""TX102-TX104: punctuation."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.model import Finding, Notice, Page, Severity
from noticecheck.rules.base import notice_rule

_PAIRS = {")": "(", "》": "《", "”": "“", "】": "【", "〕": "〔", "』": "『", "」": "「"}
_OPENING = frozenset(_PAIRS.values())
_MARK = expression(r"[()《》“”【】〔〕『』「」]")
# List markers: 1） (a） 一） and the same at the beginning of a clause.
_MARKER = expression(r"(?:^|[\s,;:。;、])[(]?(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$")
_DOUBLED = expression(
    r"(?=[,，。；;：:、]{2})(?:[,，]{2,}|[。]{2}(?!。)|[；;][：:]|[：:][；;]|[；;]{2,}|[：:]{2,}|、{2,}|，。|。，|、，|，、)"
)
_WIDTHS = (("（", "("), ("）", ")"), ("：", ":"), ("；", ";"), ("，", ","))


def _around(notice: Notice, page: Page, side: int) -> str:
    """The last mark of the page before a notice (-1), or the first one behind it (1)."""
    start, end = notice.span
    near = page.words(start - 4, start).rstrip() if side < 0 else page.words(end, end + 4).lstrip()
    return near[-1:] if side < 0 else near[:1]


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _beside(text: str, start: int, end: int) -> bool:
    """Whether a Latin letter stands before or behind a stretch, over blanks."""
    return _latin(text[:start].rstrip()[-1:]) or _latin(text[end:].lstrip()[:1])


def _foreign_brackets(text: str) -> set[int]:
    """The half-width brackets that belong to Latin words: (China), Pine (中国) Co."""
    found: set[int] = set()
    start = text.find("(")
    while start >= 0:
        end = text.find(")", start)
        inside = text[start + 1 : end]
        letters = inside.isascii() and any(map(str.isalpha, inside)) and not any(map(str.isdigit, inside))
        if end >= 0 and (letters or _beside(text, start, end + 1)):
            found |= {start, end}
        start = text.find("(", start + 1)
    return found


def _half(notice: Notice, text: str, mark: str) -> int | None:
    """The first place of a half-width mark that should be of full width."""
    apart = _foreign_brackets(text) if mark in "()" else set()
    place = text.find(mark)
    while place >= 0:
        inside = any(field.start <= place < field.end for field in notice.fields)
        if not inside and place not in apart and not _belongs(text, place):
            return place
        place = text.find(mark, place + 1)
    return None


def _belongs(text: str, place: int) -> bool:
    """Whether a mark is part of a time, of an address of the web, of a sum, or of Latin words."""
    mark, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if mark in "()":
        return False
    if before.isdigit() and after.isdigit() and (mark == ":" or text[place + 1 : place + 4].isdigit()):
        return True
    return text[place + 1 : place + 3] == "//" or _beside(text, place, place + 1)


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

    A quotation round the whole notice is closed outside it.

    括号、书名号或引号只有一半，往往说明掉了字。1）、a）之类的编号不算；整则加引号的，另一半在这一则之外。

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
        elif _around(notice, page, -1) == _PAIRS[mark]:
            continue
        elif not (mark == ")" and _MARKER.search(notice.words[max(0, place - 5) : place])):
            yield unbalanced.at(notice, (place, place + 1), mark=str(notice.text)[place])
    for mark, place in open_marks:
        if _PAIRS.get(_around(notice, page, 1)) == mark:
            continue
        yield unbalanced.at(notice, (place, place + 1), mark=str(notice.text)[place])


@notice_rule(
    "TX103",
    "doubled-punctuation",
    Severity.INFO,
    zh="标点“{marks}”重复或相撞。",
    en="The punctuation “{marks}” is doubled.",
    ask_zh="您声明中的标点“{marks}”重复，是否漏了字？",
    ask_en="The punctuation “{marks}” in your notice is doubled; is a word missing?",
)
def doubled(notice: Notice, page: Page) -> Iterator[Finding]:
    """Two marks of punctuation stand side by side that cannot.

    ，，、。。、；：之类标点重复，往往是漏了内容。

    Bad: ▲张三遗失购房收据（收据号：0012345），，声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。
    Source: GB/T 15834-2011
    """
    for match in _DOUBLED.finditer(str(notice.text)):
        yield doubled.at(notice, match.span(), marks=match[0])


@notice_rule(
    "TX104",
    "mixed-width",
    Severity.INFO,
    zh="“{full}”和“{half}”混用。",
    en="“{full}” and “{half}” are mixed.",
    ask_zh="您声明中的标点“{full}”和“{half}”混用，排版时统一为全角可以吗？",
    ask_en="“{full}” and “{half}” are mixed in your notice; may they be set alike?",
)
def mixed(notice: Notice, page: Page) -> Iterator[Finding]:
    """One kind of punctuation stands in full and in half width.

    Never a colon in a time or an address, a comma in a sum, or what stands among Latin words.

    同一种标点全角、半角混用，排出来宽窄不一。时间、网址里的冒号，金额里的逗号，英文名称里的括号和逗号不算。

    Bad: ▲张三（身份证号：419923199001019993）遗失购房收据(收据号：0012345)，声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。
    Source: GB/T 15834-2011
    """
    text = str(notice.text)
    for full, half in _WIDTHS:
        if full in text and (place := _half(notice, text, half)) is not None:
            yield mixed.at(notice, (place, place + 1), full=full, half=half)
            return


RULES = (unbalanced, doubled, mixed)
