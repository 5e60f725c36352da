"""JSON Lines: one object a line, ``type`` first, each as soon as it is known; the totals come last.

Behind the notices of a file its closing word: what belongs to no single notice, what was not read,
and the counts of that file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from noticecheck.reports import record
from noticecheck.reports.base import Options, Summary
from noticecheck.reports.json import head
from noticecheck.results import CheckedFile, CheckedNotice, Result

# What a file has no count of: it is one, and it was read.
_NOT_OF_A_FILE = {"files", "unreadable"}


def _closing(result: CheckedFile, own: Summary, options: Options) -> record.Record:
    return {
        "path": result.path,
        "encoding": result.encoding,
        "findings": record.file_findings(result, options),
        "unread": record.unread(result, options),
        "counts": {key: count for key, count in own.record().items() if key not in _NOT_OF_A_FILE},
    }


def write(results: Iterable[Result], stream: TextIO, options: Options) -> Summary:
    """Write a line a result, handed on at once: whoever reads need not wait for the rest."""

    def line(sort: str, about: record.Record) -> None:
        words = json.dumps({"type": sort, **about}, ensure_ascii=False, separators=(",", ":"))
        stream.write(words + "\n")
        stream.flush()

    summary, own = Summary(options.accepted), Summary(options.accepted)
    for result in results:
        summary.count(result)
        own.count(result)
        if isinstance(result, CheckedNotice):
            line("notice", {"path": result.path, **record.notice(result, options)})
        elif isinstance(result, CheckedFile):
            line("file", _closing(result, own, options))
            own = Summary(options.accepted)
        else:
            line("unreadable", {"path": result.path, "reason": result.reason[options.language]})
    line("summary", {**head(options), **summary.record()})
    return summary
