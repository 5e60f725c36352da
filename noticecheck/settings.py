"""`Settings`: everything that decides a run, merged from defaults, a file and the command line."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from noticecheck.errors import SettingsError
from noticecheck.messages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE_NAME = "noticecheck.toml"
FAIL_ON = ("error", "warning", "info", "never")
COLORS = ("auto", "always", "never")


@dataclass(frozen=True, slots=True, eq=False)
class Settings:
    """A run's settings; the names are those of the options and of the settings file.

    ``date`` is the day of publication; ``select`` and ``ignore`` hold codes, prefixes of codes
    or names of rules; an empty ``select`` means all.
    """

    date: date
    format: str = "rich"
    fail_on: str = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    mask: bool = False
    encoding: str | None = None
    lang: str | None = None
    exclude: tuple[str, ...] = ()
    verbose: bool = False
    quiet: bool = False
    ask: bool = False
    statistics: bool = False
    accepted: str | None = None
    color: str = "auto"


_CHOICES: dict[str, tuple[str, ...]] = {
    "fail_on": FAIL_ON,
    "color": COLORS,
    "lang": LANGUAGES,
}
_LISTS = {"select", "ignore", "exclude"}
_FLAGS = {"mask", "verbose", "quiet", "ask", "statistics"}


def day(words: str, today: date) -> date:
    """The day that ``YYYY-MM-DD``, ``today``, ``tomorrow`` or ``+N`` names.

    Raises SettingsError for anything else.
    """
    try:
        if words == "today":
            return today
        if words == "tomorrow":
            return today + timedelta(days=1)
        if words.startswith("+") and words[1:].isascii() and words[1:].isdigit():
            return today + timedelta(days=int(words[1:]))
        year, month, day_of_month = words.split("-")
        if (len(year), len(month), len(day_of_month)) == (4, 2, 2):
            return date(int(year), int(month), int(day_of_month))
    except (ValueError, OverflowError):
        pass
    raise SettingsError(f"date: {words!r} is no day (YYYY-MM-DD, today, tomorrow, +N)")


def _checked(key: str, value: Any, where: str) -> Any:
    if key in _LISTS:
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, (list, tuple)) or not all(isinstance(v, str) for v in values):
            raise SettingsError(f"{where}: {key} must be a list of words")
        parts = (part.strip() for word in values for part in word.split(","))
        return tuple(part for part in parts if part)
    if key in _FLAGS:
        if not isinstance(value, bool):
            raise SettingsError(f"{where}: {key} must be true or false")
        return value
    if key == "date":
        return day(str(value), date.today())
    if not isinstance(value, str):
        raise SettingsError(f"{where}: {key} must be a word")
    choices = _CHOICES.get(key)
    if choices and value not in choices:
        raise SettingsError(f"{where}: {key} = {value!r} is none of {', '.join(choices)}")
    return value


def merged(*layers: tuple[str, Mapping[str, Any]]) -> Settings:
    """Settings from layers of (where it comes from, values), the later ones winning.

    A value of None counts as not given.  Raises SettingsError that names an unknown key.
    """
    known = {field.name for field in fields(Settings)}
    settings = Settings(date=date.today())
    for where, layer in layers:
        changes = {}
        for key, value in layer.items():
            name = key.replace("-", "_")
            if name not in known:
                raise SettingsError(f"{where}: unknown key {key!r}")
            if value is not None:
                changes[name] = _checked(name, value, where)
        settings = replace(settings, **changes)
    return settings


def find_file(folder: Path) -> Path | None:
    """The nearest settings file upward: noticecheck.toml, or a pyproject.toml that has a table."""
    for parent in (folder, *folder.parents):
        if (own := parent / FILE_NAME).is_file():
            return own
        project = parent / "pyproject.toml"
        try:
            if project.is_file() and b"[tool.noticecheck" in project.read_bytes():
                return project
        except OSError:
            continue
    return None


def read_file(path: Path) -> tuple[str, dict[str, Any]]:
    """A settings file as a layer for ``merged``.

    Raises SettingsError when it cannot be read or is no TOML.
    """
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror or error}") from error
    except ValueError as error:
        raise SettingsError(f"{path}: {error}") from error
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("noticecheck", {})
    return str(path), table
