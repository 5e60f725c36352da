"""noticecheck rules: the table of rules."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from noticecheck.cli.typed import typed
from noticecheck.cli.words import chosen, say
from noticecheck.settings import among

FORMATS = ("table", "json")


def rules(
    form: Annotated[str, typer.Option("--format", "-f", help=say("rules_format"))] = "table",
    lang: Annotated[str | None, typer.Option("--lang", help=say("lang"))] = None,
) -> None:
    """List all rules: code, severity, name and what it finds."""
    from noticecheck import manual
    from noticecheck.messages import WORDS
    from noticecheck.reports.table import table
    from noticecheck.rules import RULES

    among(FORMATS, form, typed("--format", "-f"))
    spoken = chosen(lang)
    if form == "json":
        records = [
            {"code": rule.code, "name": rule.name, "severity": rule.severity.value, "summary": summary}
            for rule in RULES.values()
            for summary in [manual.of(rule).summary[spoken]]
        ]
        print(json.dumps(records, ensure_ascii=False, indent=2))
        return
    head = [say(f"head_{key}", spoken) for key in ("code", "severity", "name", "summary")]
    rows = [
        [rule.code, WORDS[spoken][rule.severity.value], rule.name, manual.of(rule).summary[spoken]]
        for rule in RULES.values()
    ]
    for line in table([head, *rows]):
        print(line)
