"""PG101-PG104: the page as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from noticecheck.fields.base import Blank
from noticecheck.fields.credit_code import CreditCode
from noticecheck.fields.id_card import IdCard
from noticecheck.model import Field, Finding, Notice, Page, Party, Related, Severity
from noticecheck.rules.base import page_rule

_SOMEBODY_ELSE = ("relative", "officer")
_CUT = tuple(",、:;(")
_SHORT = 40


def _related(notice: Notice, start: int, end: int, zh: str, en: str) -> Related:
    return Related(notice.text.span(start, end), str(notice.text)[start:end], {"zh": zh, "en": en})


Numbered = Field[IdCard] | Field[CreditCode]
Place = tuple[Notice, Numbered, Party]


def _numbers(notice: Notice) -> Iterator[Numbered]:
    yield from notice.values(IdCard)
    yield from notice.values(CreditCode)


def _holders(page: Page) -> dict[str, list[Place]]:
    """Every right number of the page → where it stands and whose it is said to be."""
    found: dict[str, list[Place]] = {}
    for notice in page.notices:
        for field in _numbers(notice):
            party = notice.party_of(field)
            if party and party.role == "declarant" and field.value.genuine:
                found.setdefault(field.value.compact, []).append((notice, field, party))
    return found


@page_rule(
    "PG101",
    "notice-twice",
    Severity.WARNING,
    zh="这一则与第{line}行的一则{how}。",
    en="This notice {how} as the one before it (line {line}).",
    ask_zh="同样的声明收到了两则，是否只登一则？",
    ask_en="The same notice came in twice; should it be printed once?",
)
def twice(page: Page) -> Iterator[Finding]:
    """The same notice stands twice on a page, or two of one name differ in one character of a number.

    Serials, rooms and sums may differ: then they are two losses.

    同一版上两则完全相同；或同一人（单位）的两则身份证号、信用代码只差一位：其中一个不合校验规则的作警告，都合的只作提示。收据号、房号、金额不同的是两件事，不管。

    Bad: ▲张三遗失购房收据（收据号：0012345），声明作废。▲张三遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。▲张三遗失购房收据（收据号：0012346），声明作废。
    Source: the desks' habit
    """
    seen: dict[str, Notice] = {}
    by_name: dict[str, list[Notice]] = {}
    for notice in page.notices:
        first = seen.setdefault(notice.words.rstrip("。."), notice)
        if first is not notice:
            yield _twice(page, notice, first, Severity.WARNING, {"zh": "完全相同", "en": "is the same"})
            continue
        for party in notice.parties:
            if party.role == "declarant":
                by_name.setdefault(party.name, []).append(notice)
    for same in by_name.values():
        for first, second in combinations(same[:20], 2):
            yield from _nearly(page, first, second)


def _twice(page: Page, notice: Notice, first: Notice, severity: Severity, how: dict[str, str]) -> Finding:
    line, _ = page.lines.locate(first.span.start)
    found = twice.on_page(page, *notice.span, line=line, how=how)
    related = _related(first, 0, min(20, len(first.text)), "另一则", "the other notice")
    return Finding(twice, severity, found.span, found.quote[:_SHORT], None, (related,), found.arguments, ())


def _nearly(page: Page, first: Notice, second: Notice) -> Iterator[Finding]:
    for one in _numbers(first):
        for two in _numbers(second):
            a, b = one.value.compact, two.value.compact
            if one.kind == two.kind and len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1:
                right = one.value.genuine and two.value.genuine
                how = {"zh": "同名而号码差一位", "en": "has the same name and a number one character off"}
                yield _twice(page, second, first, Severity.INFO if right else Severity.WARNING, how)


@page_rule(
    "PG102",
    "same-number-two-holders",
    Severity.WARNING,
    zh="号码{number}同时出现在“{first}”和“{second}”名下。",
    en="The number {number} stands under “{first}” and under “{second}”.",
    ask_zh="号码{number}在另一则声明里是“{first}”的，您这里是“{second}”，请核对。",
    ask_en="The number {number} belongs to “{first}” in another notice and to “{second}” in yours; please check it.",
)
def two_holders(page: Page) -> Iterator[Finding]:
    """One identity number stands on a page under two names that both claim it.

    同一个身份证号在一版上归了两个人名下（父母、配偶、法定代表人除外），必有一处张冠李戴；信用代码只作提示，因为单位会改名。

    Bad: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。▲李四（身份证号：419923199001019993）遗失购房收据（收据号：0012346），声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012346），声明作废。
    Source: GB 11643-1999: a number is one person's
    """
    for number, places in _holders(page).items():
        names: dict[str, Place] = {}
        for notice, field, party in places:
            between = min(party.start, field.label_start), field.end
            if not any(notice.says(topic, *between) for topic in _SOMEBODY_ELSE):
                names.setdefault(party.name, (notice, field, party))
        if len(names) < 2:
            continue
        (first, one, owner), (second, two, other) = list(names.values())[:2]
        span = second.text.span(two.start, two.end)
        found = two_holders.on_page(page, *span, number=number, first=owner.name, second=other.name)
        related = _related(first, one.start, one.end, owner.name, owner.name)
        severity = Severity.WARNING if isinstance(two.value, IdCard) else Severity.INFO
        yield Finding(two_holders, severity, found.span, found.quote, None, (related,), found.arguments, ())


@page_rule(
    "PG103",
    "no-notices",
    Severity.WARNING,
    zh="没有找到声明或公告。",
    en="No notice was found.",
    ask_zh="您发来的文件里没有找到声明，是否发错了文件？",
    ask_en="There is no notice in the file that you sent; is it the right file?",
)
def no_notices(page: Page) -> Iterator[Finding]:
    """Nothing in the input is a notice.

    整个输入里没有一则声明：可能是空文件、发错了文件，或版面没有转成文字。

    Bad: 今日晴，南风三级。
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。
    Source: a check of nothing must not pass for a check
    """
    if not page.notices:
        yield no_notices.on_page(page, 0, 0)


@page_rule(
    "PG104",
    "cut-off",
    Severity.WARNING,
    zh="最后一则没有结尾，停在“{tail}”，可能被截断。",
    en="The last notice has no ending; it stops at “{tail}” and may be cut off.",
    ask_zh="您发来的声明停在“{tail}”，后面是否还有内容？",
    ask_en="Your notice stops at “{tail}”; is anything missing behind it?",
)
def cut_off(page: Page) -> Iterator[Finding]:
    """The last notice of the page stops in the middle.

    最后一则停在逗号、冒号、左括号或没有内容的标签上，多半没有复制完整。

    Bad: ▲张三遗失购房收据（收据号：0012345），声明作废。▲李四遗失购房收据一张，收据号：0012346，
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。▲李四遗失购房收据一张，收据号：0012346，声明作废。
    Source: text cut at the end of a column
    """
    if not page.notices:
        return
    last = page.notices[-1]
    words = last.words
    blank = bool(last.fields) and isinstance(last.fields[-1].value, Blank) and last.fields[-1].end >= len(words) - 1
    if words.endswith(_CUT) or (words.count("(") > words.count(")") and not words.endswith("。")) or blank:
        start = max(0, len(words) - 8)
        yield cut_off.on_page(page, *last.text.span(start, len(words)), tail=str(last.text)[start:])


RULES = (twice, two_holders, no_notices, cut_off)
