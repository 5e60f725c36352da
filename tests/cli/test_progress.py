"""A progress bar where somebody sees it, and nowhere else."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import ENVIRONMENT, GOOD

BAR = re.compile(rb"\r\x1b\[K\[(#*)(-*)\] +(\d+)% ([\d,]+)")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "many.txt").write_text(GOOD * 1200, encoding="utf-8")
    (folder / "few.txt").write_text(GOOD, encoding="utf-8")
    return folder


def at_terminal(desk: Path, *arguments: str, shared: bool = False) -> bytes:
    """What is written to a terminal on standard error, and if ``shared`` on standard output too."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "noticecheck", "verify", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs if shared else subprocess.DEVNULL,
        stderr=theirs,
        cwd=desk,
        env={**ENVIRONMENT, "LANG": "zh_CN.UTF-8", "TERM": "xterm"},
    ):
        os.close(theirs)
        seen = b""
        try:
            while data := os.read(ours, 1 << 16):
                seen += data
        except OSError:
            pass
        os.close(ours)
    return seen


def on_screen(seen: bytes) -> list[str]:
    """The lines that are left on a terminal: what is erased is gone."""
    return [line.rpartition("\r\x1b[K")[2] for line in seen.decode().replace("\r\n", "\n").split("\n")]


def test_a_report_in_a_file_has_one_bar_that_goes_away(desk: Path) -> None:
    seen = at_terminal(desk, "many.txt", "gone.txt", "-o", "report.out")
    shares = [int(match[3]) for match in BAR.finditer(seen)]
    assert shares == sorted(shares)
    assert len(shares) > 2
    assert shares[0] == 0
    assert on_screen(seen) == ["noticecheck: gone.txt：没有这个文件或文件夹", ""]


def test_a_report_on_the_same_terminal_stays_whole(desk: Path) -> None:
    seen = at_terminal(desk, "many.txt", "gone.txt", "-v", "--color", "never", shared=True)
    assert BAR.search(seen)
    alone = subprocess.run(
        [sys.executable, "-m", "noticecheck", "verify", "many.txt", "-v"],
        capture_output=True,
        check=False,
        cwd=desk,
        env={**ENVIRONMENT, "LANG": "zh_CN.UTF-8"},
    )
    left = on_screen(seen)
    assert "noticecheck: gone.txt：没有这个文件或文件夹" in left
    assert not any("#" in line for line in left)
    assert [line for line in left if "0012345" in line] == [
        line for line in alone.stdout.decode().splitlines() if "0012345" in line
    ]


@pytest.mark.parametrize(
    ("arguments", "shared"),
    [
        (["few.txt", "-o", "report.out"], False),
        (["many.txt", "-q", "-o", "report.out"], False),
        (["many.txt", "-f", "json"], True),
        (["gone.txt"], True),
    ],
)
def test_no_bar(desk: Path, arguments: list[str], shared: bool) -> None:
    assert b"\x1b[K" not in at_terminal(desk, *arguments, shared=shared)


def test_no_bar_where_nobody_sees_it(desk: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "noticecheck", "verify", "many.txt"],
        capture_output=True,
        check=False,
        cwd=desk,
        env=ENVIRONMENT,
    )
    assert done.stderr == b""
