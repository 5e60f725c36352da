"""The command line: Typer, one module a command, and the exit status."""

from __future__ import annotations

import gc

# A run makes no cycles worth collecting, and looking for them takes a tenth of its start.
gc.disable()

from noticecheck.cli.app import main  # noqa: E402

__all__ = ["main"]
