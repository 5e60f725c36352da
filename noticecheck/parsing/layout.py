"""What the layout of a page shows: headings, bullets and numbers, and the stretches between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from noticecheck.parsing import cues, documents, headings
from noticecheck.parsing.unwrap import SPACE
from noticecheck.text import Text

_BULLETS = "▲●■◆★☆◎△▼※►▶◇☉❖◈▪▫◤◢✦✧➤"
# These are bullets only where a line or a sentence begins: they stand in words and numbers too.
_WEAK_BULLETS = "□〇·*⊙"
_BULLET = re.compile(
    rf"[{_BULLETS}]+\s*"
    rf"|(?:(?<=[\n\r。;!])|(?<=作废)|(?<=[\n\r][ \t\u3000])|(?<=[\n\r][ \t\u3000]{{2}})|\A)"
    rf"[{_WEAK_BULLETS}](?![*×〇\d年])\s*(?=[\u4e00-\u9fff(【])"
)
_ORDINAL = "一二三四五六七八九十"
_NUMBERING = re.compile(
    r"(?:(?<=[\n\r])|\A|(?<=[。;!]))[ \t\u3000]*(?:\d{1,3}[、.:](?!\d)|\(\d{1,3}\)|[①-⑳㈠-㈩⑴-⒇]"
    rf"|[{_ORDINAL}]{{1,3}}[、.]|\([{_ORDINAL}]{{1,3}}\)|第[{_ORDINAL}\d]{{1,3}}[、:.])\s*"
)
_HEADING_LINE = re.compile(r"[^\r\n\f]{0,80}[明告事知示书栏失挂息信歉亲废][ \t\u3000:】》\]>!*★☆=-]*(?=[\r\n\f]|\Z)")
_LINE_START = re.compile(r"(?:\A|(?<=[\r\n\f]))")
_CLAUSE = re.compile(r"(?:债权|联系|凡|逾期|请|本次|拍卖|申报|公告|报名)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the page between two marks of the layout, without white space.

    ``flat`` knows its offsets in the page; ``lines`` are the positions in ``flat`` at which a
    line begins; ``marked``: a bullet or a number stands before; ``bounded``: another mark
    follows; ``title``: the heading above.
    """

    text: Text
    flat: Text
    lines: tuple[int, ...]
    title: str
    marked: bool
    bounded: bool

    @property
    def words(self) -> str:
        """What expressions run on."""
        return self.flat.folded

    def titled(self, title: str) -> Stretch:
        """The same under another heading."""
        return replace(self, title=title)

    def raw(self, start: int, end: int) -> Text:
        """The text between two positions of ``flat``, layout and all."""
        return self.text.slice(self.flat.offset(start), self.flat.offset(end - 1) + 1)


def stretch(text: Text, title: str, marked: bool, bounded: bool) -> Stretch:
    """A part of the page with its white space taken out."""
    string = str(text)
    keep: list[tuple[int, int]] = []
    lines = [0]
    done = length = 0
    for gap in SPACE.finditer(string):
        start, end = gap.span()
        if start > done:
            keep.append((done, start))
            length += start - done
        if "\n" in gap[0] or "\r" in gap[0] or "\f" in gap[0]:
            lines.append(length)
        done = end
    keep.append((done, len(string)))
    return Stretch(text, Text.of(string).keep(keep), tuple(lines), title, marked, bounded)


def begins_loss(words: str) -> bool:
    """Whether the words (no white space) go on as a notice of loss: a thing, and what happened."""
    sentence = words.partition("。")[0]
    if not (cues.LOSS.search(sentence) or cues.VOID.search(sentence)) or _CLAUSE.match(sentence):
        return False
    return bool(documents.find(sentence))


def _headings(words: str) -> Iterator[tuple[int, int, str]]:
    for line in _LINE_START.finditer(words):
        match = _HEADING_LINE.match(words, line.start())
        if match and headings.is_heading(_BULLET.sub("", match[0])):
            yield match.start(), match.end(), "heading"


def _numbers(words: str) -> Iterator[tuple[int, int, str]]:
    for match in _NUMBERING.finditer(words):
        if begins_loss(SPACE.sub("", words[match.end() : match.end() + 160])):
            yield match.start(), match.end(), "number"


def _marks(words: str) -> list[tuple[int, int, str]]:
    """Headings, bullets and numbers in order: where each begins and ends, and what it is."""
    bullets = ((*match.span(), "bullet") for match in _BULLET.finditer(words))
    return sorted([*_headings(words), *bullets, *_numbers(words)])


def _title(line: str) -> str:
    return "".join(line.split()).strip(_BULLETS + _WEAK_BULLETS + "○【】[]《》〈〉<>*:：-—=!！")


def stretches(text: Text) -> Iterator[Stretch]:
    """The page cut at its marks, each part with the heading above it."""
    words = text.folded
    title, start, marked = "", 0, False
    for begin, end, sort in _marks(words):
        if begin < start:
            continue
        if words[start:begin].strip():
            yield stretch(text.slice(start, begin), title, marked, bounded=True)
        if sort == "heading":
            title = _title(str(text)[begin:end])
        marked = sort != "heading"
        start = end
    if words[start:].strip():
        yield stretch(text.slice(start, len(text)), title, marked, bounded=False)
