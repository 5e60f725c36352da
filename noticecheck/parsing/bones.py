r"""A notice with its brackets and values blanked out, so that clauses show.

``\0`` stands for what is in brackets, ``\1`` for a value or its label; every other character
keeps its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from noticecheck.model import Field, Value
    from noticecheck.parsing.lexer import Token

BRACKET, VALUE = "\0", "\1"
INSIDE = BRACKET + VALUE
# Values that are words and may be a name or a thing.
_WORDS = frozenset({"name", "text", "address", "sex"})
MARKS = ",;:。、!?《》“”\0\1"
MARK = expression(f"[{MARKS}]")
_BRACKETS = expression(r"\([^()]*\)|【[^【】]*】|〔[^〔〕]*〕|\[[^\[\]]*\]")
# What belongs to the name of a firm: 样本（北京）科技有限公司, 示例企业（有限合伙）.
_INSIDE_NAME = expression(r"\((?:[^\W\d_]{2,3}|有限合伙|普通合伙|特殊普通合伙|个体工商户|个人独资)\)")
_GOES_ON = expression(r"[^\W\d_]{2,14}?(?:公司|集团|银行|厂|中心|事务所|合伙|企业|店|社)")
_BEFORE = expression(r"[^\W\d_]{2}$")


def _in_name(words: str, start: int, end: int) -> bool:
    if not _INSIDE_NAME.fullmatch(words, start, end) or not _BEFORE.search(words, max(0, start - 2), start):
        return False
    return words[start + 1 : end - 1].endswith(("合伙", "商户", "独资")) or bool(_GOES_ON.match(words, end, end + 18))


def brackets(words: str) -> list[tuple[int, int]]:
    """The ranges in brackets, but for those inside a name."""
    found: list[tuple[int, int]] = []
    for _ in range(3):
        spans = [match.span() for match in _BRACKETS.finditer(words) if not _in_name(words, *match.span())]
        if not spans:
            break
        found = [one for one in found if not any(a <= one[0] and one[1] <= b for a, b in spans)] + spans
        parts = list(words)
        for start, end in spans:
            parts[start:end] = BRACKET * (end - start)
        words = "".join(parts)
    return sorted(found)


def of(words: str, inside: Iterable[tuple[int, int]], fields: Sequence[Field[Value]], tokens: Iterable[Token]) -> str:
    """The words with what is in brackets and what is a number or its label blanked out.

    A thing that labels its number stays: in 遗失身份证410… it is what was lost, too.
    """
    parts = list(words)
    things = {token.start: token.end for token in tokens if token.word.senses & v.DOC}
    for field in fields:
        if field.kind in _WORDS:
            continue
        parts[field.start : field.end] = VALUE * (field.end - field.start)
        named = field.label_start + len(field.label)
        # A thing with its number in brackets is no label alone: 内有身份证（410…）.
        if not field.label or field.label_start >= field.start or words[named : named + 1] == "(":
            continue
        low = things.get(field.label_start, field.label_start)
        between = words[named : field.start]
        high = field.start if not any(char.isalpha() for char in between) else named
        parts[low:high] = VALUE * (high - low)
    for start, end in inside:
        parts[start:end] = [char if char == VALUE else BRACKET for char in parts[start:end]]
    return "".join(parts)
