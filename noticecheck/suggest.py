"""One slip away: what a number that fails its check should most likely have been.

One mechanism for all kinds with a check.  ``slips`` undoes every single slip of a typist and
weighs it; a ``Judge`` of the kind keeps what can be right and weighs it by what else is known.
Nothing is offered when nothing convincing is left, or when more than five are equally likely.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from noticecheck.fields import divisions
from noticecheck.fields.bank import BankCard
from noticecheck.fields.base import Number
from noticecheck.fields.certificates import DisabilityCertificate
from noticecheck.fields.credit_code import ALPHABET, CreditCode, OrganisationCode
from noticecheck.fields.dates import Date
from noticecheck.fields.id_card import ForeignerId, IdCard
from noticecheck.fields.licences import FoodLicence
from noticecheck.fields.person import Sex
from noticecheck.fields.registration import RegistrationNumber
from noticecheck.fields.vehicle import Vin
from noticecheck.model import Field, Notice, Page

MOST = 5
DIGITS = "0123456789"
# How likely a slip is against any other wrong character.
_LIKE, _NEAR, _ANY, _SWAP, _DOUBLE, _DROP, _EXTRA = 6.0, 5.0, 1.0, 9.0, 20.0, 1.0, 0.5
_TYPED_FOR = {"O": "0", "D": "0", "Q": "0", "I": "1", "L": "1", "S": "5", "B": "8", "Z": "2", "V": "U", "G": "6"}
_PAD = ("12", "23", "45", "56", "78", "89", "14", "47", "25", "58", "36", "69", "01", "02")
_ALIKE = ("06", "08", "17", "38", "56", "68", "09", "49", "27", "35", "0D", "0Q", "8B", "UV", "MN", "EF", "PR", "CG", "XY", "6G", "1L", "2Z", "5S", "0O", "1I", "KX")  # fmt: skip  # noqa: E501
_WEIGHTS: Mapping[str, float] = {
    **{pair[::step]: _NEAR for pair in _PAD for step in (1, -1)},
    **{pair[::step]: _LIKE for pair in _ALIKE for step in (1, -1)},
}


def slips(number: str, alphabet: str, length: int) -> Iterator[tuple[str, float]]:
    """Every number one slip away from ``number`` that has ``length`` characters, with a weight."""
    if len(number) == length:
        for index, typed in enumerate(number):
            for char in alphabet:
                if char != typed:
                    weight = _WEIGHTS.get(typed + char, _ANY)
                    if _TYPED_FOR.get(typed) == char:
                        weight = _DOUBLE
                    yield number[:index] + char + number[index + 1 :], weight
        for index in range(length - 1):
            if number[index] != number[index + 1]:
                yield number[:index] + number[index + 1] + number[index] + number[index + 2 :], _SWAP
    elif len(number) == length - 1:
        for index in range(length):
            for char in alphabet:
                twin = char in number[max(0, index - 1) : index + 1]
                yield number[:index] + char + number[index:], _DROP * (3 if twin else 1)
    elif len(number) == length + 1:
        for index in range(length + 1):
            twin = number[index] in number[max(0, index - 1) : index] + number[index + 1 : index + 2]
            yield number[:index] + number[index + 1 :], _DOUBLE if twin else _EXTRA


def _letters_undone(number: str, alphabet: str) -> str:
    """The number with every character that its alphabet lacks read as the figure it looks like."""
    return "".join(char if char in alphabet else _TYPED_FOR.get(char, char) for char in number)


@lru_cache(maxsize=2)
def _neighbourhood(page: Page) -> frozenset[str]:
    """The first four digits of the divisions in the right numbers of the page."""
    found: set[str] = set()
    for notice in page.notices:
        found |= {field.value.compact[:4] for field in notice.values(IdCard) if field.value.genuine}
        found |= {field.value.compact[2:6] for field in notice.values(CreditCode) if field.value.genuine}
    return frozenset(found)


def _division(code: str, near: frozenset[str]) -> float:
    """How much a division speaks for a number: a known one, better one of the page's own."""
    if not divisions.known(code):
        return 0.25
    return 3.0 if code[:4] in near else 1.0


def _person(number: str, notice: Notice, page: Page, near: frozenset[str]) -> float:
    """How well an identity number fits: check, date, sex and birth date as stated, age, place."""
    card = IdCard(number)
    born = card.birth_date
    if not card.checks or born is None or born > page.date or card.province not in divisions.PROVINCES:
        return 0.0
    years = page.date.year - born.year
    if years > 120:
        return 0.0
    weight = _division(number[:6], near) * (1.0 if 16 <= years <= 85 else 0.3)
    alone = sum(party.type == "person" for party in notice.parties) == 1
    if alone:
        if any(field.value.sex != card.sex for field in notice.values(Sex)):
            weight *= 0.05
        for date in notice.values(Date):
            if "生" in date.label and date.value.exact:
                weight *= 20.0 if date.value.exact == born else 0.05
    return weight


def _firm(number: str, notice: Notice, page: Page, near: frozenset[str]) -> float:
    """How well a credit code fits: both checks, department, place."""
    code = CreditCode(number)
    if not code.checks:
        return 0.0
    weight = _division(number[2:8], near) if number[:1] in "9513" else 0.5
    if not code.inner_checks:
        weight *= 0.02
    if not code.authority or number[2:4] not in divisions.PROVINCES | {"10"}:
        weight *= 0.05
    firm = next((p for p in notice.parties if p.type == "organisation" and p.role == "declarant"), None)
    if firm and (home := divisions.starting(firm.name)):
        weight *= 3.0 if home[1] == number[2:6] else 0.5
    return weight


def _checked(kind: type[Any]) -> Callable[[str, Notice, Page, frozenset[str]], float]:
    """A number that its own check decides."""

    def judge(number: str, notice: Notice, page: Page, near: frozenset[str]) -> float:
        return 1.0 if kind(number).checks else 0.0

    return judge


def _placed(kind: type[Any], start: int) -> Callable[[str, Notice, Page, frozenset[str]], float]:
    """A number that its own check decides, with a division inside."""

    def judge(number: str, notice: Notice, page: Page, near: frozenset[str]) -> float:
        return _division(number[start : start + 6], near) if kind(number).checks else 0.0

    return judge


def _disabled(number: str, notice: Notice, page: Page, near: frozenset[str]) -> float:
    certificate = DisabilityCertificate(number)
    sort, grade, card = certificate.sort, certificate.grade, certificate.id_card
    if sort is None or grade is None or card is None or not (1 <= sort <= 7 and 1 <= grade <= 4):
        return 0.0
    return _person(card.compact, notice, page, near)


def _food(number: str, notice: Notice, page: Page, near: frozenset[str]) -> float:
    start = 5 if number.startswith("SC") else 3
    return _division(number[start : start + 6], near) if FoodLicence(number).checks else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Judge:
    """How numbers of a kind are judged: their characters, their length, how well one fits."""

    alphabet: str
    length: int
    fits: Callable[[str, Notice, Page, frozenset[str]], float]


JUDGES: Mapping[type[Number], Judge] = {
    IdCard: Judge(DIGITS + "X", 18, _person),
    CreditCode: Judge(ALPHABET, 18, _firm),
    OrganisationCode: Judge("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 9, _checked(OrganisationCode)),
    RegistrationNumber: Judge(DIGITS, 15, _placed(RegistrationNumber, 0)),
    FoodLicence: Judge(DIGITS, 16, _food),
    Vin: Judge("0123456789ABCDEFGHJKLMNPRSTUVWXYZ", 17, _checked(Vin)),
    DisabilityCertificate: Judge(DIGITS + "X", 20, _disabled),
}


@lru_cache(maxsize=2)
def _right(page: Page) -> frozenset[str]:
    """The right numbers of the page."""
    numbers = (field.value for notice in page.notices for field in notice.values(Number))
    return frozenset(number.compact for number in numbers if getattr(number, "genuine", False))


def suggestions(field: Field[Any], notice: Notice, page: Page) -> tuple[str, ...]:
    """The likeliest right numbers, at most five, the likeliest first.

    Empty where nothing convincing is left or where more than five are equally likely.
    """
    value = field.value
    if isinstance(value, ForeignerId) or value.masked:
        return ()
    judge = JUDGES.get(type(value))
    if isinstance(value, BankCard):
        judge = Judge(DIGITS, len(value.compact), _checked(BankCard))
    if judge is None:
        return ()
    near, known = _neighbourhood(page), _right(page)
    number = _letters_undone(value.compact, judge.alphabet)
    weights: dict[str, float] = {}
    if number != value.compact and len(number) == judge.length and (fit := judge.fits(number, notice, page, near)):
        weights[number] = 1000 * fit
    for candidate, slip in slips(value.compact, judge.alphabet, judge.length):
        if fit := judge.fits(candidate, notice, page, near):
            weight = slip * fit * (100 if candidate in known else 1)
            weights[candidate] = max(weights.get(candidate, 0.0), weight)
    return _best(weights)


def _best(weights: Mapping[str, float]) -> tuple[str, ...]:
    ranked = sorted(weights, key=lambda candidate: (-weights[candidate], candidate))
    if not ranked:
        return ()
    top = weights[ranked[0]]
    if sum(weight >= top * 0.999 for weight in weights.values()) > MOST:
        return ()
    return tuple(candidate for candidate in ranked[:MOST] if weights[candidate] >= top / 100)
