"""SARIF as the standard's own schema wants it, with the places of the JSON."""

from __future__ import annotations

import io
import json
from pathlib import Path, PureWindowsPath
from typing import Any

import jsonschema
import pytest

from noticecheck import manual
from noticecheck.accepted import Accepted
from noticecheck.model import Unread
from noticecheck.reports import sarif
from noticecheck.reports.base import Options
from noticecheck.reports.sarif import uri, write
from noticecheck.results import CheckedFile
from noticecheck.rules import RULES
from noticecheck.source import Lines, Places
from noticecheck.text import Span
from tests.cli.shell import BAD
from tests.reports.desk import DAY, findings, of_text, written
from tests.reports.test_schema import EXAMPLES

# The schema of the standard, errata 01, as OASIS publishes it.
SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
CHECK = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)


def run_of(report: str) -> dict[str, Any]:
    document = json.loads(report)
    CHECK.validate(document)
    (run,) = document["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    return dict(run)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("mask", [False, True])
def test_the_report_of_every_example_fits_the_schema(language: str, mask: bool) -> None:
    report, summary = written("sarif", *EXAMPLES, "no ne.txt", language=language, mask=mask)
    run = run_of(report)
    levels = [result["level"] for result in run["results"]]
    counts = summary.record()
    assert (levels.count("error"), levels.count("warning"), levels.count("note")) == (
        counts["errors"],
        counts["warnings"],
        counts["infos"],
    )
    assert len(run["artifacts"]) == counts["files"]
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    (told,) = [one for one in invocation["toolExecutionNotifications"] if one["level"] == "error"]
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "no%20ne.txt"


def test_the_schema_refuses_what_is_none() -> None:
    with pytest.raises(jsonschema.ValidationError):
        CHECK.validate({"version": "2.1.0", "runs": [{"tool": {}}]})


def test_a_result_says_what_the_json_says() -> None:
    text = "声明\n\n" + BAD
    run = run_of(of_text("sarif", text, "来稿/一 版.txt"))
    (result,) = run["results"]
    (found,) = findings(text, "来稿/一 版.txt")
    (location,) = result["locations"]
    region = location["physicalLocation"]["region"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": uri("来稿/一 版.txt"), "index": 0}
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (3, 10, 3, 28)
    start = region["charOffset"]
    assert text[start : start + region["charLength"]] == found["quote"] == region["snippet"]["text"]
    assert result["partialFingerprints"] == {"noticecheckId/v1": found["id"]}
    assert result["message"]["text"].startswith(found["message"])
    assert result["properties"]["suggestions"] == found["suggestions"]
    assert "fixes" not in result
    assert run["artifacts"][0]["encoding"] == "utf-8"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_rules_have_their_manual_pages(language: str) -> None:
    report, _ = written("sarif", *EXAMPLES, language=language)
    run = run_of(report)
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) > 3
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        page = manual.of(RULES[rule["id"]])
        assert rule["fullDescription"]["text"] == page.text[language]
        for words in (page.text[language], page.bad, page.good, page.source):
            assert words in rule["help"]["text"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_what_was_let_through_is_suppressed() -> None:
    (found,) = findings(BAD)
    run = run_of(of_text("sarif", BAD, accepted={found["id"]: Accepted(found["id"], "已核对", DAY)}))
    (result,) = run["results"]
    assert result["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "已核对 (2026-11-23)"}
    ]


def test_places_without_lines_and_what_was_not_read() -> None:
    text = "寻物启事：昨日遗失提包"
    part = Unread(Span(0, len(text)), text, "unread_bullet")
    closing = CheckedFile("a.pdf", "pdf", (), Lines.of(text, Places((0,), ("page 3",))), (part,))
    stream = io.StringIO()
    write([closing], stream, Options(language="zh", date=DAY))
    run = run_of(stream.getvalue())
    assert run["artifacts"] == [{"location": {"uri": "a.pdf"}, "roles": ["analysisTarget"]}]
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["level"] == "warning"
    (location,) = told["locations"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "page 3"}]
    assert "region" not in location["physicalLocation"]


@pytest.mark.parametrize(
    ("path", "reference"),
    [
        ("a b.txt", "a%20b.txt"),
        ("./d/a.txt", "d/a.txt"),
        ("-", "-"),
        ("/d/声.txt", "file:///d/%E5%A3%B0.txt"),
        ("a:b#c?.txt", "a%3Ab%23c%3F.txt"),
        ("\udcd2.txt", "%D2.txt"),
    ],
)
def test_references(path: str, reference: str) -> None:
    assert uri(path) == reference


@pytest.mark.parametrize(
    ("path", "reference"), [("来稿\\a b.txt", "%E6%9D%A5%E7%A8%BF/a%20b.txt"), ("C:\\a\\b.txt", "file:///C:/a/b.txt")]
)
def test_paths_of_windows_are_references_too(path: str, reference: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "PurePath", PureWindowsPath)
    assert uri(path) == reference
