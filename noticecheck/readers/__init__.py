"""Bytes → Source: one module a format, named here by suffix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from noticecheck.readers import txt
from noticecheck.source import Source

Reader = Callable[[str, bytes, str | None], Source]
READERS: Mapping[str, Reader] = {suffix: module.read for module in (txt,) for suffix in module.SUFFIXES}


def read(name: str, data: bytes, encoding: str | None = None) -> Source:
    """The source in some bytes, read as the suffix of its name says, else as text.

    Raises UnreadableError when the bytes cannot be read, SettingsError for an unknown encoding.
    """
    reader = READERS.get(PurePath(name).suffix.lower(), txt.read)
    return reader(name, data, encoding)
