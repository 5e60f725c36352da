"""What the form of a number says by itself of its kind, right or wrong.

A number that fails its check keeps its kind: eighteen characters with a plausible province and
birth date are an identity card's, right or wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.fields import KINDS, divisions
from noticecheck.fields.id_card import LENGTH
from noticecheck.suggest import near

if TYPE_CHECKING:
    from noticecheck.fields.base import Kind

# Right by their check they leave no doubt, whatever stands before.
CERTAIN = ("id_card", "uscc", "food_licence_no")
_LIKE_ID = expression(r"\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9X]")
# Its letters, its first figure, and one of the others wrong, missing or doubled.
_LIKE_FOOD = expression(r"(?:JY|YB)[1-3]\d{12,14}|SC1\d{12,14}")
# A vehicle made in China: letters in its middle too, where a policy has none, and six figures at the end.
_LIKE_VIN = expression(r"L[0-9A-HJ-NPR-Z]{3}(?=(?:\d*[A-Z]){2})[0-9A-HJ-NPR-Z]{6,8}\d{6}")
_PHONE = expression(r"1[3-9]\d{9}|0\d{2,3}-\d{7,8}(?:-\d{1,4})?|400-?\d{3}-?\d{4}|[48]00-?\d{4}-?\d{3}")
# Of papers whose 编号 can be nothing else two characters may be missing or too many.
_SLIP = dict.fromkeys(("id_card", "passport_no", "disability_no", "birth_certificate_no"), 2)
# Permits of later years have eighteen digits with a date in the same place.
_PERMITS = "2010"


def compact(raw: str) -> str:
    """A number without separators, in upper case."""
    number = raw.upper()
    return number if number.isalnum() else "".join([char for char in number if char.isalnum() or char == "*"])


def fits(name: str, number: str) -> bool:
    """Whether a number is right by the check of a kind."""
    kind = KINDS[name]
    return kind.fits is not None and kind.fits(kind.read(number))


def takes(kind: Kind, number: str, exact: bool) -> bool:
    """Whether a number can be of a kind: right by its check, or of its length, or one off."""
    if fits(kind.name, number) or not (kind.lengths or exact):
        return True
    if exact:
        return len(number) in kind.lengths
    # Of the old numbers of fifteen figures none is made any more: a slip is one in a new one.
    lengths = (LENGTH,) if kind.name == "id_card" else kind.lengths
    return any(abs(len(number) - length) <= _SLIP.get(kind.name, 1) for length in lengths)


def by_shape(raw: str) -> str:
    """The kind that the form alone leaves no doubt of, or an empty string."""
    number = compact(raw)
    for name in CERTAIN:
        # Of other numbers one in thirty-one passes the check of a code.
        sure = name != "uscc" or near.firm(number, inside=number.isdigit())
        if sure and len(number) in KINDS[name].lengths and len(number) != 15 and fits(name, number):
            return name
    if _LIKE_ID.fullmatch(number) and number[:2] in divisions.PROVINCES and number[6:10] < _PERMITS:
        return "id_card"
    if number[:1] == "T" and (_LIKE_ID.fullmatch(number[1:]) or near.kind(number[1:]) == "id_card"):
        return "special_work_no"
    if slipped := near.kind(number):
        return slipped
    if _LIKE_VIN.fullmatch(number) or (not number.isdigit() and fits("vin", number)):
        return "vin"
    if _LIKE_FOOD.fullmatch(number):
        return "food_licence_no"
    return "phone" if _PHONE.fullmatch(raw) else ""


def of_bearer(raw: str, organisation: bool) -> str:
    """The kind of a number in the bracket behind a name, where its length is about that of such numbers."""
    number = compact(raw)
    if not organisation and len(number) in near.LENGTHS and (number[:-1].isdigit() and number[-1] in "0123456789X"):
        return "id_card"
    if organisation and len(number) in near.LENGTHS and number[2:7].isdigit() and number.isalnum():
        return "uscc"
    return ""
