"""The script for press time stops at what must be stopped, and says in Chinese why."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import BAD, ENVIRONMENT, GOOD

SCRIPT = Path(__file__).parent.parent / "examples" / "prepublish.sh"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "noticecheck"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m noticecheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk"


def prepublish(desk: Path, *arguments: str, path: str | None = None) -> tuple[int, str, str]:
    """Status, standard output and the last line of standard error."""
    found = f"{desk.parent / 'bin'}:{os.environ['PATH']}" if path is None else path
    done = subprocess.run(
        ["/bin/sh", str(SCRIPT), *arguments],
        capture_output=True,
        check=False,
        cwd=desk,
        env={**ENVIRONMENT, "LANG": "en_US.UTF-8", "PATH": found},
    )
    return done.returncode, done.stdout.decode(), (done.stderr.decode().splitlines() or [""])[-1]


def folder(desk: Path, name: str, **files: str | bytes) -> str:
    (desk / name).mkdir(parents=True)
    for stem, text in files.items():
        data = text if isinstance(text, bytes) else text.encode()
        (desk / name / stem.replace("_", ".")).write_bytes(data)
    return name


@pytest.mark.parametrize("name", ["来稿", "-q", "--", "a b", "$(touch x)", "*", "'", "-"])
def test_good_and_bad_in_folders_of_every_name(desk: Path, name: str) -> None:
    status, shown, _ = prepublish(desk, folder(desk, name, good_txt=GOOD))
    assert status == 0, shown
    assert "可以付印" in shown
    (desk / name / "bad.txt").write_text(BAD, encoding="utf-8")
    status, _, said = prepublish(desk, name)
    assert status == 1
    assert said.startswith("有错误")
    assert [path.name for path in desk.iterdir()] == [name]


@pytest.mark.parametrize("text", ["", "今日晴，南风三级。\n"])
def test_a_file_without_notices_stops(desk: Path, text: str) -> None:
    name = folder(desk, "来稿", good_txt=GOOD, empty_txt=text)
    status, _, said = prepublish(desk, name)
    assert status == 1
    assert "没有找到声明" in said
    status, _, said = prepublish(desk, name, "--select", "ID,UC")
    assert status == 1
    assert prepublish(desk, name, "--exclude", "empty.txt")[0] == 0


def test_its_own_faults(desk: Path) -> None:
    folder(desk, "空")
    folder(desk, "图", a_tif=b"II*\0")
    folder(desk, "有", a_tif=b"II*\0", good_txt=GOOD)
    faults = {
        (): "用法",
        ("",): "用法",
        ("没有",): "没有这个文件夹",
        ("空",): "一份文件都没有读到",
        ("图",): "一份文件都没有读到",
        ("有",): "有文件没有读到",
        ("有", "--no-such"): "选项或设置不对",
    }
    for arguments, expected in faults.items():
        status, _, said = prepublish(desk, *arguments)
        assert status == 2
        assert expected in said
    status, _, said = prepublish(desk, "有", path="/nowhere")
    assert status == 127
    assert "找不到 noticecheck" in said


def test_the_report_asked_for_is_left_alone(desk: Path) -> None:
    name = folder(desk, "来稿", good_txt=GOOD, bad_txt=BAD)
    prepublish(desk, name, "-o", "report.txt")
    assert "✗" in (desk / "report.txt").read_text(encoding="utf-8")
    (desk / name / "bad.txt").unlink()
    assert prepublish(desk, name, "-o", "report.txt", "--statistics")[0] == 0
    assert (desk / "report.txt").exists()
