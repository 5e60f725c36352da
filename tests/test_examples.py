"""The examples are what they say: the report of each is the JSON beside it.

Run ``python -m tests.test_examples`` to write the reports anew.
"""

from __future__ import annotations

import io
import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from noticecheck import reports
from noticecheck.check import check
from noticecheck.reports.base import Options
from noticecheck.settings import Settings

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 23)
TEXTS = sorted((ROOT / "examples").glob("*/*.txt"))


def report(path: Path) -> object:
    stream = io.StringIO()
    name = path.relative_to(ROOT).as_posix()
    settings = Settings(date=DAY)
    results = check([str(path)], settings)
    reports.writer("json")(results, stream, Options(language="zh", date=DAY))
    document = json.loads(stream.getvalue().replace(str(path), name))
    del document["tool"]["version"]
    return document


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_report(path: Path) -> None:
    assert report(path) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def test_clean_ones_are_clean_and_faulty_ones_are_not() -> None:
    assert len(TEXTS) >= 4
    for path in TEXTS:
        summary = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["summary"]
        assert (summary["errors"] > 0) == (path.parent.name == "faulty")


@pytest.mark.parametrize(("folder", "status"), [("clean", 0), ("faulty", 1), ("none", 2)])
def test_prepublish(folder: str, status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os
    import sys

    program = tmp_path / "noticecheck"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m noticecheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    done = subprocess.run(
        [str(ROOT / "examples" / "prepublish.sh"), str(ROOT / "examples" / folder)], capture_output=True, check=False
    )
    assert done.returncode == status


if __name__ == "__main__":
    for text in TEXTS:
        words = json.dumps(report(text), ensure_ascii=False, indent=2)
        text.with_suffix(".json").write_text(words + "\n", encoding="utf-8")
