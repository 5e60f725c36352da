"""What stopped the program is said in the language of the report, and what was meant is offered."""

from __future__ import annotations

import errno
import json
import re
from pathlib import Path

import pytest

from noticecheck import failures, messages
from tests.cli.shell import BAD, GOOD, run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("verify good.txt --formt json", ["--formt", "--format"]),
        ("verify good.txt --fail_on error", ["--fail_on", "--fail-on"]),
        ("verify good.txt -f jsn", ["-f：", "“jsn”", "json"]),
        ("verify good.txt --output-format jsn", ["--output-format：", "json"]),
        ("verify good.txt --format=jsn", ["--format：", "json"]),
        ("verify good.txt -f sarf", ["-f：", "sarif"]),
        ("verify good.txt --fail-on eror", ["--fail-on", "error"]),
        ("verify good.txt --unread fial", ["--unread", "fail"]),
        ("verify good.txt --select ID1O3", ["--select", "ID103"]),
        ("verify good.txt --ignore id-card-chek-digit", ["--ignore", "id-card-check-digit"]),
        ("verify good.txt --date tommorow", ["--date", "tomorrow"]),
        ("verify good.txt --date 明日", ["--date", "明天"]),
        ("verify good.txt --date 2026/11/3", ["--date", "2026-11-03"]),
        ("verify good.txt --date 2026年11月3日", ["--date", "2026-11-03"]),
        ("verify good.txt --date 20261103", ["--date", "2026-11-03"]),
        ("verify good.txt --encoding gb1803", ["--encoding", "gb18030"]),
        ("verify good.txt --encoding base64", ["--encoding", "base64"]),
        ("verify good.txt --date", ["--date", "后面要有内容"]),
        ("verify good.txt --isolated=yes", ["--isolated", "后面不能有内容"]),
        ("verify good.txt --lang fr", ["--lang", "zh, en"]),
        ("verify good.txt --color alway", ["--color", "always"]),
        ("verify good.txt -j x", ["-j", "x"]),
        ("verify good.txt --jobs=-1", ["--jobs", "-1"]),
        ("verify nope.txt", ["nope.txt", "没有这个文件"]),
        ("verify good.txt --config none.toml", ["none.toml", "没有这个文件"]),
        ("verify good.txt --config bad.toml", ["bad.toml", "第1行第1列", "TOML"]),
        ("verify good.txt --config key.toml", ["key.toml", "ingore", "ignore"]),
        ("verify good.txt --config choice.toml", ["choice.toml: fail-on", "error"]),
        ("verify good.txt --config rule.toml", ["rule.toml: select", "ID103"]),
        ("verify good.txt --config list.toml", ["list.toml: select"]),
        ("verify good.txt --config flag.toml", ["flag.toml: mask"]),
        ("verify good.txt --accepted none.toml", ["none.toml", "没有这个文件"]),
        ("verfy good.txt", ["verfy", "verify"]),
        ("good.txt", ["noticecheck verify good.txt"]),
        ("explain ID13O", ["ID13O", "没有规则"]),
        ("explain", ["缺少 CODE"]),
        ("explain ID103 ID104", ["多余", "ID104"]),
        ("rules -f yaml", ["-f", "table, json"]),
        ("schema statistic", ["statistics"]),
        ("accept 46ae3f662", ["46ae3f662"]),
        ("accept 46ae3f662d", ["--reason"]),
        ("accept --reason 已核对", ["ID"]),
        ("accept --remove 46ae3f662d", ["46ae3f662d"]),
    ],
)
def test_failures(desk: Path, line: str, said: list[str]) -> None:
    (desk / "bad.toml").write_text("= 1", encoding="utf-8")
    (desk / "key.toml").write_text("ingore = []", encoding="utf-8")
    (desk / "choice.toml").write_text('fail-on = "errors"', encoding="utf-8")
    (desk / "rule.toml").write_text('select = ["ID1O3"]', encoding="utf-8")
    (desk / "list.toml").write_text("select = 3", encoding="utf-8")
    (desk / "flag.toml").write_text('mask = "yes"', encoding="utf-8")
    for lang, chinese in ("zh_CN.UTF-8", True), ("en_US.UTF-8", False):
        done = run(*line.split(), cwd=desk, LANG=lang)
        assert done.returncode == 2
        (shown,) = done.stderr.decode().splitlines()
        assert shown.startswith("noticecheck: ")
        # What was typed and what is offered may be Chinese anyway.
        assert (
            bool(re.search(r"[\u4e00-\u9fff：]", "".join(char for char in shown if char not in line + "明天")))
            == chinese
        )
        if chinese:
            for words in said:
                assert words in shown


def test_lang_decides(desk: Path) -> None:
    assert "no such file" in run("verify", "nope.txt", "--lang", "en", cwd=desk).stderr.decode()
    assert "没有这个文件" in run("verify", "nope.txt", "--lang=zh", cwd=desk, LANG="en_US").stderr.decode()
    assert "没有这个文件" in run("verify", "nope.txt", "-f", "json", cwd=desk, LANG="en_US").stderr.decode()
    assert "没有选项" in run("verify", "--formt", "--lang", "zh", cwd=desk, LANG="en_US").stderr.decode()
    assert "Check the notices" in run("verify", "--lang", "en", "--help").stdout.decode()
    document = json.loads(run("verify", "nope.txt", "-f", "json", "--lang", "en", cwd=desk).stdout)
    assert document["unreadable"] == [{"path": "nope.txt", "reason": "no such file or folder"}]
    (desk / "noticecheck.toml").write_text('lang = "en"', encoding="utf-8")
    assert "no such file" in run("verify", "nope.txt", cwd=desk).stderr.decode()


@pytest.mark.parametrize("word", ["today", "今天", "tomorrow", "明天", "+0", "+1"])
def test_words_for_days(desk: Path, word: str) -> None:
    assert run("verify", "good.txt", "--date", word, cwd=desk).returncode == 0


def test_no_arguments_show_the_usage() -> None:
    done = run()
    assert done.returncode == 2
    assert "verify" in done.stderr.decode() + done.stdout.decode()


@pytest.mark.parametrize(
    ("number", "winerror", "said"),
    [
        (errno.EACCES, None, "没有权限"),
        (errno.EACCES, 5, "没有权限"),
        (errno.EACCES, 32, "正被别的程序占用，请先关闭"),
        (errno.EACCES, 33, "正被别的程序占用，请先关闭"),
        (errno.EEXIST, None, "已有同名文件"),
        (errno.EDOM, None, "out of its domain"),
    ],
)
def test_what_the_system_says(number: int, winerror: int | None, said: str) -> None:
    class RefusedError(OSError):
        pass

    error = RefusedError(number, "out of its domain")
    error.winerror = winerror  # type: ignore[attr-defined]
    assert failures.system(error)["zh"] == said


def test_both_languages_say_the_same() -> None:
    import string

    tables = failures._SENTENCES
    assert tuple(tables) == messages.LANGUAGES
    assert tables["zh"].keys() == tables["en"].keys()
    for key, sentence in tables["zh"].items():
        names = [{part[1] for part in string.Formatter().parse(one)} - {None} for one in (sentence, tables["en"][key])]
        assert names[0] == names[1], key
