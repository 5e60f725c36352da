"""Notices with everybody who plays a part in them, a JSON line each: what the roles are learned from.

Run: python -m tests.quality.roles [SEEDS] [AUTHOR …]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence

from noticecheck.parsing.roles import ROLES, SPEAKER, THING
from tests.quality import authors

SEEDS = 2
_LOSING = frozenset({"loss", "void"})
# Kinds that had no name yet when the records called their notices other.
_LATER = (
    "court", "service", "claim", "missing", "inheritance", "demand", "correction", "meeting", "closure", "publicity",
    "equity_transfer", "tender", "thanks",
)  # fmt: skip
# Parts for which the contract has another word.
_SAME = {"buyer": "transferee", "agent": "contact", "lender": "creditor", "old_name": SPEAKER}
# What may stand between the characters of a name in a column.
_BLANK = " \n\r\t　"

Row = tuple[str, int, int]


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands in a text, whatever white space a column has put into it."""
    shown = [(char, place) for place, char in enumerate(text) if char not in _BLANK]
    plain = "".join(char for char, _ in shown)
    wanted = "".join(char for char in name if char not in _BLANK)
    start = plain.find(wanted)
    while start >= 0 and wanted:
        end = start + len(wanted) - 1
        yield shown[start][1], shown[end][1] + 1
        start = plain.find(wanted, end + 1)


def _named(one: authors.Notice, text: str) -> tuple[list[Row], list[Row]]:
    """The phrases of a notice of which only names are known: the first place of a thing is sure, others may be."""
    right: list[Row] = []
    maybe: list[Row] = []
    lost = one.items if set(one.kinds) & _LOSING else ()
    names = [(SPEAKER, name) for name in one.declarants] + [(THING, name) for name in lost]
    for role, name in sorted(names, key=lambda pair: -len(pair[1])):
        for number, (start, end) in enumerate(_places(text, name)):
            label = role == THING and text[end : end + 1] == "号"
            if label or any(a < end and start < b for _, a, b in right + maybe):
                continue
            (maybe if role == THING and number else right).append((role, start, end))
    return right, maybe


def _marked(one: authors.Notice) -> list[Row]:
    """The phrases of a notice in which everybody is marked."""
    losing = bool(set(one.kinds) & _LOSING)
    rows = ((_SAME.get(role, role), start, end) for role, start, end in one.phrases)
    return [row for row in rows if row[0] in ROLES and (losing or row[0] != THING)]


def examples(names: Sequence[str], seeds: int = SEEDS) -> Iterator[dict[str, object]]:
    """The notices of authors, several times over with other names, whole and as columns give them."""
    for author in names:
        for seed in range(1, seeds + 1):
            for one in authors.notices(author, seed):
                old = author in authors.RECORDS and "other" in one.kinds
                made: dict[str, object] = {"form": one.form, "kinds": (*one.kinds, *(_LATER if old else ()))}
                if one.phrases:
                    yield {**made, "text": one.text, "phrases": _marked(one), "whole": True}
                    continue
                text = one.text if seed % 2 else one.damaged
                right, maybe = _named(one, text)
                yield {**made, "text": text, "phrases": right, "maybe": maybe, "whole": False}


def main() -> None:
    """Print the examples."""
    seeds, names = SEEDS, sys.argv[1:]
    if names and names[0].isdigit():
        seeds, names = int(names[0]), names[1:]
    for one in examples(names or authors.AUTHORS, seeds):
        print(json.dumps(one, ensure_ascii=False))


if __name__ == "__main__":
    main()
