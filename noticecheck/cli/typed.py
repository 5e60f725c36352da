"""What was typed: failures name an option as it stands on the command line."""

from __future__ import annotations

import sys


def _places(names: tuple[str, ...]) -> list[tuple[str, str | None]]:
    """Each place where one of an option's names was typed, with the value behind it."""
    arguments = sys.argv[1:]
    if "--" in arguments:
        arguments = arguments[: arguments.index("--")]
    found: list[tuple[str, str | None]] = []
    for index, argument in enumerate(arguments):
        following = arguments[index + 1] if index + 1 < len(arguments) else None
        for name in names:
            short = not name.startswith("--")
            if argument == name:
                found.append((name, following))
            elif argument.startswith(f"{name}="):
                found.append((name, argument[len(name) + 1 :]))
            elif short and argument.startswith(name) and not argument.startswith("--"):
                found.append((name, argument[len(name) :]))
    return found


def typed(*names: str) -> str:
    """The name of an option as it was typed, the last time; the first name where it was not."""
    places = _places(names)
    return places[-1][0] if places else names[0]


def value_of(*names: str) -> str | None:
    """The value of an option as it was typed, the last time."""
    places = _places(names)
    return places[-1][1] if places else None
