"""Zip files read within bounds: how many members, how large each, and no surprises."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from noticecheck.readers.failures import ReadingError

MEMBERS = 10_000
_MEMBER_MB = 50
_CHUNK = 1 << 16
# What zipfile and zlib raise on files that are damaged or made to break them.
_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, IndexError)


@contextmanager
def opened(data: bytes) -> Iterator[ZipFile]:
    """The zip file in some bytes.

    Raises ReadingError for what is damaged, encrypted, or of absurdly many members: the directory
    is counted before it is read.
    """
    if data.count(b"PK\x01\x02") > MEMBERS:
        raise ReadingError("bomb", member=f"{MEMBERS}+")
    try:
        with ZipFile(BytesIO(data)) as archive:
            yield archive
    except _BROKEN as error:
        raise ReadingError("damaged") from error


def names(data: bytes) -> list[str]:
    """The names of the members; none where the directory at the end is missing."""
    try:
        with opened(data) as archive:
            return archive.namelist()
    except ReadingError as error:
        if error.failure.key == "bomb":
            raise
        return []


def chunks(archive: ZipFile, name: str) -> Iterator[bytes]:
    """A member piece by piece; nothing where there is none of that name.

    Raises ReadingError as soon as more comes out than any true member holds.
    """
    if name not in archive.NameToInfo:
        return
    if archive.getinfo(name).flag_bits & 1:
        raise ReadingError("encrypted")
    left = _MEMBER_MB << 20
    with archive.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise ReadingError("bomb", member=name)
            yield chunk
