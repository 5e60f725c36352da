"""Who signs a notice: at its end, behind the closing words, or on the first line."""

from __future__ import annotations

import pytest

from tests.parsing.tools import notice


def signs(words: str) -> list[str]:
    return [party.name for party in notice(words).signed]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("我公司公章遗失，声明作废。\n示例商贸有限公司\n2026年11月3日", ["示例商贸有限公司"]),
        ("我公司公章遗失，声明作废。\n声明单位：示例商贸有限公司", ["示例商贸有限公司"]),
        ("本人身份证遗失，声明作废。\n张三", ["张三"]),
        ("本人身份证遗失，声明作废。张三", ["张三"]),
        ("合同遗失，声明作废。\n张三、李四\n2026.11.3", ["张三", "李四"]),
        ("合同遗失，特此声明。　示例商贸有限公司　二〇二六年十一月三日", ["示例商贸有限公司"]),
        ("公章遗失，声明作废。\n示例商贸有限公司\n联系电话：13000001234", ["示例商贸有限公司"]),
        ("请债权人申报债权。\n示例商贸有限公司清算组", ["示例商贸有限公司"]),
        ("身份证遗失，声明作废。\n2026年11月3日", []),
        ("公司将债权转让，请向受让人履行。", []),
        ("身份证遗失，声明作废。", []),
    ],
)
def test_who_signs_at_the_end(words: str, names: list[str]) -> None:
    assert signs(words) == names


def test_the_signature_is_part_of_the_notice() -> None:
    one = notice("作废声明\n我公司原公章作废。\n示例商贸有限公司\n2026年11月3日\n")
    assert [(party.name, party.type) for party in one.signed] == [("示例商贸有限公司", "organisation")]
    assert one.parties[0].name == "示例商贸有限公司"


def test_a_signature_broken_by_a_column_is_whole() -> None:
    one = notice("作废声明\n我公司原公章自即日起作废。\n示例商贸有\n限公司\n2026年11月3日\n")
    assert [party.name for party in one.signed] == ["示例商贸有限公司"]
