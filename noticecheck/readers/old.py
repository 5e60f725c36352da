"""What no reader here can open: the line that says how to convert it."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.readers.failures import ReadingError
from noticecheck.readers.parts import Piece


def pieces(data: bytes, encoding: str | None = None) -> Iterator[Piece]:
    """Nothing: raises ReadingError."""
    raise ReadingError("old_word")
