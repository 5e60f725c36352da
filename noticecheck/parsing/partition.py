"""What a page is made of: each character in one stretch, what looks unread, the numbers outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from noticecheck.expressions import expression
from noticecheck.fields import KINDS
from noticecheck.model import Field, Unread, Value
from noticecheck.parsing import features, pieces
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.small import DOUBT
from noticecheck.suggest import forms
from noticecheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from noticecheck.parsing.flat import Flat
    from noticecheck.parsing.pieces import Piece
    from noticecheck.parsing.segment import Stretch
    from noticecheck.text import Text

_NUMBERED = pieces.NUM | pieces.CHECKED | pieces.PHONE
_LONGEST_QUOTE = 60
_RUN = expression(r"(?<![0-9A-Za-z])[0-9A-Za-z]{17,19}(?![0-9A-Za-z])")


class Part(NamedTuple):
    """A stretch of a page: notice, heading, chatter, imprint or prose.

    ``margin`` is the lead of a notice over leaving it outside, and for the other sorts that of the best
    notice that begins there.
    """

    sort: str
    span: Span
    margin: float


def _sort(stretch: Stretch, found: Sequence[Piece]) -> str:
    if stretch.sort != features.OUTSIDE:
        return stretch.sort
    piece = found[stretch.first]
    if piece.chatter and not piece.news:
        return "chatter"
    return "imprint" if piece.ad > piece.news else "prose"


def parts(page: Flat, whole: Text, path: Sequence[Stretch], found: Sequence[Piece]) -> tuple[Part, ...]:
    """The partition: every character of the page in exactly one part, white space with what stands before it."""
    starts = [page.text.offset(found[stretch.first].start) for stretch in path]
    if not starts:
        return (Part("prose", Span(0, len(whole)), 0.0),) if len(whole) else ()
    starts[0] = 0
    ends = [*starts[1:], len(whole)]
    made: list[Part] = []
    for stretch, start, end in zip(path, starts, ends, strict=True):
        sort = _sort(stretch, found)
        margin = stretch.margin if sort == features.NOTICE else stretch.nearly
        if made and sort == made[-1].sort != features.NOTICE:
            made[-1] = Part(sort, Span(made[-1].span.start, end), max(made[-1].margin, margin))
        else:
            made.append(Part(sort, Span(start, end), margin))
    return tuple(made)


def _beside(path: Sequence[Stretch], found: Sequence[Piece]) -> set[int]:
    """Where what was left outside on a small page only heads or closes a notice: no number, nothing lost and void."""
    quiet: set[int] = set()
    for way in (path, path[::-1]):
        near = False
        for one in way:
            bits = found[one.first].bits
            said = bits & _NUMBERED or (bits & v.LOSE and bits & (v.VOID | v.CLOSE | v.DOC))
            near = one.sort == features.NOTICE or (near and (one.sort == features.HEADING or not said))
            if near:
                quiet.add(one.first)
    return quiet


def unread(page: Flat, path: Sequence[Stretch], found: Sequence[Piece], small: bool = False) -> Iterator[Unread]:
    """What was left outside and looks like a notice; of a ``small`` page only what there is to check in."""
    end, column = -1, False
    quiet = _beside(path, found) if small else frozenset()
    for stretch in path:
        piece = found[stretch.first]
        if stretch.sort == features.OUTSIDE and stretch.first in quiet:
            continue
        if piece.chatter and not piece.bits & (_NUMBERED | v.DOC):
            continue
        marked = piece.left in {"bullet", "number"} and bool(piece.bits & _NUMBERED)
        among = column and marked and not piece.ad and not piece.news
        if stretch.sort != features.OUTSIDE or (stretch.nearly < DOUBT and not among) or stretch.first == end:
            column = stretch.sort != features.OUTSIDE
            end = stretch.last if stretch.first == end and stretch.sort == features.OUTSIDE else -1
            continue
        end = stretch.last
        quote = str(page.text)[piece.body : min(piece.end, piece.body + _LONGEST_QUOTE)]
        yield Unread(page.text.span(piece.body, piece.end), quote, _reason(piece))


def _reason(piece: Piece) -> str:
    if piece.bits & pieces.CHECKED:
        return "unread_number"
    if piece.bits & pieces.LOSE_NEAR or (piece.bits & v.LOSE and piece.bits & pieces.NUM):
        return "unread_loss"
    return "unread_mark" if piece.left in {"bullet", "number"} else "unread_doubt"


def outside(page: Flat, path: Sequence[Stretch], found: Sequence[Piece]) -> Iterator[Field[Value]]:
    """The numbers in no notice that are by their form an identity card's or a credit code.

    Their places are offsets of the source.
    """
    for stretch in path:
        if stretch.sort == features.NOTICE:
            continue
        start, end = found[stretch.first].start, found[stretch.last - 1].end
        for match in _RUN.finditer(page.words, start, end):
            kind = forms.by_shape(match[0])
            if kind in {"id_card", "uscc"}:
                span = page.text.span(*match.span())
                yield Field(kind, "", match[0], KINDS[kind].read(match[0]), span.start, span.end, span.start, "shape")
