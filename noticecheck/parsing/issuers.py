"""Who issued the thing: X公司开具的收据, 与X公司签订的合同, 遗失X公司收据."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.bones import MARKS
from noticecheck.parsing.phrases import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.model import Item
    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.phrases import Clauses

_REACH = 45
# With one of these ends what stands before 保单 when it is an insurer: 示例保险, 示例人寿.
_INSURER = frozenset("险寿保")
_START = frozenset("与由将把被从在向因")


def _name_before(c: Clauses, org: Token, floor: int) -> Name | None:
    """The organisation that ends with a word."""
    start = org.start
    low = max(floor, start - _REACH)
    for token in c.tokens:
        if token.end <= org.start and token.word.senses & (v.LOSE | v.ADV | v.WE | v.ISSUE | v.PERSON):
            low = max(low, token.end)
    while start > low and c.bones[start - 1] not in MARKS and c.bones[start - 1] not in "的":
        start -= 1
    for place in range(start, org.start):
        if c.bones[place] in _START and org.start - place > 2:
            start = place + 1
            break
    return Name(start, org.end, "organisation") if org.end - start >= 4 else None


def find(c: Clauses, who: Sequence[Name]) -> list[Name]:
    """The organisations said to have issued something, or named right before the thing."""
    found: list[Name] = []
    floor = who[-1].end if who and who[0].start < len(c.bones) // 2 else 0
    taken = [(name.start, name.end) for name in who]
    for place, token in enumerate(c.tokens):
        if not token.word.senses & v.ORG or token.start < floor:
            continue
        if any(a <= token.start < b for a, b in taken):
            continue
        follows = c.tokens[place + 1] if place + 1 < len(c.tokens) else None
        near = (
            follows is not None
            and follows.start - token.end <= 12
            and not any(m in c.bones[token.end : follows.start] for m in ",;:。、")
        )
        if (
            near
            and follows is not None
            and follows.word.senses & (v.ISSUE | v.DOC)
            and (name := _name_before(c, token, floor))
        ):
            found.append(name)
    return found


def insurers(c: Clauses, things: Sequence[Item]) -> list[Name]:
    """Who issued a policy by the words before it: 示例保险|保单."""
    found: list[Name] = []
    for item in things:
        token = next((t for t in c.tokens if t.end == item.end and "policy_no" in t.word.kinds), None)
        if token is not None and token.start - item.start >= 3 and c.words[token.start - 1] in _INSURER:
            found.append(Name(item.start, token.start, "organisation"))
    return found
