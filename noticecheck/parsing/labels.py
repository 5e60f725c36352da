"""The lexicon of labels, and which kind of field a label means in its company.

Built from the ``labels`` of the kinds of field.  A label is found by looking back from its
value: the longest word of the lexicon that ends there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.expressions import expression
from noticecheck.fields import KINDS
from noticecheck.fields.serials import AMBIGUOUS

if TYPE_CHECKING:
    from noticecheck.fields.base import Kind

LEXICON = {label: kind.name for kind in KINDS.values() for label in kind.labels}
_LONGEST = max(map(len, LEXICON))
_BY_THING = sorted(
    ((thing, kind.name) for kind in KINDS.values() for thing in kind.things),
    key=lambda pair: -len(pair[0]),
)
# Tried on every number under an ambiguous label: their check leaves no doubt.
_CERTAIN = ("id_card", "uscc", "food_licence_no")
_UNKNOWN = expression(r"[^\0,;:.。;、!?()（）〔〕《》“”\"\s*\d]{1,14}$")
_VERBS = expression(
    r".*(?:遗失|丢失|丢矢|不慎|将|把|现|因|的|持有|办理|签订|开具|出具|购买|声明如下|如下|缴纳|交纳|支付)"
)
# What may stand between a label and its value.
LINK = expression(
    r"(?:[:;]|分别为|分别是|均为|分别|依次为|均|为|是|系|[“\"「『(【\[]|第|No\.?:?|NO\.?:?|no\.?:?|№:?|N0\.:?|\s|-(?=\d))*$"
)


class Label(NamedTuple):
    """A label: where it begins, its words, and the kind it means (None: not in the lexicon)."""

    start: int
    words: str
    kind: str | None


def before(words: str, end: int, floor: int) -> Label | None:
    """The longest label of the lexicon that ends at ``end`` and begins at ``floor`` or later."""
    for length in range(min(_LONGEST, end - floor), 0, -1):
        kind = LEXICON.get(words[end - length : end])
        if kind is not None:
            return Label(end - length, words[end - length : end], kind)
    return None


def unknown(words: str, end: int, floor: int) -> Label | None:
    """The words before a colon, where they are no label that the lexicon knows."""
    match = _UNKNOWN.search(words, max(floor, end - 14), end)
    if match is None:
        return None
    start = match.start()
    if verb := _VERBS.match(words, start, end):
        start = verb.end()
    return Label(start, words[start:end], None) if start < end else None


@lru_cache(maxsize=1024)
def _by_thing(thing: str) -> tuple[Kind, ...]:
    names = dict.fromkeys(name for word, name in _BY_THING if thing.endswith(word))
    return tuple(KINDS[name] for name in names)


def resolve(label: Label | None, raw: str, thing: str) -> Kind:
    """The kind of a number: by its label, else by the thing before it, else by its check."""
    name = label.kind if label else None
    if label and name and label.words not in AMBIGUOUS:
        return KINDS[name]
    for kind in _by_thing(thing) if thing else ():
        if kind.fits is not None and kind.fits(kind.read(raw)):
            return kind
        # One character more or less is a slip, not another kind of number.
        slip = 0 if kind.fits is not None else 1
        if not kind.lengths or any(abs(len(raw) - length) <= slip for length in kind.lengths):
            return kind
    if len(raw) in {15, 16, 18}:
        for certain in _CERTAIN:
            kind = KINDS[certain]
            if len(raw) in kind.lengths and kind.fits and kind.fits(kind.read(raw)):
                return kind
    own = KINDS[name] if name else None
    if own is not None and own.fits is not None and own.fits(own.read(raw)):
        return own
    return KINDS["document_no"]
