"""CX101, CX102, CX104: what a notice says of a person against the number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from noticecheck.fields.credit_code import CreditCode
from noticecheck.fields.dates import Date
from noticecheck.fields.id_card import ForeignerId, IdCard
from noticecheck.fields.person import Count, Sex
from noticecheck.model import Field, Finding, Notice, Page, Party, Severity, Value
from noticecheck.rules.base import notice_rule, other_place

_TITLES = {"sir": "male", "madam": "female"}
_SOMEBODY_ELSE = ("relative", "officer")
_WORDS = {"male": {"zh": "男", "en": "male"}, "female": {"zh": "女", "en": "female"}}
_YEARS = 2


def _cards(notice: Notice, party: Party) -> list[Field[IdCard]]:
    """The identity numbers tied to a party that can be read."""
    return [
        field
        for field in notice.values(IdCard)
        if notice.fields.index(field) in party.fields and field.value.sex and not isinstance(field.value, ForeignerId)
    ]


def _tied(notice: Notice, party: Party, field: Field[Value], card: Field[IdCard]) -> bool:
    """Whether a field and a number speak of one person: tied to one party, nobody else between."""
    if notice.fields.index(field) not in party.fields:
        return False
    low, high = min(field.label_start, card.label_start, party.end), max(field.end, card.end)
    others = [p for p in notice.parties if p is not party and low <= p.start < high]
    return not others and not any(notice.says(topic, low, high) for topic in _SOMEBODY_ELSE)


def _people(notice: Notice) -> Iterator[tuple[Party, Field[IdCard]]]:
    for party in notice.parties:
        if party.type != "organisation":
            cards = _cards(notice, party)
            if len(cards) == 1:
                yield party, cards[0]


@notice_rule(
    "CX101",
    "sex-mismatch",
    Severity.WARNING,
    among=(IdCard,),
    zh="文中写“{written}”，身份证号第17位表明是{sex}性。",
    en="The text says “{written}”, the 17th digit of the ID card number says {sex}.",
    ask_zh="您声明中写“{written}”，与身份证号所示性别（{sex}）不符，请核对。",
    ask_en="Your notice says “{written}”, the ID card number says {sex}; please check both.",
)
def sex(notice: Notice, page: Page) -> Iterator[Finding]:
    """The sex named in the text is not that of the identity number.

    A warning: a few people rightly hold a number with the other digit.

    文中的男、女或先生、女士与身份证号第17位（单数男、双数女）不符；极个别人的号码确实如此，故只作警告。

    Bad: ▲张三，女，身份证号：419923199001019993，遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三，男，身份证号：419923199001019993，遗失购房收据（收据号：0012345），声明作废。
    Source: GB 11643-1999
    """
    for party, card in _people(notice):
        if card.value.masked or card.value.sex is None:
            continue
        places = [(f.start, f.end, f.value.sex) for f in notice.values(Sex) if _tied(notice, party, f, card)]
        for topic, title in _TITLES.items():
            places += [(start, end, title) for start, end in notice.told(topic) if start == party.end]
        for start, end, said in places:
            if said != card.value.sex:
                related = (other_place(notice, card.start, card.end, "身份证号", "the ID card number"),)
                written = str(notice.text)[start:end]
                yield sex.at(notice, (start, end), written=written, sex=_WORDS[card.value.sex], related=related)


@notice_rule(
    "CX102",
    "birth-date-mismatch",
    Severity.ERROR,
    among=(IdCard,),
    zh="文中的{what}“{written}”与身份证号里的出生日期{born}不符。",
    en="The {what} “{written}” does not fit the birth date {born} in the ID card number.",
    ask_zh="您声明中的{what}“{written}”与身份证号里的出生日期{born}不符，请核对。",
    ask_en="The {what} “{written}” in your notice does not fit the birth date {born} in the ID card number; please check both.",
)
def birth(notice: Notice, page: Page) -> Iterator[Finding]:
    """A birth date is not that of the person's identity number; an age is more than two years off.

    文中写的出生日期与同一个人身份证号第7至14位不符，必有一处印错；只写年份的相差两年、年龄相差两岁以上作警告。农历日期、父母子女的日期不比。

    Bad: ▲张三，男，1991年1月1日出生，身份证号：419923199001019993，遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三，男，1990年1月1日出生，身份证号：419923199001019993，遗失购房收据（收据号：0012345），声明作废。
    Source: GB 11643-1999
    """
    for party, card in _people(notice):
        born = card.value.birth_date
        if born is None:
            continue
        related = (other_place(notice, card.start, card.end, "身份证号", "the ID card number"),)
        for day in notice.values(Date):
            if "生" in day.label and _contradicts(day.value, born) and _tied(notice, party, day, card):
                what = {"zh": "出生日期", "en": "birth date"}
                severity = Severity.WARNING if day.value.month is None else None
                yield birth.at(notice, day, severity=severity, what=what, written=day.raw, born=born, related=related)
        for age in notice.values(Count):
            years = page.date.year - born.year
            if age.kind == "age" and abs(age.value.number - years) > _YEARS and _tied(notice, party, age, card):
                what = {"zh": "年龄", "en": "age"}
                yield birth.at(
                    notice, age, severity=Severity.WARNING, what=what, written=age.raw, born=born, related=related
                )


def _contradicts(written: Date, born: date) -> bool:
    """Whether a birth date, as far as it is given, is another one; of a year alone the next ones may be meant."""
    if written.month is None:
        return written.normal is not None and abs(written.year - born.year) > 1
    return written.normal is not None and not born.isoformat().startswith(written.normal)


def _apart(one: str, two: str) -> int:
    return sum(a != b for a, b in zip(one, two, strict=True)) if len(one) == len(two) else 99


@notice_rule(
    "CX104",
    "number-repeated-differently",
    Severity.WARNING,
    among=(IdCard, CreditCode),
    zh="同一个{label}印了两次，写法不同：“{first}”和“{second}”。",
    en="One {label} stands twice and differs: “{first}” and “{second}”.",
    ask_zh="您声明中的{label}前后不一致：“{first}”和“{second}”，以哪个为准？",
    ask_en="The {label} stands twice in your notice and differs: “{first}” and “{second}”; which one is right?",
)
def repeated(notice: Notice, page: Page) -> Iterator[Finding]:
    """The same number stands twice in a notice and differs in one or two places.

    At least one of the two fails its check, else they are two numbers.

    同一则里同一个人的身份证号或同一家的信用代码出现两次，只差一两位，且至少一个与校验规则不符。

    Bad: ▲张三（身份证号：419923199001019993）遗失身份证，身份证号：419923199001019983，声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失身份证，身份证号：419923199001019993，声明作废。
    Source: a number is one
    """
    numbers: tuple[Sequence[Field[IdCard] | Field[CreditCode]], ...] = (
        notice.values(IdCard),
        notice.values(CreditCode),
    )
    for found in numbers:
        fields = [field for field in found if field.value.well_formed]
        for index, later in enumerate(fields):
            for earlier in fields[:index]:
                if 1 <= _apart(earlier.value.compact, later.value.compact) <= 2 and not (
                    earlier.value.genuine and later.value.genuine
                ):
                    related = (other_place(notice, earlier.start, earlier.end, "另一处", "the other place"),)
                    yield repeated.at(notice, later, first=earlier.raw, second=later.raw, related=related)


RULES = (sex, birth, repeated)
