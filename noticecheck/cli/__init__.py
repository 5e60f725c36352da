"""The command line: Typer, one module a command, and the exit status."""

from __future__ import annotations

from noticecheck.cli.app import main

__all__ = ["main"]
