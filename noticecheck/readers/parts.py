"""What a reader gives: parts of a text with their places, gaps, and the encoding; and the `Source` made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from noticecheck.errors import UnreadableError
from noticecheck.readers.failures import Failure, ReadingError
from noticecheck.source import Places, Source


class Part(NamedTuple):
    """A stretch of the text, line ends included, and where in the file it stood."""

    text: str
    place: str


class Gap(NamedTuple):
    """A part of the file that could not be read; the rest is read on."""

    place: str
    failure: Failure


class Coded(NamedTuple):
    """The encoding of the file, where it has one."""

    encoding: str


Piece = Part | Gap | Coded
# Files of bare text, as long as they are; any other without text is one whose text was not found.
_BARE = ("txt", "csv")


# Characters; a small file may say the same a million times, which a text cannot.
_LONGEST = 5_000_000


def _whole(pieces: Iterable[Piece], longest: int | None) -> Iterator[Piece]:
    """The pieces, and a gap at the end where reading broke off or they became too many."""
    length = 0
    try:
        for piece in pieces:
            if isinstance(piece, Part):
                length += len(piece.text)
            if longest is not None and length > longest:
                raise ReadingError("too_long", limit=longest)
            yield piece
    except ReadingError as error:
        yield Gap("", error.failure)


def assemble(name: str, pieces: Iterable[Piece], kind: str) -> Source:
    """The source made of the pieces of a file; ``kind`` stands for the encoding where it has none.

    Raises UnreadableError when there is no text.
    """
    words: list[str] = []
    starts: list[int] = []
    names: list[str] = []
    gaps: list[Gap] = []
    encoding, length = kind, 0
    for piece in _whole(pieces, None if kind in _BARE else _LONGEST):
        if isinstance(piece, Part):
            if not names or names[-1] != piece.place:
                starts.append(length)
                names.append(piece.place)
            words.append(piece.text)
            length += len(piece.text)
        elif isinstance(piece, Gap):
            gaps.append(piece)
        else:
            encoding = piece.encoding
    text = "".join(words)
    reasons = tuple(gap.failure.at(gap.place) for gap in gaps)
    if not text.strip() and (reasons or kind not in _BARE):
        raise UnreadableError(reasons[0]) if reasons else ReadingError("no_text")
    return Source(name, text, encoding, Places(tuple(starts), tuple(names)), reasons)
