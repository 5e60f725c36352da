"""Bytes → Source: one module a format, named here, imported when the first such file comes.

A format is a module of this folder with ``pieces(data, encoding)``, which gives the parts of the
text with their places; those whose libraries a hostile file can bring down run apart, in a child.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple, cast

from noticecheck.readers import kinds
from noticecheck.readers.failures import ReadingError
from noticecheck.readers.parts import Piece, assemble
from noticecheck.source import Source

if TYPE_CHECKING:
    from noticecheck.readers.streaming import Stream

Pieces = Callable[[bytes, "str | None"], Iterator[Piece]]
_LARGEST_MB = 64
# Bytes from which on a file of plain text is read in parts.
_STREAMED = 8 << 20


class Format(NamedTuple):
    """A kind of file: its suffixes, the library of the extra ``documents`` it needs, whether it is read apart."""

    suffixes: tuple[str, ...]
    library: str = ""
    apart: bool = False


FORMATS: Mapping[str, Format] = {
    "txt": Format((".txt", ".text")),
    "csv": Format((".csv", ".tsv")),
    "docx": Format((".docx", ".docm", ".dotx")),
    "spreadsheet": Format((".xlsx", ".xlsm", ".xltx", ".xlsb", ".xls", ".et", ".ods"), "python_calamine", apart=True),
    "pdf": Format((".pdf",), "pypdfium2", apart=True),
    "html": Format((".html", ".htm", ".xhtml"), "selectolax", apart=True),
    "rtf": Format((".rtf",), "striprtf", apart=True),
    "mail": Format((".eml", ".mht", ".mhtml")),
    "old": Format((".doc", ".dot", ".wps", ".wpt")),
}
READERS: Mapping[str, str] = {suffix: name for name, form in FORMATS.items() for suffix in form.suffixes}


def module(kind: str) -> Pieces:
    """The function that reads a format."""
    return cast("Pieces", import_module(f"noticecheck.readers.{kind}").pieces)


def pieces(kind: str, data: bytes, encoding: str | None = None) -> Iterator[Piece]:
    """The parts of a file of a kind; ReadingError is raised where the rest cannot be read."""
    form = FORMATS[kind]
    if kind != "txt" and len(data) > _LARGEST_MB << 20:
        raise ReadingError("too_large", limit=_LARGEST_MB)
    if form.apart:
        from noticecheck.readers.apart import pieces as read_apart

        return read_apart(kind, data, encoding, form.library)
    return module(kind)(data, encoding)


def stream(path: str) -> Stream | None:
    """A file of plain text to be read in parts, where it is large; nothing for any other.

    Raises OSError.
    """
    if READERS.get(PurePath(path).suffix.lower(), "txt") != "txt" or os.stat(path).st_size < _STREAMED:  # noqa: PTH116
        return None
    with open(path, "rb") as file:  # noqa: PTH123 (a path may hold anything)
        head = file.read(1 << 16)
    try:
        plain = kinds.recognise(path, head, READERS) == "txt"
    except ReadingError:
        return None
    if not plain:
        return None
    from noticecheck.readers.streaming import opened

    return opened(path)


def read(name: str, data: bytes, encoding: str | None = None) -> Source:
    """The source in some bytes, read as their content or the suffix of their name says, else as text.

    Raises UnreadableError when nothing can be read, SettingsError for an unknown encoding.
    """
    kind = kinds.recognise(name, data, READERS)
    return assemble(name, pieces(kind, data, encoding), kind)
