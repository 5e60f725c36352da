"""A hot folder: each file that arrives or changes is checked, and its report written beside it; nothing ends that."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from glob import escape
from pathlib import Path
from typing import Any

from noticecheck import check, reports
from noticecheck.arrivals import Arrival, Arrivals, keep_time
from noticecheck.cli import files
from noticecheck.cli.streams import replacing, tell
from noticecheck.cli.verify import accepted_of, options_of, settings_of
from noticecheck.cli.words import of_report
from noticecheck.errors import NoticecheckError
from noticecheck.failures import Words, failure, system
from noticecheck.inputs import files as listing
from noticecheck.inputs import own
from noticecheck.messages import WORDS
from noticecheck.results import Result, Unreadable
from noticecheck.settings import Settings

# Seconds after which the folder is looked through even if nothing was told of it: shares on a network tell nothing.
_ANYWAY = 10.0
# How long changes are gathered, and how long one is waited for, in milliseconds.
_GATHERED, _WAITED = 300, 400


class _GoneError(Exception):
    """A file went away while it was read; no report is written."""


def events(folder: Path) -> Iterator[bool]:
    """Without end: whether something has been told of a folder, or nothing for a while; it may go and come back."""
    from watchfiles import watch as watch_files

    def same() -> tuple[int, int] | None:
        with suppress(OSError):
            status = folder.stat()
            return status.st_dev, status.st_ino
        return None

    how: Any = {"watch_filter": None, "yield_on_timeout": True, "ignore_permission_denied": True}
    while True:
        watched = same()
        try:
            for changes in watch_files(folder, debounce=_GATHERED, rust_timeout=_WAITED, **how):
                yield bool(changes)
                if watched != same():
                    break
        except (OSError, RuntimeError):
            # The system tells nothing of this folder, or not of so many: it is looked through instead.
            pass
        time.sleep(_GATHERED / 1000)
        yield True


@dataclass
class HotFolder:
    """A folder that is watched, its settings, and where its reports go; ``given`` is what was typed."""

    folder: Path
    config: Path | None
    isolated: bool
    given: dict[str, Any]
    settings: Settings = field(init=False)
    told: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.settings = self._read_settings()
        self.suffix = reports.FILES[self.settings.format]
        self.reports = Path(self.settings.reports or self.folder)
        self.arrivals = Arrivals(self.report)

    def _read_settings(self) -> Settings:
        return settings_of(self.config, self.isolated, self.given, tuple(reports.FILES), format="html")

    @property
    def language(self) -> str:
        """The language of the reports, and of what is said."""
        return of_report(self.settings.format, self.settings.lang)

    def report(self, path: str) -> Path:
        """The report of a file: its name and the suffix of the format."""
        relative = Path(path).relative_to(self.folder)
        return self.reports / relative.with_name(relative.name + self.suffix)

    def say(self, words: Words) -> None:
        """Say something that was not said before."""
        if words["en"] not in self.told:
            self.told.add(words["en"])
            tell(words, self.language)

    def listed(self) -> Iterator[str | Unreadable]:
        """The files of the folder but those of the reports' own; a folder in it that cannot be read is said."""
        ours, here = self.reports.resolve(), self.folder.resolve()
        inside = ours != here and ours.is_relative_to(here)
        apart = (escape(ours.relative_to(here).as_posix()),) if inside else ()
        for one in listing([str(self.folder)], (*self.settings.exclude, *apart)):
            if isinstance(one, Unreadable) and os.path.isdir(one.path):  # noqa: PTH112 (it answers for any path)
                if Path(one.path) != self.folder:
                    self.say(failure("at", where=one.path, reason=one.reason))
            else:
                yield one

    def look(self, now: float) -> None:
        """Check what is due."""
        for arrival in self.arrivals.due(self.listed(), now):
            try:
                self.renew()
                self.check(arrival)
            except _GoneError:
                continue
            except OSError as error:
                self.hindered(arrival, failure("at", where=self.report(arrival.path), reason=system(error)), now)
            except Exception as error:  # nothing that one file holds may end the watch
                words = error.words if isinstance(error, NoticecheckError) else failure("broke", error=repr(error))
                self.hindered(arrival, failure("at", where=arrival.path, reason=dict(words)), now)

    def hindered(self, arrival: Arrival, words: Words, now: float) -> None:
        """Say why a report was not written, and try again later."""
        if self.arrivals.put_off(arrival, now):
            tell(words, self.language)

    def renew(self) -> None:
        """The settings as they are today; where they have become wrong, that is said and they stay."""
        try:
            kept = self.settings.format, self.settings.reports
            settings = self._read_settings()
            if (settings.format, settings.reports) == kept:
                self.settings = settings
            else:
                self.say(failure("restart"))
        except NoticecheckError as error:
            self.say(error.words)

    def check(self, arrival: Arrival) -> None:
        """Check a file and write its report, which appears when it is whole."""
        report = self.report(arrival.path)
        if report.exists() and not own(report):
            raise NoticecheckError(failure("not_ours", path=report))
        report.parent.mkdir(parents=True, exist_ok=True)
        known = accepted_of(self.settings)
        with replacing(report) as stream:
            results = files.told(self.results(arrival), self.language)
            options = options_of(self.settings, stream, self.language, known)
            summary = reports.writer(self.settings.format)(results, stream, options)
            if not os.path.lexists(arrival.path):
                raise _GoneError
        keep_time(report, arrival.stamp)
        self.arrivals.done(arrival)
        if not self.settings.quiet:
            from noticecheck.reports import spoken

            said = {lang: spoken.totals(summary, self.settings.date, words) for lang, words in WORDS.items()}
            tell(failure("checked", where=arrival.path, totals=said, report=report), self.language)

    def results(self, arrival: Arrival) -> Iterable[Result]:
        """What is found in a file."""
        return [arrival.unreadable] if arrival.unreadable else check.check([arrival.path], self.settings)

    def watch(self) -> None:
        """Look through the folder whenever something is told of it or waited for, and now and then anyway."""
        # A run of one check does without; this one has no end.
        gc.enable()
        looked = float("-inf")
        for told in events(self.folder):
            now = time.monotonic()
            if told or self.arrivals.pending or now - looked > _ANYWAY:
                self.look(now)
                looked = now
