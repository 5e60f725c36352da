"""What kind of notice it is, told by learned evidence: its heading, its words, the events of the lexicon."""

from __future__ import annotations

import itertools
from functools import cache
from typing import TYPE_CHECKING

from noticecheck.parsing import lanes, lexer, vocabulary
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noticecheck.parsing.lexer import Token
    from noticecheck.parsing.vocabulary import Lexicon

KINDS = (
    "loss", "void", "cancellation", "capital_reduction", "liquidation", "merger", "division", "name_change",
    "debt_transfer", "dismissal", "foundling", "disclaimer", "auction", "grave_relocation", "apology", "court",
    "service", "claim", "missing", "inheritance", "demand", "correction", "meeting", "closure", "publicity",
    "equity_transfer", "tender", "thanks", "other",
)  # fmt: skip
_unpacked = lanes.unpacker(len(KINDS))
# So much of a notice tells what it is.
_READ = 240
_EARLY = 60
_LATE, _IN_HEADING = 0.7, 0.8
MOST = 9


def heading_kind(title: str, lexicon: Lexicon) -> str:
    """The kind that a heading names by its end, or an empty string."""
    for start in range(len(title) - 1):
        if kind := lexicon.headings.get(title[start:]):
            return kind
    return ""


def _scores(scanned: Sequence[Token], tokens: Sequence[Token]) -> dict[str, float]:
    """How much the events of the lexicon speak for each kind."""
    scores: dict[str, float] = {}
    for token in scanned:
        for kind, weight in token.word.events:
            scores[kind] = scores.get(kind, 0.0) + weight * _IN_HEADING
    seen: set[str] = set()
    for token in tokens:
        if token.word.text in seen:
            continue
        seen.add(token.word.text)
        for kind, weight in token.word.events:
            scores[kind] = scores.get(kind, 0.0) + weight * (1.0 if token.start < _EARLY else _LATE)
    return scores


def keys(title: str, words: str, tokens: Sequence[Token], lexicon: Lexicon) -> set[str]:
    """The keys of the weights that speak in a notice: of its heading, its words, its pairs of characters."""
    scanned = lexer.scan(title, lexicon)
    scores = _scores(scanned, tokens)
    found = {f"heads {heading_kind(title, lexicon)}", f"ends {title[-2:]}", f"ends {title[-4:]}", "-"}
    found.update(f"scores {kind} {min(int(score), MOST)}" for kind, score in scores.items())
    found.add(f"best {max(scores, key=lambda kind: scores[kind]) if scores else ''}")
    senses = 0
    for token in tokens:
        if token.start < _READ:
            senses |= token.word.senses
            found.add("word " + token.word.text)
    found.update(f"holds {name}" for place, name in enumerate(v.SENSES) if senses >> place & 1)
    found.add(f"both {senses & (v.LOSE | v.VOID | v.DOC)}")
    found.update(f"heading {token.word.text}" for token in scanned)
    start = words[:_READ]
    found.update(pair for pair in map("".join, itertools.pairwise(start)) if pair.isalpha())
    return found


@cache
def weights() -> lanes.Table:
    """The weights of kinds.tsv: rows of key and the scores of kinds in tenths."""
    return lanes.Table(KINDS, vocabulary.table("kinds.tsv", 2))


def kind_of(title: str, words: str, tokens: Sequence[Token], lexicon: Lexicon, learned: lanes.Table) -> str:
    """The kind of a notice for which its heading and its words speak most."""
    scores = _unpacked(sum(map(learned.score, keys(title, words, tokens, lexicon))))
    return KINDS[scores.index(max(scores))]
