"""Results → a stream: one module a format, named here, imported when it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, TextIO, cast

if TYPE_CHECKING:
    from noticecheck.reports.base import Options, Summary
    from noticecheck.results import Result

Write = Callable[[Iterable["Result"], TextIO, "Options"], "Summary"]
FORMATS: Mapping[str, str] = {
    "rich": "noticecheck.reports.rich",
    "concise": "noticecheck.reports.concise",
    "json": "noticecheck.reports.json",
    "jsonl": "noticecheck.reports.jsonl",
    "csv": "noticecheck.reports.csv",
    "html": "noticecheck.reports.html",
    "sarif": "noticecheck.reports.sarif",
    "github": "noticecheck.reports.github",
    "junit": "noticecheck.reports.junit",
}

# The formats that are files by themselves, known again in any folder; and the suffix of each.
FILES: Mapping[str, str] = {
    "html": ".html",
    "json": ".json",
    "jsonl": ".jsonl",
    "csv": ".csv",
    "sarif": ".sarif",
    "junit": ".xml",
}
# The formats in which ``counter`` writes.
COUNTED = ("rich", "concise", "json")


def counter() -> Callable[[Iterable[Result], TextIO, Options, str], Summary]:
    """The function that writes how often each rule fired."""
    from noticecheck.reports.statistics import write

    return write


def writer(name: str) -> Write:
    """The function that writes a format."""
    return cast("Write", import_module(FORMATS[name]).write)
