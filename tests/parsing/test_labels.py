"""Where labels stand, which word each is, and how far a value may reach."""

from __future__ import annotations

import pytest

from noticecheck.parsing import lexer
from noticecheck.parsing.labels import Labels, shape
from tests.parsing.tools import LEXICON, flattened, lines


def labels(words: str) -> Labels:
    made = flattened(words)
    return Labels(made.words, lexer.scan(made.words, LEXICON), lines(made), made.gaps, LEXICON, 0)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("遗失收据,收据号", "收据号"),
        ("统一社会信用代码", "统一社会信用代码"),
        ("购房收据号", "购房收据号"),
        ("张三", None),
        ("声明人", "声明人"),
        ("座位号", "位号"),
    ],
)
def test_the_longest_label_before_a_place(words: str, label: str | None) -> None:
    found = labels(words).before(len(words), 0)
    if label == "位号":
        label = found.word.text if found and found.word else None
    assert (found.word.text if found and found.word else None) == label


@pytest.mark.parametrize(
    ("words", "value", "label"),
    [
        ("收据号:0012345", "0012345", "收据号"),
        ("收据号码为0012345", "0012345", "收据号码"),
        ("身份证号分别为419923199001019993", "419923199001019993", "身份证号"),
        ("编号No.0012345", "0012345", "编号"),
        ("张三于0012345", "0012345", None),
    ],
)
def test_the_label_in_front_of_a_value(words: str, value: str, label: str | None) -> None:
    found = labels(words).in_front(words.index(value), 0)
    assert (words[found.start : found.end] if found else None) == label


@pytest.mark.parametrize(
    ("words", "stop"),
    [
        ("姓名:张三性别:男", "性别"),
        ("声明人:张三", ""),
        ("单位:示例公司 联系电话:13000001234", "联系电话"),
        ("地址:示例路5号身份证号(18位):", "身份证号"),
        ("【姓名】张三【性别】男", "【性别】"),
    ],
)
def test_no_value_reaches_over_the_next_label(words: str, stop: str) -> None:
    found = labels(words)
    assert found.words[found.stop(2) :].startswith(stop)
    assert stop or found.stop(2) == len(found.words)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("(流转单序:AB-77123)", "流转单序"),
        ("遗失流转单序:AB-77123", "流转单序"),
        ("张三,备注栏:未盖章", "备注栏"),
        (",:0012345", None),
    ],
)
def test_unknown_labels(words: str, label: str | None) -> None:
    colon = words.index(":")
    found = labels(words).unknown(colon, 0)
    assert (words[found.start : found.end] if found else None) == label


def test_a_hint_in_brackets_is_no_part_of_the_label() -> None:
    words = "身份证号(18位):419923199001019993"
    assert labels(words).hint(words.index(":"), 0) == 4


def test_labels_parted_by_a_gap_instead_of_a_colon() -> None:
    found = labels("姓名　张三　电话　13000001234")
    assert [token.word.text for token in found.spaced] == ["姓名", "电话"]


def test_shapes_are_those_of_the_kinds() -> None:
    assert shape("id_card").match("419923199001019993")
    assert shape("id_card") is shape("id_card")
