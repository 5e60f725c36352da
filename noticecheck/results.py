"""What ``check`` yields: notices with their findings, the closing word of a file, failures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from noticecheck.model import Finding, Notice, Unread
    from noticecheck.source import Lines, Patches


class CheckedNotice:
    """A notice with its findings; ``index`` counts from 1 in its file; ``lines`` locates them.

    ``share`` is how much of its file has been judged with it, from 0 to 1; ``encoding`` that of the file.
    """

    __slots__ = ("encoding", "findings", "index", "lines", "notice", "path", "share")

    def __init__(
        self,
        path: str,
        index: int,
        notice: Notice,
        findings: tuple[Finding, ...],
        lines: Lines,
        share: float = 0.0,
        encoding: str = "",
    ) -> None:
        self.path = path
        self.index = index
        self.notice = notice
        self.findings = findings
        self.lines = lines
        self.share = share
        self.encoding = encoding


class CheckedFile(NamedTuple):
    """The closing word of a file: what belongs to no single notice, and what was not read."""

    path: str
    encoding: str
    findings: tuple[Finding, ...]
    lines: Lines | Patches
    unread: tuple[Unread, ...] = ()


class Unreadable(NamedTuple):
    """An input that could not be read, and why: one line in each language."""

    path: str
    reason: Mapping[str, str]


Result = CheckedNotice | CheckedFile | Unreadable


class Checked(NamedTuple):
    """All results of one input, for use as a library; ``unreadable`` are the parts of it that could not be read."""

    notices: tuple[CheckedNotice, ...]
    file: CheckedFile
    unreadable: tuple[Unreadable, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding: those in notices in order, then those of the file."""
        return (*(finding for one in self.notices for finding in one.findings), *self.file.findings)
