"""The tables of the lexicon, held like a dictionary: sorted, each row once, nothing that cannot be found."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from noticecheck.fields import KINDS
from noticecheck.messages import NOTICE_KINDS
from noticecheck.parsing import features, flat, lexer, notice_kinds, roles, vocabulary
from noticecheck.parsing.vocabulary import SENSES
from noticecheck.text import Text

LEXICON = vocabulary.lexicon()
WORDS = vocabulary.table("words.tsv", 4)
HEADINGS = vocabulary.table("headings.tsv", 2)
WEIGHTS = vocabulary.table("weights.tsv", 2)
# The words of the contract for the parts that somebody plays.
ROLES = frozenset(
    "declarant issuer holder relative creditor debtor transferee employee successor contact addressee representative deceased".split()
)
NOTICES = frozenset(NOTICE_KINDS["zh"])
FIELDS = frozenset(KINDS)
# A label of a thing or of a notice's own words, which is no kind of field.
LABELS = FIELDS | {"item"}
# One character: endings of names and things, which stand behind other words, and the weakest label.
ENDINGS = vocabulary.ORG | vocabulary.THING_END
WEAKEST = "号"


def test_every_row_has_four_cells() -> None:
    assert all(len(row) == 4 and row[0] and row[1] for row in WORDS)


def test_words_are_sorted_and_each_once_a_sense() -> None:
    assert sorted(WORDS) == WORDS
    assert [key for key, count in Counter((word, sense) for word, sense, _, _ in WORDS).items() if count > 1] == []


def test_senses_exist() -> None:
    assert {sense for _, sense, _, _ in WORDS} <= set(SENSES)


def kinds(of: str) -> set[str]:
    return {one.partition(":")[0] for one in of.split(",")}


@pytest.mark.parametrize(
    ("sense", "known"), [("LABEL", LABELS), ("DOC", FIELDS | {""}), ("ROLE", ROLES), ("EVENT", NOTICES)]
)
def test_what_a_word_is_about_exists(sense: str, known: frozenset[str]) -> None:
    assert {of for _, found, about, _ in WORDS if found == sense for of in kinds(about)} <= known


def test_only_these_senses_are_about_something() -> None:
    assert {sense for _, sense, about, _ in WORDS if about} == {"LABEL", "DOC", "ROLE", "EVENT"}
    assert all(about for _, sense, about, _ in WORDS if sense in {"LABEL", "ROLE", "EVENT"})


def test_only_labels_are_weak() -> None:
    assert {(sense, flag) for _, sense, _, flag in WORDS if flag} == {("LABEL", "weak")}


def test_events_have_weights() -> None:
    for word in LEXICON.words.values():
        assert all(0 < abs(weight) <= 10 for _, weight in word.events), word.text


def test_words_have_two_characters() -> None:
    short = {word: LEXICON.words[word].senses for word, *_ in WORDS if len(word) < 2}
    assert [word for word, senses in short.items() if word != WEAKEST and not senses & ENDINGS] == []


def test_words_of_one_character_end_a_name_or_a_thing() -> None:
    for word in LEXICON.words.values():
        if len(word.text) == 1 and word.text != WEAKEST:
            assert LEXICON.ending("示例" + word.text, ENDINGS) == 1, word.text


def alone(word: str) -> bool:
    """Whether the lexer finds a word on a page that says nothing else."""
    page = flat.flatten(Text.of(f"，{word}，"), LEXICON)
    return [token.word.text for token in lexer.scan(page.words, LEXICON)] == [word]


def test_every_word_is_found_where_it_stands_alone() -> None:
    assert [word for word in LEXICON.words if len(word) > 1 and not alone(word)] == []


def test_no_word_holds_what_never_stands_in_a_flat_page() -> None:
    assert [word for word in LEXICON.words if re.search(r"\s", word) or Text.of(word).folded != word] == []


def test_headings() -> None:
    assert [row[0] for row in HEADINGS] == sorted({row[0] for row in HEADINGS})
    assert all(len(row) == 2 and len(row[0]) > 1 for row in HEADINGS)
    assert {kind for _, kind in HEADINGS} <= NOTICES | {""}


def rows(name: str, classes: tuple[str, ...]) -> list[list[str]]:
    """The rows of a table of learned weights, whose last cell names classes."""
    found = vocabulary.table(name, 3 if name == "roles.tsv" else 2)
    for row in found:
        if row[0] != roles.NOBODY:
            assert {cell.split("=")[0] for cell in row[-1].split(" ")} <= set(classes), row
    return found


def test_learned_weights() -> None:
    told = rows("kinds.tsv", notice_kinds.KINDS)
    assert [row[0] for row in told] == sorted({row[0] for row in told})
    played = rows("roles.tsv", roles.ROLES)
    assert {row[0] for row in played} == {*roles.TABLES, roles.NOBODY}
    assert len({(row[0], row[1]) for row in played}) == len(played)


@pytest.mark.parametrize("kind", sorted(NOTICES))
def test_every_kind_of_notice_can_be_told(kind: str) -> None:
    events = any(kind == told for word in LEXICON.words.values() for told, _ in word.events)
    assert events or kind in LEXICON.headings.values()
    assert all(kind in names for names in NOTICE_KINDS.values())


def test_surnames() -> None:
    assert all(len(name) == 1 for name in LEXICON.surnames)
    assert all(len(name) == 2 for name in LEXICON.compound_surnames)


def test_weights() -> None:
    names = [name for name, _ in WEIGHTS]
    assert names == sorted(set(names))
    for name, weight in WEIGHTS:
        assert re.fullmatch(r"[behion](?:as)?:.+", name), name
        assert re.fullmatch(r"-?\d+\.\d", weight), name


def test_a_thinned_lexicon_keeps_what_it_is_told_to() -> None:
    thin = vocabulary.thinned(lambda word: word == "遗失")
    assert set(thin.words) == {"遗失"}
    assert thin.surnames == LEXICON.surnames
    assert thin.headings == LEXICON.headings


def test_a_word_has_all_its_senses() -> None:
    receipt = LEXICON.get("收据号")
    assert receipt is not None
    assert (receipt.label, receipt.weak) == ("receipt_no", False)
    assert LEXICON.is_a("遗失", vocabulary.LOSE)
    assert not LEXICON.is_a("遗失", vocabulary.DOC)
    assert LEXICON.get("乌有") is None


@pytest.mark.parametrize(
    ("words", "sense", "length"),
    [
        ("示例商贸有限公司", vocabulary.ORG, 4),
        ("公司", vocabulary.ORG, 0),
        ("购房收据", vocabulary.DOC, 2),
        ("张三", vocabulary.ORG, 0),
    ],
)
def test_how_words_end(words: str, sense: int, length: int) -> None:
    assert LEXICON.ending(words, sense) == length


def test_names_of_features_are_those_of_the_senses() -> None:
    assert features.union_features(vocabulary.LOSE)[0] == "has:LOSE"
