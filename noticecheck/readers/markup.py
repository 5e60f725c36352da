"""XML as a stream of tags, within bounds: no DOCTYPE, no absurd depth, no tree in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol
from xml.parsers import expat

from noticecheck.readers.failures import ReadingError

_DEPTH, _TAGS = 500, 4_000_000


class Handler(Protocol):
    """Who is told of tags and text; names are without namespace."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag opens."""

    def end(self, tag: str) -> None:
        """A tag closes."""

    def text(self, words: str) -> None:
        """What stands between tags."""


class _Guard:
    """Hands tags on, and stops where no true file goes."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler
        self.depth = 0
        self.tags = 0

    def doctype(self, *_: object) -> None:
        raise ReadingError("entities")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.tags += 1
        if self.depth > _DEPTH:
            raise ReadingError("too_deep")
        if self.tags > _TAGS:
            raise ReadingError("too_long", limit=_TAGS)
        self.handler.start(tag.rpartition(" ")[2], {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.handler.end(tag.rpartition(" ")[2])


def parse(chunks: Iterable[bytes], handler: Handler) -> None:
    """Tell a handler of everything in a document.

    Raises ReadingError for what is no XML, or is made to harm.
    """
    guard = _Guard(handler)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = guard.doctype
    parser.StartElementHandler = guard.start
    parser.EndElementHandler = guard.end
    parser.CharacterDataHandler = handler.text
    try:
        seen = False
        for chunk in chunks:
            parser.Parse(chunk, False)
            seen = True
        if seen:
            parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise ReadingError("damaged") from error
