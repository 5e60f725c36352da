"""HTML: the text that a page shows, inline tags without a gap, tables cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.readers import tables, txt
from noticecheck.readers.failures import ReadingError
from noticecheck.readers.parts import Coded, Part, Piece

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LIMIT_MB, _DEPTH, _OPEN = 5, 400, 2000
# What a page holds and does not show.
_SKIPPED = frozenset(
    "head script style template noscript svg math map iframe object audio video canvas select datalist input".split()
)
_BLOCKS = frozenset(
    "p div br hr li ul ol dl dt dd h1 h2 h3 h4 h5 h6 tr table caption pre blockquote address article section header "
    "footer main aside nav form fieldset figure figcaption center body option textarea details summary".split()
)
_TAG = expression(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
# Tags that need not be closed.
_UNCLOSED = frozenset(
    "p li td th tr dt dd option br hr img input meta link area base col embed source wbr tbody thead tfoot".split()
)
_META = expression(r"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,20})")
_UNSEEN = expression(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_SPACES = expression(r"[ \t\r\n\f]+")
# Pages say the small set and hold the large one.
LARGER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text of a page: what is right UTF-8 is UTF-8, whatever the page says; else the page is believed."""
    if encoding or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return txt.decode(data, encoding)
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        pass
    named = _META.search(data[:4096].decode("latin-1").lower())
    name = LARGER.get(named[1], named[1]) if named else ""
    try:
        return data.decode(name, "strict" if name == "utf-8" else "replace"), name
    except (LookupError, UnicodeDecodeError):
        return txt.decode(data)


class _Page:
    """Told of the tags of a page; gathers ``found``."""

    def __init__(self) -> None:
        self.found: list[Piece] = []
        self.words: list[str] = []
        self.tables: list[tables.Grid] = []
        self.rooms: list[list[str]] = []
        self.paragraph = self.table = self.pre = 0

    def text(self, words: str) -> None:
        self.words.append(words if self.pre else _SPACES.sub(" ", words))

    def flush(self) -> None:
        """The line under way ends."""
        words = "".join(self.words)
        lines = words.splitlines() if self.pre else [_SPACES.sub(" ", words)]
        self.words = []
        for line in (line.strip(" \t\xa0") for line in lines):
            if line and self.rooms:
                self.rooms[-1].append(line)
            elif line:
                self.paragraph += 1
                self.found.append(Part(line + "\n", f"paragraph {self.paragraph}"))

    def open(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag in _BLOCKS:
            self.flush()
        if tag == "pre":
            self.pre += 1
        elif tag == "table":
            self.tables.append(tables.Grid())
            self.table += len(self.tables) == 1
        elif tag == "tr" and self.tables:
            self.tables[-1].row()
        elif tag in {"td", "th"} and self.tables:
            self.flush()
            self.rooms.append(self.tables[-1].cell(_span(node, "colspan"), _span(node, "rowspan")))

    def close(self, tag: str) -> None:
        if tag in _BLOCKS or tag in {"td", "th"}:
            self.flush()
        if tag == "pre":
            self.pre -= 1
        elif tag in {"td", "th"} and self.rooms:
            self.rooms.pop()
        elif tag == "table" and self.tables:
            parts = self.tables.pop().parts(f"table {self.table}")
            if self.rooms:
                self.rooms[-1].append("".join(part.text for part in parts).rstrip("\n"))
            else:
                self.found += parts


def _span(node: LexborNode, name: str) -> int:
    value = node.attributes.get(name) or ""
    return min(max(int(value[:3]), 1), 100) if value.isascii() and value[:3].isdecimal() else 1


def _shown(node: LexborNode) -> bool:
    if node.tag in _SKIPPED:
        return False
    attributes = node.attributes
    return "hidden" not in attributes and not _UNSEEN.search(attributes.get("style") or "")


def _walk(root: LexborNode, page: _Page) -> None:
    """Every node in the order of the page, without recursion: pages may be nested as deep as they like."""
    node: LexborNode | None = root
    depth = 0
    while node is not None:
        following: LexborNode | None = None
        if node.is_text_node:
            page.text(node.text_content or "")
        elif node.is_element_node and _shown(node):
            page.open(node)
            following = node.child
            if following is None:
                page.close(node.tag or "")
        if following is not None:
            depth += 1
            if depth > _DEPTH:
                raise ReadingError("too_deep")
            node = following
            continue
        while node is not None and node.next is None and depth:
            node = node.parent
            depth -= 1
            if node is not None:
                page.close(node.tag or "")
        node = node.next if node is not None and depth else None


def _is_deep(text: str) -> bool:
    """Whether tags stand open that far below each other that the library takes for ever over them."""
    depth = 0
    for found in _TAG.finditer(text):
        if found[2].lower() not in _UNCLOSED:
            depth += -1 if found[1] else 1
            if depth > _OPEN:
                return True
    return False


def pieces(data: bytes, encoding: str | None = None) -> Iterator[Piece]:
    """The lines of a page; places are its paragraphs and the cells of its tables."""
    from selectolax.lexbor import LexborHTMLParser

    if len(data) > _LIMIT_MB << 20:
        raise ReadingError("too_large", limit=_LIMIT_MB)
    text, found = decode(data, encoding)
    yield Coded(found)
    if _is_deep(text):
        raise ReadingError("too_deep")
    root = LexborHTMLParser(text).body
    page = _Page()
    if root is not None:
        _walk(root, page)
        page.flush()
    yield from page.found
