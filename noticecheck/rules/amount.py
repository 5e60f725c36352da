"""AM101-AM104: sums of money."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.fields.amount import Amount
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule

_FAULTS = {
    "points": {"zh": "有两个小数点", "en": "it has two decimal points"},
    "grouping": {"zh": "逗号没有按三位一节分开", "en": "its commas do not part groups of three"},
    "unit": {"zh": "单位重复", "en": "its unit stands twice"},
}
# What may stand between the words and the figures of one sum: marks, and what introduces either.
_BETWEEN = expression(
    r"[\s,、:;()【】\[\]“”]*(?:(?:[大小]写|人民币|即|合计|计|RMB|¥|金额|为|小计)[\s,、:;()【】\[\]“”]*)*"
)
_LISTED = " ,、;"


@field_rule(
    Amount,
    "AM101",
    "amount-malformed",
    Severity.ERROR,
    zh="金额“{value}”写法有误：{fault}。",
    en="The sum “{value}” is malformed: {fault}.",
    ask_zh="您声明中的金额“{value}”写法有误，请写明准确金额。",
    ask_en="The sum “{value}” in your notice is malformed; please give the exact sum.",
)
def malformed(field: Field[Amount], notice: Notice, page: Page) -> Iterator[Finding]:
    """A sum has two decimal points, badly placed thousands commas, or its unit twice.

    金额有两个小数点、千分位逗号不在三位一节处，或单位写了两遍；读者无法知道是多少。

    Bad: ▲张三遗失示例置业有限公司开具的购房收据（收据号：0012345；金额：1,10,000元），声明作废。
    Good: ▲张三遗失示例置业有限公司开具的购房收据（收据号：0012345；金额：110,000元），声明作废。
    Source: GB/T 15835-2011
    """
    fault = field.value.fault
    if fault not in _FAULTS or (fault == "grouping" and "，" in field.raw):
        return
    if fault == "grouping" and not field.value.unit:
        return
    yield malformed.at(notice, field, fault=_FAULTS[fault])


@field_rule(
    Amount,
    "AM102",
    "amount-words-malformed",
    Severity.WARNING,
    zh="大写金额“{value}”读不成一个数，请核对。",
    en="The sum in words “{value}” cannot be read as a number.",
    ask_zh="您声明中的大写金额“{value}”读不通，请核对原件上的写法。",
    ask_en="The sum in words “{value}” cannot be read; please check it against the original.",
)
def words_malformed(field: Field[Amount], notice: Notice, page: Page) -> Iterator[Finding]:
    """A sum in Chinese numerals cannot be read.

    大写金额中数字和位名的次序不对（如壹佰拾万、叁伍佰元），多半漏了字。

    Bad: ▲张三遗失购房收据（收据号：0012345；金额：叁伍佰元整），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345；金额：叁仟伍佰元整），声明作废。
    Source: 正确填写票据和结算凭证的基本规定
    """
    if field.value.formal and field.value.fault == "numerals" and len(field.raw) > 1:
        yield words_malformed.at(notice, field)


@field_rule(
    Amount,
    "AM103",
    "amount-words-mismatch",
    Severity.ERROR,
    zh="大写金额“{words}”是{in_words}元，小写“{figures}”是{in_figures}元，两者不一致。",
    en="The sum in words “{words}” is {in_words}, in figures “{figures}” it is {in_figures}.",
    ask_zh="您声明中的大写金额“{words}”与小写“{figures}”不一致，以哪个为准？",
    ask_en="The sum in words “{words}” and in figures “{figures}” differ; which one is right?",
)
def words_mismatch(field: Field[Amount], notice: Notice, page: Page) -> Iterator[Finding]:
    """Words and figures of one sum, side by side, give different values.

    They are compared by value: 零, 整 and 圆 may vary.

    同一笔钱的大写和小写挨着写（括号、逗号、“大写”“小写”隔开都算），数值却不同。按数值比较，零、整、圆的写法不同不算错。

    Bad: ▲张三遗失购房收据（收据号：0012345；金额：壹拾壹万元整（￥11000元）），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345；金额：壹拾壹万元整（￥110000元）），声明作废。
    Source: 正确填写票据和结算凭证的基本规定
    """
    sums = notice.values(Amount)
    place = sums.index(field)
    if place + 1 == len(sums):
        return
    other = sums[place + 1]
    first, second = field.value, other.value
    if first.formal == second.formal or first.value is None or second.value is None:
        return
    between = notice.words[field.end : other.start]
    if first.currency != second.currency or not _BETWEEN.fullmatch(between):
        return
    # A comma parts two sums unless the second one bears the sign of money.
    if between and not between.strip(_LISTED) and not other.raw.startswith(("￥", "¥")):
        return
    if first.value == second.value or not (first.unit or second.unit):
        return
    words, figures = (field, other) if first.formal else (other, field)
    yield words_mismatch.at(
        notice,
        (field.start, other.end),
        words=words.raw,
        figures=figures.raw,
        in_words=words.value.normal,
        in_figures=figures.value.normal,
    )


@field_rule(
    Amount,
    "AM104",
    "amount-not-positive",
    Severity.WARNING,
    zh="金额“{value}”是零或负数，请核对。",
    en="The sum “{value}” is nought or less.",
    ask_zh="您声明中的金额“{value}”是零或负数，请核对。",
    ask_en="The sum “{value}” in your notice is nought or less; please check it.",
)
def not_positive(field: Field[Amount], notice: Notice, page: Page) -> Iterator[Finding]:
    """A sum that somebody paid is nought or negative.

    收付的金额是零或负数；红字、冲红发票除外。

    Bad: ▲张三遗失购房收据（收据号：0012345；金额：0元），声明作废。
    Good: ▲张三遗失红字发票（发票号码：00123456；金额：-500元），声明作废。
    Source: none: it is a sum of nothing
    """
    value = field.value.value
    # 3 000 00元: only the end of a torn sum was read.
    torn = notice.words[: field.start].rstrip(" ,")[-1:].isdigit()
    if value is not None and value <= 0 and not torn and not notice.says("negative"):
        yield not_positive.at(notice, field)


RULES = (malformed, words_malformed, words_mismatch, not_positive)
