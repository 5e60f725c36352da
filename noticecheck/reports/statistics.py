"""How often each rule fired, instead of the findings: for a desk's month or an archive."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import TextIO

from noticecheck.messages import WORDS
from noticecheck.model import Severity
from noticecheck.reports import spoken
from noticecheck.reports.base import Options, Summary
from noticecheck.reports.json import head
from noticecheck.results import Result, Unreadable

Counts = Counter[tuple[str, str, Severity]]


def _count(results: Iterable[Result], summary: Summary) -> Counts:
    counts: Counts = Counter()
    for result in results:
        summary.count(result)
        if not isinstance(result, Unreadable):
            counts.update((found.rule.code, found.rule.name, found.severity) for found in result.findings)
    return counts


def write(results: Iterable[Result], stream: TextIO, options: Options, form: str) -> Summary:
    """Write the counts, the most frequent first, as JSON or as lines."""
    summary = Summary(options.accepted)
    counts = sorted(_count(results, summary).items(), key=lambda pair: (-pair[1], pair[0][0]))
    if form == "json":
        rows = [{"code": c, "name": n, "severity": s.value, "count": count} for (c, n, s), count in counts]
        document = {**head(options), "statistics": rows, "summary": summary.record()}
        stream.write(json.dumps(document, ensure_ascii=False) + "\n")
        return summary
    words = WORDS[options.language]
    for (code, name, severity), count in counts:
        stream.write(f"{count:7} {code} {words[severity.value]} {name}\n")
    if form == "rich" and not options.quiet:
        stream.write(spoken.totals(summary, options.date, words) + "\n")
    return summary
