"""Which kind of field a number is, and how that is known: by its label, by the thing, by its shape.

A number that fails its check keeps its kind: eighteen characters with a plausible province and
birth date are an identity card's, right or wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.fields import KINDS, divisions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.fields.base import Kind
    from noticecheck.parsing.vocabulary import Word

_LABEL, _THING, _SHAPE = "label", "thing", "shape"
# Right by their check they leave no doubt, whatever stands before.
# Without a label these are told by their form before the thing is asked.
_PLAIN = frozenset({"phone", "special_work_no"})
_CERTAIN = ("id_card", "uscc", "food_licence_no")
_LIKE_ID = expression(r"\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9X]")
# One digit more, one less: the birth date still stands where it can be seen.
_NEARLY_ID = expression(r"\d{5,7}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{2,4}[0-9X]?")
_LIKE_CODE = expression(r"(?:1[129]|5[1-59]|9[123]|N[1239]|[3478][12])\d{5,7}[0-9A-Z]{9,11}")
# The year still stands in its place, and the last is the X that only such numbers end with.
_SLIPPED_ID = expression(r"\d{6}(?:19|20)\d{8,10}X|\d{5}(?:19|20)\d{9}X|\d{7}(?:19|20)\d{9}X")
_PHONE = expression(r"1[3-9]\d{9}|0\d{2,3}-\d{7,8}(?:-\d{1,4})?|400-?\d{3}-?\d{4}|[48]00-?\d{4}-?\d{3}")
# Permits of later years have eighteen digits with a date in the same place.
_PERMITS = "2010"
_WHOLE = 18
_ODD = 17, 18, 19


def compact(raw: str) -> str:
    """A number without separators, in upper case."""
    number = raw.upper()
    return number if number.isalnum() else "".join([char for char in number if char.isalnum() or char == "*"])


def _plausible(number: str) -> bool:
    return number[:2] in divisions.PROVINCES


def by_shape(raw: str) -> str:
    """The kind that the form alone leaves no doubt of, or an empty string."""
    number = compact(raw)
    for name in _CERTAIN:
        kind = KINDS[name]
        if len(number) in kind.lengths and len(number) != 15 and kind.fits and kind.fits(kind.read(number)):
            return name
    if len(number) == _WHOLE and _LIKE_ID.fullmatch(number) and _plausible(number) and number[6:10] < _PERMITS:
        return "id_card"
    if number[:1] == "T" and _LIKE_ID.fullmatch(number[1:]):
        return "special_work_no"
    if len(number) in _ODD and _like_code(number):
        return "uscc"
    if len(number) == 17 and not number.isdigit() and (vin := KINDS["vin"]).fits and vin.fits(vin.read(number)):
        return "vin"
    if _PHONE.fullmatch(raw):
        return "phone"
    if len(number) in (17, 19) and _NEARLY_ID.fullmatch(number):
        return "id_card"
    return "id_card" if _SLIPPED_ID.fullmatch(number) else ""


def _like_code(number: str) -> bool:
    """Whether a number looks like a credit code, one character missing or doubled allowed."""
    if number.isdigit() and (len(number) != _WHOLE or _LIKE_ID.fullmatch(number)):
        return False
    if len(number) != _WHOLE and number[8:-1].isdigit():
        return False
    shorter = [number, *(number[:i] + number[i + 1 :] for i in range(3))] if len(number) > _WHOLE else [number]
    return any(_LIKE_CODE.fullmatch(one) and _plausible(one[2:]) for one in shorter)


def of_bearer(raw: str, organisation: bool) -> str:
    """The kind of a number in the bracket behind a name, where its length is about that of such numbers."""
    number = compact(raw)
    if not organisation and len(number) in _ODD and (number[:-1].isdigit() and number[-1] in "0123456789X"):
        return "id_card"
    if organisation and len(number) in _ODD and number[2:7].isdigit() and number.isalnum():
        return "uscc"
    return ""


def _takes(kind: Kind, number: str, exact: bool) -> bool:
    """Whether a number can be of a kind: right by its check, or of its length, or one off."""
    if kind.fits is not None and kind.fits(kind.read(number)):
        return True
    if not kind.lengths:
        return not exact
    slip = 0 if exact else 1
    return any(abs(len(number) - length) <= slip for length in kind.lengths)


def _of_things(raw: str, things: Sequence[str]) -> str:
    """The kind among those of the thing lost that takes the number best."""
    number = compact(raw)
    if "id_card" in things and _SLIPPED_ID.fullmatch(number):
        return "id_card"
    for exact in (True, False):
        for name in things:
            if name in KINDS and _takes(KINDS[name], number, exact) and KINDS[name].lengths:
                return name
    return next((name for name in things if name in KINDS and not KINDS[name].lengths), "")


def _exact(raw: str, things: Sequence[str]) -> bool:
    """Whether a number has a length of the numbers of the thing before it."""
    return any(len(compact(raw)) in KINDS[name].lengths for name in things if name in KINDS)


def decide(label: Word | None, raw: str, things: Sequence[str]) -> tuple[str, str]:
    """The kind of a number and its basis, from its label, the kinds of the thing before, its form."""
    own = label.label if label is not None and label.label in KINDS else ""
    if label is not None and own and not label.weak and own not in {"text", "document_no"}:
        return own, _LABEL
    if label is not None and own == "document_no" and not label.weak:
        shape = by_shape(raw)
        return (shape, _SHAPE) if shape in _CERTAIN else (own, _LABEL)
    shape = by_shape(raw)
    if label is None and shape in _PLAIN and (not things or not _exact(raw, things)):
        return shape, _SHAPE
    if (own or label is None) and (kind := _of_things(raw, things)):
        if shape in _CERTAIN and shape not in things and not _takes(KINDS[kind], compact(raw), exact=True):
            return shape, _SHAPE
        return kind, _THING
    if shape and (label is None or shape not in _PLAIN):
        return shape, _SHAPE
    if own and KINDS[own].fits is not None and KINDS[own].fits(KINDS[own].read(raw)):  # type: ignore[misc]
        return own, _LABEL
    return "document_no", _LABEL if label is not None else _SHAPE
