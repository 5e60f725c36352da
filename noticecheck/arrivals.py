"""Which files of a watched folder are due: those that came in or changed, whole, and without a report of theirs.

Only what is there now decides, never which events were seen: an event that was missed, a folder
moved in and a time when nobody watched come to the same.  A report is given the time of the file
it is about; that is how the next run knows what it need not do again.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from noticecheck.results import Unreadable

# Seconds without change after which a file is taken to be whole; after which one that cannot be
# opened is no longer taken to be under way; before a report that could not be written is tried again.
SETTLED, PATIENCE, AGAIN = 1.0, 30.0, 3.0
# How browsers, messengers and copying programs name what is still under way.
_UNDER_WAY = (
    ".part",
    ".partial",
    ".crdownload",
    ".opdownload",
    ".download",
    ".filepart",
    ".aria2",
    ".xltd",
    ".td",
    ".tmp",
)
# In what steps file systems keep times, in nanoseconds: ext4, NTFS, HFS+, FAT.
_STEPS = (1, 100, 10**9, 2 * 10**9)


class Stamp(NamedTuple):
    """What tells one state of a file from the next: when it was modified, its bytes, whether it could be opened."""

    modified: int
    size: int
    opened: bool


class Arrival(NamedTuple):
    """A file that is due, and the state in which it was found; why it cannot be read, where its name says so."""

    path: str
    stamp: Stamp
    unreadable: Unreadable | None


def _opens(path: str, mode: int) -> bool:
    """Whether a file can be opened; a pipe or a device is not tried, since it would be waited for."""
    if not stat.S_ISREG(mode) and not stat.S_ISLNK(mode):
        return True
    try:
        with Path(path).open("rb") as file:
            file.read(1)
    except OSError:
        return False
    return True


def _status(path: str) -> os.stat_result | None:
    """The status of a file, of a link that leads nowhere its own; nothing of what is gone or a folder."""
    for look in (os.stat, os.lstat):
        with suppress(OSError):
            status = look(path)
            return None if stat.S_ISDIR(status.st_mode) else status
    return None


def keep_time(report: Path, stamp: Stamp) -> None:
    """Give a report the time of the file it is about."""
    with suppress(OSError):
        os.utime(report, ns=(stamp.modified, stamp.modified))


def reported(report: Path, stamp: Stamp) -> bool:
    """Whether a report is about a file in this state, as far as its file system keeps times."""
    try:
        modified = report.stat().st_mtime_ns
    except OSError:
        return False
    return any(stamp.modified // step * step == modified for step in _STEPS)


class Arrivals:
    """The files of a folder, and what is known of each; ``report`` names the report of a file."""

    def __init__(self, report: Callable[[str], Path]) -> None:
        self._report = report
        self._checked: dict[str, Stamp] = {}
        self._waiting: dict[str, tuple[Stamp, float]] = {}
        self._later: dict[str, float] = {}

    @property
    def pending(self) -> bool:
        """Whether a file is waited for."""
        return bool(self._waiting)

    def due(self, listing: Iterable[str | Unreadable], now: float) -> list[Arrival]:
        """Those files of a listing that are to be checked now; what is not listed any more is forgotten."""
        found, present = [], set()
        for one in listing:
            unreadable = one if isinstance(one, Unreadable) else None
            path = one.path if isinstance(one, Unreadable) else one
            status = None if path.lower().endswith(_UNDER_WAY) else _status(path)
            if status is None:
                continue
            present.add(path)
            stamp = self._changed(path, status)
            if stamp is not None and self._whole(path, stamp, now):
                found.append(Arrival(path, stamp, unreadable))
        for table in (self._checked, self._waiting, self._later):
            for path in table.keys() - present:
                del table[path]
        return found

    def _changed(self, path: str, status: os.stat_result) -> Stamp | None:
        """The state of a file that nobody has checked in this state."""
        known = self._checked.get(path)
        state = (status.st_mtime_ns, status.st_size)
        if known is not None and known.opened and known[:2] == state:
            return None
        stamp = Stamp(*state, _opens(path, status.st_mode))
        if stamp == known:
            return None
        if known is None and stamp.opened and path not in self._waiting and reported(self._report(path), stamp):
            self._checked[path] = stamp
            return None
        return stamp

    def _whole(self, path: str, stamp: Stamp, now: float) -> bool:
        """Whether a file has not changed for long enough, and is not put off."""
        seen, since = self._waiting.get(path, (None, now))
        if seen != stamp:
            self._waiting[path], since = (stamp, now), now
            self._later.pop(path, None)
        enough = SETTLED if stamp.opened else PATIENCE
        return now - since >= enough and now >= self._later.get(path, now)

    def done(self, arrival: Arrival) -> None:
        """A file was checked in the state in which it was found."""
        self._checked[arrival.path] = arrival.stamp
        self._waiting.pop(arrival.path, None)
        self._later.pop(arrival.path, None)

    def put_off(self, arrival: Arrival, now: float) -> bool:
        """The report of a file could not be written; the answer is whether that is new."""
        new = arrival.path not in self._later
        self._later[arrival.path] = now + AGAIN
        return new
