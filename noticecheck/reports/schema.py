"""The JSON Schemas (draft 2020-12) of what ``-f json`` and ``-f jsonl`` write, every key described."""

from __future__ import annotations

from typing import Any

from noticecheck.fields import KINDS
from noticecheck.messages import NOTICE_KINDS
from noticecheck.reports.json import SCHEMA as NUMBER

ROLES = (
    "declarant", "issuer", "holder", "relative", "creditor", "debtor", "transferee", "employee", "successor", "contact",
    "addressee", "representative", "deceased",
)  # fmt: skip
Schema = dict[str, Any]


def _object(about: str, **properties: Schema) -> Schema:
    """An object that must have all the given keys; more may come with later versions."""
    return {"type": "object", "description": about, "required": list(properties), "properties": properties}


def _words(about: str, **more: Any) -> Schema:
    return {"type": "string", "description": about, **more}


def _maybe(about: str) -> Schema:
    return {"type": ["string", "null"], "description": about}


def _one_of(about: str, *choices: str | None) -> Schema:
    return {"enum": list(choices), "description": about}


def _count(about: str, least: int = 0) -> Schema:
    return {"type": "integer", "minimum": least, "description": about}


def _ref(name: str, about: str) -> Schema:
    return {"$ref": f"#/$defs/{name}", "description": about}


def _list(about: str, items: Schema, **more: Any) -> Schema:
    return {"type": "array", "description": about, "items": items, **more}


def _refs(name: str, about: str) -> Schema:
    return _list(about, {"$ref": f"#/$defs/{name}"})


def _indexes(about: str) -> Schema:
    return _list(about, {"type": "integer", "minimum": 0})


_SEVERITY = _one_of(
    "error: cannot be true whatever the facts are; warning: a person must look; info: worth knowing",
    "error", "warning", "info",
)  # fmt: skip
_POSITION = _object(
    "A place in the file as it was given, in code points; a byte order mark is not counted.",
    line=_count("The line, from 1; lines end at LF, CRLF or CR and nowhere else.", 1),
    column=_count("The column in its line, from 1, in code points.", 1),
    offset=_count("The offset in the file, from 0, in code points."),
)
_SPAN = _object(
    "A stretch of the file; the end is exclusive.",
    start=_ref("position", "The place of the first character."),
    end=_ref("position", "The place behind the last character."),
)
_SPAN["properties"]["place"] = _words("Where the format has no lines: page 3, Sheet1!B12, paragraph 7.")
_PARTY = _object(
    "Somebody named in the notice.",
    role=_words("What the party is in the notice; readers pass over one they do not know.", examples=list(ROLES)),
    name=_words("The name as the notice gives it, in one piece."),
    type=_one_of("Person or organisation; null where the text does not tell.", "person", "organisation", None),
    span=_ref("span", "Where the name stands."),
    fields=_indexes("Indexes in `fields` of the fields tied to the party."),
)
_ITEM = _object(
    "A thing that the notice speaks of.",
    name=_words("The thing: 营业执照, 公章, 购房收据 …"),
    copy=_one_of("正本, 副本 or both; null where it is not said.", "original", "duplicate", "both", None),
    count={"type": ["integer", "null"], "description": "How many; null where it is not said."},
    unit=_maybe("The measure word that goes with the count (枚, 张, 份); null where there is none."),
    span=_ref("span", "Where the name of the thing stands."),
    fields=_indexes("Indexes in `fields` of the fields tied to the thing."),
)
_FIELD = _object(
    "A value with its label.",
    kind=_words("What kind of value it is; text for a labelled value that is no number.", examples=sorted(KINDS)),
    label=_words("The label as printed; empty where there is none."),
    raw=_words("What stood there, white space only where it is part of the value."),
    value=_maybe("The normal form; null where there is none (2月30日)."),
    span=_ref("span", "Where the value stands; empty where the label is followed by nothing."),
    basis=_one_of(
        "How the kind is known: its own label names it; the thing or the word before it names it; only its shape.",
        "label", "thing", "shape",
    ),
    details={"type": "object", "description": "What the value tells by itself: division, birth_date …; may be empty."},
)  # fmt: skip
_FINDING = _object(
    "Something found.",
    id=_words(
        "The same in every run and every layout: made of the rule, the kind and value of the field, the declarant "
        "and the words of the notice without numbers; for findings of a file, of the file's name too.",
        pattern="^[0-9a-f]{10}$",
    ),
    code=_words("The code of the rule.", pattern="^[A-Z]{2}[0-9]{3}$"),
    name=_words("The name of the rule."),
    severity=_SEVERITY,
    message=_words("The sentence for the desk."),
    ask=_words("The sentence to send to the customer."),
    accepted={
        "description": "Null, or why and when the finding was let through; then it counts for nothing.",
        "anyOf": [
            {"type": "null"},
            _object(
                "Why and when.",
                reason=_words("The reason given."),
                date=_maybe("The day, YYYY-MM-DD; null where the list does not tell."),
            ),
        ],
    },
    quote=_words("The words concerned; may be empty where something is missing."),
    field={
        "type": ["integer", "null"],
        "minimum": 0,
        "description": "The index in `fields` of the field concerned; null where it is none.",
    },
    span=_ref("span", "The place concerned."),
    related=_list(
        "Other places on which the finding rests.",
        _object(
            "Another place.",
            span=_ref("span", "Where it is."),
            quote=_words("The words that stand there."),
            message=_words("What stands there."),
        ),
    ),
    suggestions=_list(
        "Whole corrected values, the likeliest first.", {"type": "string"}, maxItems=5
    ),
    edits=_list(
        "For each suggestion what changes, several edits joined by comma and space: 11: 8→3 (another character), "
        "7↔8 (swapped), +12: 0 (put in, place in the suggestion), -5: 3 (left out, place in the value); places from 1.",
        {"type": "string"}, maxItems=5,
    ),
)  # fmt: skip
_NOTICE = _object(
    "A notice with everything in it.",
    index=_count("Its number in the file, from 1.", 1),
    kind=_words("What it is for; readers take one they do not know as other.", examples=sorted(NOTICE_KINDS["en"])),
    title=_words("Its heading; empty where there is none."),
    text=_words("Its words on one line, without layout."),
    span=_ref("span", "From its first to its last character."),
    characters=_count("What a newspaper charges for: every character of `text` but white space."),
    parties=_refs("party", "Who is named, in the order of the text."),
    items=_refs("item", "What it speaks of, in the order of the text."),
    fields=_refs("field", "Its values, in the order of the text."),
    findings=_refs("finding", "What was found in it, in the order of the text."),
)
_UNREAD = _object(
    "A part of the file that looks like a notice and was not read as one.",
    quote=_words("How it begins."),
    reason=_words("Why it was not read."),
    span=_ref("span", "Where it stands."),
)
_FILE = _object(
    "A file that was read.",
    path=_words("Its path as given, or the name for standard input."),
    encoding=_words("Its text encoding; utf-8-sig where a byte order mark stood before UTF-8."),
    notices=_refs("notice", "The notices in it, in order."),
    findings=_refs("finding", "What belongs to no single notice; `field` is null."),
    unread=_refs("unread", "What looks like a notice and was not read; empty where all was."),
)
_HEAD = {
    "schema": {"const": NUMBER, "description": "Moves on when a key goes or changes its meaning."},
    "tool": _object(
        "What wrote the document.",
        name={"const": "noticecheck", "description": "The program."},
        version=_words("Its version."),
    ),
    "date": _words("The day of publication for which was checked, YYYY-MM-DD.", format="date"),
}  # fmt: skip
_SUMMARY = _object(
    "The totals.",
    files=_count("Files read."),
    notices=_count("Notices read."),
    clean=_count("Notices that were understood and in which nothing stands that was not let through."),
    errors=_count("Errors, those let through apart."),
    warnings=_count("Warnings, those let through apart."),
    infos=_count("Infos, those let through apart."),
    accepted=_count("Findings let through."),
    unread=_count("Parts that look like a notice and were not read."),
    unreadable=_count("Inputs that could not be read."),
)
_UNREADABLE = _object("An input that could not be read.", path=_words("Its path."), reason=_words("Why, in one line."))
_ROW = _object(
    "How often a rule fired with one severity, what was let through included.",
    code=_words("The code of the rule."),
    name=_words("The name of the rule."),
    severity=_SEVERITY,
    count=_count("How often.", 1),
)
_PART = _object(
    "A stretch of the file; every character stands in exactly one.",
    sort=_one_of("What it was taken for.", "notice", "heading", "chatter", "imprint", "prose"),
    notice={"type": ["integer", "null"], "minimum": 1, "description": "The index of the notice in it; else null."},
    margin={
        "type": "number",
        "description": "By how much the notice won over being left out; else by how much the best notice that begins "
        "here would have won (below 0: what it lacks).",
    },
    quote=_words("How it begins, without white space."),
    span=_ref("span", "Where it stands."),
)
_TOKEN = _object(
    "A word of the lexicon.",
    word=_words("The word as printed, without layout."),
    senses=_list("What it can mean, and behind a colon what that is about: label:id_card.", {"type": "string"}),
    span=_ref("span", "Where it stands."),
)
_READ_NOTICE = _object(
    "A notice with everything that was read in it.",
    **{key: about for key, about in _NOTICE["properties"].items() if key != "findings"},
    margin={"type": "number", "description": "By how much it won over being left out."},
    tokens=_list("The words of the lexicon in it, in the order of the text.", _TOKEN),
)
_OUTSIDE = _object(
    "A number that stands in no notice and is by its form an identity card's or a credit code.",
    kind=_words("Which of the two."),
    raw=_words("What stood there."),
    value=_maybe("The normal form."),
    span=_ref("span", "Where it stands."),
)
_READ_FILE = _object(
    "How a file was read.",
    path=_words("Its path as given, or the name for standard input."),
    encoding=_words("Its text encoding; utf-8-sig where a byte order mark stood before UTF-8."),
    parts=_list("The partition of its text, in order.", _PART),
    notices=_list("The notices in it, in order.", _READ_NOTICE),
    unread=_refs("unread", "What looks like a notice and was not read; empty where all was."),
    outside=_list("The numbers outside notices.", _OUTSIDE),
)
_DEFS = {
    "position": _POSITION, "span": _SPAN, "party": _PARTY, "item": _ITEM, "field": _FIELD, "finding": _FINDING,
    "notice": _NOTICE, "file": _FILE, "unread": _UNREAD,
}  # fmt: skip
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_FILES = {"files": _refs("file", "The files read, in order."), "unreadable": _list("The inputs not read.", _UNREADABLE)}
_ROWS = {"statistics": _list("The rules that fired, the most frequent first.", _ROW)}


def _document(title: str, **properties: Schema) -> Schema:
    keys = {**_HEAD, **properties, "summary": _SUMMARY}
    return {"$schema": _DRAFT, "title": title, **_object("One document.", **keys)}


REPORT: Schema = {**_document("noticecheck report", **_FILES), "$defs": _DEFS}
STATISTICS: Schema = _document("noticecheck statistics", **_ROWS)
# Either of the two: what a program meets that does not know how it was called.
SCHEMA: Schema = {
    **REPORT,
    "title": "noticecheck output",
    "required": [*_HEAD, "summary"],
    "properties": {**REPORT["properties"], **_ROWS},
    "anyOf": [{"required": list(_FILES)}, {"required": list(_ROWS)}],
}
_READ = {"files": _list("The files read, in order.", _READ_FILE), "unreadable": _FILES["unreadable"]}
READING: Schema = {
    "$schema": _DRAFT,
    "title": "noticecheck reading",
    **_object("One document.", schema=_HEAD["schema"], tool=_HEAD["tool"], **_READ),
    "$defs": {key: _DEFS[key] for key in ("position", "span", "party", "item", "field", "unread")},
}


def _line(sort: str, described: Schema, **more: Schema) -> Schema:
    """What stands on a line of one type: the keys of the object described, and more."""
    keys = {"type": {"const": sort, "description": "What the line is."}, **more, **described["properties"]}
    return _object(described["description"], **keys)


_COUNTS = _object(
    "The counts of the file.",
    **{key: about for key, about in _SUMMARY["properties"].items() if key not in {"files", "unreadable"}},
)
_CLOSING = _object(
    "The end of a file that was read, behind its notices.",
    **{key: about for key, about in _FILE["properties"].items() if key != "notices"},
    counts=_COUNTS,
)
LINE: Schema = {
    "$schema": _DRAFT,
    "title": "noticecheck line",
    "description": "One line of -f jsonl; readers pass over types that they do not know.",
    "anyOf": [
        _line("notice", _NOTICE, path=_words("The path of its file, or the name for standard input.")),
        _line("file", _CLOSING),
        _line("unreadable", _UNREADABLE),
        _line("summary", _SUMMARY, **_HEAD),
    ],
    "$defs": {key: about for key, about in _DEFS.items() if key not in {"notice", "file"}},
}
SCHEMAS = {"output": SCHEMA, "report": REPORT, "jsonl": LINE, "statistics": STATISTICS, "reading": READING}
