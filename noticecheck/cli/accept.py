"""noticecheck accept: let a finding through that the customer has confirmed."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from noticecheck.cli.words import say
from noticecheck.expressions import expression

_ID = expression(r"[0-9a-f]{10}")


def accept(
    ids: Annotated[list[str], typer.Argument(help=say("ids"))],
    reason: Annotated[str, typer.Option("--reason", help=say("reason"))],
    accepted: Annotated[Path | None, typer.Option("--accepted", help=say("accepted"))] = None,
) -> None:
    """Let findings through that the customer has confirmed."""
    from noticecheck import accepted as letters
    from noticecheck.errors import SettingsError

    wrong = [one for one in ids if not _ID.fullmatch(one)]
    if wrong:
        print(f"noticecheck: not an id of a finding: {', '.join(wrong)}", file=sys.stderr)
        raise typer.Exit(2)
    path = accepted or letters.find(Path.cwd()) or Path(letters.FILE_NAME)
    try:
        known = letters.read(path) if path.exists() else {}
        new = letters.add(path, ids, reason, date.today(), known)
    except SettingsError as error:
        print(f"noticecheck: {error}", file=sys.stderr)
        raise typer.Exit(2) from None
    print(say("added").format(path=path, ids=" ".join(new or ids)))
