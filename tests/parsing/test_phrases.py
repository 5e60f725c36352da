"""Who stands where: names cut where something else begins."""

from __future__ import annotations

import pytest

from noticecheck.parsing import phrases
from noticecheck.parsing import vocabulary as v
from tests.parsing.tools import clauses, said


@pytest.mark.parametrize(
    ("words", "name", "sort"),
    [
        ("张三遗失身份证", "张三", "person"),
        ("张三身份证遗失", "张三", "person"),
        ("欧阳示明驾驶证丢失", "欧阳示明", "person"),
        ("王小示（男）遗失", "王小示", "person"),
        ("阿依古丽·买买提遗失护照", "阿依古丽·买买提", "person"),
        ("示例商贸有限公司遗失公章", "示例商贸有限公司", "organisation"),
        ("示例商贸有限公司公章遗失", "示例商贸有限公司", "organisation"),
        ("样本（北京）科技有限公司遗失公章", "样本（北京）科技有限公司", "organisation"),
        ("示例企业管理中心（有限合伙）遗失公章", "示例企业管理中心（有限合伙）", "organisation"),
        ("示例县人民医院开具的收据", "示例县人民医院", "organisation"),
        ("示例商贸有限公司自即日起更名为示例实业有限公司", "示例商贸有限公司", "organisation"),
        ("示例商贸有限公司与样本置业有限公司合并", "示例商贸有限公司", "organisation"),
        ("示例县东示村村民委员会原公章作废", "示例县东示村村民委员会", "organisation"),
        ("示例中学学生张三遗失学生证", "示例中学", "organisation"),
        ("张三的购房收据丢失", "张三", "person"),
        ("张三不慎将收据丢失", "张三", "person"),
    ],
)
def test_the_name_at_the_beginning(words: str, name: str, sort: str) -> None:
    c = clauses(words)
    found = phrases.name_at(c, 0, len(c.words))
    assert found is not None
    assert words[found.start : found.end] == name
    assert found.type == sort


@pytest.mark.parametrize("words", ["遗失身份证", "，张三", "的收据", "声明作废"])
def test_no_name_at_the_beginning(words: str) -> None:
    c = clauses(words)
    assert phrases.name_at(c, 0, len(c.words)) is None


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("张三、李四遗失购房合同", ["张三", "李四"]),
        ("张三和李四遗失购房合同", ["张三", "李四"]),
        ("张三（身份证号：419923199001019993）、李四（身份证号：419923199001019985）遗失购房合同", ["张三", "李四"]),
        ("本人张三遗失身份证", ["张三"]),
        ("兹有张三遗失身份证", ["张三"]),
        ("示例中学学生张三遗失学生证", ["张三"]),
        ("业主王小示遗失购房收据", ["王小示"]),
        ("示例商贸有限公司、样本置业有限公司遗失合同", ["示例商贸有限公司", "样本置业有限公司"]),
        ("遗失身份证", []),
    ],
)
def test_names_joined(words: str, names: list[str]) -> None:
    c = clauses(words)
    assert said(c, phrases.names_from(c, 0, len(c.words))) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("因保管不善，张三遗失身份证", ["张三"]),
        ("示例县西样村村民张三遗失林权证", ["张三"]),
        ("根据公司法规定，示例商贸有限公司遗失公章", ["示例商贸有限公司"]),
        ("示例城2#301张三遗失收据", ["张三"]),
        ("2026年11月3日，张三在示例市场遗失身份证", ["张三"]),
        ("由示例公司开具的收据，张三遗失", ["张三"]),
    ],
)
def test_who_speaks_before_the_verb_of_losing(words: str, names: list[str]) -> None:
    c = clauses(words)
    lost = c.first(v.LOSE)
    assert lost is not None
    assert said(c, phrases.speaker(c, 0, lost.start, losing=True)) == names


def test_words_in_brackets_and_values_are_no_tokens_of_a_clause() -> None:
    c = clauses("张三（遗失）收据号：0012345，丢失")
    assert [token.word.text for token in c.tokens] == ["丢失"]
    assert c.at(c.words.index("丢失"), v.LOSE)
    assert c.at(0, v.LOSE) is None
    assert c.first(v.VOID) is None
