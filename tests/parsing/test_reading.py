"""Notices as they come: what is found in them, and where."""

from __future__ import annotations

import pytest

from noticecheck import check_text
from noticecheck.model import Notice
from noticecheck.parsing.unwrap import unwrap
from noticecheck.text import Text


def notices(text: str) -> list[Notice]:
    return [one.notice for one in check_text(text).notices]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("发票号\n码 ：\n9003000000000216084\n\n12；", "发票号码：900300000000021608412；"),
        ("身份证号：41992319900\n1019993）", "身份证号：419923199001019993）"),
        ("身份证号：419923 19900101 9993", "身份证号：419923199001019993"),
        ("2014年 4月 30日", "2014年4月30日"),
        ("2014年4月3\n0日", "2014年4月30日"),
        ("收据号：0012345 0012346", "收据号：0012345 0012346"),
        ("身份证号分别为419923199001019993\n419923199001019985", "身份证号分别为419923199001019993 419923199001019985"),
        ("张 三　遗\n失", "张三遗失"),
        ("ABC Trading Co", "ABC Trading Co"),
        ("房号 ：\n2-1-\n2605", "房号：2-1-2605"),
        ("编号1234\n2020年3月5日", "编号1234 2020年3月5日"),
        ("收据号：0012\u200b345", "收据号：0012345"),
    ],
)
def test_unwrap(broken: str, whole: str) -> None:
    assert str(unwrap(Text.of(broken))) == whole


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
    for notice in (first, second):
        for field in notice.fields:
            span = notice.text.span(field.start, field.end)
            assert "".join(COLUMN[span.start : span.end].split()) == field.raw


@pytest.mark.parametrize(
    ("text", "parties", "items"),
    [
        ("▲遗失张三身份证，号码419923199001019993，声明作废。", [("declarant", "张三")], ["身份证"]),
        ("▲欧阳示明驾驶证丢失，证号419923199001019993，声明作废。", [("declarant", "欧阳示明")], ["驾驶证"]),
        ("▲阿依古丽·买买提遗失护照，护照号：E12345678，声明作废。", [("declarant", "阿依古丽·买买提")], ["护照"]),
        (
            "▲张三、李四夫妻遗失购房合同，合同编号：0012345，声明作废。",
            [("declarant", "张三"), ("declarant", "李四")],
            ["购房合同"],
        ),
        (
            "▲示例县人民医院开具给张三的押金条（编号：0012345）丢失，声明作废。",
            [("issuer", "示例县人民医院"), ("declarant", "张三")],
            ["押金条"],
        ),
        ("▲张三遗失钓鱼证，编号：0012345，声明作废。", [("declarant", "张三")], ["钓鱼证"]),
        (
            "▲张三（身份證號：419923199001019993）遺失購房收據（收據號：0012345），聲明作廢。",
            [("declarant", "张三")],
            ["購房收據"],
        ),
        (
            "▲母亲：张示花，新生儿王小示出生医学证明丢失，编号：R410001234，声明作废。",
            [("relative", "张示花"), ("holder", "王小示")],
            ["出生医学证明"],
        ),
    ],
)
def test_who_and_what(text: str, parties: list[tuple[str, str]], items: list[str]) -> None:
    (notice,) = notices(text)
    assert [(party.role, party.name) for party in notice.parties] == parties
    assert [item.name for item in notice.items] == items


def test_each_number_to_its_seal_and_each_card_to_its_person() -> None:
    (seals,) = notices(
        "▲示例商贸有限公司遗失公章、财务专用章、法人章各一枚，编号分别为：4199990000001、4199990000002、4199990000003，声明作废。"
    )
    assert [(i.name, i.fields) for i in seals.items] == [("公章", (0,)), ("财务专用章", (1,)), ("法人章", (2,))]
    (people,) = notices("▲张三、李四遗失购房合同，身份证号分别为419923199001019993、419923199001019985，声明作废。")
    assert [(p.name, p.fields) for p in people.parties] == [("张三", (0,)), ("李四", (1,))]


def test_an_unknown_label_is_still_a_field() -> None:
    (notice,) = notices("▲张三遗失购房收据（流转单序：AB-77123；备注栏：未盖章），声明作废。")
    assert [(f.label, f.kind, f.raw) for f in notice.fields] == [
        ("流转单序", "document_no", "AB-77123"),
        ("备注栏", "text", "未盖章"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("遗失声明\n张三遗失身份证，声明作废。", "loss"),
        ("示例商贸有限公司因公章磨损，原公章作废，特此声明。", "void"),
        ("减资公告\n示例商贸有限公司拟将注册资本由600万元减至500万元。特此公告。", "capital_reduction"),
        ("公告\n示例商贸有限公司经股东会决议，拟注销，请债权人自公告之日起45日内申报债权。特此公告。", "cancellation"),
        ("公告\n示例商贸有限公司自即日起更名为示例实业有限公司，特此公告。", "name_change"),
        ("迁坟公告\n请示例村坟主于2026年12月31日前迁坟。特此公告。", "grave_relocation"),
        ("道歉声明\n张三因言行不当，向李四郑重道歉。特此声明。", "apology"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [notice.kind for notice in notices(text)] == [kind]


@pytest.mark.parametrize(
    "news",
    [
        "市民王女士近日不慎丢失身份证，记者了解到，登报声明作废不是必须的。",
        "新版《公司法》明确，公司减少注册资本应当通知债权人，并于三十日内公告。",
        "2020年5月29日，示例县召开科技大会，签约金额357亿元。",
    ],
)
def test_news_is_no_notice(news: str) -> None:
    assert notices(news) == []


@pytest.mark.parametrize(
    "unit", ["▲张三遗失", "（", "身份证号：", "一", "1-", "遗失声明\n", "开具的", "、", "于给为", "\n \n", "声明作废"]
)
def test_reading_is_linear(unit: str) -> None:
    """No expression backtracks without bound: a hundred thousand characters are read at once."""
    check_text(unit * (60_000 // len(unit)))
