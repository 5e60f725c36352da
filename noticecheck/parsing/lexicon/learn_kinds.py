"""The weights of ``notice_kinds``, learned from notices with the truth: an averaged perceptron.

    python -m tests.quality.roles | python -m noticecheck.parsing.lexicon.learn_kinds > kinds.tsv

A notice is a JSON line: ``text``, ``kinds``, those that are right, and ``form``, what it was made from.  Half of them are read with a
third of the lexicon left out.  Learning starts from what the lexicon says of events and headings.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from noticecheck import parsing
from noticecheck.parsing import lanes, notice, notice_kinds
from noticecheck.parsing.lexicon.learning import Averaged, Lexicons, train
from noticecheck.parsing.notice_kinds import KINDS
from noticecheck.text import Text

ROUNDS, RUNS = 8, 3
DROPPED, OFTEN, THINNED = 0.33, 0.5, 6
# The truth must win by so much.
MARGIN = 3
_unpacked = lanes.unpacker(len(KINDS))
# One empty example is added for so many.
_SILENT = 50
# What a point of an event, a heading, a verb of losing and a word of voiding are worth before learning.
_POINT, _HEADING, _LOST, _VOID, _NONE = 3, 18, 15, 9, 6


def _start() -> dict[str, int]:
    """The weights before learning."""
    found = {
        "holds LOSE": lanes.packed({KINDS.index("loss"): _LOST}),
        "holds VOID": lanes.packed({KINDS.index("void"): _VOID, KINDS.index("loss"): _POINT}),
        "-": lanes.packed({KINDS.index("other"): _NONE}),
    }
    for place, kind in enumerate(KINDS):
        found[f"heads {kind}"] = lanes.packed({place: _HEADING})
        for points in range(1, notice_kinds.MOST + 1):
            found[f"scores {kind} {points}"] = lanes.packed({place: _POINT * points})
    return found


class Learner:
    """Weights under learning."""

    def __init__(self) -> None:
        self.weights = Averaged(KINDS, shared=False)
        self.begin()

    def begin(self) -> None:
        """Begin a run."""
        self.weights.now.update(_start())
        self.step = 1

    def learn(self, keys: set[str], right: frozenset[int], form: str) -> bool:
        """One step; answers whether the guess was right."""
        scores = list(_unpacked(sum(map(self.weights.now.score, keys))))
        truth = max(right, key=lambda kind: scores[kind])
        for kind in right:
            scores[kind] -= MARGIN
        guess = scores.index(max(scores))
        if guess not in right:
            change = lanes.packed({truth: 1, guess: -1})
            for key in keys:
                self.weights.add(key, change, self.step, form)
        self.step += 1
        return guess in right

    def close(self) -> None:
        """End a run; the next begins with what the lexicon says."""
        self.weights.close(self.step)
        self.begin()

    def rows(self) -> Iterator[tuple[str, str]]:
        """The rows of kinds.tsv: key, the averaged weights of kinds in tenths."""
        return self.weights.rows()

    def means(self) -> lanes.Table:
        """The averaged weights."""
        return lanes.Table(KINDS, self.rows())


def learn(notices: Iterable[dict[str, Any]], rounds: int = ROUNDS, seed: int = 1) -> Learner:
    """Learn from notices with the truth."""
    r = random.Random(seed)
    lexicons = Lexicons(DROPPED, OFTEN, THINNED, r)
    examples = []
    for one in notices:
        block = parsing.alone(Text.of(one["text"]), lexicons.one())
        title, words = notice.heading(block)
        keys = notice_kinds.keys(title, words, block.tokens, block.lexicon)
        examples.append((keys, frozenset(KINDS.index(kind) for kind in one["kinds"]), one["form"]))
    # Of what says nothing nothing is told.
    silent = (notice_kinds.keys("", "", (), lexicons.whole), frozenset({KINDS.index("other")}), "")
    examples += [silent] * (len(examples) // _SILENT)
    learner = Learner()
    train(lambda one: learner.learn(*one), learner.close, examples, rounds, RUNS, r)
    return learner


def main() -> None:
    """Read notices on standard input, write weights."""
    for row in learn(json.loads(line) for line in sys.stdin).rows():
        print("\t".join(row))


if __name__ == "__main__":
    main()
