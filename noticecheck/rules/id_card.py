"""ID101-ID104: numbers of resident identity cards (GB 11643)."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields import travel
from noticecheck.fields.id_card import LENGTH, OLD_LENGTH, ForeignerId, IdCard
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule
from noticecheck.suggest import suggestions

_CARDS = {"id_card", "foreigner_id"}
# Before the label: 外国人, 香港居民, 尾号 …
_BEFORE = 8
_ONE_OFF = {LENGTH - 1, LENGTH + 1}


def judged(field: Field[IdCard], notice: Notice) -> bool:
    """Whether a whole number stands here that GB 11643 governs: a resident's or a foreigner's new one."""
    card = field.value
    if card.masked or card.spoiled or travel.elsewhere(field.raw):
        return False
    if isinstance(card, ForeignerId):
        return card.new_form
    before = max(0, field.label_start - _BEFORE)
    if notice.says("residence", before, field.start):
        # Some towns have numbers of their own.
        return card.plausible
    return not notice.says("not_resident", before, field.start)


def _licence(field: Field[IdCard], notice: Notice) -> bool:
    """Whether the number is that of a driving licence or residence permit: mostly the holder's own."""
    item = notice.item_of(field)
    return "身份" not in field.label and any(
        notice.labels(field, topic) or (item is not None and notice.says(topic, item.start, item.end))
        for topic in ("driving_licence", "residence")
    )


@field_rule(
    IdCard,
    "ID101",
    "id-card-length",
    Severity.ERROR,
    zh="身份证号应为18位，这里是{count}位。",
    en="An ID card number has 18 characters; this one has {count}.",
    ask_zh="您声明中的身份证号“{value}”有{count}位，应为18位，请对照证件核对。",
    ask_en="The ID card number “{value}” in your notice has {count} characters, not 18; please check it against the card.",
)
def length(field: Field[IdCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """A number labelled as a resident ID has neither 18 nor 15 characters.

    A digit was dropped or doubled, or the number was cut at the end of a column.  Masked
    numbers and cards of Hong Kong, Macau and Taiwan are not counted, foreigners' cards only of
    17 or 19 figures with a 9 before them.  Of a
    driving licence only 17 and 19 are told, as a warning.

    身份证号既不是18位也不是旧式的15位：多半漏了一位、重了一位，或在分栏处被截断。遮盖的号码、港澳台证件不按此计；外国人证件只判以9开头的17位或19位数字；驾驶证号只在17位或19位时警告。

    Bad: ▲张三遗失购房收据（收据号：0012345），身份证号：41992319900101999，声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345），身份证号：419923199001019993，声明作废。
    Source: GB 11643-1999; GB 11643-1989 (15)
    """
    count = len(field.value.compact)
    foreign = isinstance(field.value, ForeignerId)
    if foreign and count in _ONE_OFF and field.value.compact.startswith("9") and field.value.compact.isdigit():
        yield length.at(notice, field, count=count, suggestions=suggestions(field, notice, page))
    if count in {LENGTH, OLD_LENGTH} or foreign or not judged(field, notice):
        return
    licence = _licence(field, notice)
    if not licence or count in _ONE_OFF:
        severity = Severity.WARNING if licence else None
        offered = suggestions(field, notice, page)
        yield length.at(notice, field, severity=severity, count=count, suggestions=offered)


@field_rule(
    IdCard,
    "ID102",
    "id-card-character",
    Severity.ERROR,
    zh="身份证号第{position}位是“{character}”，这一位只能是{allowed}。",
    en="Character {position} of the ID card number is “{character}”; only {allowed} can stand there.",
    ask_zh="您声明中的身份证号“{value}”第{position}位写成了“{character}”，请对照证件核对。",
    ask_en="Character {position} of the ID card number “{value}” in your notice is “{character}”; please check it against the card.",
)
def character(field: Field[IdCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """A character stands in the number where none such can stand.

    The letter O for nought, l or I for one; only the eighteenth character may be a letter, X.

    身份证号前17位只能是数字，第18位是数字或X；常见的是把0打成O、把1打成l或I。

    Bad: ▲张三遗失购房收据（收据号：0012345），身份证号：4199231990O1019993，声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345），身份证号：419923199001019993，声明作废。
    Source: GB 11643-1999
    """
    compact = field.value.compact
    if len(compact) not in {LENGTH, OLD_LENGTH} or not judged(field, notice):
        return
    for index, char in enumerate(compact):
        last = index == LENGTH - 1
        if not char.isdigit() and not (last and char == "X"):
            allowed = "0-9/X" if last else "0-9"
            candidates = suggestions(field, notice, page)
            yield character.at(
                notice, field, position=index + 1, character=char, allowed=allowed, suggestions=candidates
            )
            return


@field_rule(
    IdCard,
    "ID103",
    "id-card-check-digit",
    Severity.ERROR,
    zh="身份证号与校验规则不符：按前17位推算，第18位应为{expected}，印的是{actual}；18位中至少有一位不对。",
    en="The ID card number fails its check digit: the first 17 call for {expected}, {actual} is printed; at least one of the 18 is wrong.",
    ask_zh="您声明中的身份证号“{value}”第18位与校验规则不符，请对照证件逐位核对。",
    ask_en="The ID card number “{value}” in your notice fails its check digit; please compare it with the card digit by digit.",
)
def check_digit(field: Field[IdCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """The eighteenth character does not fit the other seventeen.

    Every single wrong digit and every swap of two neighbours shows here.  It proves that some
    digit is wrong, not which.

    Foreigners' numbers of 2023 follow the same rule; their old ones are never judged.

    身份证号第18位由前17位算出；任何一位印错、任何相邻两位颠倒，都会在这里露出来。它只说明有一位不对，不说明是哪一位。外国人2023年版的18位号码同样校验，15位旧号不判；只知是驾驶证号的作警告。

    Bad: ▲张三（身份证号：419923199001019992）遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。
    Source: GB 11643-1999; ISO 7064 MOD 11-2
    """
    card = field.value
    if card.well_formed and not card.checks and judged(field, notice):
        yield check_digit.at(
            notice,
            field,
            severity=Severity.WARNING if _licence(field, notice) or field.kind not in _CARDS else None,
            expected=card.expected_check,
            actual=card.compact[-1],
            suggestions=suggestions(field, notice, page),
        )


@field_rule(
    IdCard,
    "ID104",
    "id-card-birth-date",
    Severity.ERROR,
    zh="身份证号中的出生日期{born}不存在。",
    en="The birth date in the ID card number, {born}, does not exist.",
    ask_zh="您声明中的身份证号“{value}”里的出生日期{born}不存在，请对照证件核对。",
    ask_en="The birth date {born} inside the ID card number “{value}” does not exist; please check it against the card.",
)
def birth_date(field: Field[IdCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """The digits of the birth date are no date.

    身份证号第7至14位是出生日期，这里的月份或日子在日历上没有。

    Bad: ▲张三（身份证号：419923199002309992）遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（身份证号：419923199002289995）遗失购房收据（收据号：0012345），声明作废。
    Source: GB 11643-1999
    """
    card = field.value
    digits = card.birth_digits
    if digits and not card.birth_date and (card.old or card.well_formed) and judged(field, notice):
        born = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
        yield birth_date.at(notice, field, born=born, suggestions=suggestions(field, notice, page))


RULES = (length, character, check_digit, birth_date)
