"""Large files of plain text, read in parts: once to see that all is text, and once more to be checked.

Only what has a byte order mark, is UTF-8 or GB18030 is read so.
"""

from __future__ import annotations

import os
import stat
from codecs import getincrementaldecoder
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from noticecheck.readers.failures import ReadingError
from noticecheck.readers.txt import BOMS, LEGACY, familiar

# Bytes that are read at once.
_CHUNK = 1 << 18


class Stream:
    """A large file of text: its encoding, and about how many characters it has."""

    def __init__(self, file: BinaryIO, size: int, codec: str, encoding: str) -> None:
        self.file = file
        self.size = size
        self.codec = codec
        self.encoding = encoding
        self.length = round(size * len(next(_decoded(file, codec), "")) / min(size, _CHUNK)) or 1

    def parts(self) -> Iterator[str]:
        """The text in parts.

        Raises ReadingError where the file is not what it was any more, OSError as reading does.
        """
        try:
            yield from _decoded(self.file, self.codec)
        except UnicodeDecodeError as error:
            raise ReadingError("changed") from error
        if self.file.tell() != self.size:
            raise ReadingError("changed")


def _decoded(file: BinaryIO, codec: str) -> Iterator[str]:
    decoder = getincrementaldecoder(codec)()
    file.seek(0)
    while chunk := file.read(_CHUNK):
        yield decoder.decode(chunk)
    yield decoder.decode(b"", final=True)


def _fits(file: BinaryIO, codec: str, marked: bool = False) -> bool:
    """Whether a whole file is text of an encoding; without a mark none has a nought in it."""
    try:
        return all(marked or "\0" not in part for part in _decoded(file, codec))
    except UnicodeDecodeError:
        return False


def opened(path: str) -> Stream | None:
    """A large file of text to be read in parts, or nothing where it is another or must be looked at as a whole.

    Raises OSError.
    """
    file = Path(path).open("rb")  # noqa: SIM115 (whoever checks it closes it)
    size = os.fstat(file.fileno()).st_size
    if stat.S_ISREG(os.fstat(file.fileno()).st_mode) and (found := _encoding(file)):
        return Stream(file, size, *found)
    file.close()
    return None


def _encoding(file: BinaryIO) -> tuple[str, str] | None:
    """The codec and the name of a file's encoding."""
    head = file.read(4)
    for bom, codec, name in BOMS:
        if head.startswith(bom):
            return (codec, name) if _fits(file, codec, marked=True) else None
    if _fits(file, "utf-8"):
        return "utf-8", "utf-8"
    fit = {name: familiar(next(_decoded(file, name))[:4000]) for name in LEGACY if _fits(file, name)}
    name = max(fit, key=lambda one: fit[one], default="")
    # The other one has two names, of which the whole text tells which is right.
    return (name, name) if name == LEGACY[0] else None
