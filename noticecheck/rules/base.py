"""How a rule is made: a decorator puts the `Rule` in place of its check.

    @field_rule(IdCard, "ID103", "id-card-check-digit", Severity.ERROR, zh=…, en=…, ask_zh=…, ask_en=…)
    def check_digit(field, notice, page): …

A check yields findings and answers nothing else.  Its docstring is the manual page: a summary
in English, the same in Chinese, then paragraphs that begin with ``Bad:``, ``Good:``, ``Source:``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from noticecheck.fields.dates import Date
from noticecheck.model import Field, Finding, Notice, Page, Party, Related, Rule, Severity, Value

F = TypeVar("F", bound=Value)
FieldCheck = Callable[[Field[F], Notice, Page], Iterator[Finding]]
NoticeCheck = Callable[[Notice, Page], Iterator[Finding]]
PageCheck = Callable[[Page], Iterator[Finding]]


def _rule(
    on: type[Any] | None,
    code: str,
    name: str,
    severity: Severity,
    sentences: dict[str, str],
    among: tuple[type[Any], ...] = (),
) -> Callable[[Callable[..., Iterator[Finding]]], Rule]:
    def make(check: Callable[..., Iterator[Finding]]) -> Rule:
        return Rule(
            code=code,
            name=name,
            severity=severity,
            messages={"zh": sentences["zh"], "en": sentences["en"]},
            asks={"zh": sentences["ask_zh"], "en": sentences["ask_en"]},
            manual=check.__doc__ or "",
            on=on,
            check=check,
            among=among,
        )

    return make


def field_rule(
    on: type[F], code: str, name: str, severity: Severity, **sentences: str
) -> Callable[[FieldCheck[F]], Rule]:
    """A rule that looks at every value of one class."""
    return _rule(on, code, name, severity, sentences)


def notice_rule(
    code: str, name: str, severity: Severity, among: tuple[type[Any], ...] = (), **sentences: str
) -> Callable[[NoticeCheck], Rule]:
    """A rule that looks at a notice as a whole; with ``among`` only where a value of one of these classes stands."""
    return _rule(None, code, name, severity, sentences, among)


def page_rule(code: str, name: str, severity: Severity, **sentences: str) -> Callable[[PageCheck], Rule]:
    """A rule that looks at a page as a whole."""
    return _rule(None, code, name, severity, sentences)


def other_place(notice: Notice, start: int, end: int, zh: str, en: str) -> Related:
    """Another place of a notice on which a finding rests, with a word on what stands there."""
    return Related(notice.text.span(start, end), str(notice.text)[start:end], {"zh": zh, "en": en})


def lunar(field: Field[Date], notice: Notice) -> bool:
    """Whether a date is of the lunar calendar: by its own words, its label, or a bracket beside it."""
    return field.value.lunar or notice.says("lunar", max(0, field.label_start - 4), field.end + 4)


def holder_of(notice: Notice, field: Field[Value]) -> Party | None:
    """The only organisation to which a code can belong."""
    firms = [party for party in notice.parties if party.type == "organisation" and party.role != "issuer"]
    party = notice.party_of(field)
    if party is None and len(firms) == 1:
        return firms[0]
    return party if party in firms or not firms else None


def bare(name: str) -> str:
    """A name without the bracket at its end (示例店（个体工商户））."""
    for opening, closing in ("()", "（）"):
        if name.endswith(closing) and opening in name[1:]:
            return name[: name.rindex(opening)]
    return name
