"""Running the command as a shell does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

GOOD = "▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。\n"
BAD = GOOD.replace("9993", "9992", 1)
_LEFT_OUT = {"NO_COLOR", "FORCE_COLOR", "LC_ALL", "LC_MESSAGES", "COLUMNS"}
ENVIRONMENT = {key: value for key, value in os.environ.items() if key not in _LEFT_OUT}


def run(
    *arguments: str, stdin: bytes | None = b"", cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run a command of noticecheck."""
    return subprocess.run(
        [sys.executable, "-m", "noticecheck", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**ENVIRONMENT, "LANG": "zh_CN.UTF-8", **environment},
    )


def bash(line: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash in which $NC is noticecheck."""
    program = cwd.parent / "noticecheck-program"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m noticecheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return subprocess.run(
        ["bash", "-c", line],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**ENVIRONMENT, "LANG": "zh_CN.UTF-8", "NC": str(program)},
    )
