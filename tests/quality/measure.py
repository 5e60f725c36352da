"""Recall and precision of reading, by layout and in all.

Run: python -m tests.quality.measure
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from noticecheck import check_text
from noticecheck.model import Severity
from noticecheck.results import CheckedNotice
from tests.numbers import Numbers
from tests.quality import corpus, news

DAY = date(2021, 1, 15)
SUBJECTS = ("notices", "kinds", "declarants", "issuers", "others", "items", "fields")
PER_PAGE = 12


@dataclass
class Score:
    """True, found and right, by subject."""

    true: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    alarms: int = 0
    notices: int = 0

    def add(self, subject: str, true: list[object], found: list[object]) -> bool:
        common = Counter(map(str, true)) & Counter(map(str, found))
        self.true[subject] += len(true)
        self.found[subject] += len(found)
        self.right[subject] += common.total()
        return common.total() == len(true) == len(found)

    def recall(self, subject: str) -> float:
        return self.right[subject] / self.true[subject] if self.true[subject] else 1.0

    def precision(self, subject: str) -> float:
        return self.right[subject] / self.found[subject] if self.found[subject] else 1.0


def _flat(text: str) -> str:
    return "".join(text.split()).translate({code + 0xFEE0: chr(code) for code in range(0x21, 0x7F)})


def compare(score: Score, truths: list[corpus.Truth], results: list[CheckedNotice], show: bool) -> None:
    """Count one page; notices are matched by their text, signatures behind them allowed."""
    rest = list(results)
    for truth in truths:
        flat = _flat(truth.body)
        match = next((one for one in rest if _flat(str(one.notice.text)).startswith(flat)), None)
        score.add("notices", [1], [1] if match else [])
        score.notices += 1
        if match is None:
            near = max(results, key=lambda one: len(set(str(one.notice.text)) & set(truth.text)), default=None)
            if show:
                print("MISSED", truth.text, "| near:", near and str(near.notice.text)[:80])
            continue
        rest.remove(match)
        notice = match.notice
        ok = score.add("kinds", [truth.kind], [notice.kind])
        for subject, roles in (("declarants", {"declarant"}), ("issuers", {"issuer"})):
            true = [_flat(name) for role, name in truth.parties if role in roles]
            ok &= score.add(subject, list(true), [_flat(p.name) for p in notice.parties if p.role in roles])
        others = [(role, _flat(name)) for role, name in truth.parties if role not in {"declarant", "issuer"}]
        ok &= score.add(
            "others",
            list(others),
            [(p.role, _flat(p.name)) for p in notice.parties if p.role not in {"declarant", "issuer"}],
        )
        ok &= score.add("items", list(truth.items), [item.name for item in notice.items])
        values = [
            (f.kind, f.value.normal)
            for f in notice.fields
            if (f.kind, f.value.normal) in truth.fields
            or f.kind not in {"period", "address", "quantity", "name", "sex", "date", "text"}
        ]
        ok &= score.add("fields", list(truth.fields), list(values))
        grave = [f for f in match.findings if f.severity is not Severity.INFO]
        score.alarms += bool(grave)
        if show and (not ok or grave):
            print("DIFF", truth.kind, truth.text)
            print(
                "   ",
                notice.kind,
                [(p.role, p.name) for p in notice.parties],
                [i.name for i in notice.items],
                [(f.kind, f.value.normal) for f in notice.fields],
                [(f.rule.code, f.quote) for f in grave],
            )
    score.found["notices"] += len(rest)
    if rest and show:
        print("INVENTED", [str(one.notice.text)[:60] for one in rest])


def run(seed: int, show: bool = False, layouts: tuple[str, ...] = corpus.LAYOUTS) -> dict[str, Score]:
    """Every form in every layout, inside news."""
    scores = {}
    for layout in layouts:
        n = Numbers(seed)
        truths = corpus.notices(seed, rounds=1)
        n.random.shuffle(truths)
        score = scores[layout] = Score()
        for start in range(0, len(truths), PER_PAGE):
            part = truths[start : start + PER_PAGE]
            before, after = news.paragraphs(3, n), news.paragraphs(6, n)[3:]
            text = "\n".join(before) + "\n\n" + corpus.page(part, layout, n) + "\n" + "\n".join(after) + "\n"
            if show:
                print("=====", layout)
            compare(score, part, list(check_text(text, date=DAY).notices), show)
    return scores


def invented(seed: int, count: int = 210) -> list[str]:
    """The notices found in news alone."""
    texts = news.paragraphs(count, Numbers(seed))
    return [str(one.notice.text) for one in check_text("\n".join(texts), date=DAY).notices]


def table(scores: dict[str, Score]) -> str:
    """Recall/precision in per cent."""
    lines = ["layout      " + "".join(f"{subject:>16}" for subject in SUBJECTS) + "    alarms"]
    for layout, score in scores.items():
        cells = "".join(f"{score.recall(s) * 100:8.1f}/{score.precision(s) * 100:6.1f} " for s in SUBJECTS)
        lines.append(f"{layout:12}{cells} {score.alarms}/{score.notices}")
    return "\n".join(lines)


if __name__ == "__main__":
    wanted = tuple(sys.argv[1:]) or corpus.LAYOUTS
    print(table(run(1, show=len(sys.argv) > 1, layouts=wanted)))
    print("invented in news:", len(found := invented(1)), found[:5])
