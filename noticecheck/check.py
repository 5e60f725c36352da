"""The pipeline: paths → results, one by one and in order.

A result is a notice with its findings, the closing word of a file, or an input that could
not be read.  Nothing here prints, and nothing here stops at the first failure.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

from noticecheck import parsing, readers, rules
from noticecheck.errors import UnreadableError
from noticecheck.model import Page
from noticecheck.results import Checked, CheckedFile, CheckedNotice, Result, Unreadable
from noticecheck.settings import Settings
from noticecheck.source import Lines, Source
from noticecheck.text import Text

STDIN = "-"


def check_source(source: Source, day: date, selection: rules.Selection) -> Iterator[Result]:
    """Check one source that has been read."""
    text = Text.of(source.text)
    reading = parsing.read(text)
    page = Page(text, reading.notices, day, reading.unread, reading.outside)
    lines = Lines.of(source.text, source.places)
    for index, notice in enumerate(page.notices, 1):
        findings = rules.run(notice, page, selection)
        yield CheckedNotice(source.name, index, notice, findings, lines.within(*notice.span))
    closing = rules.run_page(page, selection)
    located = lines if closing or page.unread else Lines(1, (0,))
    yield CheckedFile(source.name, source.encoding, closing, located, page.unread)
    yield from (Unreadable(source.name, gap["en"]) for gap in source.gaps)


def files(paths: Iterable[str], exclude: tuple[str, ...]) -> Iterator[str | Unreadable]:
    """The files that paths stand for: folders give the readable kinds in them, sorted."""
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            yield path
            continue
        found = sorted(_walk(Path(path), exclude))
        yield from found
        if not found:
            yield Unreadable(path, "no file in this folder can be read")


def _walk(folder: Path, exclude: tuple[str, ...]) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(parent, name)
            relative = path.relative_to(folder).as_posix()
            if path.suffix.lower() in readers.READERS and not any(
                fnmatch(relative, glob) or fnmatch(name, glob) for glob in exclude
            ):
                yield str(path)


def _data(path: str) -> bytes:
    if path == STDIN:
        return sys.stdin.buffer.read()
    return Path(path).read_bytes()


def check(paths: Iterable[str], settings: Settings, stdin_name: str = STDIN) -> Iterator[Result]:
    """Check files, folders and ``-`` (standard input, reported as ``stdin_name``)."""
    selection = rules.select(settings.select, settings.ignore)
    for path in files(paths, settings.exclude):
        if isinstance(path, Unreadable):
            yield path
            continue
        name = stdin_name if path == STDIN else path
        try:
            source = readers.read(name, _data(path), settings.encoding)
        except UnreadableError as error:
            yield Unreadable(name, str(error))
        except OSError as error:
            yield Unreadable(name, error.strerror or str(error))
        else:
            yield from check_source(source, settings.date, selection)


def _gathered(results: Iterable[Result]) -> Checked:
    notices: list[CheckedNotice] = []
    for result in results:
        if isinstance(result, CheckedNotice):
            notices.append(result)
        elif isinstance(result, CheckedFile):
            return Checked(tuple(notices), result)
        else:
            raise UnreadableError(f"{result.path}: {result.reason}")
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
