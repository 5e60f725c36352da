"""Sums of money: 11万元, ￥110,000.00, 人民币壹拾壹万元整, 500万美元.

Values are exact decimals in the main unit of the currency.  Formal numerals follow 正确填写票据和
结算凭证的基本规定; they are read to a value, never compared as strings, since 零, 整 and 圆 vary.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.expressions import expression
from noticecheck.fields import numerals
from noticecheck.fields.base import Kind

if TYPE_CHECKING:
    from decimal import Decimal

CURRENCIES: Mapping[str, str] = {
    "美元": "USD",
    "美金": "USD",
    "USD": "USD",
    "US$": "USD",
    "$": "USD",
    "港元": "HKD",
    "港币": "HKD",
    "HK$": "HKD",
    "HKD": "HKD",
    "欧元": "EUR",
    "€": "EUR",
    "EUR": "EUR",
    "日元": "JPY",
    "英镑": "GBP",
    "澳元": "AUD",
    "加元": "CAD",
    "新元": "SGD",
    "韩元": "KRW",
    "台币": "TWD",
    "新台币": "TWD",
    "澳门元": "MOP",
}
_FOREIGN = "美元|美金|港元|港币|欧元|日元|英镑|澳元|加元|新元|韩元|新台币|台币|澳门元"
PREFIX = r"(?:人民币|RMB|CNY|USD|US\$|HK\$|HKD|EUR|港币|美元|美金|欧元|[¥$€]|:)"
# Long runs on both sides of a comma are two numbers: 4971072，518786元.
FIGURES = r"(?:\d\d?\d?\d?(?:,\d\d?\d?\d?\d?)+(?!\d)|\d+)(?:\.\d+)*"
UNIT = rf"(?:{_FOREIGN}|元人民币|元|圆|块)"
FORMAL = "零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿一二三四五六七八九十百千两"
_SCALE = r"[十百千拾佰仟万亿]*"
# 12万3456, 3万8千, 110,000.00: figures, and more of them behind a scale.
_COUNTED = rf"{FIGURES}(?:[十百千拾佰仟万亿]+{FIGURES})*{_SCALE}"
_BANK_DIGIT = "壹贰叁肆伍陆柒捌玖"
_PARTS = rf"(?:零?[{FORMAL}]角)?(?:零?[{FORMAL}]分)?[整正]?"
# With a unit or a sign of currency the words are a sum by themselves.
SUM = (
    rf"{PREFIX}*-?{_COUNTED}{UNIT}+(?:\d角)?(?:\d分)?[整正]?"
    rf"|{PREFIX}+-?{_COUNTED}(?:元|圆)?[整正]?"
    rf"|(?:人民币:?)?[{FORMAL}]{{2,40}}{UNIT}{_PARTS}"
    rf"|人民币:?[{FORMAL}]{UNIT}{_PARTS}|[{FORMAL}]{UNIT}[整正]|[{_BANK_DIGIT}]{UNIT}{_PARTS}"
    rf"|(?:人民币:?)?(?:[{_BANK_DIGIT}]角(?:[{_BANK_DIGIT}]分)?|[{_BANK_DIGIT}]分)[整正]?"
)
# Behind a label a bare figure or bare numerals are one too.
SHAPE = (
    rf"{SUM}|[{FORMAL}]{UNIT}{_PARTS}|(?:\d|[{FORMAL}])角(?:(?:\d|[{FORMAL}])分)?[整正]?"
    rf"|(?:人民币:?)?-?{_COUNTED}余?|[{FORMAL}]{{2,}}[整正]?"
)

_PART = expression(rf"({FIGURES})([十百千拾佰仟]?)([万亿]*)")
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}


def _exact(number: str | int) -> Decimal:
    """An exact decimal; what makes them is loaded with the first sum."""
    from decimal import Decimal

    return Decimal(number)


class Amount(NamedTuple):
    """A sum of money.

    ``value`` in the main unit of ``currency`` (ISO 4217), None where it cannot be read and then
    ``fault`` says why: points, grouping, unit, numerals.  ``formal``: written in numerals;
    ``unit``: whether a unit or a sign of currency stands there.
    """

    value: Decimal | None
    currency: str = "CNY"
    formal: bool = False
    unit: bool = True
    fault: str = ""

    @property
    def normal(self) -> str | None:
        """A decimal string, with two places where there are any."""
        if self.value is None:
            return None
        whole = self.value.to_integral_value()
        if whole == self.value:
            return str(int(whole))
        two = self.value.quantize(_exact("0.01"))
        return str(two if two == self.value else self.value.normalize())

    def details(self) -> Mapping[str, object]:
        """The currency."""
        return {"currency": self.currency}


def _currency(raw: str) -> str:
    for sign, code in CURRENCIES.items():
        if sign in raw:
            return code
    return "CNY"


def _fault(figures: str) -> str:
    """What is wrong with the separators of a run of figures, if anything is."""
    if figures.count(".") > 1:
        return "points"
    whole = figures.split(".", maxsplit=1)[0]
    if "," in whole:
        first, *groups = whole.split(",")
        if not 1 <= len(first) <= 3 or any(len(group) != 3 for group in groups):
            return "grouping"
    return ""


def _in_figures(body: str) -> tuple[Decimal | None, str]:
    """The value of 2万5千, 110,000.00, 12元5角, and the fault if there is one."""
    total, rest = _exact(0), body
    position = 0
    for match in _PART.finditer(rest):
        if match.start() != position:
            return None, "numerals"
        figures, small, large = match.groups()
        if fault := _fault(figures):
            return None, fault
        if large in {"万万", "亿亿"}:
            return None, "unit"
        scale = _UNITS.get(small, 1)
        for char in large:
            scale *= numerals.LARGE[char]
        total += _exact(figures.replace(",", "")) * scale
        position = match.end()
    return (total, "") if position == len(rest) and position else (None, "numerals")


@cache
def _splitter() -> re.Pattern[str]:
    return expression(
        rf"^(?:{PREFIX})*(?P<minus>[-负])?(?P<body>.*?)余?(?P<unit>{UNIT}*)(?:零?(?P<jiao>.)角)?"
        r"(?:零?(?P<fen>.)分)?[整正]?$"
    )


def _small(char: str | None) -> int:
    if char is None:
        return 0
    return int(char) if char.isdigit() and char.isascii() else numerals.DIGITS.get(char, 0)


def read(raw: str) -> Amount:
    """A sum from its words (folded to half width).

    >>> read("11万元").normal, read("人民币壹拾壹万元整").normal, read("¥12.5").normal
    ('110000', '110000', '12.50')
    >>> read("12万3456元").normal, read("玖角整").normal, read("两万二零三").normal
    ('123456', '0.90', '22003')
    """
    words = "".join(raw.split())
    currency = _currency(words)
    match = _splitter().match(words)
    assert match is not None  # every part of the expression may be empty
    body, unit = match["body"].rstrip(",.零") or match["body"], match["unit"]
    has_unit = bool(unit or match["jiao"] or match["fen"]) or bool(re.match(PREFIX, words))
    formal = any(char in FORMAL for char in words) and not any(char.isdigit() for char in words)
    if unit and len(re.findall(UNIT, unit)) > 1:
        return Amount(None, currency, formal, fault="unit")
    value: Decimal | None
    if formal and body:
        number = numerals.value(body)
        value, fault = (None, "numerals") if number is None else (_exact(number), "")
    elif body:
        value, fault = _in_figures(body)
    else:
        value, fault = (_exact(0), "") if match["jiao"] or match["fen"] else (None, "numerals")
    if value is not None:
        value += _exact(_small(match["jiao"])) / 10 + _exact(_small(match["fen"])) / 100
        value = -value if match["minus"] else value
    return Amount(value, currency, formal, has_unit, fault)


KINDS = (
    Kind(
        "amount",
        (
            "金额",
            "总金额",
            "合计金额",
            "票据金额",
            "收据金额",
            "发票金额",
            "开票金额",
            "票面金额",
            "出票金额",
            "价税合计",
            "合同金额",
            "保险金额",
            "交款金额",
            "缴款金额",
            "付款金额",
            "贷款金额",
            "转让金额",
            "债权金额",
            "金额为",
            "金额大写",
            "金额小写",
            "大写",
            "小写",
            "大写金额",
            "小写金额",
            "税额",
            "总价",
            "总价款",
            "总房款",
            "房款",
            "房价款",
            "购房款",
            "首付款",
            "首付",
            "定金",
            "订金",
            "押金",
            "保证金",
            "投标保证金",
            "履约保证金",
            "租赁保证金",
            "质保金",
            "维修基金",
            "维修资金",
            "诚意金",
            "认筹金",
            "预付款",
            "货款",
            "工程款",
            "租金",
            "保费",
            "保险费",
            "契税",
            "本金",
            "利息",
            "本息",
            "欠款",
            "存款金额",
            "余额",
            "注册资本",
            "注册资金",
            "注册资本金",
            "出资额",
            "计",
            "共计",
            "合计",
            "总计",
            "价款",
            "人民币",
            "人民币金额",
            "资本由",
            "资本从",
            "注册资本由",
            "注册资本从",
            "减至",
            "减少至",
            "减少到",
            "减为",
            "减资至",
            "增至",
            "增加至",
            "起拍价",
            "评估价",
            "保留价",
            "标的额",
            "票面",
            "票面额",
            "面额",
            "面值",
            "款额",
            "数额",
            "金额人民币",
        ),
        read,
        SHAPE,
    ),
)
