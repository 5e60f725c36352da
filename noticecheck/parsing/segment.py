"""Where notices begin and end.

The layout gives stretches (``layout``).  Each is read in pieces, that is up to closing words,
up to a sentence that ends its line, or up to a line with which somebody else begins.  A piece
opens a notice, goes on with the open one, or is nothing of ours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from noticecheck.expressions import expression
from noticecheck.parsing import cues, documents, headings, signature, speakers
from noticecheck.parsing.layout import Stretch, begins_loss, stretches
from noticecheck.parsing.pieces import SENTENCE_END, Piece, pieces
from noticecheck.text import Text

_INLINE_HEADING = expression(
    r"[【《\[<「]?(?P<title>[^\W\d_a-zA-Z]{2,10}?(?:声明|公告|启事|通知书?|通告))(?:[】》\]>」]+:?|:)"
)
_COMPANY = expression(r"债权人|自(?:本)?公告|登报之日|刊登之日|见报之日|之日起|注销|减资|减少注册资本|清算")
_CONTINUES = expression(
    r"债权|债务|联系|电话|地址|清算组|申报|逾期|特此|拍卖|竞买|报名|保证金|标的|展示|坟|逾|请|望|现|凡|以上|上述|该|若|如|并|公司|本人|我|对此|由此|[一二三四五六七八九十\d]{1,2}[、.]|\(|声明|公告"
)
# No notice is longer; an article may be.
_LONGEST = 4000


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The raw text of one notice, layout and all, and the heading above it."""

    text: Text
    title: str


def _start(stretch: Stretch, piece: Piece, follows: bool) -> int | None:
    """Where in a piece a notice begins, if an article or a caption may stand before it."""
    words = stretch.words
    cue = min(
        (m.start() for p in (cues.LOSS, cues.VOID, cues.EVENTS) if (m := p.search(words, piece.start, piece.end))),
        default=piece.end,
    )
    begin = piece.start
    for match in SENTENCE_END.finditer(words, max(piece.start, cue - 400), cue):
        begin = match.end()
    begin = max(begin, cue - 400)
    lines = stretch.lines
    # What stands right behind a notice and ends like one begins where that ended.
    formal = piece.closed and bool(cues.FORMAL.search(words, max(begin, piece.end - 12), piece.end))
    if formal and follows and begin == piece.start and not cues.NEWS.search(words, begin, piece.end):
        return begin
    for line in (begin, *lines[bisect_left(lines, begin) : bisect_left(lines, cue)]):
        if speakers.reach(words, line) > line and not cues.NEWS.search(words, line, piece.end):
            return line
    if formal and begin in lines and not cues.NEWS.search(words, begin, piece.end):
        return begin
    return None


def _opens(stretch: Stretch, piece: Piece, exact: bool, follows: bool) -> int | None:
    """Where a piece opens a notice, or None: the stricter the less the layout says."""
    words, start, end = stretch.words, piece.start, piece.end
    if exact and piece.closed and headings.kind_of_heading(stretch.title) and not cues.NEWS.search(words, start, end):
        return start
    if not speakers.has_cue(words, start, end):
        listed = headings.kind_of_heading(stretch.title) == "loss" and end - start < 300
        named = listed and any(map(str.isdigit, words[start:end])) and documents.find(words[start:end])
        return start if named and speakers.reach(words, start) > start else None
    specific = bool(stretch.title) and headings.kind_of_heading(stretch.title) is not None
    if exact and piece.closed and (stretch.marked or stretch.title):
        news = cues.NEWS.search(words, start, end)
        return start if not news or speakers.reach(words, start) > start else None
    if exact and specific:
        return start if not cues.NEWS.search(words, start, end) else None
    if not exact or not stretch.marked:
        begin = _start(stretch, piece, follows)
    else:
        begin = start if speakers.reach(words, start) > start and not cues.NEWS.search(words, start, end) else None
    if begin is None:
        return None
    lost = cues.LOSS.search(words, begin, end) or cues.VOID.search(words, begin, end)
    thing = bool(documents.find(words[begin:end]))
    if piece.closed:
        return begin if (lost and thing) or cues.EVENTS.search(words, begin, end) else None
    numbered = any(map(str.isdigit, words[begin:end])) and end - begin < 300
    if (lost and thing and (numbered or stretch.title or stretch.marked)) or (
        _COMPANY.search(words, begin, end) and (stretch.title or stretch.marked or "债权" in words[begin:end])
    ):
        return begin
    return None


def _is_loss(words: str, start: int, end: int) -> bool:
    return bool(cues.LOSS.search(words, start, end) or cues.VOID.search(words, start, end))


def _begins_event(words: str, piece: Piece) -> bool:
    """Whether a piece is a company notice of its own: somebody, and what will be done."""
    event = cues.EVENTS.search(words, piece.start, piece.end)
    return event is not None and speakers.reach(words, piece.start) > piece.start


def _goes_on(stretch: Stretch, piece: Piece, begin: int) -> bool:
    """Whether a piece belongs to the notice that is open."""
    words = stretch.words
    if piece.end - begin > _LONGEST or cues.NEWS.search(words, piece.start, piece.end):
        return False
    if signature.IMPRINT.search(words, piece.start, piece.end) and not piece.closed:
        return False
    if begins_loss(words[piece.start : piece.end]) and speakers.begins_another(words, piece.start):
        return False
    if piece.closed and _is_loss(words, begin, piece.start) and _begins_event(words, piece):
        return False
    if stretch.bounded or piece.closed:
        return True
    return bool(_CONTINUES.match(words, piece.start))


def _blocks(stretch: Stretch) -> Iterator[Block]:
    """The notices of one stretch."""
    open_at: int | None = None
    last = done = 0
    heading = stretch.title
    for found in pieces(stretch):
        if found.end <= done:
            continue
        start = max(found.start, done)
        inline = _INLINE_HEADING.match(stretch.words, start)
        if inline and headings.is_heading(inline["title"]):
            if open_at is not None:
                yield Block(stretch.raw(open_at, last), stretch.title)
                open_at = None
            stretch = stretch.titled(inline["title"])
            start, exact = inline.end(), True
        else:
            if open_at is None:
                stretch = stretch.titled(heading)
            exact = start == 0 and (stretch.marked or bool(stretch.title))
        piece = Piece(start, found.end, found.closed)
        if open_at is not None and not _goes_on(stretch, piece, open_at):
            yield Block(stretch.raw(open_at, last), stretch.title)
            open_at = None
        if open_at is None:
            open_at = _opens(stretch, piece, exact, follows=start == done > 0)
            if open_at is None:
                continue
        last = piece.end
        if piece.closed:
            done = signature.end_of(stretch, piece.end)
            yield Block(stretch.raw(open_at, done), stretch.title)
            open_at = None
    if open_at is not None:
        yield Block(stretch.raw(open_at, last), stretch.title)


def segment(text: Text) -> Iterator[Block]:
    """The notices of a page, in order."""
    for part in stretches(text):
        yield from _blocks(part)
