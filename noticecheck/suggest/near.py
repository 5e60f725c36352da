"""Whether a number is one slip away from a right identity number or credit code of plausible form."""

from __future__ import annotations

from functools import lru_cache

from noticecheck.expressions import expression
from noticecheck.fields import divisions
from noticecheck.fields.credit_code import CreditCode
from noticecheck.fields.id_card import LENGTH, IdCard
from noticecheck.suggest import schemes
from noticecheck.suggest.typist import slips

# One character missing, none, one too many.
LENGTHS = (LENGTH - 1, LENGTH, LENGTH + 1)
# Permits of later years have eighteen digits with a date in the place of the birth date.
_PERMITS = 2010
_PERMIT = expression(r"\d{6}20[1-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}")
_FIGURES = expression(r"\d+X?")
# Diplomas have the number of the school, the sort of study, the year and the level.
_DIPLOMA = expression(r"\d{5}[1-9]20[0-4]\d0[1-6]\d{6}")
_CODE = expression(r"(?:1[129]|5[1-59]|9[123]|N[1239]|[3478][12])\d{6}[0-9A-Z]{10}")
# So many of the first eight characters of a credit code are figures, a slip and a letter before allowed.
_DIVISION = 6


@lru_cache(maxsize=256)
def kind(number: str) -> str:
    """``id_card`` or ``uscc`` where a number can only be one with a slip in it, else nothing."""
    if len(number) not in LENGTHS:
        return ""
    if _FIGURES.fullmatch(number):
        # Most serials have only figures too: of codes, only those of firms are told by them.
        firm_like = len(number) == LENGTH and number[0] == "9"
        return "id_card" if card(number) else "uscc" if firm_like and body(number) else ""
    return "uscc" if body(number) else ""


def diploma(number: str) -> bool:
    """Whether it has the form of a diploma's number, which may hold a date in the place of a birth date."""
    return bool(_DIPLOMA.fullmatch(number))


def card(number: str) -> bool:
    """Whether one slip of a typist makes it an adult's identity number."""
    if diploma(number) or _PERMIT.fullmatch(number):
        return False
    return any(_adult(IdCard(candidate)) for candidate, _ in slips(number, schemes.identity()))


def _adult(number: IdCard) -> bool:
    born = number.birth_date
    return number.province in divisions.PROVINCES and born is not None and 1900 < born.year < _PERMITS


def body(number: str) -> bool:
    """Whether a body and a province are named, or one slip makes it a code that is right inside too."""
    if _CODE.fullmatch(number) and number[2:4] in divisions.PROVINCES:
        return True
    lettered = len(number) == LENGTH or number[0] == "9" or not number[8:-1].isdigit()
    if not lettered or sum(map(str.isdigit, number[:8])) < _DIVISION:
        return False
    return any(firm(candidate) for candidate, _ in slips(number, schemes.credit()))


def firm(number: str, inside: bool = True) -> bool:
    """Whether a number whose check fits is a credit code as a whole: a body, a province, right ``inside`` too."""
    code = CreditCode(number)
    # 10 stands for the whole country.
    named = code.plausible or (bool(code.authority) and number[2:4] == "10")
    return named and (code.inner_checks or not inside)
