"""Where a notice itself begins: behind a heading of its own, behind a greeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.parsing import layout
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.notice import Block
    from noticecheck.parsing.vocabulary import Lexicon

_LONGEST = 36


def beginning(block: Block, words: str) -> tuple[int, str]:
    """Where the notice itself begins behind a heading or a greeting of its own, and that heading."""
    start, title = 0, block.title
    edges = sorted({*block.breaks, *block.gaps})
    for _ in range(4):
        end = next((place for place in _edges(words, start, edges) if _heads(words[start:place], block.lexicon)), 0)
        if end:
            title = layout.plain(words[start:end].strip("【】《》 :"))
            start = end + (words[end : end + 1] in ":】") if end < len(words) else end
        elif (greeting := _greeting(block, words, start)) > start:
            start = greeting
        else:
            break
    return (start, title) if start < len(words) else (0, block.title)


def _edges(words: str, start: int, edges: Sequence[int]) -> list[int]:
    """Where a heading that begins at a place can end: at a colon, a bracket, a gap, a line."""
    near = [place for place in edges if start < place <= start + _LONGEST]
    near += [at + (words[at] != ":") for at in range(start, min(start + _LONGEST, len(words))) if words[at] in ":】》"]
    return sorted(near)


def _heads(words: str, lexicon: Lexicon) -> bool:
    head = words.strip("【】《》 :")
    return head in lexicon.headings or (len(head) > 2 and layout.heading_of(head, lexicon) != "")


def _greeting(block: Block, words: str, start: int) -> int:
    """Where a greeting at the beginning ends: 您好，麻烦登一下："""
    place = start
    for token in block.tokens:
        if token.word.senses & v.CHATTER and start <= token.start <= place + 4:
            place = token.end
            while place < len(words) and words[place] in ",。!~～:;、 的个报下吧啊哈?":
                place += 1
        elif token.start > place + 4:
            break
    return place
