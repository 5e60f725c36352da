"""Who speaks in a notice, and who else is named in a part: by position, by signature, by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.model import Party
from noticecheck.parsing import bones, frames, names, phrases, signature
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.notice import Block, Draft
    from noticecheck.parsing.phrases import Clauses, Name

# Behind one of these somebody else may begin.
_NEXT = expression(r"[;。①-⑨]|(?<=[\0\1])、")
_SPEAKER = {"debt_transfer": "creditor"}


def of(draft: Draft, start: int, signed: Sequence[Name], labelled: Sequence[Party], addressed: bool) -> list[Name]:
    """Who speaks, from ``start`` on; in other notices than of loss the sender's line and the signature come first."""
    c = draft.c
    who = speakers(c, start, draft.lost)
    if draft.losing:
        who = more(c, who, draft.block.lines)
        if any(party.role == "declarant" for party in labelled):
            return [name for name in who if name.type]
        return who
    sender = signature.first(c, draft.block.breaks)
    if not sender and signed and signed[0].type == "organisation":
        sender = list(signed)
    if not sender and not addressed:
        sender = titled(c, draft.start)
    return sender or who or reached(c)


def named(draft: Draft, who: Sequence[Name], signed: Sequence[Name], labelled: Sequence[Party]) -> list[Party]:
    """Everybody who speaks or is named in a part; a lone holder speaks where nobody else does."""
    found = parties(draft.c, draft.kind, who, signed, labelled, draft.text)
    found += roled(draft.block, draft.words, draft.text, found)
    if not any(party.role in {"declarant", "creditor"} for party in found):
        by_itself = alone(draft.c, draft.start)
        found = promoted(found) or parties(draft.c, draft.kind, by_itself, (), found, draft.text)
    return found


def speakers(c: Clauses, start: int, lost: Token | None) -> list[Name]:
    """Who speaks: at the beginning, or behind the verb of losing with which it begins."""
    if lost is not None and lost.start <= start + 1:
        place = lost.end + (c.words[lost.end : lost.end + 1] in ":,")
        return phrases.names_from(c, place, len(c.bones))
    limit = lost.start if lost is not None else len(c.bones)
    return phrases.speaker(c, start, limit, lost is not None)


def more(c: Clauses, who: list[Name], lines: Sequence[int]) -> list[Name]:
    """Whoever else lost something in a clause of his own: 张三身份证…；李四驾驶证…遗失."""
    found = list(who)
    edges = {place - 1 for place in lines}
    behind = who[-1].end if who else 0
    places = {match.start() for match in _NEXT.finditer(c.bones, behind)}
    for place in sorted(places.union([edge for edge in edges if edge >= behind])):
        begin = phrases.prefix(c, place + 1, len(c.bones))
        if who and not _person_goes_on(c, begin, place in edges):
            continue
        name = phrases.name_at(c, begin, len(c.bones))
        others = name and name.type == "person" and _goes_on(c, name.end, place in edges)
        if name and (others if who else name.type and name.end < len(c.bones)):
            found.append(name)
    return found


def _person_goes_on(c: Clauses, begin: int, on_line: bool) -> bool:
    """Whether a person who lost something can be named at a place: behind others only persons count."""
    lengths = names.lengths(c.words[begin : begin + names.LONGEST_PERSON], c.lexicon)
    return any(_goes_on(c, begin + length, on_line) for length in lengths)


def _goes_on(c: Clauses, end: int, on_line: bool) -> bool:
    """Whether behind a name that ends at a place stands what he lost, or his number."""
    follows = c.bones[end : end + 2]
    if not follows:
        return False
    if follows[0] in bones.INSIDE or follows[0] == "的" or c.at(end, v.DOC | v.HONOR):
        return True
    return on_line and follows == "," + bones.VALUE


def _bounded(block: Block, words: str, end: int) -> bool:
    """Whether a name can end at a place."""
    follows = words[end : end + 1]
    if not follows.isalpha() or follows in "的于将因" or end in block.gaps or end in block.breaks:
        return True
    return any(token.start == end for token in block.tokens)


def roled(block: Block, words: str, text: str, found: Sequence[Party]) -> list[Party]:
    """Persons right behind the word for their part, without a colon: 车主韩桂静, (业主李某)."""
    added: list[Party] = []
    for token in block.tokens:
        if not token.word.senses & v.ROLE or words[token.end : token.end + 1] in ":(":
            continue
        for length in (3, 2, 4):
            end = token.end + length
            if names.is_person(words[token.end : end], block.lexicon) and _bounded(block, words, end):
                name = text[token.end : end]
                if all(name != party.name and not party.start <= token.end < party.end for party in [*found, *added]):
                    added.append(Party(token.word.role, name, "person", token.end, end))
                break
    return added


def titled(c: Clauses, start: int) -> list[Name]:
    """The organisation in an inline heading or before an early colon: 示例学院郑重声明：…"""
    colon = c.bones.find(":", 0, 60)
    end = max(start, colon + 1)
    name = phrases.name_at(c, 0, end) if end > 4 else None
    return [name] if name and name.type == "organisation" and name.end < end - 1 else []


def alone(c: Clauses, start: int) -> list[Name]:
    """A clause that is nothing but somebody: 护林员证遗失，张三，声明作废."""
    place = start
    for stop in range(start, len(c.bones) + 1):
        if stop == len(c.bones) or c.bones[stop] in bones.MARKS or c.bones[stop] == " ":
            words = c.words[place:stop]
            kind = names.type_of(words, c.lexicon) if 2 <= len(words) <= 30 else None
            if kind and not c.lexicon.is_a(words, ~v.ORG):
                return [phrases.Name(place, stop, kind)]
            place = stop + 1
    return []


def reached(c: Clauses) -> list[Name]:
    """The organisation that readers are to reach: 请与示例公司联系."""
    for word in ("请与", "速与", "与", "向"):
        place = c.bones.rfind(word, 0, len(c.bones))
        name = phrases.name_at(c, place + len(word), len(c.bones)) if place >= 0 else None
        if name and name.type == "organisation":
            return [name]
    return []


def promoted(found: list[Party]) -> list[Party]:
    """The parties with the only holder as the one who speaks, where nobody else does."""
    holders = [party for party in found if party.role == "holder"]
    if len(holders) != 1:
        return []
    return [party._replace(role="declarant") if party is holders[0] else party for party in found]


def parties(
    c: Clauses, kind: str, who: Sequence[Name], signed: Sequence[Name], labelled: Sequence[Party], text: str
) -> list[Party]:
    """The declarants and whoever else is named, each once."""
    found: list[Party] = []

    def add(role: str, name: Name) -> None:
        words = text[name.start : name.end]
        if words and all(party.name != words for party in found):
            found.append(Party(role, words, frames.typed(c, name), name.start, name.end))

    speaks = _SPEAKER.get(kind, "declarant")
    for name in who or signed:
        add(speaks, name)
    for party in labelled:
        twin = next((i for i, one in enumerate(found) if one.name == party.name), None)
        if twin is None:
            found.append(party)
    for name in signed:
        add(speaks, name)
    return found
