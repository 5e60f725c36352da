"""Text → notices: layout, segmentation, extraction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from noticecheck.parsing.extract import notice
from noticecheck.parsing.segment import segment

if TYPE_CHECKING:
    from noticecheck.model import Notice
    from noticecheck.text import Text


def notices(text: Text) -> Iterator[Notice]:
    """The notices of a text, in order, read as they are asked for."""
    return (notice(block) for block in segment(text))
