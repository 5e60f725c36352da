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
_PAIR = 2
# What lacks no more than this looks like a notice.
DOUBT = -3.0


def _bits(found: Sequence[Piece]) -> int:
    return reduce(or_, (piece.bits for piece in found), 0)


def _message(found: Sequence[Piece]) -> bool:
    """Whether the pieces of a page together are a message for the paper and no prose."""
    bits, opening, headed = _bits(found), found[0].opening, bool(found[0].heading or found[0].titled)
    number, closed = bits & (p.NUM | p.CHECKED | p.PHONE), bits & (v.VOID | v.CLOSE)
    news = sum(piece.news for piece in found) - (found[-1].end - found[0].body) // _PER_NEWS
    if opening == "chatter" and (number or (bits & v.EVENT and not bits & p.QUESTION)):
        return news <= _SPOKEN_NEWS
    ad = sum(piece.ad for piece in found)
    most = _SPOKEN_NEWS if headed or (closed and bits & v.WE) else bool(closed)
    # One word of advertising is borne by who closes as a notice does.
    if news + ad > most or ad > bool(closed):
        return False
    lost = bits & v.LOSE and bits & v.DOC
    spoken = bits & p.VOICED or headed or (closed and (bits & v.EVENT or lost or (bits & v.LOSE and number)))
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
    return _signed(page.pieces, _headed(page.pieces, _whole(page.pieces, path))) if page.small else path


def _signed(found: Sequence[Piece], path: list[Stretch]) -> list[Stretch]:
    """A partition whose last notice is signed by a name that stands alone behind it."""
    if len(path) < _PAIR or path[-1].sort != OUTSIDE or path[-2].sort != NOTICE:
        return path
    last = found[path[-1].first]
    name = path[-1].last - path[-1].first == 1 and last.opening in {"person", "org"} and last.tail in {"words", "org"}
    return [*path[:-2], _joined(path[-2], path[-1])] if name and not (last.news or last.ad) else path


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


def _headed(found: Sequence[Piece], path: list[Stretch]) -> list[Stretch]:
    """A partition whose notices under one heading are one: those behind the first neither speak nor say what is lost."""
    if path[0].sort != HEADING or any(one.sort == HEADING for one in path[1:]):
        return path
    first = next((one for one in path if one.sort == NOTICE), path[0])
    behind = path[path.index(first) + 1 :]
    last = next((one for one in reversed(behind) if one.sort == NOTICE), None)
    if last is None or any(one.sort == NOTICE and not _silent(found, one) for one in behind):
        return path
    kept = behind[behind.index(last) + 1 :]
    return [*path[: path.index(first)], _joined(first, last), *kept]


def _silent(found: Sequence[Piece], one: Stretch) -> bool:
    """Whether what was taken for a notice goes on with what stands before it: nobody speaks at its beginning."""
    opening = found[one.first].opening
    return opening in {"other", "label", "digit"} and not _bits(found[one.first : one.last]) & (v.LOSE | v.VOID)


def _joined(left: Stretch, right: Stretch) -> Stretch:
    return Stretch(left.first, right.last, NOTICE, max(left.margin, right.margin), max(left.nearly, right.nearly))


def _goes_on(found: Sequence[Piece], left: Stretch, right: Stretch) -> bool:
    """Whether a notice is only the beginning of the next one, over the rows of a table between them."""
    first, second = _bits(found[left.first : left.last]), _bits(found[right.first : right.last])
    if left.last < right.first:
        return not second & (v.LOSE | v.VOID) and bool(_bits(found[left.last : right.first]) & p.SUM)
    if not second & (v.LOSE | v.VOID) and _listing(found, left, right):
        return True
    bare = first & v.LOSE and not first & (_SAID & ~v.LOSE & ~v.CLOSE)
    return bool(bare) and found[right.first].opening in {"label", "role"}


def _listing(found: Sequence[Piece], left: Stretch, right: Stretch) -> bool:
    """Whether a notice is a point of what the one before it lists: …公告如下：（一）…（二）…"""
    numbered = found[right.first].left == "number"
    inside = found[left.first : left.last]
    opened = next((place for place, piece in enumerate(inside) if piece.tail in {"open", "closed"}), len(inside))
    return numbered and (opened == len(inside) - 1 or any(piece.left == "number" for piece in inside[opened + 1 :]))


def _begins(found: Sequence[Piece], left: Stretch, right: Stretch) -> bool:
    """Whether what was left outside says of what the notice behind it speaks."""
    outside, bits = found[left.first], _bits(found[left.first : left.last])
    if left.sort != OUTSIDE or left.nearly < DOUBT or not bits & v.DOC:
        return False
    if not _bits(found[right.first : right.last]) & (v.LOSE | v.VOID | v.CLOSE | v.EVENT):
        return True
    # A loss that nobody names himself for is told by who speaks behind it.
    nameless = not bits & p.NUM and found[right.first].opening in {"label", "role"}
    told = outside.opening == "chatter" or (bits & v.LOSE and (nameless or bits & (v.WE | v.PERSON | v.CHATTER)))
    return bool(told) and not outside.news and not outside.ad and not complete(bits)
