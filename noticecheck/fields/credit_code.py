"""Codes of organisations: the unified social credit code and the organisation code inside it.

GB 32100-2015: department, category, six digits of the registering division, nine characters of
organisation code, and a check character, modulus 31 over an alphabet without I, O, S, V, Z.
GB 11714-1997: eight characters and a check character, modulus 11 over all 36 values.
"""

from __future__ import annotations

from collections.abc import Mapping

from noticecheck.fields import checksums, divisions
from noticecheck.fields.base import Checked, Kind, Number

LENGTH = 18
ALPHABET = checksums.MOD_31_ALPHABET
_WEIGHTS_11714 = (3, 7, 9, 10, 5, 8, 4, 2)

DEPARTMENTS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "1": ("机构编制", {"1": "机关", "2": "事业单位", "3": "群众团体", "9": "其他"}),
    "2": ("外交", {"1": "外国常驻新闻机构", "9": "其他"}),
    "3": (
        "司法行政",
        {
            "1": "律师执业机构",
            "2": "公证处",
            "3": "基层法律服务所",
            "4": "司法鉴定机构",
            "5": "仲裁委员会",
            "9": "其他",
        },
    ),
    "4": ("文化", {"1": "外国在华文化中心", "9": "其他"}),
    "5": (
        "民政",
        {
            "1": "社会团体",
            "2": "民办非企业单位",
            "3": "基金会",
            "4": "村民委员会",
            "5": "居民委员会",
            "9": "其他",
        },
    ),
    "6": ("旅游", {"1": "外国旅游代表机构", "2": "港澳台旅游代表机构", "9": "其他"}),
    "7": ("宗教", {"1": "宗教活动场所", "2": "宗教院校", "9": "其他"}),
    "8": ("工会", {"1": "基层工会", "9": "其他"}),
    "9": (
        "市场监管",
        {"1": "企业", "2": "个体工商户", "3": "农民专业合作社", "9": "其他"},
    ),
    "A": ("中央军委改革和编制办公室", {"1": "军队事业单位", "9": "其他"}),
    "N": (
        "农业农村",
        {"1": "组级集体经济组织", "2": "村级集体经济组织", "3": "乡镇级集体经济组织", "9": "其他"},
    ),
    "Y": ("其他", {"1": "其他"}),
}
# Seen in validators in the wild, in no copy of the standard: possible, hence never reported.
UNDOCUMENTED = frozenset("BCDEFG J".replace(" ", ""))


def organisation_check(body: str) -> str | None:
    """The check character of GB 11714 for eight characters, or None if they are no such body."""
    if len(body) != 8 or not body.isascii() or not body.isalnum():
        return None
    total = sum(int(c, 36) * weight for c, weight in zip(body, _WEIGHTS_11714, strict=True))
    return "0123456789X0"[11 - total % 11]


class CreditCode(Number):
    """A unified social credit code, right or wrong."""

    __slots__ = ()

    @property
    def well_formed(self) -> bool:
        """Whether eighteen characters of the alphabet stand there, digits where digits must."""
        return len(self.compact) == LENGTH and all(c in ALPHABET for c in self.compact) and self.compact[2:8].isdigit()

    @property
    def expected_check(self) -> str | None:
        """The check character that the first seventeen characters call for."""
        return checksums.credit_verdict(self.compact[:17]) if self.well_formed else None

    @property
    def checks(self) -> bool:
        """Whether the check character is the expected one."""
        return self.well_formed and (
            self.compact[-1] == checksums.credit(self.compact[:17]) or self.compact[-1] == self.expected_check
        )

    @property
    def genuine(self) -> bool:
        """Whether everything provable about it is right."""
        return self.checks

    @property
    def plausible(self) -> bool:
        """Whether its form alone says what it is: an authority and a province."""
        return self.well_formed and bool(self.authority) and self.compact[2:4] in divisions.PROVINCES

    @property
    def organisation_code(self) -> str:
        """Positions 9 to 17."""
        return self.compact[8:17]

    @property
    def inner_checks(self) -> bool:
        """Whether the organisation code inside fits by itself."""
        return organisation_check(self.compact[8:16]) == self.compact[16:17]

    @property
    def pilot(self) -> bool:
        """Whether it may be one of Fujian's early codes, whose last character fits no rule."""
        return self.compact[2:4] == "35" and self.compact[8:10] == "M0"

    @property
    def authority(self) -> str | None:
        """What kind of body the first two characters name."""
        department = DEPARTMENTS.get(self.compact[:1])
        return department[1].get(self.compact[1:2]) if department else None

    def details(self) -> Mapping[str, object]:
        """Authority, category, division and organisation code."""
        found: dict[str, object] = {}
        if department := DEPARTMENTS.get(self.compact[:1]):
            found["authority"] = department[0]
            if category := department[1].get(self.compact[1:2]):
                found["category"] = category
        if name := divisions.name(self.compact[2:8]):
            found["division"] = name
        if self.well_formed:
            found["organisation_code"] = self.organisation_code
        return found


class OrganisationCode(Checked):
    """An organisation code of nine characters."""

    __slots__ = ()

    @property
    def expected_check(self) -> str | None:
        """The check character that the first eight characters call for."""
        return organisation_check(self.compact[:8]) if len(self.compact) == 9 else None


def read_organisation_code(raw: str) -> Number:
    """What stands under 组织机构代码: since 2015 it may be a credit code."""
    code = OrganisationCode.of(raw)
    return CreditCode(code.compact) if len(code.compact) > 12 else code


KINDS = (
    Kind(
        "uscc",
        (
            "统一社会信用代码",
            "统一社会信用代码号",
            "统一社会信用代码证号",
            "统一社会信用代码编号",
            "统一社会信用代码为",
            "统一信用代码",
            "统一代码",
            "社会信用代码",
            "社会信用代码号",
            "社会统一信用代码",
            "信用代码",
            "统一社会信用号码",
            "统一社会信用编码",
        ),
        CreditCode.of,
        lengths=(LENGTH,),
        things=("营业执照", "登记证书", "登记证", "法人证书", "资格证书"),
        fits=lambda value: value.genuine,
    ),
    Kind(
        "org_code",
        (
            "组织机构代码",
            "组织机构代码证",
            "组织机构代码证号",
            "组织机构代码证代码",
            "组织机构代码号",
            "机构代码",
            "机构代码证号",
        ),
        read_organisation_code,
        lengths=(9, LENGTH),
        things=("组织机构代码证", "机构代码证"),
        fits=lambda value: value.genuine,
    ),
)
