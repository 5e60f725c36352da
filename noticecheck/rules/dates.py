"""DT101-DT104: dates."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.fields.dates import Date
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule, lunar

# Between a date without a label and what happened then: an hour, 左右, 在 or 将.
_LINK = expression(r"(?:\d{1,2}[时点:]\d{0,2}分?)?(?:左右|许|,)?(?P<wide>[在将于])?")
# The first day of a term: 登记时间：2026年11月25日至2026年12月15日.
_TERM = expression(r"(?:[上下]午)?(?:\d{1,2}[时点:]\d{0,2}分?)?[起]?[至到~-]+(?:\d|[上下]午)")
_CLAUSE = 30
# A label that ends so speaks of what lies ahead.
_AHEAD = ("止", "至", "前")
_SIGNATURE_DAYS = 7
_EARLIEST = 1949


def _signs(field: Field[Date], notice: Notice) -> bool:
    """Whether the date is the last word of the notice: the day on which it was signed."""
    return not field.label and notice.words[field.end :] in {"", "。", "!"}


def _happened(field: Field[Date], notice: Notice) -> bool:
    """Whether the words say that the date lies behind."""
    if field.label:
        planned = notice.labels(field, "planned") or field.label.endswith(_AHEAD)
        planned = planned or bool(_TERM.match(notice.words, field.end))
        return notice.labels(field, "happened") and not planned
    if any(end == field.start for _, end in notice.told("event_before")):
        return True
    link = _LINK.match(notice.words, field.end)
    start = link.end() if link else field.end
    if any(low == start for topic in ("lost", "event") for low, _ in notice.told(topic)):
        return True
    clause = min((at for mark in ",。;" if (at := notice.words.find(mark, start)) >= 0), default=len(notice.words))
    wide = bool(link and link["wide"])
    return wide and any(notice.says(topic, start, min(clause, start + _CLAUSE)) for topic in ("lost", "found"))


@field_rule(
    Date,
    "DT101",
    "date-impossible",
    Severity.ERROR,
    zh="日期“{value}”在日历上不存在。",
    en="There is no such date as “{value}”.",
    ask_zh="您声明中的日期“{value}”不存在，请核对。",
    ask_en="There is no such date as “{value}”; please check it.",
)
def impossible(field: Field[Date], notice: Notice, page: Page) -> Iterator[Finding]:
    """A date has a month or a day that the calendar does not have.

    Dates of the lunar calendar are never judged.

    日历上没有的日期：2月30日、13月、平年的2月29日。农历（阴历、旧历）日期不判。

    Bad: ▲张三遗失购房收据（收据号：0012345；开具日期：2020年2月30日），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345；开具日期：2020年2月29日），声明作废。
    Source: the Gregorian calendar
    """
    if not field.value.exists and not lunar(field, notice):
        yield impossible.at(notice, field)


@field_rule(
    Date,
    "DT102",
    "date-in-future",
    Severity.ERROR,
    zh="{what}“{value}”晚于见报日期{day}。",
    en="{what} “{value}” lies after the day of publication, {day}.",
    ask_zh="您声明中的日期“{value}”晚于见报日期，请核对年份。",
    ask_en="The date “{value}” in your notice lies after the day of publication; please check the year.",
)
def in_future(field: Field[Date], notice: Notice, page: Page) -> Iterator[Finding]:
    """Something that has happened is dated after the day of publication.

    Issued, lost, born, paid: an error.  The date that signs a notice is silent up to seven days
    ahead, a warning beyond.  Due dates, auctions and terms lie ahead rightly.

    已经发生的事（开具、丢失、出生、缴款……）日期却在见报之后，是错误；落款日期可以略早于见报写好，超过七天才警告；到期日、拍卖日等本来就在以后，不管。

    Bad: ▲张三遗失购房收据（收据号：0012345；开具日期：2099年3月8日），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345；开具日期：2020年3月8日），声明作废。
    Source: a fact cannot come after its report
    """
    earliest = field.value.earliest
    if earliest is None or earliest <= page.date or lunar(field, notice):
        return
    what: object = field.label or {"zh": "日期", "en": "The date"}
    if _signs(field, notice):
        if (earliest - page.date).days > _SIGNATURE_DAYS:
            what = {"zh": "落款日期", "en": "The date of signature"}
            yield in_future.at(notice, field, severity=Severity.WARNING, what=what, day=page.date)
    elif _happened(field, notice):
        yield in_future.at(notice, field, what=what, day=page.date)


@field_rule(
    Date,
    "DT104",
    "date-implausible",
    Severity.WARNING,
    zh="日期“{value}”{reason}，请核对。",
    en="The date “{value}” {reason}.",
    ask_zh="您声明中的日期“{value}”{reason}，请核对年份。",
    ask_en="The date “{value}” in your notice {reason}; please check the year.",
)
def implausible(field: Field[Date], notice: Notice, page: Page) -> Iterator[Finding]:
    """A date lies before 1949, or its year has two digits only.

    早于1949年的日期（出生日期除外）多半是年份印错；只写两位的年份作提示。

    Bad: ▲张三遗失购房收据（收据号：0012345；开具日期：1920年3月8日），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345；开具日期：2020年3月8日），声明作废。
    Source: papers of that age are in archives, not lost at home
    """
    date = field.value
    if not date.exists or lunar(field, notice):
        return
    if date.short_year:
        reason = {"zh": "年份只有两位", "en": "has a year of two digits"}
        yield implausible.at(notice, field, severity=Severity.INFO, reason=reason)
    elif date.year < _EARLIEST and "生" not in field.label:
        reason = {"zh": f"早于{_EARLIEST}年", "en": f"lies before {_EARLIEST}"}
        yield implausible.at(notice, field, reason=reason)


RULES = (impossible, in_future, implausible)
