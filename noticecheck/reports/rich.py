"""The report for people: Rich, in 80 columns or the terminal's, readable without colour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from rich.cells import cell_len, chop_cells
from rich.console import Console
from rich.text import Text as Line

from noticecheck.messages import FIELD_KINDS, NOTICE_KINDS, WORDS
from noticecheck.reports import record
from noticecheck.reports.base import Options, Summary
from noticecheck.reports.safe import harmless
from noticecheck.results import CheckedFile, CheckedNotice, Result, Unreadable

_STYLES = {"error": "bold red", "warning": "bold yellow", "info": "cyan"}
_MARKS = {"error": "✗", "warning": "!", "info": "i"}
# Details that a desk editor can use, in this order; the others are for programs.
_SHOWN = (
    "authority", "category", "division", "province", "birth_date", "sex", "sort", "disability", "grade",
    "issued", "issued_by", "place", "year", "count",
)  # fmt: skip
_INDENT = 4
# Columns are no wider than that, so that one long value does not push all others away.
_LABEL, _VALUE = 20, 34


def excerpt(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """A stretch of a text that fits ``width`` cells and holds a range, and the carets below it."""
    room = width - 2
    low, high = start, min(end, start + 1)
    while high < end and cell_len(text[low : high + 1]) <= room:
        high += 1
    marked = high
    while low > 0 and cell_len(text[low - 1 : high]) <= room - (room // 3 if high < len(text) else 0):
        low -= 1
    while high < len(text) and cell_len(text[low : high + 1]) <= room:
        high += 1
    before = ("…" if low else "") + text[low:start]
    line = before + text[start:high] + ("…" if high < len(text) else "")
    carets = " " * cell_len(before) + "^" * max(1, cell_len(text[start:marked]))
    return line, carets


def tells(field: dict[str, Any], words: dict[str, str]) -> str:
    """What a value says by itself, in one line."""
    details = field["details"]
    parts = [words.get(str(details[key]), str(details[key])) for key in _SHOWN if key in details]
    if details.get("currency", "CNY") != "CNY":
        parts.append(details["currency"])
    if not parts and field["value"] and field["value"] != field["raw"]:
        parts = [field["value"]]
    return " ".join(parts)


class _Report:
    """One report under way."""

    def __init__(self, stream: TextIO, options: Options) -> None:
        self.options = options
        self.words: dict[str, str] = dict(WORDS[options.language])
        self.console = Console(
            file=stream,
            width=options.width,
            force_terminal=options.color,
            no_color=not options.color,
            color_system="standard" if options.color else None,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=False,
        )
        self.path = ""

    def line(self, *parts: tuple[str, str], indent: int = 0, hang: int = 0) -> None:
        """Print styled words on one line; what is too long goes on below, indented by ``hang``."""
        line = Line(" " * indent)
        room = self.options.width - indent
        for words, style in parts:
            first, *more = self.chopped(harmless(words), room)
            line.append(first, style)
            room -= cell_len(first)
            for piece in more:
                self.console.print(line, no_wrap=True, crop=False, overflow="ignore")
                line = Line(" " * hang)
                line.append(piece, style)
                room = self.options.width - hang - cell_len(piece)
        self.console.print(line, no_wrap=True, crop=False, overflow="ignore")

    def chopped(self, words: str, room: int) -> list[str]:
        """Words cut to the room that is left and then to whole lines, by cell width."""
        if cell_len(words) <= room:
            return [words]
        pieces, width = [], max(room, 2)
        while cell_len(words) > width:
            head = chop_cells(words, width)[0]
            # A word of Latin letters is not cut.
            space = head.rfind(" ") + 1
            if space and words[len(head)].isascii() and head[-1].isascii():
                head = head[:space]
            pieces.append(head)
            words, width = words[len(head) :], self.options.width - 2 * _INDENT
        return [*pieces, words]

    def file(self, path: str) -> None:
        if path != self.path:
            self.path = path
            self.line((path, "bold"))

    def notice(self, result: CheckedNotice) -> None:
        options = self.options
        if options.quiet and not result.findings:
            return
        self.file(result.path)
        one = record.notice(result, options)
        self.head(one)
        if result.findings or options.verbose:
            self.fields(one)
        for finding, found in zip(result.findings, one["findings"], strict=True):
            text = result.notice.text
            start = text.position(finding.span.start)
            end = max(start + 1, text.position(finding.span.end - 1) + 1)
            self.finding(found, one["text"], start, min(end, len(one["text"])))
        if result.findings or options.verbose:
            self.console.print()

    def head(self, one: dict[str, Any]) -> None:
        kind = NOTICE_KINDS[self.options.language][one["kind"]]
        who = "、".join(p["name"] for p in one["parties"] if p["role"] == "declarant")
        what = "、".join(self.item(item) for item in one["items"])
        first, last = one["span"]["start"]["line"], one["span"]["end"]["line"]
        key = "line" if first == last else "lines"
        parts = [
            (f"{one['index']:>3} ", "bold"),
            (kind, "bold"),
            (f"  {who or self.words['unnamed']}", ""),
            (f"  {what}" if what else "", ""),
            (f"  {self.words[key].format(first=first, last=last)}", "dim"),
        ]
        if not one["findings"]:
            parts.append((f"  {self.words['clean']}", "green"))
        self.line(*parts, hang=_INDENT)

    def item(self, item: dict[str, Any]) -> str:
        copy = self.words[item["copy"]] if item["copy"] else ""
        return f"{item['name']}{copy}"

    def fields(self, one: dict[str, Any]) -> None:
        """The fields in three columns: label, what stands there, what it tells."""
        names = FIELD_KINDS[self.options.language]
        rows = [
            (field["label"] or names[field["kind"]], field["raw"] or "—", tells(field, self.words))
            for field in one["fields"]
        ]
        first = max((min(cell_len(row[0]), _LABEL) for row in rows), default=0)
        second = max((min(cell_len(row[1]), _VALUE) for row in rows), default=0)
        for label, value, told in rows:
            gap = " " * max(1, first + 2 - cell_len(label))
            after = " " * max(2, second + 2 - cell_len(value)) if told else ""
            self.line((label + gap, "dim"), (value + after, ""), (told, "dim"), indent=_INDENT, hang=2 * _INDENT)

    def finding(self, found: dict[str, Any], text: str, start: int, end: int) -> None:
        severity = found["severity"]
        style = _STYLES[severity]
        accepted = found["accepted"] is not None
        named = self.words["accepted"] if accepted else self.words[severity]
        title = f"{'✓' if accepted else _MARKS[severity]} {named} {found['code']} "
        place = found["span"]["start"]
        self.line((title, style), (found["message"], ""), indent=_INDENT, hang=2 * _INDENT)
        if text:
            line, carets = excerpt(text, start, end, self.options.width - 2 * _INDENT)
            self.line((line, ""), indent=2 * _INDENT, hang=2 * _INDENT)
            self.line(
                (carets, style), (f" {place['line']}:{place['column']}", "dim"), indent=2 * _INDENT, hang=2 * _INDENT
            )
        for other in found["related"]:
            at = other["span"]["start"]
            words = f"{self.words['related']} {at['line']}:{at['column']} {other['message']}：{other['quote']}"
            self.line((words, "dim"), indent=2 * _INDENT, hang=2 * _INDENT)
        if found["suggestions"]:
            words = self.words["suggestion"] + " / ".join(found["suggestions"])
            self.line((words, "green"), indent=2 * _INDENT, hang=2 * _INDENT)
        if accepted:
            self.line((self.words["reason"] + found["accepted"], "dim"), indent=2 * _INDENT, hang=2 * _INDENT)
        elif severity != "info":
            self.line((f"ID {found['id']}", "dim"), indent=2 * _INDENT)
        if self.options.ask and not accepted:
            self.line((self.words["ask"] + found["ask"], ""), indent=2 * _INDENT, hang=2 * _INDENT)

    def closing(self, result: CheckedFile) -> None:
        for found in record.file_findings(result, self.options):
            self.file(result.path)
            self.finding(found, "", 0, 0)

    def totals(self, summary: Summary) -> None:
        if self.options.quiet:
            return
        counts = summary.record()
        words = self.words["totals"].format_map(counts)
        if counts["accepted"]:
            words += self.words["totals_accepted"].format_map(counts)
        if counts["unreadable"]:
            words += self.words["totals_unreadable"].format_map(counts)
        worst = summary.worst
        self.line((words, _STYLES[worst.value] if worst else "green"))


def write(results: Iterable[Result], stream: TextIO, options: Options) -> Summary:
    """Write the report as results come; the totals are its last line."""
    summary = Summary(options.accepted)
    report = _Report(stream, options)
    for result in results:
        summary.count(result)
        if isinstance(result, CheckedNotice):
            report.notice(result)
        elif not isinstance(result, Unreadable):
            report.closing(result)
    report.totals(summary)
    return summary
