"""Ids belong to one finding of one notice, and stay the same however it is printed."""

from __future__ import annotations

from datetime import date

import pytest

from noticecheck import rules
from noticecheck.check import check_source, check_text
from noticecheck.edits import edits
from noticecheck.identity import alike, skeleton
from noticecheck.results import Unreadable
from noticecheck.rules import select
from noticecheck.source import Source
from tests.numbers import Numbers

DAY = date(2026, 11, 23)
NUMBERS = Numbers(71)
GOOD = NUMBERS.id_card()
WRONG = GOOD[:10] + str((int(GOOD[10]) + 1) % 10) + GOOD[11:]
PLAIN = f"▲陈示远（身份证号：{WRONG}）遗失示例置业有限公司开具的购房收据（收据号：0012345；金额：5万元），声明作废。"
WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")


def ids(text: str, code: str = "ID103") -> list[str]:
    return [finding.id for finding in check_text(text, date=DAY).findings if finding.rule.code == code]


@pytest.mark.parametrize(
    "layout",
    [
        PLAIN + "\n",
        "\n\n  " + PLAIN,
        PLAIN.translate(WIDE),
        "\r\n".join(PLAIN[start : start + 14] for start in range(0, len(PLAIN), 14)),
        "\n".join(PLAIN[start : start + 23] for start in range(0, len(PLAIN), 23)),
        PLAIN.replace("0012345", "0099887"),
        PLAIN.replace("5万元", "60000元").replace("0012345", "77"),
        PLAIN.replace("（", "(").replace("）", ")"),
        PLAIN + "\n▲李四遗失购房收据（收据号：0012346），声明作废。",
    ],
)
def test_the_same_finding_keeps_its_id(layout: str) -> None:
    assert ids(layout) == ids(PLAIN)


@pytest.mark.parametrize(
    "other",
    [
        PLAIN.replace("陈示远", "陈示近"),
        PLAIN.replace(WRONG, GOOD[:12] + str((int(GOOD[12]) + 1) % 10) + GOOD[13:]),
        PLAIN.replace("购房收据", "购房合同"),
    ],
)
def test_another_finding_has_another_id(other: str) -> None:
    assert ids(PLAIN) != ids(other) != []


def test_what_repeats_in_a_notice_is_told_apart() -> None:
    text = "▲张三遗失购房收据（收据号：0012345（甲，0012346（乙），声明作废。"
    found = ids(text, "TX102")
    assert len(found) == len(set(found))


def test_without_a_name_the_number_stands_for_it() -> None:
    one, other = (f"遗失声明\n身份证遗失，身份证号：{number}，声明作废。" for number in (GOOD, NUMBERS.id_card()))
    assert not set(ids(one, "CP103")) & set(ids(other, "CP103"))


def page_ids(name: str, text: str) -> list[str]:
    results = check_source(Source(name, text, "utf-8"), DAY, select(("PG",), ()))
    return [finding.id for one in results if not isinstance(one, Unreadable) for finding in one.findings]


def test_findings_of_a_page_carry_the_file() -> None:
    assert page_ids("a.txt", "今日晴。") == page_ids("./a.txt", "今日 晴。\n") == page_ids("sub/a.txt", "今日\r\n晴。")
    assert len({*page_ids("a.txt", ""), *page_ids("b.txt", ""), *page_ids("a.txt", "今日雨。")}) == 3
    twice = f"{PLAIN}\n{PLAIN}\n"
    (found,) = page_ids("a.txt", twice)
    assert page_ids("a.txt", f"▲李四遗失购房收据（收据号：0012346），声明作废。\n{twice}") == [found]
    assert page_ids("b.txt", twice) != [found]


def test_every_rule_has_ids_of_its_own() -> None:
    from noticecheck import manual

    for rule in rules.RULES.values():
        for finding in check_text(manual.of(rule).bad, date=DAY).findings:
            assert len(finding.id) == 10


@pytest.mark.parametrize(
    ("words", "folded", "bare"),
    [
        ("（号码：４１Ｘ ）", "(号码:41X)", "号码"),
        ("伍万元 整", "伍万元整", "元整"),
        ("\u200b聲明", "声明", "声明"),
        ("VIN LABC123", "VINLABC123", ""),
    ],
)
def test_folding(words: str, folded: str, bare: str) -> None:
    assert alike(words) == folded
    assert skeleton(words) == bare


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("419923", "419928", ["6: 3→8"]),
        ("419923", "419932", ["5↔6"]),
        ("41993", "419923", ["+5: 2"]),
        ("4199233", "419923", ["-7: 3"]),
        ("4l9923", "419932", ["2: l→1", "5↔6"]),
        ("123456", "923457", ["1: 1→9", "6: 6→7"]),
        ("4", "4", []),
        ("", "41", ["+1: 4", "+2: 1"]),
    ],
)
def test_edits(old: str, new: str, said: list[str]) -> None:
    assert [str(edit) for edit in edits(old, new)] == said
