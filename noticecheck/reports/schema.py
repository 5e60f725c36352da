"""The JSON Schema (draft 2020-12) of the JSON report."""

from __future__ import annotations

from typing import Any

from noticecheck.fields import KINDS
from noticecheck.messages import NOTICE_KINDS
from noticecheck.reports.json import SCHEMA as NUMBER

ROLES = (
    "declarant", "issuer", "holder", "relative", "creditor", "debtor", "transferee", "employee", "successor", "contact",
    "addressee", "representative", "deceased",
)  # fmt: skip
_COUNT = {"type": "integer", "minimum": 0}
_WORDS = {"type": "string"}
_INDEXES = {"type": "array", "items": _COUNT}


def _object(**properties: Any) -> dict[str, Any]:
    """An object that must have all the given keys; more may come with later versions."""
    return {"type": "object", "required": list(properties), "properties": properties}


def _list(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


_SPAN = {"$ref": "#/$defs/span"}
_SEVERITY = {"enum": ["error", "warning", "info"]}
_DEFS = {
    "position": _object(
        line={"type": "integer", "minimum": 1}, column={"type": "integer", "minimum": 1}, offset=_COUNT
    ),
    "span": _object(start={"$ref": "#/$defs/position"}, end={"$ref": "#/$defs/position"}),
    "party": _object(
        role={"enum": list(ROLES)},
        name=_WORDS,
        type={"enum": ["person", "organisation", None]},
        span=_SPAN,
        fields=_INDEXES,
    ),
    "item": _object(
        name=_WORDS,
        copy={"enum": ["original", "duplicate", "both", None]},
        count={"type": ["integer", "null"]},
        unit={"type": ["string", "null"]},
        span=_SPAN,
        fields=_INDEXES,
    ),
    "field": _object(
        kind={"enum": sorted(KINDS)},
        label=_WORDS,
        raw=_WORDS,
        value={"type": ["string", "null"]},
        span=_SPAN,
        basis={"enum": ["label", "thing", "shape"]},
        details={"type": "object"},
    ),
    "related": _object(span=_SPAN, message=_WORDS),
    "finding": _object(
        id={"type": "string", "pattern": "^[0-9a-f]{10}$"},
        code={"type": "string", "pattern": "^[A-Z]{2}[0-9]{3}$"},
        name=_WORDS,
        severity=_SEVERITY,
        message=_WORDS,
        ask=_WORDS,
        accepted={"type": ["string", "null"]},
        quote=_WORDS,
        field={"type": ["integer", "null"], "minimum": 0},
        span=_SPAN,
        related=_list("related"),
        suggestions={"type": "array", "items": _WORDS, "maxItems": 5},
    ),
    "notice": _object(
        index={"type": "integer", "minimum": 1},
        kind={"enum": sorted(NOTICE_KINDS["en"])},
        title=_WORDS,
        text=_WORDS,
        span=_SPAN,
        characters=_COUNT,
        parties=_list("party"),
        items=_list("item"),
        fields=_list("field"),
        findings=_list("finding"),
    ),
    "file": _object(path=_WORDS, encoding=_WORDS, notices=_list("notice"), findings=_list("finding"), unread=_list("unread")),
    "unread": _object(quote=_WORDS, reason=_WORDS, span=_SPAN),
}
_TOTALS = ("files", "notices", "clean", "errors", "warnings", "infos", "accepted", "unreadable")
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "noticecheck report",
    **_object(
        schema={"const": NUMBER},
        tool=_object(name={"const": "noticecheck"}, version=_WORDS),
        date={"type": "string", "format": "date"},
        files=_list("file"),
        unreadable={"type": "array", "items": _object(path=_WORDS, reason=_WORDS)},
        summary=_object(**dict.fromkeys(_TOTALS, _COUNT)),
    ),
    "$defs": _DEFS,
}
