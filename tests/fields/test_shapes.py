"""What the expressions of the kinds take of a text, and what they leave."""

from __future__ import annotations

import re

import pytest

from noticecheck.fields import KINDS, amount, dates, travel
from noticecheck.fields.person import Phone


@pytest.mark.parametrize(
    ("shape", "words", "taken"),
    [
        (amount.SUM, "12万3456元，", "12万3456元"),
        (amount.SUM, "3万800元整（", "3万800元整"),
        (amount.SUM, "玖角整）", "玖角整"),
        (amount.SUM, "玖元，", "玖元"),
        (amount.SUM, "伍拾元伍角整", "伍拾元伍角整"),
        (amount.SHAPE, "两万二零三，", "两万二零三"),
        (amount.SHAPE, "五角，", "五角"),
        (dates.DATE, "农历1987年2月30日生", "农历1987年2月30日"),
        (dates.DATE, "1990年腊月廿三生", "1990年腊月廿三"),
        (dates.DATE, "1990年(农历)二月三十，", "1990年(农历)二月三十"),
        (dates.DATE, "旧历三月初七，", "旧历三月初七"),
        (dates.DATE, "正月初七，", "正月初七"),
        (dates.DATE, "2023年元月16日", "2023年元月16日"),
        (dates.DATE, "二〇二〇年三月廿一日遗失", "二〇二〇年三月廿一日"),
        (dates.DATE, "2020.07.15-2025.07.14，", "2020.07.15"),
        (dates.SHAPE, "2021 10 18，", "2021 10 18"),
        (dates.SHAPE, "20261301）", "20261301"),
        (dates.PERIOD, "45日内", "45日"),
        (dates.PERIOD, "廿日内", "廿日"),
        (KINDS["bank_card"].shape, "6299 9900 0000 0000 004，", "6299 9900 0000 0000 004"),
        (KINDS["bank_card"].shape, "6299-9900-0000-0000-004，", "6299-9900-0000-0000-004"),
        (KINDS["bank_card"].shape, "629999 0000000000004）", "629999 0000000000004"),
        (KINDS["bank_card"].shape, "6299990000000000004 3.社保卡", "6299990000000000004"),
        (KINDS["phone"].shape, "+86 130 0000 1234，", "+86 130 0000 1234"),
        (KINDS["phone"].shape, "0393 6661234，", "0393 6661234"),
        (KINDS["id_card"].shape, "419923 19900101 9993，", "419923 19900101 9993"),
        (KINDS["id_card"].shape, "41992319900101 9993，", "41992319900101 9993"),
        (KINDS["id_card"].shape, "419923199001019993 2.银行卡", "419923199001019993"),
        (KINDS["id_card"].shape, "4.19923E+17，", "4.19923E+17"),
        (KINDS["id_card"].shape, "419923199001019993.0，", "419923199001019993.0"),
        (KINDS["seal_no"].shape, "4.19999E+12，", "4.19999E+12"),
    ],
)
def test_taken(shape: str, words: str, taken: str) -> None:
    match = re.match(shape, words.replace("（", "(").replace("）", ")").replace("，", ","))
    assert match is not None
    assert match[0] == taken.replace("（", "(").replace("）", ")")


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (amount.SUM, "五角大楼"),
        (amount.SUM, "三角债，八角镇"),
        (amount.SUM, "13000001234"),
        (dates.DATE, "清明节前，冬至日，谷雨，大寒"),
        (dates.DATE, "李冬月，王正月"),
        (dates.DATE, "十月初，三月底"),
        (dates.PERIOD, "2008年到2018年"),
    ],
)
def test_left(shape: str, words: str) -> None:
    assert re.search(shape, words) is None


def test_long_runs_of_figures_take_no_time() -> None:
    for shape in (amount.SUM, amount.SHAPE, dates.SHAPE, KINDS["bank_card"].shape, KINDS["id_card"].shape):
        re.search(shape, "1" * 3000 + "x")
        re.search(shape, "1,1.1万" * 300 + "x")


@pytest.mark.parametrize(
    ("words", "compact"),
    [
        ("+86 130 0000 1234", "13000001234"),
        ("86-13000001234", "13000001234"),
        ("0393-6661234", "03936661234"),
    ],
)
def test_telephones(words: str, compact: str) -> None:
    assert Phone.of(words).compact == compact


@pytest.mark.parametrize("number", ["A123456(3)", "E364912(5)", "D288754(2)", "AB987654(3)"])
def test_cards_of_hong_kong(number: str) -> None:
    found = travel.hong_kong_check(number)
    assert found is not None
    assert found[0] == found[1]


@pytest.mark.parametrize("number", ["A123456789", "B100000002"])
def test_numbers_of_taiwan(number: str) -> None:
    found = travel.taiwan_check(number)
    assert found is not None
    assert found[0] == found[1]
