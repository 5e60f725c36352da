"""Where notices begin and end.

The layout gives stretches (``layout``).  Each is read in pieces, that is up to closing words,
up to a sentence that ends its line, or up to a line with which somebody else begins.  A piece
opens a notice, goes on with the open one, or is nothing of ours.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from noticecheck.expressions import expression
from noticecheck.parsing import cues, documents, headings, parties
from noticecheck.parsing.layout import Stretch, begins_loss, stretches
from noticecheck.text import Text

_INLINE_HEADING = expression(
    r"[【《\[<「]?(?P<title>[^\W\d_a-zA-Z]{2,10}?(?:声明|公告|启事|通知书?|通告))(?:[】》\]>」]+:?|:)"
)
_SENTENCE_END = expression(r"[。!?][”\"]?")
_DATE = r"(?:[12]\d{3}年\d{1,2}月\d{1,2}日|[〇零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|[12]\d{3}[-./]\d{1,2}[-./]\d{1,2})"
_TRAILER = expression(
    r"(?:特此(?:声明|公告|通知|启事|说明)[。!]?|(?:联系人|联系电话|联系方式|联系地址|地址|电话|手机)[:]?[^。;]{1,60}?(?:[。;]|$))+"
)
_SIGNED = expression(rf"(?:声明人|公告人|落款|通知人|委托人)?:?(?P<name>[^\d:]{{2,30}}?)?:?(?P<date>{_DATE})?[。]?$")
_DATE_NEXT = expression(_DATE)
# Behind a date or a name: the sentence of which it is the beginning.
_GOES_ON = expression(r"[在于,、的(因经将]|遗失|丢失|不慎")
_IMPRINT = expression(
    r"热线|本报|订阅|刊登|广告|邮发|国内统一|责任编辑|责编|版式|零售|投稿|编辑部|社址|发行|承印|微信|办理|登报|[Qq]{2}"
)
_COMPANY = expression(r"债权人|自(?:本)?公告|登报之日|刊登之日|见报之日|之日起|注销|减资|减少注册资本|清算")
_CONTINUES = expression(
    r"债权|债务|联系|电话|地址|清算组|申报|逾期|特此|拍卖|竞买|报名|保证金|标的|展示|坟|逾|请|望|现|凡|以上|上述|该|若|如|并|公司|本人|我|对此|由此|[一二三四五六七八九十\d]{1,2}[、.]|\(|声明|公告"
)
# No notice is longer; an article may be.
_LONGEST = 4000
# How far a line is read to see who begins there.
_AHEAD = 120
_LONGEST_SIGNATURE = 40
_STOPS = "。.!);"


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The raw text of one notice, layout and all, and the heading above it."""

    text: Text
    title: str


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """From ``start`` to ``end`` of a stretch; ``closed``: it ends with closing words."""

    start: int
    end: int
    closed: bool


def _speaker(words: str, start: int) -> int:
    """How far the name reaches with which somebody begins to speak at ``start``; 0: nobody."""
    head = words[start : start + _AHEAD]
    bones = parties.skeleton(head)
    begin = parties.lost_first(bones)
    limit = next(
        (thing.core for thing in documents.find(head) if thing.core >= begin and bones[thing.core] != "\0"),
        len(bones),
    )
    found = parties.declarants(bones, begin, limit)
    if found:
        return start + found[-1].end
    return start + begin


def _has_cue(words: str, start: int, end: int) -> bool:
    return bool(
        cues.LOSS.search(words, start, end)
        or cues.VOID.search(words, start, end)
        or cues.EVENTS.search(words, start, end)
    )


def _whole(words: str, start: int, end: int, narrow: bool) -> bool:
    """Whether what stands before a line break can be a whole notice of few words.

    In a narrow column a line may break anywhere: only a full stop ends a notice there.
    """
    part = words[start:end]
    if narrow and part[-1:] not in _STOPS:
        return False
    if len(part) > 400 or part.count("(") > part.count(")"):
        return False
    if not (part[-1:] in "。.!);" or part[-1:].isalnum()) or part[-1:] in ",、:":
        return False
    ended = part[-1:] in "。.!)" or part[-1:].isascii() or part.endswith(_LAST_WORDS)
    return ended and bool(documents.find(part)) and (_has_cue(part, 0, len(part)) or any(map(str.isdigit, part)))


_LAST_WORDS = ("丢失", "遗失", "作废", "被盗", "灭失", "份", "枚", "张", "本", "号", "副本", "正本", "声明")


def _begins_another(words: str, line: int) -> bool:
    """Whether a line begins a notice of its own: somebody, and soon a thing."""
    rest = words[line : line + _AHEAD]
    bones = parties.skeleton(rest)
    begin = parties.lost_first(bones)
    first = next((t for t in documents.find(rest) if t.core >= begin and bones[t.core] != "\0"), None)
    if first is None:
        return False
    found = parties.declarants(bones, begin, first.core)
    return bool(found) and first.core - found[-1].end < 40


def _closings(words: str, lines: set[int]) -> set[int]:
    """Where closing words end: with a stop, or with their line."""
    return {match.end() for match in cues.CLOSING.finditer(words) if match["stop"] or match.end() in lines}


def _pieces(stretch: Stretch) -> Iterator[Piece]:
    """The stretch cut at closing words, at sentences that end a line, at lines that begin anew."""
    words = stretch.words
    lines = set(stretch.lines) | {len(words)}
    closings = _closings(words, lines)
    ends = {match.end() for match in _SENTENCE_END.finditer(words)}
    start = 0
    terse = bool(stretch.title) or stretch.marked
    narrow = stretch.narrow
    for place in sorted(closings | (lines if terse else lines & ends) | {len(words)}):
        if place <= start:
            continue
        closed = place in closings
        if closed or (place in ends and place in lines) or place == len(words):
            yield Piece(start, place, closed)
            start = place
        elif _whole(words, start, place, narrow) and _begins_another(words, place):
            yield Piece(start, place, closed=False)
            start = place


def _start(stretch: Stretch, piece: Piece, follows: bool) -> int | None:
    """Where in a piece a notice begins, if an article or a caption may stand before it."""
    words = stretch.words
    cue = min(
        (m.start() for p in (cues.LOSS, cues.VOID, cues.EVENTS) if (m := p.search(words, piece.start, piece.end))),
        default=piece.end,
    )
    begin = piece.start
    for match in _SENTENCE_END.finditer(words, max(piece.start, cue - 400), cue):
        begin = match.end()
    begin = max(begin, cue - 400)
    lines = stretch.lines
    # What stands right behind a notice and ends like one begins where that ended.
    formal = piece.closed and bool(cues.FORMAL.search(words, max(begin, piece.end - 12), piece.end))
    if formal and follows and begin == piece.start and not cues.NEWS.search(words, begin, piece.end):
        return begin
    for line in (begin, *lines[bisect_left(lines, begin) : bisect_left(lines, cue)]):
        if _speaker(words, line) > line and not cues.NEWS.search(words, line, piece.end):
            return line
    if formal and begin in lines and not cues.NEWS.search(words, begin, piece.end):
        return begin
    return None


def _opens(stretch: Stretch, piece: Piece, exact: bool, follows: bool) -> int | None:
    """Where a piece opens a notice, or None: the stricter the less the layout says."""
    words, start, end = stretch.words, piece.start, piece.end
    if exact and piece.closed and headings.kind_of_heading(stretch.title) and not cues.NEWS.search(words, start, end):
        return start
    if not _has_cue(words, start, end):
        listed = headings.kind_of_heading(stretch.title) == "loss" and end - start < 300
        named = listed and any(map(str.isdigit, words[start:end])) and documents.find(words[start:end])
        return start if named and _speaker(words, start) > start else None
    specific = bool(stretch.title) and headings.kind_of_heading(stretch.title) is not None
    if exact and piece.closed and (stretch.marked or stretch.title):
        news = cues.NEWS.search(words, start, end)
        return start if not news or _speaker(words, start) > start else None
    if exact and specific:
        return start if not cues.NEWS.search(words, start, end) else None
    if not exact or not stretch.marked:
        begin = _start(stretch, piece, follows)
    else:
        begin = start if _speaker(words, start) > start and not cues.NEWS.search(words, start, end) else None
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
    return event is not None and _speaker(words, piece.start) > piece.start


def _goes_on(stretch: Stretch, piece: Piece, begin: int) -> bool:
    """Whether a piece belongs to the notice that is open."""
    words = stretch.words
    if piece.end - begin > _LONGEST or cues.NEWS.search(words, piece.start, piece.end):
        return False
    if _IMPRINT.search(words, piece.start, piece.end) and not piece.closed:
        return False
    if begins_loss(words[piece.start : piece.end]) and _begins_another(words, piece.start):
        return False
    if piece.closed and _is_loss(words, begin, piece.start) and _begins_event(words, piece):
        return False
    if stretch.bounded or piece.closed:
        return True
    return bool(_CONTINUES.match(words, piece.start))


def _trailer(stretch: Stretch, end: int) -> int:
    """Where the signature, the date and the contact behind the closing words end."""
    words, lines = stretch.words, stretch.lines
    while end < len(words):
        index = bisect_left(lines, end + 1)
        stop = lines[index] if index < len(lines) else len(words)
        line = words[end:stop]
        if not line or len(line) > 2 * _LONGEST_SIGNATURE or _IMPRINT.search(line) or cues.NEWS.search(line):
            return end
        if match := _TRAILER.match(line):
            end += match.end()
            continue
        if (match := _signature(line)) and not _opens_next(stretch, match, end + match.end()):
            end += match.end()
            continue
        # A signature broken over the lines of a narrow column.
        if stretch.bounded and len(words) - end <= _LONGEST_SIGNATURE and _signature(words[end:]):
            return len(words)
        return end
    return end


def _opens_next(stretch: Stretch, name: re.Match[str], end: int) -> bool:
    """Whether a name alone on its line begins the next notice rather than signs this one."""
    words = stretch.words
    if _GOES_ON.match(words, end):
        return True
    if end >= len(words) or name["date"] or _DATE_NEXT.match(words, end):
        return False
    return stretch.narrow or not (_speaker(words, end) > end or _TRAILER.match(words, end))


def _signature(line: str) -> re.Match[str] | None:
    """A line that is nothing but a name, perhaps with a date."""
    match = _SIGNED.match(line)
    if match is None or len(line) > _LONGEST_SIGNATURE:
        return None
    name = re.sub(r"(?:\(.*|清算组|破产管理人)$", "", match["name"] or "")
    if not name or parties.is_name(name):
        return match
    return None


def _blocks(stretch: Stretch) -> Iterator[Block]:
    """The notices of one stretch."""
    open_at: int | None = None
    last = done = 0
    heading = stretch.title
    for found in _pieces(stretch):
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
            done = _trailer(stretch, piece.end)
            yield Block(stretch.raw(open_at, done), stretch.title)
            open_at = None
    if open_at is not None:
        yield Block(stretch.raw(open_at, last), stretch.title)


def segment(text: Text) -> Iterator[Block]:
    """The notices of a page, in order."""
    for part in stretches(text):
        yield from _blocks(part)
