"""TX101-TX106: wording and punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.model import Finding, Notice, Page, Severity
from noticecheck.rules.base import notice_rule

# Slips in fixed phrases, each seen in print; what stands behind it is the phrase itself.
# None of them can be part of a name: every one is a word of the notice's own grammar.
_SLIPS = {
    "声名作废": "声明作废",
    "声明作费": "声明作废",
    "申明作费": "声明作废",
    "特此声名": "特此声明",
    "特此申名": "特此声明",
    "丢矢": "丢失",
    "遗矢": "遗失",
    "营业热照": "营业执照",
    "营业执造": "营业执照",
    "营业照执": "营业执照",
    "身分证号": "身份证号",
    "身份正号": "身份证号",
    "发漂号码": "发票号码",
    "统一社会信用代号码": "统一社会信用代码",
    "同一社会信用代码": "统一社会信用代码",
    "统一社会信用代吗": "统一社会信用代码",
    "不甚丢失": "不慎丢失",
    "不甚遗失": "不慎遗失",
    "不慎遣失": "不慎遗失",
    "遣失声明": "遗失声明",
    "既日起": "即日起",
    "登报作费": "登报作废",
    "债券债务": "债权债务",
    "债券人": "债权人",
}
_SLIP = expression("|".join(map(re.escape, _SLIPS)))
_PAIRS = {")": "(", "》": "《", "”": "“", "】": "【", "〕": "〔", "』": "『", "」": "「"}
_OPENING = frozenset(_PAIRS.values())
_MARK = expression(r"[()《》“”【】〔〕『』「」]")
# List markers: 1） (a） 一） and the same at the beginning of a clause.
_MARKER = expression(r"(?:^|[\s,;:。;、])[(]?(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$")
_DOUBLED = expression(r"[,，]{2,}|[。]{2}(?!。)|[；;][：:]|[：:][；;]|[；;]{2,}|[：:]{2,}|、{2,}|，。|。，|、，|，、")
_DOUBLED_WORD = expression(r"声明声明|不慎不慎|作废作废|丢失丢失|遗失遗失(?!声明)|特此特此|公告公告(?!栏)")
_WIDTHS = (("（", "("), ("）", ")"), ("：", ":"), ("；", ";"))
_COMMA = expression(r",(?!\d{3})")
_INVISIBLE = expression(r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


@notice_rule(
    "TX101",
    "fixed-phrase-typo",
    Severity.WARNING,
    zh="“{slip}”应为“{right}”。",
    en="“{slip}” should read “{right}”.",
    ask_zh="您声明中的“{slip}”是否应为“{right}”？",
    ask_en="Should “{slip}” in your notice read “{right}”?",
)
def typo(notice: Notice, page: Page) -> Iterator[Finding]:
    """A slip in a fixed phrase: 声名作废, 营业热照, 丢矢.

    固定用语里的错字。只收声明套话里的词，不查人名、地名和字号。

    Bad: ▲张三遗失购房收据（收据号：0012345），声名作废。
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。
    Source: slips collected from printed notices
    """
    for match in _SLIP.finditer(notice.words):
        right = _SLIPS[match[0]]
        inside = any(party.start <= match.start() < party.end for party in notice.parties)
        if not inside:
            yield typo.at(notice, match.span(), slip=match[0], right=right, suggestions=(right,))


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

    同一种标点全角、半角混用，排出来宽窄不一。

    Bad: ▲张三（身份证号：419923199001019993）遗失购房收据(收据号：0012345)，声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。
    Source: GB/T 15834-2011
    """
    text = str(notice.text)
    for full, half in _WIDTHS:
        if full in text and half in text:
            place = text.index(half)
            yield mixed.at(notice, (place, place + 1), full=full, half=half)
            return
    if "，" in text and (comma := _COMMA.search(text)):
        yield mixed.at(notice, comma.span(), full="，", half=",")


@notice_rule(
    "TX105",
    "doubled-word",
    Severity.WARNING,
    zh="“{words}”重复。",
    en="“{words}” stands twice.",
    ask_zh="您声明中的“{words}”重复了，请删去一个。",
    ask_en="“{words}” stands twice in your notice; please strike one.",
)
def doubled_word(notice: Notice, page: Page) -> Iterator[Finding]:
    """A word of the notice's own grammar stands twice in a row.

    声明声明、作废作废、丢失丢失之类套话重复；名称里的不管。

    Bad: ▲张三遗失购房收据（收据号：0012345），声明作废作废。
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。
    Source: a closed list
    """
    for match in _DOUBLED_WORD.finditer(notice.words):
        if not any(party.start <= match.start() < party.end for party in notice.parties):
            yield doubled_word.at(notice, match.span(), words=match[0])


@notice_rule(
    "TX106",
    "invisible-character",
    Severity.WARNING,
    zh="{label}“{value}”里夹着看不见的字符，复制或查询时会出错。",
    en="An invisible character stands inside {label} “{value}”.",
    ask_zh="您发来的{label}“{value}”里夹着看不见的字符，我们已按可见内容排版，请确认。",
    ask_en="{label} “{value}” holds an invisible character; please confirm the visible words.",
)
def invisible(notice: Notice, page: Page) -> Iterator[Finding]:
    """A zero-width, control or direction character stands inside a value.

    号码中间夹着零宽字符、控制字符或方向字符，看不见，但会使号码查不到。

    Bad: ▲张三遗失购房收据（收据号：0012\u200b345），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。
    Source: Unicode general category Cf
    """
    for field in notice.fields:
        span = notice.text.span(field.start, field.end)
        source = str(page.text)[span.start : span.end]
        if len(source) != field.end - field.start and _INVISIBLE.search(source):
            yield invisible.at(notice, field)


RULES = (typo, unbalanced, doubled, mixed, doubled_word, invisible)
