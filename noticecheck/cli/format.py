"""noticecheck format: the notices clean, one a line, as they should be set."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TextIO

import typer

from noticecheck import check, parsing
from noticecheck.cli import files
from noticecheck.cli.options import with_settings
from noticecheck.cli.stop import FAILED, Stopped
from noticecheck.cli.streams import tell
from noticecheck.cli.verify import FOUND, settings_of
from noticecheck.cli.words import of_report, say
from noticecheck.failures import failure
from noticecheck.inputs import STDIN
from noticecheck.messages import WORDS
from noticecheck.results import Unreadable
from noticecheck.settings import Settings
from noticecheck.source import Lines, Source
from noticecheck.text import Span, Text

if TYPE_CHECKING:
    from noticecheck.typeset import Setting


class _Set(NamedTuple):
    """A source and its notices as they should be set."""

    source: Source
    found: tuple[Setting, ...]

    def diff(self, stream: TextIO, language: str) -> None:
        """What would change, line by line."""
        from difflib import unified_diff

        from noticecheck.reports.safe import harmless
        from noticecheck.typeset import settled

        before = self.source.text
        after = settled(before, self.found)
        if not any(one.changed for one in self.found):
            return
        name = harmless(self.source.name)
        names = (name, f"{name}{say('set_anew', language)}")
        for line in unified_diff(_lines(before), _lines(after), *names, lineterm=""):
            stream.write(line + "\n")

    def places(self, stream: TextIO, language: str) -> None:
        """Where something would change."""
        from noticecheck.reports.safe import harmless

        lines = Lines.of(self.source.text, self.source.places)
        for one in self.found:
            if one.changed:
                line, column = lines.locate(one.start)
                stream.write(harmless(f"{self.source.name}:{line}:{column}: {say('would_change', language)}") + "\n")

    def notices(self, stream: TextIO, _language: str) -> None:
        """The notices, one a line."""
        for one in self.found:
            stream.write(one.words + "\n")


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")


class _Run:
    """The sources as they should be set; what was not read is said, and whether the run failed is kept."""

    def __init__(self, settings: Settings, language: str) -> None:
        self.language = language
        self.strict = settings.unread == "fail"
        self.failed = self.changed = False

    def of(self, sources: Iterator[Source | Unreadable]) -> Iterator[_Set | Unreadable]:
        """The sources set anew, and what could not be read."""
        from noticecheck import typeset

        for source in sources:
            if isinstance(source, Unreadable):
                self.failed = True
                yield source
                continue
            reading = parsing.read(Text.of(source.text))
            found = tuple(typeset.settings(source.text, reading.notices))
            self.failed |= bool(source.gaps) or (self.strict and bool(reading.unread))
            self.changed |= any(one.changed for one in found)
            yield _Set(source, found)
            self._tell(source, reading)
            yield from (Unreadable(source.name, gap) for gap in source.gaps)

    def _tell(self, source: Source, reading: parsing.Reading) -> None:
        """Say what is not among the notices, lest it be lost in silence."""
        from noticecheck.reports import record, spoken

        name = failure("stdin") if source.name == STDIN else source.name
        if not reading.notices:
            tell(failure("at", where=name, reason=failure("no_notices")), self.language)
        lines = Lines.of(source.text, source.places)
        for one in reading.unread:
            told = {}
            for language, words in WORDS.items():
                part = {"quote": one.quote, "reason": words[one.reason], "span": record.placed(lines, Span(*one.span))}
                told[language] = spoken.unread(part, language).removeprefix("? ")
            tell(failure("at", where=name, reason=told), self.language)


@with_settings("encoding", "unread", "lang", "exclude")
def set_anew(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help=say("paths"), show_default=False)] = None,
    check_only: Annotated[bool, typer.Option("--check", help=say("check_only"))] = False,
    diff: Annotated[bool, typer.Option("--diff", help=say("diff"))] = False,
    output: Annotated[str | None, typer.Option("--output", "-o", help=say("set_output"))] = None,
    stdin_filename: Annotated[str, typer.Option("--stdin-filename", help=say("stdin"))] = STDIN,
    config: Annotated[Path | None, typer.Option("--config", help=say("config"))] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help=say("isolated"))] = False,
    **given: Any,
) -> None:
    """Print the notices clean, one a line, as they should be set."""
    paths = files.given(context, paths)
    settings = settings_of(config, isolated, given)
    language = of_report("rich", settings.lang)
    if output is not None and (check_only or diff):
        raise Stopped(failure("no_output_with", word="--check" if check_only else "--diff"), language)
    file = files.report_file(output, paths, language)
    run = _Run(settings, language)
    write = _Set.diff if diff else _Set.places if check_only else _Set.notices
    with files.written(file, language) as stream:
        for one in files.told(
            run.of(check.sources(paths, settings.exclude, settings.encoding, stdin_filename, file)), language
        ):
            if not isinstance(one, Unreadable):
                write(one, stream, language)
    raise typer.Exit(FAILED if run.failed else FOUND if check_only and run.changed else 0)
