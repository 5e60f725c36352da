"""Nothing is fetched, run or kept: what the code may import, and what a run does."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import noticecheck
from noticecheck.reports import FORMATS
from tests.cli.shell import BAD, ENVIRONMENT

ROOT = Path(noticecheck.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
# What speaks to other machines: nobody imports it.
NETWORK = frozenset(
    "aiohttp asyncio ftplib http httpx imaplib nntplib poplib requests select selectors smtplib socket socketserver ssl "
    "telnetlib urllib.request urllib3 webbrowser websockets xmlrpc".split()
)
# What starts programs, reads objects or calls machine code, and the only modules that may.
ALLOWED = {
    "subprocess": {"readers/apart.py"},
    "multiprocessing": {"jobs/pool.py", "jobs/worker.py"},
    "pickle": {"jobs/worker.py"},
    "marshal": {"rules/page.py"},
    "ctypes": {"readers/pdf.py"},
    "shelve": set(),
    "tempfile": set(),
    "sqlite3": set(),
    "logging": set(),
    "code": set(),
    "runpy": set(),
}
RUNS = frozenset(
    "eval exec compile __import__ builtins.eval builtins.exec os.system os.popen os.startfile os.fork os.posix_spawn os.execv os.execve "
    "os.execvp os.spawnv os.spawnl".split()
)
DONE = """
import json, sys
told = []
def hook(event, arguments):
    if event.split(".")[0] in {"socket", "urllib", "ftplib", "smtplib", "http", "subprocess"}:
        told.append(event)
    elif event in {"os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "pty.spawn", "webbrowser.open"}:
        told.append(event)
    elif event == "open" and isinstance(arguments[0], (str, bytes)):
        path, mode, flags = arguments
        if (mode and set(mode) & set("wax+")) or (isinstance(flags, int) and flags & 3):
            told.append(f"write {path}")
    elif event in {"os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink"}:
        told.append(event)
sys.addaudithook(hook)
sys.argv[0] = "noticecheck"
from noticecheck.cli import main
try:
    main()
finally:
    print(json.dumps(told), file=sys.stderr)
"""


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, names: frozenset[str] | set[str]) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_module_may_use(path: Path) -> None:
    here = path.relative_to(ROOT).as_posix()
    for name in imported(path):
        assert not within(name, NETWORK), name
        for library, homes in ALLOWED.items():
            assert here in homes or not within(name, {library}), name
    calls = (node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    for call in calls:
        assert ast.unparse(call) not in RUNS


def test_what_may_use_them_does() -> None:
    """A list that names what is no longer there would hide what comes."""
    for library, homes in ALLOWED.items():
        for home in homes:
            assert any(within(name, {library}) for name in imported(ROOT / home)), (library, home)


@pytest.mark.parametrize("form", FORMATS)
def test_a_run_writes_its_report_and_nothing_else(form: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "table.csv").write_text("姓名,证件,身份证号\n张三,身份证,419923199001019992\n", encoding="utf-8")
    (tmp_path / "letter.eml").write_bytes(
        b"Mime-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + BAD.encode()
    )
    kept = {path.name for path in tmp_path.iterdir()}

    def told(*more: str) -> list[str]:
        done = subprocess.run(
            [sys.executable, "-B", "-c", DONE, "verify", ".", "-f", form, *more],
            cwd=tmp_path,
            env=ENVIRONMENT,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 1
        found: list[str] = json.loads(done.stderr.splitlines()[-1])
        return found

    assert told() == []
    assert {path.name for path in tmp_path.iterdir()} == kept
    written, *others = told("-o", "report.out")
    assert written.startswith("write ")
    assert written.endswith(".part")
    # It takes its place when it is whole; what is left of one that is not would be removed.
    assert others == ["os.rename", "os.remove"]
    assert {path.name for path in tmp_path.iterdir()} == kept | {"report.out"}
