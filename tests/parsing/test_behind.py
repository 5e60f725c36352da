"""What stands behind a label keeps its own kind where it is sure: a plate, a sum, a date with 年."""

from __future__ import annotations

import pytest

from tests.parsing.tools import fields


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("合同编号：豫J12345，声明作废。", ("plate_no", "合同编号", "豫J12345")),
        ("合同编号：2014年4月30日，声明作废。", ("date", "", "2014年4月30日")),
        ("合同编号：11万元，声明作废。", ("amount", "", "11万元")),
        ("合同编号：2014043001，声明作废。", ("contract_no", "合同编号", "2014043001")),
        ("收据号：0012345-0012394，声明作废。", ("number_range", "收据号", "0012345-0012394")),
        ("收据号：001-2，声明作废。", ("receipt_no", "收据号", "001-2")),
        ("法定代表人：示例企业（有限合伙），声明作废。", ("name", "法定代表人", "示例企业（有限合伙）")),
        ("注册资本（万元）：500，声明作废。", ("amount", "注册资本", "500")),
        ("收据号：____，声明作废。", ("receipt_no", "收据号", "____")),
    ],
)
def test_behind_a_label(words: str, found: tuple[str, str, str]) -> None:
    assert fields(words)[0] == found
