"""How much words look like the name of somebody."""

from __future__ import annotations

import pytest

from noticecheck.parsing import names
from tests.parsing.tools import LEXICON


@pytest.mark.parametrize(
    "words",
    ["张三", "王小示", "欧阳示明", "司马样", "阿依古丽·买买提", "买买提·吐尔逊", "LI SHILI", "WANG", "李王示明"],
)
def test_persons(words: str) -> None:
    assert names.type_of(words, LEXICON) == "person"


@pytest.mark.parametrize(
    "words",
    [
        "示例商贸有限公司", "样本（北京）科技有限公司".replace("（", "(").replace("）", ")"), "示例县人民医院", "示例企业管理中心(有限合伙)", "东示村村民委员会",
        "示例县百味小吃店", "示例养殖专业合作社", "示例大学", "样本律师事务所", "示例县第一小学", "示例银行股份有限公司样本支行", "示例县公安局交通警察大队",
        "示例建筑工程有限公司工会委员会", "示例大药房", "样本幼儿园",
    ],
)  # fmt: skip
def test_organisations(words: str) -> None:
    assert names.type_of(words, LEXICON) == "organisation"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "张",
        "遗失",
        "身份证",
        "声明作废",
        "不慎遗失",
        "的张三",
        "本人",
        "0012345",
        "购房收据",
        "张三丢了证",
    ],
)
def test_nobody(words: str) -> None:
    assert names.type_of(words, LEXICON) is None


@pytest.mark.parametrize(("words", "length"), [("张三", 1), ("欧阳示明", 2), ("示例", 0), ("", 0), ("司马", 2)])
def test_surnames(words: str, length: int) -> None:
    assert names.surname(words, LEXICON) == length


@pytest.mark.parametrize(
    ("words", "length"),
    [("示例商贸有限公司", 4), ("示例企业管理中心(有限合伙)", 8), ("张三", 0), ("示例县人民医院", 2)],
)
def test_endings(words: str, length: int) -> None:
    assert names.ending(words, LEXICON) == length


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("示例商贸有限公司自即日起更名为示例实业有限公司", True),
        ("示例商贸有限公司与样本置业有限公司", True),
        ("张三在示例银行", True),
        ("示例商贸有限公司", False),
        ("示例县人民医院", False),
    ],
)
def test_names_run_together(words: str, several: bool) -> None:
    assert names.run_together(words, LEXICON) is several


@pytest.mark.parametrize(
    ("words", "name"),
    [("示例县东示镇西样村张三", "张三"), ("南示村王小示", "王小示"), ("示例商贸有限公司", ""), ("张三", "")],
)
def test_a_name_behind_a_place(words: str, name: str) -> None:
    place = names.behind_place(words, LEXICON)
    assert (words[place:] if place else "") == name
