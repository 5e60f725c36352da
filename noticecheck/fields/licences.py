"""Licences of trade, food, drugs, health, transport and environment."""

from __future__ import annotations

from collections.abc import Mapping

from noticecheck.expressions import expression
from noticecheck.fields import checksums, divisions
from noticecheck.fields.base import WORDED, Checked, Kind, Number, Serial
from noticecheck.fields.credit_code import CreditCode, organisation_check

_FOOD = expression(r"(JY|SC|YB)(\d{14})$")
# JY and 13 or 15 digits; 14 with a letter among them; the two letters swapped, doubled or torn apart.
_NEARLY_FOOD = expression(
    r"(?:JY|SC|YB)(?:\d{13}|\d{15}|[\dOIL]{14})|(?:YJ|CS|BY)\d{14}|(?:JJY|JYY|SSC|SCC)\d{14}|[JYSC]\d{14}|[JS]\d[YC]\d{13}"
)
_DISCHARGE = expression(r"([0-9A-Z]{18})(\d{3})([A-Z])$")


class FoodLicence(Checked):
    """JY, SC or YB and fourteen digits, the last a check digit (MOD 11,10 over the others)."""

    __slots__ = ()

    @property
    def _digits(self) -> str | None:
        match = _FOOD.match(self.compact)
        return match[2] if match else None

    @property
    def expected_check(self) -> str | None:
        """The check digit that the other thirteen call for."""
        return checksums.mod_11_10_verdict(self._digits[:13]) if self._digits else None

    @property
    def nearly(self) -> bool:
        """Whether it would be of the form but for a character: one too many, too few, or wrong."""
        return self._digits is None and bool(_NEARLY_FOOD.fullmatch(self.compact))

    def details(self) -> Mapping[str, object]:
        """What the licence is for, and the division."""
        if not (digits := self._digits):
            return {}
        found: dict[str, object] = {}
        start = 3 if self.compact.startswith("SC") else 1
        if not self.compact.startswith("SC"):
            sort = {"1": "sale", "2": "catering", "3": "canteen"}.get(digits[0])
            found["sort"] = sort
        found["division"] = divisions.name(digits[start : start + 6])
        return {key: value for key, value in found.items() if value}


class TobaccoLicence(Number):
    """Twelve digits: division, 1 (sole trader) or 2, and a sequence."""

    __slots__ = ()

    @property
    def well_formed(self) -> bool:
        """Whether it has twelve digits."""
        return len(self.compact) == 12 and self.compact.isdigit()

    def details(self) -> Mapping[str, object]:
        """The division."""
        found = divisions.name(self.compact[:6]) if self.well_formed else None
        return {"division": found} if found else {}


class MedicalLicence(Number):
    """A 登记号: 22 characters that begin with an organisation code, or older forms."""

    __slots__ = ()

    @property
    def inner_checks(self) -> bool | None:
        """Whether the organisation code inside fits; None where there is none."""
        if len(self.compact) != 22:
            return None
        return organisation_check(self.compact[:8]) == self.compact[8]


class DischargePermit(Number):
    """A 排污许可证 number: a credit code, three digits and a letter."""

    __slots__ = ()

    @property
    def credit_code(self) -> CreditCode | None:
        """The credit code inside."""
        match = _DISCHARGE.match(self.compact)
        return CreditCode(match[1]) if match and match[1][0] != "H" else None


class TransportNumber(Number):
    """A road transport number: twelve digits (division and sequence), 18 or 19 for persons."""

    __slots__ = ()

    def details(self) -> Mapping[str, object]:
        """The division of a number of twelve digits."""
        plain = len(self.compact) == 12 and self.compact.isdigit()
        found = divisions.name(self.compact[:6]) if plain else None
        return {"division": found} if found else {}


_WORDED_TRANSPORT = expression(r"(?:.*?字)?第?([0-9A-Za-z*-]+)号?$")


def read_transport(raw: str) -> TransportNumber:
    """A transport number without the words before it (豫交运管许可(濮)字)."""
    match = _WORDED_TRANSPORT.match("".join(raw.split()))
    return TransportNumber.of(match[1] if match else raw)


KINDS = (
    Kind(
        "food_licence_no",
        tuple(
            "食品经营许可证号 食品经营许可证编号 食品经营许可证 食品生产许可证号 食品生产许可证编号 食品流通许可证号 "
            "食品流通许可证编号 食品许可证号 餐饮服务许可证号 食品经营许可号 食品登记证号 食品小经营店登记证号".split()
        ),
        FoodLicence.of,
        WORDED,
        lengths=(16,),
        things=(
            "食品经营许可证",
            "食品生产许可证",
            "食品流通许可证",
            "餐饮服务许可证",
            "食品小经营店登记证",
            "食品许可证",
        ),
    ),
    Kind(
        "drug_licence_no",
        tuple("药品经营许可证号 药品经营许可证编号 医疗器械经营许可证号 医疗器械经营许可证编号 医疗器械备案号".split()),
        Serial.of,
        WORDED,
        things=("药品经营许可证", "医疗器械经营许可证", "经营备案凭证", "药品经营质量管理规范认证证书"),
    ),
    Kind(
        "medical_licence_no",
        tuple("医疗机构登记号 医疗机构执业许可证号 医疗机构执业许可证登记号 医疗机构代码".split()),
        MedicalLicence.of,
        lengths=(22,),
        things=("医疗机构执业许可证", "诊所备案凭证"),
    ),
    Kind(
        "tobacco_licence_no",
        tuple("烟草专卖零售许可证号 烟草专卖零售许可证 烟草证号 烟草许可证号 烟草专卖许可证号 烟草专卖证号".split()),
        TobaccoLicence.of,
        lengths=(12,),
        things=("烟草专卖零售许可证", "烟草专卖许可证", "烟草证", "烟草许可证"),
    ),
    Kind(
        "discharge_permit_no",
        tuple("排污许可证号 排污许可证编号 排污登记编号 排污许可证证书编号".split()),
        DischargePermit.of,
        lengths=(22,),
        things=("排污许可证", "排污登记回执"),
    ),
    Kind(
        "transport_no",
        tuple(
            "道路运输证号 道路运输证编号 道路运输证 道路运输经营许可证号 道路运输经营许可证 道路运输许可证号 运输证号 营运证号 营运证 "
            "从业资格证号 从业资格证号码 道路运输从业资格证号 从业资格证 运管证号 道路运输证字号 交运管字 许可证字号".split()
        ),
        read_transport,
        WORDED,
        lengths=(12, 18, 19),
        things=("道路运输证", "道路运输经营许可证", "营运证", "从业资格证", "道路运输许可证", "运输证"),
    ),
)
