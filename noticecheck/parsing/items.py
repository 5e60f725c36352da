"""The things of a notice: what stands where a thing stands, listed or not, and how many of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.fields.numerals import spoken
from noticecheck.model import Item
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.bones import BRACKET, MARKS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from noticecheck.model import Party
    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.phrases import Clauses

_UNITS = "份张本枚个套组册只把块副页台条联颗方件面卷部箱袋串辆盒支双头株捆批打"
_NUMERAL = r"(?:\d{1,4}|[一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]{1,4})"
_COUNT_AFTER = expression(rf"[\0\1,:]*+(?:各|共计?|原件)?({_NUMERAL})([{_UNITS}])")
_COUNT = expression(rf"({_NUMERAL})([{_UNITS}])")
_COPY = expression(
    r"[\0\1]*+[、,(]?((?:的)?正[、,/和及与]?副本|(?:的)?正本[、,/和及与]*(?:一份)?副本|(?:的)?正本|(?:的)?副本|正副页)"
)
_COPY_INSIDE = expression(r"\((?:正|副)[^()]{0,8}\)")
_LEFT = expression(
    r"(?:的|了|将|把|其|原(?=[\0\1])|该|[\0\1,、:\s和与及]|给|内有|内装|内含|一并|共同|以及|以下|下列|所有|名下)+"
)
# 正、副本 is one thing in two copies.
_PIECE = expression(r"(?<!正)(?<!正本)、|、(?!副)|以及|(?<=[证章照本卡据票单册牌书同议折表函])[和与及暨]")
_TAIL = expression(
    rf"(?:{_NUMERAL}[{_UNITS}]|原件|复印件|[\s,、:的]|等|均|已|全部|正本?[、/和及与]?副本|正副?本|副本|各|共|及|不慎|因故|均已|现)+$"
)
_TAIL_ENDS = frozenset(_UNITS + "件 \n,、:的等均已部本各共及慎故现")
_MEANS = expression(
    r"(?:凭|持|办理|补办|申领|换发|换领|补发|凭借|按照|根据|依据|按|以|出示|携带|重新|该|此|上述|以上|领取|补领|提供|更换为|启用|换|拾到|新)(?:有效|相关|本人|新)*$"
)
_BELOW = expression(r"(?:下列|以下|如下|随身)")
_ABOVE = expression(r"(?:上述|以上|该|此)")
# What ends so is a thing wherever it stands; other endings need a list.
_THINGS = frozenset("证章照卡牌簿册据票单")
_STOP = frozenset("的将把,;:。、!?\0\1 ")
_LONGEST = 24
# A thing begins behind one of these.
_PARTING = v.LOSE | v.ADV | v.ORG | v.WE | v.PERSON | v.ISSUE | v.VOID


class Slots:
    """Things found so far, none inside another."""

    def __init__(self, c: Clauses, text: str) -> None:
        self.c = c
        self.text = text
        self.items: list[Item] = []

    def taken(self, start: int, end: int) -> bool:
        """Whether a thing found already reaches into a stretch."""
        return any(start < item.end and item.start < end for item in self.items)

    def add(self, start: int, end: int) -> None:
        """One thing, its measure words and its copy words taken off."""
        if any(item.start <= start and end <= item.end for item in self.items):
            return
        c = self.c
        if not c.bones.startswith(BRACKET, start):
            end = start + len(c.bones[start:end].rstrip(BRACKET))
        seen = c.words if c.bones[end - 1] in MARKS else c.bones
        while lead := _LEFT.match(seen, start, end):
            start = lead.end()
        count = _COUNT.match(seen, start, end)
        if count:
            start = count.end()
            start = start + 1 if c.bones[start : start + 1] == "的" else start
        while c.words[end - 1] in _TAIL_ENDS and (tail := _TAIL.search(c.words, start, end)):
            if not count and (own := _COUNT.search(c.words, tail.start(), tail.end())) and tail.start() > start:
                count = own
            if c.lexicon.is_a(c.words[start:end], v.DOC):
                break
            end = tail.start()
        if end - start < 2 or self.taken(start, end):
            return
        copy, after = self._copy(start, end)
        count = count or _COUNT_AFTER.match(c.bones, after) or _COUNT_AFTER.match(c.bones, end)
        name = self.text[start:end].strip(' “”"《》')
        if all(item.name != name for item in self.items):
            number, unit = (spoken(count[1]), count[2]) if count else (None, None)
            self.items.append(Item(name, copy, number, unit, start, end))

    def _copy(self, start: int, end: int) -> tuple[str | None, int]:
        c = self.c
        match = _COPY.match(c.bones, end)
        if match:
            return _which(match[1]), match.end()
        if bracket := _COPY_INSIDE.match(c.words, end):
            return _which(bracket[0]), end
        around = c.words[max(0, start - 4) : end]
        return (_which(around) if "正本" in around or "副本" in around else None), end

    def split(self, start: int, end: int, listed: bool = False) -> None:
        """The things of a slot: parted at 、 and 和 where each part looks like one."""
        c = self.c
        parts: list[tuple[int, int]] = []
        low = start
        for joint in _PIECE.finditer(c.bones, start, end):
            parts.append((low, joint.start()))
            low = joint.end()
        parts.append((low, end))
        for a, b in parts:
            if listed or len(parts) == 1 or looks_like(c, a, b):
                self.add(a, b)


def _without_tail(words: str) -> str:
    """Words without what counts them at their end."""
    return _TAIL.sub("", words) if words[-1:] in _TAIL_ENDS else words


def looks_like(c: Clauses, start: int, end: int) -> bool:
    """Whether words end as things do."""
    words = _without_tail(c.words[start:end])
    return bool(c.lexicon.ending("x" + words, v.DOC | v.THING_END, 12))


def _which(words: str) -> str | None:
    if "正" in words and "副" in words:
        return "both"
    if "副本" in words or "(副" in words:
        return "duplicate"
    return "original" if "正" in words else None


def behind_issuer(c: Clauses, start: int, end: int) -> int:
    """Where the thing begins behind who issued it and where it lies: 甲公司开具的收据 → 收据."""
    for token in reversed(c.between(start, end)):
        if token.end <= end and token.word.senses & v.ISSUE and not token.word.senses & v.DOC:
            start = token.end
            break
    possessive = c.bones.rfind("的", start, end)
    if possessive >= 0 and end - possessive > 2:
        return possessive + 1
    return start


def _extended(c: Clauses, token: Token, floor: int) -> int:
    """Where the name of a thing begins that ends with a listed one: 示例大学|校园一卡通."""
    start = token.start
    low = max(floor, start - _LONGEST)
    owner = c.ending(start, v.ORG)
    if owner is not None and (owner.start <= low or c.bones[owner.start - 1] in _STOP):
        return owner.start
    for other in reversed(c.between(low - _LONGEST, start)):
        if other.end <= start and other.word.senses & _PARTING and not other.word.senses & v.DOC:
            low = max(low, other.end)
            break
    while start > low and c.bones[start - 1] not in _STOP and c.bones[start - 1] not in MARKS and start not in c.gaps:
        start -= 1
    return start


def _is_label(c: Clauses, token: Token) -> bool:
    """Whether the document stands there as the label of a number (身份证号) or of nothing but one."""
    return c.bones[token.start] != c.words[token.start] or c.words[token.end : token.end + 1] == "号"


def _means(c: Clauses, token: Token) -> bool:
    """Whether a document is only what something is done with or asked for: 凭有效证件, 补办新证."""
    return bool(_MEANS.search(c.bones, max(0, token.start - 6), token.start))


def listed(c: Clauses, slots: Slots, start: int, end: int, parties: Iterable[Party]) -> None:
    """The listed things that stand between two places, outside brackets and names."""
    taken = [(party.start, party.end) for party in parties]
    floor = start
    for token in c.tokens:
        if not token.word.senses & v.DOC or token.start < start or token.end > end:
            continue
        inside = any(a <= token.start < b for a, b in taken)
        if inside or _is_label(c, token) or _means(c, token):
            continue
        low = max([floor, *(b for a, b in taken if b <= token.start)])
        slots.add(_extended(c, token, low), token.end)
        floor = token.end


def unlisted(c: Clauses, slots: Slots, start: int, end: int, parties: Iterable[Party]) -> None:
    """Things that no list knows, where a thing stands: before a bracket, a number or a mark, ending as things do."""
    taken = [(party.start, party.end) for party in parties]
    verbs = {t.start for t in c.between(start, end) if t.word.senses & (v.LOSE | v.VOID | v.CLOSE | v.ADV)}

    def stops(place: int) -> bool:
        return place in verbs or c.bones[place] in MARKS

    for place in range(max(start + 1, 2), end + 1):
        if c.bones[place - 1] not in _THINGS or not (place == end or stops(place)):
            continue
        floor = place
        while floor > start and not stops(floor - 1):
            floor -= 1
        floor = max([floor, *(b for a, b in taken if b <= place)])
        begin = behind_issuer(c, floor, place)
        if (
            2 <= place - begin <= _LONGEST
            and not any(begin < b and a < place for a, b in taken)
            and _is_thing(c, begin, place)
        ):
            slots.add(begin, place)


def _is_thing(c: Clauses, start: int, end: int) -> bool:
    words = _without_tail(c.bones[start:end])
    if any(
        t.end <= end and t.word.senses & (v.LABEL | v.LEGAL | v.WE) and not t.word.senses & v.DOC
        for t in c.between(start, end)
    ):
        return False
    own = c.ending(end, v.DOC)
    if own is not None and own.start >= start and _means(c, own):
        return False
    return words[-1:] in _THINGS and len(words) >= 3 and looks_like(c, start, end)


def behind_verb(c: Clauses, slots: Slots, tokens: Iterable[Token], lost: Token) -> None:
    """Things listed behind the verb with their numbers behind a colon: 遗失下列证件：身份证：410…"""
    for token in tokens:
        if (
            token.start > lost.end
            and token.word.senses & v.DOC
            and c.bones[token.start] != BRACKET
            and c.words[token.end : token.end + 1] == ":"
        ):
            slots.add(token.start, token.end)


def meant(c: Clauses, found: list[Item]) -> list[Item]:
    """The things themselves, not the words that stand for those listed elsewhere: 下列证件, 以上证件."""
    known = [item for item in found if not _stands_for(_ABOVE, c, item)]
    return [item for item in known if not _stands_for(_BELOW, c, item)] or known


def _stands_for(words: re.Pattern[str], c: Clauses, item: Item) -> bool:
    before = c.words[max(0, item.start - 3) : item.start]
    return bool(words.search(before) or words.match(item.name))


def labelling(c: Clauses, slots: Slots, tokens: Iterable[Token], start: int) -> None:
    """The thing whose number stands right behind it, where nothing else is lost: 遗失身份证410…"""
    for token in tokens:
        inside = c.bones[token.start] == BRACKET
        if (
            token.start >= start
            and token.word.senses & v.DOC
            and not inside
            and c.words[token.end : token.end + 1] not in "号:"
        ):
            slots.add(token.start, token.end)
