"""What changes from the number printed to the number offered, one edit after the other.

A place of substitution, swap or deletion counts in the number printed, one of insertion in the
number offered; both from 1.
"""

from __future__ import annotations

from typing import NamedTuple


class Edit(NamedTuple):
    """One change: ``kind`` is substitute, swap, insert or delete; ``old`` and ``new`` are characters."""

    kind: str
    place: int
    old: str
    new: str

    def __str__(self) -> str:
        forms = {
            "substitute": f"{self.place}: {self.old}→{self.new}",
            "swap": f"{self.place}↔{self.place + 1}",
            "insert": f"+{self.place}: {self.new}",
            "delete": f"-{self.place}: {self.old}",
        }
        return forms[self.kind]


# How far each kind of edit goes in the number printed and in the number offered.
_STEPS = {"keep": (1, 1), "substitute": (1, 1), "swap": (2, 2), "insert": (0, 1), "delete": (1, 0)}


def _steps(old: str, new: str, i: int, j: int) -> list[str]:
    """The kinds of step that can be taken at two places, the preferred first."""
    if i < len(old) and j < len(new) and old[i] == new[j]:
        return ["keep"]
    kinds = []
    if old[i : i + 2] == new[j : j + 2][::-1] and len(old[i : i + 2]) == 2:
        kinds.append("swap")
    if i < len(old) and j < len(new):
        kinds.append("substitute")
    kinds += ["delete"] * (i < len(old)) + ["insert"] * (j < len(new))
    return kinds


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """The fewest edits that make one number of another, from left to right.

    >>> ", ".join(map(str, edits("419923", "419932")))
    '5↔6'
    >>> ", ".join(map(str, edits("41O923", "4109923")))
    '3: O→0, +4: 9'
    """
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    found = _fewest(old[head : len(old) - tail], new[head : len(new) - tail])
    return tuple(edit._replace(place=edit.place + head) for edit in found)


def _fewest(old: str, new: str) -> list[Edit]:
    """The fewest edits between the parts that differ."""
    # The cost of what is left behind each pair of places, from the end.
    cost = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    best = [["keep"] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old), -1, -1):
        for j in range(len(new), -1, -1):
            if i == len(old) and j == len(new):
                continue
            options = []
            for kind in _steps(old, new, i, j):
                down, right = _STEPS[kind]
                options.append(((kind != "keep") + cost[i + down][j + right], kind))
            cost[i][j], best[i][j] = min(options, key=lambda option: option[0])
    found: list[Edit] = []
    i = j = 0
    while (i, j) != (len(old), len(new)):
        kind = best[i][j]
        if kind != "keep":
            place = (j if kind == "insert" else i) + 1
            found.append(Edit(kind, place, old[i : i + 1], new[j : j + 1]))
        i, j = i + _STEPS[kind][0], j + _STEPS[kind][1]
    return found
