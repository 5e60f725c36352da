"""How a table of a module of rules is run: bad notices with marks, good ones without."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from noticecheck.model import Severity
from tests.marks import checked, places, unmarked

Table = Mapping[str, Sequence[str]]


def rows(table: Table) -> list[tuple[str, str]]:
    """(code, notice) pairs for parametrize."""
    return [(code, text) for code, texts in table.items() for text in texts]


def assert_found(code: str, text: str) -> None:
    """The rule fires, at the marked places and nowhere else."""
    expected = ["".join(quote.split()) for quote in unmarked(text)[1]]
    assert places(text, code) == expected, [f.rule.code for f in checked(text).findings]


def assert_silent(code: str, text: str) -> None:
    """The rule does not fire, and nothing worse than info does."""
    found = [(f.rule.code, f.quote) for f in checked(text).findings if f.severity is not Severity.INFO]
    assert found == []
    assert places(text, code) == []
