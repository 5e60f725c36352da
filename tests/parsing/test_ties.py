"""Which number belongs to whom and to what."""

from __future__ import annotations

import pytest

from tests.parsing.tools import notice


def tied(words: str) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The numbers of each party and of each thing."""
    one = notice(words)
    return (
        {party.name: [one.fields[i].raw for i in party.fields] for party in one.parties},
        {item.name: [one.fields[i].raw for i in item.fields] for item in one.items},
    )


def test_each_number_to_its_seal() -> None:
    words = "▲示例商贸有限公司遗失公章、财务专用章、法人章各一枚，编号分别为：4199990000001、4199990000002、4199990000003，声明作废。"
    assert tied(words)[1] == {"公章": ["4199990000001"], "财务专用章": ["4199990000002"], "法人章": ["4199990000003"]}


def test_each_card_to_its_person() -> None:
    words = "▲张三、李四遗失购房合同，身份证号分别为419923199001019993、419923199001019985，声明作废。"
    assert tied(words)[0] == {"张三": ["419923199001019993"], "李四": ["419923199001019985"]}


def test_what_stands_in_the_bracket_behind_a_name_belongs_to_it() -> None:
    people, _ = tied(
        "▲张三（身份证号：419923199001019993）、李四（身份证号：419923199001019985）遗失购房合同，合同编号：0012345，声明作废。"
    )
    assert people == {"张三": ["419923199001019993"], "李四": ["419923199001019985"]}


@pytest.mark.parametrize(
    ("words", "people", "things"),
    [
        (
            "▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345；金额：11万元），声明作废。",
            {"张三": ["419923199001019993"]},
            {"购房收据": ["0012345", "11万元"]},
        ),
        (
            "▲示例商贸有限公司（统一社会信用代码：91419923MA9XYW129K）遗失公章（编号：4199990000001），声明作废。",
            {"示例商贸有限公司": ["91419923MA9XYW129K"]},
            {"公章": ["4199990000001"]},
        ),
        (
            "▲示例商贸有限公司遗失公章（编号：4199990000001）、财务专用章（编号：4199990000002），声明作废。",
            {"示例商贸有限公司": []},
            {"公章": ["4199990000001"], "财务专用章": ["4199990000002"]},
        ),
        (
            "▲张三遗失收据两张，收据号：0012345、0012346，声明作废。",
            {"张三": []},
            {"收据": ["0012345", "0012346"]},
        ),
    ],
)
def test_ties(words: str, people: dict[str, list[str]], things: dict[str, list[str]]) -> None:
    assert tied(words) == (people, things)


def test_a_notice_answers_whose_a_number_is() -> None:
    one = notice("▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。")
    card, receipt = one.fields
    owner, thing = one.party_of(card), one.item_of(receipt)
    assert owner is not None
    assert owner.name == "张三"
    assert thing is not None
    assert thing.name == "购房收据"
