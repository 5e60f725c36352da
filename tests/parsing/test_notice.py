"""Whole notices as they come: what is read in them, and where."""

from __future__ import annotations

import pytest

from noticecheck import check_text
from tests.parsing.tools import notice, notices

COLUMN = """为民服务不停步。

 声 明

▲王小示（身份证
号 ：
419923199001019993）
不慎将示例县安居置

业有限公司开具的购
房收据（金额：11
万元； 开具日期 ：2014
年 4月 30日 ； 房号 ：
2-1-2605）丢失 ，声明
作废。
▲示例县东示镇百

味小吃店的营业执照
（统一社会信用代码：
92419923MA9XYW129

K）副本不慎丢失，声明
作废。
 广告热线：0393-4400000
"""


def test_column_between_an_article_and_an_imprint() -> None:
    first, second = notices(COLUMN)
    assert str(first.text) == (
        "王小示（身份证号：419923199001019993）不慎将示例县安居置业有限公司开具的购房收据"
        "（金额：11万元；开具日期：2014年4月30日；房号：2-1-2605）丢失，声明作废。"
    )
    assert [(p.role, p.name, p.fields) for p in first.parties] == [
        ("declarant", "王小示", (0,)),
        ("issuer", "示例县安居置业有限公司", ()),
    ]
    assert [(i.name, i.fields) for i in first.items] == [("购房收据", (1, 2, 3))]
    assert [(f.kind, f.value.normal) for f in first.fields] == [
        ("id_card", "419923199001019993"),
        ("amount", "110000"),
        ("date", "2014-04-30"),
        ("house_no", "2-1-2605"),
    ]
    assert [(i.name, i.copy) for i in second.items] == [("营业执照", "duplicate")]
    assert second.title == "声明"
    for one in (first, second):
        for field in one.fields:
            span = one.text.span(field.start, field.end)
            assert "".join(COLUMN[span.start : span.end].split()) == field.raw


SIGNED = """公章遗失声明
示例商贸有限公司因保管不善，将公章（编号：4199990000001）遗失，特此声明作废。
声明单位：示例商贸有限公司
统一社会信用代码：91419923MA9XYW129K
联系人：李四
联系电话：13000001234
日期：2026年11月3日
"""


def test_a_notice_with_a_signature_block() -> None:
    one = notice(SIGNED)
    assert (one.kind, one.title) == ("loss", "公章遗失声明")
    assert {(p.role, p.name) for p in one.parties} >= {("declarant", "示例商贸有限公司"), ("contact", "李四")}
    assert [i.name for i in one.items] == ["公章"]
    assert {(f.kind, f.raw) for f in one.fields} >= {
        ("seal_no", "4199990000001"),
        ("uscc", "91419923MA9XYW129K"),
        ("phone", "13000001234"),
        ("date", "2026年11月3日"),
    }


def test_a_form_of_labels() -> None:
    one = notice(
        "姓名：张三\n身份证号：419923199001019993\n遗失证件：教师资格证书\n证书编号：20154199942001234\n声明作废\n"
    )
    assert one.kind == "loss"
    assert [p.name for p in one.parties] == ["张三"]
    assert {(f.kind, f.raw) for f in one.fields} >= {
        ("id_card", "419923199001019993"),
        ("teacher_no", "20154199942001234"),
    }
    assert any("教师资格证书" in i.name for i in one.items)


def test_a_customers_message() -> None:
    one = notice("您好，麻烦登一下：\n张三身份证丢了，号码419923199001019993，声明作废～\n谢谢\n")
    assert [(p.role, p.name) for p in one.parties] == [("declarant", "张三")]
    assert [(f.kind, f.raw) for f in one.fields] == [("id_card", "419923199001019993")]


def test_a_numbered_list_of_things_is_one_notice() -> None:
    one = notice("示例商贸有限公司遗失下列物品：\n1.公章一枚\n2.财务专用章一枚\n3.法人章一枚\n特此声明作废。\n")
    assert [(i.name, i.count) for i in one.items] == [("公章", 1), ("财务专用章", 1), ("法人章", 1)]
    assert [f.raw for f in one.fields if f.kind != "quantity"] == []


def test_numbered_notices_are_several() -> None:
    found = notices(
        "遗失声明\n1、张三遗失身份证，声明作废。\n2、李四遗失护照，声明作废。\n3、王五遗失户口簿，声明作废。\n"
    )
    assert [[p.name for p in one.parties] for one in found] == [["张三"], ["李四"], ["王五"]]


@pytest.mark.parametrize(
    ("page", "titles"),
    [
        ("遗失声明\n▲张三遗失身份证，声明作废。\n▲李四遗失护照，声明作废。\n", ["遗失声明", "遗失声明"]),
        ("减资公告\n示例商贸有限公司拟将注册资本由600万元减至500万元。特此公告。\n", ["减资公告"]),
        ("▲张三遗失身份证，声明作废。\n", [""]),
    ],
)
def test_titles(page: str, titles: list[str]) -> None:
    assert [one.title for one in notices(page)] == titles


@pytest.mark.parametrize(
    "news",
    [
        "市民王女士近日不慎丢失身份证，记者了解到，登报声明作废不是必须的。",
        "新版《公司法》明确，公司减少注册资本应当通知债权人，并于三十日内公告。",
        "2020年5月29日，示例县召开科技大会，签约金额357亿元。",
    ],
)
def test_news_is_no_notice(news: str) -> None:
    assert notices(news) == ()


@pytest.mark.parametrize(
    "layout",
    [
        lambda text: text,
        lambda text: "▲" + text,
        lambda text: "遗失声明\n" + text,
        lambda text: "声明\n\n　　" + text,
        lambda text: text.replace("，", ",").replace("：", ":").replace("（", "(").replace("）", ")"),
        lambda text: "\n".join(text[i : i + 11] for i in range(0, len(text), 11)),
        lambda text: "▲" + "\r\n".join(text[i : i + 9] for i in range(0, len(text), 9)),
        lambda text: text.replace("遗失", "遺失").replace("声明", "聲明"),
        lambda text: text.translate({code: code + 0xFEE0 for code in range(0x30, 0x3A)}),
    ],
)
def test_every_layout_says_the_same(layout: object) -> None:
    text = "张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345；金额：11万元），声明作废。"
    one = notice(layout(text))  # type: ignore[operator]
    assert [p.name for p in one.parties] == ["张三"]
    assert [i.name for i in one.items] == ["购房收据"]
    assert [f.value.normal for f in one.fields] == ["419923199001019993", "0012345", "110000"]


@pytest.mark.parametrize(
    "unit",
    [
        "▲张三遗失",
        "身份证号：",
        "1-",
        "遗失声明\n",
        "开具的",
        "、",
        "于给为",
        "\n \n",
        "声明作废",
        "示例公司",
        "联系人：",
        "张三\n",
        "1、",
    ],
)
def test_a_long_page_is_read_at_once(unit: str) -> None:
    """No expression backtracks without bound: twelve thousand characters are read at once."""
    check_text(unit * (12_000 // len(unit)))


def test_a_notice_ends_with_its_last_word() -> None:
    one = notices("遗失声明\n▲张三遗失身份证，声明作废\n\n▲李四遗失护照，声明作废\n")[0]
    assert str(one.text) == "张三遗失身份证，声明作废"
