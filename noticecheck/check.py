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


def sources(
    paths: Iterable[str],
    exclude: tuple[str, ...] = (),
    encoding: str | None = None,
    stdin_name: str = STDIN,
    output: str | None = None,
) -> Iterator[Source | Unreadable]:
    """Everything that paths stand for, read one by one, or why it could not be."""
    for path in files(paths, exclude, output):
        if isinstance(path, Unreadable):
            yield path
            continue
        name = stdin_name if path == STDIN else path
        try:
            yield readers.read(name, _data(path), encoding)
        except UnreadableError as error:
            yield Unreadable(name, error.words)
        except OSError as error:
            yield Unreadable(name, system(error))


def check(
    paths: Iterable[str], settings: Settings, stdin_name: str = STDIN, output: str | None = None
) -> Iterator[Result]:
    """Check files, folders and ``-`` (standard input, reported as ``stdin_name``).

    ``output`` is the file to which the report goes: it is no input, even in a folder.
    """
    selection = rules.select(settings.select, settings.ignore)
    for source in sources(paths, settings.exclude, settings.encoding, stdin_name, output):
        if isinstance(source, Unreadable):
            yield source
        else:
            yield from check_source(source, settings.date, selection)


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
