"""What the layout of a page shows: bullets, numbers, headings, and where a piece can begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from noticecheck.parsing.flat import Flat, Line
    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.vocabulary import Lexicon

_BULLETS = "▲●■◆★☆◎△▼※►▶◇☉❖◈▪▫◤◢✦✧➤"
BULLET = expression(rf"(?<![{_BULLETS}])[{_BULLETS}]+(?:[、.:]|(?=[^{_BULLETS}]))")
# These stand in words and numbers too: they are bullets only where a line begins.
_WEAK_BULLETS = "□〇·*⊙-"
WEAK_BULLET = expression(rf"[{_WEAK_BULLETS}](?![*×〇\d年-])(?=[^\W_]|[(【])")
NUMBERING = expression(
    r"\d{1,3}(?:、|[.:](?!\d))|\(\d{1,3}\)|\d{1,2}\)|[①-⑳㈠-㈩⑴-⒇]|[一二三四五六七八九十]{1,3}[、.]"
    r"|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十\d]{1,3}[、:.]"
)
_HEADING = expression(
    r"[^,;。、:()]{0,30}(?:\([^()]{1,14}\))?[^,;。、:()]{0,12}(?:声明书?|公告栏?|启事|通告|告示|通知书?|公示|道歉信|致歉信|感谢信|告知书|催告函|更正|勘误|鸣谢|致谢|声明栏)(?:\([^()]{1,12}\))?"
)
_HEADING_ENDS = frozenset("明书告栏事知示信函正误谢)")
_EDGE = '【】[]《》<>〈〉"“”*=—_~|:!#- '
STOPS = "。.!;"
# Pictures and signs for feelings stand from here on.
_PICTURES = 0x1F000
_OPEN_ENDED = ",、:;(（-"
# In columns no wider a line may break anywhere.
_COLUMN = 22
_LONGEST_TITLE = 40
# A page with no more characters holds one message.
_SHORT = 700


class Profile:
    """The layout of a page at a glance: bullets, numbers, the width of its lines, its size."""

    __slots__ = ("bullets", "column", "indented", "numbering", "numbers", "single", "small", "spaced", "width")

    def __init__(self, flat: Flat) -> None:
        words, starts = flat.words, [line.start for line in flat.lines]
        lengths = sorted(b - a for a, b in zip(starts, [*starts[1:], len(words)], strict=True) if b > a) or [0]
        self.width = lengths[len(lengths) * 9 // 10]
        self.column = self.width <= _COLUMN and len(lengths) > 2
        self.bullets = sum(1 for start in starts if words[start : start + 1] in _BULLETS and start < len(words))
        found = ((start, NUMBERING.match(words, start)) for start in starts)
        self.numbering = {start: match for start, match in found if match}
        self.numbers = len([start for start in starts if start in self.numbering])
        # A bullet before the only message of a page says nothing; in a column it holds all that follows together.
        self.single = words[:1] in _BULLETS and len(words) <= _SHORT and len(BULLET.findall(words)) == 1
        self.bullets -= self.single and not self.column
        self.small = len(words) <= _SHORT and not self.bullets
        count = max(1, len(flat.lines) - 1)
        self.spaced = sum(1 for line in flat.lines[1:] if line.blanks) * 2 >= count
        self.indented = sum(1 for line in flat.lines if line.indent >= 2) * 2 >= len(flat.lines)


def plain(line: str) -> str:
    """A line without the decoration of a heading."""
    return line.strip(_EDGE + _BULLETS + "□〇○")


def heading_of(words: str, lexicon: Lexicon) -> str:
    """listed, likely or empty: whether a line can be a heading."""
    if len(words) > _LONGEST_TITLE + 8:
        return ""
    title = plain(words)
    if title in lexicon.headings:
        return "listed"
    if not 4 <= len(title) <= _LONGEST_TITLE or title[-1] not in _HEADING_ENDS or not _HEADING.fullmatch(title):
        return ""
    return "likely"


def _wraps(words: str, start: int, line: Line, previous: int, profile: Profile) -> bool:
    """Whether a line only goes on with the one before it."""
    left = words[start - 1]
    if left in _OPEN_ENDED and not (left == ":" and line.blanks):
        return True
    if left.isascii() and left.isalnum() and words[start].isascii() and words[start].isalnum() and not line.indent:
        return not line.blanks
    if line.blanks or line.indent >= 2 or not (left.isalnum() or left in "”》)"):
        return False
    full = start - previous >= profile.width * (0.55 if profile.column else 0.92)
    return full and (profile.column or profile.width > _COLUMN)


def cuts(flat: Flat, tokens: list[Token], profile: Profile, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """Where pieces begin: the place, where its words begin behind a mark, and what parts them."""
    words = flat.words
    cuts: dict[int, tuple[int, str]] = {0: (0, "start")}
    previous = 0
    ends = {line.start for line in flat.lines}
    closed = {token.end for token in tokens if token.word.senses & (v.CLOSE | v.VOID)}
    for line in flat.lines:
        start = line.start
        if start >= len(words):
            break
        weak = WEAK_BULLET.match(words, start) if words[start] in _WEAK_BULLETS else None
        number = profile.numbering.get(start)
        if weak and (words[start] != "-" or profile.small):
            cuts[start] = (weak.end(), "bullet")
        elif (
            number
            and _numbers(words, start, number[0])
            and not (line.blanks == 0 and profile.column and profile.numbers < 2)
        ):
            cuts[start] = (number.end(), "number")
        elif start and not (
            _wraps(words, start, line, previous, profile)
            and start not in closed
            and heading_of(words[previous:start], lexicon) != "listed"
        ):
            left = "blank" if line.blanks else "indent" if line.indent >= 2 else "line"
            cuts[start] = (start, left)
        previous = start
    for mark in BULLET.finditer(words):
        cuts[mark.start()] = (mark.end(), "bullet" if mark.start() or not profile.small else "start")
    thanks = {token.start: token.end for token in tokens if token.word.senses & v.CHATTER}
    for token in tokens:
        if (
            token.word.senses & (v.CLOSE | v.VOID)
            and (after := _closed(words, token.end, thanks))
            and after not in ends
        ):
            number = NUMBERING.match(words, after)
            cuts.setdefault(after, (number.end(), "number") if number else (after, "close"))
    return [(start, *cuts[start]) for start in sorted(cuts) if start < len(words)]


def _closed(words: str, stop: int, thanks: dict[int, int]) -> int:
    """Where closing words with a stop, a picture or a word of thanks behind them end; 0: no end there."""
    place = stop
    while place < len(words) and (words[place] in STOPS or words[place] in '~～” ")' or ord(words[place]) > _PICTURES):
        place += 1
    comma = place + (words[place : place + 1] == ",")
    if place == stop and comma in thanks:
        place = thanks[comma]
        while place < len(words) and words[place] in STOPS + "~～":
            place += 1
    return place if stop < place < len(words) and words[place] not in ",、:;)" else 0


def _numbers(words: str, start: int, mark: str) -> bool:
    """Whether a number at the beginning of a line is no rest of what the line before holds."""
    left = words[start - 1 : start]
    if left in ",、(":
        return not left
    return not (mark[0].isdigit() and left.isascii() and left.isalnum())
