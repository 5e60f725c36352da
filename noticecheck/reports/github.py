"""Annotations of GitHub Actions: a workflow command a line, which GitHub shows beside the file.

What a desk has let through gets none; what was not read, and what could not be, does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TextIO

from noticecheck.messages import WORDS, spoken_place
from noticecheck.reports import record, spoken
from noticecheck.reports.base import Options, Summary
from noticecheck.reports.safe import harmless
from noticecheck.results import CheckedNotice, Result, Unreadable

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def _words(words: str) -> str:
    """Words as they stand in a command."""
    return harmless(words).replace("%", "%25")


def _property(words: str) -> str:
    return _words(words).replace(":", "%3A").replace(",", "%2C")


def command(name: str, path: str, span: record.Record | None, title: str, words: str) -> str:
    """A command; columns are given where the span is on one line, as GitHub wants."""
    place: dict[str, object] = {"file": PurePath(path).as_posix()}
    if span and not span.get("place") and span["end"]["offset"]:
        start, end = span["start"], span["end"]
        place |= {"line": start["line"], "endLine": end["line"]}
        if start["line"] == end["line"]:
            place |= {"col": start["column"], "endColumn": end["column"]}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in {**place, "title": title}.items())
    return f"::{name} {properties}::{_words(words)}\n"


def _findings(path: str, found: Iterable[record.Record], options: Options) -> Iterator[str]:
    words = WORDS[options.language]
    for one in found:
        if one["accepted"] is None:
            title = f"{one['code']} {one['name']}"
            said = _placed(one["span"], spoken.sentence(one, words), options)
            yield command(_COMMANDS[one["severity"]], path, one["span"], title, said)


def _placed(span: record.Record, said: str, options: Options) -> str:
    """A sentence, with the place before it where the file has no lines."""
    return f"{spoken_place(span['place'], options.language)} {said}" if span.get("place") else said


def _commands(result: Result, options: Options) -> Iterator[str]:
    if isinstance(result, CheckedNotice):
        if result.findings:
            yield from _findings(result.path, record.notice(result, options)["findings"], options)
    elif isinstance(result, Unreadable):
        yield command("error", result.path, None, "unreadable", result.reason[options.language])
    else:
        yield from _findings(result.path, record.file_findings(result, options), options)
        for part in record.unread(result, options):
            said = _placed(
                part["span"], f"{WORDS[options.language]['not_read']} “{part['quote']}” {part['reason']}", options
            )
            yield command("warning", result.path, part["span"], "unread", said)


def write(results: Iterable[Result], stream: TextIO, options: Options) -> Summary:
    """Write the commands as results come."""
    summary = Summary(options.accepted)
    for result in results:
        summary.count(result)
        stream.writelines(_commands(result, options))
    return summary
