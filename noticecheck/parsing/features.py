"""What speaks for a stretch of a page: the features of its pieces, by name, computed once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from noticecheck.parsing import pieces as p
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from collections.abc import Iterable

    from noticecheck.parsing.layout import Profile
    from noticecheck.parsing.pieces import Piece

OUTSIDE, HEADING, NOTICE = "outside", "heading", "notice"
_NAMES = (*v.SENSES, *"CHECKED NUM PHONE DATE SUM COLON LABELLED ROLED QUESTION QUOTED NEAR VOICED".split())
_IGNORED = v.TOPIC | v.PLAIN | v.THING_END | v.HONOR | v.ADV
_LENGTHS = (12, 24, 40, 70, 120, 200, 350, 600, 1000)


def _bucket(length: int) -> int:
    return next((place for place, most in enumerate(_LENGTHS) if length <= most), len(_LENGTHS))


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


@cache
def piece_features(bits: int, prefix: str) -> tuple[str, ...]:
    """What the words of one piece left outside speak for."""
    kept = v.LOSE | v.VOID | v.CLOSE | v.EVENT | v.DOC | v.NEWS | v.AD | v.LEGAL | v.CHATTER | v.WE
    kept |= p.CHECKED | p.ROLED | p.LABELLED | p.LOSE_NEAR | p.QUESTION | p.QUOTED | p.PHONE | p.SUM
    return tuple(f"{prefix}{name}" for place, name in enumerate(_NAMES) if bits >> place & 1 and 1 << place & kept)


class Page:
    """The features of every piece, computed once; sums of weights are taken from them."""

    def __init__(self, found: list[Piece], profile: Profile) -> None:
        self.pieces = found
        self.small, self.single, self.column = profile.small, profile.single, profile.column
        marked = False
        self.start: list[tuple[str, ...]] = []
        self.end: list[tuple[str, ...]] = []
        self.inner: list[tuple[str, ...]] = []
        self.outside: list[tuple[str, ...]] = []
        self.heading: list[tuple[str, ...]] = []
        self.again: list[bool] = []
        layout = (
            "bullets"
            if profile.bullets > 1
            else "small"
            if profile.small
            else "numbers"
            if profile.numbers > 2
            else "indented"
            if profile.indented
            else "spaced"
            if profile.spaced
            else "column"
            if profile.column
            else "lines"
        )
        for place, piece in enumerate(found):
            before = found[place - 1] if place else None
            after = found[place + 1] if place + 1 < len(found) else None
            marked = marked or piece.left == "bullet"
            headed = before is not None and bool(before.heading)
            tail = before.tail if before else "none"
            zone = f"{layout}{'+' if marked else ''}"
            self.start.append((
                f"b:{zone}:{piece.left}", f"b:opens:{piece.opening}", f"b:{piece.left}:{piece.opening}",
                f"b:after:{tail}", f"b:headed:{headed}:{piece.left}", f"b:{layout}:after:{tail}",
            ))  # fmt: skip
            right = after.left if after else "end"
            self.end.append((
                f"e:{piece.tail}", f"e:{zone}:{right}", f"e:{piece.tail}:{right}", f"e:next:{after.opening if after else 'end'}",
                f"e:nexthead:{after.heading if after else ''}", f"e:last:{_bucket(piece.end - piece.body)}",
            ))  # fmt: skip
            cue = "cue" if piece.bits & v.LOSE else "none"
            speaks = not marked and before is not None and piece.opening in {"person", "org"}
            again = speaks and complete(piece.bits) and bool(piece.bits & v.DOC)
            self.again.append(again)
            self.inner.append((
                f"i:{zone}:{piece.left}", f"i:{tail}:{piece.left}", f"i:{piece.opening}:{cue}", f"i:{tail}:{piece.opening}:{cue}", f"i:head:{piece.heading}", f"i:again:{again}",
                f"i:number:{piece.left == 'number'}:{tail}:{cue}",
            ))  # fmt: skip
            self.outside.append((
                f"o:{zone}:{piece.left}", f"o:len:{_bucket(piece.end - piece.body)}", f"o:{piece.tail}", f"o:opens:{piece.opening}",
                f"o:news:{_few(piece.news)}", f"o:ad:{_few(piece.ad)}", f"o:headed:{headed}:{piece.left}", *piece_features(piece.bits, "o:"),
            ))  # fmt: skip
            self.heading.append((
                f"h:{piece.heading}", f"h:{piece.left}", f"h:len:{_bucket(piece.end - piece.body)}",
                f"h:next:{after.left if after else 'end'}", f"h:lose:{bool(piece.bits & v.LOSE)}",
            ))  # fmt: skip

    def whole(self, first: int, last: int, news: int, ad: int) -> Iterable[str]:
        """The features of a notice that no single piece has."""
        length = self.pieces[last - 1].end - self.pieces[first].body
        return (
            f"n:len:{_bucket(length)}",
            f"n:news:{_few(news)}",
            f"n:ad:{_few(ad)}",
            f"n:dense:{min(4, 60 * (news + ad) // max(length, 1))}",
            f"n:pieces:{min(last - first, 6)}",
        )

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
