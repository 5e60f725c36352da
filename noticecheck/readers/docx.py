"""Word: paragraphs, tables cell by cell, text boxes; what is tracked as deleted out, as inserted in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from noticecheck.readers import archive, numbering, tables
from noticecheck.readers.failures import ReadingError
from noticecheck.readers.markup import parse
from noticecheck.readers.parts import Gap, Part, Piece

# What is in the file and not on the page: deleted or moved away, the second copy of a drawing for
# old programs, codes of fields, readings above characters.
_SKIPPED = frozenset("del moveFrom Fallback instrText delText delInstrText rt pPrChange rPrChange sectPrChange".split())
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "•"}
_OFF = frozenset({"0", "false", "off"})
# Characters, and paragraphs.
_LIMIT, _PARAGRAPHS = 5_000_000, 200_000


@dataclass(slots=True, eq=False)
class _Paragraph:
    """A paragraph under way; ``boxes`` are the lines of text boxes that hang on it."""

    words: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    style: str = ""
    number: str = ""
    level: int | None = None
    joined: bool = False


class _Body:
    """Told of the tags of ``document.xml``; gathers ``found``."""

    def __init__(self, lists: numbering.Numbering) -> None:
        self.lists = lists
        self.found: list[Piece] = []
        self.paragraphs: list[_Paragraph] = []
        self.tables: list[tables.Grid] = []
        self.carried = ""
        self.skip = 0
        self.run = self.hidden = self.taking = self.mark = False
        # Where lines go: the text boxes and cells that are open, the innermost last.
        self.rooms: list[list[str]] = []
        self.paragraph = self.table = self.length = self.closed = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self.skip or tag in _SKIPPED:
            if tag == "del" and not self.skip and self.mark and self.paragraphs:
                self.paragraphs[-1].joined = True
            self.skip += 1
            return
        if tag == "t":
            self.taking = not self.hidden
        elif tag == "r":
            self.run, self.hidden = True, False
        elif tag in _SIGNS:
            self.text(_SIGNS[tag], forced=self.run)
        elif tag == "txbxContent":
            self.rooms.append(self.paragraphs[-1].boxes if self.paragraphs else [])
        elif tag == "p":
            self.paragraphs.append(_Paragraph())
        elif tag in {"tbl", "tr", "tc", "gridSpan"}:
            self._cell(tag, attributes.get("val", ""))
        else:
            self._property(tag, attributes)

    def _property(self, tag: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        if tag == "vanish" and self.run:
            self.hidden = value not in _OFF
        elif tag == "rPr":
            self.mark = not self.run
        elif self.paragraphs and tag == "pStyle":
            self.paragraphs[-1].style = value
        elif self.paragraphs and tag == "numId":
            self.paragraphs[-1].number = value
        elif self.paragraphs and tag == "ilvl" and value.isdecimal():
            self.paragraphs[-1].level = int(value[:2])

    def _cell(self, tag: str, span: str) -> None:
        if tag == "tbl":
            self.tables.append(tables.Grid())
            self.table += len(self.tables) == 1
        elif self.tables and tag == "tr":
            self.tables[-1].row()
        elif self.tables and tag == "tc":
            self.rooms.append(self.tables[-1].cell())
        elif self.tables:
            self.tables[-1].widen(min(int(span[:3]), 63) if span[:3].isdecimal() else 1)

    def end(self, tag: str) -> None:
        if self.skip:
            self.skip -= 1
        elif tag == "t":
            self.taking = False
        elif tag == "r":
            self.run = self.hidden = False
        elif tag == "rPr":
            self.mark = False
        elif tag in {"txbxContent", "tc"} and self.rooms:
            self.rooms.pop()
            # The run in which a box hangs goes on.
            self.run = tag == "txbxContent"
        elif tag == "p" and self.paragraphs:
            self._close(self.paragraphs.pop())
        elif tag == "tbl" and self.tables:
            self._close_table(self.tables.pop())

    def text(self, words: str, forced: bool = False) -> None:
        if (self.taking or (forced and not self.hidden)) and not self.skip and self.paragraphs:
            self.length += len(words)
            if self.length > _LIMIT:
                raise ReadingError("too_long", limit=_LIMIT)
            self.paragraphs[-1].words.append(words)

    def _close(self, paragraph: _Paragraph) -> None:
        self.closed += 1
        if self.closed > _PARAGRAPHS:
            raise ReadingError("too_long", limit=_PARAGRAPHS)
        number, level = self.lists.styles.get(paragraph.style, ("", 0))
        number = paragraph.number or number
        words = self.carried + "".join(paragraph.words)
        self.carried = ""
        if paragraph.joined and not paragraph.boxes:
            self.carried = words
            return
        if words.strip() and number:
            words = self.lists.mark(number, level if paragraph.level is None else paragraph.level) + words
        lines = [words, *paragraph.boxes]
        if self.rooms:
            self.rooms[-1].extend(lines)
        else:
            self.paragraph += 1
            self.found.append(Part("".join(line + "\n" for line in lines), f"paragraph {self.paragraph}"))

    def _close_table(self, table: tables.Grid) -> None:
        parts = table.parts(f"table {self.table}")
        if self.rooms:
            self.rooms[-1].append("".join(part.text for part in parts).rstrip("\n"))
        else:
            self.found += parts


def pieces(data: bytes, encoding: str | None = None) -> Iterator[Piece]:
    """The text of a document in its order; places are paragraphs and cells."""
    with archive.opened(data) as word:
        main = next((name for name in word.namelist() if name in {"word/document.xml", "word/document2.xml"}), None)
        if main is None:
            raise ReadingError("damaged")
        lists = numbering.read(archive.chunks(word, "word/numbering.xml"), archive.chunks(word, "word/styles.xml"))
        body = _Body(lists)
        try:
            parse(archive.chunks(word, main), body)
        except ReadingError as error:
            body.found.append(Gap("", error.failure))
    yield from body.found
