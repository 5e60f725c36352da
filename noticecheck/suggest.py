"""One slip away: candidates for a number that fails its check."""

from __future__ import annotations

from typing import Any

from noticecheck.model import Field, Notice, Page


def suggestions(field: Field[Any], notice: Notice, page: Page) -> tuple[str, ...]:
    """The likeliest right numbers, at most five."""
    return ()
