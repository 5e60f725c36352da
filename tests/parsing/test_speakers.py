"""Who speaks, and who else is named in a part."""

from __future__ import annotations

import pytest

from noticecheck.model import Party
from noticecheck.parsing import speakers
from tests.parsing.tools import clauses, notice, said


def parties(words: str) -> list[tuple[str, str]]:
    return [(party.role, party.name) for party in notice(words).parties]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("▲遗失张三身份证，号码419923199001019993，声明作废。", [("declarant", "张三")]),
        ("▲欧阳示明驾驶证丢失，证号419923199001019993，声明作废。", [("declarant", "欧阳示明")]),
        ("▲阿依古丽·买买提遗失护照，护照号：E12345678，声明作废。", [("declarant", "阿依古丽·买买提")]),
        ("▲张三、李四夫妻遗失购房合同，合同编号：0012345，声明作废。", [("declarant", "张三"), ("declarant", "李四")]),
        ("▲张三遗失钓鱼证，编号：0012345，声明作废。", [("declarant", "张三")]),
        ("▲张三身份证遗失；李四驾驶证遗失，声明作废。", [("declarant", "张三"), ("declarant", "李四")]),
        ("▲本人公章遗失，声明作废。声明人：张三", [("declarant", "张三")]),
        ("▲林权证遗失，张三，声明作废。", [("declarant", "张三")]),
        ("▲示例中学学生张三遗失学生证，声明作废。", [("declarant", "张三")]),
        ("▲示例县西样村村民张三遗失林权证，声明作废。", [("declarant", "张三")]),
    ],
)  # fmt: skip
def test_in_notices_of_loss(words: str, found: list[tuple[str, str]]) -> None:
    assert parties(words) == found


@pytest.mark.parametrize(
    ("words", "declarant"),
    [
        ("注销公告\n示例商贸有限公司经股东会决议，拟注销，请债权人申报债权。", "示例商贸有限公司"),
        (
            "注销公告\n经股东会决议，本公司拟注销，请债权人申报债权。\n示例商贸有限公司\n2026年11月3日",
            "示例商贸有限公司",
        ),
        ("认领公告\n下列车辆长期无人认领，请车主前来认领：豫J12345。\n公告单位：示例县公安局", "示例县公安局"),
        ("致歉声明\n本人张三因言行不当，向李四郑重道歉。\n张三", "张三"),
    ],
)
def test_in_other_notices(words: str, declarant: str) -> None:
    assert [name for role, name in parties(words) if role == "declarant"][:1] == [declarant]


def test_a_childs_certificate_names_the_child_and_the_mother() -> None:
    found = parties("▲母亲：张示花，新生儿王小示出生医学证明丢失，编号：R410001234，声明作废。")
    assert sorted(found) == [("declarant", "王小示"), ("relative", "张示花")]


def test_a_clause_that_is_only_somebody() -> None:
    c = clauses("护林员证遗失，张三，声明作废。")
    assert said(c, speakers.alone(c, 0)) == ["张三"]
    assert speakers.alone(clauses("护林员证遗失，声明作废。"), 0) == []


def test_whom_readers_are_to_reach() -> None:
    c = clauses("有知情者请与示例县公安局联系。")
    assert said(c, speakers.reached(c)) == ["示例县公安局"]
    assert speakers.reached(clauses("有知情者请来电。")) == []


def test_a_firm_in_an_inline_heading() -> None:
    c = clauses("示例学院郑重声明：近期有人冒用我院名义。")
    assert said(c, speakers.titled(c, 0)) == ["示例学院"]
    assert speakers.titled(clauses("郑重声明：近期有人冒用我院名义。"), 0) == []


def test_a_lone_holder_speaks() -> None:
    one, other = Party("holder", "张三", "person", 0, 2), Party("holder", "李四", "person", 3, 5)
    issuer = Party("issuer", "示例公司", "organisation", 6, 10)
    assert [party.role for party in speakers.promoted([one, issuer])] == ["declarant", "issuer"]
    assert speakers.promoted([one, other]) == []
    assert speakers.promoted([issuer]) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("▲示例商贸有限公司（法定代表人张三）遗失公章，声明作废。", ("representative", "张三")),
        ("▲示例商贸有限公司遗失公章，声明作废。联系人李四", ("contact", "李四")),
    ],
)
def test_who_is_named_behind_the_word_for_a_part(words: str, found: tuple[str, str]) -> None:
    assert found in parties(words)
