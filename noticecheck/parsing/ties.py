"""Which field belongs to whom and to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.model import Field, Item, Party, Value

PERSONAL = frozenset("id_card foreigner_id sex age phone address postcode".split())
CORPORATE = frozenset("uscc org_code registration_no tax_no".split())
# Belong to a notice as a whole, or are themselves the party.
_FREE = frozenset({"period", "name"})
_BIRTH = ("出生", "生于", "生")

Tied = TypeVar("Tied", "Party", "Item")


def _nearest(tied: Sequence[Tied], field: Field[Value]) -> int | None:
    """The index of the last one that ends before the field begins."""
    found = None
    for index, one in enumerate(tied):
        if one.end <= field.start:
            found = index
    return found


def _groups(fields: Sequence[Field[Value]]) -> list[list[int]]:
    """Runs of fields that share one label: lists of numbers."""
    groups: list[list[int]] = []
    for index, field in enumerate(fields):
        last = fields[groups[-1][-1]] if groups else None
        if last and field.label and last.kind == field.kind and last.label_start == field.label_start:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _spread(group: list[int], target: int, tied: dict[int, list[int]], empty_before: list[int]) -> None:
    """Tie a list of numbers: one each to as many that wait for one, else all to the last."""
    waiting = [index for index in empty_before if not tied[index]]
    if len(group) > 1 and len(waiting) >= len(group) and waiting[-1] == target:
        for index, field in zip(waiting[-len(group) :], group, strict=True):
            tied[index].append(field)
    else:
        tied[target].extend(group)


def _is_personal(field: Field[Value]) -> bool:
    return field.kind in PERSONAL or (field.kind == "date" and field.label.startswith(_BIRTH))


def tie(
    parties: Sequence[Party],
    items: Sequence[Item],
    fields: Sequence[Field[Value]],
    inside: Sequence[tuple[int, int]],
) -> tuple[tuple[Party, ...], tuple[Item, ...]]:
    """The same parties and items, each with the fields tied to it.

    ``inside`` are the ranges of the brackets of the text: what stands in the bracket behind a
    name belongs to that name.
    """
    of_party: dict[int, list[int]] = {index: [] for index in range(len(parties))}
    of_item: dict[int, list[int]] = {index: [] for index in range(len(items))}
    people = [i for i, p in enumerate(parties) if p.type != "organisation"]
    firms = [i for i, p in enumerate(parties) if p.type == "organisation"]
    for group in _groups(fields):
        field = fields[group[0]]
        if field.kind in _FREE:
            continue
        party, item = _nearest(parties, field), _nearest(items, field)
        own = party is not None and _behind(parties[party].end, field.start, inside)
        if own and not (item is not None and items[item].start >= parties[party or 0].end):
            of_party[party or 0].extend(group)
            continue
        if _is_personal(field) and (people or parties):
            candidates = [i for i in people if parties[i].end <= field.start] or people[:1] or [0]
            if field.kind in {"phone", "address"} and party is not None:
                candidates = [party]
            _spread(group, candidates[-1], of_party, candidates)
            if not (item is not None and _behind(items[item].end, field.start, inside)) and field.kind != "id_card":
                continue
        elif field.kind in CORPORATE and firms:
            candidates = [i for i in firms if parties[i].end <= field.start and parties[i].role != "issuer"] or firms[
                :1
            ]
            _spread(group, candidates[-1], of_party, candidates)
        if items and (item is not None or not _is_personal(field)):
            target = item if item is not None else 0
            _spread(group, target, of_item, list(range(target + 1)))
    for place, one in enumerate(items):
        one.fields = tuple(of_item[place])
    return tuple(p._replace(fields=tuple(of_party[i])) if of_party[i] else p for i, p in enumerate(parties)), tuple(
        items
    )


def _behind(end: int, start: int, inside: Sequence[tuple[int, int]]) -> bool:
    """Whether a place stands in the bracket that opens right behind ``end``."""
    return any(opened == end and opened < start < closed for opened, closed in inside)
