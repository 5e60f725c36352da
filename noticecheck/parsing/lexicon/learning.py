"""What the learners share: lexicons with words left out, and weights that are averaged over all steps.

A reader that learns with every word present learns to need every word.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from noticecheck.parsing import lanes, vocabulary
from noticecheck.parsing.vocabulary import Lexicon

T = TypeVar("T")


class Lexicons:
    """The lexicon, whole or, ``often`` of the time, one of ``count`` that lack a ``share`` of its words."""

    def __init__(self, share: float, often: float, count: int, chosen: random.Random) -> None:
        self.whole = vocabulary.lexicon()
        self.often = often
        self.chosen = chosen
        self.thin = [_thinned(share, salt) for salt in range(count)]

    def one(self) -> Lexicon:
        """One of them, at random."""
        return self.chosen.choice(self.thin) if self.chosen.random() < self.often else self.whole


def _thinned(share: float, salt: int) -> Lexicon:
    chosen = random.Random(salt)
    kept = {word for word in vocabulary.lexicon().words if chosen.random() > share}
    return vocabulary.thinned(kept.__contains__)


# Weights are written in tenths, those of at least so many, in rows of which one is at least so strong.
_SCALE, LEAST, STRONG = 10, 4, 10


class Averaged:
    """A table of weights under learning, averaged over all steps of a run, and over runs.

    ``shared``: what only one form has taught is no evidence about others, and is not written down.
    """

    def __init__(self, names: Sequence[str], shared: bool) -> None:
        self.names = names
        self.only_shared = shared
        self.now = lanes.Table(names)
        self.sums = lanes.Table(names)
        self.taught: dict[str, str] = {}
        self.shared: set[str] = set()
        self.means: dict[str, list[float]] = {}
        self.runs = 0
        self._unpacked = lanes.unpacker(len(names))

    def add(self, key: str, change: int, step: int, form: str) -> None:
        """Change a weight at a step, because of a form."""
        self.now.add(key, change)
        self.sums.add(key, change * step)
        if self.taught.setdefault(key, form) != form:
            self.shared.add(key)

    def close(self, step: int) -> None:
        """End a run of so many steps; the next begins with nothing learned."""
        for key in self.now:
            pairs = zip(self._unpacked(self.now.score(key)), self._unpacked(self.sums.score(key)), strict=True)
            means = [now - lanes.ZERO - (total - lanes.ZERO) / step for now, total in pairs]
            before = self.means.get(key)
            self.means[key] = means if before is None else [a + b for a, b in zip(before, means, strict=True)]
        self.runs += 1
        self.now.clear()
        self.sums.clear()

    def rows(self) -> Iterator[tuple[str, str]]:
        """The averaged weights of every key, as they are written."""
        for key in sorted(self.means):
            if self.only_shared and key not in self.shared:
                continue
            scores = [round(_SCALE * mean / self.runs) for mean in self.means[key]]
            if max(map(abs, scores)) >= STRONG:
                named = zip(self.names, scores, strict=True)
                yield key, " ".join(f"{name}={score}" for name, score in named if abs(score) >= LEAST)


def train(
    learn: Callable[[T], bool], close: Callable[[], None], examples: list[T], rounds: int, runs: int, r: random.Random
) -> None:
    """Learn from the examples in so many rounds, and all that in several runs, each in another order."""
    for _ in range(runs):
        for number in range(rounds):
            r.shuffle(examples)
            right = sum([learn(one) for one in examples])
            print(f"round {number + 1}: {right} of {len(examples)} right", file=sys.stderr)
        close()
