"""What disks, terminals and other programs do to a run: one line and a status, and a report that is old or new, never half."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from noticecheck.reports import FORMATS
from tests.cli.shell import BAD, ENVIRONMENT, GOOD, bash, run

OLD = "the old report"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "bad.txt").write_text(BAD * 100, encoding="utf-8")
    (folder / "report").write_text(OLD, encoding="utf-8")
    return folder


def left(desk: Path) -> set[str]:
    return {path.name for path in desk.iterdir()}


@pytest.mark.parametrize(("form", "many"), [*((form, "1") for form in FORMATS), ("json", "2")])
def test_a_disk_that_takes_no_more(desk: Path, form: str, many: str) -> None:
    """A limit on the size of files stops the writing in the middle as a full disk does."""
    before = left(desk)
    done = subprocess.run(
        [sys.executable, "-m", "noticecheck", "verify", "bad.txt", "good.txt", "-f", form, "-o", "report", "-j", many],
        cwd=desk,
        env={**ENVIRONMENT, "LANG": "zh_CN.UTF-8"},
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    assert done.returncode == 2
    assert done.stderr.decode() == "noticecheck: report：文件太大\n"
    assert (desk / "report").read_text(encoding="utf-8") == OLD
    assert left(desk) == before


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("/dev/full", "磁盘已满"),
        ("/proc/version/report", "不是文件夹"),
        ("/proc/sys/report", ""),
        ("loop", "链接绕成了圈"),
        ("x" * 300, "文件名太长"),
    ],
)
def test_where_no_report_can_be(desk: Path, output: str, said: str) -> None:
    (desk / "loop").symlink_to("loop")
    done = run("verify", "bad.txt", "-f", "json", "-o", output, cwd=desk)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"noticecheck: {output}：")
    assert said in line


@pytest.mark.parametrize("many", ["1", "2"])
def test_an_input_that_vanishes(desk: Path, many: str) -> None:
    """It is there when the folder is searched and gone when its turn comes."""
    program = (
        "from noticecheck import inputs\n"
        "from pathlib import Path\n"
        "found = inputs.files\n"
        "def files(*rest):\n"
        "    listed = list(found(*rest))\n"
        "    Path('bad.txt').unlink()\n"
        "    return iter(listed)\n"
        "from noticecheck import check, jobs\n"
        "check.files = jobs.files = files\n"
        "from noticecheck.cli import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "verify", "good.txt", "bad.txt", "-f", "json", "-j", many],
        cwd=desk,
        env={**ENVIRONMENT, "LANG": "zh_CN.UTF-8"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.decode() == "noticecheck: bad.txt：没有这个文件或文件夹\n"
    document = json.loads(done.stdout)
    assert [one["path"] for one in document["files"]] == ["good.txt"]
    assert [one["path"] for one in document["unreadable"]] == ["bad.txt"]


CONSOLES = {
    "no locale": {"LC_ALL": "", "LANG": "", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "C": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "a locale that is not there": {"LC_ALL": "xx_YY.UTF-8", "PYTHONUTF8": "0"},
    "ASCII": {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    "GBK": {"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"},
    "narrow": {"COLUMNS": "1"},
    "dumb": {"TERM": "dumb"},
    "no environment to speak of": {"HOME": "", "PATH": "", "TMPDIR": "/nowhere"},
}


def on(console: str, desk: Path, *line: str) -> subprocess.CompletedProcess[bytes]:
    return run(*line, stdin=b"", cwd=desk, **CONSOLES[console])


@pytest.mark.parametrize("form", ["rich", "json"])
def test_whatever_the_console(desk: Path, form: str) -> None:
    """A report is UTF-8, and the same, whatever the console says of itself."""
    line = ("verify", "good.txt", "gone.txt", "-f", form, "--lang", "zh", "--date", "2026-11-23")
    ordinary = run(*line, cwd=desk)
    for console in CONSOLES:
        done = on(console, desk, *line)
        assert done.returncode == 2
        assert done.stdout == ordinary.stdout
        (said,) = done.stderr.splitlines()
        assert said.startswith(b"noticecheck: gone.txt")


@pytest.mark.parametrize("console", ["C", "GBK", "narrow"])
@pytest.mark.parametrize(
    "command", ["--help", "rules", "explain ID103", "read good.txt", "format good.txt", "schema", "verify --formt"]
)
def test_every_command_on_every_console(desk: Path, console: str, command: str) -> None:
    done = on(console, desk, *command.split())
    assert done.returncode == (2 if command == "verify --formt" else 0)
    assert b"Traceback" not in done.stderr
    assert done.stdout or done.stderr


def test_closed_streams_with_processes(desk: Path) -> None:
    for closed in ("<&-", "2>&-", "<&- 2>&-", ">&- 2>&- <&-"):
        done = bash(f"$NC verify good.txt bad.txt -j 2 -f json -o r.json {closed}", desk)
        assert done.returncode == 1
        assert json.loads((desk / "r.json").read_text(encoding="utf-8"))["summary"]["files"] == 2
        (desk / "r.json").unlink()


def test_killed_while_the_report_is_written(desk: Path) -> None:
    """The report is as long as a pipe that nobody empties lets it be: the old one stays whole."""
    os.mkfifo(desk / "more.txt")
    process = subprocess.Popen(
        [sys.executable, "-m", "noticecheck", "verify", "bad.txt", "more.txt", "-f", "jsonl", "-o", "report"],
        cwd=desk,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
    )
    with (desk / "more.txt").open("wb"):
        (part,) = [path for path in desk.iterdir() if path.name.startswith(".noticecheck.")]
        assert part.read_bytes().count(b"\n") > 100
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert (desk / "report").read_text(encoding="utf-8") == OLD
    assert run("verify", "good.txt", "-f", "json", "-o", "report", cwd=desk).returncode == 0
    assert json.loads((desk / "report").read_text(encoding="utf-8"))["summary"]["clean"] == 1
