"""Never less than the script of an hour: what it reports, this reports, at the same place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from noticecheck import check_text
from noticecheck.model import Severity
from tests.quality import authors, rival
from tests.quality.measure import DAY, flat


def slips(author: str, seed: int) -> Iterator[tuple[authors.Notice, str]]:
    """The slips of an author; whose numbers are few, those of several draws."""
    draws = (seed,) if author in authors.RECORDS else range(seed, seed + 60, 10)
    return (one for draw in draws for one in rival.slipped(author, draw))


@pytest.mark.parametrize("author", [*authors.RECORDS, *authors.FORMS])
def test_what_the_script_reports_is_reported(author: str) -> None:
    missed = []
    tried = 0
    for one, wrong in slips(author, 11):
        if wrong not in map(flat, rival.alarms(one.text)):
            continue
        tried += 1
        found = check_text("▲" + one.text + "\n", date=DAY).findings
        if not any(f.severity is not Severity.INFO and flat(f.quote) in wrong for f in found):
            missed.append((one.form, wrong))
    assert tried > 30
    assert missed == []


@pytest.mark.parametrize("author", [*authors.RECORDS, *authors.FORMS])
def test_most_slips_are_reported(author: str) -> None:
    tries = [
        any(
            f.severity is not Severity.INFO and flat(f.quote) in wrong
            for f in check_text("▲" + one.text + "\n", date=DAY).findings
        )
        for one, wrong in slips(author, 12)
    ]
    assert sum(tries) >= 0.985 * len(tries)
