"""How a page was read, for whoever doubts it: the partition, and each notice with its tokens."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from noticecheck.messages import WORDS
from noticecheck.parsing.vocabulary import SENSES
from noticecheck.reports import record
from noticecheck.reports.mask import masked_reading
from noticecheck.results import CheckedNotice
from noticecheck.source import Lines
from noticecheck.text import Span

if TYPE_CHECKING:
    from noticecheck.model import Field, Notice, Value
    from noticecheck.parsing import Reading
    from noticecheck.parsing.vocabulary import Word
    from noticecheck.reports.base import Options
    from noticecheck.reports.record import Record
    from noticecheck.source import Source
    from noticecheck.text import Text

NOTICE = "notice"
FORMATS = ("text", "json")
# A part of the page is quoted by its first characters.
_QUOTED = 60


def senses(word: Word) -> list[str]:
    """What a word can mean, each sense with what it is about: label:id_card, role:declarant, we."""
    about = {
        "LABEL": word.label,
        "ROLE": word.role,
        "DOC": ",".join(word.kinds),
        "EVENT": ",".join(kind for kind, _ in word.events),
    }
    found = [name for place, name in enumerate(SENSES) if word.senses >> place & 1]
    return [f"{name.lower()}:{about[name]}" if about.get(name) else name.lower() for name in found]


class _Tokens:
    """The words of a page by the places of the source at which they begin."""

    def __init__(self, flat: Text | None, reading: Reading, lines: Lines) -> None:
        self.flat = flat
        self.all = reading.tokens
        self.lines = lines
        self.starts = [flat.offset(token.start) for token in self.all] if flat is not None else []

    def inside(self, span: Span) -> list[Record]:
        """The words between two places of the source."""
        if self.flat is None:
            return []
        return [
            {
                "word": str(self.flat)[token.start : token.end],
                "senses": senses(token.word),
                "span": record.placed(self.lines, self.flat.span(token.start, token.end)),
            }
            for token in self.all[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
        ]


def _notice(index: int, one: Notice, tokens: _Tokens, options: Options) -> Record:
    plain = record.notice(CheckedNotice("", index, one, (), tokens.lines), options)
    return {**plain, "margin": round(one.margin, 2), "tokens": tokens.inside(one.span)}


def _outside(field: Field[Value], lines: Lines) -> Record:
    return {
        "kind": field.kind,
        "raw": field.raw,
        "value": field.value.normal,
        "span": record.placed(lines, Span(field.start, field.end)),
    }


def read(source: Source, reading: Reading, options: Options) -> Record:
    """The record of how a source was read."""
    lines = Lines.of(source.text, source.places)
    tokens = _Tokens(reading.flat, reading, lines)
    counted = 0
    parts = []
    for part in reading.parts:
        counted += part.sort == NOTICE
        begins = "".join(source.text[part.span.start : min(part.span.end, part.span.start + 4 * _QUOTED)].split())
        parts.append({
            "sort": part.sort,
            "notice": counted if part.sort == NOTICE else None,
            "margin": round(part.margin, 2),
            "quote": begins[:_QUOTED],
            "span": record.placed(lines, part.span),
        })  # fmt: skip
    reasons = WORDS[options.language]
    made: Record = {
        "path": source.name,
        "encoding": source.encoding,
        "parts": parts,
        "notices": [_notice(index, one, tokens, options) for index, one in enumerate(reading.notices, 1)],
        "unread": [
            {"quote": one.quote, "reason": reasons.get(one.reason, one.reason), "span": record.placed(lines, one.span)}
            for one in reading.unread
        ],
        "outside": [_outside(field, lines) for field in reading.outside],
    }
    made = masked_reading(made) if options.mask else made
    for one in made["notices"]:
        del one["findings"]
    return made
