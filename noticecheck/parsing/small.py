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
# A title has no more characters and says only what the notice is about.
_TITLE = 20
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
    ends = [stretch.last for stretch in path if stretch.sort == NOTICE]
    if not page.small and not page.single:
        return path
    if not ends:
        return _alone(page.pieces) if _message(page.pieces) else path
    if page.small:
        return _whole(page.pieces, path)
    behind = [stretch for stretch in path if stretch.first >= ends[-1]]
    return [Stretch(0, ends[-1], NOTICE, max(stretch.margin for stretch in path)), *behind]


def _alone(found: Sequence[Piece]) -> list[Stretch]:
    """All pieces as one notice, behind what heads it."""
    first = next((place for place, piece in enumerate(found) if not piece.heading), len(found) - 1)
    headings = [Stretch(place, place + 1, HEADING, 0.0) for place in range(first)]
    return [*headings, Stretch(first, len(found), NOTICE, _ALONE)]


def _whole(found: Sequence[Piece], path: list[Stretch]) -> list[Stretch]:
    """A partition that cut its notice: what touches it and looks like one belongs to it."""
    made: list[Stretch] = []
    for stretch in path:
        last = made[-1] if made else None
        if last is None or not _belongs(found, last, stretch):
            made.append(stretch)
        elif last.sort == OUTSIDE and _titles(found[last.first : last.last]):
            made[-1:] = [Stretch(last.first, last.last, HEADING, 0.0), stretch]
        else:
            margin, nearly = max(last.margin, stretch.margin), max(last.nearly, stretch.nearly)
            made[-1] = Stretch(last.first, stretch.last, NOTICE, margin, nearly)
    return made


def _titles(found: Sequence[Piece]) -> bool:
    """Whether what was left outside is one line that only says what the notice below is about."""
    return len(found) == 1 and found[0].end - found[0].body <= _TITLE and not found[0].bits & _SAID


def _belongs(found: Sequence[Piece], left: Stretch, right: Stretch) -> bool:
    """Whether two stretches are parts of one notice."""
    sorts = {left.sort, right.sort}
    if HEADING in sorts or NOTICE not in sorts:
        return False
    first, second = _bits(found[left.first : left.last]), _bits(found[right.first : right.last])
    if OUTSIDE not in sorts:
        # What names a thing and nobody, or has a label behind it, is the beginning of what follows.
        open_ended = not first & (_SAID & ~v.LOSE & ~v.CLOSE) and found[right.first].opening in {"label", "role"}
        return open_ended or not first & (p.VOICED | v.VOID | v.CLOSE)
    outside, said = (left, first) if left.sort == OUTSIDE else (right, second)
    chat = found[outside.first].chatter and not said & (p.NUM | p.CHECKED | v.DOC)
    return outside.nearly >= DOUBT and not chat and not (complete(first) and complete(second))
