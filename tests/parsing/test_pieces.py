"""What stands in a piece, how it begins and how it ends."""

from __future__ import annotations

import pytest

from noticecheck.parsing import pieces as p
from noticecheck.parsing import vocabulary as v
from tests.parsing.tools import cut


def piece(words: str) -> p.Piece:
    _, found, _ = cut(words)
    return found[0]


@pytest.mark.parametrize(
    ("words", "opening"),
    [
        ("张三遗失身份证", "person"),
        ("欧阳示明，男，遗失", "person"),
        ("示例商贸有限公司遗失公章", "org"),
        ("遗失张三身份证", "lose"),
        ("我公司公章遗失", "we"),
        ("声明人：张三", "role"),
        ("身份证号：419923199001019993", "label"),
        ("机动车行驶证遗失", "doc"),
        ("特此声明", "close"),
        ("您好，麻烦登一下", "chatter"),
        ("2026年11月3日", "date"),
        ("12345", "digit"),
        ("今日晴，南风三级", "other"),
    ],
)
def test_openings(words: str, opening: str) -> None:
    assert piece(words).opening == opening


@pytest.mark.parametrize(
    ("words", "tail"),
    [
        ("张三遗失身份证，声明作废。", "closed"),
        ("特此公告", "closed"),
        ("张三遗失身份证。", "stop"),
        ("张三遗失下列物品：", "open"),
        ("2026年11月3日", "number"),
        ("电话13000001234", "number"),
        ("示例商贸有限公司", "org"),
        ("南风三级", "words"),
    ],
)
def test_tails(words: str, tail: str) -> None:
    assert piece(words).tail == tail


@pytest.mark.parametrize(
    ("words", "bits"),
    [
        ("张三遗失身份证", v.LOSE | v.DOC | p.VOICED),
        ("声明作废", v.VOID),
        ("身份证号：419923199001019993", p.NUM | p.CHECKED | p.COLON | p.LABELLED),
        ("统一社会信用代码：91419923MA9XYW129K", p.CHECKED),
        ("声明人：张三", p.ROLED | p.VOICED),
        ("电话：13000001234", p.PHONE),
        ("2026年11月3日", p.DATE),
        ("缴款5000元", p.SUM),
        ("遗失收据0012345", p.LOSE_NEAR),
        ("怎么办？", p.QUESTION),
        ("他说“不知道”", p.QUOTED),
    ],
)
def test_bits(words: str, bits: int) -> None:
    assert piece(words).bits & bits == bits


def test_counts() -> None:
    news = piece("记者从会上获悉，今年投资同比增长8.5%")
    assert news.news >= 3
    assert piece("您好，谢谢").chatter == 2
    assert piece("出租门面，押一付三").ad >= 1


def test_pieces_cover_the_page() -> None:
    made, found, _ = cut("声明\n▲张三遗失身份证，声明作废。\n\n1、李四遗失护照。\n　　今日晴。")
    assert found[0].start == 0
    assert [one.end for one in found] == [one.start for one in found[1:]] + [len(made.words)]
    assert all(one.start <= one.body < one.end for one in found)


def test_only_lines_are_headings() -> None:
    _, found, _ = cut("遗失声明\n张三遗失身份证，声明作废。公告")
    assert [bool(one.heading) for one in found] == [True, False, False]
