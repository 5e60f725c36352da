"""The weights of ``roles``, learned from notices with the truth: an averaged perceptron.

    python -m tests.quality.roles | python -m noticecheck.parsing.lexicon.learn_roles > roles.tsv

A notice is a JSON line: ``text``, ``phrases`` (role, start, end in it), ``maybe`` (the same, for what
may be such a phrase), ``whole``: whether everybody is marked, or only who speaks and what is lost,
and ``form``, what it was made from.
Half of them are read with a third of the lexicon left out.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from noticecheck import parsing
from noticecheck.parsing import cues, lanes, notice, notice_kinds, roles
from noticecheck.parsing.context import Context
from noticecheck.parsing.lanes import Table
from noticecheck.parsing.lexicon.learning import Averaged, Lexicons, train
from noticecheck.parsing.roles import Phrase, Weights
from noticecheck.parsing.vocabulary import Lexicon
from noticecheck.text import Text

ROUNDS, RUNS = 6, 3
DROPPED, OFTEN, THINNED = 0.33, 0.5, 6
# The truth must win by so much.
MARGIN = 1
_SURE, _NEVER = 1000, -10000


class Example(NamedTuple):
    """A notice, its right phrases, those that it may have, and whether no others may stand in it."""

    context: Context
    spoken: bool
    right: dict[tuple[int, int], int]
    maybe: dict[tuple[int, int], int]
    whole: bool
    form: str


def example(one: dict[str, Any], lexicon: Lexicon, kinds: Table) -> Example:
    """A notice as the learner takes it."""
    draft = notice.draft(parsing.alone(Text.of(one["text"]), lexicon), kinds)

    def phrases(rows: list[list[Any]]) -> dict[tuple[int, int], int]:
        found = {}
        for role, start, end in rows:
            first, last = (draft.block.text.position(place) for place in (start, end - 1))
            found[first, last + 1] = roles.ROLES.index(role)
        return found

    right, maybe = phrases(one["phrases"]), phrases(one.get("maybe", []))
    return Example(draft.context, notice.spoken(draft), right, maybe, one["whole"], one["form"])


def _every(role: int, score: int) -> int:
    return lanes.packed({lane: score for lane in range(len(roles.ROLES)) if lane != role})


_ALL = lanes.packed(dict.fromkeys(range(len(roles.ROLES)), 1))
# Where not everybody is marked, all parts are open but those of who speaks and what is lost.
_OPEN = lanes.packed({roles.ROLES.index(roles.SPEAKER): 1, roles.ROLES.index(roles.THING): 1})


def _lure(one: Example, start: int, end: int) -> int:
    """While it guesses, what is wrong looks better and what is right worse."""
    role = one.right.get((start, end))
    wrong = MARGIN * (_ALL if one.whole else _OPEN)
    return wrong if role is None else wrong - MARGIN * lanes.packed({role: 2})


def _truth(one: Example, start: int, end: int) -> int:
    """While it is shown the truth, nothing else may be taken."""
    role = one.right.get((start, end))
    if role is not None:
        return _NEVER * _ALL + lanes.packed({role: _SURE - _NEVER})
    crossed = any(first < end and start < last for first, last in one.right)
    barred = _NEVER * (_ALL if one.whole or crossed else _OPEN)
    role = one.maybe.get((start, end))
    return barred if role is None else barred - lanes.packed({role: _NEVER})


def _keys(c: Context, phrase: Phrase) -> Iterator[tuple[int, str]]:
    """The keys of a phrase with the places of their tables."""
    keys = (*cues.begins(c, phrase.start), *cues.ends(c, phrase.end), *cues.whole(c, phrase.start, phrase.end))
    return enumerate(keys)


class Learner:
    """Weights under learning."""

    def __init__(self) -> None:
        self.tables = [Averaged(roles.ROLES, shared=True) for _ in roles.TABLES]
        self.nobody = Averaged((roles.NOBODY,), shared=False)
        self.weights = Weights([table.now for table in self.tables], self.nobody.now)
        self.step = 1

    def learn(self, one: Example) -> bool:
        """One step; answers whether the guess was right."""
        c = one.context
        guess = roles.best(c, self.weights, one.spoken, lambda a, b: _lure(one, a, b))
        truth = roles.best(c, self.weights, one.spoken, lambda a, b: _truth(one, a, b))
        for phrases, sign in ((set(truth) - set(guess), 1), (set(guess) - set(truth), -1)):
            for phrase in phrases:
                for place, key in _keys(c, phrase):
                    self.tables[place].add(key, lanes.packed({phrase.role: sign}), self.step, one.form)
        self._blame(one, guess, truth)
        self.step += 1
        return guess == truth

    def _blame(self, one: Example, guess: list[Phrase], truth: list[Phrase]) -> None:
        """Whether somebody speaks is learned too."""
        if one.spoken:
            return
        missed, found = (all(phrase.role for phrase in phrases) for phrases in (truth, guess))
        for kind in (one.context.kind, "") if missed != found else ():
            self.nobody.add(kind, -1 if missed else 1, self.step, one.form)

    def close(self) -> None:
        """End a run; the next begins with nothing learned."""
        for table in (*self.tables, self.nobody):
            table.close(self.step)
        self.step = 1

    def rows(self) -> Iterator[tuple[str, str, str]]:
        """The rows of roles.tsv: table, key, the averaged weights of parts in tenths."""
        for name, table in zip((*roles.TABLES, roles.NOBODY), (*self.tables, self.nobody), strict=True):
            yield from ((name, key, row) for key, row in table.rows())

    def means(self) -> Weights:
        """The averaged weights."""
        return roles.weights_of(self.rows())


def learn(
    notices: Iterable[dict[str, Any]], kinds: Table | None = None, rounds: int = ROUNDS, runs: int = RUNS, seed: int = 1
) -> Learner:
    """Learn from notices with the truth; ``kinds`` are the weights by which their kinds are told.

    The weights are the mean of several runs: one alone hangs too much on the order of the notices.
    """
    r = random.Random(seed)
    lexicons = Lexicons(DROPPED, OFTEN, THINNED, r)
    examples = [example(one, lexicons.one(), kinds or notice_kinds.weights()) for one in notices]
    learner = Learner()
    train(learner.learn, learner.close, examples, rounds, runs, r)
    return learner


def main() -> None:
    """Read notices on standard input, write weights."""
    for row in learn(json.loads(line) for line in sys.stdin).rows():
        print("\t".join(row))


if __name__ == "__main__":
    main()
