"""How files were read as one JSON document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from noticecheck.reports.json import SCHEMA
from noticecheck.results import Unreadable
from noticecheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

    from noticecheck.reports.record import Record


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write(records: Iterable[Record | Unreadable], stream: TextIO, language: str) -> None:
    """Write the document; each file goes out when it is read."""
    unreadable: list[Unreadable] = []
    head = {"schema": SCHEMA, "tool": {"name": "noticecheck", "version": __version__}}
    stream.write(_dump(head)[:-1] + ',"files":[')
    separator = "\n"
    for one in records:
        if isinstance(one, Unreadable):
            unreadable.append(one)
            continue
        stream.write(separator + _dump(one))
        separator = ",\n"
    closing = {"unreadable": [{"path": one.path, "reason": one.reason[language]} for one in unreadable]}
    stream.write("\n]," + _dump(closing)[1:] + "\n")
