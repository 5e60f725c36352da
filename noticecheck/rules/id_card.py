"""ID101-ID109: numbers of resident identity cards (GB 11643)."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields import divisions, travel
from noticecheck.fields.id_card import LENGTH, OLD_LENGTH, ForeignerId, IdCard
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule
from noticecheck.suggest import suggestions

_OLDEST = 120
_CARDS = {"id_card", "foreigner_id"}
# Before the label: 外国人, 香港居民, 尾号 …
_BEFORE = 8
_LICENCE_LENGTHS = {LENGTH - 1, LENGTH + 1}


def _judged(field: Field[IdCard], notice: Notice) -> bool:
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
    numbers, cards of Hong Kong, Macau and Taiwan and foreigners' cards are not counted.  Of a
    driving licence only 17 and 19 are told, as a warning.

    身份证号既不是18位也不是旧式的15位：多半漏了一位、重了一位，或在分栏处被截断。遮盖的号码、港澳台和外国人证件不按此计；驾驶证号只在17位或19位时警告。

    Bad: ▲张三遗失购房收据（收据号：0012345），身份证号：41992319900101999，声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345），身份证号：419923199001019993，声明作废。
    Source: GB 11643-1999; GB 11643-1989 (15)
    """
    count = len(field.value.compact)
    if count in {LENGTH, OLD_LENGTH} or isinstance(field.value, ForeignerId) or not _judged(field, notice):
        return
    licence = _licence(field, notice)
    if not licence or count in _LICENCE_LENGTHS:
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
    if len(compact) not in {LENGTH, OLD_LENGTH} or not _judged(field, notice):
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
    if card.well_formed and not card.checks and _judged(field, notice):
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
    if digits and not card.birth_date and (card.old or card.well_formed) and _judged(field, notice):
        born = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
        yield birth_date.at(notice, field, born=born, suggestions=suggestions(field, notice, page))


@field_rule(
    IdCard,
    "ID105",
    "id-card-born-after-notice",
    Severity.ERROR,
    zh="身份证号中的出生日期{born}晚于见报日期{day}。",
    en="The birth date in the ID card number, {born}, lies after the day of publication, {day}.",
    ask_zh="您声明中的身份证号“{value}”里的出生日期是{born}，晚于见报日期，请对照证件核对。",
    ask_en="By the ID card number “{value}” the holder is born on {born}, after the day of publication; please check it against the card.",
)
def born_after_notice(field: Field[IdCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """The holder would be born after the day of publication.

    身份证号里的出生日期晚于见报那天，年份多半印错。

    Bad: ▲张三（身份证号：41992320900101999X）遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。
    Source: GB 11643-1999
    """
    born = field.value.birth_date
    if born and born > page.date and _judged(field, notice):
        candidates = suggestions(field, notice, page)
        yield born_after_notice.at(notice, field, born=born, day=page.date, suggestions=candidates)


@field_rule(
    IdCard,
    "ID106",
    "id-card-age",
    Severity.WARNING,
    zh="按身份证号，持证人生于{born}，见报时已满{age}岁，请核对。",
    en="By the ID card number the holder was born on {born} and is {age} years old.",
    ask_zh="按您声明中的身份证号“{value}”，持证人已满{age}岁，请核对出生年份。",
    ask_en="By the ID card number “{value}” the holder is {age} years old; please check the year of birth.",
)
def age(field: Field[IdCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """The holder was born before 1900 or is older than 120 years.

    持证人生于1900年以前或超过120岁：可能，但多半是出生年份印错。

    Bad: ▲张三（身份证号：419923189001019994）遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（身份证号：419923192001019991）遗失购房收据（收据号：0012345），声明作废。
    Source: GB 11643-1999
    """
    born = field.value.birth_date
    if born is None or born > page.date or field.value.masked:
        return
    years = page.date.year - born.year - ((page.date.month, page.date.day) < (born.month, born.day))
    if born.year < 1900 or years > _OLDEST:
        yield age.at(notice, field, born=born, age=years)


@field_rule(
    IdCard,
    "ID107",
    "id-card-province",
    Severity.WARNING,
    zh="身份证号开头两位{province}不是任何省份的代码。",
    en="The ID card number begins with {province}, which is no province.",
    ask_zh="您声明中的身份证号“{value}”开头两位不是省份代码，请对照证件核对。",
    ask_en="The ID card number “{value}” begins with digits that are no province; please check it against the card.",
)
def province(field: Field[IdCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """The first two digits are no province.

    Counties are never judged: codes come and go, and a card keeps the code of its day.  81, 82,
    83 (Hong Kong, Macau, Taiwan) and 9… (foreigners) are right.

    身份证号开头两位不是省级代码。县级代码从不判断：行政区划常有变动，证号终身不变。81、82、83开头（港澳台居民居住证）和9开头（外国人）是对的。

    Bad: ▲张三（身份证号：169923199001019991）遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（身份证号：83000019900101999X）遗失购房收据（收据号：0012345），声明作废。
    Source: GB/T 2260
    """
    card = field.value
    first = card.province
    if first is None or first in divisions.PROVINCES or first.startswith("9"):
        return
    if len(card.compact) in {LENGTH, OLD_LENGTH} and not travel.elsewhere(field.raw):
        yield province.at(notice, field, province=first, suggestions=suggestions(field, notice, page))


@field_rule(
    IdCard,
    "ID108",
    "id-card-old-form",
    Severity.INFO,
    zh="这是15位旧身份证号，对应的18位号码是{long}。",
    en="This is an old ID card number of 15 digits; with 18 it is {long}.",
    ask_zh="您声明中的身份证号“{value}”是15位旧号，是否改用18位号码？",
    ask_en="The ID card number “{value}” has the old form of 15 digits; should the one of 18 be printed?",
)
def old_form(field: Field[IdCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """The number has the fifteen digits of before 1999.

    Old deeds and policies carry it rightly; it is worth knowing, no fault.

    1999年以前的15位号码。旧契证、旧保单上印的就是它，不算错，只作提示。

    Bad: ▲张三（身份证号：419923900101991）遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。
    Source: GB 11643-1989
    """
    card = field.value
    if card.old and card.birth_date and not isinstance(card, ForeignerId):
        yield old_form.at(notice, field, long=card.long_form.compact)


@field_rule(
    IdCard,
    "ID109",
    "id-card-masked",
    Severity.INFO,
    zh="身份证号有{hidden}位被遮盖，只核对了看得见的部分。",
    en="{hidden} characters of the ID card number are hidden; only the others were checked.",
    ask_zh="您声明中的身份证号“{value}”有遮盖，是否需要登全号？",
    ask_en="The ID card number “{value}” is partly hidden; should it be printed in full?",
)
def masked(field: Field[IdCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """Part of the number is hidden on purpose.

    身份证号部分遮盖（****）：不判位数和校验码，只核对看得见的部分。

    Bad: ▲张三（身份证号：419923********9991）遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。
    Source: the desks' habit
    """
    if field.value.masked:
        yield masked.at(notice, field, hidden=field.value.compact.count("*"))


RULES = (length, character, check_digit, birth_date, born_after_notice, age, province, old_form, masked)
