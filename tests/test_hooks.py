"""The hooks for pre-commit are commands that there are, and completion knows the commands."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import BAD, ENVIRONMENT, GOOD, run

ROOT = Path(__file__).parent.parent
HOOKS = re.findall(r"^  entry: noticecheck (.+)$", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("entry", HOOKS)
def test_hooks_stop_what_is_wrong_and_let_the_rest_through(entry: str, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD.removeprefix("▲"), encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    assert run(*entry.split(), "good.txt", cwd=tmp_path).returncode == 0
    assert run(*entry.split(), "good.txt", "bad.txt", cwd=tmp_path).returncode == 1


def test_there_are_hooks() -> None:
    assert len(HOOKS) == 2


def installed(folder: Path, *arguments: str, **environment: str) -> str:
    """What the installed program says, which is called by its own name."""
    program = folder / "noticecheck"
    program.write_text("from noticecheck.cli import main\n\nmain()\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(program), *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        env={**ENVIRONMENT, "HOME": str(folder), **environment},
    )
    return done.stdout.decode()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("ver", "verify"),
        ("form", "format"),
        ("verify --fail", "--fail-on"),
        ("read --m", "--mask"),
        ("wat", "watch"),
        ("watch hot --rep", "--reports"),
        ("watch hot -f j", "junit"),
        ("verify --format h", "html"),
        ("verify -f sar", "sarif"),
        ("verify --fail-on w", "warning"),
        ("verify --lang e", "en"),
    ],
)
def test_completion(typed: str, offered: str, tmp_path: Path) -> None:
    words = {"COMP_WORDS": f"noticecheck {typed}", "COMP_CWORD": str(len(typed.split()))}
    said = installed(tmp_path, _NOTICECHECK_COMPLETE="complete_bash", **words)
    assert offered in said.split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_installed(shell: str, tmp_path: Path) -> None:
    # Else it is for the shell that has started the tests.
    told = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    assert shell in installed(tmp_path, "--install-completion", shell, **told)
    written = [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*") if path.is_file()]
    assert any("_NOTICECHECK_COMPLETE" in words for words in written)
