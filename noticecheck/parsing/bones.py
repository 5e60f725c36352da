r"""A notice with its brackets and values blanked out, so that clauses show.

``\0`` stands for what is in brackets, ``\1`` for a value or its label; every other character
keeps its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from noticecheck.model import Field, Value

BRACKET, VALUE = "\0", "\1"
INSIDE = BRACKET + VALUE
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


def of(words: str, inside: Iterable[tuple[int, int]], fields: Sequence[Field[Value]]) -> str:
    """The words with what is in brackets and what is a value blanked out."""
    parts = list(words)
    for field in fields:
        if field.kind in {"name", "text", "address", "sex"} and not field.label:
            continue
        named = field.label_start + len(field.label)
        # A thing with its number in brackets is no label alone: 内有身份证（410…）.
        own = field.label and field.label_start < field.start and words[named : named + 1] != "("
        low = field.label_start if own else field.start
        parts[low : field.end] = VALUE * (field.end - low)
    for start, end in inside:
        parts[start:end] = BRACKET * (end - start)
    return "".join(parts)
