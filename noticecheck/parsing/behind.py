"""The values behind labels, whatever they are: of the label's kind, words, blanks, ranges."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from noticecheck.fields import KINDS, serials
from noticecheck.fields.base import Blank
from noticecheck.parsing import anchors as a
from noticecheck.parsing import kinds, names
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.labels import Label, shape
from noticecheck.parsing.taking import Taker

if TYPE_CHECKING:
    import re

# Behind these something must follow.
_ASKING = frozenset(":;为号码.№oO")


class Behind(Taker):
    """What takes the values behind labels."""

    def labelled(self, label: Label, start: int, unit: str = "") -> int:
        """The value behind a label, whatever it is."""
        if sign := a.SIGN.match(self.words, start):
            start = sign.end()
        begins = self.words[start : start + 1]
        if start in self.labels.ahead or (not begins.isalnum() and a.EMPTY.match(self.words, start)):
            return self._blank(label, start)
        if begins in a.HOLES and (hole := a.HOLE_RE.match(self.words, start)):
            return self.hole(label, start, hole.end())
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
        if kind in a.RANGEABLE and (end := self.range(label, start)):
            return end
        if foreign := self._foreign(kind, start):
            return self.kept(foreign.lastgroup or "", label, start, foreign.end())
        match = shape(kind).match(self.words, start, self.labels.stop(start))
        if match is None or match.end() == start:
            return self._other(label, start)
        end = match.end() if kind != "address" else self._address(start, match.end())
        raw = self.words[start:end]
        if kind == "amount" and unit and raw[-1:] not in "元整正":
            return self.add("amount", label, start, end, KINDS["amount"].read(raw + unit))
        basis = "label"
        if kind not in a.WORDLIKE:
            if not any(char.isdigit() or char in "*×" for char in raw):
                return self._other(label, start)
            things = self.kinds_before(label.start, end)
            kind, basis = self._either(label, raw) or kinds.decide(label.word, raw, things)
        self.add(kind, label, start, end, basis=basis)
        if kind == "address" and (house := a.HOUSE_RE.search(self.words, start, end)) and house.end() == end:
            self.add("house_no", label, house.start(), end)
        return end

    def _either(self, label: Label, raw: str) -> tuple[str, str] | None:
        """The kind of a number behind two labels, either of which may be meant: 身份证号/护照号."""
        if label.word is None or self.words[label.start - 1] not in "/或":
            return None
        found = next((t.word for t in self.tokens if t.end == label.start - 1), None)
        return (kinds.decide(None, raw, (*found.kinds, found.label, label.word.label))[0], "label") if found else None

    def _foreign(self, kind: str, start: int) -> re.Match[str] | None:
        """A plate, a date with 年 or a sum behind a label of something else."""
        near = self.words[start : start + a.KEPT_REACH]
        if near[:1].isdigit() and a.KEPT_SIGNS.isdisjoint(near):
            return None
        found = a.ANCHOR.match(self.words, start)
        group = found and found.lastgroup
        if found is None or group not in a.KEPT or kind in a.KEPT[group]:
            return None
        return found if group != "date" or "年" in found[0] else None

    def kept(self, group: str, label: Label | None, start: int, end: int) -> int:
        """A value that keeps its kind whatever its label: a date, a sum, a plate."""
        if group == "date":
            return self.date(label, start, end)
        if group == "sum":
            known = label if label and label.word and label.word.label == "amount" else None
            return self.add("amount", known, start, end)
        return self.add("plate_no", label, start, end, basis="label" if label else "shape")

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
        edge = self.labels.breaks[line] if line < len(self.labels.breaks) else stop
        if self.words[edge - 1] not in "、(":
            stop = min(stop, edge)
        match = shape("text" if kind == "text" else "name").match(self.words, start, stop)
        if match is None or match.end() == start:
            return self._other(label, start) if kind == "name" else start
        end = match.end()
        while kind == "name" and (more := a.NAME_GOES_ON.match(self.words, end, stop)):
            end = more.end()
        self.add(kind, label, start, end)
        if kind == "name" and (other := a.NEXT_NAME.match(self.words, end, stop)):
            return self._words(kind, label, other.end())
        return end

    def _other(self, label: Label, start: int) -> int:
        """A value that is not of its label's shape, or whose label nobody knew."""
        for group in ("date", "amount"):
            if (match := a.SHAPES[group].match(self.words, start)) and match.end() > start:
                return self.add(group, label, start, match.end())
        for group in ("document_no", "text"):
            match = a.SHAPES[group].match(self.words, start, self.labels.stop(start))
            if match and match.end() > start:
                if group == "text" and label.word is None and self._speaks(label, start, match.end()):
                    return start
                kind, basis = group, "label"
                if group == "document_no":
                    thing = self.lexicon.get(self.words[label.start : label.end])
                    kind, basis = kinds.decide(None, match[0], thing.kinds if thing is not None else ())
                    basis = "label" if kind == group or basis == "thing" else basis
                return self.add(kind, label, start, match.end(), basis=basis)
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
        return self.add(kind or "name", label, start, start, Blank())

    def hole(self, label: Label | None, start: int, end: int) -> int:
        """A form that was not filled in."""
        raw = self.words[start:end]
        known = label.word.label if label and label.word else ""
        if "年" in raw:
            kind = "date"
        elif known in KINDS and known not in {"text", "name"}:
            kind = known
        else:
            return end
        return self.add(kind, label, start, end, Blank(raw))

    def date(self, label: Label | None, start: int, end: int) -> int:
        """A date, with the word behind it that says what of."""
        known = label if label and label.word and label.word.label in {"date", "period"} else None
        if known is None and (born := a.BORN.match(self.words, end)):
            known = Label(end, born.end(), self.lexicon.get("出生日期"))
            self.add("date", known, start, end)
            return born.end()
        return self.add("date", known, start, end)

    def range(self, label: Label, start: int) -> int:
        """A range of numbers; 0 where none stands."""
        match = a.RANGE.match(self.words, start)
        if match is None:
            return 0
        raw = match[0]
        words = self.words[label.start : label.end]
        if "-" in raw and not _ranges(words, raw):
            return 0
        of = kinds.decide(label.word, raw.partition("-")[0], self.kinds_before(label.start))[0]
        value = serials.read_range(raw.replace("号", ""), of)
        return self.add("number_range", label, start, match.end(), value) if value is not None else 0


def _ranges(label: str, raw: str) -> bool:
    """A hyphen joins the ends of a range only where both are long and of one length."""
    first, _, last = raw.partition("-")
    return len(first) == len(last.lstrip("-")) >= 5 - first.startswith("0") and label[-1:] in "号码段止oO据票"
