"""CSV: any encoding that text may have, any of the usual separators, told by which makes rows alike."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from io import StringIO

from noticecheck.readers import tables, txt
from noticecheck.readers.failures import ReadingError
from noticecheck.readers.parts import Coded, Piece

_SEPARATORS = ",\t;|"
_SAMPLE_ROWS, _SAMPLE = 50, 20_000
_CLOSED, _OPENED = ("。", "！", "作废", "．"), ("▲", "●", "◆", "■", "★")
# The longest cell that a notice may fill; the library's own limit is meant for other things.
_CELL, _CELLS, _COLUMNS = 100_000, 500_000, 2_000


def _alike(text: str, separator: str) -> tuple[float, int]:
    """How many of the first rows have the commonest width under a separator, and that width."""
    widths: Counter[int] = Counter()
    try:
        for index, row in enumerate(csv.reader(StringIO(text[:_SAMPLE]), delimiter=separator)):
            widths[len(row)] += bool(row)
            if index == _SAMPLE_ROWS:
                break
    except csv.Error:
        return 0.0, 0
    width, count = widths.most_common(1)[0] if widths else (0, 0)
    return (count / widths.total() if width > 1 else 0.0), width


def separator(text: str) -> str | None:
    """The character between the cells; None for a file of one column, whose lines are notices."""
    best = max(_SEPARATORS, key=lambda one: _alike(text, one))
    share, _ = _alike(text, best)
    lines = text[:_SAMPLE].splitlines()
    # Commas of sentences part nothing: such lines close as sentences do, a header above them does not.
    closed = sum(line.rstrip().endswith(_CLOSED) for line in lines)
    if best == "," and (closed == len(lines) or lines[0].lstrip().startswith(_OPENED)):
        return None
    return best if share >= 0.8 else None


def _rows(reader: Iterable[list[str]]) -> Iterator[list[tables.Cell]]:
    """The rows with the names of their cells."""
    cells = 0
    for number, row in enumerate(reader, 1):
        cells += len(row)
        if cells > _CELLS or len(row) > _COLUMNS:
            raise ReadingError("too_many_cells", cells=_CELLS, rows=_CELLS, columns=_COLUMNS)
        yield [tables.Cell(words, f"{tables.column(index)}{number}") for index, words in enumerate(row)]


def pieces(data: bytes, encoding: str | None = None) -> Iterator[Piece]:
    """The rows as lines; places are cells, as a spreadsheet that opens the file would name them."""
    csv.field_size_limit(_CELL)
    text, found = txt.decode(data, encoding)
    yield Coded(found)
    chosen = separator(text)
    rows = _rows(csv.reader(StringIO(text, newline=""), delimiter=chosen or "\x1f"))
    try:
        yield from tables.lines(rows)
    except csv.Error as error:
        raise ReadingError("too_long", limit=_CELL) from error
