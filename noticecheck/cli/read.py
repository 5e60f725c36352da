"""noticecheck read: how files were read, for whoever doubts it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from noticecheck import check, parsing
from noticecheck.cli import files
from noticecheck.cli.options import with_settings
from noticecheck.cli.stop import FAILED
from noticecheck.cli.typed import typed
from noticecheck.cli.verify import settings_of
from noticecheck.cli.words import of_report, say
from noticecheck.inputs import STDIN
from noticecheck.reports.base import Options
from noticecheck.results import Unreadable
from noticecheck.settings import Settings, among
from noticecheck.source import Source
from noticecheck.text import Text

if TYPE_CHECKING:
    from noticecheck.reports.record import Record


class _Counted:
    """The records of files as they are read, and whether the run failed."""

    def __init__(self, settings: Settings, language: str) -> None:
        self.options = Options(language, settings.date, mask=settings.mask)
        self.strict = settings.unread == "fail"
        self.failed = False

    def of(self, sources: Iterable[Source | Unreadable]) -> Iterator[Record | Unreadable]:
        """The records of some sources, each with the parts of its file that could not be read."""
        from noticecheck.reports import reading

        for source in sources:
            if isinstance(source, Unreadable):
                self.failed = True
                yield source
                continue
            record = reading.read(source, parsing.read(Text.of(source.text)), self.options)
            self.failed |= bool(source.gaps) or (self.strict and bool(record["unread"]))
            yield record
            yield from (Unreadable(source.name, gap) for gap in source.gaps)


@with_settings("mask", "encoding", "unread", "lang", "exclude")
def read(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help=say("paths"), show_default=False)] = None,
    form: Annotated[str, typer.Option("--format", "-f", help=say("read_format"))] = "text",
    output: Annotated[str | None, typer.Option("--output", "-o", help=say("output"))] = None,
    stdin_filename: Annotated[str, typer.Option("--stdin-filename", help=say("stdin"))] = STDIN,
    config: Annotated[Path | None, typer.Option("--config", help=say("config"))] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help=say("isolated"))] = False,
    **given: Any,
) -> None:
    """Show how files were read: the parts of the page, and each notice with its words."""
    from noticecheck.reports import reading

    paths = files.given(context, paths)
    among(reading.FORMATS, form, typed("--format", "-f"))
    settings = settings_of(config, isolated, given)
    language = of_report("rich" if form == "text" else form, settings.lang)
    file = files.report_file(output, paths, language)
    counted = _Counted(settings, language)
    records = files.told(
        counted.of(check.sources(paths, settings.exclude, settings.encoding, stdin_filename, file)), language
    )
    with files.written(file, language) as stream:
        import_module(f"noticecheck.reports.reading.{form}").write(records, stream, language)
    if counted.failed:
        raise typer.Exit(FAILED)
