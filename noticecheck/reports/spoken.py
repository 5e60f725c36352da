"""How the parts of a record are said to a person: places, values, edits, totals."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from noticecheck.expressions import expression
from noticecheck.messages import WORDS, spoken_place
from noticecheck.model import SPEAKERS
from noticecheck.reports.base import Summary

Words = Mapping[str, str]
_MARKS = {"error": "✗", "warning": "!", "info": "i"}
# Details that a desk editor can use, in this order; the others are for programs.
_SHOWN = (
    "authority", "category", "division", "province", "birth_date", "sex", "sort", "disability", "grade",
    "issued", "issued_by", "place", "year", "count",
)  # fmt: skip
_PERIOD = expression(r"P(\d+)([DWMY])")
_EDIT = expression(r"(?P<swap>\d+)↔(?P<with>\d+)|(?P<sign>[+-]?)(?P<place>\d+): (?P<old>[^→]*?)(?:→(?P<new>.+))?")


class Count(int):
    """A number that knows its noun: ``{files:file|files}`` is said "1 file" and "2 files"."""

    def __format__(self, nouns: str) -> str:
        if "|" not in nouns:
            return str(int(self))
        one, many = nouns.split("|")
        return f"{int(self)} {one if self == 1 else many}"


def who(notice: dict[str, Any]) -> str:
    """Who speaks in a notice."""
    return "、".join(party["name"] for party in notice["parties"] if party["role"] in SPEAKERS)


def item(one: dict[str, Any], words: Words) -> str:
    """A thing and which copy of it."""
    return f"{one['name']}{words[one['copy']] if one['copy'] else ''}"


def place(span: dict[str, Any], language: str) -> str:
    """Where something begins; nothing for a place that is the whole file."""
    start = span["start"]
    if span.get("place"):
        return spoken_place(span["place"], language)
    if start["offset"] == span["end"]["offset"] == 0:
        return ""
    return WORDS[language]["at"].format(line=start["line"], column=start["column"])


def stretch(span: dict[str, Any], language: str) -> str:
    """The lines over which something goes."""
    if span.get("place"):
        return spoken_place(span["place"], language)
    first, last = span["start"]["line"], span["end"]["line"]
    return WORDS[language]["line" if first == last else "lines"].format(first=first, last=last)


def title(found: dict[str, Any], words: Words) -> str:
    """How grave a finding is, and its code."""
    if found["accepted"] is not None:
        return f"✓ {words['accepted']} {found['code']} "
    return f"{_MARKS[found['severity']]} {words[found['severity']]} {found['code']} "


def sentence(found: dict[str, Any], words: Words) -> str:
    """What was found, and behind it the numbers offered, in one line."""
    message = str(found["message"])
    return f"{message} {words['suggestion']}{' / '.join(found['suggestions'])}" if found["suggestions"] else message


def accepted(entry: dict[str, Any]) -> str:
    """Why a finding was let through, and when."""
    return f"{entry['reason']} ({entry['date']})" if entry["date"] else str(entry["reason"])


def _period(value: str, words: Words) -> str:
    """A period as it is said: 45天 and not P45D."""
    if match := _PERIOD.fullmatch(value):
        return words[f"period_{match[2]}"].format(count=Count(int(match[1])))
    return value


def tells(field: dict[str, Any], words: Words) -> str:
    """What a value says by itself, in one line."""
    details = field["details"]
    parts = [words.get(str(details[key]), str(details[key])) for key in _SHOWN if key in details]
    if details.get("currency", "CNY") != "CNY":
        parts.append(details["currency"])
    if not parts and field["value"] and field["value"] != field["raw"]:
        parts = [_period(field["value"], words) if field["kind"] == "period" else field["value"]]
    return " ".join(parts)


def marked(value: str, change: str) -> list[tuple[str, bool]]:
    """A number offered in stretches: what is as printed, and what its edits put there."""
    new: set[int] = set()
    shift = 0
    for match in _EDIT.finditer(change):
        if match["swap"]:
            new |= {int(match["swap"]) + shift, int(match["with"]) + shift}
        elif match["sign"] == "-":
            shift -= 1
        elif match["sign"] == "+":
            new.add(int(match["place"]))
            shift += 1
        else:
            new.add(int(match["place"]) + shift)
    stretches: list[tuple[str, bool]] = []
    for index, char in enumerate(value, 1):
        if stretches and stretches[-1][1] == (index in new):
            stretches[-1] = (stretches[-1][0] + char, index in new)
        else:
            stretches.append((char, index in new))
    return stretches


def edits(change: str, words: Words) -> str:
    """The edits of a suggestion as a person says them."""
    said = []
    for part in change.split(", "):
        match = _EDIT.fullmatch(part)
        if match is None:
            said.append(part)
        elif match["swap"]:
            said.append(words["swap"].format(place=match["swap"], other=match["with"]))
        else:
            key = {"+": "insert", "-": "delete", "": "substitute"}[match["sign"]]
            said.append(words[key].format(place=match["place"], old=match["old"], new=match["new"]))
    return words["comma"].join(said)


def unread(part: dict[str, Any], language: str) -> str:
    """A part that was not read, and why."""
    at = place(part["span"], language)
    return WORDS[language]["unread"].format(place=at, quote=part["quote"], reason=part["reason"])


def totals(summary: Summary, day: date, words: Words) -> str:
    """The last line of a report: for which day was checked, and what came of it."""
    counts = {key: Count(value) for key, value in summary.record().items()}
    said = words["for_day"].format(day=day.isoformat()) + words["totals"].format_map(counts)
    for key in ("accepted", "unread", "unreadable"):
        if counts[key]:
            said += words[f"totals_{key}"].format_map(counts)
    return said
