"""The exceptions of noticecheck, as a tree.

NoticecheckError
├── SettingsError      a settings file or an option that cannot be used
└── UnreadableError    an input that cannot be read; it becomes a result, not a crash
"""

from __future__ import annotations

from typing import NamedTuple


class Reason(NamedTuple):
    """Why something could not be read: one line a language."""

    zh: str
    en: str

    def at(self, place: str) -> Reason:
        """The same, with the part of the file that it is about in front."""
        return Reason(f"{place}：{self.zh}", f"{place}: {self.en}") if place else self


class NoticecheckError(Exception):
    """The root of everything that noticecheck raises on purpose."""


class SettingsError(NoticecheckError):
    """A setting that is unknown or has no sense; the message names it."""


class UnreadableError(NoticecheckError):
    """An input that cannot be read; ``reason`` says why, the message says it in English."""

    def __init__(self, reason: Reason | str) -> None:
        self.reason = Reason(reason, reason) if isinstance(reason, str) else reason
        super().__init__(self.reason.en)
