"""Text → notices: layout, segmentation, extraction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from noticecheck.parsing.extract import notice
from noticecheck.parsing.segment import segment

if TYPE_CHECKING:
    from noticecheck.model import Field, Notice, Unread, Value
    from noticecheck.text import Text


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What was read in a text: its notices, what looks like one and was not read, numbers outside."""

    notices: tuple[Notice, ...]
    unread: tuple[Unread, ...] = ()
    outside: tuple[Field[Value], ...] = ()


def read(text: Text) -> Reading:
    """Read a text."""
    return Reading(tuple(notice(block) for block in segment(text)))
