"""A table for Excel: one finding a row; below them what was not read and what could not be.

RFC 4180 with a byte order mark, by which Excel knows UTF-8.  A cell that Excel would take for a
formula gets an apostrophe before it (OWASP, "CSV Injection"); one that it would take for a number
or a date, and cut or change, gets a tab behind it, as the statements of banks have.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from noticecheck import messages
from noticecheck.expressions import expression
from noticecheck.reports import record, spoken
from noticecheck.reports.base import Options, Summary
from noticecheck.reports.safe import harmless
from noticecheck.reports.words import COLUMNS, WORDS
from noticecheck.results import CheckedNotice, Result, Unreadable

_BOM = "\ufeff"
_FORMULA = expression(r"\s*[=+\-@＝＋－＠]")
_NUMBER = expression(r"\d[\d.,:/\-Ee ]*")
# So many digits Excel keeps as they are, if no nought leads them.
_KEPT = expression(r"[1-9]\d{0,10}|0")
Row = dict[str, str]


def cell(words: str) -> str:
    """Words as they must stand in a cell, so that they are shown and not computed."""
    words = harmless(words)
    if _FORMULA.match(words):
        return f"'{words}"
    if _NUMBER.fullmatch(words) and not _KEPT.fullmatch(words):
        return f"{words}\t"
    return words


class _Table:
    """The rows of one report."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.words = messages.WORDS[options.language]

    def notice(self, result: CheckedNotice) -> Iterator[Row]:
        one = record.notice(result, self.options)
        kind = messages.NOTICE_KINDS[self.options.language].get(one["kind"], one["kind"])
        about = {"path": result.path, "index": str(one["index"]), "kind": kind, "who": spoken.who(one)}
        for found in one["findings"]:
            label = "" if found["field"] is None else one["fields"][found["field"]]["label"]
            yield {**about, "label": label, **self.finding(found)}

    def finding(self, found: record.Record) -> Row:
        accepted = found["accepted"]
        offered = zip(found["suggestions"], found["edits"], strict=True)
        return {
            "place": spoken.place(found["span"], self.options.language) or self.words["file_level"],
            "severity": self.words[found["severity"]],
            **{key: found[key] for key in ("code", "quote", "message", "ask", "id")},
            "suggestions": " / ".join(f"{value} ({spoken.edits(change, self.words)})" for value, change in offered),
            "accepted": "" if accepted is None else spoken.accepted(accepted),
        }

    def unread(self, part: record.Record) -> Row:
        place = spoken.place(part["span"], self.options.language)
        return {
            "place": place,
            "severity": self.words["not_read"],
            "quote": part["quote"],
            "message": part["reason"],
        }

    def of(self, result: Result) -> Iterator[Row]:
        """The rows of one result."""
        if isinstance(result, CheckedNotice):
            if result.findings:
                yield from self.notice(result)
        elif isinstance(result, Unreadable):
            severity = WORDS[self.options.language]["unreadable"]
            yield {"path": result.path, "severity": severity, "message": result.reason[self.options.language]}
        else:
            for found in record.file_findings(result, self.options):
                yield {"path": result.path, **self.finding(found)}
            for part in record.unread(result, self.options):
                yield {"path": result.path, **self.unread(part)}


def write(results: Iterable[Result], stream: TextIO, options: Options) -> Summary:
    """Write the rows as results come; a clean notice has none."""
    summary = Summary(options.accepted)
    table = _Table(options)
    heads = COLUMNS[options.language]
    stream.write(_BOM)
    writer = csv.writer(stream)
    writer.writerow(heads.values())
    for result in results:
        summary.count(result)
        for row in table.of(result):
            writer.writerow([cell(row.get(key, "")) for key in heads])
    return summary
