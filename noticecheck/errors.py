"""The exceptions of noticecheck, as a tree.

NoticecheckError
├── SettingsError      a settings file or an option that cannot be used
└── UnreadableError    an input that cannot be read; it becomes a result, not a crash
"""

from __future__ import annotations

from collections.abc import Mapping


class NoticecheckError(Exception):
    """The root of everything that noticecheck raises on purpose.

    ``words`` is one sentence in each language (``failures.failure`` makes it), or one for all.
    """

    def __init__(self, words: str | Mapping[str, str]) -> None:
        self.words: Mapping[str, str] = {"zh": words, "en": words} if isinstance(words, str) else words
        super().__init__(self.words["en"])

    def __reduce__(self) -> tuple[type[NoticecheckError], tuple[Mapping[str, str]]]:
        """Exceptions travel between processes with all their languages."""
        return type(self), (self.words,)


class SettingsError(NoticecheckError):
    """A setting that is unknown or has no sense; the message names it."""


class UnreadableError(NoticecheckError):
    """An input that cannot be read; the message is the reason in one line."""
