r"""Tables → lines: a notice a cell stays as it is, a row below a header becomes labelled fields.

    >>> rows = [["姓名", "证件", "号码"], ["张三", "教师证", "0012345"]]
    >>> [part.text for part in lines([[Cell(words, "") for words in row] for row in rows])]
    ['姓名：张三', '，证件：教师证', '，号码：0012345', '\n']

What a row is, its shape tells, not its words: a header has short cells that end like labels, and
below it stand other things.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from noticecheck.expressions import expression
from noticecheck.readers.parts import Part

# Labels are short, hold no long number and no sentence, and end in one of few characters or a unit.
_LABEL = expression(
    r"(?=.{1,16}$)(?!.*\d{4})[^，。；！？,;!?：:]*"
    r"(?:[名称号码期额址话容注位别型件品因量数类性龄元户构文人证间方日]|[)）])[*＊]?"
)
_CONTENT = expression(r"内容|正文|全文|文稿|文案|声明|公告|启事")
_COUNTER = expression(r"序号?|编次|行号|[Nn][Oo]\.?|#")
_SENTENCE = expression(r"[，。；！？]")
_SENTENCE_LENGTH = 12


class Cell(NamedTuple):
    """What stands in a cell, and which cell it is."""

    text: str
    place: str


Row = Sequence[Cell]
EMPTY = Cell("", "")
# Columns beyond that are one column: nobody's table is as wide.
_WIDEST = 500


def column(index: int) -> str:
    """The letters of a column, as spreadsheets show them: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _filled(row: Row) -> dict[int, Cell]:
    return {column: cell for column, cell in enumerate(row) if cell.text.strip()}


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE_LENGTH and bool(_SENTENCE.search(text))


def _is_label(text: str) -> bool:
    return bool(_LABEL.fullmatch(text.strip().replace("\n", "")))


def _headed(row: dict[int, Cell], below: dict[int, Cell]) -> bool:
    """Whether a row is a header: it is all labels, and what stands below is not."""
    labels = [cell.text.strip() for cell in row.values()]
    if len(labels) < 2 or len(set(labels)) < len(labels) or any(map(_is_sentence, labels)):
        return False
    like = sum(map(_is_label, labels))
    short = all(len(label) <= 16 and not any(map(str.isdigit, label[-4:])) for label in labels)
    beneath = [cell for column, cell in below.items() if column in row]
    return short and 2 * like > len(labels) and bool(beneath) and not all(_is_label(cell.text) for cell in beneath)


def _labelled(row: dict[int, Cell], header: dict[int, str]) -> Iterator[Part]:
    """A row as 姓名：张三，证件：…; or the notice alone, where one column holds the whole of it."""
    whole = [one for one, cell in row.items() if _CONTENT.search(header.get(one, "")) and _is_sentence(cell.text)]
    if whole:
        for column in whole:
            yield Part(row[column].text.strip() + "\n", row[column].place)
        return
    comma = ""
    for column, cell in row.items():
        label = header.get(column, "")
        if _COUNTER.fullmatch(label):
            continue
        words = " ".join(cell.text.split())
        yield Part(f"{comma}{label}：{words}" if label else comma + words, cell.place)
        comma = "，"
    yield Part("\n", cell.place)


def _plain(row: dict[int, Cell]) -> Iterator[Part]:
    """A row without header: label beside value where it is such a form, else a notice a cell."""
    cells = list(row.values())
    pairs = list(zip(cells[::2], cells[1::2], strict=False))
    if len(cells) % 2 == 0 and all(_is_label(label.text) and not _is_label(value.text) for label, value in pairs):
        for label, value in pairs:
            yield Part(f"{label.text.strip()}：{' '.join(value.text.split())}\n", label.place)
        return
    mark = ""
    for cell in cells:
        words = cell.text.strip()
        yield Part(mark + words, cell.place)
        # Short cells of one row belong together, sentences do not.
        mark = "\n" if _is_sentence(words) else " "
    yield Part("\n", cells[-1].place)


def lines(rows: Iterable[Row]) -> Iterator[Part]:
    """The lines that the rows of a table make; a header holds until a row of labels follows an empty row."""
    header: dict[int, str] = {}
    previous: dict[int, Cell] = {}
    fresh = True
    for filled in map(_filled, chain(rows, [()])):
        if previous and fresh and _headed(previous, filled):
            header = {column: "".join(cell.text.split()).rstrip("*＊：:") for column, cell in previous.items()}
        elif previous:
            fresh = not header
            yield from _labelled(previous, header) if header and len(previous) > 1 else _plain(previous)
        fresh = fresh or not filled
        previous = filled


class Grid:
    """A table of a document under way: cells in the columns where they show, whatever spans what."""

    def __init__(self) -> None:
        self.rows: list[list[tuple[int, list[str]]]] = []
        self._column = 0
        # Columns into which a cell of a row above reaches → how many rows more.
        self._taken: dict[int, int] = {}

    def row(self) -> None:
        """A new row."""
        self.rows.append([])
        self._column = 0
        self._taken = {column: left - 1 for column, left in self._taken.items() if left > 1}

    def cell(self, across: int = 1, down: int = 1) -> list[str]:
        """A new cell of the row; its lines are put into the list."""
        if not self.rows:
            self.row()
        while self._column in self._taken:
            self._column += 1
        lines: list[str] = []
        self.rows[-1].append((min(self._column, _WIDEST), lines))
        if down > 1:
            self._taken.update(dict.fromkeys(range(self._column, self._column + across), down))
        self._column += across
        return lines

    def widen(self, across: int) -> None:
        """The last cell reaches over several columns."""
        self._column += across - 1

    def parts(self, name: str) -> Iterator[Part]:
        """The lines that the table makes; its cells are called after its name."""
        rows = []
        for number, cells in enumerate(self.rows, 1):
            row = [EMPTY] * (cells[-1][0] + 1 if cells else 0)
            for index, words in cells:
                row[index] = Cell("\n".join(words), f"{name}!{column(index)}{number}")
            rows.append(row)
        return lines(rows)
