"""Where a file has no lines, the report says the place."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import openpyxl
import pytest
from jsonschema import Draft202012Validator

from noticecheck import reports
from noticecheck.check import check_source
from noticecheck.messages import spoken_place
from noticecheck.readers import read
from noticecheck.reports import spoken
from noticecheck.reports.base import Options
from noticecheck.reports.schema import SCHEMA
from noticecheck.rules import select

DAY = date(2026, 11, 23)


def book() -> bytes:
    file = io.BytesIO()
    made = openpyxl.Workbook()
    made.active.title = "登记"
    for row in (["姓名", "遗失证件", "身份证号"], ["王伟", "教师资格证", "419923199001019990"]):
        made.active.append(row)
    made.active.append(["▲李四（身份证号：419923199001019990）遗失购房收据，声明作废。"])
    made.save(file)
    return file.getvalue()


def written(form: str, language: str = "zh") -> str:
    stream = io.StringIO()
    results = check_source(read("a.xlsx", book()), DAY, select((), ()))
    reports.writer(form)(results, stream, Options(language=language, date=DAY))
    return stream.getvalue()


def test_json() -> None:
    document: dict[str, Any] = json.loads(written("json"))
    Draft202012Validator(SCHEMA).validate(document)
    notice = document["files"][0]["notices"][-1]
    assert notice["span"]["place"] == "登记!A3"
    assert {field["span"]["place"] for field in notice["fields"]} == {"登记!A3"}
    assert {found["span"]["place"] for found in notice["findings"]} == {"登记!A3"}
    assert set(notice["span"]) == {"start", "end", "place"}


@pytest.mark.parametrize(
    ("place", "chinese"),
    [
        ("page 3", "第3页"), ("paragraph 7", "第7段"), ("table 2!B3", "表2!B3"), ("Sheet1!B12", "Sheet1!B12"),
        ("声明.docx paragraph 1", "声明.docx 第1段"), ("旧表 (hidden)!A1", "旧表（隐藏）!A1"), ("line 4", "第4行"), ("subject", "主题"),
    ],
)  # fmt: skip
def test_places_are_said_in_both_languages(place: str, chinese: str) -> None:
    assert spoken_place(place, "zh") == chinese
    assert spoken_place(place, "en") == place


@pytest.mark.parametrize(
    ("form", "language", "said"),
    [
        ("rich", "zh", "  2 遗失声明  李四  购房收据  登记!A3"),
        ("rich", "zh", "ID103 登记!A3 身份证号与"),
        ("concise", "zh", "a.xlsx:登记!A3: ID103 error "),
        ("concise", "en", "a.xlsx:登记!A3: ID103 error "),
    ],
)
def test_reports_for_people(form: str, language: str, said: str) -> None:
    assert said in written(form, language)


SPAN = {
    "start": {"line": 3, "column": 2, "offset": 9},
    "end": {"line": 4, "column": 1, "offset": 19},
    "place": "page 3",
}


def test_people_are_told_places_in_their_language() -> None:
    part = {"quote": "寻物启事", "reason": "…", "span": SPAN}
    for language, said in (("zh", "第3页"), ("en", "page 3")):
        assert spoken.place(SPAN, language) == spoken.stretch(SPAN, language) == said
        assert f" {said} “寻物启事”" in spoken.unread(part, language)
