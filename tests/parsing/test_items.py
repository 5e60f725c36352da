"""What was lost: the thing by its place, listed or not, with its copy and its count."""

from __future__ import annotations

import pytest

from tests.parsing.tools import notice

END = "，声明作废。\n"


def things(words: str) -> list[str]:
    return [item.name for item in notice(f"▲{words}{END}").items]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("张三遗失身份证", ["身份证"]),
        ("张三身份证遗失", ["身份证"]),
        ("张三不慎将身份证丢失", ["身份证"]),
        ("遗失张三身份证", ["身份证"]),
        ("张三遗失钓鱼证", ["钓鱼证"]),
        ("张三遗失示例大学校园一卡通", ["示例大学校园一卡通"]),
        ("张三的购房收据（收据号：0012345）丢失", ["购房收据"]),
        ("张三不慎将示例置业有限公司开具的购房收据（收据号：0012345）丢失", ["购房收据"]),
        ("张三遗失与示例置业有限公司签订的购房合同", ["购房合同"]),
        ("示例商贸有限公司遗失公章、财务专用章、法人章各一枚", ["公章", "财务专用章", "法人章"]),
        ("示例商贸有限公司遗失营业执照正、副本和公章", ["营业执照", "公章"]),
        ("示例商贸有限公司遗失下列物品：1.公章2.财务专用章", ["公章", "财务专用章"]),
        ("示例商贸有限公司遗失下列证件：营业执照：91419923MA9XYW129K，开户许可证：J4990000000001", ["营业执照", "开户许可证"]),
        ("王小示出生医学证明丢失，编号：R410001234", ["出生医学证明"]),
        ("张三遗失豫J12345行驶证", ["行驶证"]),
        ("张三（身份證號：419923199001019993）遺失購房收據（收據號：0012345）", ["購房收據"]),
        ("张三遗失古筝考级证书", ["古筝考级证书"]),
        ("张三遗失户口本", ["户口本"]),
    ],
)  # fmt: skip
def test_what_was_lost(words: str, names: list[str]) -> None:
    assert things(words) == names


@pytest.mark.parametrize(
    ("words", "copy"),
    [
        ("示例商贸有限公司遗失营业执照正本", "original"),
        ("示例商贸有限公司遗失营业执照副本", "duplicate"),
        ("示例商贸有限公司遗失营业执照正、副本", "both"),
        ("示例商贸有限公司遗失营业执照（副本）", "duplicate"),
        ("示例商贸有限公司营业执照（统一社会信用代码：91419923MA9XYW129K）副本丢失", "duplicate"),
        ("示例商贸有限公司遗失营业执照", None),
    ],
)
def test_copies(words: str, copy: str | None) -> None:
    assert [item.copy for item in notice(f"▲{words}{END}").items] == [copy]


@pytest.mark.parametrize(
    ("words", "count", "unit"),
    [
        ("示例商贸有限公司遗失公章一枚", 1, "枚"),
        ("示例商贸有限公司遗失空白收据3本", 3, "本"),
        ("示例商贸有限公司遗失十份保单", 10, "份"),
        ("示例商贸有限公司遗失公章", None, None),
    ],
)
def test_counts(words: str, count: int | None, unit: str | None) -> None:
    assert [(item.count, item.unit) for item in notice(f"▲{words}{END}").items] == [(count, unit)]


@pytest.mark.parametrize(
    "words",
    [
        "张三遗失身份证，请拾到者凭有效证件联系",
        "张三遗失身份证，现申请补办新身份证",
        "张三遗失身份证（身份证号：419923199001019993）",
    ],
)
def test_what_was_not_lost(words: str) -> None:
    assert things(words) == ["身份证"]
