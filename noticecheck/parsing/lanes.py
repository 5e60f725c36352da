"""Scores of many classes side by side in one integer, so that one addition adds them all."""

from __future__ import annotations

import struct
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

WIDTH = 32
# What stands for a score of 0 once an integer is taken apart.
ZERO = 1 << (WIDTH - 1)


def packed(scores: Mapping[int, int]) -> int:
    """The scores of classes, by their index, as one integer."""
    return sum(score << (WIDTH * lane) for lane, score in scores.items())


@cache
def unpacker(count: int) -> Callable[[int], tuple[int, ...]]:
    """What takes an integer apart into the scores of so many classes, each more by ZERO."""
    zeros = packed(dict.fromkeys(range(count), ZERO))
    layout = struct.Struct(f"<{count}I")
    size, unpack = layout.size, layout.unpack
    return lambda scores: unpack((scores + zeros).to_bytes(size, "little"))


class Table(dict[str, "int | str"]):
    """Scores by key; rows as written become packed scores when first used, since a page needs few of them."""

    def __init__(self, names: Sequence[str], rows: Iterable[Sequence[str]] = ()) -> None:
        super().__init__(rows)  # type: ignore[arg-type]
        self.names = names

    def score(self, key: str) -> int:
        """The packed scores of a key, 0 where it has none."""
        found = self.get(key, 0)
        return self.taken(key, found) if isinstance(found, str) else found

    def taken(self, key: str, row: str) -> int:
        """The packed scores of a row, kept from now on."""
        pairs = (cell.split("=") for cell in row.split(" "))
        scores = self[key] = packed({self.names.index(name): int(score) for name, score in pairs})
        return scores

    def add(self, key: str, change: int) -> None:
        """Add packed scores to those of a key."""
        self[key] = self.score(key) + change


def total(tables: Iterable[Table], keys: Iterable[str]) -> int:
    """The packed sum of what each table says of its key."""
    scores = 0
    for table, key in zip(tables, keys, strict=True):
        found = table.get(key)
        if found is not None:
            scores += found if isinstance(found, int) else table.taken(key, found)
    return scores
