"""A test case a notice, as servers count them."""

from __future__ import annotations

import io
from xml.etree.ElementTree import Element, fromstring

from noticecheck.accepted import Accepted
from noticecheck.model import Unread
from noticecheck.reports.base import Options
from noticecheck.reports.junit import write
from noticecheck.results import CheckedFile
from noticecheck.source import Lines
from noticecheck.text import Span
from tests.cli.shell import BAD, GOOD
from tests.reports.desk import DAY, findings, of_text, written
from tests.reports.test_schema import EXAMPLES


def read(report: str) -> Element:
    return fromstring(report.encode())


def test_notices_are_cases_and_errors_failures() -> None:
    root = read(of_text("junit", BAD.replace("张三", "李四") + "\n" + GOOD.replace("0012345", "0012346")))
    (suite,) = root
    bad, good, whole = suite
    assert bad.attrib == {"name": "1 遗失声明 李四", "classname": "desk.txt"}
    assert good.attrib["name"] == "2 遗失声明 张三"
    assert whole.attrib["name"] == "整个文件"
    (failure,) = bad
    assert failure.attrib["type"] == "ID103"
    assert "419923199001019993" in (failure.text or "")
    assert list(good) == []
    assert suite.attrib == {"name": "desk.txt", "tests": "3", "failures": "1", "errors": "0"}


def test_the_counts_are_those_of_the_run() -> None:
    report, summary = written("junit", *EXAMPLES, "none.txt", language="en")
    root = read(report)
    counts = summary.record()
    cases = list(root.iter("testcase"))
    assert len(cases) == counts["notices"] + counts["files"] + counts["unreadable"]
    assert len(list(root.iter("failure"))) == counts["errors"]
    assert root.attrib == {
        "name": "noticecheck",
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": "1",
    }
    milder = "".join(one.text or "" for one in root.iter("system-out"))
    assert milder.count("warning ") + milder.count("info ") == counts["warnings"] + counts["infos"]


def test_what_was_let_through_fails_nothing() -> None:
    (found,) = findings(BAD)
    root = read(of_text("junit", BAD, accepted={found["id"]: Accepted(found["id"], "x", DAY)}))
    assert root.attrib["failures"] == "0"
    assert "已确认 ID103" in "".join(one.text or "" for one in root.iter("system-out"))


def test_words_that_xml_cannot_hold() -> None:
    root = read(of_text("junit", "声明\x00\n" + BAD.replace("张三", "<张\x1b三&]]>"), "a\udcff\x01.txt"))
    assert root[0].attrib["name"] == r"a\udcff\x01.txt"


def test_what_was_not_read_is_told() -> None:
    text = "寻物启事：昨日遗失提包"
    part = Unread(Span(0, len(text)), text, "unread_bullet")
    stream = io.StringIO()
    write([CheckedFile("d.txt", "utf-8", (), Lines.of(text), (part,))], stream, Options(language="zh", date=DAY))
    (told,) = read(stream.getvalue()).iter("system-out")
    assert "没有读成 第1行第1列 “寻物启事：昨日遗失提包”" in (told.text or "")
