"""NB105, NB120: bank cards and bills."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields.bank import BankCard, BillNumber
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule
from noticecheck.suggest import suggestions


@field_rule(
    BankCard,
    "NB105",
    "bank-card-check-digit",
    Severity.WARNING,
    zh="银行卡号“{value}”与校验规则不符，末位应为{expected}；个别银行的卡不按此规则，请核对。",
    en="The bank card number “{value}” fails its check digit ({expected} expected); a few banks do not use one.",
    ask_zh="您声明中的银行卡号“{value}”与校验规则不符，请对照卡面核对。",
    ask_en="The bank card number “{value}” fails its check digit; please check it against the card.",
)
def bank_card(field: Field[BankCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """The last digit of a bank card number does not fit.

    Only under 卡号 or 银行卡, of banks, and never an error: some issuers use no check digit.

    银行卡号末位是校验码（Luhn）；账号、存折没有，个别银行卡也没有，故只在“卡号”“银行卡”下警告。

    Bad: ▲张三遗失银行卡一张，卡号：6299990000000008，声明作废。
    Good: ▲张三遗失银行卡一张，卡号：6299990000000009，声明作废。
    Source: ISO/IEC 7812-1
    """
    card = field.value
    named = "卡号" in field.label or field.label.endswith("卡") or field.basis == "thing"
    if named and card.complete and not card.checks and notice.says("bank"):
        yield bank_card.at(notice, field, expected=card.expected_check, suggestions=suggestions(field, notice, page))


@field_rule(
    BankCard,
    "NB125",
    "bank-card-length",
    Severity.WARNING,
    zh="银行卡号“{value}”有{count}位，银行卡号是13至19位。",
    en="The bank card number “{value}” has {count} digits; such numbers have 13 to 19.",
    ask_zh="您声明中的银行卡号“{value}”有{count}位，请对照卡面核对。",
    ask_en="The bank card number “{value}” has {count} digits; please check it against the card.",
)
def card_length(field: Field[BankCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """A bank card number has more than 19 digits.

    银行卡号最多19位，多出来的多半是重打了一位。

    Bad: ▲张三遗失银行卡一张，卡号：62999900000000000044，声明作废。
    Good: ▲张三遗失银行卡一张，卡号：6299990000000000004，声明作废。
    Source: ISO/IEC 7812-1
    """
    compact = field.value.compact
    named = "卡号" in field.label or field.label.endswith("卡")
    if named and compact.isdigit() and 19 < len(compact) < 22 and notice.says("bank"):
        yield card_length.at(notice, field, count=len(compact))


@field_rule(
    BillNumber,
    "NB120",
    "bill-number-form",
    Severity.WARNING,
    zh="票据号“{value}”{reason}。",
    en="The bill number “{value}” {reason}.",
    ask_zh="您声明中的票据号“{value}”{reason}，请对照票据核对。",
    ask_en="The bill number “{value}” {reason}; please check it against the bill.",
)
def bill(field: Field[BillNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """A cheque has neither 8 nor 16 digits, or the date in an electronic bill does not exist.

    支票号为8位或16位；电子商业汇票30位，第14至21位是出票日期，这里不是一个日期。

    Bad: ▲示例商贸有限公司遗失转账支票一张，支票号码：1234567，声明作废。
    Good: ▲示例商贸有限公司遗失转账支票一张，支票号码：12345678，声明作废。
    Source: forms of bills of 2010; 电子商业汇票业务管理办法
    """
    number = field.value
    if not number.compact.isdigit():
        return
    if len(number.compact) == 30 and number.issued is None:
        yield bill.at(notice, field, reason={"zh": "里的出票日期不存在", "en": "holds a date that does not exist"})
    elif notice.labels(field, "cheque") and len(number.compact) not in {8, 16}:
        count = len(number.compact)
        yield bill.at(
            notice, field, reason={"zh": f"有{count}位，支票号应为8位或16位", "en": f"has {count} digits, not 8 or 16"}
        )


RULES = (bank_card, card_length, bill)
