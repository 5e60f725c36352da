"""What the commands share that read files and write: which paths, where to, what is said on the way."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO, TypeVar

import typer

from noticecheck.cli.stop import FAILED, Stopped, unwritten
from noticecheck.cli.streams import target, tell
from noticecheck.cli.typed import typed
from noticecheck.failures import failure
from noticecheck.inputs import STDIN
from noticecheck.results import Unreadable

T = TypeVar("T")


def given(context: typer.Context, paths: list[str] | None) -> list[str]:
    """The paths given, else standard input; with nothing to read at a terminal the usage."""
    if not paths and (sys.stdin is None or sys.stdin.isatty()):
        print(context.get_help(), file=sys.stderr)
        raise typer.Exit(FAILED)
    return paths or [STDIN]


def report_file(output: str | None, paths: Iterable[str], language: str) -> str | None:
    """The file to which a report goes, if it goes to one; it never takes the place of an input."""
    if output is None or output == "-":
        return None
    there = os.path.isfile(output)  # noqa: PTH113 (it answers for any path)
    if there and os.path.realpath(output) in {os.path.realpath(path) for path in paths}:
        raise Stopped(failure("own_input", where=typed("--output", "-o"), path=output), language)
    return output


@contextmanager
def written(output: str | None, language: str) -> Iterator[TextIO]:
    """The stream of a report; what hinders writing is said in one line."""
    try:
        with target(output) as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Stopped(unwritten(output, error), language) from error


def told(results: Iterable[T], language: str) -> Iterator[T]:
    """The results, each unreadable input said on standard error as it comes."""
    for result in results:
        if isinstance(result, Unreadable):
            name = failure("stdin") if result.path == STDIN else result.path
            tell(failure("at", where=name, reason=result.reason), language)
        yield result
