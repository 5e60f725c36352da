"""JSON: one document, written while reading goes on; the totals come last."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from noticecheck.reports import record
from noticecheck.reports.base import Options, Summary
from noticecheck.results import CheckedNotice, Result, Unreadable
from noticecheck.version import __version__

SCHEMA = 1


_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def head(options: Options) -> dict[str, object]:
    """What stands first in every document: schema, tool and the day of publication."""
    tool = {"name": "noticecheck", "version": __version__}
    return {"schema": SCHEMA, "tool": tool, "date": options.date.isoformat()}


def write(results: Iterable[Result], stream: TextIO, options: Options) -> Summary:
    """Write the document; each notice goes out when it is judged."""
    summary = Summary(options.accepted)
    stream.write(_dump(head(options))[:-1] + ',"files":[')
    before, comma = "\n", ""
    for result in results:
        summary.count(result)
        if isinstance(result, Unreadable):
            continue
        if not comma:
            file = {"path": result.path, "encoding": result.encoding}
            stream.write(before + _dump(file)[:-1] + ',"notices":[')
        if isinstance(result, CheckedNotice):
            stream.write(comma + _dump(record.notice(result, options)))
            before, comma = ",\n", ","
        else:
            rest = {"findings": record.file_findings(result, options), "unread": record.unread(result, options)}
            stream.write("]," + _dump(rest)[1:])
            before, comma = ",\n", ""
    unreadable = [{"path": one.path, "reason": one.reason[options.language]} for one in summary.unreadable]
    closing = {"unreadable": unreadable, "summary": summary.record()}
    stream.write("\n]," + _dump(closing)[1:] + "\n")
    return summary
