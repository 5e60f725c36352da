"""Annotations as GitHub reads them."""

from __future__ import annotations

import io
import re
from pathlib import PureWindowsPath

import pytest

from noticecheck.accepted import Accepted
from noticecheck.model import Unread
from noticecheck.reports import github
from noticecheck.reports.base import Options
from noticecheck.reports.github import command, write
from noticecheck.results import CheckedFile
from noticecheck.source import Lines, Places
from noticecheck.text import Span
from tests.cli.shell import BAD
from tests.reports.desk import DAY, findings, of_text, written
from tests.reports.test_schema import EXAMPLES

LINE = re.compile(r"::(error|warning|notice) (file=[^\n]*?)::([^\n]*)\n")


def read(report: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands: name, properties, message, unescaped as a runner does it."""
    found = LINE.findall(report)
    assert "".join(f"::{name} {place}::{words}\n" for name, place, words in found) == report
    return [
        (name, dict(pair.split("=", 1) for pair in place.split(",")), words.replace("%25", "%"))
        for name, place, words in found
    ]


def test_an_annotation() -> None:
    ((name, place, words),) = read(of_text("github", "声明\n" + BAD))
    (found,) = findings("声明\n" + BAD)
    assert name == "error"
    assert place == {
        "file": "desk.txt", "line": "2", "endLine": "2", "col": "10", "endColumn": "28",
        "title": "ID103 id-card-check-digit",
    }  # fmt: skip
    assert words.startswith(found["message"])
    assert words.endswith(" / ".join(found["suggestions"]))


def test_columns_only_where_the_span_is_on_one_line() -> None:
    broken = BAD.replace("419923", "419923\n")
    ((_, place, _),) = read(of_text("github", broken))
    assert place["line"] == "1"
    assert place["endLine"] == "2"
    assert not {"col", "endColumn"} & place.keys()


def test_every_finding_and_failure_is_annotated() -> None:
    report, summary = written("github", *EXAMPLES, "none.txt")
    names = [name for name, _, _ in read(report)]
    counts = summary.record()
    assert names.count("error") == counts["errors"] + 1
    assert names.count("warning") == counts["warnings"] + counts["unread"]
    assert names.count("notice") == counts["infos"]


def test_what_was_let_through_is_not_annotated() -> None:
    (found,) = findings(BAD)
    assert of_text("github", BAD, accepted={found["id"]: Accepted(found["id"], "x", DAY)}) == ""


def test_places_without_lines() -> None:
    text = "寻物启事：昨日遗失提包"
    part = Unread(Span(0, len(text)), text, "unread_bullet")
    closing = CheckedFile("a.pdf", "pdf", (), Lines.of(text, Places((0,), ("page 3",))), (part,))
    stream = io.StringIO()
    write([closing], stream, Options(language="zh", date=DAY))
    ((name, place, words),) = read(stream.getvalue())
    assert (name, place) == ("warning", {"file": "a.pdf", "title": "unread"})
    assert words == "第3页 没有读成 “寻物启事：昨日遗失提包” 有项目符号，没有读出声明"


@pytest.mark.parametrize(
    ("path", "words", "line"),
    [
        ("a,b:c%.txt", "50%\n::error::x", r"::error file=a%2Cb%3Ac%25.txt,title=t::50%25\n::error::x"),
        ("a.txt", "%0A\r", r"::error file=a.txt,title=t::%250A\r"),
    ],
)
def test_words_of_a_file_are_no_commands(path: str, words: str, line: str) -> None:
    assert command("error", path, None, "t", words) == line + "\n"


def test_paths_have_the_strokes_of_the_web(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(github, "PurePath", PureWindowsPath)
    assert "file=来稿/a.txt," in command("error", "来稿\\a.txt", None, "ID103", "x")
