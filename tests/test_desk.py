"""What people can take from ``examples``: each is run as it stands there.

Run ``python -m tests.test_desk`` to write anew what the commands of ``jq.md`` print.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from noticecheck.check import check_file
from noticecheck.model import Severity
from noticecheck.readers import FORMATS, read
from noticecheck.settings import listed, merged, read_file
from tests.cli.shell import BAD, ENVIRONMENT, GOOD
from tests.cli.test_watch import Watch
from tests.customers import FILES, FOLDER

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
DESK = EXAMPLES / "desk"
DAY = date(2026, 11, 23)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder to work in, and the program beside it under its own name."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "noticecheck"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m noticecheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk"


def environment(desk: Path) -> dict[str, str]:
    return {**ENVIRONMENT, "LANG": "zh_CN.UTF-8", "PATH": f"{desk.parent / 'bin'}:{os.environ['PATH']}"}


def bash(desk: Path, line: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["bash", "-c", line], cwd=desk, env=environment(desk), capture_output=True, check=False)


@pytest.mark.parametrize("name", FILES)
def test_customers_files_are_those_that_are_made(name: str) -> None:
    _, make = FILES[name]
    made = make()
    assert make() == made
    # Another version of a library may write other bytes, but they say the same.
    stands, anew = read(name, (FOLDER / name).read_bytes()), read(name, made)
    assert (stands.text, stands.encoding, stands.places.names) == (anew.text, anew.encoding, anew.places.names)
    assert stands.gaps == ()


@pytest.mark.parametrize("name", FILES)
def test_what_is_found_in_customers_files(name: str) -> None:
    found, _ = FILES[name]
    checked = check_file(FOLDER / name, date=DAY)
    graver = [one.rule.code for one in checked.findings if one.severity is not Severity.INFO]
    assert Counter(graver) == Counter(found)
    assert checked.notices
    assert checked.file.unread == ()


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith((".docx", ".xlsx"))])
def test_customers_files_do_not_tell_when_they_were_made(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FILES[name][1]())) as file:
        assert {one.date_time[:3] for one in file.infolist()} == {(2026, 11, 20)}
        days = re.findall(rb"\d{4}-\d\d-\d\dT", file.read("docProps/core.xml"))
    assert {*days} == {b"2026-11-20T"}


def test_there_is_a_customer_with_every_kind_of_file() -> None:
    assert {path.name for path in FOLDER.iterdir()} == FILES.keys()
    suffixes = {Path(name).suffix for name in FILES}
    for kind, form in FORMATS.items():
        assert kind == "old" or suffixes & {*form.suffixes}, kind


def test_messages_to_customers(desk: Path) -> None:
    (desk / "ok.txt").write_text(GOOD, encoding="utf-8")
    command = [sys.executable, str(EXAMPLES / "ask_customers.py")]

    def asked(folder: Path, *more: str) -> tuple[int, str]:
        done = subprocess.run([*command, str(folder), *more], capture_output=True, check=False, env=environment(desk))
        return done.returncode, done.stdout.decode()

    assert asked(desk) == (0, "")
    status, said = asked(FOLDER, "2026-11-23")
    assert status == 1
    for name, (found, _) in FILES.items():
        assert (f"{name}：您好" in said) == bool(found), name
    assert said.count("\n  1. ") == sum(bool(found) for found, _ in FILES.values())
    (desk / "scan.tif").write_bytes(b"II*\0")
    (desk / "bad.txt").write_text(BAD, encoding="utf-8")
    status, said = asked(desk)
    assert status == 2
    assert "没有读到" in said
    assert "bad.txt：您好" in said


def test_the_settings_file_is_one(desk: Path) -> None:
    layer = read_file(DESK / "noticecheck.toml")
    settings = merged(layer)
    assert settings.format == "html"
    assert {key.replace("-", "_") for key in layer[1]} <= listed().keys()
    shutil.copy(DESK / "noticecheck.toml", desk)
    (desk / "noticecheck-accepted.toml").write_text("", encoding="utf-8")
    (desk / "bad.txt").write_text(BAD, encoding="utf-8")
    (desk / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    done = bash(desk, "noticecheck verify .")
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    assert "ID103" in (desk / "校样.html").read_text(encoding="utf-8")


def test_a_hot_folder(desk: Path) -> None:
    process = subprocess.Popen(
        [str(DESK / "hot-folder.sh"), "台", "-f", "json"], cwd=desk, env=environment(desk), stderr=subprocess.PIPE
    )
    with process:
        try:
            watch = Watch(process)
            watch.until("正在看着 台/收稿")
            shutil.copy(FOLDER / "counter.txt", desk / "台" / "收稿")
            watch.until("台/收稿/counter.txt：")
            report = json.loads((desk / "台" / "校样" / "counter.txt.json").read_text(encoding="utf-8"))
            assert report["summary"]["errors"] == 1
            assert watch.stop() == 130
        finally:
            process.kill()


def steps() -> list[str]:
    words = (EXAMPLES / "github-workflow.yml").read_text(encoding="utf-8")
    assert "\t" not in words
    return re.findall(r"^        run: (noticecheck .+)$", words, re.MULTILINE)


def test_a_workflow_of_github(desk: Path) -> None:
    (desk / "notices").mkdir()
    (desk / "notices" / "bad.txt").write_text(BAD, encoding="utf-8")
    annotate, upload = steps()
    done = bash(desk, annotate)
    assert done.returncode == 1
    assert done.stdout.startswith(b"::error file=notices/bad.txt,line=1,")
    assert bash(desk, upload).returncode == 0
    sarif = json.loads((desk / "notices.sarif").read_text(encoding="utf-8"))
    schema = ROOT / "tests" / "reports" / "data" / "sarif-schema-2.1.0.json"
    jsonschema.validate(sarif, json.loads(schema.read_text(encoding="utf-8")))
    assert [one["ruleId"] for one in sarif["runs"][0]["results"]] == ["ID103"]


BATCH = DESK / "drop-files-here.bat"


def test_the_batch_file_is_what_cmd_reads_on_a_chinese_windows() -> None:
    data = BATCH.read_bytes()
    words = data.decode("gbk")
    assert not data.startswith(b"\xef\xbb\xbf")
    assert words.count("\r\n") == words.count("\n") == words.count("\r")
    # Read in another code page its sentences are garbage, but no byte of them is a command's.
    for char in words:
        if not char.isascii():
            assert not set(char.encode("gbk")) & set(b"&|<>^%!\"'()"), char
    rule = [line for line in (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines() if "bat" in line]
    assert rule == ["*.bat -text"]


def test_the_batch_file_goes_where_it_says() -> None:
    lines = BATCH.read_bytes().decode("gbk").split("\r\n")
    labels = {line[1:] for line in lines if line.startswith(":")}
    targets = {match[1] for line in lines if (match := re.search(r"\bgoto (\w+)", line))}
    assert labels == targets
    # What is dropped stands between quotes wherever it is looked at.
    for line in lines:
        bare = line.replace('"report=%~dp1校样.html"', "")
        assert not re.search(r'(?<!")%(?:~\w*1|report%|status%)(?!")', bare) or bare == "exit %status%", line
    assert all(line.count('"') % 2 == 0 for line in lines)


def test_the_command_in_the_batch_file(desk: Path) -> None:
    (desk / "坏 稿.txt").write_text(BAD, encoding="utf-8")
    (line,) = (line for line in BATCH.read_bytes().decode("gbk").split("\r\n") if line.startswith("noticecheck "))
    line = line.replace("%*", '"$@"').replace("%report%", "校样.html")
    done = bash(desk, f"set -- '坏 稿.txt'; {line}")
    assert done.returncode == 1
    assert "ID103" in (desk / "校样.html").read_text(encoding="utf-8")


def commands() -> list[tuple[str, str]]:
    """The commands of the page about jq, each with what it prints."""
    words = (EXAMPLES / "jq.md").read_text(encoding="utf-8")
    return re.findall(r"```sh\n(.*?)\n```\n\n```text\n(.*?)```", words, re.DOTALL)


def printed(command: str) -> str:
    folder = Path(sys.executable).parent
    path = {"PATH": f"{folder}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env={**ENVIRONMENT, **path}, capture_output=True, check=True
    )
    return done.stdout.decode()


def test_the_page_about_jq_has_a_result_for_each_command() -> None:
    words = (EXAMPLES / "jq.md").read_text(encoding="utf-8")
    assert len(commands()) == words.count("```sh") >= 6


@pytest.mark.jq
@pytest.mark.parametrize(("command", "result"), commands())
def test_jq(command: str, result: str) -> None:
    assert printed(command) == result


if __name__ == "__main__":
    page = EXAMPLES / "jq.md"
    text = page.read_text(encoding="utf-8")
    for line, old in commands():
        text = text.replace(f"{line}\n```\n\n```text\n{old}```", f"{line}\n```\n\n```text\n{printed(line)}```")
    page.write_text(text, encoding="utf-8")
