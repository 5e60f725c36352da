"""RTF: its text, whatever code pages it changes between; rows of tables as in every other kind of file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from noticecheck.expressions import expression
from noticecheck.readers import tables
from noticecheck.readers.failures import ReadingError
from noticecheck.readers.parts import Part, Piece

_LIMIT_MB = 5
# Groups of runs that are tracked as deleted or hidden: the library keeps their text.
_DELETED = expression(r"\{[^{}]*\\(?:deleted|v)(?![a-z0-9])[^{}]*\}")
# Ends of lines mean nothing in the file, but part the two bytes of a character for the library.
_BREAK = expression(r"(?<!\\)[\r\n]+")
# The second byte of a character may stand as the letter that it is.
_HALF = expression(r"((?:\\'[0-9a-fA-F]{2})+)([@-\[\]-z|~])")
_CELL = "|"


def _completed(found: re.Match[str]) -> str:
    """A run of bytes, with the letter behind it as the second half of its last character where it is one."""
    high = False
    for code in found[1].split("\\'")[1:]:
        high = not high and int(code, 16) >= 0x81
    return found[1] + (f"\\'{ord(found[2]):02x}" if high else found[2])


def text(data: bytes, encoding: str | None = None) -> str:
    """The text of a document; a row of a table is a line whose cells end with a bar."""
    from striprtf.striprtf import rtf_to_text

    # The library looks for links in a way that takes for ever on half ones, and writes their targets into the text.
    source = data.decode("latin-1").replace("\\field{", "\\field {") + "}"
    source = _BREAK.sub("", _DELETED.sub("", source))
    if "ansicpg936" in source or "fcharset134" in source:
        source = _HALF.sub(_completed, source)
    words: str = rtf_to_text(source, encoding=encoding or "gb18030", errors="replace")  # type: ignore[no-untyped-call]
    # Characters beyond the first plane come in two halves.
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def pieces(data: bytes, encoding: str | None = None) -> Iterator[Piece]:
    """The lines of a document; places are its paragraphs."""
    if len(data) > _LIMIT_MB << 20:
        raise ReadingError("too_large", limit=_LIMIT_MB)
    lines = enumerate(text(data, encoding).splitlines(), 1)
    for in_table, group in groupby(lines, key=lambda line: line[1].endswith(_CELL)):
        if in_table:
            rows = ([tables.Cell(cell, f"paragraph {n}") for cell in line.split(_CELL)] for n, line in group)
            yield from tables.lines(rows)
        else:
            yield from (Part(line + "\n", f"paragraph {n}") for n, line in group)
