"""A stretch of a page → a `Notice`: its fields, who, what, and who plays which part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from noticecheck.fields.base import Words
from noticecheck.model import Item, Notice, Party
from noticecheck.parsing import (
    bones,
    frames,
    issuers,
    items,
    listing,
    names,
    opening,
    phrases,
    signature,
    speakers,
    ties,
)
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.labels import Labels
from noticecheck.parsing.topics import Topics
from noticecheck.parsing.values import Reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.phrases import Clauses, Name
    from noticecheck.parsing.vocabulary import Lexicon
    from noticecheck.text import Text

# Notices of other kinds lose nothing.
_OF_THINGS = frozenset({"loss", "void"})
# The name of an addressee ends within so many characters.
_ADDRESS = 140
_ADDRESSED = {"dismissal": "employee", "debt_transfer": "debtor"}


class Block(NamedTuple):
    """What reading one notice starts from: its text, tokens, the places of its lines and gaps, its title."""

    text: Text
    tokens: list[Token]
    breaks: list[int]
    lines: list[int]
    gaps: set[int]
    title: str
    margin: float
    lexicon: Lexicon


class Draft(NamedTuple):
    """A notice under reading: its words without list numbers, its beginning, kind, values and clauses."""

    block: Block
    text: str
    words: str
    start: int
    title: str
    kind: str
    reader: Reader
    c: Clauses
    inside: list[tuple[int, int]]
    lost: Token | None

    @property
    def losing(self) -> bool:
        """Whether a thing is lost or void."""
        return self.kind in _OF_THINGS


def _labelled(reader: Reader, lexicon: Lexicon) -> list[Party]:
    """Who is named behind a label of a part."""
    found = []
    for field, word in reader.named:
        if word.role and isinstance(field.value, Words) and field.raw:
            kind = names.type_of(field.raw, lexicon)
            found.append(Party(word.role, field.raw, kind, field.start, field.end))
    return found


def _loss(c: Clauses, slots: items.Slots, who: Sequence[Name], start: int, lost: Token | None) -> None:
    """The thing by position: behind the verb, between 将 and the verb, or between who and the verb."""
    behind = who[-1].end if who else start
    if lost is None:
        return
    take = max((c.bones.rfind(word, behind, lost.start) for word in ("将", "把")), default=-1)
    after = next((i for i in range(lost.end, len(c.bones)) if c.bones[i] in ",;:。\0\1("), len(c.bones))
    after = next((t.start for t in c.between(lost.end, after) if t.word.senses & (v.VOID | v.CLOSE)), after)
    if take >= 0:
        slots.split(items.behind_issuer(c, take + 1, lost.start), lost.start, listed=True)
    elif lost.start - behind >= 2 and items.looks_like(c, behind, lost.start):
        slots.split(items.behind_issuer(c, behind, lost.start), lost.start)
    low = max(lost.end, behind) if who and who[0].start >= lost.end else lost.end
    if not slots.items and after - low >= 2:
        slots.split(items.behind_issuer(c, low, after), after, listed=True)


def _things(draft: Draft, who: Sequence[Name], parties: Sequence[Party]) -> list[Item]:
    """What was lost or is void: named behind a label, by position, by the lexicon, by its ending."""
    c, lost, end = draft.c, draft.lost, len(draft.words)
    slots = items.Slots(c, draft.text)
    for field, word in draft.reader.named:
        if word.label == "item":
            slots.split(field.start, field.end, listed=True)
    if lost is not None:
        before = [name for name in who if name.start >= lost.end or name.end <= lost.start]
        _loss(c, slots, before, draft.start, lost)
    items.listed(c, slots, draft.start, end, parties)
    if lost is not None:
        items.behind_verb(c, slots, draft.block.tokens, lost)
    items.unlisted(c, slots, draft.start, end, parties)
    if not slots.items:
        items.labelling(c, slots, draft.block.tokens, draft.start)
    return sorted(items.meant(c, slots.items), key=lambda item: item.start)


def _added(draft: Draft, found: list[Party], named: Iterable[tuple[str, Name]]) -> list[Party]:
    """The parties with others, each name once."""
    taken = {party.name for party in found}
    for role, name in named:
        words = draft.text[name.start : name.end]
        if words not in taken:
            taken.add(words)
            found.append(Party(role, words, frames.typed(draft.c, name), name.start, name.end))
    return found


def _draft(block: Block) -> Draft:
    """The first look at a notice: where it begins, its values, its clauses, its kind."""
    words = listing.without_numbers(block.text.folded)
    start, title = opening.beginning(block, words)
    labels = Labels(words, block.tokens, block.breaks, block.gaps, block.lexicon, start)
    reader = Reader(str(block.text), words, labels, block.lines, block.gaps, start)
    reader.read()
    inside = bones.brackets(words)
    clauses = phrases.Clauses(words, bones.of(words, inside, reader.fields), block.tokens, block.gaps, block.lexicon)
    kind = frames.kind_of(title, block.tokens, block.lexicon)
    lost = clauses.first(v.LOSE, start) if kind in _OF_THINGS or kind == "other" else None
    return Draft(block, reader.text, words, start, title, kind, reader, clauses, inside, lost)


def read(block: Block) -> Notice:
    """Read one notice."""
    draft = _draft(block)
    labelled = _labelled(draft.reader, block.lexicon)
    to, begin = ([], draft.start) if draft.losing else frames.addressee(draft.c, min(len(draft.words), _ADDRESS))
    signed = signature.last(draft.c, block.breaks)
    who = speakers.of(draft, max(draft.start, begin), signed, labelled, addressed=bool(to))
    found = speakers.named(draft, who, signed, labelled)
    found = _added(draft, found, ((_ADDRESSED.get(draft.kind, "addressee"), name) for name in to))
    found = _added(draft, found, frames.others(draft.c, draft.kind, who))
    things = _things(draft, who, found) if draft.losing else []
    found = _added(draft, found, (("issuer", name) for name in issuers.find(draft.c, who)))
    found = _added(draft, found, (("issuer", name) for name in issuers.insurers(draft.c, things)))
    fields = draft.reader.fields
    parties, tied = ties.tie(found, things, fields, draft.inside)
    return Notice(
        kind=draft.kind,
        title=draft.title,
        text=block.text,
        parties=parties,
        items=tied,
        fields=tuple(fields),
        topics=Topics(block.text.folded),
        margin=block.margin,
        signed=tuple(Party("declarant", draft.text[n.start : n.end], n.type, n.start, n.end) for n in signed),
    )
