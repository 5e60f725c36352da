"""PG101-PG104: the page as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import Generic, NamedTuple, TypeVar

from noticecheck.fields.base import Blank
from noticecheck.fields.credit_code import CreditCode
from noticecheck.fields.id_card import IdCard
from noticecheck.identity import alike
from noticecheck.model import Field, Finding, Notice, Page, Party, Related, Severity
from noticecheck.rules.base import page_rule

_SOMEBODY_ELSE = ("relative", "officer")
_CUT = tuple(",、:;(")
_SHORT = 40
# So many notices of a file are remembered at least, and so many of one name.
_KEPT, _SAME = 20_000, 20

Numbered = Field[IdCard] | Field[CreditCode]
# The kind of a number, its characters, and whether they are right.
Number = tuple[str, str, bool]


class Place(NamedTuple):
    """A notice as it is remembered: where it begins, on which line, its first words, its mark and its numbers."""

    line: int
    related: Related
    mark: str
    numbers: tuple[Number, ...]


K = TypeVar("K")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """What was seen last, so much at least and twice as much at most."""

    def __init__(self) -> None:
        self.young: dict[K, V] = {}
        self.old: dict[K, V] = {}

    def get(self, key: K) -> V | None:
        """What was kept under a key."""
        return self.young.get(key, self.old.get(key))

    def keep(self, key: K, value: V) -> V:
        """Keep something, and forget the oldest where there is too much."""
        if len(self.young) >= _KEPT:
            self.young, self.old = {}, self.young
        self.young[key] = value
        return value


def _related(page: Page, notice: Notice, start: int, end: int, zh: str, en: str) -> Related:
    span = notice.text.span(start, end)
    return Related(span, str(notice.text)[start:end], {"zh": zh, "en": en}, page.lines.within(*span))


def _place(page: Page, notice: Notice) -> Place:
    line, _ = page.lines.locate(notice.span.start)
    related = _related(page, notice, 0, min(20, len(notice.text)), "另一则", "the other notice")
    numbers = ((field.kind, field.value.compact, field.value.genuine) for field in _numbers(notice))
    return Place(line, related, notice.mark, tuple(numbers))


def _numbers(notice: Notice) -> Iterator[Numbered]:
    yield from notice.values(IdCard)
    yield from notice.values(CreditCode)


def _holders(notice: Notice) -> Iterator[tuple[Numbered, Party]]:
    """The right numbers of a notice and whose they are said to be."""
    for field in _numbers(notice):
        party = notice.party_of(field)
        if party and party.role == "declarant" and field.value.genuine:
            between = min(party.start, field.label_start), field.end
            if not any(notice.says(topic, *between) for topic in _SOMEBODY_ELSE):
                yield field, party


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
    seen: Kept[bytes, Place]
    names: Kept[str, list[Place]]
    seen, names = page.memory.setdefault("PG101", (Kept(), Kept()))
    for notice in page.notices:
        key = blake2b(notice.words.rstrip("。.").encode(errors="surrogatepass"), digest_size=16).digest()
        place = _place(page, notice)
        if (first := seen.get(key)) is not None:
            yield _twice(page, notice, first, Severity.WARNING, {"zh": "完全相同", "en": "is the same"})
            continue
        seen.keep(key, place)
        for party in notice.parties:
            if party.role == "declarant" and place.numbers:
                same = names.get(party.name) or names.keep(party.name, [])
                for one in same:
                    yield from _nearly(page, notice, one, place)
                if len(same) < _SAME:
                    same.append(place)


def _twice(page: Page, notice: Notice, first: Place, severity: Severity, how: dict[str, str]) -> Finding:
    found = twice.on_page(page, *notice.span, line=first.line, how=how)
    return found._replace(
        severity=severity, quote=found.quote[:_SHORT], related=(first.related,), home=f"{notice.mark} {first.mark}"
    )


def _nearly(page: Page, notice: Notice, first: Place, second: Place) -> Iterator[Finding]:
    for kind, a, right in first.numbers:
        for other, b, as_right in second.numbers:
            if kind == other and len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1:
                how = {"zh": "同名而号码差一位", "en": "has the same name and a number one character off"}
                severity = Severity.INFO if right and as_right else Severity.WARNING
                yield _twice(page, notice, first, severity, how)


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
    owners: Kept[str, Related]
    told: set[str]
    owners, told = page.memory.setdefault("PG102", (Kept(), set()))
    for notice in page.notices:
        for field, party in _holders(notice):
            number, name = field.value.compact, party.name
            own = _related(page, notice, field.start, field.end, name, name)
            first = owners.get(number) or owners.keep(number, own)
            owner = first.message["zh"]
            if owner == name or number in told:
                continue
            told.add(number)
            severity = Severity.WARNING if isinstance(field.value, IdCard) else Severity.INFO
            found = two_holders.on_page(page, *own.span, number=number, first=owner, second=name)
            yield found._replace(severity=severity, related=(first,))


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
    found = page.memory["PG103"] = bool(page.notices) or page.memory.get("PG103", False)
    if page.last and not found:
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
    if page.notices:
        page.memory["PG104"] = _cut_off(page, page.notices[-1])
    if page.last:
        yield from page.memory.get("PG104", ())


def _cut_off(page: Page, last: Notice) -> tuple[Finding, ...]:
    words = last.words
    blank = bool(last.fields) and isinstance(last.fields[-1].value, Blank) and last.fields[-1].end >= len(words) - 1
    if not (words.endswith(_CUT) or (words.count("(") > words.count(")") and not words.endswith("。")) or blank):
        return ()
    start = max(0, len(words) - 8)
    found = cut_off.on_page(page, *last.text.span(start, len(words)), tail=str(last.text)[start:])
    return (found._replace(subject=alike(found.quote), home="" if start else last.mark),)


RULES = (twice, two_holders, no_notices, cut_off)
