"""The typist's slips, undone: only what makes the check fit is ever made.

A check is an automaton: it reads a number from left to right and ends in a right state or not.  With
the states before each character and, from the right, the states that the rest leads to a right
end, every slip is tried by one step or two, and not by computing the check anew.

The model: of two characters that look alike or are neighbours on the number pad one is easily
typed for the other; neighbours are easily swapped; a character is easily typed twice, and of two
equal ones one is easily dropped; anything else happens, but seldom.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

# How likely a slip is against any other wrong character.
_LIKE, _NEAR, _ANY, _SWAP, _DOUBLE, _DROP, _EXTRA = 6.0, 5.0, 1.0, 9.0, 20.0, 1.0, 0.5
# A dropped character is likelier to have stood beside an equal one.
_TWIN = 3.0
TYPED_FOR = {"O": "0", "D": "0", "Q": "0", "I": "1", "L": "1", "S": "5", "B": "8", "Z": "2", "V": "U", "G": "6"}
_PAD = ("12", "23", "45", "56", "78", "89", "14", "47", "25", "58", "36", "69", "01", "02")
_ALIKE = ("06", "08", "17", "38", "56", "68", "09", "49", "27", "35", "0D", "0Q", "8B", "UV", "MN", "EF", "PR", "CG", "XY", "6G", "1L", "2Z", "5S", "0O", "1I", "KX")  # fmt: skip  # noqa: E501
_WEIGHTS: Mapping[str, float] = {
    **{pair[::step]: _NEAR for pair in _PAD for step in (1, -1)},
    **{pair[::step]: _LIKE for pair in _ALIKE for step in (1, -1)},
}
Row = Mapping[str, Sequence[int]]


class Scheme(NamedTuple):
    """A check: for each place the characters that it may hold, and the state each leads to from a state."""

    rows: tuple[Row, ...]
    start: int
    right: frozenset[int]

    def forward(self, number: str) -> list[int | None]:
        """The state before each character and behind the last; None from an impossible one on."""
        states: list[int | None] = [self.start]
        for row, char in zip(self.rows, number, strict=False):
            last, step = states[-1], row.get(char)
            states.append(None if last is None or step is None else step[last])
        return states

    def backward(self, number: str) -> list[frozenset[int]]:
        """For each count of last characters the states before them from which the end is right."""
        sets = [self.right]
        for row, char in zip(reversed(self.rows), reversed(number), strict=False):
            step, good = row.get(char), sets[-1]
            found = [state for state, leads in enumerate(step) if leads in good] if step and good else []
            sets.append(frozenset(found))
        return sets

    def accepts(self, number: str) -> bool:
        """Whether the check of a number of full length fits."""
        return len(number) == len(self.rows) and self.forward(number)[-1] in self.right


def slips(number: str, scheme: Scheme) -> Iterator[tuple[str, float]]:
    """Every number one slip away whose check fits, with the weight of the slip."""
    length = len(scheme.rows)
    undo = {length: _changed, length - 1: _dropped, length + 1: _added}.get(len(number))
    if undo is not None:
        yield from undo(number, scheme, scheme.forward(number), scheme.backward(number))


def _changed(
    number: str, scheme: Scheme, before: list[int | None], behind: list[frozenset[int]]
) -> Iterator[tuple[str, float]]:
    last = len(number) - 1
    for index, typed in enumerate(number):
        state, good = before[index], behind[last - index]
        if state is None:
            return
        for char, step in scheme.rows[index].items() if good else ():
            if step[state] in good and char != typed:
                likely = _DOUBLE if TYPED_FOR.get(typed) == char else _WEIGHTS.get(typed + char, _ANY)
                yield number[:index] + char + number[index + 1 :], likely
        if index < last and typed != (other := number[index + 1]):
            first = scheme.rows[index].get(other)
            second = scheme.rows[index + 1].get(typed) if first else None
            if first and second and second[first[state]] in behind[last - index - 1]:
                yield number[:index] + other + typed + number[index + 2 :], _SWAP


def _dropped(
    number: str, scheme: Scheme, before: list[int | None], behind: list[frozenset[int]]
) -> Iterator[tuple[str, float]]:
    for index in range(len(number) + 1):
        state, good = before[index], behind[len(number) - index]
        if state is None:
            return
        for char, step in scheme.rows[index].items() if good else ():
            if step[state] in good:
                twin = char in number[max(0, index - 1) : index + 1]
                yield number[:index] + char + number[index:], _DROP * (_TWIN if twin else 1)


def _added(
    number: str, scheme: Scheme, before: list[int | None], behind: list[frozenset[int]]
) -> Iterator[tuple[str, float]]:
    for index, char in enumerate(number):
        if before[index] in behind[len(number) - 1 - index]:
            twin = char in number[max(0, index - 1) : index] + number[index + 1 : index + 2]
            yield number[:index] + number[index + 1 :], _DOUBLE if twin else _EXTRA
