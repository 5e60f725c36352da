"""Taking every value of a notice out, with its label.

One pass from left to right over the folded text.  It stops at colons (a label stands before)
and at what looks like a value (a label may stand before, without a colon).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.expressions import expression
from noticecheck.fields import KINDS, amount, dates, serials, vehicle
from noticecheck.fields.base import Blank, Number
from noticecheck.model import Field, Value
from noticecheck.parsing import kinds, names
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.vocabulary import Lexicon, Word

_HOLE = (
    r"[_＿Xx×*\s]{0,6}年[_＿Xx×*\s]{0,4}月[_＿Xx×*\s]{0,4}日|(?:19|20)\d?[Xx×_]+年[Xx×_\d]*月[Xx×_\d]*日"
    r"|(?<=[:为])[万亿]*[元圆](?=[,;。)])|_{2,}|[Xx×]{2,}(?![0-9A-Za-z*])|\*{2,}(?![0-9A-Za-z*])|\.{4,}|…{1,}|【】|\[\]|\(\)|某{2,}"
)
_NUMBER = r"[0-9A-Za-z*][0-9A-Za-z*×]*(?:…+[0-9A-Za-z]+)?(?:[-./_][0-9A-Za-z*×]+)*"
_TITLE = (
    rf"[{vehicle.PROVINCE_CHARACTERS}\u5175\u9ed4\u79e6\u8700\u6ec7\u9647\u7533]{{1,2}}[(〔\[【]\d{{4}}[)〕\]】]"
    r"[^\W\d_a-zA-Z]{0,16}?不动产(?:权|证明)(?:证)?第?[0-9A-Za-z*-]+号?"
    r"|[^\W\d_a-zA-Z]{1,10}[证字用](?:[(〔\[【]?\d{4}[)〕\]】]?)?[^\W\d_a-zA-Z]{0,4}?字?第[0-9A-Za-z*-]+号"
    r"|[(][^\W\d_a-zA-Z]{1,2}[)][0-9A-Za-z\u4e00-\u9fff]{2,8}字[(〔\[【]\d{4}[)〕\]】]第?\d+号?"
    r"|[(〔\[]\d{4}[)〕\]][^\W\d_a-zA-Z]\d{0,5}[^\W\d_a-zA-Z]{1,5}\d+号(?:之[一二三四五])?"
    r"|[^\W\d_a-zA-Z]{2,12}?字?[(〔\[【]\d{4}[)〕\]】](?:字?第)?[0-9A-Z-]+号?|[^\W\d_a-zA-Z]{2,8}字(?:[(][^\W\d_a-zA-Z]{1,3}[)]|(?=\d{4}第))[0-9A-Z]+(?:第\d+号)?"
    r"|[^\W\d_a-zA-Z]{1,4}[A-Z][(]\d{4}[)]\d+|(?<=[(])第\d{4,}号"
)
_HOUSE = (
    r"[0-9A-Za-z一二三四五六七八九十]{1,4}(?:号楼|[栋幢座]|#楼?)(?:[0-9A-Za-z东西南北中一二三四五]{1,3}单元)?[0-9A-Za-z-]*\d[0-9A-Za-z-]*(?:[室房户]|号(?!楼)|[层楼][东西南北中]?户?)?"
    r"|\d{1,3}单元\d{3,4}[室房户号]?|(?<=[^\W\d_a-zA-Z号码])\d{1,3}-\d{1,2}-\d{2,4}(?![\d-])[室房户号]?"
)
_PERIOD = rf"{dates.PERIOD}(?=[之以]?内|以上|止|届满|期满)|(?:(?<=[满逾过])){dates.PERIOD}"
ANCHOR = expression(
    r"(?P<colon>:)|(?P<place>(?:位于|[坐座]落于?|家住|住址|地址|性别)(?!:))"
    rf"|(?P<hole>{_HOLE})|(?P<period>{_PERIOD})|(?P<date>{dates.DATE}|[12]\d{{3}}年(?=[到至-])|(?<=[到至-])[12]\d{{3}}年(?!\d))|(?P<sum>{amount.SUM})"
    rf"|(?P<house>{_HOUSE})|(?P<plate>{vehicle.PLATE}(?![0-9A-Za-z-]))|(?P<title>{_TITLE})"
    r"|(?P<count>(?:(?<=共)|(?<=共计)|(?<=合计))(?:\d+|[一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰]+)[份张本枚个套组册把块副](?!公司))"
    rf"|(?P<phone>[(]0\d{{2,3}}[)]-?\d{{7,8}})|(?P<sex>(?<=[,、(])[男女](?=[,、)]))|(?P<number>{_NUMBER})"
)
_EMPTY = expression(r"\s*(?:[,;:。;、!?)】》”]|$)")
_SIGN = expression(r"(?:No|NO|no|N0|№)[.:]?(?=\d)")
_HOLE_RE = expression(_HOLE)
_HOUSE_RE = expression(_HOUSE)
_NAME_GOES_ON = expression(
    r"\((?:有限合伙|普通合伙|特殊普通合伙|个人独资|个体工商户|集团)\)|\([^\W\d_]{2,3}\)[^\W\d_]{2,14}(?:公司|集团|厂|中心|店|社|行|所|合伙\))"
)
_NEXT_NAME = expression(r"、(?=[^\W\d_]{2,4}(?:[、,。;(\s]|$))")
_LIST = expression(r"(?:号)?(?:\([^()]{0,12}\))?[、,和及与;/\s]+(?:No\.?|NO\.?|№)?$")
_BORN = expression(r"出生|生(?![产效活意])")
_SINCE = expression(r"(?:自|从)[^,。;:]{0,30}?起[,、]?(?:的)?$")
_RANGE = expression(r"[0-9A-Za-z]*\d{2}(?:号)?(?:-{1,2}|~|至|到)(?:No\.?|NO\.?)?[0-9A-Za-z]*\d{2}(?![\dA-Za-z-])")
# What may stand between a label and its value, and a hint in brackets behind the label.
_LINK = expression(
    r"(?:[:;]|分别为|分别是|均为|分别|依次为|均|为|是|系|[“\"「『(【\[]|第|No\.?:?|NO\.?:?|no\.?:?|№:?|N0\.:?|\s|-(?=\d))*$"
)
_HINT = expression(r"\([^()\d][^()]{0,13}\)$|\(\d{1,2}位\)$|/[万亿]?元$")
_UNIT = expression(r"[(/](?:单位[:]?)?(?:人民币)?([万亿]?(?:美|港|欧)?元)\)?$")
_UNKNOWN = expression(r"[^\0,;:.。;、!?()（）〔〕《》“”\"\s*\d]{1,12}$")
_RANGEABLE = frozenset(
    "receipt_no invoice_no policy_no document_no fiscal_receipt_no bill_no einvoice_no contract_no number_range".split()
)
_PLAIN = frozenset({"text", "name", "address", "quantity"})
_WORDLIKE = _PLAIN | {"sex", "amount", "date", "period", "age", "house_no", "item"}
_QUOTES = " '‘’\"“「『【["
# So few figures before a measure word are a count: 保单3份.
_SHORT, _UNITS = 4, frozenset("份张本枚个套组册把块副页台联")
_LONGEST_LABEL = 16
# What keeps its kind under a label of another: a plate, a date with 年, a sum.
_KEPT = {"plate": ("plate_no",), "date": ("date", "period"), "sum": ("amount", "text")}
# What is no part of a number with words in it.
_WORDS = v.LOSE | v.ISSUE | v.ADV | v.DOC | v.WE | v.ORG | v.LABEL | v.PERSON
_SHAPES = {
    "date": expression(dates.SHAPE),
    "amount": expression(amount.SUM),
    "document_no": expression(r"(?=[^,;。、)]*\d)" + KINDS["document_no"].shape + r"(?=[,;。;、)\s】]|$)"),
    "text": expression(KINDS["text"].shape),
}
_PREFIX = expression(r"[^\W\d_a-zA-Z]{1,4}$")


class Label(NamedTuple):
    """A label: where it begins and ends, and its word of the lexicon (None: nobody knew it)."""

    start: int
    end: int
    word: Word | None


class Thing(NamedTuple):
    """A thing of the notice, where it ends, and the kinds of its bare numbers."""

    end: int
    kinds: tuple[str, ...]


@cache
def _shape(kind: str) -> re.Pattern[str]:
    return expression(KINDS[kind].shape)


class Reader:
    """The pass over one notice; ``fields`` grows from left to right."""

    def __init__(
        self,
        text: str,
        words: str,
        tokens: Sequence[Token],
        breaks: Sequence[int],
        gaps: set[int],
        lines: Sequence[int],
        lexicon: Lexicon,
        start: int = 0,
    ) -> None:
        self.text = text
        self.words = words
        self.lexicon = lexicon
        self.breaks = breaks
        self.fields: list[Field[Value]] = []
        self.named: list[tuple[Field[Value], Word]] = []
        self.begin = self.end = start
        self.gaps = gaps
        self.lines = lines
        self.tokens = tokens
        labels = [t for t in tokens if t.word.senses & (v.LABEL | v.ROLE)]
        self.ends = {t.end: t for t in labels}
        self.ahead = [t.start for t in labels if words[t.end : t.end + 1] == ":" or _hinted(words, t.end)]
        edges = {start, *breaks, *gaps}
        self.spaced = [t for t in labels if words[t.start - 1 : t.start] == "【" and words[t.end : t.end + 1] == "】"]
        self.spaced += [t for t in labels if t.end in gaps and (t.start in edges or not words[t.start - 1].isalnum())]
        self.spaced.sort()
        self.ahead = sorted({*self.ahead, *(t.start - (words[t.start - 1 : t.start] == "【") for t in self.spaced)})
        self.verbs = [t for t in tokens if t.word.senses & (v.LOSE | v.ISSUE | v.ADV | v.WE)]
        self.things = [
            Thing(t.end, t.word.kinds)
            for t in tokens
            if t.word.senses & v.DOC and (t.word.kinds or words[t.end : t.end + 1] not in ")、")
        ]

    def read(self) -> list[Field[Value]]:
        """Every field of the notice, in order."""
        position = self.begin
        while True:
            match = ANCHOR.search(self.words, position)
            place = match.start() if match else len(self.words)
            label = next((t for t in self.spaced if position <= t.end <= place and t.start >= self.end), None)
            if label is not None and self.words[label.end : label.end + 1] != ":":
                begin = label.end + (self.words[label.end : label.end + 1] == "】")
                end = self._labelled(Label(label.start, label.end, label.word), begin)
                position = max(end, label.end + (end <= label.end))
            elif match is None:
                return self.fields
            else:
                position = self._next(match)

    def _next(self, match: re.Match[str]) -> int:
        """Where to go on behind an anchor: where its value ended, or one character on."""
        before = len(self.fields)
        end = self._at(match)
        return end if len(self.fields) > before and end >= match.start() else max(end, match.start() + 1)

    def _add(
        self, kind: str, label: Label | None, start: int, end: int, value: Value | None = None, basis: str = "label"
    ) -> int:
        while end > start and self.words[end - 1] == " ":
            end -= 1
        raw = self.text[start:end]
        field = Field(
            kind=kind,
            label=self.text[label.start : label.end] if label else "",
            raw=raw,
            value=KINDS[kind].read(self.words[start:end]) if value is None else value,
            start=start,
            end=end,
            label_start=label.start if label else start,
            basis=basis,
        )
        self.fields.append(field)
        if label and label.word is not None and (label.word.role or label.word.label == "item"):
            self.named.append((field, label.word))
        self.end = end
        return end

    def _at(self, match: re.Match[str]) -> int:
        """Deal with one anchor; answers where to go on."""
        start, end, group = match.start(), match.end(), match.lastgroup or ""
        if group == "colon":
            return self._after_colon(start)
        if group == "place":
            word = self.lexicon.get(match[0])
            return self._labelled(Label(start, end, word), end) if word else end
        if group == "sex":
            return self._add("sex", None, start, end)
        if group == "number" and (sign := _SIGN.match(self.words, start)):
            start = sign.end()
        label = self._label_before(start)
        if group == "hole":
            return self._hole(label, start, end)
        if group == "number" and self.words[end : end + 2] == "位)":
            return end
        if group == "number" and end - start < _SHORT and self.words[end : end + 1] in _UNITS:
            return end
        if (
            label
            and label.word is not None
            and (group in {"number", "title"} or (group == "plate" and label.word.label != "plate_no"))
        ):
            direct = _LINK.match(self.words, label.end, start)
            joined = direct is not None and direct.end() == start
            if group == "title" and not label.word.role:
                return self._entitled(label, start if joined else label.end, end)
            if group != "plate" or not joined:
                return self._labelled(label, start if joined else label.end)
        return self._plain(group, label, start, end)

    def _plain(self, group: str, label: Label | None, start: int, end: int) -> int:
        """A value that keeps its kind whatever its label: a date, a sum, a plate …"""
        if group == "date":
            return self._date(label, start, end)
        if group == "sum":
            known = label if label and label.word and label.word.label == "amount" else None
            return self._add("amount", known, start, end)
        if group == "period":
            return self._period(label, start, end)
        if group in {"count", "plate"}:
            return self._add(
                "quantity" if group == "count" else "plate_no", label, start, end, basis="label" if label else "shape"
            )
        if group == "title":
            return self._title(start, end)
        if group == "phone":
            return self._add("phone", label, start, end, basis="label" if label else "shape")
        if group == "house" and label and label.word and label.word.label not in {"house_no", "address", ""}:
            return self._labelled(label, start)
        if group == "house":
            return self._add("house_no", label, start, end, basis="label" if label else "shape")
        return self._listed(start) or self._bare(label, start, end)

    def before(self, end: int) -> Label | None:
        """The longest label of the lexicon that ends at ``end``."""
        for length in range(min(_LONGEST_LABEL, end - self.end), 0, -1):
            word = self.lexicon.get(self.words[end - length : end])
            if word is not None and word.senses & (v.LABEL | v.ROLE):
                return (
                    Label(end - length, end, word) if length > 1 or self.words[end - 2 : end - 1] in ",、(; " else None
                )
        return None

    def _label_before(self, start: int) -> Label | None:
        """The label that ends just before a value, over what may link the two."""
        link = _LINK.search(self.words, max(self.end, start - 12), start)
        end = link.start() if link else start
        found = self.before(end) or (self.before(start) if end < start else None)
        if found is None and (head := _PREFIX.search(self.words, max(self.end, start - 4), start)):
            token = next(
                (self.ends[place] for place in range(start - 1, head.start() - 1, -1) if place in self.ends), None
            )
            free = token and token.start >= self.end and not any(token.end <= t.start < start for t in self.tokens)
            found = Label(token.start, token.end, token.word) if token and free else None
        return found

    def _hint(self, colon: int) -> int:
        """Where a label ends that has a hint in brackets before its colon."""
        hint = _HINT.search(self.words, max(self.end, colon - 16), colon)
        return hint.start() if hint else colon

    def _after_colon(self, colon: int) -> int:
        end = self._hint(colon)
        link = _LINK.search(self.words, max(self.end, end - 6), end)
        label = self.before(end) or (self.before(link.start()) if link and link.start() < end else None)
        wider = self._unknown(end)
        if label is None or (
            wider
            and label.word
            and (label.word.weak or label.word.role)
            and wider.start < label.start
            and end - wider.start <= 8
            and label.word.label != "item"
        ):
            word = label.word if label and label.word and label.word.weak else None
            label = Label(wider.start, wider.end, word) if wider else None
        if label is None:
            return colon + 1
        start = colon + 1
        while start < len(self.words) and self.words[start] in _QUOTES and not _HOLE_RE.match(self.words, start):
            start += 1
        if end < colon:
            label = self._inner(label, end, colon, start)
        unit = _UNIT.search(self.words, end, colon) if end < colon else None
        return self._labelled(label, start, unit[1] if unit else "")

    def _inner(self, label: Label, end: int, colon: int, start: int) -> Label:
        """The label with what its hint says, where the value is of that kind: 证件号码（身份证）：…"""
        inner = self.lexicon.get(self.words[end + 1 : colon - 1])
        word = inner if inner is not None and inner.label in KINDS else None
        if word is None and inner is not None and inner.kinds:
            word = self.lexicon.get(self.words[end + 1 : colon - 1] + "号")
        match = _shape(word.label).match(self.words, start) if word is not None and word.label in KINDS else None
        if word is None or match is None or len(match[0]) not in KINDS[word.label].lengths:
            return label
        return Label(label.start, label.end, word)

    def _unknown(self, end: int) -> Label | None:
        """The words before a colon, where they are no label that the lexicon knows."""
        match = _UNKNOWN.search(self.words, max(self.end, end - 12), end)
        if match is None:
            return None
        start = match.start()
        for verb in self.verbs:
            if start < verb.end < end:
                start = verb.end
        if self.lexicon.is_a(self.words[start : start + 2], v.PLAIN):
            return None
        line = bisect_right(self.breaks, end - 2)
        if line and self.breaks[line - 1] > start:
            start = self.breaks[line - 1]
        return Label(start, end, None) if start < end else None

    def _stop(self, start: int) -> int:
        """Where the next label with a colon begins: no value reaches over it."""
        place = bisect_left(self.ahead, start + 1)
        return self.ahead[place] if place < len(self.ahead) else len(self.words)

    def _labelled(self, label: Label, start: int, unit: str = "") -> int:
        """The value behind a label, whatever it is."""
        if sign := _SIGN.match(self.words, start):
            start = sign.end()
        if _EMPTY.match(self.words, start) or start in self.ahead:
            return self._blank(label, start)
        if hole := _HOLE_RE.match(self.words, start):
            return self._hole(label, start, hole.end())
        word = label.word
        if word is not None and word.role:
            return self._words("name", label, start)
        kind = word.label if word is not None else ""
        if kind in {"item", "text"}:
            return self._words("text", label, start)
        return self._of_kind(kind, label, start, unit) if kind else self._other(label, start)

    def _of_kind(self, kind: str, label: Label, start: int, unit: str) -> int:
        """A value behind a label that says its kind."""
        if kind in _RANGEABLE and (end := self._range(label, start)):
            return end
        foreign = ANCHOR.match(self.words, start)
        if (
            foreign
            and foreign.lastgroup in _KEPT
            and kind not in _KEPT[foreign.lastgroup or ""]
            and "年" in foreign[0] + "年" * (foreign.lastgroup != "date")
        ):
            return self._plain(foreign.lastgroup or "", label, start, foreign.end())
        match = _shape(kind).match(self.words, start, self._stop(start))
        if match is None or match.end() == start:
            return self._other(label, start)
        end = match.end() if kind != "address" else self._address(start, match.end())
        raw = self.words[start:end]
        if kind == "amount" and unit and raw[-1:] not in "元整正":
            value = KINDS["amount"].read(raw + unit)
            return self._add("amount", label, start, end, value)
        basis = "label"
        if kind not in _WORDLIKE:
            if not any(char.isdigit() or char in "*×" for char in raw):
                return self._other(label, start)
            kind, basis = kinds.decide(label.word, raw, self._things(label.start))
        self._add(kind, label, start, end, basis=basis)
        if kind == "address" and (house := _HOUSE_RE.search(self.words, start, end)) and house.end() == end:
            self._add("house_no", label, house.start(), end)
        return end

    def _address(self, start: int, end: int) -> int:
        """Where an address ends: before the name or the date that a gap or a line parts from it."""
        edges = sorted(place for place in {*self.gaps, *self.lines} if start + 3 < place < end)
        for place, following in zip(edges, [*edges[1:], end], strict=False):
            words = self.words[place:following].strip()
            if words[:2].isdigit() or names.type_of(words, self.lexicon):
                return place
        return end

    def _words(self, kind: str, label: Label, start: int) -> int:
        """Words up to a stop, to the next label, or to the end of the line."""
        stop = self._stop(start)
        line = bisect_left(self.breaks, start + 2)
        if line < len(self.breaks):
            stop = min(stop, self.breaks[line]) if self.words[self.breaks[line] - 1] not in "、(" else stop
        shape = _shape("text") if kind == "text" else _shape("name")
        match = shape.match(self.words, start, stop)
        if match is None or match.end() == start:
            return self._other(label, start) if kind == "name" else start
        end = match.end()
        while kind == "name" and (more := _NAME_GOES_ON.match(self.words, end, stop)):
            end = more.end()
        self._add(kind, label, start, end)
        if kind == "name" and (other := _NEXT_NAME.match(self.words, end, stop)):
            return self._words(kind, label, other.end())
        return end

    def _other(self, label: Label, start: int) -> int:
        """A value that is not of its label's shape, or whose label nobody knew."""
        for group in ("date", "amount"):
            if (match := _SHAPES[group].match(self.words, start)) and match.end() > start:
                return self._add(group, label, start, match.end())
        for group in ("document_no", "text"):
            match = _SHAPES[group].match(self.words, start, self._stop(start))
            if match and match.end() > start:
                if group == "text" and label.word is None and self._speaks(label, start, match.end()):
                    return start
                kind, basis = group, "label"
                if group == "document_no":
                    thing = self.lexicon.get(self.words[label.start : label.end])
                    kind, basis = kinds.decide(None, match[0], thing.kinds if thing is not None else ())
                    basis = "label" if kind == group or basis == "thing" else basis
                return self._add(kind, label, start, match.end(), basis=basis)
        return start

    def _speaks(self, label: Label, start: int, end: int) -> bool:
        """Whether what stands behind an unknown label is a sentence of the notice and no value."""
        words = self.words[start:end]
        verb = any(
            start <= t.start < end and t.word.senses & (v.LOSE | v.ADV | v.WE | v.VOID | v.EVENT | v.DOC)
            for t in self.tokens
        )
        named = any(t.end == label.end and t.word.senses & (v.ORG | v.HONOR | v.WE | v.CLOSE) for t in self.tokens)
        return verb or named or any(map(str.isdigit, words))

    def _blank(self, label: Label, start: int) -> int:
        kind = label.word.label if label.word is not None else ""
        if label.word is None or kind in {"text", "item"} or (kind not in KINDS and not label.word.role):
            return start
        return self._add(kind or "name", label, start, start, Blank())

    def _hole(self, label: Label | None, start: int, end: int) -> int:
        raw = self.words[start:end]
        known = label.word.label if label and label.word else ""
        if "年" in raw:
            kind = "date"
        elif known in KINDS and known not in {"text", "name"}:
            kind = known
        else:
            return end
        return self._add(kind, label, start, end, Blank(raw))

    def _date(self, label: Label | None, start: int, end: int) -> int:
        known = label if label and label.word and label.word.label in {"date", "period"} else None
        if known is None and (born := _BORN.match(self.words, end)):
            known = Label(end, born.end(), self.lexicon.get("出生日期"))
            self._add("date", known, start, end)
            return born.end()
        return self._add("date", known, start, end)

    def _period(self, label: Label | None, start: int, end: int) -> int:
        since = _SINCE.search(self.words, max(self.end, start - 40), start)
        found = Label(since.start(), since.start() + len(since[0].rstrip(",、的")), None) if since else None
        return self._add("period", found or label, start, end)

    def _range(self, label: Label, start: int) -> int:
        match = _RANGE.match(self.words, start)
        if match is None:
            return 0
        raw = match[0]
        words = self.words[label.start : label.end]
        if "-" in raw and not _ranges(words, raw):
            return 0
        of = kinds.decide(label.word, raw.partition("-")[0], self._things(label.start))[0]
        value = serials.read_range(raw.replace("号", ""), of)
        return self._add("number_range", label, start, match.end(), value) if value is not None else 0

    def _entitled(self, label: Label, start: int, end: int) -> int:
        """A number with words in it behind its label: 证号：宗场证字（皖）F841, 案号（2026）…号."""
        word = label.word
        own = word.label if word is not None and word.label in KINDS and word.label not in _WORDLIKE else "document_no"
        kind, basis = (
            (own, "label")
            if word is not None and not word.weak
            else kinds.decide(word, self.words[start:end], self._things(label.start))
        )
        return self._add(kind, label, start, end, basis=basis)

    def _title(self, start: int, end: int) -> int:
        """A number with words in it; a label may be run together with them (证号示集用（2005）第1号)."""
        for length in range(min(_LONGEST_LABEL, end - start), 1, -1):
            word = self.lexicon.get(self.words[start : start + length])
            if word is not None and word.senses & v.LABEL and word.label in KINDS:
                return self._labelled(Label(start, start + length, word), start + length)
        start = max(
            [
                start,
                *(
                    t.end
                    for t in self.tokens
                    if start < t.end < end - 6 and t.word.senses & _WORDS and self.words[t.end] not in "字第(〔证市集"
                ),
            ]
        )
        start += self.words[start] in "及和与、"
        things = self._things(start)
        kind = next((one for one in things if one in ("estate_certificate_no", "contract_no", "transport_no")), "")
        kind = "estate_certificate_no" if "不动产" in self.words[start:end] else kind or "document_no"
        return self._add(kind, None, start, end, basis="thing" if kind in things else "shape")

    def _listed(self, start: int) -> int:
        """A number that goes on a list: it shares the label of the one before."""
        last = self.fields[-1] if self.fields else None
        if (
            last is None
            or not isinstance(last.value, (Number, serials.NumberRange))
            or not (last.label or last.basis == "thing")
        ):
            return 0
        if not _LIST.fullmatch(self.words, last.end, start):
            return 0
        kind = last.value.of if isinstance(last.value, serials.NumberRange) else last.kind
        if last.raw and not last.raw[0].isascii() and self.text[start - 1 : start] == last.raw[0]:
            start -= 1
        match = _shape(kind).match(self.words, start)
        if match is None or not any(char.isdigit() or char == "*" for char in match[0]):
            return 0
        label = Label(last.label_start, last.label_start + len(last.label), self.lexicon.get(last.label))
        if kind in _RANGEABLE and (end := self._range(label, start)):
            return end
        return self._add(kind, label, start, match.end(), basis=last.basis)

    def _bare(self, label: Label | None, start: int, end: int) -> int:
        """A number without a label of the lexicon: named by the thing before it, or by its form."""
        raw = self.words[start:end]
        if not any(map(str.isdigit, raw)) or not (end - start >= 6 or self._enclosed(start, end)):
            return end
        kind, basis = kinds.decide(None, raw, self._things(start))
        if kind == "document_no" and (bearer := self._bearer(raw, start)):
            return self._add(bearer, label, start, end, basis="shape")
        if kind == "document_no" and (prefix := _PREFIX.search(self.words, self.end, start)):
            start = self._taken(prefix.start(), start)
        return self._add(kind, label, start, end, basis=basis)

    def _bearer(self, raw: str, start: int) -> str:
        """The kind of a number that stands alone in the bracket behind a name."""
        if self.words[start - 1 : start] != "(":
            return ""
        before = self.words[max(0, start - 9) : start - 1]
        if names.ending("\0" + before, self.lexicon):
            return kinds.of_bearer(raw, organisation=True)
        person = any(names.is_person(before[-length:], self.lexicon) for length in (3, 2, 4))
        return kinds.of_bearer(raw, organisation=False) if person or before.endswith(("本人身份", "身份")) else ""

    def _taken(self, low: int, start: int) -> int:
        """Where a number begins that takes the unknown words on its left: 教民3701021904601."""
        floor = max((t.end for t in self.things if t.end <= start), default=-1)
        if low <= floor:
            return floor
        return low if low == floor + 1 and self.words[floor] in "(【" else start

    def _enclosed(self, start: int, end: int) -> bool:
        """Whether a bracket holds nothing else."""
        return (
            end - start >= 4
            and start > 0
            and self.words[start - 1] in "([【"
            and self.words[end : end + 1] in ")]】"
            and end < len(self.words)
        )

    def _things(self, position: int) -> tuple[str, ...]:
        """The kinds of numbers of the last thing that ends before a position."""
        found: tuple[str, ...] = ()
        for thing in self.things:
            if thing.end > position:
                break
            found = thing.kinds
        return found


def _hinted(words: str, end: int) -> bool:
    """Whether a bracket and a colon follow a label."""
    if words[end : end + 1] != "(":
        return False
    close = words.find("):", end, end + 16)
    return close > 0


def _ranges(label: str, raw: str) -> bool:
    """A hyphen joins the ends of a range only where both are long and of one length."""
    first, _, last = raw.partition("-")
    return len(first) == len(last.lstrip("-")) >= 5 and label[-1:] in "号码段止oO据票"
