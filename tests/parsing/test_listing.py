"""Numbers that count the things of a notice, and numbers that only look like them."""

from __future__ import annotations

import pytest

from noticecheck.parsing.opening import without_numbers


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("遗失1.营业执照2.公章,声明作废。", "遗失;;营业执照;;公章,声明作废。"),
        ("遗失:1、公章;2、财务章;3、法人章。", "遗失:;;公章;;;财务章;;;法人章。"),
        ("遗失(1)公章(2)财务章", "遗失;;;公章;;;财务章"),
        ("遗失1)公章2)财务章", "遗失;;公章;;财务章"),
        ("遗失①公章②财务章", "遗失;公章;财务章"),
        ("开户许可证J4990000665E2.公章", "开户许可证J4990000665E2.公章"),
        ("遗失1.执照,编号4199000000012.公章,作废", "遗失;;执照,编号419900000001;;公章,作废"),
    ],
)
def test_list_numbers_are_no_values(words: str, bare: str) -> None:
    assert without_numbers(words) == bare
    assert len(bare) == len(words)


@pytest.mark.parametrize(
    "words",
    [
        "张三(身份证号:419923199001019993)遗失收据(收据号:0012345),声明作废。",
        "王五(身份证号:419923199001019981)不慎将购房收据(收据号:8804412)丢失,声明作废。",
        "金额1.5万元,房号2.甲座",
        "1.公章",
        "2.公章3.财务章",
        "合同2份,收据1张,声明作废。",
    ],
)
def test_other_numbers_stay(words: str) -> None:
    assert without_numbers(words) == words
