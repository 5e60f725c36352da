"""noticecheck verify: check notices and answer with a report and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from noticecheck import accepted as letters
from noticecheck import check, reports, rules
from noticecheck.cli import files
from noticecheck.cli.options import SETTINGS, where, with_settings
from noticecheck.cli.stop import FAILED, Stopped
from noticecheck.cli.streams import tell
from noticecheck.cli.words import of_report, say
from noticecheck.errors import SettingsError
from noticecheck.failures import failure, nearest
from noticecheck.inputs import STDIN
from noticecheck.model import Severity
from noticecheck.reports.base import Options, Summary
from noticecheck.results import Result
from noticecheck.settings import Settings, among, find_file, merged, read_file

FOUND = 1


def settings_of(
    config: Path | None,
    isolated: bool,
    given: Mapping[str, Any],
    formats: tuple[str, ...] = (),
    **defaults: Any,
) -> Settings:
    """The settings of a run, checked; ``defaults`` are those of the command, ``formats`` what it can write, if not all.

    Raises SettingsError.
    """
    asked = {key: value for key, value in given.items() if value is not None and value != []}
    file = None if isolated else config or find_file(Path.cwd())
    layers = [read_file(file)] if file is not None else []
    settings = merged(("", defaults), *layers, (where, asked))
    _see(settings, formats, {key: where(key) if key in asked else f"{file}: {key}" for key in SETTINGS})
    return settings


def _see(settings: Settings, formats: tuple[str, ...], places: Mapping[str, str]) -> None:
    """See that formats, rules and encodings are there; ``places`` says where each setting stands."""
    all_formats = reports.COUNTED if settings.statistics else tuple(reports.FORMATS)
    among(formats or all_formats, settings.format, places["format"])
    for key, words in (("select", settings.select), ("ignore", settings.ignore)):
        try:
            rules.select(words, ())
        except SettingsError as error:
            raise SettingsError(failure("at", where=places[key], reason=dict(error.words))) from None
    if settings.encoding is not None:
        try:
            # Bytes that are there, since no bytes at all are decoded by any name.
            b"a".decode(settings.encoding, "ignore")
        except (LookupError, ValueError):
            from encodings.aliases import aliases

            near = nearest(settings.encoding.replace("-", "_"), {*aliases, *aliases.values()}).replace("_", "-")
            said = failure("no_encoding", near, where=places["encoding"], value=settings.encoding)
            raise SettingsError(said) from None


def _color(wish: str, stream: TextIO) -> bool:
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def _width(stream: TextIO) -> int:
    if stream.isatty():
        try:
            return max(31, os.get_terminal_size(stream.fileno()).columns)
        except OSError:
            pass
    return 80


def _status(summary: Summary, settings: Settings) -> int:
    if summary.unreadable or (summary.unread and settings.unread == "fail"):
        return FAILED
    worst = summary.worst
    if worst is None or settings.fail_on == "never":
        return 0
    return FOUND if worst.rank <= Severity(settings.fail_on).rank else 0


def _checked(paths: list[str], settings: Settings, stdin_name: str, output: str | None) -> Iterator[Result]:
    """The results, from several processes where there may be many files."""
    if settings.jobs == 1 or not (len(paths) > 1 or os.path.isdir(paths[0])):  # noqa: PTH112 (it answers for any path)
        return check.check(paths, settings, stdin_name, output)
    from noticecheck import jobs

    return jobs.check(paths, settings, stdin_name, output)


@with_settings(*(key for key in SETTINGS if key != "reports"))
def verify(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help=say("paths"), show_default=False)] = None,
    stdin_filename: Annotated[str, typer.Option("--stdin-filename", help=say("stdin"))] = STDIN,
    config: Annotated[Path | None, typer.Option("--config", help=say("config"))] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help=say("isolated"))] = False,
    **given: Any,
) -> None:
    """Check the notices in files, folders or standard input."""
    paths = files.given(context, paths)
    settings = settings_of(config, isolated, given)
    language = of_report(settings.format, settings.lang)
    file = files.report_file(settings.output, paths, language)
    try:
        known = accepted_of(settings)
    except SettingsError as error:
        raise Stopped(error.words, language) from error
    results = _checked(paths, settings, stdin_filename, file)
    if sys.stderr.isatty():
        from noticecheck.cli.progress import watched

        results = watched(results, paths, settings, file)
    results = files.told(results, language)
    with files.written(file, language) as stream:
        options = options_of(settings, stream, language, known)
        if settings.statistics:
            summary = reports.counter()(results, stream, options, settings.format)
        else:
            summary = reports.writer(settings.format)(results, stream, options)
    _tell_unmatched(settings, summary, language)
    raise typer.Exit(_status(summary, settings))


def accepted_of(settings: Settings) -> dict[str, letters.Accepted]:
    """The findings that are let through.

    Raises SettingsError when their file cannot be used.
    """
    path = Path(settings.accepted) if settings.accepted else letters.find(Path.cwd())
    return letters.read(path) if path else {}


def _tell_unmatched(settings: Settings, summary: Summary, language: str) -> None:
    """Say which accepted findings this run has not met."""
    if settings.quiet or not summary.let_through:
        return
    codes = rules.select(settings.select, settings.ignore).codes
    for entry in letters.unmatched(summary.let_through, summary.matched, codes):
        tell(failure("unmatched", entry=entry.id, about=entry.about), language)


def options_of(settings: Settings, stream: TextIO, language: str, known: Mapping[str, letters.Accepted]) -> Options:
    """How the settings would have a report written."""
    return Options(
        language=language,
        date=settings.date,
        mask=settings.mask,
        verbose=settings.verbose,
        quiet=settings.quiet,
        brief=settings.brief,
        ask=settings.ask,
        accepted=known,
        color=_color(settings.color, stream),
        width=_width(stream),
    )
