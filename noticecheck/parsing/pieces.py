"""The flat page cut wherever a notice can begin or end, each piece with what speaks in it.

Bullets always cut.  Lines cut unless they only wrap; inside a line only closing words with a
stop do.  What a piece holds is kept as bits and counts, so that joining pieces is cheap.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.parsing import layout
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.layout import Profile

if TYPE_CHECKING:
    from noticecheck.parsing.flat import Flat
    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.vocabulary import Lexicon

_CHECKED = expression(r"(?<![0-9A-Za-z])(?:\d{15}(?:\d{2}[0-9Xx])?|[0-9A-Z]{2}\d{6}[0-9A-Z]{10})(?![0-9A-Za-z])")
_NUMBER = expression(
    r"(?=[\d¥A-Za-z*-])(?:(?P<date>[12]\d{3}[年.-]\d{1,2}[月.-]\d{1,2})|(?P<phone>1[3-9]\d{9}|0\d{2,3}-?\d{7,8})"
    r"|(?P<sum>\d[万亿]?元|¥\d)|(?P<long>[0-9A-Za-z*-]{5,}))"
)
# A name stands within so many characters of the beginning of a notice.
_OPENING = 36

# What stands in a piece: the senses of its words, and what the eye sees.
CHECKED, NUM, PHONE, DATE, SUM, COLON, LABELLED, ROLED, QUESTION, QUOTED, LOSE_NEAR, VOICED = (
    1 << place for place in range(len(v.SENSES), len(v.SENSES) + 12)
)
# How words begin, the first that fits.
_OPENINGS = {v.LOSE: "lose", v.WE: "we", v.CHATTER: "chatter", v.ROLE: "role", v.LABEL: "label"}
_OPENINGS |= {v.DOC: "doc", v.CLOSE: "close"}
_VOICES = frozenset({"person", "org", "we", "role"})
_SHAPES = {"date": DATE, "phone": PHONE, "sum": SUM, "long": NUM}


class Piece:
    """A stretch between two places where a notice can begin or end.

    ``body`` is where its words begin behind a mark; ``left`` names what parts it from the piece
    before (start, bullet, number, blank, indent, line, close); ``opening`` names how its words
    begin; ``tail`` how they end; ``heading``: whether it can be one.
    """

    __slots__ = (
        "ad", "bits", "body", "chatter", "end", "heading", "left", "news", "opening", "start", "tail", "titled",
    )  # fmt: skip

    def __init__(self, start: int, body: int, end: int, left: str) -> None:
        self.start = start
        self.body = body
        self.end = end
        self.left = left
        self.bits = self.news = self.ad = self.chatter = 0
        self.opening = self.tail = ""
        self.heading = ""
        self.titled = False


def _opening(words: str, piece: Piece, tokens: list[Token], lexicon: Lexicon) -> str:
    """How the words of a piece begin: with somebody, a verb of losing, a label, a date …"""
    first = next((token for token in tokens if token.word.senses & ~(v.THING_END | v.TOPIC | v.PLAIN)), None)
    start = piece.body
    if first is not None and first.start == start:
        for sense, name in _OPENINGS.items():
            if first.word.senses & sense:
                return name
    head = words[start : start + _OPENING]
    if head[:4].isdigit():
        return "date" if head[4:5] in "年.-" else "digit"
    for token in tokens:
        if token.start > start + _OPENING or token.word.senses & v.LOSE:
            break
        if token.word.senses & v.ORG and not any(mark in words[start : token.start] for mark in ",。;:"):
            return "org"
    if head[:1] in lexicon.surnames and _named(words, start, first):
        return "person"
    return "digit" if head[:1].isdigit() else "other"


def _named(words: str, start: int, first: Token | None) -> bool:
    """Whether a person's name can stand between a place and the next word or mark."""
    stop = first.start if first is not None else len(words)
    for place in range(start + 2, min(start + 5, len(words) + 1)):
        if place == stop or place == len(words) or words[place] in "(,:的、":
            return True
    return False


def _tail(words: str, piece: Piece, tokens: list[Token]) -> str:
    """How the words of a piece end."""
    last = words[piece.end - 1]
    closing = next((t for t in reversed(tokens) if t.word.senses & (v.CLOSE | v.VOID)), None)
    if closing is not None and piece.end - closing.end <= 2:
        return "closed"
    if last in "。!":
        return "stop"
    if last in ",、:;(":
        return "open"
    if last.isdigit() or last in "日号":
        return "number"
    if tokens and tokens[-1].end == piece.end and tokens[-1].word.senses & v.ORG:
        return "org"
    return "words"


def _fill(words: str, piece: Piece, tokens: list[Token], lexicon: Lexicon) -> None:
    """Look at what stands in a piece, once."""
    bits = 0
    lost = -99
    for token in tokens:
        senses = token.word.senses
        bits |= senses
        if senses & v.LOSE:
            lost = token.end
        # 30日前 is no 日前.
        dated = words[token.start] in "年月日" and words[token.start - 1 : token.start].isdigit()
        if senses & v.NEWS and not dated:
            piece.news += 1
        if senses & v.AD:
            piece.ad += 1
        if senses & v.CHATTER:
            piece.chatter += 1
        if senses & (v.LABEL | v.ROLE) and words[token.end : token.end + 1] in (":", "】"):
            bits |= ROLED if senses & v.ROLE else LABELLED
    for match in _NUMBER.finditer(words, piece.body, piece.end):
        bits |= _SHAPES[match.lastgroup or "long"]
        if match.lastgroup == "long" and 0 <= match.start() - lost <= 30:
            bits |= LOSE_NEAR
    if bits & NUM and _CHECKED.search(words, piece.body, piece.end):
        bits |= CHECKED
    text = words[piece.body : piece.end]
    # A heading of its own says as much as closing words: 招租公告：…
    if layout.plain(text[: text.find(":", 0, _OPENING) + 1]) in lexicon.headings:
        bits |= v.CLOSE | v.WE
        piece.titled = True
    bits |= (COLON if ":" in text else 0) | (QUESTION if "?" in text else 0) | (QUOTED if "“" in text else 0)
    piece.opening = _opening(words, piece, tokens, lexicon)
    piece.bits = bits | (VOICED if piece.opening in _VOICES or bits & (v.WE | ROLED) else 0)
    piece.tail = _tail(words, piece, tokens)
    piece.heading = layout.heading_of(text, lexicon) if piece.left != "close" else ""


def cut(flat: Flat, tokens: list[Token], lexicon: Lexicon) -> tuple[list[Piece], Profile]:
    """The pieces of a page in order, and its layout at a glance."""
    profile = Profile(flat)
    cuts = layout.cuts(flat, tokens, profile, lexicon)
    ends = [start for start, *_ in cuts[1:]] + [len(flat.words)]
    starts = [token.start for token in tokens]
    pieces = []
    for (start, mark, left), end in zip(cuts, ends, strict=True):
        body = start if mark >= end else mark
        piece = Piece(start, body, end, left)
        inside = tokens[bisect_left(starts, body) : bisect_left(starts, end)]
        _fill(flat.words, piece, inside, lexicon)
        gaps = (gap for gap in range(body + 2, body + _OPENING) if gap in flat.gaps)
        piece.titled |= any(flat.words[body:gap] in lexicon.headings for gap in gaps)
        pieces.append(piece)
    return pieces, profile
