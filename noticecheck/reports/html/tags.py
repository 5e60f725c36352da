"""Elements of a page, in which every word is escaped that is not an element itself."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from noticecheck.reports.safe import harmless

_VOID = frozenset(("input", "meta"))


class Markup(str):
    """Words that are part of the page as they are."""

    __slots__ = ()


def words(text: str) -> Markup:
    """The words of a file: nothing in them is an element, a control or a change of direction."""
    return Markup(escape(harmless(text)))


def joined(parts: Iterable[str]) -> Markup:
    """Parts one after the other."""
    return Markup("".join(part if isinstance(part, Markup) else words(part) for part in parts))


def tag(name: str, /, *children: str, **attributes: str | bool) -> Markup:
    """An element; an attribute that is empty or false is left out, one that is true has no value.

    >>> tag("p", "a < b", tag("b", "!"), class_="x")
    '<p class="x">a &lt; b<b>!</b></p>'
    """
    given = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{words(str(value))}"')
        for key, value in attributes.items()
        if value
    )
    return Markup(f"<{name}{given}>" + ("" if name in _VOID else f"{joined(children)}</{name}>"))
