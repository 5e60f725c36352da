"""PG106: a notice whose reading is in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.model import Finding, Notice, Page, Severity
from noticecheck.rules.base import notice_rule

# How much a reading must win by to leave no doubt.
_DOUBT = 1.0
_LOST = {"loss", "void"}
_NOBODY = {"zh": "（没有读出失主）", "en": " (not read: who lost it)"}
_NOTHING = {"zh": "（没有读出丢了什么）", "en": " (not read: what was lost)"}
_NARROW = {"zh": "", "en": ""}


@notice_rule(
    "PG106",
    "read-with-doubt",
    Severity.INFO,
    zh="这一则读得没有把握{what}，请人工核对。",
    en="This notice was read with doubt{what}; please check it by hand.",
    ask_zh="您的声明写法少见，我们可能读错，请核对清样。",
    ask_en="Your notice is worded unusually and may have been misread; please check the proof.",
)
def doubtful(notice: Notice, page: Page) -> Iterator[Finding]:
    """A notice was read by a small margin, or neither who lost it nor what was found in it.

    这一则的读法只是略胜一筹，或没有读出是谁、丢了什么：没有发现问题不等于没有问题。

    Bad: ▲遗失购房收据一张，收据号：0012345，声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。
    Source: what was read with doubt must not pass for checked
    """
    lost = notice.kind in _LOST
    nobody = lost and not any(party.role in {"declarant", "holder"} for party in notice.parties)
    nothing = lost and not notice.items and not notice.fields
    if nobody or nothing or notice.margin < _DOUBT:
        what = _NOBODY if nobody else _NOTHING if nothing else _NARROW
        yield doubtful.at(notice, (0, len(notice.text)), what=what)


RULES = (doubtful,)
