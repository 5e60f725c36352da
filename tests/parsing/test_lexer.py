"""One scan finds the words of the lexicon, the longest first, none inside another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from noticecheck.parsing import lexer
from noticecheck.parsing import vocabulary as v
from tests.parsing.tools import LEXICON


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", []),
        ("遗", []),
        ("张三遗失身份证,声明作废。", ["遗失", "身份证", "声明作废"]),
        ("示例商贸有限公司公章一枚", ["有限公司", "公章"]),
        ("张三不慎将购房收据丢失", ["不慎", "购房收据", "丢失"]),
        ("购房收据号:0012345", ["购房收据号"]),
        ("统一社会信用代码:", ["统一社会信用代码"]),
        ("乌有之物", []),
        ("遗失遗失", ["遗失", "遗失"]),
    ],
)
def test_the_longest_word_is_found(words: str, found: list[str]) -> None:
    assert [token.word.text for token in lexer.scan(words, LEXICON)] == found


def test_tokens_stand_where_their_words_stand() -> None:
    words = "张三遗失身份证,号码不详,声明作废。"
    tokens = lexer.scan(words, LEXICON)
    assert all(words[token.start : token.end] == token.word.text for token in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@pytest.mark.parametrize(
    ("word", "senses"),
    [
        ("遗失", v.LOSE), ("作废", v.VOID), ("特此声明", v.CLOSE), ("身份证", v.DOC), ("身份证号", v.LABEL), ("有限公司", v.ORG), ("声明人", v.ROLE),
        ("记者", v.NEWS), ("开具的", v.ISSUE), ("本院受理", v.EVENT), ("我公司", v.WE), ("不慎", v.ADV), ("谢谢", v.CHATTER),
    ],
)  # fmt: skip
def test_senses(word: str, senses: int) -> None:
    (token,) = lexer.scan(word, LEXICON)
    assert token.word.text == word
    assert token.word.senses & senses
