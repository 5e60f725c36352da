"""noticecheck format: the notices as they should be set."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.shell import bash, run

WORN = "遗 失 声 明\n\n▲张三(身份证号:4199231990\n01019993)遗失购房收据,\n声明作废。\n"
CLEAN = "张三（身份证号：419923199001019993）遗失购房收据，声明作废。\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "worn.txt").write_text(WORN, encoding="utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def test_one_notice_a_line(desk: Path) -> None:
    done = run("format", "worn.txt", "clean.txt", cwd=desk)
    assert done.returncode == 0
    assert done.stdout.decode() == CLEAN * 2
    assert done.stderr == b""
    assert run("format", stdin=WORN.encode("gb18030")).stdout.decode() == CLEAN
    assert (desk / "worn.txt").read_text(encoding="utf-8") == WORN


def test_check(desk: Path) -> None:
    done = run("format", "--check", "worn.txt", "clean.txt", cwd=desk)
    assert done.returncode == 1
    assert done.stdout.decode() == "worn.txt:3:1: 整理后会有变动\n"
    assert run("format", "--check", "worn.txt", "--lang", "en", cwd=desk).stdout.decode().endswith("set anew\n")
    done = run("format", "--check", "clean.txt", cwd=desk)
    assert (done.returncode, done.stdout) == (0, b"")
    assert bash("$NC format worn.txt | $NC format --check -", desk).returncode == 0


def test_diff(desk: Path) -> None:
    done = run("format", "--diff", "worn.txt", "clean.txt", cwd=desk)
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert lines[:2] == ["--- worn.txt", "+++ worn.txt（整理后）"]
    assert [line for line in lines[2:] if line[0] == "+"] == ["+" + CLEAN.rstrip()]
    assert [line for line in lines[2:] if line[0] == "-"] == ["-" + line for line in WORN.splitlines()[2:]]
    assert run("format", "--diff", "--check", "worn.txt", cwd=desk).returncode == 1
    assert run("format", "--diff", "clean.txt", cwd=desk).stdout == b""


def test_output(desk: Path) -> None:
    done = run("format", "worn.txt", "-o", "set.txt", cwd=desk)
    assert (done.returncode, done.stdout) == (0, b"")
    assert (desk / "set.txt").read_text(encoding="utf-8") == CLEAN
    assert run("format", ".", "-o", "set.txt", cwd=desk).returncode == 0
    assert (desk / "set.txt").read_text(encoding="utf-8") == CLEAN * 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.txt", "clean.txt"], "none.txt：没有这个文件或文件夹"),
        (["clean.txt", "-o", "clean.txt"], "-o"),
        (["clean.txt", "-o", "no/such.txt"], "没有这个文件或文件夹"),
        (["clean.txt", "--check", "-o", "x.txt"], "--check"),
        (["clean.txt", "--diff", "-o", "x.txt"], "--diff"),
        (["clean.txt", "--dif"], "--diff"),
        (["clean.txt", "--encoding", "klingon"], "--encoding"),
    ],
)
def test_failures(desk: Path, arguments: list[str], said: str) -> None:
    done = run("format", *arguments, cwd=desk)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1
    assert b"Traceback" not in done.stderr
    assert (desk / "clean.txt").read_text(encoding="utf-8") == CLEAN
    if arguments[0] == "none.txt":
        assert done.stdout.decode() == CLEAN


def test_what_is_no_notice_is_said(desk: Path) -> None:
    (desk / "news.txt").write_text("今日晴，南风三级。\n", encoding="utf-8")
    done = run("format", "news.txt", cwd=desk)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == "noticecheck: news.txt：没有找到声明\n"
    (desk / "news.txt").write_text(f"▲{CLEAN}■4199990000001\n", encoding="utf-8")
    done = run("format", "news.txt", cwd=desk)
    assert done.stdout.decode() == CLEAN
    assert "news.txt：没有读成 第2行第2列 “4199990000001”" in done.stderr.decode()
    assert run("format", "news.txt", "--unread", "fail", cwd=desk).returncode == 2
