"""The program: its commands, and how it ends."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from noticecheck.cli import accept, explain, rules, schema, verify
from noticecheck.cli.words import say
from noticecheck.version import __version__

app = typer.Typer(
    name="noticecheck",
    help=say("program"),
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        print(f"noticecheck {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", "-V", help=say("version"), callback=_version, is_eager=True)
    ] = False,
) -> None:
    """The options that stand before a command."""


app.command("verify", help=say("verify"))(verify.verify)
app.command("accept", help=say("accept"))(accept.accept)
app.command("rules", help=say("rules"))(rules.rules)
app.command("explain", help=say("explain"))(explain.explain)
app.command("schema", help=say("schema"))(schema.schema)


def main() -> None:
    """Run the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    app()
