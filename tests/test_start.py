"""What one small page costs before it is read: counted, not timed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PAGE = "▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。\n"
COUNTED = """
import dataclasses, json, re, sys
made, compiled = [], []
process, compile = dataclasses._process_class, re._compiler.compile
def counted(cls, *rest):
    made.append(f"{cls.__module__}.{cls.__qualname__}")
    return process(cls, *rest)
def compiling(source, flags=0):
    compiled.append(source if isinstance(source, str) else "")
    return compile(source, flags)
dataclasses._process_class, re._compiler.compile = counted, compiling
sys.argv[1:] = ["verify", "-f", sys.argv[1], sys.argv[2]]
from noticecheck.cli import main
try:
    main()
finally:
    own = [name for name in sys.modules if name.split(".")[0] == "noticecheck"]
    told = {"made": made, "lengths": sorted(map(len, compiled)), "modules": list(sys.modules), "own": own}
    print(json.dumps(told), file=sys.stderr)
"""
# What a page without sums and with a JSON report does not need.
SPARED = {"rich", "decimal", "calendar", "stdnum", "charset_normalizer"}
MOST_MODULES, MOST_EXPRESSIONS, LONGEST_EXPRESSION = 130, 120, 4000


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path = tmp_path_factory.mktemp("start") / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", COUNTED, "json", str(path)], capture_output=True, text=True, encoding="utf-8", check=True
    )
    found: dict[str, Any] = json.loads(run.stderr.splitlines()[-1])
    return found


def test_no_dataclass_is_made(told: dict[str, Any]) -> None:
    assert [name for name in told["made"] if name.startswith("noticecheck.")] == []


def test_few_expressions_are_compiled(told: dict[str, Any]) -> None:
    assert len(told["lengths"]) <= MOST_EXPRESSIONS
    assert told["lengths"][-1] <= LONGEST_EXPRESSION


def test_few_modules_are_loaded(told: dict[str, Any]) -> None:
    assert len(told["own"]) <= MOST_MODULES
    assert SPARED & set(told["modules"]) == set()


def test_the_path_is_a_page(tmp_path: Path) -> None:
    """The page of these tests is clean, so that nothing is loaded for its findings."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    command = [sys.executable, "-m", "noticecheck", "verify", "-f", "json", str(path)]
    report = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert report["summary"]["clean"] == 1
