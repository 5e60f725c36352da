"""Brackets and values blanked out, so that clauses show."""

from __future__ import annotations

import pytest

from noticecheck.parsing import bones
from tests.parsing.tools import context


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        ("张三(身份证号:1)遗失", ["(身份证号:1)"]),
        ("【声明】张三[副本]遗失", ["【声明】", "[副本]"]),
        ("豫〔2018〕第1号", ["〔2018〕"]),
        ("公章(编号(旧):1)作废", ["(编号(旧):1)"]),
        ("样本(北京)科技有限公司", []),
        ("示例企业管理中心(有限合伙)遗失", []),
        ("张三(北京)遗失", ["(北京)"]),
        ("张三(遗失", []),
        ("张三)遗失(", []),
    ],
)
def test_brackets(words: str, inside: list[str]) -> None:
    assert [words[start:end] for start, end in bones.brackets(words)] == inside


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        ("张三（男）遗失公章，编号：4199990000001，声明作废。", "张三···遗失公章,----------------,声明作废。"),
        ("示例（北京）商贸有限公司遗失公章。", "示例(北京)商贸有限公司遗失公章。"),
        ("张三购房收据（金额：11万元）丢失。", "张三购房收据·-------·丢失。"),
    ],
)
def test_the_bones_keep_every_place(words: str, shape: str) -> None:
    made = context(words).bones
    assert made.replace(bones.BRACKET, "·").replace(bones.VALUE, "-") == shape
    assert len(made) == len(words)
