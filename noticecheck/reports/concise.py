"""One line a finding, FILE:LINE:COLUMN: CODE severity message, for grep and editors.

In a file without lines its place stands for line and column: FILE:Sheet1!B12.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from noticecheck.messages import WORDS, spoken_place
from noticecheck.reports import record, spoken
from noticecheck.reports.base import Options, Summary
from noticecheck.reports.safe import harmless
from noticecheck.results import CheckedFile, CheckedNotice, Result, Unreadable


def _lines(result: CheckedNotice | CheckedFile, options: Options) -> Iterable[record.Record]:
    if isinstance(result, CheckedNotice):
        found = record.notice(result, options)["findings"]
        return [dict(one) for one in found]
    return record.file_findings(result, options)


def write(results: Iterable[Result], stream: TextIO, options: Options) -> Summary:
    """Write the findings, the mildest too; suggestions stand behind the message."""
    summary = Summary(options.accepted)
    words = WORDS[options.language]
    for result in results:
        summary.count(result)
        if isinstance(result, Unreadable):
            continue
        for one in _lines(result, options) if result.findings else ():
            message = spoken.sentence(one, words)
            if one["accepted"] is not None:
                message = f"[{words['accepted']}] {message}"
            if options.ask:
                message += f" {words['ask']}{one['ask']}"
            place = _place(result.path, one, options)
            stream.write(harmless(f"{place}: {one['code']} {one['severity']} {message} [{one['id']}]") + "\n")
        for part in record.unread(result, options) if isinstance(result, CheckedFile) else ():
            said = f"{words['not_read']} “{part['quote']}” {part['reason']}"
            stream.write(harmless(f"{_place(result.path, part, options)}: unread {said}") + "\n")
    return summary


def _place(path: str, one: record.Record, options: Options) -> str:
    if place := one["span"].get("place"):
        return f"{path}:{spoken_place(place, options.language)}"
    start = one["span"]["start"]
    return f"{path}:{start['line']}:{start['column']}"
