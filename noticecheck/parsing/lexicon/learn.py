"""The weights of ``segment``, learned from pages with the truth: an averaged perceptron.

    python -m tests.quality.pages | python -m noticecheck.parsing.lexicon.learn > weights.tsv

A page is a JSON line: ``text``, and ``spans``, the ranges in it that are notices.  Most of the
pages are read with a third of the lexicon left out: a reader that learns with every word
present learns to need every word.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable
from typing import Any

from noticecheck.parsing import features, flat, lexer, pieces, segment, vocabulary
from noticecheck.text import Text

ROUNDS = 6
# Of the pages so many are read with words missing, in so many ways.
DROPPED, OFTEN, THINNED = 0.33, 0.75, 12
# While it learns, every notice looks better by so much: what is none must lose by as much.
LURE = 2.0

Path = list[tuple[int, int, str]]


def _gold(page: features.Page, text: Text, spans: list[tuple[int, int]]) -> Path:
    """The truth as a path over the pieces: a piece is of the notice that holds its middle."""
    found = page.pieces
    owner = []
    for piece in found:
        middle = text.offset((piece.body + piece.end - 1) // 2)
        owner.append(next((i for i, (a, b) in enumerate(spans) if a <= middle < b), -1))
    path: Path = []
    place = 0
    while place < len(found):
        last = place + 1
        if owner[place] < 0:
            path.append((place, last, features.HEADING if found[place].heading else features.OUTSIDE))
        else:
            while (
                last < len(found)
                and owner[last] == owner[place]
                and found[last].left != "bullet"
                and last - place < segment.MOST_PIECES
                and not page.again[last]
            ):
                last += 1
            titled = found[place].heading and last - place > 1 and not found[place].bits & vocabulary.CLOSE
            if titled:
                path.append((place, place + 1, features.HEADING))
            path.append((place + bool(titled), last, features.NOTICE))
        place = last
    return path


def example(page: dict[str, Any], lexicon: vocabulary.Lexicon) -> tuple[features.Page, Path]:
    """The features of a page and its right path."""
    flattened = flat.flatten(Text.of(page["text"]), lexicon)
    tokens = lexer.scan(flattened.words, lexicon)
    found, profile = pieces.cut(flattened, tokens, lexicon)
    made = features.Page(found, profile)
    return made, _gold(made, flattened.text, [tuple(s) for s in page["spans"]])


def learn(pages: Iterable[dict[str, Any]], rounds: int = ROUNDS, seed: int = 1) -> dict[str, float]:
    """The averaged weights."""
    r = random.Random(seed)
    whole = vocabulary.lexicon()
    thin = []
    for salt in range(THINNED):
        chosen = random.Random(salt)
        kept = {word for word in whole.words if chosen.random() > DROPPED}
        thin.append(vocabulary.thinned(kept.__contains__))
    examples = [example(page, r.choice(thin) if r.random() < OFTEN else whole) for page in pages]
    weights: dict[str, float] = {}
    totals: dict[str, float] = {}
    step = 1
    for _ in range(rounds):
        r.shuffle(examples)
        for page, gold in examples:
            guess = [(s.first, s.last, s.sort) for s in segment.best(page, weights, LURE)]
            right, wrong = set(gold), set(guess)
            for paths, sign in ((right - wrong, 1.0), (wrong - right, -1.0)):
                for first, last, sort in paths:
                    for name in page.features(sort, first, last):
                        weights[name] = weights.get(name, 0.0) + sign
                        totals[name] = totals.get(name, 0.0) + sign * step
            step += 1
    return {name: value - totals[name] / step for name, value in weights.items() if value - totals[name] / step}


def main() -> None:
    """Read pages on standard input, write weights."""
    weights = learn(json.loads(line) for line in sys.stdin)
    for name, weight in sorted(weights.items()):
        if abs(weight) >= 0.05:
            print(f"{name}\t{weight:.1f}")


if __name__ == "__main__":
    main()
