"""The program: its commands, and how it ends."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from noticecheck.cli import accept, explain, format, read, rules, schema, verify, watch
from noticecheck.cli.stop import BROKEN_PIPE, FAILED, INTERRUPTED, ClickError, Stopped, unwritten, usage
from noticecheck.cli.streams import Gone, prepare, silence, tell
from noticecheck.cli.words import of_failures, say
from noticecheck.errors import NoticecheckError
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
app.command("read", help=say("read"))(read.read)
app.command("format", help=say("set"))(format.set_anew)
app.command("watch", help=say("watch"))(watch.watch)
app.command("rules", help=say("rules"))(rules.rules)
app.command("explain", help=say("explain"))(explain.explain)
app.command("schema", help=say("schema"))(schema.schema)


def _run() -> int:
    """Run a command; what it could not do is said in one line."""
    try:
        status = app(standalone_mode=False)
        sys.stdout.flush()
    except Stopped as stop:
        tell(stop.words, stop.language)
    except NoticecheckError as error:
        tell(error.words, of_failures())
    except ClickError as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            print(error, file=sys.stderr)
        else:
            tell(usage(error), of_failures())
    except (Gone, BrokenPipeError):
        silence()
        return BROKEN_PIPE
    except OSError as error:
        tell(unwritten(None, error), of_failures())
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    else:
        return status if isinstance(status, int) else 0
    silence()
    return FAILED


def main() -> None:
    """Run the program."""
    prepare()
    sys.exit(_run())
