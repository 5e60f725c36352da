"""noticecheck watch: check each file of a folder as it arrives or changes, until Ctrl-C."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

import typer

from noticecheck.cli.options import with_settings
from noticecheck.cli.stop import Stopped
from noticecheck.cli.streams import tell
from noticecheck.cli.words import say
from noticecheck.failures import failure
from noticecheck.reports import FILES

_SETTINGS = "reports format date select ignore mask encoding lang exclude verbose quiet accepted".split(" ")


@with_settings(*_SETTINGS, formats=tuple(FILES))
def watch(
    folder: Annotated[Path, typer.Argument(help=say("watched"), show_default=False)],
    config: Annotated[Path | None, typer.Option("--config", help=say("config"))] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help=say("isolated"))] = False,
    **given: Any,
) -> None:
    """Check each file of a folder as it arrives or changes, and write its report."""
    from noticecheck.cli.hotfolder import HotFolder

    hot = HotFolder(folder, config, isolated, given)
    if find_spec("watchfiles") is None:
        raise Stopped(failure("missing_library", library="watchfiles", extra="watch"), hot.language)
    if not folder.is_dir():
        raise Stopped(failure("no_folder", where=folder), hot.language)
    if not hot.settings.quiet:
        tell(failure("watching", where=folder), hot.language)
    hot.watch()
