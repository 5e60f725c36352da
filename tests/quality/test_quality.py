"""The bars that reading, judging and suggesting must clear on the corpora of this folder."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.quality import contradictions, corpus, measure, slips
from tests.quality.forms import FORMS


def test_corpus_is_large() -> None:
    assert sum(map(len, FORMS.values())) >= 150
    assert len(FORMS) >= 15


BARS = {"notices": 0.995, "kinds": 0.98, "declarants": 0.98, "issuers": 0.98, "items": 0.98, "fields": 0.99}
# Columns without any bullet leave a signature and the next name to guess.
LOWEST = 0.98


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_reading(seed: int) -> None:
    scores = measure.run(seed)
    for subject, bar in BARS.items():
        right = sum(score.right[subject] for score in scores.values())
        assert right >= bar * sum(score.true[subject] for score in scores.values()), subject
        assert right >= bar * sum(score.found[subject] for score in scores.values()), subject
        for layout, score in scores.items():
            assert min(score.recall(subject), score.precision(subject)) >= LOWEST, (layout, subject)
    alarms = sum(score.alarms for score in scores.values())
    assert alarms <= 0.002 * sum(score.notices for score in scores.values())


def test_news_gives_no_notice() -> None:
    assert measure.invented(1) == []


def test_every_layout_is_measured() -> None:
    assert set(measure.run(1, layouts=("lines",))) == {"lines"}
    assert len(corpus.LAYOUTS) >= 10


@pytest.fixture(scope="module")
def counts() -> dict[str, dict[str, Counter[str]]]:
    return slips.measure(1, 300)


@pytest.mark.parametrize(("kind", "five", "first"), [("uscc", 0.98, 0.80), ("id_card", 0.80, 0.55)])
def test_the_right_number_is_offered(
    counts: dict[str, dict[str, Counter[str]]], kind: str, five: float, first: float
) -> None:
    total = sum((count for sort, count in counts[kind].items() if sort != "letter"), Counter[str]())
    assert total["five"] >= five * total["tried"]
    assert total["first"] >= first * total["tried"]


def test_slips_are_reported(counts: dict[str, dict[str, Counter[str]]]) -> None:
    for kind in ("id_card", "uscc"):
        for sort, count in counts[kind].items():
            assert count["reported"] == count["tried"], (kind, sort)
    for kind, by_slip in counts.items():
        for sort in ("doubled", "letter"):
            assert by_slip[sort]["reported"] >= 0.99 * by_slip[sort]["tried"], (kind, sort)


def test_right_numbers_are_silent() -> None:
    assert slips.alarms(2, 10_000) == []


def test_contradictions_are_reported_at_their_place() -> None:
    for fault, count in contradictions.measure(1).items():
        assert count["reported"] >= 0.97 * count["tried"], fault
        assert count["placed"] >= 0.97 * count["tried"], fault
