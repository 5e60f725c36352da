"""The day of publication, as a person writes it."""

from __future__ import annotations

from datetime import date, timedelta

from noticecheck.errors import SettingsError
from noticecheck.failures import failure, nearest

_DAYS = {"today": 0, "今天": 0, "tomorrow": 1, "明天": 1}


def _written(words: str) -> date | None:
    """The day that three numbers name in whatever way they are written: 2026/11/3, 20261103, 2026年11月3日."""
    from re import findall, fullmatch

    parts = findall(r"\d+", words)
    if solid := fullmatch(r"(\d{4})(\d\d)(\d\d)", words):
        parts = list(solid.groups())
    try:
        year, month, day_of_month = map(int, parts)
        return date(year, month, day_of_month) if year > 1000 else None
    except ValueError:
        return None


def day(words: str, today: date, where: str = "date") -> date:
    """The day that ``YYYY-MM-DD``, ``today``, ``tomorrow``, 今天, 明天 or ``+N`` names.

    Raises SettingsError for anything else, and offers the nearest.
    """
    try:
        if words in _DAYS:
            return today + timedelta(days=_DAYS[words])
        if words.startswith("+") and words[1:].isascii() and words[1:].isdigit():
            return today + timedelta(days=int(words[1:]))
        year, month, day_of_month = words.split("-")
        if (len(year), len(month), len(day_of_month)) == (4, 2, 2):
            return date(int(year), int(month), int(day_of_month))
    except (ValueError, OverflowError):
        pass
    meant = _written(words)
    near = meant.isoformat() if meant else {"今日": "今天", "明日": "明天"}.get(words) or nearest(words, _DAYS)
    raise SettingsError(failure("no_day", near, where=where, value=words))
