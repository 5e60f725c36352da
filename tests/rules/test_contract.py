"""Guards: a rule that was half added fails here."""

from __future__ import annotations

import pickle
import re
import string
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from noticecheck import manual, parsing, rules
from noticecheck.model import Page, Rule, Severity
from noticecheck.text import Text
from tests.marks import checked, codes
from tests.quality import authors

ALL = list(rules.RULES.values())
MODULES = (*rules.MODULES, *rules.PAGE_MODULES)


def arguments(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_module_is_registered() -> None:
    here = Path(rules.__file__).parent
    names = {path.stem for path in here.glob("*.py")} - {"__init__", "base"}
    assert names == {module.__name__.rsplit(".", 1)[1] for module in MODULES}


def test_codes_and_names_are_unique() -> None:
    listed = [rule for module in MODULES for rule in module.RULES]
    assert len({rule.code for rule in listed}) == len({rule.name for rule in listed}) == len(listed)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_rule_of_a_module_is_in_its_tuple(module: object) -> None:
    defined = [value for value in vars(module).values() if isinstance(value, Rule)]
    assert set(defined) == set(module.RULES)  # type: ignore[attr-defined]


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
class TestRule:
    def test_form(self, rule: Rule) -> None:
        assert re.fullmatch(r"(?:ID|UC|NB|AM|DT|HN|CX|CP|TX|PG)\d{3}", rule.code)
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.name)

    def test_languages_take_the_same_arguments(self, rule: Rule) -> None:
        for sentences in (rule.messages, rule.asks):
            assert arguments(sentences["zh"]) == arguments(sentences["en"])
            assert re.search(r"[\u4e00-\u9fff]", sentences["zh"])
            assert not re.search(r"[\u4e00-\u9fff]", sentences["en"])

    def test_asks_one_sentence(self, rule: Rule) -> None:
        assert rule.asks["zh"].endswith(("。", "？"))
        assert rule.asks["en"].endswith((".", "?"))

    def test_manual(self, rule: Rule) -> None:
        page = manual.of(rule)
        assert page.text["zh"]
        assert page.text["en"]
        assert page.bad
        assert page.good
        assert page.source

    def test_documented_notices(self, rule: Rule) -> None:
        page = manual.of(rule)
        assert rule.code in codes(page.bad)
        assert codes(page.good) == []

    def test_sentences_can_be_said(self, rule: Rule) -> None:
        for finding in checked(manual.of(rule).bad).findings:
            if finding.rule is rule:
                assert finding.severity.rank >= rule.severity.rank
                for language in ("zh", "en"):
                    assert "{" not in finding.message(language) + finding.ask(language)

    def test_six_bad_and_six_good(self, rule: Rule) -> None:
        module = rule.check.__module__.rsplit(".", 1)[1]
        table = import_module(f"tests.rules.test_{module}")
        assert len(set(table.BAD.get(rule.code, ()))) >= 6
        assert len(set(table.GOOD.get(rule.code, ()))) >= 6

    def test_pickles(self, rule: Rule) -> None:
        assert pickle.loads(pickle.dumps(rule)) is rule


def test_severities_are_ordered() -> None:
    assert [severity.rank for severity in Severity] == [0, 1, 2]


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (("ID103",), (), {"ID103"}),
        (("id103",), (), {"ID103"}),
        (("id-card-check-digit",), (), {"ID103"}),
        (("ID10", "UC101"), ("ID102",), {c for c in rules.RULES if c.startswith("ID10")} - {"ID102"} | {"UC101"}),
        ((), ("ID", "UC"), {c for c in rules.RULES if c[:2] not in {"ID", "UC"}}),
    ],
)
def test_selection(select: tuple[str, ...], ignore: tuple[str, ...], expected: set[str]) -> None:
    chosen = rules.select(select, ignore)
    found = {r.code for rs in chosen.by_value.values() for r in rs}
    found |= {r.code for r in (*chosen.notice_rules, *chosen.page_rules)}
    assert found == expected


def test_rules_pass_over_notices_without_their_values() -> None:
    """A rule that runs only among some values finds nothing where none of them stands."""
    chosen = [rule for rule in rules.NOTICE_RULES if rule.among]
    assert chosen
    text = Text.of("\n".join(f"▲{one.text}" for one in authors.notices("own")))
    page = Page(text, parsing.read(text).notices, date(2026, 11, 23))
    for notice in page.notices:
        for rule in chosen:
            if not any(isinstance(field.value, rule.among) for field in notice.fields):
                assert list(rule.check(notice, page)) == [], rule.code
