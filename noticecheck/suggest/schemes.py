"""The checks of the kinds as automata (`Scheme`), each made when first used."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from noticecheck.fields.checksums import MOD_31_ALPHABET
from noticecheck.suggest.typist import Row, Scheme

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VIN = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", map(int, "12345678123457923456789"), strict=True))
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, -1, 9, 8, 7, 6, 5, 4, 3, 2)
# The characters of which a licence for food begins: JY, SC, YB.
_FOOD = ("JSY", "YCB")


def _row(characters: Iterable[str], value: Callable[[str], int], modulus: int) -> Row:
    """A place of a sum: each character adds its value."""
    return {char: [(state + value(char)) % modulus for state in range(modulus)] for char in characters}


def _weighted(characters: str, weight: int, modulus: int, extra: str = "") -> Row:
    """A place whose characters count as their place in a list, times a weight."""
    values = {char: index * weight for index, char in enumerate(characters)}
    values |= dict.fromkeys(extra, 10 * weight)
    return _row(values, values.__getitem__, modulus)


def _same(characters: str, states: int) -> Row:
    """A place that the check does not touch."""
    return {char: range(states) for char in characters}


@cache
def identity(tail: int = 0) -> Scheme:
    """ISO 7064 MOD 11-2 of eighteen characters, with further ones behind that it does not touch."""
    weights = [pow(2, 17 - place, 11) for place in range(18)]
    rows = [_weighted(DIGITS, weight, 11, "X" if place == 17 else "") for place, weight in enumerate(weights)]
    return Scheme((*rows, *[_same(DIGITS, 11)] * tail), 0, frozenset({1}))


@cache
def credit() -> Scheme:
    """GB 32100, modulus 31; digits only in the division."""
    rows = []
    for place in range(18):
        characters = DIGITS if 2 <= place < 8 else MOD_31_ALPHABET
        rows.append(_weighted(characters, pow(3, place, 31) if place < 17 else 1, 31))
    return Scheme(tuple(rows), 0, frozenset({0}))


@cache
def organisation() -> Scheme:
    """GB 11714, modulus 11 over 36 values."""
    rows = [_weighted(DIGITS + LETTERS, weight, 11) for weight in (3, 7, 9, 10, 5, 8, 4, 2)]
    return Scheme((*rows, _weighted(DIGITS, 1, 11, "X")), 0, frozenset({0}))


@cache
def hybrid(length: int, food: bool = False) -> Scheme:
    """ISO 7064 MOD 11,10 over digits, the letters of a licence for food before them."""
    # A state is what the next digit is added to; the last digit must complete it to 1.
    rows = {digit: [(((state + int(digit)) % 10 or 10) * 2) % 11 for state in range(11)] for digit in DIGITS}
    last = {digit: [(state + int(digit)) % 10 for state in range(11)] for digit in DIGITS}
    head = [_same(characters, 11) for characters in _FOOD] if food else []
    return Scheme((*head, *[rows] * (length - 1), last), 10, frozenset({1}))


@cache
def luhn(length: int) -> Scheme:
    """ISO/IEC 7812-1."""
    rows = []
    for place in range(length):
        twice = (length - place) % 2 == 0
        rows.append(_row(DIGITS, lambda d, twice=twice: sum(divmod(int(d) * 2, 10)) if twice else int(d), 10))  # type: ignore[misc]
    return Scheme(tuple(rows), 0, frozenset({0}))


@cache
def vin() -> Scheme:
    """GB 16735: the ninth character is the rest of the others by 11."""
    values = {**{digit: int(digit) for digit in DIGITS}, **_VIN}
    rows = [_row(values, lambda c, w=weight: values[c] * w, 11) for weight in _VIN_WEIGHTS]  # type: ignore[misc]
    rows[8] = _weighted(DIGITS, -1, 11, "X")
    return Scheme(tuple(rows), 0, frozenset({0}))
