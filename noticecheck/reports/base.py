"""What every report format shares: its options and the totals it answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from noticecheck.accepted import Accepted
from noticecheck.model import Severity
from noticecheck.results import CheckedFile, CheckedNotice, Result, Unreadable

_NONE: Mapping[str, Accepted] = {}


class Options(NamedTuple):
    """How a report is written.

    ``width`` in cells; ``color``: whether escapes may be written; ``accepted``: the findings that
    a desk has let through, by id.
    """

    language: str
    date: date
    mask: bool = False
    verbose: bool = False
    quiet: bool = False
    brief: bool = False
    ask: bool = False
    accepted: Mapping[str, Accepted] = _NONE
    color: bool = False
    width: int = 80


class Summary:
    """The totals of a run, counted while results pass; ``let_through`` are the findings a desk has accepted."""

    def __init__(self, let_through: Mapping[str, Accepted] = _NONE) -> None:
        self.let_through = let_through
        self.files = self.notices = self.clean = self.accepted = self.unread = 0
        self.severities = dict.fromkeys(Severity, 0)
        self.matched: set[str] = set()
        self.unreadable: list[Unreadable] = []

    def count(self, result: Result) -> None:
        """Take one result into account."""
        if isinstance(result, Unreadable):
            self.unreadable.append(result)
            return
        standing = 0
        for finding in result.findings:
            if self.let_through and finding.id in self.let_through:
                self.accepted += 1
                self.matched.add(finding.id)
            else:
                standing += 1
                self.severities[finding.severity] += 1
        if isinstance(result, CheckedNotice):
            self.notices += 1
            self.clean += result.notice.understood and not standing
        elif isinstance(result, CheckedFile):
            self.files += 1
            self.unread += len(result.unread)

    @property
    def worst(self) -> Severity | None:
        """The gravest severity found."""
        return next((severity for severity in Severity if self.severities[severity]), None)

    def record(self) -> Mapping[str, int]:
        """The totals as the contract gives them."""
        return {
            "files": self.files,
            "notices": self.notices,
            "clean": self.clean,
            "errors": self.severities[Severity.ERROR],
            "warnings": self.severities[Severity.WARNING],
            "infos": self.severities[Severity.INFO],
            "accepted": self.accepted,
            "unread": self.unread,
            "unreadable": len(self.unreadable),
        }
