"""The numbers that Word makes in front of paragraphs: they stand in no text, only in ``numbering.xml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from noticecheck.expressions import expression
from noticecheck.readers.markup import parse

_CHINESE = "〇一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BULLET = "•"
_PLACEHOLDER = expression(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def _chinese(number: int) -> str:
    if number >= 100:
        return str(number)
    tens, units = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else _CHINESE[tens] + "十"
    return head + (_CHINESE[units] if units or not tens else "")


def _roman(number: int) -> str:
    words = ""
    for value, letters in _ROMAN:
        while number >= value and len(words) < 20:
            words += letters
            number -= value
    return words


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1 if number < 260 else 1)


def spoken(number: int, form: str) -> str:
    """A number in one of Word's forms; figures where the form is not known."""
    if number < 1:
        return str(number)
    if form.startswith(("chinese", "japanese", "taiwanese", "ideographDigital")):
        return _chinese(number)
    if form.startswith("ideographTraditional"):
        return _STEMS[(number - 1) % 10]
    if form.startswith("decimalEnclosedCircle") and number <= 20:
        return chr(0x2460 + number - 1)
    if form in {"lowerLetter", "upperLetter"}:
        return _letters(number) if form == "lowerLetter" else _letters(number).upper()
    if form in {"lowerRoman", "upperRoman"}:
        return _roman(number) if form == "lowerRoman" else _roman(number).upper()
    return f"{number:02d}" if form == "decimalZero" else str(number)


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts: ``text`` has %1 where the number of the first level goes."""

    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, list[int]] = field(default_factory=dict)

    def mark(self, number: str, level: int) -> str:
        """What stands in front of the next paragraph of a list."""
        levels = self.lists.get(number)
        if not levels or level not in levels or not 0 <= level < 9:
            return ""
        counts = self.counts.setdefault(self.shared.get(number, number), [])
        del counts[level + 1 :]
        counts += [levels.get(one, Level()).start for one in range(len(counts), level)]
        if len(counts) > level:
            counts[level] += 1
        else:
            counts.append(levels[level].start)
        if levels[level].form == "none":
            return ""
        if levels[level].form == "bullet":
            text = levels[level].text
            return text if text and not "\ue000" <= text[0] <= "\uf8ff" else _BULLET
        return _PLACEHOLDER.sub(lambda found: self._number(levels, counts, int(found[1]) - 1), levels[level].text)

    @staticmethod
    def _number(levels: Mapping[int, Level], counts: list[int], level: int) -> str:
        return spoken(counts[level], levels.get(level, Level()).form) if level < len(counts) else ""


class _Lists:
    """Reads ``numbering.xml``: abstract lists, and the numbers that stand for them."""

    def __init__(self, into: Numbering) -> None:
        self.into = into
        self.abstract: dict[str, dict[int, Level]] = {}
        self.levels: dict[int, Level] = {}
        self.number = ""
        self.level = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        if tag == "abstractNum":
            self.levels = self.abstract.setdefault(attributes.get("abstractNumId", ""), {})
        elif tag == "num":
            self.number = attributes.get("numId", "")
        elif tag == "abstractNumId" and self.number:
            self.levels = dict(self.abstract.get(value, {}))
            self.into.lists[self.number] = self.levels
            self.into.shared[self.number] = value
        elif tag in {"lvl", "lvlOverride"}:
            self.level = int(attributes.get("ilvl", "0") or 0)
        else:
            self._rule(tag, value)

    def _rule(self, tag: str, value: str) -> None:
        level = self.levels.get(self.level, Level())
        if tag == "numFmt":
            self.levels[self.level] = replace(level, form=value)
        elif tag == "lvlText":
            self.levels[self.level] = replace(level, text=value)
        elif tag in {"start", "startOverride"} and value.isdecimal():
            self.levels[self.level] = replace(level, start=int(value[:6]))
            if tag == "startOverride":
                self.into.shared.pop(self.number, None)

    def end(self, tag: str) -> None:
        pass

    def text(self, words: str) -> None:
        pass


class _Styles:
    """Reads ``styles.xml``: which styles of paragraph are numbered."""

    def __init__(self, into: Numbering) -> None:
        self.into = into
        self.style = ""
        self.level = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "style":
            self.style, self.level = attributes.get("styleId", ""), 0
        elif tag == "ilvl":
            self.level = int(attributes.get("val", "0") or 0)
        elif tag == "numId" and self.style:
            self.into.styles[self.style] = (attributes.get("val", ""), self.level)

    def end(self, tag: str) -> None:
        pass

    def text(self, words: str) -> None:
        pass


def read(lists: Iterable[bytes], styles: Iterable[bytes]) -> Numbering:
    """The numbering of a document from its two parts, either of which may be missing."""
    numbering = Numbering()
    parse(lists, _Lists(numbering))
    parse(styles, _Styles(numbering))
    return numbering
