"""The report for people: Rich, in 80 columns or the terminal's, readable without colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from noticecheck.messages import FIELD_KINDS, NOTICE_KINDS, WORDS
from noticecheck.model import Finding
from noticecheck.reports import record, spoken
from noticecheck.reports.base import Options, Summary
from noticecheck.reports.excerpt import excerpt
from noticecheck.reports.safe import harmless
from noticecheck.reports.table import cells
from noticecheck.reports.wrap import Print, Styled, lines, plain
from noticecheck.results import CheckedFile, CheckedNotice, Result, Unreadable

_STYLES = {"error": "bold red", "warning": "bold yellow", "info": "cyan"}
_INDENT = 4
# Columns are no wider than that, so that one long value does not push all others away.
_LABEL, _VALUE = 20, 34


def _colored(stream: TextIO) -> Print:
    """A function that writes a line with its styles; without them Rich need not be loaded."""
    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=stream, force_terminal=True, color_system="standard", highlight=False, markup=False, emoji=False
    )

    def print_line(parts: Iterable[Styled]) -> None:
        line = Text.assemble(*parts)
        line.rstrip()
        console.print(line, no_wrap=True, crop=False, overflow="ignore")

    return print_line


class _Report:
    """One report under way."""

    def __init__(self, stream: TextIO, options: Options) -> None:
        self.options = options
        self.words: Mapping[str, str] = WORDS[options.language]
        self.print = _colored(stream) if options.color else plain(stream)
        self.path = ""

    def line(self, *parts: tuple[str, str], indent: int = 0, hang: int = 0, whole: bool = False) -> None:
        """Print styled words on one line; what is too long goes on below, indented by ``hang``."""
        styled = [Styled(" " * indent, ""), *(Styled(harmless(words), style) for words, style in parts)]
        for one in [styled] if whole else lines(styled, self.options.width, hang):
            self.print(one)

    def file(self, path: str) -> None:
        if path != self.path:
            self.path = path
            self.line((path, "bold"), whole=True)

    def notice(self, result: CheckedNotice) -> None:
        options = self.options
        if (options.quiet or options.brief) and not result.findings:
            return
        one = record.notice(result, options)
        if options.brief:
            self.brief(result.path, one["findings"], spoken.who(one))
            return
        self.file(result.path)
        self.head(one, result.notice.understood)
        if result.findings or options.verbose:
            self.fields(one)
        for finding, found in zip(result.findings, one["findings"], strict=True):
            self.finding(finding, found, one["text"], *record.within(result.notice.text, finding.span))
        if result.findings or options.verbose:
            self.print([])

    def head(self, one: dict[str, Any], understood: bool) -> None:
        kind = NOTICE_KINDS[self.options.language].get(one["kind"], one["kind"])
        what = "、".join(spoken.item(item, self.words) for item in one["items"])
        parts = [
            (f"{one['index']:>3} ", "bold"),
            (kind, "bold"),
            (f"  {spoken.who(one) or self.words['unnamed']}", ""),
            (f"  {what}" if what else "", ""),
            (f"  {spoken.stretch(one['span'], self.options.language)}", "dim"),
        ]
        if not one["findings"]:
            key, style = ("clean", "green") if understood else ("not_understood", "bold yellow")
            parts.append((f"  {self.words[key]}", style))
        self.line(*parts, hang=_INDENT)

    def fields(self, one: dict[str, Any]) -> None:
        """The fields in three columns: label, what stands there, what it tells."""
        names = FIELD_KINDS[self.options.language]
        labels = [field["label"] or names.get(field["kind"], field["kind"]) for field in one["fields"]]
        values = [field["raw"] or "—" for field in one["fields"]]
        tells = [spoken.tells(field, self.words) for field in one["fields"]]
        rows = list(zip(labels, values, tells, strict=True))
        first = max((min(cells(row[0]), _LABEL) for row in rows), default=0)
        second = max((min(cells(row[1]), _VALUE) for row in rows), default=0)
        for label, value, told in rows:
            gap = " " * max(1, first + 2 - cells(label))
            after = " " * max(2, second + 2 - cells(value)) if told else ""
            self.line((label + gap, "dim"), (value + after, ""), (told, "dim"), indent=_INDENT, hang=2 * _INDENT)

    def finding(self, finding: Finding, found: dict[str, Any], text: str, start: int, end: int) -> None:
        severity = found["severity"]
        style = _STYLES[severity]
        mark, place = spoken.title(found, self.words), spoken.place(found["span"], self.options.language)
        gap = " " if place else ""
        self.line((mark, style), (place + gap, "dim"), (found["message"], ""), indent=_INDENT, hang=2 * _INDENT)
        if text:
            line, carets = excerpt(text, start, end, self.options.width - 2 * _INDENT)
            self.line((line, ""), indent=2 * _INDENT, whole=True)
            self.line((carets, style), indent=2 * _INDENT, whole=True)
        for other in found["related"]:
            at = spoken.place(other["span"], self.options.language)
            self.line(
                (f"{self.words['related']} {at} {other['message']}：{other['quote']}", "dim"),
                indent=2 * _INDENT,
                hang=2 * _INDENT,
            )
        self.offered(finding, found)
        if found["accepted"] is not None:
            self.line(
                (self.words["reason"] + spoken.accepted(found["accepted"]), "dim"), indent=2 * _INDENT, hang=2 * _INDENT
            )
        elif severity != "info":
            self.below(f"ID {found['id']}", "dim")
        if self.options.ask and found["accepted"] is None:
            self.below(self.words["ask"] + found["ask"], "")

    def below(self, words: str, style: str) -> None:
        """A line that belongs to a finding."""
        self.line((words, style), indent=2 * _INDENT, hang=2 * _INDENT)

    def offered(self, finding: Finding, found: dict[str, Any]) -> None:
        """The numbers offered, one a line, the characters that change marked and named."""
        if found["suggestions"]:
            self.below(self.words["suggestion"].rstrip(), "green")
            for value, change in zip(found["suggestions"], found["edits"], strict=True):
                marked = spoken.marked(value, change)
                said = spoken.edits(change, self.words)
                parts = [(words, "bold green underline" if new else "green") for words, new in marked]
                self.line(*parts, (f"  {said}", "dim"), indent=3 * _INDENT, hang=4 * _INDENT)
        elif finding.suggestions:
            self.below(self.words["suggestion_hidden"], "dim")

    def brief(self, path: str, findings: list[dict[str, Any]], who: str) -> None:
        """Two lines a finding: where, who, what is wrong; what to ask."""
        for found in findings:
            if found["accepted"] is not None:
                continue
            self.file(path)
            severity = found["severity"]
            at = spoken.place(found["span"], self.options.language) or self.words["file_level"]
            title = spoken.title(found, self.words)
            parts = ((at, "bold"), (f" {who}" if who else "", ""), (f" {title}", _STYLES[severity]))
            self.line(*parts, (found["message"], ""), whole=True)
            self.line((self.words["ask"] + found["ask"], ""), indent=_INDENT, whole=True)

    def closing(self, result: CheckedFile) -> None:
        findings = record.file_findings(result, self.options)
        if self.options.brief:
            self.brief(result.path, findings, "")
        else:
            for finding, found in zip(result.findings, findings, strict=True):
                self.file(result.path)
                self.finding(finding, found, "", 0, 0)
        for part in record.unread(result, self.options):
            self.file(result.path)
            self.line((spoken.unread(part, self.options.language), "bold yellow"), indent=_INDENT, hang=2 * _INDENT)

    def totals(self, summary: Summary) -> None:
        if not self.options.quiet:
            worst = summary.worst
            words = spoken.totals(summary, self.options.date, self.words)
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
