"""A small page holds one message: what the partition left outside of it, or left outside altogether.

Layout decides here: with few characters and no bullets a page is one notice, unless two of
its parts each say what is lost and that it is void.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from noticecheck.parsing import pieces as p
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.features import HEADING, NOTICE, OUTSIDE, complete
from noticecheck.parsing.segment import Stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.features import Page
    from noticecheck.parsing.pieces import Piece

# The margin of a message that is a notice only because nothing else is there.
_ALONE = 0.5
# Of so many characters one word may be one of news.
_PER_NEWS = 90
# So many more may stand in a message that begins with a heading of its own, or with a word to the desk.
_SPOKEN_NEWS = 2
_SAID = v.LOSE | v.VOID | v.CLOSE | p.NUM | p.CHECKED | p.PHONE | p.SUM
# What lacks no more than this looks like a notice.
DOUBT = -3.0


def _bits(found: Sequence[Piece]) -> int:
    return reduce(or_, (piece.bits for piece in found), 0)


def _message(found: Sequence[Piece]) -> bool:
    """Whether the pieces of a page together are a message for the paper and no prose."""
    bits, opening, headed = _bits(found), found[0].opening, bool(found[0].heading or found[0].titled)
    number, closed = bits & (p.NUM | p.CHECKED | p.PHONE), bits & (v.VOID | v.CLOSE)
    news = sum(piece.news for piece in found) - (found[-1].end - found[0].body) // _PER_NEWS
    if opening == "chatter" and number:
        return news <= _SPOKEN_NEWS
    if news > (_SPOKEN_NEWS if headed else bool(closed)) or any(piece.ad for piece in found):
        return False
    spoken = bits & p.VOICED or headed or (closed and (bits & v.EVENT or (bits & v.LOSE and number)))
    return bool(bits & (v.LOSE | v.VOID | v.CLOSE | v.EVENT) and spoken and (headed or not bits & p.QUESTION))


def message(page: Page, path: list[Stretch]) -> list[Stretch]:
    """The partition of a page, of a small one with its message whole."""
    if not page.small and not page.single:
        return path
    ends = [stretch.last for stretch in path if stretch.sort == NOTICE]
    if not ends:
        return _alone(page.pieces) if _message(page.pieces) else path
    if page.single and path[0].sort != HEADING and not page.pieces[0].ad:
        # Under its only bullet a column holds one notice, other lines at least begin with one.
        last = ends[-1] if page.column else ends[0]
        margin = max(stretch.margin for stretch in path)
        path = [Stretch(0, last, NOTICE, margin), *(stretch for stretch in path if stretch.first >= last)]
    return _whole(page.pieces, path) if page.small else path


def _alone(found: Sequence[Piece]) -> list[Stretch]:
    """All pieces as one notice, behind what heads it."""
    first = next((place for place, piece in enumerate(found) if not piece.heading), len(found) - 1)
    headings = [Stretch(place, place + 1, HEADING, 0.0) for place in range(first)]
    return [*headings, Stretch(first, len(found), NOTICE, _ALONE)]


def _whole(found: Sequence[Piece], path: list[Stretch]) -> list[Stretch]:
    """A partition that cut its notice: what belongs to the one behind it is part of it."""
    made: list[Stretch] = []
    for one in path:
        # From the last notice on, over what was left outside behind it.
        start = next((i for i in range(len(made) - 1, -1, -1) if made[i].sort != OUTSIDE), len(made))
        last = made[-1] if made and one.sort == NOTICE else None
        if last is None:
            made.append(one)
        elif start < len(made) and made[start].sort == NOTICE and _goes_on(found, made[start], one):
            made[start:] = [_joined(made[start], one)]
        else:
            made[-1:] = [_joined(last, one)] if _begins(found, last, one) else [last, one]
    return made


def _joined(left: Stretch, right: Stretch) -> Stretch:
    return Stretch(left.first, right.last, NOTICE, max(left.margin, right.margin), max(left.nearly, right.nearly))


def _goes_on(found: Sequence[Piece], left: Stretch, right: Stretch) -> bool:
    """Whether a notice is only the beginning of the next one, over the rows of a table between them."""
    first, second = _bits(found[left.first : left.last]), _bits(found[right.first : right.last])
    if left.last < right.first:
        return not second & (v.LOSE | v.VOID) and bool(_bits(found[left.last : right.first]) & p.SUM)
    bare = first & v.LOSE and not first & (_SAID & ~v.LOSE & ~v.CLOSE)
    return bool(bare) and found[right.first].opening in {"label", "role"}


def _begins(found: Sequence[Piece], left: Stretch, right: Stretch) -> bool:
    """Whether what was left outside says of what the notice behind it speaks."""
    outside, bits = found[left.first], _bits(found[left.first : left.last])
    if left.sort != OUTSIDE or left.nearly < DOUBT or not bits & v.DOC:
        return False
    if not _bits(found[right.first : right.last]) & (v.LOSE | v.VOID | v.CLOSE | v.EVENT):
        return True
    told = outside.opening == "chatter" or (bits & v.LOSE and bits & (v.WE | v.PERSON | v.CHATTER))
    return bool(told) and not outside.news and not outside.ad and not complete(bits)
