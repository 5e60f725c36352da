"""Who and what, by learned evidence: the best set of phrases of a notice that do not overlap.

Every stretch that could be a phrase is scored for each part that it may play, by how it begins,
how it ends and what it looks like; what reads best as a whole is taken.  A notice has somebody
who speaks: to find nobody costs.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.parsing import candidates, cues, lanes, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from noticecheck.parsing.context import Context

THING = "thing"
SPEAKER = "declarant"
# The parts of the contract, who speaks first.
ROLES = (
    SPEAKER, THING, "issuer", "holder", "relative", "creditor", "debtor", "transferee", "employee", "successor",
    "contact", "addressee", "representative", "deceased",
)  # fmt: skip
TABLES = (
    *(f"begins: {name}" for name in cues.BEGINS),
    *(f"ends: {name}" for name in cues.ENDS),
    *(f"whole: {name}" for name in cues.WHOLE),
)
NOBODY = "nobody"
_BEGINS, _ENDS = len(cues.BEGINS), len(cues.BEGINS) + len(cues.ENDS)
_unpacked = lanes.unpacker(len(ROLES))
_NEVER = -(1 << 40)
# The forms of names.
_NAMES = ("person", "firm", "dotted", "latin", "behind place")


class Phrase(NamedTuple):
    """A phrase and its part, the index of one of ROLES."""

    start: int
    end: int
    role: int


class Weights:
    """Learned weights: a table for each name of a key, and what it costs in a kind of notice that nobody speaks."""

    def __init__(self, tables: list[lanes.Table], nobody: lanes.Table) -> None:
        self.tables = tables
        self.nobody = nobody

    def begins(self, c: Context, place: int) -> int:
        """What speaks for a phrase that begins at a place."""
        return lanes.total(self.tables[:_BEGINS], cues.begins(c, place))

    def ends(self, c: Context, place: int) -> int:
        """What speaks for a phrase that ends at a place."""
        return lanes.total(self.tables[_BEGINS:_ENDS], cues.ends(c, place))

    def whole(self, c: Context, start: int, end: int) -> int:
        """What the phrase itself speaks for."""
        return lanes.total(self.tables[_ENDS:], cues.whole(c, start, end))


def weights_of(rows: Iterable[Sequence[str]]) -> Weights:
    """Weights from rows of table, key and the scores of parts in tenths."""
    found = {name: lanes.Table(ROLES) for name in TABLES}
    found[NOBODY] = lanes.Table((NOBODY,))
    for table, key, row in rows:
        found[table][key] = row
    nobody = found.pop(NOBODY)
    return Weights(list(found.values()), nobody)


@cache
def weights() -> Weights:
    """The weights of roles.tsv."""
    return weights_of(vocabulary.table("roles.tsv", 3))


class _Paths:
    """For each place the best phrases before it, without (0) and with (1) somebody who speaks."""

    def __init__(self, size: int) -> None:
        self.scores = ([0] * (size + 1), [_NEVER] * (size + 1))
        self.steps: tuple[list[tuple[Phrase, int] | None], list[tuple[Phrase, int] | None]] = (
            [None] * (size + 1),
            [None] * (size + 1),
        )

    def carry(self, place: int) -> None:
        """Nothing ends at a place: what was best before it still is."""
        for scores in self.scores:
            scores[place] = scores[place - 1]

    def offer(self, phrase: Phrase, score: int, before: int, after: int) -> None:
        """A phrase behind the best ones before it, if that is better than what was."""
        total = self.scores[before][phrase.start] + score
        if total > self.scores[after][phrase.end]:
            self.scores[after][phrase.end] = total
            self.steps[after][phrase.end] = (phrase, before)

    def back(self, voiced: int) -> list[Phrase]:
        """The phrases of the best path, from the last place back to the first."""
        found: list[Phrase] = []
        place = len(self.scores[0]) - 1
        while place > 0:
            step = self.steps[voiced][place]
            if step is None:
                place -= 1
                continue
            phrase, voiced = step
            found.append(phrase)
            place = phrase.start
        return found[::-1]


def best(
    c: Context, learned: Weights, spoken: bool = False, adjusted: Callable[[int, int], int] | None = None
) -> list[Phrase]:
    """The best phrases, in order; ``spoken``: who speaks is known already.

    ``adjusted`` answers for a stretch what is added to its scores, when weights are learned.
    """
    paths = _Paths(len(c.words))
    begun: dict[int, int] = {}
    found = dict(candidates.of(c))
    for end in range(1, len(c.words) + 1):
        paths.carry(end)
        if end not in found:
            continue
        ended = learned.ends(c, end)
        for start in found[end]:
            if start not in begun:
                begun[start] = learned.begins(c, start)
            scores = begun[start] + ended + learned.whole(c, start, end)
            _offer(paths, c, start, end, _unpacked(scores if adjusted is None else scores + adjusted(start, end)))
    cost = 0 if spoken else nobody(learned, c.kind)
    silent, voiced = (scores[-1] for scores in paths.scores)
    return paths.back(int(voiced > silent - cost))


def _offer(paths: _Paths, c: Context, start: int, end: int, scores: tuple[int, ...]) -> None:
    """A stretch as who speaks, and as the likeliest other part."""
    top = max(scores[1:])
    other, score = Phrase(start, end, scores.index(top, 1)), top - lanes.ZERO
    paths.offer(other, score, 0, 0)
    paths.offer(other, score, 1, 1)
    speaker, score = Phrase(start, end, 0), scores[0] - lanes.ZERO
    # What does not look like a name is no answer to who speaks, only because nobody else is there.
    paths.offer(speaker, score, 0, int(cues.form(c, start, end).startswith(_NAMES)))
    paths.offer(speaker, score, 1, 1)


def nobody(learned: Weights, kind: str) -> int:
    """What it costs that nobody speaks in a notice of a kind."""
    return learned.nobody.score(kind) + learned.nobody.score("")
