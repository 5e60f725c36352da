"""Taking every value of a notice out, with its label.

One pass from left to right over the folded text.  It stops at colons (a label stands before)
and at words that look like a value (a label may stand before, without a colon).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.fields import KINDS, serials
from noticecheck.fields.base import Blank, Number
from noticecheck.model import Field, Value
from noticecheck.parsing import anchors, labels, names
from noticecheck.parsing.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.documents import Found


@cache
def _shape(kind: str) -> re.Pattern[str]:
    return expression(KINDS[kind].shape)


class Reader:
    """The pass over one notice; ``fields`` grows from left to right."""

    def __init__(self, text: str, words: str, things: Sequence[Found]) -> None:
        self.text = text
        self.words = words
        self.things = things
        self.fields: list[Field[Value]] = []
        self.end = 0

    def read(self) -> list[Field[Value]]:
        """Every field of the notice, in order."""
        position = 0
        while match := anchors.ANCHOR.search(self.words, position):
            position = max(self._at(match), match.start() + 1)
        return self.fields

    def _add(self, kind: str, label: Label | None, start: int, end: int, value: Value | None = None) -> int:
        raw = self.text[start:end]
        self.fields.append(
            Field(
                kind=kind,
                label=self.text[label.start : label.start + len(label.words)] if label else "",
                raw=raw,
                value=KINDS[kind].read(self.words[start:end]) if value is None else value,
                start=start,
                end=end,
                label_start=label.start if label else start,
            )
        )
        self.end = end
        return end

    def _at(self, match: re.Match[str]) -> int:
        """Deal with one anchor; answers where to go on."""
        start, end, group = match.start(), match.end(), match.lastgroup
        if group == "colon":
            return self._after_colon(start)
        if group == "place":
            return self._labelled(Label(start, match[0], labels.LEXICON.get(match[0], "address")), end)
        if group == "sex":
            return self._add("sex", None, start, end)
        if group == "number" and (sign := anchors.SIGN.match(self.words, start)):
            start = sign.end()
        label = self._label_before(start)
        if group == "hole":
            return self._hole(label, start, end)
        if group == "number" and end - start < anchors.SHORT and self.words[end : end + 1] in anchors.UNITS:
            return end
        if label and label.kind and group in {"number", "title", "plate"}:
            return self._labelled(label, start)
        if group == "date":
            return self._date(label, start, end)
        if group == "sum":
            known = label if label and label.kind == "amount" else None
            return self._add("amount", known, start, end)
        if group == "period":
            return self._period(start, end)
        if group in {"count", "plate"}:
            known = labels.before(self.words, start, self.end) if group == "count" else None
            return self._add("quantity" if group == "count" else "plate_no", known, start, end)
        if group == "title":
            return self._title(start, end)
        return self._listed(start) or self._bare(start, end)

    def _label_before(self, start: int) -> Label | None:
        """The label that ends just before a value, over what may link the two."""
        link = labels.LINK.search(self.words, max(self.end, start - 12), start)
        end = link.start() if link else start
        return labels.before(self.words, end, self.end) or labels.before(self.words, start, self.end)

    def _after_colon(self, colon: int) -> int:
        link = labels.LINK.search(self.words, max(self.end, colon - 6), colon)
        end = link.start() if link else colon
        label = labels.before(self.words, colon, self.end) or labels.before(self.words, end, self.end)
        wider = labels.unknown(self.words, colon, self.end)
        if wider and (label is None or (label.words in serials.AMBIGUOUS and _joined(wider, label))):
            label = Label(wider.start, wider.words, label.kind if label else None)
        if label is None or (label.kind is None and names.is_person(label.words)):
            return colon + 1
        start = colon + 1
        while start < len(self.words) and self.words[start] in ' "“「':
            start += 1
        return self._labelled(label, start)

    def _labelled(self, label: Label, start: int) -> int:
        """The value behind a label, whatever it is."""
        if sign := anchors.SIGN.match(self.words, start):
            start = sign.end()
        if anchors.EMPTY.match(self.words, start):
            return self._blank(label, start)
        if hole := anchors.HOLE_RE.match(self.words, start):
            return self._hole(label, start, hole.end())
        kind = label.kind
        if kind in anchors.RANGEABLE and (end := self._range(label, start)):
            return end
        if kind and (match := _shape(kind).match(self.words, start)) and match.end() > start:
            end = match.end()
            if label.words in serials.AMBIGUOUS or kind == "document_no":
                # 护士执业证2019…: the label is the end of the thing itself.
                thing = self._thing(start if label.words == "证" else label.start)
                kind = labels.resolve(label, self.words[start:end], thing).name
            if (
                _has_figure(self.words[start:end])
                or kind in anchors.PLAIN_LABELS
                or kind in {"sex", "amount", "date", "period", "age", "house_no"}
            ):
                return self._add(kind, label, start, end)
        return self._other(label, start)

    def _other(self, label: Label, start: int) -> int:
        """A value that is not of its label's shape, or whose label nobody knew."""
        for group in ("date", "amount", "document_no", "text"):
            shape = anchors.SHAPES[group]
            if (match := shape.match(self.words, start)) and match.end() > start:
                return self._add(group, label, start, match.end())
        return start

    def _blank(self, label: Label, start: int) -> int:
        if label.kind is None or label.kind == "text":
            return start
        return self._add(label.kind, label, start, start, Blank())

    def _hole(self, label: Label | None, start: int, end: int) -> int:
        raw = self.words[start:end]
        if "年" in raw:
            kind = "date"
        elif label and label.kind and label.kind != "name":
            kind = label.kind
        else:
            return end
        return self._add(kind, label, start, end, Blank(raw))

    def _date(self, label: Label | None, start: int, end: int) -> int:
        known = label if label and label.kind in {"date", "period"} else None
        if known is None and (born := anchors.BORN.match(self.words, end)):
            known = Label(end, self.words[end : born.end()], "date")
            self._add("date", known, start, end)
            return born.end()
        return self._add("date", known, start, end)

    def _period(self, start: int, end: int) -> int:
        since = anchors.SINCE.search(self.words, max(self.end, start - 40), start)
        label = Label(since.start(), since[0].rstrip(",、的"), "period") if since else None
        return self._add("period", label or self._label_before(start), start, end)

    def _range(self, label: Label, start: int) -> int:
        match = anchors.RANGE.match(self.words, start)
        if match is None:
            return 0
        raw = match[0]
        if "-" in raw and not self._hyphen_range(label, raw):
            return 0
        real = labels.resolve(label, raw, self._thing(label.start)).name
        value = serials.read_range(raw.replace("号", ""), real)
        if value is None:
            return 0
        return self._add("number_range", label, start, match.end(), value)

    def _hyphen_range(self, label: Label, raw: str) -> bool:
        """A hyphen joins the ends of a range only where both are long and of one length."""
        first, _, last = raw.partition("-")
        return len(first) == len(last.lstrip("-")) >= 5 and bool(anchors.HYPHEN_LABELS.search(label.words))

    def _title(self, start: int, end: int) -> int:
        """A number with words in it; a label may be run together with them (证号示集用（2005）第1号)."""
        for length in range(8, 1, -1):
            if kind := labels.LEXICON.get(self.words[start : start + length]):
                label = Label(start, self.words[start : start + length], kind)
                return self._labelled(label, start + length)
        if "不动产" in self.words[start:end]:
            return self._add("estate_certificate_no", None, start, end)
        return self._bare(start, end)

    def _listed(self, start: int) -> int:
        """A number that goes on a list: it shares the label of the one before."""
        if not self.fields:
            return 0
        last = self.fields[-1]
        if not last.label or not isinstance(last.value, (Number, serials.NumberRange)):
            return 0
        if not anchors.LIST.fullmatch(self.words, last.end, start):
            return 0
        kind = last.value.of if isinstance(last.value, serials.NumberRange) else last.kind
        match = _shape(kind).match(self.words, start)
        if match is None or not _has_figure(match[0]):
            return 0
        label = Label(last.label_start, self.words[last.label_start : last.label_start + len(last.label)], kind)
        if kind in anchors.RANGEABLE and (end := self._range(label, start)):
            return end
        return self._add(kind, label, start, match.end())

    def _bare(self, start: int, end: int) -> int:
        """A number without a label: named by the thing before it, or by its check."""
        raw = self.words[start:end]
        if not any(map(str.isdigit, raw)) or not (end - start >= 6 or self._enclosed(start, end)):
            return end
        return self._add(labels.resolve(None, raw, self._thing(start)).name, None, start, end)

    def _enclosed(self, start: int, end: int) -> bool:
        """Whether a bracket holds nothing else."""
        return (
            end - start >= 4
            and self.words[start - 1 : start] in "([【"
            and self.words[end : end + 1] in ")]】"
            and start > 0
            and end < len(self.words)
        )

    def _thing(self, position: int) -> str:
        """The name of the last thing that ends before a position."""
        name = ""
        for thing in self.things:
            if thing.end > position:
                break
            name = self.words[thing.left : thing.end]
        return name


def _joined(wider: Label, known: Label) -> bool:
    """Whether the wider words are a label of their own (首页号) and no clause before it."""
    return wider.start < known.start and len(wider.words) <= 8


def _has_figure(words: str) -> bool:
    return any(char.isdigit() or char in "*×" for char in words)
