"""The command as a shell sees it: report, standard error, exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from noticecheck.reports import COUNTED, FORMATS
from tests.cli.shell import BAD, ENVIRONMENT, GOOD, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["good.txt"], 0),
        (["bad.txt"], 1),
        (["good.txt", "bad.txt"], 1),
        (["bad.txt", "--fail-on", "never"], 0),
        (["bad.txt", "--ignore", "ID103"], 0),
        (["bad.txt", "--select", "UC"], 0),
        (["bad.txt", "none.txt"], 2),
        (["good.txt", "--date", "nonsense"], 2),
        (["good.txt", "--select", "XX1"], 2),
        (["good.txt", "--format", "pdf"], 2),
        (["good.txt", "--encoding", "klingon"], 2),
        (["good.txt", "--config", "none.toml"], 2),
        (["good.txt", "--no-such-option"], 2),
        ([".", "-q"], 1),
    ],
)
def test_exit_status(folder: Path, arguments: list[str], status: int) -> None:
    done = run("verify", *arguments, cwd=folder)
    assert done.returncode == status, done.stderr.decode()
    if status == 2:
        assert done.stderr
        assert b"Traceback" not in done.stderr


def test_no_notices_warns() -> None:
    assert run("verify", "-", stdin=b"").returncode == 0
    assert run("verify", "-", "--fail-on", "warning", stdin="今日晴。".encode()).returncode == 1


def test_failures_are_named_and_the_rest_reported(folder: Path) -> None:
    done = run("verify", "none.txt", "bad.txt", cwd=folder)
    assert "none.txt" in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1
    assert "ID103" in done.stdout.decode()


def test_pipe_and_name() -> None:
    done = run("verify", "-f", "concise", "--stdin-filename", "desk.txt", stdin=BAD.encode("gb18030"))
    assert done.stdout.decode().startswith("desk.txt:1:10: ID103 error 身份证号与校验规则不符")
    assert done.returncode == 1


def test_json_validates(folder: Path) -> None:
    schema = json.loads(run("schema").stdout)
    done = run("verify", "bad.txt", "good.txt", "none.txt", "-f", "json", cwd=folder)
    document = json.loads(done.stdout)
    jsonschema.validate(document, schema)
    assert list(document) == ["schema", "tool", "date", "files", "unreadable", "summary"]
    assert document["summary"]["errors"] == 1
    (finding,) = document["files"][0]["notices"][0]["findings"]
    assert finding["span"]["start"] == {"line": 1, "column": 10, "offset": 9}
    assert finding["suggestions"]


def test_rich_is_plain_in_a_pipe(folder: Path) -> None:
    plain = run("verify", "bad.txt", cwd=folder).stdout
    assert b"\x1b" not in plain
    assert b"\x1b" in run("verify", "bad.txt", "--color", "always", cwd=folder).stdout
    assert b"\x1b" in run("verify", "bad.txt", cwd=folder, FORCE_COLOR="1").stdout
    assert b"\x1b" not in run("verify", "bad.txt", cwd=folder, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_language_follows_the_locale(folder: Path) -> None:
    assert "错误" in run("verify", "bad.txt", cwd=folder, LANG="C").stdout.decode()
    assert "error" in run("verify", "bad.txt", cwd=folder, LANG="en_US.UTF-8").stdout.decode()
    assert "身份证号" in run("verify", "bad.txt", "-f", "concise", cwd=folder, LANG="en_US.UTF-8").stdout.decode()
    assert "Check" in run("--help", LANG="en_US.UTF-8").stdout.decode()
    assert "核对" in run("--help").stdout.decode()


def test_text_is_shown_not_obeyed(tmp_path: Path) -> None:
    nasty = BAD.replace("张三", "[bold red]张\x1b[2J三[/]")
    for form in ("rich", "concise", "csv", "github", "html", "junit"):
        done = run("verify", "-", "-f", form, "--select", "ID", stdin=nasty.encode())
        assert b"\x1b" not in done.stdout


def test_output_is_atomic(folder: Path) -> None:
    (folder / "report.json").write_text("old", encoding="utf-8")
    assert run("verify", "good.txt", "-f", "json", "-o", "report.json", "--date", "x", cwd=folder).returncode == 2
    assert (folder / "report.json").read_text(encoding="utf-8") == "old"
    assert run("verify", "good.txt", "-f", "json", "-o", "report.json", cwd=folder).returncode == 0
    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))["summary"]["clean"] == 1
    assert {path.name for path in folder.iterdir()} == {"good.txt", "bad.txt", "report.json"}
    assert run("verify", "good.txt", "-o", "no/such/folder.txt", cwd=folder).returncode == 2
    assert run("verify", "good.txt", "-o", "/dev/null", cwd=folder).returncode == 0
    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize("form", FORMATS)
def test_every_format(folder: Path, form: str) -> None:
    """Exit status and masking are those of the run, whatever is written and wherever."""
    done = run("verify", "bad.txt", "none.txt", "--mask", "--ask", "-v", "-f", form, cwd=folder)
    assert done.returncode == 2
    assert run("verify", "good.txt", "-f", form, cwd=folder).returncode == 0
    assert run("verify", "bad.txt", "--mask", "--ask", "-v", "-f", form, "-o", "r.out", cwd=folder).returncode == 1
    for shown in (done.stdout.decode(), (folder / "r.out").read_text(encoding="utf-8")):
        assert "ID103" in shown
        assert "9001019" not in shown
        assert "1990-01-01" not in shown


def test_settings_file(folder: Path) -> None:
    (folder / "noticecheck.toml").write_text('ignore = ["ID103"]\n', encoding="utf-8")
    assert run("verify", "bad.txt", cwd=folder).returncode == 0
    assert run("verify", "bad.txt", "--isolated", cwd=folder).returncode == 1
    (folder / "noticecheck.toml").write_text("ingore = []\n", encoding="utf-8")
    done = run("verify", "bad.txt", cwd=folder)
    assert done.returncode == 2
    assert "ingore" in done.stderr.decode()


def test_accept(folder: Path) -> None:
    document = json.loads(run("verify", "bad.txt", "-f", "json", cwd=folder).stdout)
    (finding,) = document["files"][0]["notices"][0]["findings"]
    assert run("accept", finding["id"], "--reason", '已"核对"', cwd=folder).returncode == 0
    assert run("accept", finding["id"], "--reason", "again", cwd=folder).returncode == 0
    done = run("verify", "bad.txt", "-f", "json", cwd=folder)
    assert done.returncode == 0
    assert json.loads(done.stdout)["summary"]["accepted"] == 1
    assert "已确认" in run("verify", "bad.txt", cwd=folder).stdout.decode()
    assert finding["id"] in run("verify", "good.txt", cwd=folder).stderr.decode()
    assert finding["id"] not in run("verify", "good.txt", "--select", "UC", cwd=folder).stderr.decode()
    assert finding["id"] not in run("verify", "good.txt", "-q", cwd=folder).stderr.decode()
    assert run("accept", "nonsense", "--reason", "x", cwd=folder).returncode == 2
    (folder / "noticecheck-accepted.toml").write_text("[[accepted]]\n", encoding="utf-8")
    assert run("verify", "bad.txt", cwd=folder).returncode == 2


def test_statistics(folder: Path) -> None:
    rows = json.loads(run("verify", ".", "--statistics", "-f", "json", cwd=folder).stdout)["statistics"]
    assert rows == [{"code": "ID103", "name": "id-card-check-digit", "severity": "error", "count": 1}]
    assert run("verify", ".", "--statistics", cwd=folder).stdout.decode().split()[:2] == ["1", "ID103"]


def test_statistics_are_lines_or_a_document(folder: Path) -> None:
    for form in FORMATS:
        done = run("verify", ".", "--statistics", "-f", form, cwd=folder)
        assert (done.returncode == 1) == (form in COUNTED)
        assert ("“" + form + "”，只能是 rich, concise, json" in done.stderr.decode()) == (form not in COUNTED)


def test_ask(folder: Path) -> None:
    shown = run("verify", "bad.txt", "--ask", cwd=folder).stdout.decode()
    assert "请对照证件逐位核对" in "".join(shown.split())


def test_other_commands() -> None:
    assert run("--version").stdout.startswith(b"noticecheck ")
    assert run("-V").returncode == 0
    rules = run("rules").stdout.decode()
    assert "ID103  错误  id-card-check-digit  " in rules
    records = json.loads(run("rules", "-f", "json", "--lang", "en").stdout)
    assert {"code", "name", "severity", "summary"} == set(records[0])
    page = run("explain", "id-card-check-digit").stdout.decode()
    assert "GB 11643" in page
    assert "反例" in page
    assert run("explain", "XX000").returncode == 2
    assert run("explain", "ID103", "--lang", "fr").returncode == 2
    assert run("rules", "--lang", "fr").returncode == 2


def test_a_reader_that_went_away_is_quiet(folder: Path) -> None:
    (folder / "many.txt").write_text(BAD * 3000, encoding="utf-8")
    command = f"{sys.executable} -m noticecheck verify many.txt -f json | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, cwd=folder, env=ENVIRONMENT)
    assert done.returncode == 141
    assert done.stderr == b""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_usage_is_in_both_languages(lang: str) -> None:
    from noticecheck.cli.words import KEYS

    assert KEYS["zh"] == KEYS["en"]
    assert lang in KEYS
