"""DT103, DT105, DT106: dates and periods against each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from noticecheck.expressions import expression
from noticecheck.fields.dates import Date, Period
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule, lunar, notice_rule, other_place

# What a label speaks of first, and what cannot come before it.
_ORDER = (("poster", "due"), ("starts", "due"), ("birth", "made_out"))
# What joins the ends of a validity: 2020年8月1日至2025年7月31日.
_JOINED = frozenset("至 到 - -- ~ ~~ 起至 止至 起到 至至".split())
# Whose creditors the law protects.
COMPANIES = ("公司", "合伙企业", "(有限合伙)", "（有限合伙）", "专业合作社")
_FOR_CREDITORS = {"capital_reduction": 45, "merger": 45, "liquidation": 45, "cancellation": 45}
_SIMPLE = 20
_WEEKDAY = expression(r"[(]?(?:星期|周|礼拜)([一二三四五六日天])[)]?")
_DAYS = "一二三四五六日"
_START = {"zh": "开始日期", "en": "the first day"}
_END = {"zh": "截止日期", "en": "the last day"}


@notice_rule(
    "DT103",
    "date-order",
    Severity.ERROR,
    among=(Date,),
    zh="{late_label}“{late}”早于{early_label}“{early}”。",
    en="{late_label} “{late}” lies before {early_label} “{early}”.",
    ask_zh="您声明中的{late_label}“{late}”早于{early_label}“{early}”，请核对。",
    ask_en="{late_label} “{late}” lies before {early_label} “{early}”; please check them.",
)
def order(notice: Notice, page: Page) -> Iterator[Finding]:
    """Two dates of one thing or person stand the wrong way round.

    同一件事的两个日期先后颠倒：到期早于出票，失效早于签发，签发早于出生，“自某日至某日”的止期早于起期。

    Bad: ▲示例商贸有限公司遗失银行承兑汇票一张，票号：1234567812345678，出票日期：2020年7月3日，到期日：2020年1月3日，声明作废。
    Good: ▲示例商贸有限公司遗失银行承兑汇票一张，票号：1234567812345678，出票日期：2020年1月3日，到期日：2020年7月3日，声明作废。
    Source: the order of time
    """
    dates = [field for field in notice.values(Date) if not lunar(field, notice)]
    for early, late in pairwise(dates):
        if _joined(notice, early, late):
            yield from _backwards(notice, early, late, _START, _END)
    labelled = [field for field in dates if field.label and field.value.exact]
    if len(notice.items) > 1 or sum(party.type == "person" for party in notice.parties) > 1:
        return
    for one, two in combinations(labelled, 2):
        for early, late in ((one, two), (two, one)):
            if not _joined(notice, one, two) and _ordered(notice, early, late):
                names = [{"zh": field.label, "en": field.label} for field in (early, late)]
                yield from _backwards(notice, early, late, *names)


def _joined(notice: Notice, one: Field[Date], two: Field[Date]) -> bool:
    """Whether two dates are the ends of one stretch of time."""
    return "".join(notice.words[one.end : two.start].split()) in _JOINED


def _ordered(notice: Notice, early: Field[Date], late: Field[Date]) -> bool:
    """Whether the labels say which of two dates comes first."""
    return any(
        notice.labels(early, first) and notice.labels(late, then) and not notice.labels(early, then)
        for first, then in _ORDER
    )


def _backwards(
    notice: Notice, early: Field[Date], late: Field[Date], first: dict[str, str], then: dict[str, str]
) -> Iterator[Finding]:
    start, end = early.value.earliest, late.value.earliest
    if start is None or end is None or end >= start or len(early.value.normal or "") != len(late.value.normal or ""):
        return
    related = (other_place(notice, early.start, early.end, first["zh"], first["en"]),)
    yield order.at(notice, late, late=late.raw, late_label=then, early=early.raw, early_label=first, related=related)


@notice_rule(
    "DT105",
    "creditor-period-short",
    Severity.WARNING,
    among=(Period,),
    zh="债权申报期写的是{days}日，依法自公告之日起不少于{least}日。",
    en="Creditors are given {days} days from the notice; the law wants {least}.",
    ask_zh="您的公告写的债权申报期是{days}日，依法应不少于{least}日，请核对。",
    ask_en="Your notice gives creditors {days} days; the law wants {least}; please check it.",
)
def creditor_period(notice: Notice, page: Page) -> Iterator[Finding]:
    """A company gives its creditors fewer days from the notice than the law does.

    Only periods counted from the notice count, the longest of them; 30 days from receipt beside
    it are right.

    公司、合伙企业、专业合作社减资、合并、清算、注销，自公告之日起的债权申报期不少于45日（简易注销公示20日）。自接到通知书之日起30日是另一回事，不管。

    Bad: 减资公告\\n示例商贸有限公司经股东会决议，将注册资本由600万元减少至500万元，请债权人自公告之日起15日内要求清偿债务，联系电话：13000001234。特此公告。
    Good: 减资公告\\n示例商贸有限公司经股东会决议，将注册资本由600万元减少至500万元，请债权人自接到通知书之日起30日内、未接到通知书的自公告之日起45日内要求清偿债务，联系电话：13000001234。特此公告。
    Source: 公司法 (2023) 第220、224、235、240条; 合伙企业法第88条; 农民专业合作社法第50条
    """
    least = _FOR_CREDITORS.get(notice.kind)
    declared = [party for party in notice.parties if party.role == "declarant"]
    if least is None or not declared or not any(word in declared[0].name for word in COMPANIES):
        return
    if notice.says("simple_cancellation"):
        least = _SIMPLE
    counted = [
        field
        for field in notice.values(Period)
        if notice.labels(field, "public") and not notice.labels(field, "received") and not field.value.working
    ]
    longest = max(counted, key=lambda field: field.value.days, default=None)
    if longest and 0 < longest.value.days < least:
        yield creditor_period.at(notice, longest, days=longest.value.days, least=least)


@field_rule(
    Date,
    "DT106",
    "weekday-mismatch",
    Severity.WARNING,
    zh="{value}是星期{right}，写的是星期{written}。",
    en="{value} is a {right} (weekday {right}), the text says {written}.",
    ask_zh="您声明中的“{value}”是星期{right}，写成了星期{written}，哪个对？",
    ask_en="“{value}” falls on weekday {right}, your notice says {written}; which one is right?",
)
def weekday(field: Field[Date], notice: Notice, page: Page) -> Iterator[Finding]:
    """The day of the week beside a date is another one.

    日期后面括注的星期与日历不符。

    Bad: 拍卖公告\\n示例拍卖有限公司定于2026年12月10日（星期五）上午10时在示例宾馆公开拍卖商铺一处，联系电话：13000001234。特此公告。
    Good: 拍卖公告\\n示例拍卖有限公司定于2026年12月10日（星期四）上午10时在示例宾馆公开拍卖商铺一处，联系电话：13000001234。特此公告。
    Source: the Gregorian calendar
    """
    day = field.value.exact
    match = _WEEKDAY.match(notice.words, field.end) if day else None
    if day is None or match is None:
        return
    written = match[1].replace("天", "日")
    right = _DAYS[day.weekday()]
    if written != right:
        yield weekday.at(notice, (field.start, match.end()), value=field.raw, right=right, written=written)


RULES = (order, creditor_period, weekday)
