"""`Source`: a file as read, and where in it an offset lies."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from noticecheck.expressions import expression

_LINE_END = expression(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """A table of line starts, or the stretch of one that a span needs.

    ``starts`` are the source offsets at which the lines ``first``, ``first + 1`` … begin.
    A line ends at LF, CRLF or CR and nowhere else.
    """

    first: int
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """The table of a whole source."""
        return cls(1, (0, *(match.end() for match in _LINE_END.finditer(text))))

    def within(self, start: int, end: int) -> Lines:
        """The stretch of the table that locates every offset from ``start`` to ``end``."""
        low = max(bisect_right(self.starts, start) - 1, 0)
        high = bisect_right(self.starts, end)
        return Lines(self.first + low, self.starts[low:high])

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1."""
        index = bisect_right(self.starts, offset) - 1
        return self.first + index, offset - self.starts[index] + 1


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A file as read: its name as reported, its text without the BOM, and its encoding."""

    name: str
    text: str
    encoding: str
