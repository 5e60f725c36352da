"""Text → notices: layout, segmentation, extraction."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from noticecheck.expressions import expression
from noticecheck.fields import KINDS
from noticecheck.model import Field, Unread
from noticecheck.parsing.extract import notice
from noticecheck.parsing.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from noticecheck.model import Notice, Value
    from noticecheck.text import Span, Text


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What was read in a text: its notices, what looks like one and was not read, numbers outside."""

    notices: tuple[Notice, ...]
    unread: tuple[Unread, ...] = ()
    outside: tuple[Field[Value], ...] = ()


_NUMBER = expression(r"(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{17}[0-9A-HJ-NPQRTUWXYx](?![0-9A-Za-z])")
_BULLET = expression(r"(?m)^[ \t\u3000]*[▲●■◆★][^\n]{0,400}?\d{6}[^\n]*")


def read(text: Text) -> Reading:
    """Read a text."""
    notices = tuple(notice(block) for block in segment(text))
    taken = _Taken(notices)
    return Reading(notices, tuple(_unread(text, taken)), tuple(_outside(text, taken)))


class _Taken:
    """The stretches of the source that notices take, in order."""

    def __init__(self, notices: tuple[Notice, ...]) -> None:
        self.spans = sorted(one.span for one in notices)

    def free(self, span: Span) -> bool:
        """Whether no notice stands at a span."""
        behind = bisect_left(self.spans, (span.end, 0)) - 1
        return behind < 0 or self.spans[behind].end <= span.start


def _unread(text: Text, taken: _Taken) -> Iterator[Unread]:
    """Bullets before a number, outside every notice."""
    for match in _BULLET.finditer(text.folded):
        if taken.free(text.span(*match.span())):
            yield Unread(text.span(*match.span()), str(text)[slice(*match.span())].strip()[:40], "unread_bullet")


def _outside(text: Text, taken: _Taken) -> Iterator[Field[Value]]:
    """Numbers outside every notice that are by their form an identity card's or a credit code."""
    for match in _NUMBER.finditer(text.folded):
        if taken.free(text.span(*match.span())):
            for kind in (KINDS["id_card"], KINDS["uscc"]):
                value: Any = kind.read(match[0])
                if value.plausible:
                    raw = str(text)[slice(*match.span())]
                    yield Field(kind.name, "", raw, value, *match.span(), match.start(), "shape")
                    break
