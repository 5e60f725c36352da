"""Taking every value of a notice out, with its label.

One pass from left to right over the folded text.  It stops at colons (a label stands before)
and at what looks like a value (a label may stand before, without a colon).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.fields import KINDS, serials
from noticecheck.fields.base import Number
from noticecheck.parsing import anchors as a
from noticecheck.parsing import kinds, names
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.behind import Behind
from noticecheck.parsing.bones import MARKS
from noticecheck.parsing.labels import Label, shape
from noticecheck.suggest import forms

if TYPE_CHECKING:
    import re

    from noticecheck.model import Field, Value

# A name before a bracket is no longer.
_NAME = 24
# Kinds by the groups of anchors.
_NAMED = {"count": "quantity", "phone": "phone", "house": "house_no"}


class Reader(Behind):
    """The pass over one notice; ``fields`` grows from left to right."""

    def read(self) -> list[Field[Value]]:
        """Every field of the notice, in order."""
        position = self.begin
        anchors = a.Anchors(self.words, position)
        while True:
            match = anchors.next(position)
            place = match.start() if match else len(self.words)
            label = self.labels.next_spaced(position, place, self.end) if self.labels.spaced else None
            if label is not None:
                begin = label.end + (self.words[label.end : label.end + 1] == "】")
                empty = begin in self.labels.ahead or a.EMPTY.match(self.words, begin)
                end = begin if empty else self.labelled(Label(label.start, label.end, label.word), begin)
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

    def _at(self, match: re.Match[str]) -> int:
        """Deal with one anchor; answers where to go on."""
        start, end, group = match.start(), match.end(), match.lastgroup or ""
        if group == "colon":
            return self._after_colon(start)
        if group == "place":
            place = self.lexicon.get(match[0])
            return self.labelled(Label(start, end, place), end) if place else end
        if group == "sex":
            return self.add("sex", None, start, end)
        if group == "number" and (sign := a.SIGN.match(self.words, start)):
            start = sign.end()
        label = self.labels.in_front(start, self.end)
        if group == "hole":
            return self.hole(label, start, end)
        if group == "number" and (self.words[end : end + 2] == "位)" or self._counts(start, end)):
            return end
        if group == "number" and end - start < a.SHORT and self.words[end : end + 1] in a.UNITS:
            return end
        word = label.word if label else None
        if label and word and (group in {"number", "title"} or (group == "plate" and word.label != "plate_no")):
            direct = a.LINK.match(self.words, label.end, start)
            joined = direct is not None and direct.end() == start
            if group == "title" and not word.role:
                return self._entitled(label, start if joined else label.end, end)
            if group != "plate" or not joined:
                return self.labelled(label, start if joined else label.end)
        return self._plain(group, label, start, end)

    def _counts(self, start: int, end: int) -> bool:
        """Whether a figure only numbers the line that it begins: 4.编号：…"""
        begins = end - start <= 2 and start in self.edges and self.words[start:end].isdigit()
        return begins and self.words[end : end + 1] in {".", "、"} and not self.words[end + 1 : end + 2].isdigit()

    def _plain(self, group: str, label: Label | None, start: int, end: int) -> int:
        """A value that keeps its kind whatever its label: a date, a sum, a plate …"""
        if group in a.KEPT:
            return self.kept(group, label, start, end)
        if group == "period":
            return self._period(label, start, end)
        if group == "title":
            return self._title(start, end)
        if group in _NAMED:
            foreign = label and label.word and label.word.label not in {"house_no", "address", ""}
            if group == "house" and label and foreign:
                return self.labelled(label, start)
            return self.add(_NAMED[group], label, start, end, basis="label" if label else "shape")
        return self._listed(start) or self._bare(label, start, end)

    def _after_colon(self, colon: int) -> int:
        end = self.labels.hint(colon, self.end)
        label = self.labels.at_colon(end, self.end)
        if label is None or self._refers(label):
            return colon + 1
        start = colon + 1
        while self.words[start : start + 1] == ":":
            start += 1
        while start < len(self.words) and self.words[start] in a.QUOTES and not a.HOLE_RE.match(self.words, start):
            start += 1
        if end == colon:
            return self.labelled(label, start)
        unit = a.UNIT.search(self.words, end, colon)
        return self.labelled(self.labels.inner(label, end, colon, start), start, unit[1] if unit else "")

    def _refers(self, label: Label) -> bool:
        """Whether the words only point at what is listed behind them: 下列物品：…"""
        item = label.word is not None and label.word.label == "item"
        return item and self.lexicon.is_a(self.words[max(0, label.start - 2) : label.start], v.PLAIN)

    def _period(self, label: Label | None, start: int, end: int) -> int:
        since = a.SINCE.search(self.words, max(self.end, start - 40), start)
        found = Label(since.start(), since.start() + len(since[0].rstrip(",、的")), None) if since else None
        return self.add("period", found or label, start, end)

    def _entitled(self, label: Label, start: int, end: int) -> int:
        """A number with words in it behind its label: 证号：宗场证字（皖）F841, 案号（2026）…号."""
        word = label.word
        own = word.label if word is not None and word.label in KINDS and word.label not in a.WORDLIKE else "document_no"
        kind, basis = (
            (own, "label")
            if word is not None and not word.weak
            else kinds.decide(word, self.words[start:end], self.kinds_before(label.start))
        )
        return self.add(kind, label, start, end, basis=basis)

    def _title(self, start: int, end: int) -> int:
        """A number with words in it; a label may be run together with them (证号示集用（2005）第1号)."""
        for length in range(min(a.LONGEST_LABEL, end - start), 1, -1):
            word = self.lexicon.get(self.words[start : start + length])
            if word is not None and word.senses & v.LABEL and word.label in KINDS:
                return self.labelled(Label(start, start + length, word), start + length)
        ends = [t.end for t in self.tokens if start < t.end < end - 6 and t.word.senses & a.WORDS]
        start = max((place for place in ends if self.words[place] not in "字第(〔证市集"), default=start)
        start += self.words[start] in "及和与、"
        things = self.kinds_before(start)
        kind = next((one for one in things if one in ("estate_certificate_no", "contract_no", "transport_no")), "")
        kind = "estate_certificate_no" if "不动产" in self.words[start:end] else kind or "document_no"
        return self.add(kind, None, start, end, basis="thing" if kind in things else "shape")

    def _listed(self, start: int) -> int:
        """A number that goes on a list: it shares the label of the one before."""
        last = self.fields[-1] if self.fields else None
        if last is None or not isinstance(last.value, (Number, serials.NumberRange)):
            return 0
        if not (last.label or last.basis == "thing") or not a.LIST.fullmatch(self.words, last.end, start):
            return 0
        kind = last.value.of if isinstance(last.value, serials.NumberRange) else last.kind
        if last.raw and not last.raw[0].isascii() and self.text[start - 1 : start] == last.raw[0]:
            start -= 1
        match = shape(kind).match(self.words, start)
        if match is None or not any(char.isdigit() or char == "*" for char in match[0]):
            return 0
        # Of two things lost together each has its number: 毕业证、学位证，证号分别为…
        things = self.kinds_before(start) if last.basis == "thing" else ()
        kind = next((one for one in things if one in KINDS and len(match[0]) in KINDS[one].lengths), kind)
        label = Label(last.label_start, last.label_start + len(last.label), self.lexicon.get(last.label))
        if kind in a.RANGEABLE and (end := self.range(label, start)):
            return end
        return self.add(kind, label, start, match.end(), basis=last.basis)

    def _bare(self, label: Label | None, start: int, end: int) -> int:
        """A number without a label of the lexicon: named by the thing before it, or by its form."""
        raw = self.words[start:end]
        if not any(map(str.isdigit, raw)) or not (end - start >= 6 or self._enclosed(start, end)):
            return end
        kind, basis = kinds.decide(None, raw, self.kinds_before(start, end))
        if kind == "document_no" and (bearer := self._bearer(raw, start)):
            return self.add(bearer, label, start, end, basis="shape")
        if kind == "document_no" and (prefix := a.PREFIX.search(self.words, self.end, start)):
            start = self._taken(prefix.start(), start)
        return self.add(kind, label, start, end, basis=basis)

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
