"""Every table of every module: bad notices are found at their marks, good ones are silent."""

from __future__ import annotations

from importlib import import_module

import pytest

from noticecheck import rules
from tests.rules.tables import assert_found, assert_silent, rows

TABLES = [
    import_module(f"tests.rules.test_{module.__name__.rsplit('.', 1)[1]}")
    for module in (*rules.MODULES, *rules.PAGE_MODULES)
]


@pytest.mark.parametrize(("code", "text"), [row for table in TABLES for row in rows(table.BAD)])
def test_bad(code: str, text: str) -> None:
    assert_found(code, text)


@pytest.mark.parametrize(("code", "text"), [row for table in TABLES for row in rows(table.GOOD)])
def test_good(code: str, text: str) -> None:
    assert_silent(code, text)
