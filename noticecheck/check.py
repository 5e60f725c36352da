"""The pipeline: paths → results, one by one and in order.

A result is a notice with its findings, the closing word of a file, or an input that could
not be read.  Nothing here prints, and nothing here stops at the first failure.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from noticecheck import parsing, readers, rules
from noticecheck.errors import UnreadableError
from noticecheck.failures import failure, system
from noticecheck.identity import alike
from noticecheck.inputs import STDIN, files
from noticecheck.model import Finding, Notice, Page, Unread
from noticecheck.results import Checked, CheckedFile, CheckedNotice, Result, Unreadable
from noticecheck.settings import Settings
from noticecheck.source import Lines, Patches, Source
from noticecheck.text import Text

if TYPE_CHECKING:
    from noticecheck.readers.streaming import Stream

# So many characters may be too much for one page.
_LONG = 50_000


def check_source(source: Source, day: date, selection: rules.Selection) -> Iterator[Result]:
    """Check one source that has been read."""
    file = _File(source, len(source.text), day, selection)
    yield from file.page(Text.of(source.text), 0, True) if len(source.text) < _LONG else file.pages([source.text])
    yield file.closing()
    yield from (Unreadable(source.name, gap) for gap in source.gaps)


def check_stream(name: str, stream: Stream, day: date, selection: rules.Selection) -> Iterator[Result]:
    """Check a large file that is read in parts; where reading ends too early, what came before stands."""
    file = _File(Source(name, "", stream.encoding), stream.length, day, selection)
    stopped = None
    with stream.file:
        try:
            yield from file.pages(stream.parts())
        except UnreadableError as error:
            stopped = error.words
        except OSError as error:
            stopped = system(error)
    yield file.closing()
    if stopped is not None:
        yield Unreadable(name, stopped)


class _File:
    """A file under way, page after page, and what its closing word needs."""

    def __init__(self, source: Source, length: int, day: date, selection: rules.Selection) -> None:
        self.source = source
        # In characters, more or less.
        self.length = length
        self.day = day
        self.selection = selection
        self.lines = Lines(1, (0,), source.places)
        # Where the last notice ends, and how many there are.
        self.end = self.count = 0
        self.section = ""
        self.memory: dict[str, Any] = {}
        self.findings: list[Finding] = []
        self.unread: list[Unread] = []
        self.stretches: list[Lines] = []

    def pages(self, parts: Iterable[str]) -> Iterator[Result]:
        """The notices of all pages of a long text, which comes in parts."""
        from noticecheck.pages import Sheets

        sheets = Sheets(parts)
        for start, words, own, last in sheets:
            yield from self.page(Text.of(words, start), own, last)
            sheets.skip(self.end)

    def page(self, text: Text, own: int, last: bool) -> Iterator[Result]:
        """The notices of the next page; so many of its characters are its ``own``, 0 for all."""
        reading = parsing.read(text, under=self.section, own=own)
        self.lines = self.lines.following(str(text), text.offset(0))
        self.section = reading.section
        page = Page(
            text, reading.notices, self.day, reading.unread, reading.outside,
            lines=self.lines, memory=self.memory, last=last,
        )  # fmt: skip
        for notice in page.notices:
            self.count += 1
            self.end = notice.span.end
            findings = rules.run(notice, page, self.selection)
            share = min(1.0, self.end / self.length)
            lines = self.lines.within(*notice.span)
            yield CheckedNotice(self.source.name, self.count, notice, findings, lines, share, self.source.encoding)
        self._close(page)

    def _close(self, page: Page) -> None:
        """What belongs to no single notice of a page."""
        begins = {notice.span.start: notice for notice in page.notices}
        found = [_homed(one, page, begins, self.source.name) for one in rules.run_page(page, self.selection)]
        self.findings += found
        self.unread += page.unread
        self.stretches += [self.lines.within(*one.span) for one in found]
        self.stretches += [self.lines.within(*part.span) for part in page.unread]
        for other in (other for one in found for other in one.related):
            self.stretches.append(other.lines or self.lines.within(*other.span))

    def closing(self) -> CheckedFile:
        """The closing word: findings in the order of the rules, and those of each in the order of the text."""
        order = {rule.code: place for place, rule in enumerate(self.selection.page_rules)}
        found = sorted(self.findings, key=lambda one: order[one.rule.code])
        located = Patches.of(self.stretches, self.source.places) if self.stretches else Patches()
        return CheckedFile(self.source.name, self.source.encoding, tuple(found), located, tuple(self.unread))


def _homed(found: Finding, page: Page, begins: Mapping[int, Notice], name: str) -> Finding:
    """A finding of the page with the file in its id, and the notices or the words that it concerns.

    ``begins`` are the notices by the source offsets of their beginnings.
    """
    places = (found.span, *(other.span for other in found.related))
    concerned = [found.home] if found.home else [begins[at.start].mark for at in places if at.start in begins]
    words = found.subject
    if not words and found.span.start not in begins:
        words = alike(page.words(*found.span) or str(page.text))
    return found._replace(subject=words or "page", home=" ".join((PurePath(name).name, *concerned)))


def _data(path: str) -> bytes:
    if path != STDIN:
        return Path(path).read_bytes()
    if sys.stdin is None:
        raise UnreadableError(failure("closed"))
    return sys.stdin.buffer.read()


def source(path: str | Unreadable, encoding: str | None = None, stdin_name: str = STDIN) -> Source | Unreadable:
    """A file read, or why it could not be."""
    if isinstance(path, Unreadable):
        return path
    name = stdin_name if path == STDIN else path
    try:
        return readers.read(name, _data(path), encoding)
    except UnreadableError as error:
        return Unreadable(name, error.words)
    except OSError as error:
        return Unreadable(name, system(error))


def sources(
    paths: Iterable[str],
    exclude: tuple[str, ...] = (),
    encoding: str | None = None,
    stdin_name: str = STDIN,
    output: str | None = None,
) -> Iterator[Source | Unreadable]:
    """Everything that paths stand for, read one by one, or why it could not be."""
    for path in files(paths, exclude, output):
        yield source(path, encoding, stdin_name)


def check(
    paths: Iterable[str], settings: Settings, stdin_name: str = STDIN, output: str | None = None
) -> Iterator[Result]:
    """Check files, folders and ``-`` (standard input, reported as ``stdin_name``).

    ``output`` is the file to which the report goes: it is no input, even in a folder.
    """
    yield from each(files(paths, settings.exclude, output), settings, stdin_name)


def each(found: Iterable[str | Unreadable], settings: Settings, stdin_name: str = STDIN) -> Iterator[Result]:
    """Check the files that paths stand for."""
    selection = rules.select(settings.select, settings.ignore)
    for path in found:
        yield from one(path, settings, selection, stdin_name)


def one(
    path: str | Unreadable, settings: Settings, selection: rules.Selection, stdin_name: str = STDIN
) -> Iterator[Result]:
    """Check one file."""
    stream = None
    if isinstance(path, str) and path != STDIN and settings.encoding is None:
        # Whatever is wrong with it is said when it is read.
        with suppress(OSError, ValueError):
            stream = readers.stream(path)
    if isinstance(path, str) and stream is not None:
        yield from check_stream(path, stream, settings.date, selection)
        return
    read = source(path, settings.encoding, stdin_name)
    if isinstance(read, Unreadable):
        yield read
    else:
        yield from check_source(read, settings.date, selection)


def _gathered(results: Iterable[Result]) -> Checked:
    notices: list[CheckedNotice] = []
    unreadable: list[Unreadable] = []
    file: CheckedFile | None = None
    for result in results:
        if isinstance(result, CheckedNotice):
            notices.append(result)
        elif isinstance(result, CheckedFile):
            file = result
        else:
            unreadable.append(result)
    if file is None:
        raise UnreadableError(failure("at", where=unreadable[0].path, reason=unreadable[0].reason))
    return Checked(tuple(notices), file, tuple(unreadable))


def check_text(
    text: str, *, date: date | None = None, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> Checked:
    """Check a text.

    ``date`` is the day of publication (default: today); ``select`` and ``ignore`` hold codes,
    prefixes or names of rules.  Raises SettingsError for an unknown rule.
    """
    day = date or _today()
    return _gathered(check_source(Source(STDIN, text, "utf-8"), day, rules.select(select, ignore)))


def check_file(
    path: str | os.PathLike[str],
    *,
    date: date | None = None,
    encoding: str | None = None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
) -> Checked:
    """Check a file; the other arguments are those of ``check_text``.

    Raises UnreadableError when nothing of the file can be read.
    """
    settings = Settings(date=date or _today(), encoding=encoding, select=select, ignore=ignore)
    return _gathered(check([os.fspath(path)], settings))


def _today() -> date:
    return date.today()
