"""The words of the reports: the same in each language, and one thing is said of in the singular."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from noticecheck import messages
from noticecheck.messages import WORDS, from_locale, spoken_place
from noticecheck.reports import words
from noticecheck.reports.reading import words as reading
from noticecheck.reports.spoken import Count

TABLES: dict[str, Mapping[str, Mapping[str, str]]] = {
    "messages": WORDS,
    "kinds": messages.NOTICE_KINDS,
    "parts": messages.PARTS,
    "fields": messages.FIELD_KINDS,
    "reports": words.WORDS,
    "reading": reading.WORDS,
}
# A number and a noun that is always in the plural.
PLURAL = re.compile(r"\{(\w+)\} [a-z]+s\b")


@pytest.mark.parametrize("name", TABLES)
def test_both_languages_have_the_same_keys(name: str) -> None:
    assert TABLES[name]["zh"].keys() == TABLES[name]["en"].keys()


@pytest.mark.parametrize("name", TABLES)
def test_nothing_is_said_of_one_characters(name: str) -> None:
    assert [said for said in TABLES[name]["en"].values() if PLURAL.search(said)] == []


@pytest.mark.parametrize(("count", "said"), [(0, "0 characters"), (1, "1 character"), (2, "2 characters")])
def test_a_number_knows_its_noun(count: int, said: str) -> None:
    assert WORDS["en"]["chars"].format(characters=Count(count)) == said
    assert WORDS["zh"]["chars"].format(characters=Count(count)) == f"{count}字"


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ({"LANG": "zh_CN.GBK"}, "zh"),
        ({"LANG": "zh-Hans"}, "zh"),
        ({"LANG": "C"}, "zh"),
        ({}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "de_DE", "LANG": "zh_CN"}, "en"),
    ],
)
def test_the_language_of_a_locale(locale: dict[str, str], language: str) -> None:
    assert from_locale(locale) == language


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("page 3", "第3页"),
        ("table 1!B2", "表1!B2"),
        ("Sheet1!B12 (hidden)", "Sheet1!B12（隐藏）"),
        ("声明.docx paragraph 7", "声明.docx 第7段"),
    ],
)
def test_places(place: str, said: str) -> None:
    assert spoken_place(place, "zh") == said
    assert spoken_place(place, "en") == place
