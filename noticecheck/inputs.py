"""Paths → the files to be read, each once, and those that cannot be.

A folder gives every file in it and below, sorted; one of a kind that cannot be read is named,
never passed over in silence.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePath

from noticecheck import readers
from noticecheck.failures import failure, system
from noticecheck.results import Unreadable

STDIN = "-"
# What systems and Office leave beside the files of people.
_SYSTEM = frozenset("thumbs.db ehthumbs.db desktop.ini __macosx $recycle.bin @eadir icon\r".split(" ")) | {
    "system volume information"
}
_LOCKS = ("~$", ".~lock.")
_HIDDEN = getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0) | getattr(stat, "FILE_ATTRIBUTE_SYSTEM", 0)
# The program's own: settings, findings let through, and reports (known by how they begin).
_OWN = frozenset(("noticecheck.toml", "noticecheck-accepted.toml"))
_OWN_REPORTS = {
    ".json": rb'\s*\{\s*"schema"[^{]*\{\s*"name":\s*"noticecheck"',
    ".jsonl": rb'\{"type":"(?:(?:notice|file|unreadable)","path":"|summary","schema":)',
    ".csv": rb"\xef\xbb\xbf[^\r\n]*noticecheck ID\r\n",
    ".html": rb'<!DOCTYPE html>\n<html lang="[^"]*"><head><meta [^>]*><meta name="generator" content="noticecheck ',
    ".sarif": rb'\{"\$schema":"[^"]*sarif[^{]*\{"tool":\{"driver":\{"name":"noticecheck"',
    ".xml": rb'<\?xml [^>]*>\n<testsuites name="noticecheck"',
}
# So much of a file is looked at.
_HEAD = 400


def files(paths: Iterable[str], exclude: tuple[str, ...], output: str | None = None) -> Iterator[str | Unreadable]:
    """The files that paths stand for; ``output`` is where the report goes, which is no input."""
    seen = {os.path.realpath(output)} if output else set()
    for path in paths:
        if path == STDIN or not os.path.isdir(path):  # noqa: PTH112 (it answers for any path)
            if _once(path, seen):
                yield path
            continue
        found = False
        for one in _walk(Path(path), exclude):
            found = True
            if _once(one.path if isinstance(one, Unreadable) else one, seen):
                yield one
        if not found:
            yield Unreadable(path, failure("nothing"))


def _once(path: str, seen: set[str]) -> bool:
    """Whether a file comes for the first time, by whatever name."""
    real = path if path == STDIN else os.path.realpath(path)
    if real in seen:
        return False
    seen.add(real)
    return True


def _apart(name: str, path: Path) -> bool:
    """Whether a file or folder is nobody's copy: hidden, the system's, a lock of Office."""
    if name.startswith(".") or name.startswith(_LOCKS) or name.lower() in _SYSTEM:
        return True
    try:
        return bool(_HIDDEN and getattr(path.lstat(), "st_file_attributes", 0) & _HIDDEN)
    except OSError:
        return False


def _excluded(path: Path, folder: Path, exclude: tuple[str, ...]) -> bool:
    """Whether a pattern names a file or folder: by its name, by its path in the folder or as typed."""
    names = (path.name, path.relative_to(folder).as_posix(), path.as_posix())
    return any(fnmatch(name, glob.removeprefix("./").rstrip("/")) for glob in exclude for name in names)


def _walk(folder: Path, exclude: tuple[str, ...]) -> Iterator[str | Unreadable]:
    """What stands in a folder and below, sorted; linked folders too, but never in a circle."""
    failed: list[OSError] = []
    entered = {os.path.realpath(folder)}
    for parent, folders, names in os.walk(folder, onerror=failed.append, followlinks=True):
        here = Path(parent)
        wanted = []
        for name in sorted(folders):
            if not _apart(name, here / name) and not _excluded(here / name, folder, exclude):
                real = os.path.realpath(here / name)
                if real not in entered:
                    entered.add(real)
                    wanted.append(name)
        folders[:] = wanted
        for name in sorted(names):
            path = here / name
            if not _apart(name, path) and not _excluded(path, folder, exclude):
                yield from _judged(path)
        yield from (Unreadable(str(error.filename), system(error)) for error in failed)
        failed.clear()
    yield from (Unreadable(str(error.filename), system(error)) for error in failed)


def _judged(path: Path) -> Iterator[str | Unreadable]:
    suffix = PurePath(path).suffix.lower()
    try:
        special = path.exists() and not path.is_file()
    except OSError:
        special = False
    if special:
        # A pipe or a device in a folder would be waited for.
        yield Unreadable(str(path), failure("special"))
    elif own(path):
        return
    elif suffix in readers.READERS:
        yield str(path)
    else:
        yield Unreadable(str(path), failure("kind", suffix=suffix or failure("no_suffix")))


def own(path: Path) -> bool:
    """Whether a file is the program's own: its settings, or a report that can be told from anybody's text."""
    if path.name in _OWN:
        return True
    begins = _OWN_REPORTS.get(path.suffix.lower())
    if begins is None:
        return False
    try:
        with path.open("rb") as file:
            return re.match(begins, file.read(_HEAD)) is not None
    except OSError:
        return False
