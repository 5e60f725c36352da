"""Passports and travel permits: forms without check digits."""

from __future__ import annotations

from noticecheck.expressions import expression
from noticecheck.fields.base import Kind, Number

_PASSPORT = expression(
    r"E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|1[45]\d{7}|[SDP]E\d{7}|[SDP]\d{7,8}|[KH]\d{8}|KJ\d{7}|M\d{8}|MA\d{7}"
)
_PERMIT = expression(
    r"C\d{8}|C[A-HJ-NP-Z]\d{7}|W\d{8}|L\d{8}|T\d{8}|[HM]\d{8}|[HM]\d{10}|\d{8}|\d{10}(?:[(]?[A-Z][)]?)?|\d{18}|\d{17}X"
)


class Passport(Number):
    """A passport number; foreign ones have forms of their own."""

    __slots__ = ()

    @property
    def well_formed(self) -> bool:
        """Whether it matches a form of a Chinese passport."""
        return bool(_PASSPORT.fullmatch(self.compact))

    @property
    def genuine(self) -> bool:
        """The same: there is no check digit."""
        return self.well_formed


class TravelPermit(Number):
    """A permit for travel to or from Hong Kong, Macau and Taiwan."""

    __slots__ = ()

    @property
    def well_formed(self) -> bool:
        """Whether it matches the form of any such permit."""
        return bool(_PERMIT.fullmatch(self.compact))


KINDS = (
    Kind(
        "passport_no",
        tuple("护照号 护照号码 护照编号 护照 护照证号 普通护照号码 因私护照号码".split()),
        Passport.of,
        lengths=(9,),
        things=("护照",),
    ),
    Kind(
        "travel_permit_no",
        tuple(
            "通行证号 通行证号码 港澳通行证号 港澳通行证号码 往来港澳通行证号 往来港澳通行证号码 台湾通行证号 往来台湾通行证号 "
            "回乡证号 台胞证号 台胞证号码 回乡证号码 香港身份证号 香港身份证号码 澳门身份证号 台湾身份证号 港澳通行证 "
            "澳门身份证号码 台湾身份证号码 台湾居民身份证号 香港居民身份证号 香港永久性居民身份证号 香港居民身份证号码".split()
        ),
        TravelPermit.of,
        r"[0-9A-Za-z*×]+(?:[(][0-9A-Za-z][)])?",
        lengths=(9,),
        things=("通行证", "回乡证", "台胞证"),
    ),
)
