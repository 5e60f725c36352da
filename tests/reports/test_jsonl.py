"""One object a line, each as soon as it is known."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from noticecheck import reports
from noticecheck.accepted import Accepted
from noticecheck.check import check
from noticecheck.reports.base import Options
from noticecheck.reports.schema import LINE
from noticecheck.results import Result
from noticecheck.settings import Settings
from tests.cli.shell import BAD, GOOD, bash
from tests.reports.test_schema import DAY, EXAMPLES, closed, document


def lines(*paths: str, **options: object) -> list[dict[str, Any]]:
    stream = io.StringIO()
    chosen = Options(language="zh", date=DAY, **options)  # type: ignore[arg-type]
    reports.writer("jsonl")(check(paths, Settings(date=DAY)), stream, chosen)
    return [json.loads(line) for line in stream.getvalue().splitlines()]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "bad.txt").write_text(BAD, encoding="utf-8")
    return folder


@pytest.mark.parametrize("mask", [False, True])
def test_lines_fit_their_schema(desk: Path, mask: bool) -> None:
    let = {document(str(desk / "bad.txt"))["files"][0]["notices"][0]["findings"][0]["id"]: Accepted("x", "已核对", DAY)}
    schema = {**LINE, "anyOf": [closed(one) for one in LINE["anyOf"]]}
    found = lines(*EXAMPLES, str(desk / "bad.txt"), "none.txt", mask=mask, accepted=let)
    for one in found:
        jsonschema.validate(one, schema)
    assert {next(iter(one)) for one in found} == {"type"}
    assert found[-1]["accepted"] == 1
    for wrong in ({"type": "notice"}, {**found[-1], "type": "file"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_the_lines_hold_what_the_document_holds(desk: Path) -> None:
    paths = (*EXAMPLES, str(desk), "none.txt")
    whole = document(*paths)
    files: list[Any] = []
    notices: list[Any] = []
    unreadable: list[Any] = []
    *body, last = lines(*paths)
    for one in body:
        sort = one.pop("type")
        if sort == "notice":
            notices.append({key: value for key, value in one.items() if key != "path"})
        elif sort == "file":
            counts = one.pop("counts")
            assert counts["notices"] == len(notices)
            files.append({**one, "notices": notices})
            notices = []
        else:
            unreadable.append(one)
    assert files == whole["files"]
    assert unreadable == whole["unreadable"]
    assert last == {"type": "summary", **{key: whole[key] for key in ("schema", "tool", "date")}, **whole["summary"]}


def test_a_line_is_out_before_the_rest_is_read(desk: Path) -> None:
    written: list[int] = []
    stream = io.StringIO()

    def watched() -> Iterator[Result]:
        for result in check([str(desk)], Settings(date=DAY)):
            written.append(stream.getvalue().count("\n"))
            yield result

    reports.writer("jsonl")(watched(), stream, Options(language="zh", date=DAY))
    assert written == [0, 1, 2, 3]


def test_a_reader_of_one_line_is_not_kept_waiting(desk: Path) -> None:
    """The writer still waits for its input when the first line has been read."""
    line = (
        "mkfifo never; $NC verify good.txt never -f jsonl 2>said | { head -n 1; echo > never; cat >/dev/null; };"
        " echo ${PIPESTATUS[0]}; cat said"
    )
    first, status = bash(line, desk).stdout.decode().splitlines()
    assert json.loads(first)["type"] == "notice"
    assert status == "0"


def test_head_ends_the_run_quietly(desk: Path) -> None:
    (desk / "many.txt").write_text(BAD * 400, encoding="utf-8")
    done = bash("$NC verify many.txt -f jsonl | head -n 1; echo ${PIPESTATUS[0]}", desk)
    first, status = done.stdout.decode().splitlines()
    assert json.loads(first)["index"] == 1
    assert status == "141"
    assert done.stderr == b""
