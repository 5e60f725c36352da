"""Many files, many processes: the results of ``check.check``, the same and in the same order.

Each worker takes one file after the other through a pipe of its own, and answers its results in
batches.  One that dies is named with its file and another takes its place.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

from noticecheck import check as checking
from noticecheck.inputs import STDIN, files
from noticecheck.jobs.pool import Entry, Pool
from noticecheck.results import Result, Unreadable

if TYPE_CHECKING:
    from noticecheck.settings import Settings

# Bytes of files that keep a second process busy for longer than its start takes.
_WORTH = 200_000


def check(
    paths: Iterable[str], settings: Settings, stdin_name: str = STDIN, output: str | None = None
) -> Iterator[Result]:
    """Check files, folders and ``-`` in as many processes as the settings say and the files are worth."""
    found = files(paths, settings.exclude, output)
    first, many = _first(found, 0 if settings.jobs else _WORTH)
    entries = chain(first, found)
    most = settings.jobs or _cores()
    if not many or most == 1:
        yield from checking.each(entries, settings, stdin_name)
        return
    pool = Pool(most, settings, stdin_name)
    try:
        yield from pool.results(entries)
    finally:
        pool.close()


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _first(found: Iterator[Entry], worth: int) -> tuple[list[Entry], bool]:
    """The first files, and whether they are two at least and together of so many bytes."""
    first: list[Entry] = []
    size = count = 0
    for entry in found:
        first.append(entry)
        if isinstance(entry, Unreadable) or entry == STDIN:
            continue
        with suppress(OSError):
            size += os.path.getsize(entry)  # noqa: PTH202 (a path may hold anything)
        count += 1
        if count > 1 and size >= worth:
            return first, True
    return first, False
