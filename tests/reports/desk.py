"""A report of any format, written from a text or from paths as a run writes it."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

from noticecheck import reports
from noticecheck.check import check, check_source
from noticecheck.reports.base import Options, Summary
from noticecheck.rules import select
from noticecheck.settings import Settings
from noticecheck.source import Source

DAY = date(2026, 11, 23)


def written(form: str, *paths: str, **options: object) -> tuple[str, Summary]:
    """The report of some paths, and its totals."""
    stream = io.StringIO()
    chosen = Options(**{"language": "zh", "date": DAY, **options})  # type: ignore[arg-type]
    summary = reports.writer(form)(check(paths, Settings(date=DAY)), stream, chosen)
    return stream.getvalue(), summary


def of_text(form: str, text: str, name: str = "desk.txt", **options: object) -> str:
    """The report of a text."""
    stream = io.StringIO()
    chosen = Options(**{"language": "zh", "date": DAY, **options})  # type: ignore[arg-type]
    reports.writer(form)(check_source(Source(name, text, "utf-8"), DAY, select((), ())), stream, chosen)
    return stream.getvalue()


def findings(text: str, name: str = "desk.txt", **options: object) -> list[dict[str, Any]]:
    """The findings of a text as the JSON gives them, those of its notices first."""
    (file,) = json.loads(of_text("json", text, name, **options))["files"]
    return [*(one for notice in file["notices"] for one in notice["findings"]), *file["findings"]]
