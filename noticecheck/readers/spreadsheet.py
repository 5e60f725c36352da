"""Excel and OpenDocument sheets: a notice a cell, or a row a notice where a header names its fields."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from noticecheck.readers import archive, tables
from noticecheck.readers.failures import Failure, ReadingError
from noticecheck.readers.markup import parse
from noticecheck.readers.parts import Gap, Piece

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_CELLS, _ROWS, _COLUMNS = 500_000, 200_000, 2_000
# Excel keeps fifteen digits of a number; it shows what is longer as a power.
_EXACT = 10**15
# The rectangle that the library fills, empty cells too.
_GRID = 2_000_000


def written(value: object) -> str:
    """What a cell shows: figures whole, dates in Chinese form, long numbers as the powers they have become."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        if abs(value) >= _EXACT:
            return f"{value:.5E}"
        return str(int(value)) if value == int(value) else repr(round(value, 10))
    if isinstance(value, datetime.datetime) and value.time() != datetime.time():
        return f"{value.year}年{value.month}月{value.day}日 {value:%H:%M}"
    if isinstance(value, datetime.date):
        return f"{value.year}年{value.month}月{value.day}日"
    return str(value)


class _Sheet:
    """Counts what a sheet of an xlsx file claims to hold, before a library makes room for it all."""

    def __init__(self) -> None:
        self.cells = self.rows = self.columns = 0
        self.place = ""
        self.formula = self.value = self.inside = False
        self.uncomputed: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "c":
            self.place = attributes.get("r", "")
            self.formula = self.value = False
            self.cells += 1
            letters = self.place.rstrip("0123456789").upper()
            number = self.place[len(letters) :]
            self.columns = max(self.columns, sum((ord(c) - 64) * 26**i for i, c in enumerate(reversed(letters[:4]))))
            self.rows = max(self.rows, int(number[:9] or 0))
            if self.cells > _CELLS or self.rows > _ROWS or self.columns > _COLUMNS:
                raise ReadingError("too_many_cells", cells=_CELLS, rows=_ROWS, columns=_COLUMNS)
        elif tag == "f":
            self.formula = True
        elif tag in {"v", "is"}:
            self.inside = True

    def end(self, tag: str) -> None:
        if tag in {"v", "is"}:
            self.inside = False
        elif tag == "c" and self.formula and not self.value and len(self.uncomputed) < 20:
            self.uncomputed.append(self.place)

    def text(self, words: str) -> None:
        self.value = self.value or (self.inside and bool(words))


def _counted(data: bytes) -> Iterator[tuple[int, str]]:
    """Every sheet file looked through: the cells whose formula was never computed, with the number of the file."""
    with archive.opened(data) as book:
        for name in book.namelist():
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                sheet = _Sheet()
                parse(archive.chunks(book, name), sheet)
                number = "".join(filter(str.isdigit, name))
                yield from ((int(number or 0), place) for place in sheet.uncomputed)
            elif name.endswith((".xml", ".bin")):
                # Shared strings, tables of an OpenDocument file: never more than a true one holds.
                for _ in archive.chunks(book, name):
                    pass


def _rows(sheet: CalamineSheet, shown: str) -> Iterator[list[tables.Cell]]:
    """The rows of a sheet; cells are named from its first row and column, also where these are empty."""
    top, left = sheet.start or (0, 0)
    if sheet.width * sheet.height > _GRID:
        raise ReadingError("too_many_cells", cells=_GRID, rows=_ROWS, columns=_COLUMNS)
    for index, row in enumerate(sheet.to_python(skip_empty_area=True), top + 1):
        yield [
            tables.Cell(written(value), f"{shown}!{tables.column(place)}{index}") if value != "" else tables.EMPTY
            for place, value in enumerate(row, left)
        ]


def _book(data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_filelike(BytesIO(data))
    except PasswordError:
        raise ReadingError("encrypted") from None
    except CalamineError:
        raise ReadingError("damaged") from None


def pieces(data: bytes, encoding: str | None = None) -> Iterator[Piece]:
    """The sheets in their order; places are cells, and tell what stands in a hidden sheet."""
    from python_calamine import CalamineError, SheetTypeEnum, SheetVisibleEnum

    uncomputed = list(_counted(data)) if data.startswith(b"PK") else []
    book = _book(data)
    for number, sheet in enumerate(book.sheets_metadata, 1):
        if sheet.typ != SheetTypeEnum.WorkSheet:
            continue
        shown = sheet.name if sheet.visible == SheetVisibleEnum.Visible else f"{sheet.name} (hidden)"
        try:
            yield from tables.lines(_rows(book.get_sheet_by_name(sheet.name), shown))
        except CalamineError:
            yield Gap(shown, Failure("bad_sheet"))
        yield from (Gap(f"{shown}!{place}", Failure("uncomputed")) for of, place in uncomputed if of == number)
