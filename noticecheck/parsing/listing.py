"""List numbers inside a notice: 1.营业执照 2.公章 ③财务章.  They count things and are no values."""

from __future__ import annotations

from noticecheck.expressions import expression

# A figure with its point before a word, a circled figure, a figure in brackets.
_MARK = expression(r"(?=[\d(①-⑳])(?:(\d{1,2})(?:[.、](?=[^\W\d_])|\)(?=[^\W\d_]))|\((\d{1,2})\)(?=[^\W\d_])|([①-⑳]))")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SEPARATOR = ";"
_SECOND = 2
# A list number stands behind one of these, or behind a number that it was glued to.
_BEFORE = frozenset(" ;。,:\n")


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
