"""A stretch of a page → a `Notice`: its fields, who, what, and who plays which part."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.fields.base import Words
from noticecheck.model import Item, Notice, Party
from noticecheck.parsing import bones, items, names, notice_kinds, opening, roles, signature, ties, vocabulary
from noticecheck.parsing.context import Context
from noticecheck.parsing.labels import Labels
from noticecheck.parsing.roles import Phrase
from noticecheck.parsing.topics import Topics
from noticecheck.parsing.values import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from noticecheck.parsing.lanes import Table
    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.roles import Weights
    from noticecheck.parsing.vocabulary import Lexicon
    from noticecheck.text import Text

# Notices of other kinds lose nothing.
_OF_THINGS = frozenset({"loss", "void"})
_SPEAKER = {"debt_transfer": "creditor"}
_SPEAKS = frozenset({roles.SPEAKER, "creditor"})


class Learned(NamedTuple):
    """All that reading has learned: the weights of ``segment``, of ``notice_kinds`` and of ``roles``."""

    pieces: Mapping[str, float]
    kinds: Table
    roles: Weights


@cache
def learned() -> Learned:
    """The weights that come with the program."""
    pieces = {name: float(weight) for name, weight in vocabulary.table("weights.tsv", 2)}
    return Learned(pieces, notice_kinds.weights(), roles.weights())


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
    """A notice under reading: its beginning, title and kind, its values, who is named by a label, its context."""

    block: Block
    text: str
    title: str
    kind: str
    reader: Reader
    context: Context
    inside: list[tuple[int, int]]
    labelled: list[Party]


def _labelled(reader: Reader, lexicon: Lexicon) -> list[Party]:
    """Who is named behind a label of a part."""
    return [
        Party(word.role, field.raw, names.type_of(field.raw, lexicon), field.start, field.end)
        for field, word in reader.named
        if word.role and isinstance(field.value, Words) and field.raw
    ]


def heading(block: Block) -> tuple[str, str]:
    """The heading of a notice and its words without the numbers of a list."""
    words = opening.without_numbers(block.text.folded)
    return opening.beginning(block, words)[1], words


def draft(block: Block, kinds: Table) -> Draft:
    """The first look at a notice: where it begins, its kind and values, and the places of its phrases."""
    words = opening.without_numbers(block.text.folded)
    start, title = opening.beginning(block, words)
    labels = Labels(words, block.tokens, block.breaks, block.gaps, block.lexicon, start)
    reader = Reader(str(block.text), words, labels, block.lines, block.gaps, start)
    reader.read()
    inside = bones.brackets(words)
    told = notice_kinds.kind_of(title, words, block.tokens, block.lexicon, kinds)
    shown = bones.of(words, inside, reader.fields, block.tokens)
    lines = {*block.lines, *block.breaks}
    context = Context(words, shown, inside, block.tokens, lines, block.gaps, start, told, block.lexicon)
    labelled = _labelled(reader, block.lexicon)
    return Draft(block, reader.text, title, told, reader, context, inside, labelled)


def spoken(made: Draft) -> bool:
    """Whether a label names who speaks."""
    return any(party.role == roles.SPEAKER for party in made.labelled)


def _speaking(made: Draft, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases of those who speak; who plays another part first speaks only where nobody else does."""
    first: dict[str, int] = {}
    for phrase in phrases:
        first.setdefault(made.text[phrase.start : phrase.end], phrase.role)
    speaking = [phrase for phrase in phrases if phrase.role == 0]
    return [one for one in speaking if first[made.text[one.start : one.end]] == 0] or speaking


def _parties(made: Draft, phrases: Sequence[Phrase]) -> list[Party]:
    """Everybody who plays a part, each once, who speaks first."""
    speaks = _SPEAKER.get(made.kind, roles.SPEAKER)
    found = {party.name: party for party in sorted(made.labelled, key=lambda party: party.role != roles.SPEAKER)}
    speaking = _speaking(made, phrases)
    for phrase in (*speaking, *(one for one in phrases if roles.ROLES[one.role] not in {roles.SPEAKER, roles.THING})):
        role = speaks if phrase.role == 0 else roles.ROLES[phrase.role]
        party = _party(made, role, phrase)
        if any(_cross(phrase, other) for other in found.values()):
            continue
        if party.name not in found or (phrase.role == 0 and found[party.name].role != roles.SPEAKER):
            found[party.name] = party
    return _spoken_for(sorted(found.values(), key=lambda party: party.role not in {roles.SPEAKER, speaks}))


def _spoken_for(parties: list[Party]) -> list[Party]:
    """The parties; the only holder speaks where nobody else does."""
    holders = [party for party in parties if party.role == "holder"]
    if len(holders) != 1 or any(party.role in _SPEAKS for party in parties):
        return parties
    return [party._replace(role=roles.SPEAKER) if party is holders[0] else party for party in parties]


def _party(made: Draft, role: str, phrase: Phrase) -> Party:
    """Somebody as a phrase names him."""
    start, end, _ = phrase
    sort = names.type_of(made.context.words[start:end], made.block.lexicon)
    return Party(role, made.text[start:end], sort, start, end)


def _cross(phrase: Phrase, party: Party) -> bool:
    return phrase.start < party.end and party.start < phrase.end


def _things(made: Draft, phrases: Sequence[Phrase]) -> Iterator[Item]:
    """What was lost or is void, by label or by position, each once."""
    labelled = [(field.start, field.end) for field, word in made.reader.named if word.label == "item"]
    places = labelled + [
        phrase[:2]
        for phrase in phrases
        if roles.ROLES[phrase.role] == roles.THING and not any(a < phrase.end and phrase.start < b for a, b in labelled)
    ]
    seen = set()
    for item in (items.thing(made.context, made.text, *place) for place in sorted(places)):
        if item.name not in seen:
            seen.add(item.name)
            yield item


def read(block: Block, learned: Learned) -> Notice:
    """Read one notice."""
    made = draft(block, learned.kinds)
    phrases = roles.best(made.context, learned.roles, spoken(made))
    things = list(_things(made, phrases)) if made.kind in _OF_THINGS else []
    fields = made.reader.fields
    labelled = [Phrase(one.start, one.end, 0) for one in made.labelled if one.role == roles.SPEAKER]
    speaking = {one.start: one for one in (*labelled, *phrases) if roles.ROLES[one.role] in _SPEAKS}.values()
    parties, tied = ties.tie(_parties(made, phrases), things, fields, made.inside)
    return Notice(
        kind=made.kind,
        title=made.title,
        text=block.text,
        parties=parties,
        items=tied,
        fields=tuple(fields),
        topics=Topics(block.text.folded),
        margin=block.margin,
        signed=tuple(_party(made, roles.SPEAKER, phrase) for phrase in signature.of(made.context, speaking)),
    )
