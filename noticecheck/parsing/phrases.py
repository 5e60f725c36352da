"""Who and what, by position: the clause round the verb of losing, cut where name and thing meet.

WHO LOSE THING · WHO TAKE THING LOSE · WHO THING LOSE · LOSE WHO THING · THING … VOID.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.expressions import expression
from noticecheck.parsing import names
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.bones import MARK, MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.vocabulary import Lexicon

# What ends a name outside brackets, and what joins two.
_AFTER = expression(
    r"[\0\1,;:。、!?《》“”]|的|将|把|因|于(?=[\d\1一二三四五六七八九十〇零\s今昨上去前本近此])|在(?=[^\W\d_]{2})|不慎|名下|所持|所有|持有|夫妻|夫妇|先生|女士|同志|之[子女父母妻夫]|共同|本人|现|兹|已|经(?=股东|研究|公司|本|董事|全体|单位|上级|批准|[^,。]{0,8}决定)|拟|定于|保管|由于|更换|变更|原(?=[^\W\d_])|系|与|和|及|暨|向|从|自|驾驶|户籍|身份|其|等(?=\d|[^\W\d_]?人)|(?<=[^\W\d_])(?=\d)|遗|丢|是|为|申请|关于|启(?=[\0\1:])| "
)
_JOIN = expression(r"[\0\1\s]*(?:[、]|和|与|及|暨|以及)[\s]*")
_ROLE_NOUN = expression(r"[^\W\d_]{0,6}[员工生户师者长人民警主]")
_LEAD = expression(
    r"(?:[我本该贵][局司院校场矿厂店社村镇组会所站队部馆园行委处]|\d{1,2}[.、](?!\d)|[①-⑳]|\(\d{1,2}\)|[一二三四五六七八九十]、|给|兹有|兹|现有|今有|现|今|因|关于|由于|原|[,、:\s\0\1”“]|致(?=[^\W\d_]{2,}:))+"
)
_REASON = expression(r"(?:根据|依据|按照|鉴于|经|因|由于|由|受|为|为了|在|于|自|从|本着|遵照|[12]?\d{3}年|[\1])")
# Through whom, not who: 经示例局批准, 由示例公司开具.
_THROUGH = frozenset({"经", "由", "受", "根据", "依据", "按照", "从"})
_CONNECT = expression(
    r"[\0\1]|的|将|把|因|不慎|于|在|名下|所持|所有|持有|夫|先生|女士|同志|共同|之|本人|现|已|保管|由|拟|经|定于|更换|变更|$"
)
LONGEST_NAME = 40
# No name goes on over one of these; before these it can end.
_STOPPING = v.LOSE | v.ADV | v.VOID | v.CLOSE | v.WE
_ENDING = v.LOSE | v.DOC | v.ADV | v.PERSON | v.HONOR | v.EVENT | v.WE


class Name(NamedTuple):
    """A name in a text."""

    start: int
    end: int
    type: str | None


class Clauses:
    """A notice as its words, its bones and its tokens: what every phrase is cut from."""

    def __init__(self, words: str, bones: str, tokens: Sequence[Token], gaps: set[int], lexicon: Lexicon) -> None:
        self.words = words
        self.bones = bones
        self.tokens = [t for t in tokens if bones[t.start] == words[t.start]]
        self.places = [t.start for t in self.tokens]
        self.starts = {t.start: t for t in self.tokens}
        self.gaps = gaps
        self.lexicon = lexicon

    def first(self, sense: int, start: int = 0) -> Token | None:
        """The first word with a sense outside brackets and values."""
        return next((t for t in self.tokens if t.start >= start and t.word.senses & sense), None)

    def at(self, start: int, sense: int) -> Token | None:
        """The word with a sense that begins at a place."""
        token = self.starts.get(start)
        return token if token is not None and token.word.senses & sense else None

    def between(self, start: int, end: int) -> Sequence[Token]:
        """The words that begin between two places, the second left out."""
        return self.tokens[bisect_left(self.places, start) : bisect_left(self.places, end)]

    def last(self, end: int) -> Token | None:
        """The last word that begins before a place."""
        place = bisect_left(self.places, end)
        return self.tokens[place - 1] if place else None

    def ending(self, end: int, sense: int) -> Token | None:
        """The word with a sense that ends at a place."""
        token = self.last(end)
        return token if token is not None and token.end == end and token.word.senses & sense else None

    def within(self, place: int) -> bool:
        """Whether a place stands inside a word."""
        token = self.last(place)
        return token is not None and place < token.end


def prefix(c: Clauses, start: int, limit: int) -> int:
    """Where a name begins behind role nouns and adverbs: 本人, 户主, 兹有, 学生."""
    while start < limit:
        if lead := _LEAD.match(c.bones, start, limit):
            if names.surname(c.bones[start : start + 2], c.lexicon) and names.is_person(
                c.words[start : min(limit, start + 3)], c.lexicon
            ):
                return start
            start = lead.end()
            continue
        token = c.at(start, v.WE | v.PERSON | v.ADV | v.CHATTER | v.ROLE | v.ISSUE)
        if token is None or token.end > limit or (token.word.senses & v.ORG):
            return start
        if (
            token.word.senses & v.ISSUE
            and c.words[token.end - 1] != "的"
            and c.words[token.end : token.end + 1] != "的"
        ):
            return start
        start = token.end
    return start


def _ends(c: Clauses, start: int, limit: int) -> list[int]:
    """Where a name that begins at ``start`` can end."""
    high = min(limit, start + LONGEST_NAME)
    mark = MARK.search(c.bones, start, high)
    hard = mark.start() if mark else high
    tokens = c.between(start, hard)
    stop = next((t.start for t in tokens if t.start > start and t.word.senses & _STOPPING), hard)
    found = {stop}
    found.update([match.start() for match in _AFTER.finditer(c.bones, start + 1, stop)])
    for token in tokens:
        if start < token.start < stop and token.word.senses & _ENDING:
            found.add(token.start)
        if token.end <= stop and token.word.senses & v.ORG:
            found.add(token.end)
    before = c.last(start)
    if before is not None and start < before.end <= stop and before.word.senses & v.ORG:
        found.add(before.end)
    found.update([gap for gap in c.gaps if start < gap < stop])
    found.update(range(start + 2, min(start + 5, stop)))
    return sorted(found)


def _rest_score(c: Clauses, place: int, limit: int) -> float:
    """How well a name ends at a place, by what follows."""
    if place >= limit or c.bones[place] in MARKS:
        return 3.0
    score = 0.0
    token = c.starts.get(place)
    if token is not None:
        senses = token.word.senses
        if senses & (v.LOSE | v.ADV | v.HONOR | v.WE):
            score = 3.5
        elif senses & v.DOC:
            score = 2.6
        elif senses & (v.EVENT | v.ISSUE | v.PERSON):
            score = 1.8
    elif _CONNECT.match(c.bones, place):
        score = 2.6
    elif _opens_thing(c, place):
        score = 1.2
    elif c.within(place) or c.bones[place] in names.PLACE:
        score = -2.5
    if place in c.gaps:
        score += 0.8
    return score


def _opens_thing(c: Clauses, place: int) -> bool:
    """Whether two characters begin the word of some listed thing."""
    return any(word.senses & v.DOC for _, word in c.lexicon.by_head.get(c.bones[place : place + 2], ()))


def name_at(c: Clauses, start: int, limit: int) -> Name | None:
    """The name that begins at a place and ends before ``limit``, the likeliest cut."""
    best, top = None, 2.2
    for place in _ends(c, start, limit):
        if place - start < 2:
            continue
        words = c.words[start:place]
        score = names.score(words, c.lexicon) + _rest_score(c, place, limit) + min(len(words), 24) * 0.05
        if score > top:
            best, top = place, score
    if best is None:
        return None
    return Name(start, best, names.type_of(c.words[start:best], c.lexicon))


def _inner(c: Clauses, name: Name) -> Name:
    """The person behind a place or an organisation: 示例县某村村民张三 → 张三."""
    for token in reversed(c.tokens):
        if name.start < token.end < name.end and token.word.senses & (v.PERSON | v.ORG):
            rest = c.words[token.end : name.end]
            if names.is_person(rest, c.lexicon):
                return Name(token.end, name.end, "person")
    if name.type is None and (place := names.behind_place(c.words[name.start : name.end], c.lexicon)):
        return Name(name.start + place, name.end, "person")
    return name


def _behind(c: Clauses, name: Name, limit: int) -> Name | None:
    """The person behind an organisation and what he is there: 示例小学|学生|张三."""
    begin = prefix(c, name.end, limit)
    if begin > name.end:
        other = name_at(c, begin, limit)
        return other if other is not None and other.type == "person" else None
    for place in range(name.end, min(name.end + 8, limit)):
        if c.bones[place] in MARKS or c.at(place, v.LOSE | v.DOC | v.ADV):
            return None
        noun = c.bones[name.end : place]
        if place == name.end or _ROLE_NOUN.fullmatch(noun):
            other = name_at(c, place, limit)
            if other is not None and other.type == "person" and (noun or _rest_score(c, other.end, limit) >= 2.0):
                return other
    return None


def names_from(c: Clauses, start: int, limit: int) -> list[Name]:
    """The names with which a stretch begins, joined by 、 or 和."""
    found: list[Name] = []
    place = prefix(c, start, limit)
    while place < limit and len(found) < 20:
        name = name_at(c, place, limit)
        if name is None:
            break
        if name.type == "organisation" and (person := _behind(c, name, limit)):
            name = person
        if c.words[name.start] == "原" and name.type == "organisation":
            name = Name(name.start + 1, name.end, name.type)
        found.append(_inner(c, name))
        joint = _JOIN.match(c.bones, name.end, limit)
        if joint is None or joint.end() == name.end:
            break
        place = prefix(c, joint.end(), limit)
    return found


def _before_verb(c: Clauses, start: int, limit: int) -> list[Name]:
    """The person right before the verb of losing, whatever stands before him: 示例城2#301张三遗失."""
    for length in (3, 2):
        place = limit - length
        behind = place > start and (
            c.bones[place - 1] in MARKS
            or c.bones[place - 1] in names.PLACE
            or _ROLE_NOUN.fullmatch(c.bones, max(start, place - 4), place)
        )
        if behind and names.is_person(c.words[place:limit], c.lexicon):
            return [Name(place, limit, "person")]
    return []


def speaker(c: Clauses, start: int, limit: int, losing: bool) -> list[Name]:
    """Who speaks in the clauses from ``start`` on: the first that begin with somebody.

    ``losing``: a verb of losing stands at ``limit``, so that even a name of no known form counts.
    """
    place = start
    while place < limit:
        while place < limit and c.bones[place] in "\0\1 ,:。":
            place += 1
        stop = next((i for i in range(place, limit) if c.bones[i] in ",;。:"), limit)
        reason = _REASON.match(c.bones, place, limit)
        found = [] if reason and reason[0] in _THROUGH else names_from(c, place, limit if reason is None else stop)
        if found and (
            found[0].type == "organisation"
            or (found[0].type and (losing or place <= start + 3))
            or (losing and reason is None)
        ):
            if found[0].type is None and (nearer := _before_verb(c, place, limit)):
                return nearer
            return found
        place = stop + 1
    return _before_verb(c, start, limit) if losing else []
