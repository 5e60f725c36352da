"""Pages as a newspaper's typesetter makes them: real PDF files, their lines written in no order at all.

The font is made here, a square for each character, so that no machine need have one.
"""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas


def _is_wide(char: str) -> bool:
    return ord(char) >= 0x2000


@cache
def font(characters: str) -> str:
    """The name of a font with some characters; Latin ones are half as wide."""
    chars = sorted({*characters, " "})
    names = {char: f"u{ord(char):05X}" for char in chars}
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for corner in ((50, 700), (450, 700), (450, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square, empty = pen.glyph(), TTGlyphPen(None).glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(char): name for char, name in names.items()})
    builder.setupGlyf({".notdef": square, **{name: empty if char in " 　" else square for char, name in names.items()}})
    builder.setupHorizontalMetrics(
        {".notdef": (500, 0), **{name: (1000 if _is_wide(char) else 500, 0) for char, name in names.items()}}
    )
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    # One name a font: the library keeps fonts by the name inside the file.
    name = "Squares" + sha256(characters.encode()).hexdigest()[:8]
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    file = io.BytesIO()
    builder.save(file)
    pdfmetrics.registerFont(TTFont(name, io.BytesIO(file.getvalue())))
    return name


def wrapped(text: str, width: float, size: float, indent: int = 0) -> list[str]:
    """The lines of a paragraph in a column, broken wherever they are full, numbers too."""
    lines, line, used = [], "　" * indent, indent * size
    for char in text:
        advance = size if _is_wide(char) else size / 2
        if used + advance > width + 0.01:
            lines.append(line)
            line, used = "", 0.0
        line += char
        used += advance
    return [*lines, line]


@dataclass
class Paper:
    """A page under way; what is set on it is written when it is done, in no order."""

    width: float = 600
    height: float = 800
    seed: int = 1
    rotate: int = 0
    lines: list[tuple[float, float, float, str]] = field(default_factory=list)

    def line(self, x: float, y: float, text: str, size: float = 9) -> None:
        self.lines.append((x, y, size, text))

    def centred(self, x: float, y: float, text: str, size: float) -> None:
        width = sum(size if _is_wide(char) else size / 2 for char in text)
        self.line(x - width / 2, y, text, size)

    def column(
        self,
        x: float,
        y: float,
        width: float,
        paragraphs: list[str],
        size: float = 9,
        leading: float = 12,
        indent: int = 0,
    ) -> float:
        """Paragraphs one below the other; the answer is where the next line would stand."""
        for paragraph in paragraphs:
            for line in wrapped(paragraph, width, size, indent):
                self.line(x, y, line, size)
                y -= leading
        return y

    def draw(self, canvas: Canvas) -> None:
        name = font("".join(sorted({char for _, _, _, text in self.lines for char in text})))
        lines = list(self.lines)
        random.Random(self.seed).shuffle(lines)
        # The library turns the size of the page with the page.
        turned = self.rotate in {90, 270}
        canvas.setPageSize((self.height, self.width) if turned else (self.width, self.height))
        if self.rotate:
            canvas.setPageRotation(self.rotate)
        for x, y, size, text in lines:
            canvas.setFont(name, size)
            canvas.drawString(x, y, text)
        canvas.showPage()

    def pdf(self, *others: Paper) -> bytes:
        file = io.BytesIO()
        canvas = Canvas(file)
        for page in (self, *others):
            page.draw(canvas)
        canvas.save()
        return file.getvalue()
