"""What speaks for a phrase and its part: how it begins, how it ends, what it looks like, as keys of learned weights."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from noticecheck.parsing import names
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.context import letters

if TYPE_CHECKING:
    from noticecheck.parsing.context import Context

# The names of the keys, in the order in which the functions below give them.
BEGINS = "char before|two before|three before|char|around|words|crossed|place|clause|since|person".split("|")
ENDS = "char after|two after|three after|char|around|words|crossed|until|until at|place|person".split("|")
WHOLE = (
    "form|length|holds|holds only|before|after|begins|ends|between|edges|lost|lost at|again|since|until|kind|kind at|"
    "head|last|two last"
).split("|")
_INNER = {
    "L": v.LOSE, "V": v.VOID, "D": v.DOC, "O": v.ORG, "I": v.ISSUE, "a": v.ADV, "w": v.WE, "p": v.PERSON,
    "l": v.LABEL, "h": v.HONOR, "C": v.CLOSE, "R": v.ROLE,
}  # fmt: skip
_ANY = sum(set(_INNER.values()))
_SIGNS = {"的": "的", "、": ",", "_": ",", "0": "0", "⬚": "b"}
_SIGNS |= dict.fromkeys("将把在于被向至从因为给", "将") | dict.fromkeys("与和及", "和")
_SIGNED = frozenset(_SIGNS)
_SHORT = 6


def _around(c: Context, place: int, bracketed: bool) -> str:
    """The three characters before and behind a place."""
    source = c.around_within if bracketed else c.around
    return source[place : place + 6]


def begins(c: Context, place: int) -> tuple[str, ...]:
    """The keys of a place where a phrase may begin."""
    near = _around(c, place, c.bracket[place])
    edge, side = c.edge[place], c.side[place]
    ends = c.ends[place]
    return (
        near[2],
        near[1:3],
        near[:3],
        near[3],
        near[2:4],
        f"{ends}|{c.begins[place]}",
        c.crosses[place],
        f"{edge} {side} {c.tail[place]}",
        f"{c.clause[place]} {side} {edge}",
        f"{c.before[place]} {edge}",
        f"{c.person_begins[place]} {c.person_ends[place]} {ends}",
    )


def ends(c: Context, place: int) -> tuple[str, ...]:
    """The keys of a place where a phrase may end."""
    near = _around(c, place, place > 0 and c.bracket[place - 1])
    edge = c.edge[place]
    return (
        near[3],
        near[3:5],
        near[3:],
        near[2],
        near[2:4],
        f"{c.ends[place]}|{c.begins[place]}",
        c.crosses[place],
        c.after[place],
        f"{c.after[place]} {edge}",
        f"{edge} {c.tail[place]}",
        f"{c.person_ends[place]} {c.begins[place]}",
    )


def form(c: Context, start: int, end: int) -> str:
    """What a phrase looks like: a document, a person, an organisation, something that ends like a thing."""
    found = c.forms.get((start, end))
    if found is None:
        found = c.forms[start, end] = _form(c, start, end)
    return found


def _form(c: Context, start: int, end: int) -> str:
    words, length = c.words[start:end], end - start
    word = c.lexicon.get(words)
    if word is not None and word.senses & v.DOC:
        return "document"
    if str(length) in c.person_begins[start]:
        return f"person{length}"
    if ("·" in words or words.isascii()) and names.is_person(words, c.lexicon):
        return "latin" if words.isascii() else "dotted"
    ending = c.endings(end)
    if organisation := ending.organisation(length):
        return f"firm{min(organisation, 4)}" + ("+" if names.run_together(words, c.lexicon) else "")
    if document := ending.document(length):
        return f"thing{min(document, 4)}"
    if ending.thing:
        return "like thing"
    if word is not None:
        return "word " + letters(word.senses)
    return "behind place" if names.behind_place(words, c.lexicon) else "unknown"


def holds(c: Context, start: int, end: int) -> str:
    """What stands inside a phrase: senses of words, words cut in two, particles."""
    found = {_SIGNS[char] for char in _SIGNED.intersection(c.within[start:end])}
    if c.crosses[start]:
        found.add("<")
    if c.crosses[end]:
        found.add(">")
    for place in range(bisect_left(c.starts, start), len(c.tokens)):
        token = c.tokens[place]
        if token.end >= end:
            break
        found.update(_inner(token.word.senses & _ANY))
    return "".join(sorted(found))


@cache
def _inner(senses: int) -> frozenset[str]:
    return frozenset(name for name, sense in _INNER.items() if senses & sense)


def _lost(c: Context, start: int, end: int) -> str:
    """Where a phrase stands in the clause of the verb of losing."""
    if c.lost < 0:
        return "none"
    if end <= c.lost:
        return "touches" if end == c.lost else "same" if c.clause[end] == c.clause[c.lost] else "before"
    return "object" if c.clause[start] == c.clause[c.lost] else "behind"


def whole(c: Context, start: int, end: int) -> tuple[str, ...]:
    """The keys of a phrase."""
    words = c.words[start:end]
    shape = form(c, start, end)
    sort = shape.rstrip("0123456789+") if shape[:4] != "word" else "word"
    length = end - start
    size = length if length < _SHORT else _SHORT + (length - _SHORT) // 5
    held = holds(c, start, end)
    before = _around(c, start, c.bracket[start])[2]
    after = _around(c, end, c.bracket[end - 1])[3]
    edges = f"{sort} {c.edge[start]} {c.edge[end]}"
    lost = _lost(c, start, end)
    again = c.words.count(words) > 1
    ending = "end" if c.tail[end] == "end" else "-"
    return (
        shape,
        f"{sort} {size}",
        f"{sort} {held}",
        held,
        f"{shape} {before}",
        f"{shape} {after}",
        f"{sort} {c.ends[start]} {c.edge[start]}",
        f"{sort} {c.begins[end]} {c.edge[end]}",
        f"{sort} {before}{after}",
        f"{edges} {ending}",
        f"{sort} {lost}",
        f"{shape} {lost} {c.edge[start]}",
        f"{edges} {ending} {again}",
        f"{sort} {c.before[start]}",
        f"{sort} {c.after[end]}",
        f"{c.kind} {edges} {ending}",
        f"{c.kind} {sort} {c.clause[start]} {after}",
        f"{sort} {c.words[start]}",
        f"{sort} {c.words[end - 1]}",
        c.words[end - 2 : end],
    )
