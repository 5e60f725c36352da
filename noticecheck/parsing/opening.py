"""What stands before the words of a notice and is none of them: a heading of its own, a greeting, list numbers.

List numbers (1.营业执照 2.公章 ③财务章) count things and are no values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.parsing import layout
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.notice import Block
    from noticecheck.parsing.vocabulary import Lexicon

_LONGEST = 36
# A figure with its point before a word, a circled figure, a figure in brackets.
_MARK = expression(r"(?=[\d(①-⑳])(?:(\d{1,2})(?:[.、](?=[^\W\d_])|\)(?=[^\W\d_]))|\((\d{1,2})\)(?=[^\W\d_])|([①-⑳]))")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SEPARATOR = ";"
_SECOND = 2
# A list number stands behind one of these, or behind a number that it was glued to.
_BEFORE = frozenset(" ;。,:\n")


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


def _marks(words: str) -> list[tuple[int, int]]:
    """The list numbers that count on from 1, or from 2 where the first was the notice's own mark."""
    found: list[tuple[int, int]] = []
    wanted = 0
    for match in _MARK.finditer(words):
        figures = match[1] or match[2]
        number = int(figures) if figures else _CIRCLED.index(match[3]) + 1
        start = match.start()
        left = words[start - 1 : start]
        begins = not (left.isascii() and left.isalnum())
        # Glued to the number before it: …665E2.公章
        if wanted and match[1] and number != wanted and figures.endswith(str(wanted)):
            start, number = match.end(1) - len(str(wanted)), wanted
        first = (number == 1 and begins) or (number == _SECOND and left in _BEFORE)
        if (number == wanted > 0) or (not wanted and first):
            found.append((start, match.end()))
            wanted = number + 1
    return found if len(found) > 1 or wanted > _SECOND else []


def without_numbers(words: str) -> str:
    """The words with their list numbers replaced by as many separators."""
    marks = _marks(words)
    if not marks:
        return words
    parts = list(words)
    for start, end in marks:
        parts[start:end] = SEPARATOR * (end - start)
    return "".join(parts)
