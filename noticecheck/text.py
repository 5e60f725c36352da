"""`Text`: a string that knows, for every character, its offset in the source.

Kept as runs of neighbouring characters, so that a page of a megabyte costs one run and a
notice one run a line.  Two strings of equal length stand side by side: the characters as
printed, and the same characters *folded* for matching (half width, simplified, one dash).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import category, digit, normalize


class Span(NamedTuple):
    """A half-open range of source offsets, counted from 0 in code points."""

    start: int
    end: int


def _fold_table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    for dash in "—–‐‑‒―−─━":
        table[ord(dash)] = "-"
    for wave in "〜∼":
        table[ord(wave)] = "~"
    for dot in "•・∙⋅‧":
        table[ord(dot)] = "·"
    for nought in "○◯":
        table[ord(nought)] = "〇"
    for cross in "ХⅩх":
        table[ord(cross)] = "X"
    table[ord("￥")] = "¥"
    table[ord("∶")] = ":"
    traditional = (
        "聲遺證號據發車輛機關險單書執營業學畢產權戶國會貨財務專運銷轉債務縣區鎮鄉莊廠華東門醫藥費"
        "開繳額員圓億萬貳陸參兩劃劉張陳趙楊吳孫馬鄭謝許鄧馮蕭葉呂蘇盧蔣譚賈鄒陸龍賴龔閻顧廣灣"
        "鐵銀帳賬單課職資質準備註冊統組織構稅護駛駕傷殘農貿備協議約條訂購買賣過報無關聯繫話簽時"
        "間點層樓臺處實際於為與並從後現將製設計劃總額達經濟優領導環衛滅竊換變責負擔審請項憑預訴訟"
    )
    simplified = (
        "声遗证号据发车辆机关险单书执营业学毕产权户国会货财务专运销转债务县区镇乡庄厂华东门医药费"
        "开缴额员圆亿万贰陆叁两划刘张陈赵杨吴孙马郑谢许邓冯萧叶吕苏卢蒋谭贾邹陆龙赖龚阎顾广湾"
        "铁银帐账单课职资质准备注册统组织构税护驶驾伤残农贸备协议约条订购买卖过报无关联系话签时"
        "间点层楼台处实际于为与并从后现将制设计划总额达经济优领导环卫灭窃换变责负担审请项凭预诉讼"
    )
    table.update({ord(old): new for old, new in zip(traditional, simplified, strict=True)})
    return table


# Blocks whose characters stand for others, one for one: radicals, compatibility, vertical and small
# forms, half-width forms, mathematical letters.
_COMPATIBLE = (
    range(0x2E80, 0x2FE0), range(0xF900, 0xFB00), range(0xFE10, 0xFE70), range(0xFF5F, 0xFFEF),
    range(0x1D400, 0x1D800), range(0x2F800, 0x2FA20),
)  # fmt: skip
# Simplified radicals that NFKC leaves alone (CJK Radicals Supplement).
_RADICALS = dict(zip(
    "\u2e92\u2e9d\u2e9f\u2ea0\u2eaf\u2eb0\u2ec5\u2ec6\u2ec9\u2ecb\u2ed3\u2ed4\u2ed8\u2ed9\u2eda\u2edb\u2edc\u2edd"
    "\u2ee2\u2ee3\u2ee4\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eec\u2eee\u2ef0\u2ef3\u2ea9\u2eb6\u2ec1\u2ece\u2ecf\u2ed1\u2ed2\u2ee0\u2ef2",
    "巳月母民糹纟见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟玉羊虎辶邑长镸食龟",
    strict=True,
))  # fmt: skip


class _Fold(dict[int, str]):
    """The table of characters made alike; what it does not list is looked up once by NFKC."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = char
        if any(code in block for block in _COMPATIBLE):
            plain = normalize("NFKC", char)
            folded = _RADICALS.get(char, plain if len(plain) == 1 else char)
        elif char.isdigit() and not char.isascii() and category(char) == "Nd":
            folded = str(digit(char))
        self[code] = folded
        return folded


FOLD = _Fold(_fold_table())
# Characters without a name in Unicode: for private use, and not (or not yet) assigned.
_UNNAMED = frozenset(("Co", "Cn"))


class Text:
    """An immutable piece of a source.

    ``starts[i]`` is the position in the string at which run ``i`` begins, ``offsets[i]`` the
    source offset of that character; within a run both count on together.
    """

    __slots__ = ("_folded", "_offsets", "_starts", "_string")

    def __init__(self, string: str, starts: tuple[int, ...], offsets: tuple[int, ...]) -> None:
        self._string = string
        self._starts = starts
        self._offsets = offsets
        self._folded: str | None = None

    @classmethod
    def of(cls, string: str, offset: int = 0) -> Text:
        """The whole of a string that stands in its source at ``offset``."""
        return cls(string, (0,), (offset,))

    def __str__(self) -> str:
        return self._string

    def __repr__(self) -> str:
        return f"Text({self._string!r})"

    def __len__(self) -> int:
        return len(self._string)

    @property
    def folded(self) -> str:
        """The same text made alike for matching, character by character of the same length."""
        if self._folded is None:
            self._folded = self._string.translate(FOLD)
        return self._folded

    def offset(self, position: int) -> int:
        """The source offset of the character at ``position``."""
        run = bisect_right(self._starts, position) - 1
        return self._offsets[run] + position - self._starts[run]

    def position(self, offset: int) -> int:
        """The position of the first character that stands at ``offset`` of the source or later."""
        for run, (start, first) in enumerate(zip(self._starts, self._offsets, strict=True)):
            end = self._starts[run + 1] if run + 1 < len(self._starts) else len(self._string)
            if offset < first + end - start:
                return max(start, start + offset - first)
        return len(self._string)

    def span(self, start: int, end: int) -> Span:
        """Where the characters ``start`` to ``end`` (exclusive) stand in the source."""
        starts, offsets = self._starts, self._offsets
        run = bisect_right(starts, start) - 1
        first = offsets[run] + start - starts[run]
        if end <= start:
            return Span(first, first)
        run = bisect_right(starts, end - 1) - 1
        return Span(first, offsets[run] + end - starts[run])

    def slice(self, start: int, end: int) -> Text:
        """The part from ``start`` to ``end`` (exclusive), with its offsets."""
        low, high = bisect_right(self._starts, start) - 1, bisect_left(self._starts, end)
        starts = (0, *[place - start for place in self._starts[low + 1 : high]])
        offsets = (self._offsets[low] + start - self._starts[low], *self._offsets[low + 1 : high])
        text = Text(self._string[start:end], starts, offsets)
        if self._folded is not None:
            text._folded = self._folded[start:end]
        return text

    def keep(self, ranges: Iterable[tuple[int, int]]) -> Text:
        """Only the given ascending ranges of characters, put together."""
        kept = [(start, end) for start, end in ranges if end > start]
        starts: list[int] = []
        offsets: list[int] = []
        length = 0
        for start, end in kept:
            run = bisect_right(self._starts, start) - 1
            while run < len(self._starts) and self._starts[run] < end:
                begin = max(start, self._starts[run])
                starts.append(length + begin - start)
                offsets.append(self._offsets[run] + begin - self._starts[run])
                run += 1
            length += end - start
        string = "".join([self._string[start:end] for start, end in kept])
        text = Text(string, tuple(starts) or (0,), tuple(offsets) or (0,))
        if self._folded is not None:
            text._folded = "".join([self._folded[start:end] for start, end in kept])
        return text

    def spaced(self) -> Text:
        """The same with every white space and control character shown as one space.

        Rare characters of names stay: private ones, and those that this Python's Unicode does not know.
        """
        if self._string.isprintable():
            return self
        shown = {ord(char): " " for char in set(self._string) if not (char.isprintable() or category(char) in _UNNAMED)}
        text = Text(self._string.translate(shown), self._starts, self._offsets)
        if self._folded is not None:
            text._folded = self._folded.translate(shown)
        return text
