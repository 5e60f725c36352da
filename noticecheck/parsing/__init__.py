"""Text → the partition of the page and its notices: flat → tokens → pieces → stretches → notices."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.parsing import features, flat, layout, lexer, notice, partition, pieces, segment, small, vocabulary
from noticecheck.parsing.notice import Learned, learned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.model import Field, Notice, Unread, Value
    from noticecheck.parsing.flat import Flat
    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.pieces import Piece
    from noticecheck.parsing.vocabulary import Lexicon
    from noticecheck.text import Text


class Reading(NamedTuple):
    """What was read in a text: its notices, what looks like one and was not read, numbers outside.

    ``parts`` is the partition of the page, ``flat`` the page without its white space and ``tokens``
    its words, their places those of ``flat``.  ``section`` is the heading under which the page ends.
    """

    notices: tuple[Notice, ...]
    unread: tuple[Unread, ...] = ()
    outside: tuple[Field[Value], ...] = ()
    parts: tuple[partition.Part, ...] = ()
    flat: Text | None = None
    tokens: Sequence[Token] = ()
    section: str = ""


class _Cutter:
    """Cuts notices out of a page, their places counted from their own beginnings."""

    def __init__(self, page: Flat, tokens: list[Token], lexicon: Lexicon) -> None:
        self.page = page
        self.tokens = tokens
        self.lexicon = lexicon
        self.starts = [token.start for token in tokens]
        self.lines = [line.start for line in page.lines]
        self.gaps = sorted(page.gaps)

    def block(self, found: list[Piece], first: int, last: int, title: str, margin: float) -> notice.Block:
        """One notice from ``first`` to ``last`` of the flat page, in the given pieces."""
        # A break of the layout behind the last word is no part of the notice.
        while self.page.words[last - 1] == " ":
            last -= 1
        inside = self.tokens[bisect_left(self.starts, first) : bisect_left(self.starts, last)]
        moved = [lexer.Token(t.start - first, t.end - first, t.word) for t in inside if t.end <= last]
        breaks = [piece.start - first for piece in found if piece.left != "close" and first < piece.start < last]
        lines = [place - first for place in _between(self.lines, first, last)]
        gaps = {place - first for place in _between(self.gaps, first, last)}
        text = self.page.text.slice(first, last)
        return notice.Block(text, moved, breaks, lines, gaps, title, margin, self.lexicon)


def _between(places: list[int], first: int, last: int) -> list[int]:
    """The places of a sorted list inside a stretch, its beginning left out."""
    return places[bisect_right(places, first) : bisect_left(places, last)]


def _heads_many(title: str, left: str, lexicon: Lexicon) -> bool:
    """Whether a heading stands over a column and not over one notice."""
    return left != "bullet" and lexicon.headings.get(title, "-") in {"", "loss", "void"}


def _names_somebody(title: str, lexicon: Lexicon) -> bool:
    """Whether a heading is part of its notice because it says whose: 示例公司减资公告."""
    if title in lexicon.headings:
        return False
    return any(token.word.senses & vocabulary.ORG and token.start >= 2 for token in lexer.scan(title, lexicon))


def alone(text: Text, lexicon: Lexicon) -> notice.Block:
    """A text that is one notice and nothing else, as the reading of it starts."""
    page = flat.flatten(text, lexicon)
    tokens = lexer.scan(page.words, lexicon)
    found, _ = pieces.cut(page, tokens, lexicon)
    return _Cutter(page, tokens, lexicon).block(found, found[0].body, found[-1].end, "", 0.0)


def read(
    text: Text, known: Lexicon | None = None, weights: Learned | None = None, under: str = "", own: int = 0
) -> Reading:
    """Read a text under a heading, if any; what begins behind its ``own`` characters, if given, is only context."""
    known = known or vocabulary.lexicon()
    page = flat.flatten(text, known)
    if not page.words:
        return Reading((), parts=partition.parts(page, text, (), ()), section=under)
    tokens = lexer.scan(page.words, known)
    found, profile = pieces.cut(page, tokens, known)
    sheet = features.Page(found, profile)
    known_weights = weights or learned()
    path = small.message(sheet, segment.best(sheet, known_weights.pieces))
    cutter = _Cutter(page, tokens, known)
    notices: list[Notice] = []
    path = [one for one in path if page.text.offset(found[one.first].start) < text.offset(own or len(text))]
    title, section, headed = under, under, -1
    for stretch in path:
        if stretch.sort == features.HEADING:
            headed = found[stretch.first].body
            title = layout.plain(page.words[found[stretch.first].body : found[stretch.last - 1].end])
            section = title if _heads_many(title, found[stretch.first].left, known) else section
        elif stretch.sort == features.NOTICE:
            inside = found[stretch.first : stretch.last]
            first, last = inside[0].body, inside[-1].end
            if headed >= 0 and _names_somebody(title, known):
                first, title = headed, section
            notices.append(notice.read(cutter.block(inside, first, last, title, stretch.margin), known_weights))
            title = section
        headed = headed if stretch.sort == features.HEADING else -1
    return Reading(
        tuple(notices),
        tuple(partition.unread(page, path, found, profile.small)),
        tuple(partition.outside(page, path, found)),
        partition.parts(page, text, path, found),
        page.text,
        tokens,
        section,
    )
