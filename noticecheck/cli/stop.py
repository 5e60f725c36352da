"""How the program stops before its end: one sentence on standard error, and an exit status."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import typer

from noticecheck.failures import Words, failure, nearest, system

FAILED = 2
INTERRUPTED, BROKEN_PIPE = 130, 141
# The library's own exceptions about usage, of which it names only this one to the outside.
ClickError: type[Exception] = typer.BadParameter.__mro__[2]


class Stopped(Exception):  # noqa: N818 (it is no error but the end)
    """A run that cannot go on, and the language in which that is said."""

    def __init__(self, words: Words, language: str) -> None:
        super().__init__(words["en"])
        self.words = words
        self.language = language


def unwritten(output: str | None, error: OSError) -> Words:
    """A report that could not be written."""
    return failure("at", where=output or failure("stdout"), reason=system(error))


def _options(context: Any) -> list[str]:
    return [name for param in context.command.params for name in (*param.opts, *param.secondary_opts) if name[0] == "-"]


def _named(error: Any) -> str:
    """How the option or argument of an error is called."""
    param = error.param
    return "" if param is None else param.opts[0] if param.opts[0].startswith("-") else param.name.upper()


def _command(word: str) -> str:
    """The command that was meant; a file named without one is to be verified."""
    from noticecheck.cli.app import app

    names = [one.name or "" for one in app.registered_commands]
    return f"noticecheck verify {word}" if Path(word).exists() else nearest(word, names)


def usage(error: Any) -> Words:
    """What was wrong with the way in which the program was called."""
    context = getattr(error, "ctx", None)
    kind = type(error).__name__
    words = error.format_message()
    quoted = re.search(r"'(.*?)'|\((.*)\)", words)
    word = next((part for part in quoted.groups() if part is not None), "") if quoted else ""
    if kind == "NoSuchOption":
        said = failure("no_option", nearest(error.option_name, _options(context)), word=error.option_name)
    elif kind == "BadOptionUsage":
        valued = "not take a value" in words or "does not take" in words
        said = failure("takes_no_value" if valued else "needs_value", word=error.option_name)
    elif kind == "MissingParameter":
        said = failure("missing", word=_named(error))
    elif words.startswith("No such command"):
        said = failure("no_command", _command(word), word=word)
    elif words.startswith("Got unexpected extra"):
        said = failure("too_many", word=word)
    else:
        said = failure("usage", word=words)
    command = context.command_path if context else "noticecheck"
    shown = failure("help", command=command)
    return {"zh": f"{said['zh']}（{shown['zh']}）", "en": f"{said['en']} ({shown['en']})"}
