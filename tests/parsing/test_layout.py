"""What the layout of a page shows: bullets, numbers, headings, and where a piece can begin."""

from __future__ import annotations

import pytest

from noticecheck.parsing import layout
from tests.parsing.tools import LEXICON, cut, flattened


@pytest.mark.parametrize(
    "words",
    ["遗失声明", "声明", "公告", "【遗失声明】", "——公告栏——", "▲声明", "* 声明 *".replace(" ", ""), "便民信息"],
)
def test_listed_headings(words: str) -> None:
    assert layout.heading_of(words, LEXICON) == "listed"


@pytest.mark.parametrize(
    "words",
    ["示例商贸有限公司减资公告", "关于召开业主大会的通知", "公章遗失声明", "示例县人民法院公告", "致歉声明(二)"],
)
def test_likely_headings(words: str) -> None:
    assert layout.heading_of(words, LEXICON) in {"likely", "listed"}


@pytest.mark.parametrize(
    "words",
    ["", "张三遗失身份证，声明作废。", "本公司声明如下，请注意", "示例县东示镇", "声" * 60 + "声明"],
)
def test_no_headings(words: str) -> None:
    assert layout.heading_of(words, LEXICON) == ""


@pytest.mark.parametrize(
    ("line", "plain"),
    [("【声明】", "声明"), ("▲▲声明", "声明"), ("——公告——".replace("—", "-"), "公告"), ("声明", "声明")],
)
def test_decoration_goes(line: str, plain: str) -> None:
    assert layout.plain(line) == plain


@pytest.mark.parametrize(
    ("page", "shows"),
    [
        ("▲张三遗失身份证。\n▲李四遗失护照。\n", {"bullets": 2, "numbers": 0, "small": False}),
        ("1、张三遗失身份证。\n2、李四遗失护照。\n", {"bullets": 0, "numbers": 2, "small": True}),
        ("张三遗失身份证。\n\n李四遗失护照。\n\n王五遗失户口簿。", {"spaced": True, "indented": False}),
        ("　　张三遗失身份证。\n　　李四遗失护照。\n", {"indented": True, "spaced": False}),
        ("张三不慎将身份证丢\n失，声明作废。李四\n遗失护照，声明作废\n", {"column": True}),
    ],
)
def test_profile(page: str, shows: dict[str, object]) -> None:
    profile = layout.Profile(flattened(page))
    assert {name: getattr(profile, name) for name in shows} == shows


def parts(page: str) -> list[tuple[str, str]]:
    """What parts each piece from the one before, and its words."""
    made, found, _ = cut(page)
    return [(piece.left, made.words[piece.body : piece.end].strip()) for piece in found]


@pytest.mark.parametrize(
    ("page", "pieces"),
    [
        ("▲张三遗失身份证●李四遗失护照", [("bullet", "张三遗失身份证"), ("bullet", "李四遗失护照")]),
        ("声明▲张三遗失身份证", [("start", "声明"), ("bullet", "张三遗失身份证")]),
        ("1、张三遗失身份证。\n2、李四遗失护照。", [("number", "张三遗失身份证。"), ("number", "李四遗失护照。")]),
        ("（1）张三遗失身份证。\n（2）李四遗失护照。", [("number", "张三遗失身份证。"), ("number", "李四遗失护照。")]),
        ("张三遗失身份证，声明作废。李四遗失护照", [("start", "张三遗失身份证,声明作废。"), ("close", "李四遗失护照")]),
        ("张三遗失身份证。\n\n李四遗失护照。", [("start", "张三遗失身份证。"), ("blank", "李四遗失护照。")]),
        ("张三遗失身份证。\n　　李四遗失护照。", [("start", "张三遗失身份证。"), ("indent", "李四遗失护照。")]),
        ("张三遗失身份证。\n李四遗失护照。", [("start", "张三遗失身份证。"), ("line", "李四遗失护照。")]),
        ("□张三遗失身份证\n□李四遗失护照", [("bullet", "张三遗失身份证"), ("bullet", "李四遗失护照")]),
        ("张三遗失身份证，\n声明作废。", [("start", "张三遗失身份证,声明作废。")]),
        ("本人遗失：\n公章一枚", [("start", "本人遗失:公章一枚")]),
        ("编号419990\n0000001号", [("start", "编号4199900000001号")]),
        ("▲▲▲", [("start", "▲▲▲")]),
    ],
)  # fmt: skip
def test_where_pieces_begin(page: str, pieces: list[tuple[str, str]]) -> None:
    assert parts(page) == pieces


def test_a_number_inside_a_value_is_no_mark() -> None:
    assert [left for left, _ in parts("张三（收据号：0012345）遗失2.甲座")] == ["start"]
