"""PDF: the text of its pages in the order of reading, made from where each character stands."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice
from math import inf
from typing import Any

import pypdfium2.raw as pdfium

from noticecheck.readers import columns, glyphs
from noticecheck.readers.failures import Failure, ReadingError
from noticecheck.readers.parts import Gap, Part, Piece
from noticecheck.readers.radicals import ordinary

_PAGES, _CHARACTERS = 1000, 60_000
_INVISIBLE = 3
# The share of characters without a map that makes a page garbage; the share of a page under pictures that makes it a
# scan, where there are no more characters than a caption has.
_UNMAPPED, _COVERED, _CAPTION = 0.1, 0.4, 20
_HYPHEN, _NO_CHARACTER = 0x02, 0xFFFD
# What stands at the end of a notice: the next page begins another.
_CLOSED = ("。", "！", "”", "作废")


class _Page:
    """One page, open as long as it is read."""

    def __init__(self, document: Any, index: int) -> None:
        self.page = pdfium.FPDF_LoadPage(document, index)
        self.text = pdfium.FPDFText_LoadPage(self.page) if self.page else None
        self.count = pdfium.FPDFText_CountChars(self.text) if self.text else 0
        self.unmapped = 0
        self.box = self._box() if self.page else (0.0, 0.0, 0.0, 0.0)

    def _box(self) -> tuple[float, float, float, float]:
        """What of the page is shown: left, bottom, right, top, not turned."""
        edges = [ctypes.c_float() for _ in range(4)]
        for get in (pdfium.FPDFPage_GetCropBox, pdfium.FPDFPage_GetMediaBox):
            if get(self.page, *edges):
                left, bottom, right, top = (edge.value for edge in edges)
                return min(left, right), min(bottom, top), max(left, right), max(bottom, top)
        return -inf, -inf, inf, inf

    def close(self) -> None:
        if self.text:
            pdfium.FPDFText_ClosePage(self.text)
        if self.page:
            pdfium.FPDF_ClosePage(self.page)

    def _codes(self) -> Iterator[tuple[int, str]]:
        """The characters with their index: what stands beyond the first plane comes in two halves."""
        high = 0
        for index in range(min(self.count, _CHARACTERS)):
            code = pdfium.FPDFText_GetUnicode(self.text, index)
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000 and high:
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
            high = 0
            yield index, "-" if code == _HYPHEN else chr(code) if code < 0xD800 or code > 0xDFFF else "\ufffd"

    def _shows(self, index: int, x: float, y: float) -> bool:
        """Whether a character can be seen: on the page, and drawn."""
        left, bottom, right, top = self.box
        if not (left <= x <= right and bottom <= y <= top):
            return False
        drawn = pdfium.FPDFText_GetTextObject(self.text, index)
        return not drawn or pdfium.FPDFTextObj_GetTextRenderMode(drawn) != _INVISIBLE

    def glyphs(self) -> Iterator[glyphs.Glyph]:
        """The characters that can be seen, with their places; those without a map are counted."""
        x, y = ctypes.c_double(), ctypes.c_double()
        box = pdfium.FS_RECTF()
        for index, char in self._codes():
            if char in "\r\n\0" or pdfium.FPDFText_IsGenerated(self.text, index) == 1:
                continue
            pdfium.FPDFText_GetCharOrigin(self.text, index, x, y)
            if not self._shows(index, x.value, y.value):
                continue
            lost = char == "\ufffd" or "\ue000" <= char <= "\uf8ff"
            self.unmapped += lost or pdfium.FPDFText_HasUnicodeMapError(self.text, index) == 1
            pdfium.FPDFText_GetLooseCharBox(self.text, index, box)
            angle = pdfium.FPDFText_GetCharAngle(self.text, index)
            yield glyphs.Glyph(ordinary(char), x.value, y.value, box.right - box.left, box.top - box.bottom, angle)

    def is_scan(self) -> bool:
        """Whether pictures cover the page."""
        left, bottom, right, top = self.box
        covered = 0.0
        edges = [ctypes.c_float() for _ in range(4)]
        for index in range(min(pdfium.FPDFPage_CountObjects(self.page), 1000)):
            drawn = pdfium.FPDFPage_GetObject(self.page, index)
            if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_IMAGE:
                pdfium.FPDFPageObj_GetBounds(drawn, *edges)
                x0, y0, x1, y1 = (edge.value for edge in edges)
                covered += max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, top) - max(y0, bottom))
        return bool(covered >= _COVERED * (right - left) * (top - bottom))


def _read(page: _Page) -> tuple[str, str]:
    """The text of a page, and the key of what is wrong with it."""
    if not page.text:
        return "", "bad_page"
    found = [one for one in page.glyphs() if not one.char.isspace() or one.char == " "]
    count = sum(one.char != " " for one in found)
    if count < _CAPTION and page.is_scan():
        return "", "scanned"
    if not count:
        return "", "scanned" if pdfium.FPDFPage_CountObjects(page.page) else ""
    if page.unmapped > _UNMAPPED * count:
        return "", "no_map"
    stretches = []
    for upright in glyphs.directions(found):
        headlines, rest = columns.strips(glyphs.fragments(upright))
        stretches += [*headlines, columns.text(rest)]
    return "\n\n".join(filter(None, stretches)), ""


def _document(data: bytes) -> Any:
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        encrypted = pdfium.FPDF_GetLastError() in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise ReadingError("encrypted" if encrypted else "damaged")
    return document


def pieces(data: bytes, encoding: str | None = None) -> Iterator[Piece]:
    """The pages; places are their numbers."""
    document = _document(data)
    count = pdfium.FPDF_GetPageCount(document)
    for index in islice(range(count), _PAGES):
        page = _Page(document, index)
        try:
            words, wrong = _read(page)
        finally:
            page.close()
        place = f"page {index + 1}"
        if page.count > _CHARACTERS:
            yield Gap(place, Failure("too_long", {"limit": _CHARACTERS}))
        if wrong:
            yield Gap(place, Failure(wrong))
        elif words:
            yield Part(words + ("\n\n" if words.endswith(_CLOSED) else "\n"), place)
    if count > _PAGES:
        yield Gap(f"page {_PAGES + 1}", Failure("too_long", {"limit": _PAGES}))
    pdfium.FPDF_CloseDocument(document)
