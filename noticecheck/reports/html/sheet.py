"""The body of the proof sheet: files, notices with their marks, what was not read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from noticecheck import messages
from noticecheck.reports import record, spoken
from noticecheck.reports.base import Options
from noticecheck.reports.html.findings import fields, finding
from noticecheck.reports.html.marks import Mark, marked
from noticecheck.reports.html.tags import Markup, joined, tag
from noticecheck.reports.words import WORDS
from noticecheck.results import CheckedFile, CheckedNotice, Unreadable
from noticecheck.typeset import placed

Records = Sequence[record.Record]


def sort(found: record.Record) -> str:
    """By what a finding is shown or hidden: its severity, or that it was let through."""
    return "accepted" if found["accepted"] is not None else str(found["severity"])


def notice(result: CheckedNotice, options: Options, file: int) -> Markup:
    """A notice as it will be printed, the faulty characters marked, and beside it why."""
    one = record.notice(result, options)
    home = f"f{file}n{one['index']}"
    sorts = [sort(found) for found in one["findings"]]
    marks = [
        Mark(*record.within(result.notice.text, found.span), sorts[at], at + 1)
        for at, found in enumerate(result.findings)
    ]
    text = marked(placed(result.notice, one["text"]), marks, home)
    own = [tag("p", one["title"], class_="title")] if one["title"] else []
    if one["fields"] and (one["findings"] or options.verbose):
        text = joined([text, fields(one, options)])
    shown = set(sorts)
    if not shown - {"accepted"}:
        shown.add("clean" if result.notice.understood else "warning")
    notes = _notes(one["findings"], sorts, home, options) if sorts else _verdict(result.notice.understood, options)
    return tag(
        "article",
        tag("p", str(one["index"]), class_="number"),
        _head(one, options),
        tag("div", *own, text, class_="proof", lang="zh-CN"),
        tag("div", *notes, class_="notes"),
        class_=_classes("notice", shown),
        id=home,
    )


def _classes(name: str, sorts: Iterable[str]) -> str:
    """The classes of a notice: by these it is shown or hidden."""
    return " ".join([name, *(f"has-{sort}" for sort in sorted(set(sorts)))])


def _head(one: record.Record, options: Options) -> Markup:
    """What the notice is, who speaks and of what; where it stands and what it counts."""
    words = messages.WORDS[options.language]
    kind = messages.NOTICE_KINDS[options.language].get(one["kind"], one["kind"])
    what = "、".join(spoken.item(item, words) for item in one["items"])
    where = spoken.stretch(one["span"], options.language)
    return tag(
        "header",
        tag("h3", tag("span", kind, class_="kind"), " ", spoken.who(one) or words["unnamed"], class_="who"),
        tag("p", what, class_="what") if what else Markup(),
        tag("p", where, " · ", words["chars"].format(characters=spoken.Count(one["characters"])), class_="where"),
    )


def _notes(found: Records, sorts: Sequence[str], home: str, options: Options) -> list[Markup]:
    return [finding(one, sorts[at], at + 1, home, options) for at, one in enumerate(found)]


def _verdict(understood: bool, options: Options) -> list[Markup]:
    words = messages.WORDS[options.language]
    if understood:
        return [tag("p", "✓ ", words["clean"], class_="verdict clean")]
    return [tag("p", words["not_understood"], class_="verdict warning")]


def file(result: CheckedFile, notices: Sequence[Markup], options: Options, number: int) -> Markup:
    """A file: its notices, then what belongs to none of them."""
    found = record.file_findings(result, options)
    parts = list(notices)
    if found:
        sorts = [sort(one) for one in found]
        words = messages.WORDS[options.language]
        parts.append(
            tag(
                "article",
                tag("header", tag("h3", words["file_level"])),
                tag("div", *_notes(found, sorts, f"f{number}", options), class_="notes"),
                class_=_classes("notice whole", sorts),
            )
        )
    return tag("section", tag("h2", result.path), *parts, class_="file") if parts or not options.quiet else Markup()


def unread(path: str, part: record.Record, options: Options) -> Markup:
    """A part that looks like a notice and was not read as one, and why."""
    where = spoken.place(part["span"], options.language)
    return tag(
        "li",
        tag("p", path, " ", where, class_="where"),
        tag("blockquote", part["quote"], lang="zh-CN"),
        tag("p", part["reason"]),
    )


def unreadable(result: Unreadable, options: Options) -> Markup:
    """An input that could not be read, and why."""
    return tag(
        "li",
        tag("p", result.path, " ", WORDS[options.language]["unreadable"], class_="where"),
        tag("p", result.reason[options.language]),
    )
