"""Where a notice itself begins: behind a heading of its own, behind a greeting."""

from __future__ import annotations

import pytest

from noticecheck.parsing import lexer, opening
from noticecheck.parsing.notice import Block
from tests.parsing.tools import LEXICON, flattened, lines


def begins(words: str, title: str = "") -> tuple[str, str]:
    """The words from where the notice begins, and its title."""
    made = flattened(words)
    breaks = lines(made)
    block = Block(made.text, lexer.scan(made.words, LEXICON), breaks, breaks, made.gaps, title, 0.0, LEXICON)
    start, found = opening.beginning(block, made.words)
    return made.words[start:], found


@pytest.mark.parametrize(
    ("words", "title", "rest"),
    [
        ("遗失声明：张三遗失身份证", "遗失声明", "张三遗失身份证"),
        ("【遗失声明】张三遗失身份证", "遗失声明", "张三遗失身份证"),
        ("遗失声明\n张三遗失身份证", "遗失声明", "张三遗失身份证"),
        ("减资公告 示例商贸有限公司拟减资", "减资公告", "示例商贸有限公司拟减资"),
        ("您好，麻烦登一下：张三遗失身份证", "", "张三遗失身份证"),
        ("您好，麻烦登一下：遗失声明：张三遗失身份证", "遗失声明", "张三遗失身份证"),
        ("张三遗失身份证，声明作废。", "", "张三遗失身份证,声明作废。"),
        ("声明人：张三", "", "声明人:张三"),
        ("遗失声明", "", "遗失声明"),
    ],
)
def test_headings_and_greetings_stand_before(words: str, title: str, rest: str) -> None:
    assert begins(words) == (rest, title)


def test_a_title_over_the_column_stays() -> None:
    assert begins("张三遗失身份证", "遗失声明") == ("张三遗失身份证", "遗失声明")
    assert begins("减资公告：示例公司拟减资", "声明公告")[1] == "减资公告"
