"""Never less than the script of an hour: what it reports, this reports, at the same place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from noticecheck import check_text
from noticecheck.model import Severity
from tests.quality import authors, rival
from tests.quality.measure import DAY, flat

# Who wrote few numbers with a check: together they are as much as one of the others.
FEW = ("lake", "coast", "office", "chat", "rare", "public", "voids", "house")
GROUPS = [*((author,) for author in (*authors.RECORDS, *authors.FORMS) if author not in FEW), FEW]


def slips(group: Sequence[str], seed: int) -> Iterator[tuple[authors.Notice, str]]:
    """The slips of authors; of forms those of several draws."""
    for author in group:
        draws = (seed,) if author in authors.RECORDS else range(seed, seed + 60, 10)
        for draw in draws:
            yield from rival.slipped(author, draw)


@pytest.mark.parametrize("group", GROUPS, ids="+".join)
def test_what_the_script_reports_is_reported(group: Sequence[str]) -> None:
    missed = []
    tried = 0
    for one, wrong in slips(group, 11):
        if wrong not in map(flat, rival.alarms(one.text)):
            continue
        tried += 1
        found = check_text("▲" + one.text + "\n", date=DAY).findings
        if not any(f.severity is not Severity.INFO and flat(f.quote) in wrong for f in found):
            missed.append((one.form, wrong))
    assert tried > 30
    assert missed == []


@pytest.mark.parametrize("group", GROUPS, ids="+".join)
def test_most_slips_are_reported(group: Sequence[str]) -> None:
    tries = [
        any(
            f.severity is not Severity.INFO and flat(f.quote) in wrong
            for f in check_text("▲" + one.text + "\n", date=DAY).findings
        )
        for one, wrong in slips(group, 12)
    ]
    assert sum(tries) >= 0.985 * len(tries)
