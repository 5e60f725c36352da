"""noticecheck explain: one rule."""

from __future__ import annotations

from typing import Annotated

import typer

from noticecheck.cli.words import chosen, say


def explain(
    code: Annotated[str, typer.Argument(help=say("code"))],
    lang: Annotated[str | None, typer.Option("--lang", help=say("lang"))] = None,
) -> None:
    """Explain a rule: what it finds and why, a bad and a good notice, the source."""
    from noticecheck import manual, messages
    from noticecheck.cli.stop import Stopped
    from noticecheck.failures import failure
    from noticecheck.rules import find, near

    spoken = chosen(lang)
    rule = find(code)
    if rule is None:
        raise Stopped(failure("no_rule", near(code), word=code), spoken)
    page = manual.of(rule)
    print(f"{rule.code} {rule.name} ({messages.WORDS[spoken][rule.severity.value]})\n")
    print(page.text[spoken], end="\n\n")
    print(say("bad", spoken) + page.bad)
    print(say("good", spoken) + page.good)
    print(say("source", spoken) + page.source)
