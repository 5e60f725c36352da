"""The rules: one module a subject, named here; what runs, and on what."""

from __future__ import annotations

import copyreg
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from noticecheck.errors import SettingsError
from noticecheck.failures import failure, nearest
from noticecheck.model import Rule
from noticecheck.rules import (
    amount,
    bank,
    certificates,
    characters,
    completeness,
    counts,
    credit_code,
    creditors,
    dates,
    doubt,
    firms,
    holders,
    house,
    id_card,
    invoice,
    licences,
    missing,
    organisation_numbers,
    page,
    periods,
    personal_documents,
    persons,
    places,
    punctuation,
    serials,
    signatures,
    sums,
    unread,
    vehicle,
    wording,
)

if TYPE_CHECKING:
    from noticecheck.model import Finding, Notice, Page, Value

MODULES = (
    id_card,
    holders,
    personal_documents,
    credit_code,
    organisation_numbers,
    invoice,
    bank,
    licences,
    vehicle,
    certificates,
    serials,
    amount,
    sums,
    dates,
    periods,
    house,
    counts,
    persons,
    signatures,
    firms,
    places,
    completeness,
    missing,
    creditors,
    wording,
    punctuation,
    characters,
    doubt,
)
PAGE_MODULES = (page, unread)
NOTICE_RULES: tuple[Rule, ...] = tuple(rule for module in MODULES for rule in module.RULES)
PAGE_RULES: tuple[Rule, ...] = tuple(rule for module in PAGE_MODULES for rule in module.RULES)
RULES: Mapping[str, Rule] = {rule.code: rule for rule in (*NOTICE_RULES, *PAGE_RULES)}


def by_code(code: str) -> Rule:
    """The rule of a code; raises KeyError."""
    return RULES[code]


# Rules travel between processes by their codes.
copyreg.pickle(Rule, lambda rule: (by_code, (rule.code,)))


# The rules on values of each class, those on bases of the class too, and the rules on the whole notice.
Plan = tuple[Mapping[type["Value"], tuple[Rule, ...]], tuple[Rule, ...]]


class Selection:
    """The rules of a run: by class of value, on whole notices, on pages; ``plans`` are those made so far."""

    def __init__(
        self,
        by_value: Mapping[type[Value], tuple[Rule, ...]],
        notice_rules: tuple[Rule, ...],
        page_rules: tuple[Rule, ...],
    ) -> None:
        self.by_value = by_value
        self.notice_rules = notice_rules
        self.page_rules = page_rules
        self.plans: dict[frozenset[type[Value]], Plan] = {}

    @property
    def codes(self) -> frozenset[str]:
        """The codes of all of them."""
        of_values = (rule for rules in self.by_value.values() for rule in rules)
        return frozenset(rule.code for rule in (*of_values, *self.notice_rules, *self.page_rules))

    def plan(self, kinds: frozenset[type[Value]]) -> Plan:
        """What runs on a notice whose values are of the given classes."""
        if kinds not in self.plans:
            of = {kind: tuple(rule for base in kind.__mro__ for rule in self.by_value.get(base, ())) for kind in kinds}
            whole = (
                rule for rule in self.notice_rules if not rule.among or any(issubclass(k, rule.among) for k in kinds)
            )
            self.plans[kinds] = of, tuple(whole)
        return self.plans[kinds]


def _matches(rule: Rule, words: Iterable[str]) -> bool:
    return any(rule.name == word or rule.code.startswith(word.upper()) for word in words)


def find(word: str) -> Rule | None:
    """The rule of a code or a name."""
    return RULES.get(word.upper()) or next((rule for rule in RULES.values() if rule.name == word), None)


def near(word: str) -> str:
    """The code or name of a rule that was probably meant by a word that is none."""
    code = word.upper()[:2] + word.upper()[2:].translate(str.maketrans("OIL", "011"))
    if code in RULES:
        return code
    return nearest(word, (*RULES, *(rule.name for rule in RULES.values())))


def select(chosen: tuple[str, ...], ignored: tuple[str, ...]) -> Selection:
    """The rules that settings ask for.

    Raises SettingsError for a word that is no code, prefix or name of a rule.
    """
    for word in (*chosen, *ignored):
        if not any(_matches(rule, (word,)) for rule in RULES.values()):
            raise SettingsError(failure("no_rule", near(word), word=word))

    def wanted(rule: Rule) -> bool:
        return (not chosen or _matches(rule, chosen)) and not _matches(rule, ignored)

    by_value: dict[type[Value], tuple[Rule, ...]] = {}
    for rule in filter(wanted, NOTICE_RULES):
        if rule.on is not None:
            by_value[rule.on] = (*by_value.get(rule.on, ()), rule)
    return Selection(
        by_value=by_value,
        notice_rules=tuple(rule for rule in filter(wanted, NOTICE_RULES) if rule.on is None),
        page_rules=tuple(filter(wanted, PAGE_RULES)),
    )


def run(notice: Notice, page: Page, selection: Selection) -> tuple[Finding, ...]:
    """The findings in one notice, in the order of the text."""
    found: list[Finding] = []
    of_value, of_notice = selection.plan(frozenset([type(field.value) for field in notice.fields]))
    for field in notice.fields:
        for rule in of_value[type(field.value)]:
            found.extend(rule.check(field, notice, page))
    for rule in of_notice:
        found.extend(rule.check(notice, page))
    found.sort(key=lambda finding: (finding.span.start, finding.rule.code))
    return tuple(found)


def run_page(page: Page, selection: Selection) -> tuple[Finding, ...]:
    """The findings that belong to no single notice."""
    return tuple(finding for rule in selection.page_rules for finding in rule.check(page))
