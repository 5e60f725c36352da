"""Banking: cards, accounts, permits and bills."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from noticecheck.expressions import expression
from noticecheck.fields import checksums
from noticecheck.fields.base import RUN, SOLID, Checked, Kind, Number

# In groups of four (6222 0200 …, 6228-4804-…), or the first six apart.
CARD = rf"\d{{4}}(?:[ -]\d{{4}}){{3}}(?:[ -]\d{{1,3}}(?![\d.、)]))?(?!\d)|\d{{6}}[ -]\d{{10,13}}(?!\d)|{SOLID}"
_PERMIT = expression(r"[A-Z]\d{13}")
_PAPER = expression(r"\d{12}")


class AccountPermit(Number):
    """An account permit: 核准号 (a letter and 13 digits) or the paper's own number (4 + 8)."""

    __slots__ = ()

    @property
    def approval(self) -> bool:
        """Whether it is a 核准号 of the full form."""
        return bool(_PERMIT.fullmatch(self.compact))

    @property
    def paper(self) -> bool:
        """Whether it is the number of the paper."""
        return bool(_PAPER.fullmatch(self.compact))


class BankCard(Checked):
    """A bank card number: 13 to 19 digits, mostly with a Luhn check digit."""

    __slots__ = ()

    @property
    def complete(self) -> bool:
        """Whether it can be a whole card number."""
        return self.compact.isdigit() and 13 <= len(self.compact) <= 19

    @property
    def expected_check(self) -> str | None:
        """The Luhn digit that the others call for."""
        return checksums.luhn_verdict(self.compact[:-1]) if self.complete else None


class BillNumber(Number):
    """A cheque or bill: 8 or 16 digits on paper, 30 of an electronic one with its date inside."""

    __slots__ = ()

    @property
    def issued(self) -> date | None:
        """The date inside an electronic bill's number, or None where there is none."""
        if len(self.compact) != 30 or not self.compact.isdigit():
            return None
        digits = self.compact[13:21]
        try:
            return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        except ValueError:
            return None

    def details(self) -> Mapping[str, object]:
        """The date of an electronic bill."""
        return {"issued": self.issued.isoformat()} if self.issued else {}


KINDS = (
    Kind(
        "bank_credit_code",
        tuple("机构信用代码 机构信用代码证号 机构信用代码证编号 机构信用代码证 贷款卡编码 贷款卡号".split()),
        Number.of,
        lengths=(18,),
        things=("机构信用代码证", "贷款卡"),
    ),
    Kind(
        "account_permit_no",
        tuple(
            "核准号 开户许可证号 开户许可证核准号 开户许可证编号 基本存款账户编号 基本存款账户信息编号 基本户编号 "
            "开户核准号 核准编号 账户编号 核准号码 开户许可证号码 开户许可证".split()
        ),
        AccountPermit.of,
        RUN,
        lengths=(14, 12),
        things=("开户许可证", "基本存款账户信息", "基本存款账户"),
    ),
    Kind(
        "bank_account",
        tuple(
            "账号 帐号 账户 帐户 银行账号 银行帐号 开户账号 开户帐号 存款账号 账号为 存折账号 存单账号 存折号 存单号 "
            "存折 存单 存单编号 存折编号 对公账号 收款账号 基本户账号 股金证账号".split()
        ),
        Number.of,
        RUN,
        things=("存折", "存单"),
    ),
    Kind(
        "bank_card",
        tuple("卡号 银行卡号 银行卡 借记卡号 信用卡号 储蓄卡号 银行卡卡号".split()),
        BankCard.of,
        CARD,
        lengths=(16, 19),
        things=("银行卡", "借记卡", "信用卡", "储蓄卡"),
    ),
    Kind(
        "bill_no",
        tuple(
            "支票号 支票号码 汇票号 汇票号码 承兑汇票号 承兑汇票号码 本票号码 电子商业汇票号码 票据包号 转账支票号 现金支票号 "
            "支票 承兑汇票 汇票 银行承兑汇票 商业承兑汇票 转账支票 现金支票".split()
        ),
        BillNumber.of,
        RUN,
        lengths=(8, 16, 30),
        things=("支票", "汇票", "本票"),
    ),
)
