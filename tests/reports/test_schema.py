"""The schemas describe every key that is written, and nothing else."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from noticecheck import reports
from noticecheck.accepted import Accepted
from noticecheck.check import check
from noticecheck.fields import KINDS
from noticecheck.messages import NOTICE_KINDS
from noticecheck.reports.base import Options
from noticecheck.reports.schema import REPORT, ROLES, SCHEMA, SCHEMAS, STATISTICS
from noticecheck.settings import Settings

ROOT = Path(__file__).parent.parent.parent
DAY = date(2026, 11, 23)
BAD = "▲张三（身份证号：419923199001019992）遗失购房收据（收据号：0012345），声明作废。\n"


def document(*paths: str, statistics: bool = False, **options: object) -> Any:
    stream = io.StringIO()
    results = check(paths, Settings(date=DAY))
    chosen = Options(language="zh", date=DAY, **options)  # type: ignore[arg-type]
    if statistics:
        reports.counter()(results, stream, chosen, "json")
    else:
        reports.writer("json")(results, stream, chosen)
    return json.loads(stream.getvalue())


EXAMPLES = (
    *(str(path) for path in (ROOT / "examples").glob("*/*.txt")),
    *(str(path) for path in sorted((ROOT / "examples" / "desk" / "customers").iterdir())),
)


def keys(schema: Any, root: Any) -> Iterator[tuple[str, Any]]:
    """Every key that a schema knows, with what it says of it."""
    if isinstance(schema, dict):
        for name, one in schema.get("properties", {}).items():
            yield name, one
        for name, one in schema.items():
            if name not in {"examples", "enum", "required"}:
                yield from keys(one, root)
    elif isinstance(schema, list):
        for one in schema:
            yield from keys(one, root)


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
def test_every_key_is_described(schema: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    found = list(keys(schema, schema))
    assert len(found) > 10
    for name, one in found:
        assert one.get("description"), name


def closed(schema: Any) -> Any:
    """The same schema, in which no key may stand that it does not know."""
    if isinstance(schema, dict):
        made = {key: closed(value) for key, value in schema.items()}
        if schema.get("type") == "object" and "properties" in schema:
            made["additionalProperties"] = False
        return made
    return [closed(one) for one in schema] if isinstance(schema, list) else schema


@pytest.mark.parametrize("mask", [False, True])
def test_documents_fit(tmp_path: Path, mask: bool) -> None:
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    name = str(tmp_path / "bad.txt")
    (found,) = document(name)["files"][0]["notices"][0]["findings"]
    let = {found["id"]: Accepted(found["id"], "已核对", DAY)}
    report = document(*EXAMPLES, name, "none.txt", mask=mask, accepted=let)
    counts = document(*EXAMPLES, "none.txt", statistics=True)
    jsonschema.validate(report, closed(REPORT))
    jsonschema.validate(counts, closed(STATISTICS))
    jsonschema.validate(report, SCHEMA)
    jsonschema.validate(counts, SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**counts, "statistics": [{}]}, SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({key: value for key, value in counts.items() if key != "statistics"}, SCHEMA)


def test_words_are_those_of_the_contract() -> None:
    for file in document(*EXAMPLES)["files"]:
        for notice in file["notices"]:
            assert notice["kind"] in NOTICE_KINDS["en"]
            assert {field["kind"] for field in notice["fields"]} <= KINDS.keys()
            assert {party["role"] for party in notice["parties"]} <= set(ROLES)


PAGE = "声明{0}{0}▲张三（身份证号：4199231990{0}01019992）遗失购房收据（收据号：0012345），声明作废。{0}\u3000完{0}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("codec", "reported"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
    ],
)
def test_spans_hold_in_every_encoding(tmp_path: Path, codec: str, reported: str, end: str) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.format(end).encode(codec))
    (file,) = document(str(path))["files"]
    assert file["encoding"] == reported
    text = path.read_bytes().decode(file["encoding"])
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    (notice,) = file["notices"]
    assert notice["fields"]
    for one in (*notice["fields"], *notice["parties"], *notice["items"]):
        start, stop = one["span"]["start"], one["span"]["end"]
        stood = "".join(text[start["offset"] : stop["offset"]].split())
        assert stood == "".join((one.get("raw") or one.get("name")).split())
        assert lines[start["line"] - 1][start["column"] - 1] == stood[0]
        assert lines[stop["line"] - 1][: stop["column"] - 1].endswith(stood[-1])
