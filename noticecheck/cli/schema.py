"""noticecheck schema: the JSON Schemas of what is written with -f json."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from noticecheck.cli.words import say
from noticecheck.settings import among


def schema(which: Annotated[str, typer.Argument(help=say("which"))] = "output") -> None:
    """Print a JSON Schema."""
    from noticecheck.reports.schema import SCHEMAS

    among(tuple(SCHEMAS), which, "schema")
    print(json.dumps(SCHEMAS[which], ensure_ascii=False, indent=2))
