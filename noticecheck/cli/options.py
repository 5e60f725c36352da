"""The options that are settings, made from the list of settings."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from noticecheck import reports
from noticecheck.cli.typed import typed
from noticecheck.cli.words import say
from noticecheck.settings import FLAG, GLOBS, LIST, NUMBER, Setting, listed

SETTINGS = listed()


def choices(setting: Setting) -> tuple[str, ...]:
    """What may stand in a setting, where that is a list."""
    return tuple(reports.FORMATS) if setting.key == "format" else setting.choices


def about(setting: Setting, offered: tuple[str, ...]) -> str:
    """The usage text of a setting, and what it may be."""
    return say(setting.key).format(choices=", ".join(offered))


def _completion(words: tuple[str, ...]) -> Callable[[str], list[str]]:
    """What the shell offers for the value of an option."""

    def offered(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return offered


def _parameter(setting: Setting, offered: tuple[str, ...]) -> inspect.Parameter:
    kind: Any = {FLAG: bool, LIST: list[str], GLOBS: list[str]}.get(setting.kind, str)
    first, *names = setting.names
    if setting.kind == FLAG and not names:
        first = f"{first}/--no-{first.removeprefix('--')}"
    offer = _completion(offered) if offered else None
    metavar = "N" if setting.kind == NUMBER else None
    option = typer.Option(
        first, *names, help=about(setting, offered), show_default=False, autocompletion=offer, metavar=metavar
    )
    return inspect.Parameter(
        setting.key, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[kind | None, option]
    )


def with_settings(
    *keys: str, formats: tuple[str, ...] = tuple(reports.FORMATS)
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command an option for each of the settings named, in place of its ``**given``; it writes ``formats``."""

    def parameter(setting: Setting) -> inspect.Parameter:
        return _parameter(setting, formats if setting.key == "format" else setting.choices)

    def given(command: Callable[..., None]) -> Callable[..., None]:
        own = list(inspect.signature(command, eval_str=True).parameters.values())[:-1]
        own = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own]
        parameters = [*own, *(parameter(SETTINGS[key]) for key in keys)]
        command.__dict__["__signature__"] = inspect.Signature(parameters)
        command.__annotations__ = {one.name: one.annotation for one in parameters}
        return command

    return given


def where(key: str) -> str:
    """How the option of a setting was typed."""
    return typed(*SETTINGS[key].names)
