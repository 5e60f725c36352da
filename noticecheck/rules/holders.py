"""ID105-ID109: who would hold an identity number, and in which form it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields import divisions, travel
from noticecheck.fields.id_card import LENGTH, OLD_LENGTH, ForeignerId, IdCard
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule
from noticecheck.rules.id_card import judged
from noticecheck.suggest import suggestions

_OLDEST = 120


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
    if born and born > page.date and judged(field, notice):
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


RULES = (born_after_notice, age, province, old_form, masked)
