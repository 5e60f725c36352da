"""Older numbers of businesses: registration number (GS 15-2006) and tax number."""

from __future__ import annotations

from collections.abc import Mapping

from noticecheck.fields import checksums, divisions
from noticecheck.fields.base import Checked, Kind, Number
from noticecheck.fields.credit_code import LENGTH, CreditCode, organisation_check
from noticecheck.fields.id_card import IdCard


class RegistrationNumber(Checked):
    """A 注册号: six digits of authority, eight of sequence, one check digit (MOD 11,10)."""

    __slots__ = ()

    @property
    def expected_check(self) -> str | None:
        """The check digit that the first fourteen digits call for, for fifteen digits only."""
        if len(self.compact) != 15 or not self.compact.isdigit():
            return None
        return checksums.mod_11_10_verdict(self.compact[:14])

    def details(self) -> Mapping[str, object]:
        """The division of the authority."""
        found = divisions.name(self.compact[:6]) if self.expected_check else None
        return {"division": found} if found else {}


class TaxNumber(Number):
    """A tax registration number: 15, 17, 18 or 20 characters, with another number inside."""

    __slots__ = ()

    @property
    def nearly_credit(self) -> bool:
        """Whether it has the letters and the beginning of a credit code, and one character too many or too few."""
        compact = self.compact
        head = compact[:2] in {"91", "92", "93"} and compact[2:4] in divisions.PROVINCES
        return len(compact) in {LENGTH - 1, LENGTH + 1} and head and not compact.isdigit()

    @property
    def inner_organisation_code(self) -> str | None:
        """The organisation code in a number of fifteen characters."""
        return self.compact[6:] if len(self.compact) == 15 else None

    @property
    def inner_checks(self) -> bool:
        """Whether that organisation code fits by itself."""
        inner = self.inner_organisation_code
        return inner is None or organisation_check(inner[:8]) == inner[8]

    @property
    def genuine(self) -> bool:
        """Whether everything provable about it is right: 15 characters with a right inner code."""
        return len(self.compact) == 15 and self.inner_checks

    def details(self) -> Mapping[str, object]:
        """The division of the tax office."""
        found = divisions.name(self.compact[:6]) if len(self.compact) == 15 else None
        return {"division": found} if found else {}


def read_tax(raw: str) -> Number:
    """What stands under 税号: a credit code, an ID number or a tax number proper, right or wrong.

    >>> type(read_tax("419923199001019992")).__name__, type(read_tax("91419999MA9XYW129A")).__name__
    ('IdCard', 'CreditCode')
    """
    number = TaxNumber.of(raw)
    if len(number.compact) == LENGTH and not number.masked:
        card, code = IdCard(number.compact), CreditCode(number.compact)
        likely = [one for one in (card, code) if one.genuine] or [one for one in (card, code) if one.plausible]
        return likely[0] if likely else number
    return number


def read_registration(raw: str) -> Number:
    """What stands under 注册号: since 2015 it may be a credit code."""
    number = RegistrationNumber.of(raw)
    if len(number.compact) == LENGTH and ((code := CreditCode(number.compact)).genuine or code.plausible):
        return code
    return number


KINDS = (
    Kind(
        "registration_no",
        tuple(
            "注册号 工商注册号 注册登记号 营业执照注册号 营业执照注册号码 工商登记号 工商注册号码 注册号码 "
            "工商营业执照注册号 营业执照号码 工商登记注册号 企业注册号".split()
        ),
        read_registration,
        lengths=(15, 13, LENGTH),
        things=("营业执照",),
        fits=lambda value: value.genuine,
    ),
    Kind(
        "tax_no",
        tuple(
            "税号 纳税人识别号 纳税人识别码 纳税识别号 纳税人编号 税务登记号 税务登记证号 税务登记证号码 税务登记证编号 "
            "国税登记证号 地税登记证号 国税税号 地税税号 税务登记代码 税务登记证代码 纳税人编码".split()
        ),
        read_tax,
        r"(?:[^\W\d_a-zA-Z]{1,4}[国地]?税[^\W\d_a-zA-Z]?字第?)?[0-9A-Za-z*-]+号?",
        lengths=(15, 18, 20),
        things=("税务登记证",),
        fits=lambda value: value.genuine,
    ),
)
