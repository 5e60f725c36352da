"""Who issued the thing."""

from __future__ import annotations

import pytest

from tests.parsing.tools import notice


@pytest.mark.parametrize(
    ("words", "issuers"),
    [
        ("张三不慎将示例置业有限公司开具的购房收据丢失", ["示例置业有限公司"]),
        ("张三遗失示例县人民医院押金条一张", ["示例县人民医院"]),
        ("张三遗失与示例置业有限公司签订的购房合同", ["示例置业有限公司"]),
        ("张三遗失由示例县公安局核发的驾驶证", ["示例县公安局"]),
        ("张三遗失身份证", []),
        ("示例商贸有限公司遗失公章一枚", []),
    ],
)
def test_issuers(words: str, issuers: list[str]) -> None:
    found = notice(f"▲{words}，声明作废。\n").parties
    assert [party.name for party in found if party.role == "issuer"] == issuers
    assert all(party.type == "organisation" for party in found if party.role == "issuer")
