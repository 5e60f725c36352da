"""`Source`: a file as read, and where in it an offset lies."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from noticecheck.expressions import expression

_LINE_END = expression(r"\r\n|\n|\r")


class Places(NamedTuple):
    """Where the parts of a text stood in a file without lines, or the stretch that a span needs.

    From the source offset ``starts[i]`` on, everything stood at ``names[i]``: ``page 3``,
    ``Sheet1!B12``, ``paragraph 7``; nowhere to be named where that is empty.
    """

    starts: tuple[int, ...] = ()
    names: tuple[str, ...] = ()

    def within(self, start: int, end: int) -> Places:
        """The stretch of the table that names every offset from ``start`` to ``end``."""
        low = max(bisect_right(self.starts, start) - 1, 0)
        high = bisect_right(self.starts, end)
        return Places(self.starts[low:high], self.names[low:high])

    def name(self, offset: int) -> str:
        """The place of an offset, or nothing."""
        index = bisect_right(self.starts, offset) - 1
        return self.names[index] if index >= 0 else ""


NOWHERE = Places()


class Lines(NamedTuple):
    """A table of line starts, or the stretch of one that a span needs.

    ``starts`` are the source offsets at which the lines ``first``, ``first + 1`` … begin.
    A line ends at LF, CRLF or CR and nowhere else.  ``places`` names where they stood in a file
    that has no lines.
    """

    first: int
    starts: tuple[int, ...]
    places: Places = NOWHERE

    @classmethod
    def of(cls, text: str, places: Places = NOWHERE) -> Lines:
        """The table of a whole source."""
        return cls(1, (0, *(match.end() for match in _LINE_END.finditer(text))), places)

    def following(self, text: str, offset: int) -> Lines:
        """The table of a stretch that begins at ``offset``, which this one reaches at least."""
        index = bisect_right(self.starts, offset) - 1
        starts = (self.starts[index], *(offset + match.end() for match in _LINE_END.finditer(text)))
        return Lines(self.first + index, starts, self.places)

    def within(self, start: int, end: int) -> Lines:
        """The stretch of the table that locates every offset from ``start`` to ``end``."""
        low = max(bisect_right(self.starts, start) - 1, 0)
        high = bisect_right(self.starts, end)
        return Lines(self.first + low, self.starts[low:high], self.places.within(start, end))

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1."""
        index = bisect_right(self.starts, offset) - 1
        return self.first + index, offset - self.starts[index] + 1


class Patches(NamedTuple):
    """Some lines of a source, by the offsets at which they begin, where the table of all would be long."""

    starts: tuple[int, ...] = (0,)
    numbers: tuple[int, ...] = (1,)
    places: Places = NOWHERE

    @classmethod
    def of(cls, stretches: Iterable[Lines], places: Places) -> Patches:
        """The lines of some stretches, and the first one."""
        table = {0: 1}
        for lines in stretches:
            table.update(zip(lines.starts, range(lines.first, lines.first + len(lines.starts)), strict=True))
        starts = sorted(table)
        return cls(tuple(starts), tuple(table[start] for start in starts), places)

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in one of the lines, both counted from 1."""
        index = bisect_right(self.starts, offset) - 1
        return self.numbers[index], offset - self.starts[index] + 1


class Source(NamedTuple):
    """A file as read: its name as reported, its text without the BOM, and its encoding.

    ``places`` says where the parts of the text stood in a file without lines; ``gaps`` are the
    parts that could not be read, each with its reason in one line a language.
    """

    name: str
    text: str
    encoding: str
    places: Places = NOWHERE
    gaps: tuple[Mapping[str, str], ...] = ()
