"""noticecheck verify: check notices and answer with a report and an exit status."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from noticecheck import accepted as letters
from noticecheck import check, reports
from noticecheck.cli.words import language, say
from noticecheck.errors import SettingsError
from noticecheck.model import Severity
from noticecheck.reports.base import Options, Summary
from noticecheck.results import Result, Unreadable
from noticecheck.settings import Settings, find_file, merged, read_file

FOUND, FAILED = 1, 2
INTERRUPTED, BROKEN_PIPE = 130, 141


def _settings(config: Path | None, isolated: bool, options: dict[str, Any]) -> Settings:
    layers = []
    file = None if isolated else config or find_file(Path.cwd())
    if file is not None:
        layers.append(read_file(file))
    return merged(*layers, ("command line", options))


def _color(wish: str, stream: TextIO) -> bool:
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def _width(stream: TextIO) -> int:
    if stream.isatty():
        try:
            return max(40, os.get_terminal_size(stream.fileno()).columns)
        except OSError:
            pass
    return 80


def _status(summary: Summary, fail_on: str) -> int:
    if summary.unreadable:
        return FAILED
    worst = summary.worst
    if worst is None or fail_on == "never":
        return 0
    return FOUND if worst.rank <= Severity(fail_on).rank else 0


@contextmanager
def _target(output: Path | None) -> Iterator[TextIO]:
    """Where the report goes: standard output, or a file that appears when it is whole."""
    if output is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        yield sys.stdout
        sys.stdout.flush()
        return
    if output.exists() and not output.is_file():
        # A device or a pipe is written to, never replaced.
        with output.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)


def _told(results: Iterable[Result]) -> Iterator[Result]:
    """The results, each unreadable input said on standard error as it comes."""
    for result in results:
        if isinstance(result, Unreadable):
            print(f"noticecheck: {result.path}: {result.reason}", file=sys.stderr)
        yield result


def verify(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help=say("paths"), show_default=False)] = None,
    format: Annotated[str | None, typer.Option("--format", "-f", "--output-format", help=say("format"))] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help=say("output"))] = None,
    date: Annotated[str | None, typer.Option("--date", help=say("date"))] = None,
    fail_on: Annotated[str | None, typer.Option("--fail-on", help=say("fail_on"))] = None,
    select: Annotated[list[str] | None, typer.Option("--select", help=say("select"))] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", help=say("ignore"))] = None,
    mask: Annotated[bool | None, typer.Option("--mask/--no-mask", help=say("mask"))] = None,
    encoding: Annotated[str | None, typer.Option("--encoding", help=say("encoding"))] = None,
    stdin_filename: Annotated[str, typer.Option("--stdin-filename", help=say("stdin"))] = check.STDIN,
    lang: Annotated[str | None, typer.Option("--lang", help=say("lang"))] = None,
    exclude: Annotated[list[str] | None, typer.Option("--exclude", help=say("exclude"))] = None,
    verbose: Annotated[bool | None, typer.Option("--verbose", "-v", help=say("verbose"))] = None,
    quiet: Annotated[bool | None, typer.Option("--quiet", "-q", help=say("quiet"))] = None,
    ask: Annotated[bool | None, typer.Option("--ask", help=say("ask"))] = None,
    statistics: Annotated[bool | None, typer.Option("--statistics", help=say("statistics"))] = None,
    accepted: Annotated[str | None, typer.Option("--accepted", help=say("accepted"))] = None,
    color: Annotated[str | None, typer.Option("--color", help=say("color"))] = None,
    config: Annotated[Path | None, typer.Option("--config", help=say("config"))] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help=say("isolated"))] = False,
) -> None:
    """Check the notices in files, folders or standard input."""
    if not paths and sys.stdin.isatty():
        print(context.get_help(), file=sys.stderr)
        raise typer.Exit(FAILED)
    given = {
        "format": format, "date": date, "fail_on": fail_on, "select": select or None, "ignore": ignore or None,
        "mask": mask, "encoding": encoding, "lang": lang, "exclude": exclude or None, "verbose": verbose,
        "quiet": quiet, "ask": ask, "color": color,
        "statistics": statistics, "accepted": accepted,
    }  # fmt: skip
    try:
        settings = _settings(config, isolated, given)
        if settings.format not in reports.FORMATS:
            raise SettingsError(f"format: {settings.format!r} is none of {', '.join(reports.FORMATS)}")
        results = check.check(paths or [check.STDIN], settings, stdin_filename)
        with _target(output) as stream:
            options = _options(settings, stream)
            if settings.statistics:
                summary = reports.statistics()(_told(results), stream, options, settings.format)
            else:
                summary = reports.writer(settings.format)(_told(results), stream, options)
        _tell_stale(options, summary)
    except SettingsError as error:
        print(f"noticecheck: {error}", file=sys.stderr)
        raise typer.Exit(FAILED) from None
    except BrokenPipeError:
        # What is still in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(BROKEN_PIPE) from None
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except OSError as error:
        print(f"noticecheck: {output}: {error.strerror or error}", file=sys.stderr)
        raise typer.Exit(FAILED) from None
    raise typer.Exit(_status(summary, settings.fail_on))


def _tell_stale(options: Options, summary: Summary) -> None:
    """Say which accepted findings no longer occur."""
    for one, reason in options.accepted.items() if options.verbose else ():
        if one not in summary.matched:
            print("noticecheck: " + say("stale").format(id=one, reason=reason), file=sys.stderr)


def _accepted(settings: Settings) -> dict[str, str]:
    path = Path(settings.accepted) if settings.accepted else letters.find(Path.cwd())
    return letters.read(path) if path else {}


def _options(settings: Settings, stream: TextIO) -> Options:
    spoken = language() if settings.format == "rich" else "zh"
    return Options(
        language=settings.lang or spoken,
        date=settings.date,
        mask=settings.mask,
        verbose=settings.verbose,
        quiet=settings.quiet,
        ask=settings.ask,
        accepted=_accepted(settings),
        color=_color(settings.color, stream),
        width=_width(stream),
    )
