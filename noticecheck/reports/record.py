"""Results → plain records: the objects of the contract's JSON, from which every format is written.

One place for language, for lines and columns, and for masking: what a format sees is masked
already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from noticecheck.identity import alike
from noticecheck.messages import WORDS
from noticecheck.reports.mask import masked, masked_finding, masked_words

if TYPE_CHECKING:
    from noticecheck.accepted import Accepted
    from noticecheck.model import Finding, Item, Notice, Party
    from noticecheck.reports.base import Options
    from noticecheck.results import CheckedFile, CheckedNotice
    from noticecheck.source import Lines, Patches
    from noticecheck.text import Span, Text

Record = dict[str, Any]


def placed(lines: Lines | Patches, span: Span) -> Record:
    """Where something stands."""
    start, end = span
    line, column = lines.locate(start)
    last, behind = lines.locate(end)
    record: Record = {
        "start": {"line": line, "column": column, "offset": start},
        "end": {"line": last, "column": behind, "offset": end},
    }
    if lines.places.starts and (place := lines.places.name(start)):
        record["place"] = place
    return record


def within(text: Text, span: Span) -> tuple[int, int]:
    """Where in the text of a notice a span of the source stands: one character at least."""
    start = text.position(span.start)
    end = max(start + 1, text.position(span.end - 1) + 1)
    return start, min(end, len(text))


def _party(party: Party, notice: Notice, lines: Lines) -> Record:
    return {
        "role": party.role,
        "name": party.name,
        "type": party.type,
        "span": placed(lines, notice.text.span(party.start, party.end)),
        "fields": list(party.fields),
    }


def _item(item: Item, notice: Notice, lines: Lines) -> Record:
    return {
        "name": item.name,
        "copy": item.copy,
        "count": item.count,
        "unit": item.unit,
        "span": placed(lines, notice.text.span(item.start, item.end)),
        "fields": list(item.fields),
    }


def _field(field: Any, notice: Notice, lines: Lines) -> Record:
    return {
        "kind": field.kind,
        "label": field.label,
        "raw": field.raw,
        "value": field.value.normal,
        "span": placed(lines, notice.text.span(field.start, field.end)),
        "basis": field.basis,
        "details": dict(field.value.details()),
    }


def finding(found: Finding, lines: Lines | Patches, options: Options, printed: str | None = None) -> Record:
    """A finding as the contract gives it; ``printed`` is the value that its suggestions correct."""
    language = options.language
    old = alike(found.quote) if printed is None else printed
    return {
        "id": found.id,
        "code": found.rule.code,
        "name": found.rule.name,
        "severity": found.severity.value,
        "message": found.message(language),
        "ask": found.ask(language),
        "accepted": _accepted(options.accepted.get(found.id)),
        "quote": found.quote,
        "field": found.field,
        "span": placed(lines, found.span),
        "related": [
            {"span": placed(lines, other.span), "quote": other.quote, "message": other.message[language]}
            for other in found.related
        ],
        "suggestions": list(found.suggestions),
        "edits": [_edited(old, new) for new in found.suggestions],
    }


def _edited(old: str, new: str) -> str:
    """What changes between two values; loaded only where something is offered."""
    from noticecheck.edits import edits

    return ", ".join(map(str, edits(old, new)))


def _accepted(entry: Accepted | None) -> Record | None:
    """Why and when a finding was let through."""
    if entry is None:
        return None
    return {"reason": entry.reason, "date": entry.date.isoformat() if entry.date else None}


def _printed(found: Finding, one: Notice) -> str | None:
    """The value of the field at which a finding stands."""
    return None if found.field is None else one.fields[found.field].value.normal


def notice(result: CheckedNotice, options: Options) -> Record:
    """A notice with everything in it; ``characters`` are what a newspaper charges for."""
    one, lines = result.notice, result.lines
    text = str(one.text)
    record = {
        "index": result.index,
        "kind": one.kind,
        "title": one.title,
        "text": text,
        "span": placed(lines, one.span),
        "characters": sum(map(len, text.split())),
        "parties": [_party(party, one, lines) for party in one.parties],
        "items": [_item(item, one, lines) for item in one.items],
        "fields": [_field(field, one, lines) for field in one.fields],
        "findings": [finding(found, lines, options, _printed(found, one)) for found in result.findings],
    }
    return masked(record) if options.mask else record


def file_findings(result: CheckedFile, options: Options) -> list[Record]:
    """The findings that belong to no single notice."""
    found = [finding(one, result.lines, options) for one in result.findings]
    if not options.mask:
        return found
    return [masked_finding(words, one.subject) for words, one in zip(found, result.findings, strict=True)]


def unread(result: CheckedFile, options: Options) -> list[Record]:
    """The parts of a file that look like a notice and were not read as one."""
    reasons = WORDS[options.language]
    found = [
        {"quote": one.quote, "reason": reasons.get(one.reason, one.reason), "span": placed(result.lines, one.span)}
        for one in result.unread
    ]
    return masked_words(found) if options.mask else found
