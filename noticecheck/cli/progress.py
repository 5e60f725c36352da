"""One progress bar on standard error, where that is a terminal and there is enough to wait for."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress

from noticecheck.inputs import files
from noticecheck.results import CheckedNotice, Result, Unreadable
from noticecheck.settings import Settings

# Bytes that are read before anybody notices.
_SOON = 100_000
# Seconds between two drawings.
_PAUSE = 0.1
_WIDEST = 50
_ERASE = "\r\x1b[K"


class _Bar:
    """A bar of one line; nobody need be there to see it."""

    def __init__(self) -> None:
        self.drawn = 0.0

    def draw(self, share: float, notices: int) -> None:
        columns = 80
        with suppress(OSError):
            columns = os.get_terminal_size(sys.stderr.fileno()).columns or columns
        said = f" {share:4.0%} {notices:,}"
        size = max(1, min(_WIDEST, columns - len(said) - 3))
        full = round(size * share)
        self._write(f"{_ERASE}[{'#' * full}{'-' * (size - full)}]{said}")
        self.drawn = time.monotonic()

    def erase(self) -> None:
        self._write(_ERASE)

    def _write(self, words: str) -> None:
        with suppress(OSError):
            sys.stderr.write(words)
            sys.stderr.flush()


def _sizes(paths: Iterable[str], settings: Settings, output: str | None) -> dict[str, int]:
    """The files that will be read, each with its bytes."""
    found: dict[str, int] = {}
    for path in files(paths, settings.exclude, output):
        if not isinstance(path, Unreadable):
            with suppress(OSError):
                found[path] = os.path.getsize(path)  # noqa: PTH202 (a path may hold anything)
    return found


def watched(
    results: Iterator[Result], paths: Iterable[str], settings: Settings, output: str | None
) -> Iterator[Result]:
    """The results, a bar above them on the way, if anybody sees it and it stands in no report's line.

    A report that goes to the same terminal must be one of whole lines: only the one for people is.
    """
    shared = output is None and sys.stdout.isatty()
    if settings.quiet or not sys.stderr.isatty() or (shared and settings.format != "rich"):
        return results
    sizes = _sizes(paths, settings, output)
    return _watched(results, sizes, shared) if sum(sizes.values()) > _SOON else results


def _watched(results: Iterator[Result], sizes: dict[str, int], shared: bool) -> Iterator[Result]:
    total, done, notices = sum(sizes.values()), 0, 0
    bar = _Bar()
    bar.draw(0, 0)
    try:
        for result in results:
            part = 0.0
            if isinstance(result, CheckedNotice):
                notices += 1
                part = result.share * sizes.get(result.path, 0)
            else:
                done += sizes.pop(result.path, 0)
            apart = shared or isinstance(result, Unreadable)
            if apart:
                bar.erase()
            yield result
            if apart or time.monotonic() - bar.drawn > _PAUSE:
                bar.draw((done + part) / total, notices)
    finally:
        bar.erase()
