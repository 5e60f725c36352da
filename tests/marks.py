"""Notices in tests are marked where a finding is expected: …身份证号：⟦410…⟧，…"""

from __future__ import annotations

from datetime import date

from noticecheck import check_text
from noticecheck.results import Checked

DAY = date(2026, 11, 23)


def unmarked(text: str) -> tuple[str, list[str]]:
    """The text without its marks, and what they enclose."""
    plain, *pieces = text.split("⟦")
    quotes = []
    for piece in pieces:
        quote, after = piece.split("⟧")
        quotes.append(quote)
        plain += quote + after
    return plain, quotes


def checked(text: str, day: date = DAY) -> Checked:
    """A marked text, checked."""
    return check_text(unmarked(text)[0], date=day)


def codes(text: str, day: date = DAY) -> list[str]:
    """The codes of everything found in a text."""
    return [finding.rule.code for finding in checked(text, day).findings]


def places(text: str, code: str, day: date = DAY) -> list[str]:
    """The words of the source to which findings of one rule point, white space gone."""
    plain, _ = unmarked(text)
    return [
        "".join(plain[f.span.start : f.span.end].split()) for f in checked(text, day).findings if f.rule.code == code
    ]
