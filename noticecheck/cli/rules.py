"""noticecheck rules: the table of rules."""

from __future__ import annotations

from typing import Annotated

import typer

from noticecheck.cli.words import chosen, say


def rules(lang: Annotated[str | None, typer.Option("--lang", help=say("lang"))] = None) -> None:
    """List all rules, one a line: code, severity, name and what it finds, tab-separated."""
    from noticecheck import manual
    from noticecheck.rules import RULES

    spoken = chosen(lang)
    for rule in RULES.values():
        summary = manual.of(rule).summary[spoken]
        print(rule.code, rule.severity.value, rule.name, summary, sep="\t")
