"""What speaks for a stretch of a page: the features of its pieces, by name, computed once."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from noticecheck.parsing import pieces as p
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from noticecheck.parsing.layout import Profile
    from noticecheck.parsing.pieces import Piece

OUTSIDE, HEADING, NOTICE = "outside", "heading", "notice"
_NAMES = (*v.SENSES, *"CHECKED NUM PHONE DATE SUM COLON LABELLED ROLED QUESTION QUOTED NEAR VOICED".split())
_IGNORED = v.TOPIC | v.PLAIN | v.THING_END | v.HONOR | v.ADV
# What the words of a piece left outside speak for.
_TOLD_OUTSIDE = v.LOSE | v.VOID | v.CLOSE | v.EVENT | v.DOC | v.NEWS | v.AD | v.LEGAL | v.CHATTER | v.WE
_TOLD_OUTSIDE |= p.CHECKED | p.ROLED | p.LABELLED | p.LOSE_NEAR | p.QUESTION | p.QUOTED | p.PHONE | p.SUM
_LENGTHS = (12, 24, 40, 70, 120, 200, 350, 600, 1000)


def _bucket(length: int) -> int:
    return bisect_left(_LENGTHS, length)


def _few(count: int) -> int:
    return min(count, 4)


def complete(bits: int) -> bool:
    """Whether what was read so far says what was lost and that it is void: who speaks next begins anew."""
    return bool(bits & v.LOSE and bits & (v.VOID | v.CLOSE))


@cache
def union_features(bits: int) -> tuple[str, ...]:
    """What the words of a notice as a whole speak for."""
    names = [f"has:{name}" for place, name in enumerate(_NAMES) if bits >> place & 1 and not 1 << place & _IGNORED]
    number = bits & (p.NUM | p.CHECKED)
    if bits & v.LOSE and bits & v.DOC:
        names.append("has:LOSE+DOC")
    if bits & v.LOSE and number:
        names.append("has:LOSE+NUM")
    if bits & v.LOSE and bits & (v.VOID | v.CLOSE):
        names.append("has:LOSE+VOID")
    if bits & v.DOC and bits & v.VOID:
        names.append("has:DOC+VOID")
    if bits & (v.ORG | v.WE) and bits & v.EVENT:
        names.append("has:ORG+EVENT")
    if bits & v.EVENT and bits & v.CLOSE:
        names.append("has:EVENT+CLOSE")
    if bits & v.EVENT and bits & v.LEGAL:
        names.append("has:EVENT+LEGAL")
    if bits & p.ROLED and bits & p.LABELLED:
        names.append("has:FORM")
    if not bits & (v.LOSE | v.VOID | v.CLOSE | v.EVENT):
        names.append("has:NOTHING")
    if not bits & p.VOICED:
        names.append("has:NOBODY" if bits & (v.VOID | v.CLOSE) else "has:NOBODY+OPEN")
    if bits & v.NEWS and not bits & p.VOICED:
        names.append("has:NOBODY+NEWS")
    return tuple(names)


def piece_features(bits: int, prefix: str) -> tuple[str, ...]:
    """What the words of one piece left outside speak for."""
    kept = bits & _TOLD_OUTSIDE
    return tuple(f"{prefix}{name}" for place, name in enumerate(_NAMES) if kept >> place & 1)


@cache
def _start(layout: str, zone: str, left: str, opening: str, tail: str, headed: bool) -> tuple[str, ...]:
    """How a notice begins; ``tail`` is how the piece before it ends."""
    return (
        f"b:{zone}:{left}", f"b:opens:{opening}", f"b:{left}:{opening}",
        f"b:after:{tail}", f"b:headed:{headed}:{left}", f"b:{layout}:after:{tail}",
    )  # fmt: skip


@cache
def _end(zone: str, tail: str, length: int, right: str, opening: str, heading: str) -> tuple[str, ...]:
    """How a notice ends, and what follows it."""
    return (
        f"e:{tail}", f"e:{zone}:{right}", f"e:{tail}:{right}", f"e:next:{opening}",
        f"e:nexthead:{heading}", f"e:last:{length}",
    )  # fmt: skip


@cache
def _inner(zone: str, left: str, tail: str, opening: str, cue: str, heading: str, again: bool) -> tuple[str, ...]:
    """What a notice runs over; ``tail`` is how the piece before ends."""
    return (
        f"i:{zone}:{left}", f"i:{tail}:{left}", f"i:{opening}:{cue}", f"i:{tail}:{opening}:{cue}",
        f"i:head:{heading}", f"i:again:{again}", f"i:number:{left == 'number'}:{tail}:{cue}",
    )  # fmt: skip


@cache
def _outside(
    zone: str, left: str, length: int, tail: str, opening: str, news: int, ad: int, headed: bool, bits: int
) -> tuple[str, ...]:
    """What a piece left outside speaks for."""
    return (
        f"o:{zone}:{left}", f"o:len:{length}", f"o:{tail}", f"o:opens:{opening}",
        f"o:news:{news}", f"o:ad:{ad}", f"o:headed:{headed}:{left}", *piece_features(bits, "o:"),
    )  # fmt: skip


@cache
def _heading(heading: str, left: str, length: int, right: str, lost: bool) -> tuple[str, ...]:
    """What a heading speaks for."""
    return (f"h:{heading}", f"h:{left}", f"h:len:{length}", f"h:next:{right}", f"h:lose:{lost}")


@cache
def _whole(length: int, news: int, ad: int, dense: int, pieces: int) -> tuple[str, ...]:
    """The features of a notice that no single piece has."""
    return (f"n:len:{length}", f"n:news:{news}", f"n:ad:{ad}", f"n:dense:{dense}", f"n:pieces:{pieces}")


def _layout(profile: Profile) -> str:
    """The name of a page's layout."""
    if profile.bullets > 1:
        return "bullets"
    if profile.small:
        return "small"
    if profile.numbers > 2:
        return "numbers"
    if profile.indented:
        return "indented"
    return "spaced" if profile.spaced else "column" if profile.column else "lines"


class Page:
    """The features of every piece, computed once; sums of weights are taken from them."""

    def __init__(self, found: list[Piece], profile: Profile) -> None:
        self.pieces = found
        self.small, self.single, self.column = profile.small, profile.single, profile.column
        self.start: list[tuple[str, ...]] = []
        self.end: list[tuple[str, ...]] = []
        self.inner: list[tuple[str, ...]] = []
        self.outside: list[tuple[str, ...]] = []
        self.heading: list[tuple[str, ...]] = []
        self.again: list[bool] = []
        layout = zone = _layout(profile)
        before: Piece | None = None
        for piece, after in zip(found, [*found[1:], None], strict=True):
            if piece.left == "bullet":
                zone = f"{layout}+"
            self._add(layout, zone, before, piece, after)
            before = piece

    def _add(self, layout: str, zone: str, before: Piece | None, piece: Piece, after: Piece | None) -> None:
        """The features of one piece between its neighbours."""
        left, opening, bits = piece.left, piece.opening, piece.bits
        length = _bucket(piece.end - piece.body)
        tail, headed = (before.tail, bool(before.heading)) if before else ("none", False)
        right, follows, heading = (after.left, after.opening, after.heading) if after else ("end", "end", "")
        lost = bool(bits & v.LOSE)
        speaks = before is not None and zone == layout and opening in {"person", "org"}
        again = speaks and complete(bits) and bool(bits & v.DOC)
        self.start.append(_start(layout, zone, left, opening, tail, headed))
        self.end.append(_end(zone, piece.tail, length, right, follows, heading))
        self.again.append(again)
        self.inner.append(_inner(zone, left, tail, opening, "cue" if lost else "none", piece.heading, again))
        news, ad = _few(piece.news), _few(piece.ad)
        self.outside.append(_outside(zone, left, length, piece.tail, opening, news, ad, headed, bits & _TOLD_OUTSIDE))
        self.heading.append(_heading(piece.heading, left, length, right, lost))

    def whole(self, first: int, last: int, news: int, ad: int) -> tuple[str, ...]:
        """The features of a notice that no single piece has."""
        length = self.pieces[last - 1].end - self.pieces[first].body
        dense = min(4, 60 * (news + ad) // max(length, 1))
        return _whole(_bucket(length), _few(news), _few(ad), dense, min(last - first, 6))

    def features(self, sort: str, first: int, last: int) -> list[str]:
        """Every feature of a stretch, for the learner."""
        if sort == OUTSIDE:
            return list(self.outside[first])
        if sort == HEADING:
            return list(self.heading[first])
        bits = news = ad = 0
        for piece in self.pieces[first:last]:
            bits, news, ad = bits | piece.bits, news + piece.news, ad + piece.ad
        names = [
            *self.start[first],
            *self.end[last - 1],
            *union_features(bits),
            *self.whole(first, last, news, ad),
        ]
        for place in range(first + 1, last):
            names += self.inner[place]
        return names
