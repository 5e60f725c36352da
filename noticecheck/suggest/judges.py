"""How well a number whose check fits fits otherwise: date, sex, place, age, what the page knows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from noticecheck.fields import divisions
from noticecheck.fields.bank import BankCard
from noticecheck.fields.base import Number
from noticecheck.fields.certificates import DisabilityCertificate
from noticecheck.fields.credit_code import ALPHABET, CreditCode, OrganisationCode, organisation_check
from noticecheck.fields.dates import Date
from noticecheck.fields.id_card import ForeignerId, IdCard
from noticecheck.fields.licences import FoodLicence
from noticecheck.fields.person import Sex
from noticecheck.fields.registration import RegistrationNumber
from noticecheck.fields.vehicle import Vin
from noticecheck.model import Notice, Page
from noticecheck.suggest import schemes
from noticecheck.suggest.typist import Scheme

_OLDEST = 120
# What contradicts the notice, or every table, is hardly ever right.
_AGAINST, _STATED = 0.05, 20.0
_HOME, _UNKNOWN = 3.0, 0.25
_CARD = "X" + schemes.DIGITS


class Known(NamedTuple):
    """What the right numbers of a page say: themselves, and the prefectures in them."""

    right: frozenset[str]
    near: frozenset[str]


def known(page: Page) -> Known:
    """The right numbers of a page, looked for once."""
    if Known not in page.worked_out:
        page.worked_out[Known] = _known(page)
    found: Known = page.worked_out[Known]
    return found


def _known(page: Page) -> Known:
    right: set[str] = set()
    near: set[str] = set()
    for notice in page.notices:
        for field in notice.values(Number):
            number = field.value
            if getattr(number, "genuine", False):
                right.add(number.compact)
                if isinstance(number, IdCard):
                    near.add(number.compact[:4])
                elif isinstance(number, CreditCode):
                    near.add(number.compact[2:6])
    return Known(frozenset(right), frozenset(near))


def _division(code: str, seen: Known) -> float:
    """How much a division speaks for a number: a known one, better one of the page's own."""
    if not divisions.known(code):
        return _UNKNOWN
    return _HOME if code[:4] in seen.near else 1.0


@lru_cache(maxsize=8)
def _said(notice: Notice) -> tuple[frozenset[str], frozenset[date], frozenset[str]]:
    """What a notice says of the one person in it: sex, birth date; and the places of its firms."""
    homes = (divisions.starting(party.name) for party in notice.parties if party.type == "organisation")
    places = frozenset(home[1] for home in homes if home)
    if sum(party.type == "person" for party in notice.parties) != 1:
        return frozenset(), frozenset(), places
    born = (field.value.exact for field in notice.values(Date) if "生" in field.label)
    return frozenset(f.value.sex for f in notice.values(Sex)), frozenset(day for day in born if day), places


def _born(number: str) -> date | None:
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def _person(number: str, notice: Notice | None, page: Page, seen: Known) -> float:
    """An identity number: birth date, sex as stated, age, place."""
    born = _born(number)
    if born is None or born > page.date or number[:2] not in divisions.PROVINCES:
        return 0.0
    years = page.date.year - born.year
    if years > _OLDEST:
        return 0.0
    weight = _division(number[:6], seen) * (1.0 if 16 <= years <= 85 else 0.3)
    if notice is None:
        return weight
    sexes, days, places = _said(notice)
    if sexes and ("male" if int(number[16]) % 2 else "female") not in sexes:
        weight *= _AGAINST
    if days:
        weight *= _STATED if born in days else _AGAINST
    return weight * (_HOME if number[:4] in places else 1.0)


def _foreigner(number: str, notice: Notice | None, page: Page, seen: Known) -> float:
    """A foreigner's number: 9, a province, a birth date."""
    born = _born(number)
    return float(number[0] == "9" and number[1:3] in divisions.PROVINCES and born is not None and born <= page.date)


def _firm(number: str, notice: Notice | None, page: Page, seen: Known) -> float:
    """A credit code that is right as a whole: both checks, department, place."""
    code = CreditCode(number)
    if organisation_check(number[8:16]) != number[16]:
        return 0.0
    weight = _division(number[2:8], seen) if number[:1] in "9513" else 0.5
    if not code.authority or number[2:4] not in divisions.PROVINCES | {"10"}:
        weight *= _AGAINST
    firm = (
        next((p for p in notice.parties if p.type == "organisation" and p.role == "declarant"), None)
        if notice
        else None
    )
    if firm and (home := divisions.starting(firm.name)):
        weight *= _HOME if home[1] == number[2:6] else 0.5
    return weight


def _any(number: str, notice: Notice | None, page: Page, seen: Known) -> float:
    """A number that its own check decides."""
    return 1.0


def _registered(number: str, notice: Notice | None, page: Page, seen: Known) -> float:
    return _division(number[:6], seen)


def _food(number: str, notice: Notice | None, page: Page, seen: Known) -> float:
    if number[:2] not in {"JY", "SC", "YB"}:
        return 0.0
    start = 5 if number.startswith("SC") else 3
    return _division(number[start : start + 6], seen)


def _disabled(number: str, notice: Notice | None, page: Page, seen: Known) -> float:
    sort, grade = int(number[18]), int(number[19])
    return _person(number[:18], notice, page, seen) if 1 <= sort <= 7 and 1 <= grade <= 4 else 0.0


Weigh = Callable[[str, Notice | None, Page, Known], float]


class Judge(NamedTuple):
    """How numbers of a kind are judged: their characters, their check, how well one fits besides."""

    alphabet: str
    scheme: Scheme
    weigh: Weigh


def judge_of(value: Any) -> Judge | None:
    """The judge of a number, None where its kind has no check or its form is another."""
    if isinstance(value, BankCard):
        return Judge(schemes.DIGITS, schemes.luhn(len(value.compact)), _any) if value.complete else None
    if isinstance(value, ForeignerId):
        return Judge(_CARD, schemes.identity(), _foreigner) if value.new_form else None
    found = _JUDGES.get(type(value))
    return Judge(found[0], found[1](), found[2]) if found else None


_JUDGES: dict[type[Number], tuple[str, Callable[[], Scheme], Weigh]] = {
    IdCard: (_CARD, schemes.identity, _person),
    CreditCode: (ALPHABET, schemes.credit, _firm),
    OrganisationCode: (schemes.DIGITS + schemes.LETTERS, schemes.organisation, _any),
    RegistrationNumber: (schemes.DIGITS, lambda: schemes.hybrid(15), _registered),
    FoodLicence: (schemes.DIGITS + "JYSCB", lambda: schemes.hybrid(14, food=True), _food),
    Vin: ("0123456789ABCDEFGHJKLMNPRSTUVWXYZ", schemes.vin, _any),
    DisabilityCertificate: (_CARD, lambda: schemes.identity(2), _disabled),
}
