"""The pipeline: paths → results, one by one and in order.

A result is a notice with its findings, the closing word of a file, or an input that could
not be read.  Nothing here prints, and nothing here stops at the first failure.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path, PurePath

from noticecheck import parsing, readers, rules
from noticecheck.errors import UnreadableError
from noticecheck.failures import failure, system
from noticecheck.identity import alike
from noticecheck.inputs import STDIN, files
from noticecheck.model import Finding, Notice, Page
from noticecheck.results import Checked, CheckedFile, CheckedNotice, Result, Unreadable
from noticecheck.settings import Settings
from noticecheck.source import Lines, Source
from noticecheck.text import Text


def check_source(source: Source, day: date, selection: rules.Selection) -> Iterator[Result]:
    """Check one source that has been read."""
    text = Text.of(source.text)
    reading = parsing.read(text)
    page = Page(text, reading.notices, day, reading.unread, reading.outside)
    lines = Lines.of(source.text, source.places)
    for index, notice in enumerate(page.notices, 1):
        findings = rules.run(notice, page, selection)
        share = notice.span.end / len(source.text)
        yield CheckedNotice(source.name, index, notice, findings, lines.within(*notice.span), share)
    begins = {notice.span.start: notice for notice in page.notices}
    closing = tuple(_homed(found, page, begins, source.name) for found in rules.run_page(page, selection))
    located = lines if closing or page.unread else Lines(1, (0,))
    yield CheckedFile(source.name, source.encoding, closing, located, page.unread)
    yield from (Unreadable(source.name, gap) for gap in source.gaps)


def _homed(found: Finding, page: Page, begins: Mapping[int, Notice], name: str) -> Finding:
    """A finding of the page with the file in its id, and the notices or the words that it concerns.

    ``begins`` are the notices by the source offsets of their beginnings.
    """
    places = (found.span, *(other.span for other in found.related))
    concerned = [begins[place.start].mark for place in places if place.start in begins]
    words = found.subject
    if not words and found.span.start not in begins:
        start, end = (page.text.position(offset) for offset in found.span)
        words = alike(str(page.text)[start:end] or str(page.text))
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
        read = source(path, settings.encoding, stdin_name)
        if isinstance(read, Unreadable):
            yield read
        else:
            yield from check_source(read, settings.date, selection)


def _gathered(results: Iterable[Result]) -> Checked:
    notices: list[CheckedNotice] = []
    for result in results:
        if isinstance(result, CheckedNotice):
            notices.append(result)
        elif isinstance(result, CheckedFile):
            return Checked(tuple(notices), result)
        else:
            raise UnreadableError(failure("at", where=result.path, reason=result.reason))
    raise AssertionError("a source ends with its closing word")


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

    Raises UnreadableError when the file cannot be read.
    """
    settings = Settings(date=date or _today(), encoding=encoding, select=select, ignore=ignore)
    return _gathered(check([os.fspath(path)], settings))


def _today() -> date:
    return date.today()
