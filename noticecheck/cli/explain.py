"""noticecheck explain: one rule."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from noticecheck.cli.words import chosen, say


def explain(
    code: Annotated[str, typer.Argument(help=say("code"))],
    lang: Annotated[str | None, typer.Option("--lang", help=say("lang"))] = None,
) -> None:
    """Explain a rule: what it finds and why, a bad and a good notice, the source."""
    from noticecheck import manual, messages
    from noticecheck.rules import find

    rule = find(code)
    if rule is None:
        print(f"noticecheck: unknown rule: {code!r}", file=sys.stderr)
        raise typer.Exit(2)
    spoken = chosen(lang)
    page = manual.of(rule)
    print(f"{rule.code} {rule.name} ({messages.WORDS[spoken][rule.severity.value]})\n")
    print(page.text[spoken], end="\n\n")
    print(say("bad", spoken) + page.bad)
    print(say("good", spoken) + page.good)
    print(say("source", spoken) + page.source)
