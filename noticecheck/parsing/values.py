"""Taking every value of a notice out, with its label.

One pass from left to right over the folded text.  It stops at colons (a label stands before)
and at what looks like a value (a label may stand before, without a colon).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.fields import KINDS, serials
from noticecheck.fields.base import Blank, Number
from noticecheck.model import Field, Value
from noticecheck.parsing import kinds, names
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.anchors import (
    ANCHOR,
    BORN,
    EMPTY,
    HOLE_RE,
    HOUSE_RE,
    KEPT,
    LINK,
    LIST,
    LONGEST_LABEL,
    NAME_GOES_ON,
    NEXT_NAME,
    PREFIX,
    QUOTES,
    RANGE,
    RANGEABLE,
    SHAPES,
    SHORT,
    SIGN,
    SINCE,
    UNIT,
    UNITS,
    WORDLIKE,
    WORDS,
)
from noticecheck.parsing.bones import MARKS
from noticecheck.parsing.labels import Label, Labels, shape
from noticecheck.suggest import forms

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from noticecheck.parsing.vocabulary import Word


# A name before a bracket is no longer.
_NAME = 24
# Behind these something must follow.
_ASKING = frozenset(":;为号码.№oO")


class Thing(NamedTuple):
    """A thing of the notice, where it ends, and the kinds of its bare numbers."""

    end: int
    kinds: tuple[str, ...]


class Reader:
    """The pass over one notice; ``fields`` grows from left to right."""

    def __init__(self, text: str, words: str, labels: Labels, lines: Sequence[int], gaps: set[int], start: int) -> None:
        self.text = text
        self.words = words
        self.labels = labels
        self.lexicon = labels.lexicon
        self.tokens = labels.tokens
        self.fields: list[Field[Value]] = []
        self.named: list[tuple[Field[Value], Word]] = []
        self.begin = self.end = start
        self.edges = sorted({*lines, *gaps})
        self.things = [
            Thing(t.end, t.word.kinds)
            for t in self.tokens
            if t.word.senses & v.DOC and (t.word.kinds or words[t.end : t.end + 1] not in ")、")
        ]

    def read(self) -> list[Field[Value]]:
        """Every field of the notice, in order."""
        position = self.begin
        while True:
            match = ANCHOR.search(self.words, position)
            place = match.start() if match else len(self.words)
            label = self.labels.next_spaced(position, place, self.end)
            if label is not None:
                begin = label.end + (self.words[label.end : label.end + 1] == "】")
                empty = begin in self.labels.ahead or EMPTY.match(self.words, begin)
                end = begin if empty else self._labelled(Label(label.start, label.end, label.word), begin)
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
        if group == "number" and (sign := SIGN.match(self.words, start)):
            start = sign.end()
        label = self.labels.in_front(start, self.end)
        if group == "hole":
            return self._hole(label, start, end)
        if group == "number" and self.words[end : end + 2] == "位)":
            return end
        if group == "number" and end - start < SHORT and self.words[end : end + 1] in UNITS:
            return end
        if (
            label
            and label.word is not None
            and (group in {"number", "title"} or (group == "plate" and label.word.label != "plate_no"))
        ):
            direct = LINK.match(self.words, label.end, start)
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

    def _after_colon(self, colon: int) -> int:
        end = self.labels.hint(colon, self.end)
        link = LINK.search(self.words, max(self.end, end - 6), end)
        label = self.labels.before(end, self.end) or (
            self.labels.before(link.start(), self.end) if link and link.start() < end else None
        )
        wider = self.labels.unknown(end, self.end)
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
        if label is None or self._refers(label):
            return colon + 1
        start = colon + 1
        while start < len(self.words) and self.words[start] in QUOTES and not HOLE_RE.match(self.words, start):
            start += 1
        if end < colon:
            label = self.labels.inner(label, end, colon, start)
        unit = UNIT.search(self.words, end, colon) if end < colon else None
        return self._labelled(label, start, unit[1] if unit else "")

    def _refers(self, label: Label) -> bool:
        """Whether the words only point at what is listed behind them: 下列物品：…"""
        item = label.word is not None and label.word.label == "item"
        return item and self.lexicon.is_a(self.words[max(0, label.start - 2) : label.start], v.PLAIN)

    def _labelled(self, label: Label, start: int, unit: str = "") -> int:
        """The value behind a label, whatever it is."""
        if sign := SIGN.match(self.words, start):
            start = sign.end()
        if EMPTY.match(self.words, start) or start in self.labels.ahead:
            return self._blank(label, start)
        if hole := HOLE_RE.match(self.words, start):
            return self._hole(label, start, hole.end())
        word = label.word
        if word is not None and word.role:
            return self._words("name", label, start)
        kind = word.label if word is not None else ""
        if kind in {"item", "text"}:
            return self._words("text", label, start)
        return self._of_kind(kind, label, start, unit) if kind else self._other(label, start)

    def _of_kind(self, kind: str, label: Label, start: int, unit: str) -> int:
        """A value behind a label that says its kind; 大写, 小写 may stand before a sum."""
        if kind == "amount" and self.lexicon.is_a(self.words[start : start + 2], v.LABEL):
            start += 2 + (self.words[start + 2 : start + 3] == ":")
        if kind in RANGEABLE and (end := self._range(label, start)):
            return end
        foreign = ANCHOR.match(self.words, start)
        if (
            foreign
            and foreign.lastgroup in KEPT
            and kind not in KEPT[foreign.lastgroup or ""]
            and "年" in foreign[0] + "年" * (foreign.lastgroup != "date")
        ):
            return self._plain(foreign.lastgroup or "", label, start, foreign.end())
        match = shape(kind).match(self.words, start, self.labels.stop(start))
        if match is None or match.end() == start:
            return self._other(label, start)
        end = match.end() if kind != "address" else self._address(start, match.end())
        raw = self.words[start:end]
        if kind == "amount" and unit and raw[-1:] not in "元整正":
            value = KINDS["amount"].read(raw + unit)
            return self._add("amount", label, start, end, value)
        basis = "label"
        if kind not in WORDLIKE:
            if not any(char.isdigit() or char in "*×" for char in raw):
                return self._other(label, start)
            kind, basis = self._either(label, raw) or kinds.decide(label.word, raw, self._things(label.start, end))
        self._add(kind, label, start, end, basis=basis)
        if kind == "address" and (house := HOUSE_RE.search(self.words, start, end)) and house.end() == end:
            self._add("house_no", label, house.start(), end)
        return end

    def _either(self, label: Label, raw: str) -> tuple[str, str] | None:
        """The kind of a number behind two labels, either of which may be meant: 身份证号/护照号."""
        found = next((t.word for t in self.tokens if t.end == label.start - 1), None)
        if found is None or label.word is None or self.words[label.start - 1] not in "/或":
            return None
        return kinds.decide(None, raw, (*found.kinds, found.label, label.word.label))[0], "label"

    def _address(self, start: int, end: int) -> int:
        """Where an address ends: before the name or the date that a gap or a line parts from it."""
        edges = [place for place in self.edges if start + 3 < place < end]
        for place, following in zip(edges, [*edges[1:], end], strict=False):
            words = self.words[place:following].strip()
            if words[:2].isdigit() or names.type_of(words, self.lexicon):
                return place
        return end

    def _words(self, kind: str, label: Label, start: int) -> int:
        """Words up to a stop, to the next label, or to the end of the line."""
        stop = self.labels.stop(start)
        line = bisect_left(self.labels.breaks, start + 2)
        if line < len(self.labels.breaks):
            stop = (
                min(stop, self.labels.breaks[line]) if self.words[self.labels.breaks[line] - 1] not in "、(" else stop
            )
        match = shape("text" if kind == "text" else "name").match(self.words, start, stop)
        if match is None or match.end() == start:
            return self._other(label, start) if kind == "name" else start
        end = match.end()
        while kind == "name" and (more := NAME_GOES_ON.match(self.words, end, stop)):
            end = more.end()
        self._add(kind, label, start, end)
        if kind == "name" and (other := NEXT_NAME.match(self.words, end, stop)):
            return self._words(kind, label, other.end())
        return end

    def _other(self, label: Label, start: int) -> int:
        """A value that is not of its label's shape, or whose label nobody knew."""
        for group in ("date", "amount"):
            if (match := SHAPES[group].match(self.words, start)) and match.end() > start:
                return self._add(group, label, start, match.end())
        for group in ("document_no", "text"):
            match = SHAPES[group].match(self.words, start, self.labels.stop(start))
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
        """A label with nothing behind it; without a colon or 为 it is only mentioned."""
        if self.words[start - 1 : start] not in _ASKING:
            return start
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
        if known is None and (born := BORN.match(self.words, end)):
            known = Label(end, born.end(), self.lexicon.get("出生日期"))
            self._add("date", known, start, end)
            return born.end()
        return self._add("date", known, start, end)

    def _period(self, label: Label | None, start: int, end: int) -> int:
        since = SINCE.search(self.words, max(self.end, start - 40), start)
        found = Label(since.start(), since.start() + len(since[0].rstrip(",、的")), None) if since else None
        return self._add("period", found or label, start, end)

    def _range(self, label: Label, start: int) -> int:
        match = RANGE.match(self.words, start)
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
        own = word.label if word is not None and word.label in KINDS and word.label not in WORDLIKE else "document_no"
        kind, basis = (
            (own, "label")
            if word is not None and not word.weak
            else kinds.decide(word, self.words[start:end], self._things(label.start))
        )
        return self._add(kind, label, start, end, basis=basis)

    def _title(self, start: int, end: int) -> int:
        """A number with words in it; a label may be run together with them (证号示集用（2005）第1号)."""
        for length in range(min(LONGEST_LABEL, end - start), 1, -1):
            word = self.lexicon.get(self.words[start : start + length])
            if word is not None and word.senses & v.LABEL and word.label in KINDS:
                return self._labelled(Label(start, start + length, word), start + length)
        start = max(
            [
                start,
                *(
                    t.end
                    for t in self.tokens
                    if start < t.end < end - 6 and t.word.senses & WORDS and self.words[t.end] not in "字第(〔证市集"
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
        if not LIST.fullmatch(self.words, last.end, start):
            return 0
        kind = last.value.of if isinstance(last.value, serials.NumberRange) else last.kind
        if last.raw and not last.raw[0].isascii() and self.text[start - 1 : start] == last.raw[0]:
            start -= 1
        match = shape(kind).match(self.words, start)
        if match is None or not any(char.isdigit() or char == "*" for char in match[0]):
            return 0
        label = Label(last.label_start, last.label_start + len(last.label), self.lexicon.get(last.label))
        if kind in RANGEABLE and (end := self._range(label, start)):
            return end
        return self._add(kind, label, start, match.end(), basis=last.basis)

    def _bare(self, label: Label | None, start: int, end: int) -> int:
        """A number without a label of the lexicon: named by the thing before it, or by its form."""
        raw = self.words[start:end]
        if not any(map(str.isdigit, raw)) or not (end - start >= 6 or self._enclosed(start, end)):
            return end
        kind, basis = kinds.decide(None, raw, self._things(start, end))
        if kind == "document_no" and (bearer := self._bearer(raw, start)):
            return self._add(bearer, label, start, end, basis="shape")
        if kind == "document_no" and (prefix := PREFIX.search(self.words, self.end, start)):
            start = self._taken(prefix.start(), start)
        return self._add(kind, label, start, end, basis=basis)

    def _bearer(self, raw: str, start: int) -> str:
        """The kind of a number that stands alone in the bracket behind a name."""
        if self.words[start - 1 : start] != "(":
            return ""
        before = self.words[max(0, start - _NAME) : start - 1]
        clause = before[max(before.rfind(mark) for mark in MARKS) + 1 :]
        if names.ending("\0" + clause, self.lexicon):
            return forms.of_bearer(raw, organisation=True)
        person = any(names.is_person(one, self.lexicon) for one in (clause, clause[-3:], clause[-2:], clause[-4:]))
        return forms.of_bearer(raw, organisation=False) if person or clause.endswith("身份") else ""

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

    def _things(self, position: int, end: int = 0) -> tuple[str, ...]:
        """The kinds of numbers of the last thing that ends before a position, or of whose number ends there: 编号1的证书."""
        found: tuple[str, ...] = ()
        for thing in self.things:
            if thing.end > position:
                return thing.kinds if not found and self.words[end : end + 1] == "的" else found
            found = thing.kinds
        return found


def _ranges(label: str, raw: str) -> bool:
    """A hyphen joins the ends of a range only where both are long and of one length."""
    first, _, last = raw.partition("-")
    return len(first) == len(last.lstrip("-")) >= 5 - first.startswith("0") and label[-1:] in "号码段止oO据票"
