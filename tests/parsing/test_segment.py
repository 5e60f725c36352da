"""The best partition: headings, notices, and what is neither."""

from __future__ import annotations

import pytest

from noticecheck.parsing import features, segment
from noticecheck.parsing.notice import learned
from tests.parsing.tools import cut


def path(page: str, weights: dict[str, float] | None = None) -> list[tuple[str, str]]:
    made, found, profile = cut(page)
    best = segment.best(features.Page(found, profile), learned().pieces if weights is None else weights)
    return [(one.sort, made.words[found[one.first].body : found[one.last - 1].end].strip()) for one in best]


def test_without_weights_everything_stays_outside() -> None:
    assert {sort for sort, _ in path("声明\n▲张三遗失身份证，声明作废。", {})} == {features.OUTSIDE}


def test_weights_decide() -> None:
    found = path("张三遗失身份证。\n今日晴。", {"has:LOSE": 1.0, "o:stop": 0.1})
    assert found == [(features.NOTICE, "张三遗失身份证。"), (features.OUTSIDE, "今日晴。")]
    assert path("张三遗失身份证。\n今日晴。", {"has:LOSE": -1.0})[0][0] == features.OUTSIDE


def test_the_margin_is_the_lead_over_leaving_it_outside() -> None:
    _, found, profile = cut("张三遗失身份证。")
    (one,) = segment.best(features.Page(found, profile), {"has:LOSE": 3.0, "o:LOSE": 1.0})
    assert (one.sort, one.margin) == (features.NOTICE, 2.0)
    (one,) = segment.best(features.Page(found, profile), {"has:LOSE": -3.0, "o:LOSE": 1.0})
    assert (one.sort, one.nearly) == (features.OUTSIDE, -4.0)


def test_a_lure_makes_notices_tempting() -> None:
    _, found, profile = cut("张三遗失身份证。")
    (one,) = segment.best(features.Page(found, profile), {"o:LOSE": 1.0}, lure=2.0)
    assert one.sort == features.NOTICE


COLUMN = [
    ("为民服务不停步。\n\n 声 明\n\n▲张三遗失身份证，声明作废。\n▲李四遗失护照，声明作废。\n 广告热线：0393-4400000\n", ["张三遗失身份证", "李四遗失护照"]),
    ("遗失声明\n张三遗失身份证，声明作废。\n\n李四遗失护照，声明作废。\n", ["张三遗失身份证", "李四遗失护照"]),
    ("1、张三遗失身份证，声明作废。\n2、李四遗失护照，声明作废。\n", ["张三遗失身份证", "李四遗失护照"]),
    ("▲张三遗失身份证，声明作废。▲李四遗失护照，声明作废。", ["张三遗失身份证", "李四遗失护照"]),
    ("▲张三遗失身份证\n▲李四遗失护照\n▲王五的户口簿找不到了，特此声明。\n", ["张三遗失身份证", "李四遗失护照", "王五的户口簿找不到了"]),
    ("张三遗失身份证，声明作废。李四遗失护照，声明作废。", ["张三遗失身份证", "李四遗失护照"]),
    ("您好，麻烦登一下：\n张三遗失身份证，声明作废。\n谢谢", ["您好,麻烦登一下:张三遗失身份证"]),
    ("示例商贸有限公司遗失：\n1.公章一枚\n2.财务专用章一枚\n3.法人章一枚\n声明作废。\n", ["示例商贸有限公司遗失"]),
    ("遗失声明\n我公司公章遗失，声明作废。\n声明单位：示例商贸有限公司\n联系电话：13000001234\n日期：2026年11月3日\n", ["我公司公章遗失"]),
    ("减资公告\n示例商贸有限公司拟将注册资本由600万元减至500万元。特此公告。\n示例商贸有限公司\n2026年11月3日\n", ["示例商贸有限公司拟将"]),
    ("▲张三遗失身份证，声明作废。\n▲示例幼儿园因故停止办学，请家长前来办理退费。\n减资公告\n示例商贸有限公司拟将注册资本由600万元减至500万元。特此公告。\n", ["张三遗失身份证", "示例幼儿园", "示例商贸有限公司拟将"]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "begin"), COLUMN)
def test_notices_on_a_page(page: str, begin: list[str]) -> None:
    found = [words for sort, words in path(page) if sort == features.NOTICE]
    assert len(found) == len(begin)
    assert all(words.startswith(start) for words, start in zip(found, begin, strict=True))


@pytest.mark.parametrize(
    "page",
    [
        "市民王女士近日不慎丢失身份证，记者了解到，登报声明作废不是必须的。",
        "新版《公司法》明确，公司减少注册资本应当通知债权人，并于三十日内公告。",
        "2020年5月29日，示例县召开科技大会，签约金额357亿元。",
        "责任编辑：张三　版式：李四",
        "本报地址：示例县示例路100号　广告热线：0393-4400000",
        "今日晴，南风三级。",
    ],
)
def test_what_is_no_notice(page: str) -> None:
    assert features.NOTICE not in {sort for sort, _ in path(page)}
