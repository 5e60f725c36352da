"""How a page was read, for whoever doubts it: its parts with their margins, each notice with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from noticecheck.messages import NOTICE_KINDS, PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from noticecheck.model import Notice
    from noticecheck.parsing import Reading
    from noticecheck.source import Lines, Source
    from noticecheck.text import Span

Record = dict[str, Any]
# So many characters of a part are shown.
_SHOWN = 40


def _place(lines: Lines, span: Span) -> str:
    return "{}:{}".format(*lines.locate(span.start))


def _words(notice: Notice) -> Iterator[Record]:
    """The words of the lexicon in a notice, each with its senses."""
    from noticecheck.parsing import lexer, vocabulary

    for token in lexer.scan(notice.words, vocabulary.lexicon()):
        senses = [name for place, name in enumerate(vocabulary.SENSES) if token.word.senses >> place & 1]
        yield {"word": token.word.text, "start": token.start, "senses": senses}


def _notice(notice: Notice, lines: Lines) -> Record:
    return {
        "kind": notice.kind,
        "title": notice.title,
        "place": _place(lines, notice.span),
        "margin": round(notice.margin, 1),
        "text": str(notice.text),
        "words": list(_words(notice)),
        "parties": [{"role": one.role, "name": one.name, "start": one.start} for one in notice.parties],
        "items": [{"name": one.name, "start": one.start} for one in notice.items],
        "fields": [
            {"kind": one.kind, "label": one.label, "raw": one.raw, "start": one.start, "basis": one.basis}
            for one in notice.fields
        ],
    }


def record(source: Source, reading: Reading, lines: Lines) -> Record:
    """How one source was read."""
    return {
        "path": source.name,
        "parts": [
            {
                "sort": part.sort,
                "place": _place(lines, part.span),
                "end": "{}:{}".format(*lines.locate(part.span.end)),
                "margin": round(part.margin, 1),
                "text": source.text[part.span.start : part.span.end],
            }
            for part in reading.parts
        ],
        "notices": [_notice(notice, lines) for notice in reading.notices],
    }


def lines_of(found: Record, language: str) -> Iterator[str]:
    """The same for people: a line a part, then the words, parties, things and values of each notice."""
    yield found["path"]
    for part in found["parts"]:
        words = "".join(part["text"].split())
        shown = words[:_SHOWN] + ("…" if len(words) > _SHOWN else "")
        yield f"  {part['place']:>8}  {PARTS[language][part['sort']]}  {part['margin']:+.1f}  {shown}"
    for number, one in enumerate(found["notices"], 1):
        yield ""
        yield f"  {number}  {NOTICE_KINDS[language][one['kind']]}  {one['place']}  {one['margin']:+.1f}  {one['title']}"
        yield f"     {one['text']}"
        yield "     " + " ".join(f"{word['word']}/{'+'.join(word['senses'])}" for word in one["words"])
        for party in one["parties"]:
            yield f"     {party['role']} {party['name']}"
        for item in one["items"]:
            yield f"     item {item['name']}"
        for field in one["fields"]:
            yield f"     {field['kind']} {field['label']} {field['raw']} ({field['basis']})"
