"""Passports and travel permits, and the identity cards of Hong Kong, Macau and Taiwan.

Passports and permits have no check digit.  A card of Hong Kong has one in brackets (modulus 11), a
number of Taiwan its last digit (modulus 10).  How Macau computes the digit in its brackets is
published nowhere, so that it is never judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.fields.base import Kind, Number

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_PASSPORT = expression(
    r"E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|1[45]\d{7}|[SDP]E\d{7}|[SDP]\d{7,8}|[KH]\d{8}|KJ\d{7}|M\d{8}|MA\d{7}"
)
_PERMIT = expression(
    r"C\d{8}|C[A-HJ-NP-Z]\d{7}|W\d{8}|L\d{8}|T\d{8}|[HM]\d{8}|[HM]\d{10}|\d{8}|\d{10}(?:[(]?[A-Z][)]?)?|\d{18}|\d{17}X"
)
_HONG_KONG = expression(r"([A-Z]{1,2})(\d{6})[(]?([0-9A])[)]?")
_TAIWAN = expression(r"([A-Z])([1289A-D])(\d{7})(\d)")
_ELSEWHERE = expression(r"[A-Z]{1,2}\d{6}[(]?[0-9A][)]?|\d{7}[(]\d[)]|[A-Z][1289A-D]\d{8}")
# The counties of Taiwan in the order of their numbers, from 10.
_COUNTIES = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
# A topic of the words round a permit → the forms that it has.
FORMS: Mapping[str, re.Pattern[str]] = {
    "permit_macau": expression(r"C\d{8}|C[A-HJ-NP-Z]\d{7}|W\d{8}"),
    "permit_taiwan": expression(r"[LT]\d{8}"),
    "permit_home": expression(r"[HM](?:\d{8}|\d{10})"),
    "permit_taiwanese": expression(r"\d{8}|\d{10}(?:\(?[A-Z]\)?)?"),
}


def elsewhere(number: str) -> bool:
    """Whether a number has the form of a card of Hong Kong, Macau or Taiwan."""
    return bool(_ELSEWHERE.fullmatch(number.upper()))


def hong_kong_check(number: str) -> tuple[str, str] | None:
    """The check digit that a card of Hong Kong should have and the one that it has.

    >>> hong_kong_check("A123456(3)"), hong_kong_check("AB987654(3)"), hong_kong_check("41990")
    (('3', '3'), ('3', '3'), None)
    """
    match = _HONG_KONG.fullmatch(number)
    if match is None:
        return None
    letters, figures, check = match.groups()
    # A letter that is not there counts as 36.
    values = [36] * (2 - len(letters)) + [int(char, 36) for char in letters + figures]
    total = sum(value * weight for value, weight in zip(values, range(9, 1, -1), strict=True))
    return "0A987654321"[total % 11], check


def taiwan_check(number: str) -> tuple[str, str] | None:
    """The last digit that a number of Taiwan should have and the one that it has.

    >>> taiwan_check("A123456789"), taiwan_check("A123456780")
    (('9', '9'), ('9', '0'))
    """
    match = _TAIWAN.fullmatch(number)
    if match is None:
        return None
    county, sex, figures, check = match.groups()
    tens, ones = divmod(_COUNTIES.index(county) + 10, 10)
    second = "ABCD".find(sex) if sex in "ABCD" else int(sex)
    digits = [ones, second, *map(int, figures)]
    total = tens + sum(digit * weight for digit, weight in zip(digits, range(9, 0, -1), strict=True))
    return str(-total % 10), check


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
