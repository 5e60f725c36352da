"""What speaks for a phrase: the keys have names, and say how it begins, ends and looks."""

from __future__ import annotations

import pytest

from noticecheck.parsing import cues
from tests.parsing.tools import context

WORDS = "张三遗失示例置业有限公司的购房收据，声明作废。"


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("身份证", "document"),
        ("张三", "person2"),
        ("王小示", "person3"),
        ("阿依古丽·买买提", "dotted"),
        ("JOHN SMITH", "latin"),
        ("示例置业有限公司", "firm4"),
        ("甲公司与乙公司", "firm2+"),
        ("示例大学校园一卡通", "thing4"),
        ("古筝考级证", "like thing"),
        ("示例县东示村王小示", "behind place"),
        ("无从说起", "unknown"),
    ],
)
def test_forms(words: str, form: str) -> None:
    assert cues.form(context(words), 0, len(words)) == form


def test_every_key_has_a_name() -> None:
    c = context(WORDS)
    assert len(cues.begins(c, 0)) == len(cues.BEGINS)
    assert len(cues.ends(c, 2)) == len(cues.ENDS)
    assert len(cues.whole(c, 0, 2)) == len(cues.WHOLE)


def test_a_place_is_told_by_what_stands_round_it() -> None:
    keys = dict(zip(cues.BEGINS, cues.begins(context(WORDS), 4), strict=True))
    assert keys["char before"] == "失"
    assert keys["two before"] == "遗失"
    assert keys["words"].startswith("LOS|")
    assert keys["place"] == "- behind end"
    keys = dict(zip(cues.ENDS, cues.ends(context(WORDS), 2), strict=True))
    assert keys["two after"] == "遗失"
    assert keys["words"].endswith("|LOS")


@pytest.mark.parametrize(
    ("phrase", "held"), [("张三", ""), ("示例置业有限公司", ""), ("示例置业有限公司的购房收据", "O的"), ("三遗", ">")]
)
def test_what_a_phrase_holds(phrase: str, held: str) -> None:
    c = context(WORDS)
    start = c.words.index(phrase)
    assert cues.holds(c, start, start + len(phrase)) == held


@pytest.mark.parametrize(
    ("phrase", "lost"),
    [("张三", "touches"), ("示例置业有限公司", "object"), ("声明", "behind")],
)
def test_where_a_phrase_stands_to_the_verb_of_losing(phrase: str, lost: str) -> None:
    c = context(WORDS)
    start = c.words.index(phrase)
    keys = dict(zip(cues.WHOLE, cues.whole(c, start, start + len(phrase)), strict=True))
    assert keys["lost"].split(" ")[-1] == lost
