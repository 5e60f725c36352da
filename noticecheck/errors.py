"""The exceptions of noticecheck, as a tree.

NoticecheckError
├── SettingsError      a settings file or an option that cannot be used
└── UnreadableError    an input that cannot be read; it becomes a result, not a crash
"""


class NoticecheckError(Exception):
    """The root of everything that noticecheck raises on purpose."""


class SettingsError(NoticecheckError):
    """A setting that is unknown or has no sense; the message names it."""


class UnreadableError(NoticecheckError):
    """An input that cannot be read; the message is the reason in one line."""
