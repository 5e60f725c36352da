"""`Settings`: everything that decides a run, merged from defaults, a file and the command line.

Each setting is listed once, here: the options of ``verify`` and the README's table are made from it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from noticecheck.days import day
from noticecheck.errors import SettingsError
from noticecheck.failures import failure, nearest, system, toml
from noticecheck.messages import LANGUAGES

FILE_NAME = "noticecheck.toml"
FAIL_ON = ("error", "warning", "info", "never")
COLORS = ("auto", "always", "never")
UNREAD = ("report", "fail")
# What stands in a setting: words, words that commas may part, file patterns, yes or no, a day, a number.
WORD, LIST, GLOBS, FLAG, DAY, NUMBER = "word", "list", "globs", "flag", "day", "number"
# A layer of settings: the file it comes from, or how an option was typed; and the values.
Layer = tuple[str | Callable[[str], str], Mapping[str, Any]]


class Settings(NamedTuple):
    """A run's settings; the names are those of the options and of the settings file.

    ``date`` is the day of publication; ``select`` and ``ignore`` hold codes, prefixes of codes
    or names of rules; an empty ``select`` means all.  ``jobs`` is how many processes check many
    files, 0 for one a core.
    """

    date: date
    format: str = "rich"
    output: str | None = None
    fail_on: str = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    mask: bool = False
    encoding: str | None = None
    unread: str = "report"
    lang: str | None = None
    jobs: int = 0
    exclude: tuple[str, ...] = ()
    verbose: bool = False
    quiet: bool = False
    brief: bool = False
    ask: bool = False
    statistics: bool = False
    accepted: str | None = None
    color: str = "auto"
    reports: str | None = None


# What the class does not tell: further names as an option, what a setting may be, and its kind where
# words are no words.
_NAMES = {
    "format": ("-f", "--output-format"),
    "jobs": ("-j",),
    "output": ("-o",),
    "verbose": ("-v",),
    "quiet": ("-q",),
}
_CHOICES = {"fail_on": FAIL_ON, "unread": UNREAD, "lang": LANGUAGES, "color": COLORS}
_KINDS = {"date": DAY, "jobs": NUMBER, "exclude": GLOBS}


class Setting(NamedTuple):
    """One of the settings: its key, what stands in it, its names as an option, its choices, its default."""

    key: str
    kind: str
    names: tuple[str, ...]
    choices: tuple[str, ...]
    default: Any


def listed() -> dict[str, Setting]:
    """All settings by key, in the order of the class."""
    found = {}
    for key in Settings._fields:
        default = Settings._field_defaults.get(key, "today")
        kind = FLAG if isinstance(default, bool) else LIST if isinstance(default, tuple) else WORD
        names = (f"--{key.replace('_', '-')}", *_NAMES.get(key, ()))
        found[key] = Setting(key, _KINDS.get(key, kind), names, _CHOICES.get(key, ()), default)
    return found


def _words(setting: Setting, value: Any, where: str) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, (list, tuple)) or not all(isinstance(one, str) for one in values):
        raise SettingsError(failure("no_list", where=where))
    if setting.kind == LIST:
        values = [part.strip() for word in values for part in word.replace("，", ",").split(",")]
    return tuple(word for word in values if word)


def _number(value: Any, where: str) -> int:
    """A whole number, as TOML or the command line gives it."""
    words = str(value)
    if isinstance(value, bool) or not (words.isascii() and words.isdigit() and len(words) < 10):
        raise SettingsError(failure("no_number", where=where, value=words))
    return int(words)


def _checked(setting: Setting, value: Any, where: str) -> Any:
    if setting.kind in {LIST, GLOBS}:
        return _words(setting, value, where)
    if setting.kind == FLAG:
        if not isinstance(value, bool):
            raise SettingsError(failure("no_flag", where=where))
        return value
    if setting.kind == DAY:
        return day(str(value), date.today(), where)
    if setting.kind == NUMBER:
        return _number(value, where)
    if not isinstance(value, str):
        raise SettingsError(failure("no_word", where=where))
    among(setting.choices, value, where)
    return value


def among(choices: tuple[str, ...], value: str, where: str) -> None:
    """See that a value is one of the choices, if there are any.

    Raises SettingsError, and offers the nearest.
    """
    if choices and value not in choices:
        near = nearest(value, choices)
        raise SettingsError(failure("no_choice", near, where=where, value=value, choices=", ".join(choices)))


def merged(*layers: Layer) -> Settings:
    """Settings from layers of (where it comes from, values), the later ones winning.

    A value of None counts as not given.  Raises SettingsError that names an unknown key.
    """
    known = listed()
    settings = Settings(date=date.today())
    for where, layer in layers:
        changes = {}
        for key, value in layer.items():
            place = f"{where}: {key}" if isinstance(where, str) else where(key)
            setting = known.get(key.replace("-", "_"))
            if setting is None:
                near = nearest(key, [name.replace("_", "-") for name in known])
                raise SettingsError(failure("no_key", near, where=place))
            if value is not None:
                changes[setting.key] = _checked(setting, value, place)
        settings = settings._replace(**changes)
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
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(failure("at", where=path, reason=system(error))) from error
    except ValueError as error:
        raise SettingsError(toml(path, error)) from error
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("noticecheck", {})
    if not isinstance(table, dict):
        raise SettingsError(failure("no_table", where=path))
    return str(path), table
