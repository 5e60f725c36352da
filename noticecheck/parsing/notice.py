"""A stretch of a page → a `Notice`: its fields, who, what, and who plays which part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from noticecheck.fields.base import Words
from noticecheck.model import Notice, Party
from noticecheck.parsing import bones, frames, issuers, items, lexer, listing, names, phrases, pieces, signature, ties
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.topics import Topics
from noticecheck.parsing.values import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.model import Field, Value
    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.phrases import Clauses, Name
    from noticecheck.parsing.vocabulary import Lexicon, Word
    from noticecheck.text import Text

# Notices of other kinds lose nothing.
_OF_THINGS = frozenset({"loss", "void"})
_SPEAKER = {"debt_transfer": "creditor"}
_ADDRESSED = {"dismissal": "employee", "debt_transfer": "debtor"}


class Block:
    """What reading one notice starts from: its text, tokens, the places of its lines and gaps, its title."""

    __slots__ = ("breaks", "gaps", "lexicon", "lines", "margin", "text", "title", "tokens")

    def __init__(
        self,
        text: Text,
        tokens: list[Token],
        breaks: list[int],
        lines: list[int],
        gaps: set[int],
        title: str,
        margin: float,
        lexicon: Lexicon,
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.breaks = breaks
        self.lines = lines
        self.gaps = gaps
        self.title = title
        self.margin = margin
        self.lexicon = lexicon


def _beginning(block: Block, words: str) -> tuple[int, str]:
    """Where the notice itself begins behind a heading or a greeting of its own, and that heading."""
    start, title = 0, block.title
    edges = sorted({*block.breaks, *block.gaps})
    for _ in range(4):
        end = next((place for place in _edges(words, start, edges) if _heads(words[start:place], block.lexicon)), 0)
        if end:
            title = pieces.plain(words[start:end].strip("【】《》 :"))
            start = end + (words[end : end + 1] in ":】") if end < len(words) else end
        elif (greeting := _greeting(block, words, start)) > start:
            start = greeting
        else:
            break
    return (start, title) if start < len(words) else (0, block.title)


def _edges(words: str, start: int, edges: Sequence[int]) -> list[int]:
    """Where a heading that begins at a place can end: at a colon, a bracket, a gap, a line."""
    near = [place for place in edges if start < place <= start + 36]
    near += [
        place + (words[place] in "】》")
        for place in range(start, min(start + 36, len(words)))
        if words[place] in ":】》"
    ]
    return sorted(near)


def _heads(words: str, lexicon: Lexicon) -> bool:
    head = words.strip("【】《》 :")
    return head in lexicon.headings or (2 < len(head) and pieces.heading_of(head, lexicon) != "")


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


def _labelled(reader: Reader, lexicon: Lexicon) -> list[Party]:
    """Who is named behind a label of a part."""
    found = []
    for field, word in reader.named:
        if word.role and isinstance(field.value, Words) and field.raw:
            kind = names.type_of(field.raw, lexicon)
            found.append(Party(word.role, field.raw, kind, field.start, field.end))
    return found


def _who(c: Clauses, start: int, lost: Token | None) -> list[Name]:
    """Who speaks: at the beginning, or behind the verb of losing with which it begins."""
    if lost is not None and lost.start <= start + 1:
        place = lost.end + (c.words[lost.end : lost.end + 1] in ":,")
        return phrases.names_from(c, place, len(c.bones))
    limit = lost.start if lost is not None else len(c.bones)
    return phrases.speaker(c, start, limit, lost is not None)


def _more(c: Clauses, who: list[Name], breaks: Sequence[int]) -> list[Name]:
    """Whoever else lost something in a clause of his own: 张三身份证…；李四驾驶证…遗失."""
    found = list(who)
    edges = {place - 1 for place in breaks}
    for place in range(who[-1].end if who else 0, len(c.bones)):
        if (
            place in edges
            or c.bones[place] in ";。①②③④⑤⑥⑦⑧⑨"
            or (c.bones[place] in "、" and c.bones[place - 1] in "\0\1")
        ):
            name = phrases.name_at(c, phrases.prefix(c, place + 1, len(c.bones)), len(c.bones))
            if (
                name
                and name.type
                and (name.type == "person" or not who)
                and c.bones[name.end : name.end + 1]
                and (
                    not who
                    or c.at(name.end, v.DOC | v.HONOR)
                    or c.bones[name.end] in "\0的"
                    or (place in edges and c.bones[name.end] == "," and c.bones[name.end + 1 : name.end + 2] == "\1")
                )
            ):
                found.append(name)
    return found


def _bounded(block: Block, words: str, end: int) -> bool:
    """Whether a name can end at a place."""
    follows = words[end : end + 1]
    if (
        not follows
        or follows in ",;。、()的于将因，; "
        or not follows.isalpha()
        or end in block.gaps
        or end in block.breaks
    ):
        return True
    return any(token.start == end for token in block.tokens)


def _roled(block: Block, words: str, text: str, found: Sequence[Party]) -> list[Party]:
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


def _titled(c: Clauses, start: int) -> list[Name]:
    """The organisation in an inline heading or before an early colon: 示例学院郑重声明：…"""
    colon = c.bones.find(":", 0, 60)
    end = max(start, colon + 1)
    name = phrases.name_at(c, 0, end) if end > 4 else None
    return [name] if name and name.type == "organisation" and name.end < end - 1 else []


def _alone(c: Clauses, start: int) -> list[Name]:
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


def _reached(c: Clauses) -> list[Name]:
    """The organisation that readers are to reach: 请与示例公司联系."""
    for word in ("请与", "速与", "与", "向"):
        place = c.bones.rfind(word, 0, len(c.bones))
        name = phrases.name_at(c, place + len(word), len(c.bones)) if place >= 0 else None
        if name and name.type == "organisation":
            return [name]
    return []


def _loss(c: Clauses, slots: items.Slots, who: Sequence[Name], start: int, lost: Token | None) -> None:
    """The thing by position: behind the verb, between 将 and the verb, or between who and the verb."""
    behind = who[-1].end if who else start
    if lost is None:
        return
    take = max((c.bones.rfind(word, behind, lost.start) for word in ("将", "把")), default=-1)
    after = next(
        (
            i
            for i in range(lost.end, len(c.bones))
            if c.bones[i] in ",;:。\0\1(" or any(t.start == i and t.word.senses & (v.VOID | v.CLOSE) for t in c.tokens)
        ),
        len(c.bones),
    )
    if take >= 0:
        slots.split(items.behind_issuer(c, take + 1, lost.start), lost.start, listed=True)
    elif lost.start - behind >= 2 and items.looks_like(c, behind, lost.start):
        slots.split(items.behind_issuer(c, behind, lost.start), lost.start)
    low = max(lost.end, behind) if who and who[0].start >= lost.end else lost.end
    if not slots.items and after - low >= 2:
        slots.split(items.behind_issuer(c, low, after), after, listed=True)


def _parties(
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


def _promoted(found: list[Party]) -> list[Party]:
    """The parties with the only holder as the one who speaks, where nobody else does."""
    holders = [party for party in found if party.role == "holder"]
    if len(holders) != 1:
        return []
    return [replace(party, role="declarant") if party is holders[0] else party for party in found]


def read(block: Block) -> Notice:
    """Read one notice."""
    text, lexicon = str(block.text), block.lexicon
    words = listing.without_numbers(block.text.folded)
    start, title = _beginning(block, words)
    reader = Reader(text, words, block.tokens, block.breaks, block.gaps, block.lines, lexicon, start)
    fields = reader.read()
    inside = bones.brackets(words)
    c = phrases.Clauses(words, bones.of(words, inside, fields), block.tokens, block.gaps, lexicon)
    kind = frames.kind_of(title, words, block.tokens, lexicon, lexer.scan(title, lexicon))
    labelled = _labelled(reader, lexicon)
    lost = c.first(v.LOSE, start) if kind in _OF_THINGS or kind == "other" else None
    to, begin = ([], start) if kind in _OF_THINGS else frames.addressee(c, min(len(words), 140))
    signed = signature.last(c, block.breaks)
    who = _who(c, max(start, begin), lost)
    if kind in _OF_THINGS:
        who = _more(c, who, block.breaks)
        if any(party.role == "declarant" for party in labelled):
            who = [name for name in who if name.type]
    if kind not in _OF_THINGS:
        sender = (
            signature.first(c, block.breaks)
            or (signed if signed and signed[0].type == "organisation" else [])
            or ([] if to else _titled(c, start))
        )
        who = sender or who or _reached(c)
    found = _parties(c, kind, who, signed, labelled, text)
    found += _roled(block, words, text, found)
    if not any(party.role in {"declarant", "creditor"} for party in found):
        found = _promoted(found) or _parties(c, kind, _alone(c, start), (), found, text)
    found += [
        Party(_ADDRESSED.get(kind, "addressee"), text[n.start : n.end], n.type, n.start, n.end)
        for n in to
        if all(text[n.start : n.end] != p.name for p in found)
    ]
    taken = {party.name for party in found}
    for role, name in frames.others(c, kind, who):
        words_ = text[name.start : name.end]
        if words_ not in taken:
            taken.add(words_)
            found.append(Party(role, words_, frames.typed(c, name), name.start, name.end))
    slots = items.Slots(c, text)
    if kind in _OF_THINGS:
        for field, word in reader.named:
            if word.label == "item":
                slots.split(field.start, field.end, listed=True)
        _loss(c, slots, [n for n in who if lost is None or n.start >= lost.end or n.end <= lost.start], start, lost)
        items.listed(c, slots, start, len(words), found)
        if lost is not None:
            items.behind_verb(c, slots, block.tokens, lost)
        items.unlisted(c, slots, start, len(words), found)
        if not slots.items:
            items.labelling(c, slots, block.tokens, start)
    for name in issuers.find(c, who):
        words_ = text[name.start : name.end]
        if words_ not in taken:
            taken.add(words_)
            found.append(Party("issuer", words_, "organisation", name.start, name.end))
    real = [item for item in slots.items if not items.named_below(c, item)]
    slots.items = real or slots.items
    slots.items.sort(key=lambda item: item.start)
    parties, things = ties.tie(found, slots.items, fields, inside)
    return Notice(
        kind=kind,
        title=title,
        text=block.text,
        parties=parties,
        items=things,
        fields=tuple(fields),
        topics=Topics(block.text.folded),
        margin=block.margin,
        signed=tuple(Party("declarant", text[n.start : n.end], n.type, n.start, n.end) for n in signed),
    )
