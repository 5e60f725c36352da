"""noticecheck read: how a page was read, for whoever doubts it."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from noticecheck.cli.stop import FAILED
from noticecheck.cli.streams import tell
from noticecheck.cli.typed import typed
from noticecheck.cli.words import chosen, say
from noticecheck.settings import among

FORMATS = ("text", "json")


def read(
    paths: Annotated[list[str], typer.Argument(help=say("paths"), show_default=False)],
    form: Annotated[str, typer.Option("--format", "-f", help=say("read_format"))] = "text",
    lang: Annotated[str | None, typer.Option("--lang", help=say("lang"))] = None,
) -> None:
    """Show the partition of a page with its margins, and the words, parties, things and values of each notice."""
    from noticecheck import parsing
    from noticecheck.check import sources
    from noticecheck.failures import failure
    from noticecheck.reports import read as report
    from noticecheck.results import Unreadable
    from noticecheck.source import Lines
    from noticecheck.text import Text

    among(FORMATS, form, typed("--format", "-f"))
    spoken = chosen(lang)
    failed = False
    records = []
    for source in sources(paths):
        if isinstance(source, Unreadable):
            tell(failure("at", where=source.path, reason=source.reason), spoken)
            failed = True
            continue
        reading = parsing.read(Text.of(source.text))
        found = report.record(source, reading, Lines.of(source.text))
        if form == "json":
            records.append(found)
        else:
            print("\n".join(report.lines_of(found, spoken)))
    if form == "json":
        print(json.dumps(records, ensure_ascii=False, indent=2))
    if failed:
        raise typer.Exit(FAILED)
