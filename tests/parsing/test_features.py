"""What speaks for a stretch of a page has names, and the learned weights know no others."""

from __future__ import annotations

from itertools import chain

import pytest

from noticecheck.parsing import features, segment
from noticecheck.parsing import pieces as p
from noticecheck.parsing import vocabulary as v
from noticecheck.parsing.lexicon import learn
from noticecheck.parsing.notice import learned
from tests.parsing.tools import LEXICON, cut
from tests.quality import authors, measure, pages

PAGES, THIN = 8000, learn.THINNED


def page(text: str) -> features.Page:
    _, found, profile = cut(text)
    return features.Page(found, profile)


@pytest.mark.parametrize(
    ("bits", "speaks", "silent"),
    [
        (v.LOSE | v.DOC, {"has:LOSE", "has:DOC", "has:LOSE+DOC", "has:NOBODY+OPEN"}, {"has:LOSE+VOID", "has:NOTHING"}),
        (v.LOSE | p.NUM, {"has:LOSE+NUM"}, {"has:LOSE+DOC"}),
        (v.LOSE | v.VOID | p.VOICED, {"has:LOSE+VOID", "has:VOICED"}, {"has:NOBODY", "has:NOBODY+OPEN"}),
        (v.DOC | v.VOID, {"has:DOC+VOID", "has:NOBODY"}, {"has:LOSE"}),
        (v.ORG | v.EVENT | v.CLOSE, {"has:ORG+EVENT", "has:EVENT+CLOSE"}, {"has:EVENT+LEGAL"}),
        (v.NEWS, {"has:NEWS", "has:NOTHING", "has:NOBODY+NEWS"}, {"has:NOBODY"}),
        (p.ROLED | p.LABELLED, {"has:FORM"}, {"has:LOSE"}),
        (v.PLAIN | v.ADV | v.THING_END, {"has:NOTHING"}, {"has:PLAIN", "has:ADV", "has:THING_END"}),
    ],
)
def test_words_speak_together(bits: int, speaks: set[str], silent: set[str]) -> None:
    told = set(features.union_features(bits))
    assert speaks <= told
    assert not silent & told


def test_a_piece_left_outside_tells_its_cues() -> None:
    assert features.piece_features(v.LOSE | v.ORG | p.CHECKED, "o:") == ("o:LOSE", "o:CHECKED")


@pytest.mark.parametrize(
    ("bits", "whole"),
    [(v.LOSE | v.VOID, True), (v.LOSE | v.CLOSE, True), (v.LOSE | v.DOC, False), (v.VOID | v.CLOSE, False)],
)
def test_complete(bits: int, whole: bool) -> None:
    assert features.complete(bits) is whole


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("▲张三遗失身份证。\n▲李四遗失户口簿。\n▲王五遗失护照。\n", "bullets"),
        ("张三遗失身份证，声明作废。\n", "small"),
        ("1、张三遗失身份证。\n" * 100, "numbers"),
        ("　　示例县昨日召开了大会，会上说了很多话，也做了很多事。\n" * 40, "indented"),
        ("示例县昨日召开了大会，会上说了很多话，也做了很多事。\n\n" * 40, "spaced"),
        ("示例县昨日召开大会说话\n" * 90, "column"),
        ("示例县昨日召开了大会，会上说了很多话，也做了很多事。\n" * 40, "lines"),
    ],
)
def test_layouts_have_names(text: str, layout: str) -> None:
    assert page(text).start[0][0].split(":")[1].rstrip("+") == layout


def test_who_loses_again_begins_anew() -> None:
    made = page("张三遗失身份证，声明作废。\n李四遗失户口簿，声明作废。\n此证不再有效。\n")
    assert made.again == [False, True, False]


def test_a_stretch_has_the_features_of_its_pieces() -> None:
    made = page("声明\n张三遗失身份证，\n声明作废。\n今日晴。\n")
    assert made.features(features.OUTSIDE, 2, 3) == list(made.outside[2])
    assert made.features(features.HEADING, 0, 1) == list(made.heading[0])
    whole = made.features(features.NOTICE, 1, 2)
    assert set(made.start[1]) | set(made.end[1]) <= set(whole)
    assert "has:LOSE+DOC" in whole
    assert {"i", "b", "e", "n", "has"} == {name.split(":")[0] for name in made.features(features.NOTICE, 0, 3)}


def told(made: features.Page) -> set[str]:
    """Every name that the pieces of a page and the notices that it may hold can have."""
    names = set(chain.from_iterable((*made.start, *made.end, *made.inner, *made.outside, *made.heading)))
    for first in range(len(made.pieces)):
        bits = news = ad = 0
        for last, piece in enumerate(made.pieces[first : first + segment.MOST_PIECES], first + 1):
            bits, news, ad = bits | piece.bits, news + piece.news, ad + piece.ad
            names.update(features.union_features(bits), made.whole(first, last, news, ad))
    return names


def test_no_weight_is_stale() -> None:
    """A name that no page makes is one that ``segment`` no longer asks for."""
    left = set(learned().pieces) - told(page("遗失声明：\n张三遗失身份证，声明作废。\n"))
    lexicons = [LEXICON, *(measure.thinned(learn.DROPPED, seed) for seed in range(THIN))]
    for place, one in enumerate(pages.pages(pages.AUTHORS, authors.prose(), PAGES)):
        made, _ = learn.example({"text": one.text, "spans": one.spans}, lexicons[place % len(lexicons)])
        left -= told(made)
        if not left:
            return
    assert sorted(left) == []
