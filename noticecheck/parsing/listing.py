"""List numbers inside a notice: 1.营业执照 2.公章 ③财务章.  They count things and are no values."""

from __future__ import annotations

from noticecheck.expressions import expression

# A figure with its point before a word, a circled figure, a figure in brackets.
_MARK = expression(r"(\d{1,2})(?:[.、](?=[^\W\d_])|\)(?=[^\W\d_]))|\((\d{1,2})\)(?=[^\W\d_])|([①-⑳])")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SEPARATOR = ";"


def _marks(words: str) -> list[tuple[int, int, int]]:
    """The list numbers that count on from 1: where each begins and ends, and its number."""
    found: list[tuple[int, int, int]] = []
    wanted = 1
    for match in _MARK.finditer(words):
        figures = match[1] or match[2]
        number = int(figures) if figures else _CIRCLED.index(match[3]) + 1
        start = match.start()
        # The end of a number that ends a bracket: (收据号:8804412)
        if match[1] and match[0].endswith(")") and words.count("(", 0, start) > words.count(")", 0, start):
            continue
        # Glued to the number before it: …665E2.公章
        if match[1] and number != wanted and figures.endswith(str(wanted)) and len(figures) > len(str(wanted)):
            start, number = match.end(1) - len(str(wanted)), wanted
        if number == wanted:
            found.append((start, match.end(), number))
            wanted += 1
    return found if len(found) > 1 else []


def without_numbers(words: str) -> str:
    """The words with their list numbers replaced by as many separators."""
    marks = _marks(words)
    if not marks:
        return words
    parts = list(words)
    for start, end, _ in marks:
        parts[start:end] = SEPARATOR * (end - start)
    return "".join(parts)
