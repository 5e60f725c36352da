"""Which kind of field a number is, and how that is known: by its label, by the thing, by its shape.

A number that fails its check keeps its kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.fields import KINDS
from noticecheck.suggest import near
from noticecheck.suggest.forms import CERTAIN, by_shape, compact, fits, takes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.vocabulary import Word

_LABEL, _THING, _SHAPE = "label", "thing", "shape"
# A person's own number or one that holds it; what, without a label, its form tells before the thing is asked.
_PERSONAL, _PLAIN = frozenset({"id_card", "special_work_no"}), frozenset({"phone", "special_work_no"})

# Both are lost together, their numbers in one list.
_OF_SCHOOLS = frozenset({"diploma_no", "degree_no"})


def _of_things(raw: str, things: Sequence[str]) -> str:
    """The kind among those of the thing lost that takes the number best."""
    number = compact(raw)
    if not _PERSONAL.isdisjoint(things) and near.kind(number) == "id_card":
        return "id_card"
    for exact in (True, False):
        for name in things:
            if name in KINDS and takes(KINDS[name], number, exact) and KINDS[name].lengths:
                return name
    return next((name for name in things if name in KINDS and not KINDS[name].lengths), "")


def decide(label: Word | None, raw: str, things: Sequence[str]) -> tuple[str, str]:
    """The kind of a number and its basis, from its label, the kinds of the thing before, its form."""
    own = label.label if label is not None and label.label in KINDS else ""
    if label is not None and label.text.endswith("代码"):
        things = sorted(things, key=lambda name: not name.endswith("_code"))
    strong = label is not None and not label.weak and own not in {"", "text"}
    if strong and own != "document_no":
        return own, _LABEL
    shape = by_shape(raw)
    if strong:
        return (shape, _SHAPE) if shape in CERTAIN else (own, _LABEL)
    if shape == "id_card" and not _OF_SCHOOLS.isdisjoint(things) and near.diploma(raw) and not fits(shape, raw):
        return "diploma_no", _THING
    exact = any(len(compact(raw)) in KINDS[name].lengths for name in things if name in KINDS)
    if label is None and shape in _PLAIN and not exact:
        return shape, _SHAPE
    if (own or label is None) and (kind := _of_things(raw, things)):
        told = shape in CERTAIN or (shape == "vin" and not KINDS[kind].lengths)
        if told and shape not in things and not takes(KINDS[kind], compact(raw), exact=True):
            return shape, _SHAPE
        return kind, _THING
    if shape and (label is None or shape not in _PLAIN):
        return shape, _SHAPE
    return own if own and fits(own, raw) else "document_no", _LABEL if label is not None else _SHAPE
