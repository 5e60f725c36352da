"""What the layout of a page shows: headings, bullets and numbers, and the stretches between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from noticecheck.expressions import expression
from noticecheck.parsing import cues, documents, headings
from noticecheck.parsing.unwrap import SPACE
from noticecheck.text import Text

_BULLETS = "▲●■◆★☆◎△▼※►▶◇☉❖◈▪▫◤◢✦✧➤"
# These are bullets only where a line or a sentence begins: they stand in words and numbers too.
_WEAK_BULLETS = "□〇·*⊙"
_BULLET = expression(
    rf"[{_BULLETS}]+\s*"
    rf"|(?:(?<=[\n\r。;!])|(?<=作废)|(?<=[\n\r][ \t\u3000])|(?<=[\n\r][ \t\u3000]{{2}})|\A)"
    rf"[{_WEAK_BULLETS}](?![*×〇\d年])\s*(?=[^\W\d_a-zA-Z]|[(【])"
)
_ORDINAL = "一二三四五六七八九十"
_NUMBERING = expression(
    r"(?:(?<=[\n\r])|\A|(?<=[。;!]))[ \t\u3000]*(?:\d{1,3}(?:、|[.:](?!\d))|\(\d{1,3}\)|[①-⑳㈠-㈩⑴-⒇]"
    rf"|[{_ORDINAL}]{{1,3}}[、.]|\([{_ORDINAL}]{{1,3}}\)|第[{_ORDINAL}\d]{{1,3}}[、:.])\s*"
)
_STYLE = expression(rf"[\d{_ORDINAL}①-⑳㈠-㈩⑴-⒇]+")
# How far to look for the lines before and behind a heading.
_NEAR = 80
# A line that ends so is whole: a sentence, a signature, a date, a telephone number.
_ENDED = expression(r"[。!?.…”\")】》\d日号]$|公司$|组$")
# A line that ends otherwise goes on, and these may be the end of its sentence.
_BROKEN = expression(r"\w$")
_TAILS = frozenset("声明 公告 声明作废 通知 公示 遗失 丢失 挂失 作废公告 公告声明 信息 遗失作废 遗失声明 告示".split())
# Lines shorter than that, on average, are those of a column.
_NARROW = 15
# How far a numbered item is read to see whether it is a notice.
_ITEM = 160
_HEADING_LINE = expression(r"[^\r\n\f]{0,80}[明告事知示书栏失挂息信歉亲废][ \t\u3000:】》\]>!*★☆=-]*(?=[\r\n\f]|\Z)")
_LINE_START = expression(r"(?:\A|(?<=[\r\n\f]))")
_COLUMN = r"(?:序号|姓名|名称|单位|单位名称|证件|证件名称|证件类型|证件号|证件号码|号码|编号|证号|备注|状态|项目|日期|金额|身份证号|身份证号码|遗失物品|物品)"
_TABLE_HEAD = expression(
    rf"(?:(?<=[\n\r])|\A)[ \t\u3000|]*{_COLUMN}(?:[ \t\u3000|,，]+{_COLUMN})+[ \t\u3000|]*(?=[\n\r]|\Z)"
)
_CLAUSE = expression(r"(?:债权|联系|凡|逾期|请|本次|拍卖|申报|公告|报名)")


@dataclass(frozen=True, slots=True, eq=False)
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

    @property
    def narrow(self) -> bool:
        """Whether the lines are those of a column, which may break anywhere."""
        return len(self.words) < _NARROW * len(set(self.lines) - {len(self.words)})

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
        if length > lines[-1] and ("\n" in gap[0] or "\r" in gap[0] or "\f" in gap[0]):
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


def _neighbours(words: str, start: int, end: int) -> tuple[str, str]:
    """The last line with words before a place and the first one behind it."""
    before = words[max(0, start - _NEAR) : start].rstrip()
    after = words[end : end + _NEAR].lstrip()
    return re.split(r"[\r\n\f]", before)[-1], re.split(r"[\r\n\f]", after)[0]


def _stands_alone(words: str, start: int, end: int) -> bool:
    """Whether a line that reads like a heading is no piece of a sentence broken by a column."""
    before, after = _neighbours(words, start, end)
    if after.startswith(("作废", "作费", "。", ",", "、", ";")) or before.endswith(
        (",", "、", ":", ";", "(", "特此", "于", "本", "自")
    ):
        return False
    line = words[start:end].strip()
    if " " in line or "\u3000" in line or headings.plain(line) in headings.HEADINGS:
        tail = headings.plain(line) in _TAILS and _BROKEN.search(before)
        return not tail or before[-1] in "日号" or headings.is_heading(before)
    return not before or bool(_ENDED.search(before)) or headings.is_heading(before)


def _headings(words: str) -> Iterator[tuple[int, int, str]]:
    for line in _LINE_START.finditer(words):
        match = _HEADING_LINE.match(words, line.start())
        if match is None or not headings.is_heading(_BULLET.sub("", match[0])):
            continue
        if _stands_alone(words, match.start(), match.end()):
            yield match.start(), match.end(), "heading"


def _numbers(words: str) -> Iterator[tuple[int, int, str]]:
    """Numbers before notices: all of one style, if most of that style stand before notices."""
    styles: dict[str, list[tuple[int, int, bool]]] = {}
    for match in _NUMBERING.finditer(words):
        style = _STYLE.sub("", match[0].strip())
        item = SPACE.sub("", words[match.end() : match.end() + _ITEM]).partition("特此")
        styles.setdefault(style, []).append((*match.span(), begins_loss(item[0] + item[1])))
    for found in styles.values():
        most = sum(loss for *_, loss in found) * 2 >= len(found)
        yield from ((start, end, "number") for start, end, loss in found if loss or most)


def _table_heads(words: str) -> Iterator[tuple[int, int, str]]:
    """The first row of a table, which names its columns."""
    for match in _TABLE_HEAD.finditer(words):
        yield match.start(), match.end(), "table"


def _marks(words: str) -> list[tuple[int, int, str]]:
    """Headings, bullets and numbers in order: where each begins and ends, and what it is."""
    bullets = ((*match.span(), "bullet") for match in _BULLET.finditer(words))
    return sorted([*_headings(words), *bullets, *_numbers(words), *_table_heads(words)])


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
        marked = sort not in {"heading", "table"}
        start = end
    if words[start:].strip():
        yield stretch(text.slice(start, len(text)), title, marked, bounded=False)
