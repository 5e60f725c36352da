"""Whatever the shell has made of the three streams, and where a report is written."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from noticecheck.reports import FORMATS
from tests.cli.shell import BAD, ENVIRONMENT, GOOD, bash, run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "bad.txt").write_text(BAD, encoding="utf-8")
    return folder


COMMANDS = [
    "verify bad.txt", "verify bad.txt -f json", *(f"verify bad.txt -f {form}" for form in FORMATS if form != "json"),
    "verify bad.txt good.txt -j 2 -f jsonl", "verify bad.txt --statistics", "verify bad.txt --brief", "rules", "rules -f json", "explain ID103", "schema", "accept --list", "--version", "--help",
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_a_reader_that_went_away(desk: Path, command: str) -> None:
    done = bash(f"{{ $NC {command}; echo $? >&2; }} | (exec <&-; sleep 1)", desk)
    assert done.stderr == b"141\n"


@pytest.mark.parametrize("command", [COMMANDS[0], COMMANDS[1], "rules", "--help"])
@pytest.mark.parametrize(("stdout", "said"), [("/dev/full", "标准输出：磁盘已满"), ("&-", "标准输出：已关闭")])
def test_a_report_that_cannot_be_written(desk: Path, command: str, stdout: str, said: str) -> None:
    done = bash(f"$NC {command} >{stdout}", desk)
    assert done.returncode == 2
    assert done.stderr.decode() == f"noticecheck: {said}\n"


def test_closed_error_and_input(desk: Path) -> None:
    done = bash("$NC verify bad.txt gone.txt -f json 2>&-", desk)
    assert done.returncode == 2
    assert json.loads(done.stdout)["unreadable"][0]["path"] == "gone.txt"
    assert bash("$NC verify bad.txt gone.txt -f json 2>/dev/full", desk).returncode == 2
    done = bash("$NC verify - <&-", desk)
    assert done.returncode == 2
    assert "标准输入：已关闭" in done.stderr.decode()
    assert bash("$NC verify good.txt -o r.json -f json >&- 2>&- <&-", desk).returncode == 0
    assert json.loads((desk / "r.json").read_text(encoding="utf-8"))["summary"]["clean"] == 1


def test_a_dash_is_standard_output(desk: Path) -> None:
    assert json.loads(run("verify", "good.txt", "-f", "json", "-o", "-", cwd=desk).stdout)
    assert not (desk / "-").exists()


def test_mode_and_link_stay(desk: Path) -> None:
    (desk / "r.json").write_text("old", encoding="utf-8")
    (desk / "r.json").chmod(0o600)
    (desk / "link.json").symlink_to("r.json")
    (desk / "new.json").symlink_to("not-yet.json")
    for name in ("link.json", "new.json"):
        assert run("verify", "good.txt", "-f", "json", "-o", name, cwd=desk).returncode == 0
        assert (desk / name).is_symlink()
        assert json.loads((desk / name).read_text(encoding="utf-8"))
    assert (desk / "r.json").stat().st_mode & 0o777 == 0o600


def test_a_report_never_takes_the_place_of_an_input(desk: Path) -> None:
    (desk / "link.txt").symlink_to("good.txt")
    for output in ("good.txt", "./good.txt", "link.txt"):
        done = run("verify", "good.txt", "-o", output, cwd=desk)
        assert done.returncode == 2
        assert "-o" in done.stderr.decode()
    assert (desk / "good.txt").read_text(encoding="utf-8") == GOOD
    for output in ("report.txt", "report.txt", "report.out", "report.out"):
        assert run("verify", ".", "-o", output, "--exclude", "report.txt", cwd=desk).returncode == 1


def test_where_nothing_can_be_written(desk: Path) -> None:
    for output, said in (("no/such.txt", "没有这个文件或文件夹"), (".", "是文件夹"), ("good.txt/x", "不是文件夹")):
        done = run("verify", "bad.txt", "-o", output, cwd=desk)
        assert done.returncode == 2
        assert said in done.stderr.decode()
        assert b"Traceback" not in done.stderr
    assert {path.name for path in desk.iterdir()} == {"good.txt", "bad.txt"}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("output", ["-", "report.out"])
def test_names_that_are_no_utf8(desk: Path, form: str, output: str) -> None:
    done = bash(f"mv bad.txt $'\\xd2\\xc5\\xca\\xa7.txt'; $NC verify . gone$'\\xff' -f {form} -o {output}", desk)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    shown = done.stdout.decode() if output == "-" else (desk / output).read_text(encoding="utf-8")
    assert (r"%D2%C5" if form == "sarif" else r"\udcd2\udcc5") in shown
    if form == "json":
        assert json.loads(shown)["unreadable"][0]["path"] == "gone\udcff"


def test_a_file_named_twice_is_read_once(desk: Path) -> None:
    document = json.loads(run("verify", "good.txt", "./good.txt", ".", "-f", "json", cwd=desk).stdout)
    assert [one["path"] for one in document["files"]] == ["good.txt", "bad.txt"]


def test_a_folder_with_what_cannot_be_read(desk: Path) -> None:
    (desk / "来稿.wps").write_bytes(b"\xd0\xcf\x11\xe0")
    (desk / "~$来稿.wps").write_bytes(b"lock")
    done = run("verify", ".", "-f", "json", cwd=desk)
    assert done.returncode == 2
    assert "来稿.wps：不认识的旧版 Office 文件" in done.stderr.decode()
    assert [one["path"] for one in json.loads(done.stdout)["unreadable"]] == ["来稿.wps"]
    assert run("verify", ".", "--exclude", "*.wps", cwd=desk).returncode == 1


def in_console(desk: Path, line: str) -> tuple[bytes, bytes]:
    """What a line of bash writes to its terminal, whose encoding is GBK, and what it writes elsewhere."""
    ours, theirs = pty.openpty()
    environment = {**ENVIRONMENT, "LANG": "zh_CN.UTF-8", "PYTHONIOENCODING": "gbk", "PY": sys.executable}
    with subprocess.Popen(["bash", "-c", line], stdin=theirs, stdout=theirs, stderr=theirs, cwd=desk, env=environment):
        os.close(theirs)
        shown = b""
        # The end of a terminal is an error on Linux.
        with suppress(OSError):
            while data := os.read(ours, 1 << 16):
                shown += data
    os.close(ours)
    elsewhere = desk / "elsewhere"
    return shown, elsewhere.read_bytes() if elsewhere.exists() else b""


def test_a_console_in_gbk_is_written_in_gbk(desk: Path) -> None:
    shown, _ = in_console(desk, "$PY -m noticecheck verify bad.txt gone.txt --color never")
    words = shown.decode("gbk")
    assert "× 错误 ID103" in words
    assert "gone.txt：没有这个文件或文件夹" in words
    assert "校验" in in_console(desk, "$PY -m noticecheck explain ID103")[0].decode("gbk")


@pytest.mark.parametrize(
    ("command", "how"),
    [
        ("verify bad.txt", ">elsewhere"),
        ("verify bad.txt -f json", "| cat >elsewhere"),
        ("rules", ">elsewhere 2>&1"),
        ("explain ID103", "| cat >elsewhere"),
        ("format bad.txt", ">elsewhere"),
    ],
)
def test_a_pipe_and_a_file_are_utf8_whatever_the_console_is(desk: Path, command: str, how: str) -> None:
    shown, elsewhere = in_console(desk, f"$PY -m noticecheck {command} {how}")
    assert shown == b""
    assert re.search("[\u4e00-\u9fff]", elsewhere.decode("utf-8"))
    assert "\\u" not in elsewhere.decode("utf-8")


def test_failures_in_a_pipe_are_utf8_too(desk: Path) -> None:
    done = run("verify", "没有.txt", cwd=desk, PYTHONIOENCODING="gbk")
    assert done.stderr.decode("utf-8") == "noticecheck: 没有.txt：没有这个文件或文件夹\n"


def test_the_settings_file_may_say_where_the_report_goes(desk: Path) -> None:
    (desk / "noticecheck.toml").write_text('format = "json"\noutput = "report.json"\n', encoding="utf-8")
    for line in ("verify .", "verify bad.txt good.txt"):
        done = run(*line.split(), cwd=desk)
        assert (done.returncode, done.stdout) == (1, b"")
        assert json.loads((desk / "report.json").read_text(encoding="utf-8"))["summary"]["files"] == 2
    (desk / "report.json").unlink()
    assert json.loads(run("verify", ".", "-o", "-", cwd=desk).stdout)["summary"]["files"] == 2
    assert not (desk / "report.json").exists()
    (desk / "noticecheck.toml").write_text('output = "good.txt"\n', encoding="utf-8")
    assert "--output：good.txt 是要核对的文件" in run("verify", "good.txt", cwd=desk).stderr.decode()
