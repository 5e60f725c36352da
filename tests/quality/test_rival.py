"""Never less than the script of an hour: what it reports, this reports, at the same place."""

from __future__ import annotations

import pytest

from noticecheck import check_text
from noticecheck.model import Severity
from tests.quality import rival
from tests.quality.measure import DAY, flat


@pytest.mark.parametrize("author", ["notices", "third"])
def test_what_the_script_reports_is_reported(author: str) -> None:
    missed = []
    tried = 0
    for one, wrong in rival.slipped(author, 11):
        if wrong not in map(flat, rival.alarms(one.text)):
            continue
        tried += 1
        found = check_text("▲" + one.text + "\n", date=DAY).findings
        if not any(f.severity is not Severity.INFO and flat(f.quote) in wrong for f in found):
            missed.append((one.form, wrong))
    assert tried > 30
    assert missed == []


@pytest.mark.parametrize("author", ["notices", "third"])
def test_most_slips_are_reported(author: str) -> None:
    tries = [
        any(
            f.severity is not Severity.INFO and flat(f.quote) in wrong
            for f in check_text("▲" + one.text + "\n", date=DAY).findings
        )
        for one, wrong in rival.slipped(author, 12)
    ]
    assert sum(tries) >= 0.95 * len(tries)
