"""Dates and periods: 2014年4月30日, 2014.4.30, 二〇一九年二月二十六日, 45日内.

ISO 8601 in the normal forms.  Bills write 零贰月, 壹拾伍日 (正确填写票据和结算凭证的基本规定).
A date of the lunar calendar (农历, 阴历, 旧历; 正月, 腊月, 初七, 廿三) has no normal form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from noticecheck.expressions import expression
from noticecheck.fields import numerals
from noticecheck.fields.base import Kind

_CN = "〇零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅"
_YEAR = rf"(?:[12]\d{{3}}|[{_CN}Oo0]{{4}}|\d{{2}})"
_SMALL = rf"(?:\d{{1,2}}|[{_CN}]{{1,4}})"
# 2014年4月30日 and its kin; a day or a month may be wanting, and 日 at the end of a clause.
WRITTEN = rf"(?:公元)?{_YEAR}年(?:{_SMALL}|元)月(?:{_SMALL}[日号]|\d{{1,2}}(?=[,;。)\s]|$))?"
_POINTS = r"[12]\d{3}(?:[-./]\d{1,2}){2}"
# 2014-4-30, 2014.04.30, 1994.01-19; a second date may follow behind a hyphen.
POINTED = rf"{_POINTS}(?!\d|[-./](?!{_POINTS}(?!\d))\d)日?"
# 农历1987年二月三十, 1987年腊月廿三, 正月初七.
_LUNAR_WORD = r"(?:农历|阴历|旧历|古历)"
_LUNAR_DAY = rf"(?:初[一二三四五六七八九十]|[{_CN}]{{1,3}}|\d{{1,2}})"
_LUNAR_MONTH = rf"闰?(?:[正元腊冬]|[{_CN}]{{1,2}}|\d{{1,2}})月"
LUNAR = (
    rf"{_LUNAR_WORD}:?(?:{_YEAR}年)?{_LUNAR_MONTH}(?:{_LUNAR_DAY}[日号]?)?"
    rf"|{_YEAR}年[(]?{_LUNAR_WORD}[)]?{_LUNAR_MONTH}(?:{_LUNAR_DAY}[日号]?)?"
    rf"|{_YEAR}年(?:闰{_SMALL}|[正腊冬])月(?:{_LUNAR_DAY}[日号]?)?|(?:闰{_SMALL}|[正腊冬])月{_LUNAR_DAY}[日号]?"
    rf"|(?:{_YEAR}年)?{_SMALL}月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|卅)(?=[,;。)\s生出]|$)"
)
DATE = rf"{LUNAR}|{POINTED}|{WRITTEN}"
SHAPE = (
    rf"(?:{LUNAR}|{_LUNAR_WORD}?:?(?:{POINTED}|{WRITTEN}|[12]\d{{3}}年|(?:19|20)\d{{2}}[-./]\d{{1,2}}(?!\d)"
    r"|(?:19|20)\d{6}(?!\d)|(?:19|20)\d{2} \d{1,2} \d{1,2}(?!\d)))"
)
_WRITTEN = expression(rf"(?:公元)?({_YEAR})年(?:({_SMALL}|元)月)?(?:({_SMALL})[日号]?)?$")
_POINTED = expression(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?日?$")
_SPACED = expression(r"\s*(\d{4})\s+(\d{1,2})\s+(\d{1,2})\s*$")
_PLAIN = expression(r"(\d{4})(\d\d)(\d\d)$")
_LUNAR = expression(rf"{_LUNAR_WORD}|[闰正腊冬]|初|月[廿卅][一二三四五六七八九]?$")
_LUNAR_YEAR = expression(rf"({_YEAR})年")


class Date(NamedTuple):
    """A date as written: a year of two digits stays one, month and day may be wanting."""

    year: int
    month: int | None = None
    day: int | None = None
    lunar: bool = False

    @property
    def short_year(self) -> bool:
        """Whether the year has two digits only."""
        return self.year < 100

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a month and day (a lunar date is not judged)."""
        if self.lunar or self.month is None:
            return True
        try:
            date(
                self.year if self.year > 0 and not self.short_year else 2000,
                self.month,
                1 if self.day is None else self.day,
            )
        except ValueError:
            return False
        return True

    @property
    def exact(self) -> date | None:
        """The day, where year, month and day are all there and exist."""
        if self.lunar or self.short_year or not self.exists or not (self.month and self.day):
            return None
        return date(self.year, self.month, self.day)

    @property
    def earliest(self) -> date | None:
        """The first day that it can mean, or None."""
        if self.lunar or self.short_year or not self.exists:
            return None
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def normal(self) -> str | None:
        """ISO 8601, as exact as it was written."""
        if self.lunar or self.short_year or not self.exists:
            return None
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def details(self) -> Mapping[str, object]:
        """Nothing: the normal form says it all."""
        return {}


def _small(words: str | None) -> int | None:
    if words is None:
        return None
    if words.isdigit() and words.isascii():
        return int(words)
    if words == "元":
        return 1
    number = numerals.spoken(words.lstrip("零〇") or "零")
    return 0 if number is None else number


def read(raw: str) -> Date:
    """A date from its words (folded to half width).

    >>> read("2023年元月16日").normal, read("农历1987年2月30日").normal, read("1990年腊月廿三").normal
    ('2023-01-16', None, None)
    >>> read("2014年4月30日").normal, read("二〇一九年二月二十六日").normal, read("2015.2.30").normal
    ('2014-04-30', '2019-02-26', None)
    """
    words = "".join(raw.split())
    if _LUNAR.search(words):
        year = _LUNAR_YEAR.search(words)
        figures = numerals.digits(year[1]) if year else None
        return Date(int(figures) if figures else 0, lunar=True)
    match = _SPACED.match(raw) or _WRITTEN.match(words) or _POINTED.match(words) or _PLAIN.match(words)
    if match is None:
        return Date(0, 0, 0)
    figures = numerals.digits(match[1])
    return Date(int(figures) if figures else 0, _small(match[2]), _small(match[3]))


_PERIOD = expression(rf"(\d{{1,4}}|[{_CN}百两]{{1,6}})(?:个)?(工作日|日|天|月|年|周|星期)")
# 2008年 is a year and no period.
PERIOD = rf"(?:(?<!\d)(?!(?:19|20)\d\d年)\d{{1,4}}|[{_CN}百两]{{1,6}})(?:[(]\d{{1,4}}[)])?(?:个)?(?:工作日|日|天|月|年|周|星期)"


class Period:
    """A length of time: ``count`` of ``unit`` (D, W, M, Y); ``working``: working days only."""

    __slots__ = ("count", "unit", "working")

    def __init__(self, count: int, unit: str, working: bool = False) -> None:
        self.count = count
        self.unit = unit
        self.working = working

    @property
    def days(self) -> int:
        """The length in days, months of 30 and years of 365."""
        return self.count * {"D": 1, "W": 7, "M": 30, "Y": 365}[self.unit]

    @property
    def normal(self) -> str | None:
        """ISO 8601: P45D, P3M."""
        return f"P{self.count}{self.unit}"

    def details(self) -> Mapping[str, object]:
        """Whether working days are meant."""
        return {"working_days": True} if self.working else {}


def read_period(raw: str) -> Period:
    """A period from its words: 45日, 四十五日, 3个月, 30个工作日."""
    match = _PERIOD.search(re.sub(r"[(]\d+[)]", "", "".join(raw.split())))
    if match is None:
        return Period(0, "D")
    unit = {"工": "D", "日": "D", "天": "D", "月": "M", "年": "Y", "周": "W", "星": "W"}
    return Period(numerals.spoken(match[1]) or 0, unit[match[2][0]], match[2] == "工作日")


KINDS = (
    Kind(
        "date",
        tuple(
            "日期 开具日期 开据日期 开票日期 开票时间 开具时间 出具日期 出生日期 出生时间 出生年月 出生 生于 "
            "签发日期 签发时间 发证日期 发证时间 颁发日期 颁发时间 颁证日期 核发日期 成立日期 成立时间 注册日期 注册时间 "
            "核准日期 登记日期 登记时间 出票日 出票日期 票据日期 到期日 到期日期 汇票到期日 丢失日期 丢失时间 遗失日期 "
            "遗失时间 签订日期 签订时间 签约日期 购房日期 购买日期 购房时间 购买时间 交款日期 交款时间 缴款日期 缴费日期 "
            "收款日期 收据日期 付款日期 填发日期 填发时间 投保日期 起保日期 生效日期 有效期 有效期至 有效期限 有效期限至 "
            "有效日期 截止日期 截止时间 公告日期 登报日期 刊登日期 声明日期 报名时间 拍卖时间 捡拾时间 捡拾日期 "
            "发现时间 拾捡时间 毕业时间 毕业日期 入学时间 取得时间 批准日期 办理日期 办证日期 领证日期 登记时间为 "
            "开具日期为 时间 落款日期 制证日期 刻制日期 开户日期 存款日期 起息日 婚姻登记日期 合同日期 死亡日期 发票日期 备案日期".split()
        ),
        read,
        SHAPE,
    ),
    Kind(
        "period",
        ("公告期", "公示期", "公告期限", "公示期限", "公告期为", "期限", "申报期限", "保险期限", "租期"),
        read_period,
        PERIOD,
    ),
)
