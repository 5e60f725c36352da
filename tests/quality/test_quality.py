"""The bars that reading, judging and suggesting must clear on the corpora of this folder.

Reading is measured with the weights as shipped, so the figures say that nothing got lost; what a
page is worth that nobody has seen is measured on the author who is never learned from, and by
``python -m tests.quality.measure``, which learns without each author in turns.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

import pytest

from noticecheck import parsing
from noticecheck.parsing.notice import learned
from noticecheck.text import Text
from tests.numbers import Numbers
from tests.quality import authors, contradictions, corpus, measure, pages, slips
from tests.quality.forms import FORMS
from tests.quality.measure import Score

MEASURED = ("notices", "third")
LAYOUTS = ("bullets", "news", "single")
# Shares in per cent.
NOTICES, CORE, ALARMS, UNSEEN = 98.0, 92.0, 1.5, 90.0
# So many points of the notices may hang on a fifth and on two fifths of the lexicon.
THINNED = {0.2: 3.0, 0.4: 6.0}
# Where neither marks nor blank lines part the notices, where one ends has to be guessed.
UNMARKED = {"bare_columns": 72.0, "mixed": 88.0, "lines": 92.0, "bare_lines": 94.0}
BARS = {"notices": 99.0, "kind": 97.0, "declarant": 98.0, "item": 98.0, "core": 97.0, "other": 99.0}


def test_corpus_is_large() -> None:
    assert sum(map(len, FORMS.values())) >= 150
    assert len(FORMS) >= 15
    assert all(len(authors.notices(author)) >= 40 for author in (*authors.AUTHORS, *authors.UNSEEN))


@pytest.mark.parametrize("author", authors.UNSEEN)
def test_some_authors_are_never_learned_from(author: str) -> None:
    assert author not in authors.AUTHORS
    known = {one.text for name in authors.AUTHORS for one in authors.notices(name)}
    assert not known & {one.text for one in authors.notices(author)}


def total(scores: Mapping[str, Score]) -> Score:
    """The scores of all layouts in one."""
    whole = Score()
    for score in scores.values():
        whole.true += score.true
        whole.right += score.right
        whole.extra += score.extra
    return whole


@cache
def news() -> Sequence[str]:
    return measure.halves()[1]


@cache
def scores(author: str, dropped: float = 0.0) -> Mapping[str, Score]:
    made = [page for page in measure.pages_of(author, news()) if page.style in LAYOUTS]
    return measure.measure(made, learned(), measure.thinned(dropped) if dropped else None)


@pytest.mark.parametrize("author", MEASURED)
def test_notices_are_found_and_read(author: str) -> None:
    for layout, score in scores(author).items():
        assert score.share("notices") >= NOTICES, layout
        assert score.share("core") >= CORE, layout
        assert score.share("alarms") <= ALARMS, layout


@pytest.mark.parametrize("dropped", THINNED)
@pytest.mark.parametrize("author", MEASURED)
def test_no_page_hangs_on_single_words(author: str, dropped: float) -> None:
    whole, thin = (total(scores(author, share)).share("notices") for share in (0.0, dropped))
    assert thin >= whole - THINNED[dropped]


@pytest.mark.parametrize("author", authors.UNSEEN)
def test_authors_nobody_learned_from(author: str) -> None:
    assert scores(author)["bullets"].share("notices") >= UNSEEN


@cache
def layouts() -> Mapping[str, Score]:
    """The project's own notices in every layout that papers use."""
    made = []
    for seed in (1, 2):
        n, truths, own = Numbers(seed), corpus.notices(seed), authors.notices("own", seed)
        for layout in corpus.LAYOUTS:
            order = list(range(len(own)))
            n.random.shuffle(order)
            for i in range(0, len(order), 16):
                group = order[i : i + 16]
                text = corpus.page([truths[j] for j in group], layout, n)
                made.append(pages.Page(layout, text, [], [own[j] for j in group]))
    return measure.measure(made, learned())


@pytest.mark.parametrize("layout", corpus.LAYOUTS)
def test_every_layout_is_read(layout: str) -> None:
    score = layouts()[layout]
    assert score.share("notices") >= UNMARKED.get(layout, 99.0)
    assert score.extra <= (100 - UNMARKED.get(layout, 98.0)) / 100 * score.true["notices"]


def test_the_projects_own_notices() -> None:
    marked = total({layout: score for layout, score in layouts().items() if layout not in UNMARKED})
    for subject, bar in BARS.items():
        assert marked.share(subject) >= bar, subject
    assert marked.share("alarms") <= ALARMS


def test_prose_gives_hardly_a_notice() -> None:
    r = random.Random(5)
    made = [pages.page("prose", [], list(news()), r).text for _ in range(30)]
    invented = [str(one.text)[:40] for text in made for one in parsing.read(Text.of(text)).notices]
    assert len(invented) <= 3, invented


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
