"""A table that Excel shows as it is meant."""

from __future__ import annotations

import csv
import io

import pytest

from noticecheck.accepted import Accepted
from noticecheck.model import Unread
from noticecheck.reports.csv import cell, write
from noticecheck.reports.words import COLUMNS
from noticecheck.results import CheckedFile
from noticecheck.source import Lines
from noticecheck.text import Span
from tests.cli.shell import BAD
from tests.reports.desk import DAY, findings, of_text, written
from tests.reports.test_schema import EXAMPLES

OTHER = "▲李四遗失购房收据（收据号：0012346），声明作废。\n"


def rows(report: str, language: str = "zh") -> list[dict[str, str]]:
    """The rows by their columns, as a program reads them."""
    assert report.startswith("\ufeff")
    head, *body = csv.reader(io.StringIO(report.removeprefix("\ufeff"), newline=""))
    assert head == list(COLUMNS[language].values())
    return [dict(zip(COLUMNS[language], row, strict=True)) for row in body]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("张三", "张三"),
        ("", ""),
        ("=1+1", "'=1+1"),
        ("+86 138", "'+86 138"),
        ("-", "'-"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1+1", "'  =1+1"),
        ("＝HYPERLINK(1)", "'＝HYPERLINK(1)"),
        ("\t=1+1", r"\t=1+1"),
        ("a\r\nb\x00", r"a\r\nb\x00"),
        ("419923199001019993", "419923199001019993\t"),
        ("0012345", "0012345\t"),
        ("5-2-3", "5-2-3\t"),
        ("2020/3/8", "2020/3/8\t"),
        ("12e4567890", "12e4567890\t"),
        ("41992319900101999X", "41992319900101999X"),
        ("3", "3"),
        ("0", "0"),
        ("13800138000", "13800138000"),
    ],
)
def test_cells_are_shown_and_not_computed(words: str, shown: str) -> None:
    assert cell(words) == shown


def test_a_row() -> None:
    (row,) = rows(of_text("csv", OTHER + BAD))
    (found,) = findings(OTHER + BAD)
    assert row == {
        "path": "desk.txt",
        "place": "第2行第10列",
        "index": "2",
        "kind": "遗失声明",
        "who": "张三",
        "severity": "错误",
        "code": "ID103",
        "label": "身份证号",
        "quote": "419923199001019992\t",
        "message": found["message"],
        "suggestions": row["suggestions"],
        "ask": found["ask"],
        "accepted": "",
        "id": found["id"],
    }
    assert "419923199001019993 (第18位 2→3)" in row["suggestions"].split(" / ")


def test_every_finding_has_a_row_and_every_failure_one_more() -> None:
    report, summary = written("csv", *EXAMPLES, "none.txt")
    severities = [row["severity"] for row in rows(report)]
    counts = summary.record()
    assert severities.count("错误") == counts["errors"] > 0
    assert severities.count("警告") == counts["warnings"]
    assert severities.count("提示") == counts["infos"]
    assert severities.count("无法读取") == counts["unreadable"] == 1
    assert report.count("\n") == len(severities) + 1
    assert report.count("\r\n") == report.count("\n")


def test_english_mask_and_accepted() -> None:
    (found,) = findings(BAD)
    let = {found["id"]: Accepted(found["id"], "=shown", DAY)}
    (row,) = rows(of_text("csv", BAD, language="en", mask=True, accepted=let), "en")
    assert row["accepted"] == "'=shown (2026-11-23)"
    assert row["severity"] == "error"
    assert row["quote"] == "4199**********9992"
    assert "9001019" not in "".join(row.values())


def test_what_was_not_read_is_below() -> None:
    from noticecheck.reports.base import Options

    part = Unread(Span(0, 9), "=寻物启事", "unread_bullet")
    stream = io.StringIO()
    closing = CheckedFile("d.txt", "utf-8", (), Lines.of("寻物启事：…遗失提包"), (part,))
    assert write([closing], stream, Options(language="zh", date=DAY)).unread == 1
    (row,) = rows(stream.getvalue())
    assert {key: value for key, value in row.items() if value} == {
        "path": "d.txt",
        "place": "第1行第1列",
        "severity": "没有读成",
        "quote": "'=寻物启事",
        "message": "有项目符号，没有读出声明",
    }
