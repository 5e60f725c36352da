"""Setting a notice changes its white space and the width of its punctuation, and nothing else."""

from __future__ import annotations

import random
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

from noticecheck import parsing
from noticecheck.text import Text
from noticecheck.typeset import clean, settings, settled, widened
from tests.numbers import Numbers

ROOT = Path(__file__).parent.parent
TEXTS = sorted((ROOT / "examples").glob("*/*.txt"))
CARD = "419923199001019993"


def folded(text: str) -> str:
    """A text with white space (what no eye sees included) and the width of its punctuation folded away."""
    kept = (char for char in text if not char.isspace() and unicodedata.category(char) not in {"Cc", "Cf"})
    return "".join(char if char.isalnum() else unicodedata.normalize("NFKC", char) for char in kept)


def cleaned(source: str) -> list[str]:
    return [clean(notice, source) for notice in parsing.read(Text.of(source)).notices]


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        (f"张三(身份证号:{CARD})遗失收据,声明作废!", f"张三（身份证号：{CARD}）遗失收据，声明作废！"),
        ("身份证号：1;电话：2?", "身份证号：1；电话：2？"),
        # numbers, times, ranges
        ("金额:1,000,000元,已付", "金额：1,000,000元，已付"),
        ("上午9:30-10:00,比例3:1", "上午9:30-10:00，比例3:1"),
        ("９：３０至１０:００,好", "９：３０至１０:００，好"),
        ("电话(0393)4400000;", "电话(0393)4400000；"),
        ("编号:41990001,41990002,声明", "编号：41990001,41990002，声明"),
        # addresses
        ("网址http://a.cn:80/x?y=1,z;(b),声明", "网址http://a.cn:80/x?y=1,z;(b)，声明"),
        ("见www.a.cn/(b)!好", "见www.a.cn/(b)！好"),
        ("邮箱:a.b@c.cn,电话", "邮箱：a.b@c.cn，电话"),
        # Latin
        ("Pine (中国) Co., Ltd.(甲方)声明", "Pine (中国) Co., Ltd.（甲方）声明"),
        ("Pine Co.(China)声明", "Pine Co.(China)声明"),
        ("QQ:12345,微信:ab_1", "QQ:12345，微信：ab_1"),
        ("Lost: passport, void!", "Lost: passport, void!"),
        ("护照(Passport No: E1,E2)遗失", "护照（Passport No: E1,E2）遗失"),
        # letters in numbers are no Latin words
        ("车架号:LPMR37MC7ZZ416325,豫J58AL9;", "车架号：LPMR37MC7ZZ416325，豫J58AL9；"),
        ("收据(A12),声明", "收据（A12），声明"),
        # other forms of the same marks
        ("内容﹕好﹙一﹚，完｡", "内容：好（一），完。"),
        ("︵甲︶乙", "（甲）乙"),
        # one half only
        ("张三(身份证遗失", "张三（身份证遗失"),
        ("1)张三遗失", "1）张三遗失"),
        # what is no width
        ("张三.李四/王五~“赵六”[2020]'", "张三.李四/王五~“赵六”[2020]'"),
        ("", ""),
    ],
)
def test_width(text: str, set_as: str) -> None:
    assert widened(text) == set_as
    assert widened(set_as) == set_as


def test_numbers_keep_their_marks() -> None:
    words = "证号:豫(2018)示例县第1号,声明"
    assert widened(words, [(3, 15)]) == "证号：豫(2018)示例县第1号，声明"


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (
            f"声 明\n\n▲张三(身份证号:{CARD[:5]}\n{CARD[5:]} )遗 失\n购房收据(收据号: 0012345),\n声明作废 。\n",
            [f"张三（身份证号：{CARD}）遗失购房收据（收据号：0012345），声明作废。"],
        ),
        (
            "遗失声明\n1、张三遗失购房收据,收据号:0012345,声明作废。\n2、李四遗失公章,编号:4199990000001,声明作废。\n",
            [
                "张三遗失购房收据，收据号：0012345，声明作废。",
                "李四遗失公章，编号：4199990000001，声明作废。",
            ],
        ),
        (
            "▲张三遗失不动产权证书,证号:豫(2018)示例县不动产权第0012345号,金额:1,000元,声明作废。",
            ["张三遗失不动产权证书，证号：豫(2018)示例县不动产权第0012345号，金额：1,000元，声明作废。"],
        ),
        (
            "遗失声明\n张三遗失：1.公章一枚，编号：4199990004217 2.财务章一枚，编号：4199990004218，声明作废。\n",
            ["张三遗失：1.公章一枚，编号：4199990004217 2.财务章一枚，编号：4199990004218，声明作废。"],
        ),
        ("张\ue000三遗失购房收据,收据号:0012345,声明作废。", ["张\ue000三遗失购房收据，收据号：0012345，声明作废。"]),
    ],
)
def test_notices(source: str, lines: list[str]) -> None:
    assert cleaned(source) == lines


def test_settled_keeps_all_else() -> None:
    source = "示例报\r\n\r\n▲张三遗失购房收据,收据号:0012345,声\r\n明作废。\r\n▲李四遗失公章，编号：4199990000001，声明作废。"
    found = list(settings(source, parsing.read(Text.of(source)).notices))
    assert [one.changed for one in found] == [True, True]
    after = settled(source, found)
    assert after == (
        "示例报\r\n\r\n张三遗失购房收据，收据号：0012345，声明作废。\r\n李四遗失公章，编号：4199990000001，声明作废。"
    )
    again = list(settings(after, parsing.read(Text.of(after)).notices))
    assert [one.changed for one in again] == [False, False]


SLIPS = str.maketrans("，：；！？（）", ",:;!?()")
NASTY = "\u200b\u00ad\ufeff\x1b\ue000\U000e0001 \u3000\t●▲(（)）,:;?!｡﹕，：。Aé1２豫𠮷🙏"


def worn(text: str, numbers: Numbers) -> str:
    """A text as it comes in: broken into lines, with spaces and odd characters, its marks of either width."""
    made = []
    for char in text:
        made.append(char.translate(SLIPS) if numbers.random.random() < 0.5 else char)
        if numbers.random.random() < 0.04:
            made.append(numbers.pick([" ", "\n", "\r\n", "\u3000", numbers.pick(NASTY)]))
    return "".join(made)


def test_nothing_but_white_space_and_width_changes() -> None:
    seen = 0
    for seed in range(12):
        numbers = Numbers(seed)
        for path in TEXTS:
            text = path.read_text(encoding="utf-8")
            source = worn(text, numbers) if seed else text
            notices = parsing.read(Text.of(source)).notices
            seen += len(notices)
            for notice in notices:
                words = clean(notice, source)
                start, end = notice.span
                assert folded(words) == folded(source[start:end]), source
                assert words == words.strip()
                assert "\n" not in words
            found = list(settings(source, notices))
            assert [one.words for one in found] == [clean(notice, source) for notice in notices]
            assert all(one.start < one.end for one in found)
            assert all(a.end <= b.start for a, b in pairwise(found))
    assert seen > 300


def test_width_on_any_characters() -> None:
    chance = random.Random(7)
    alphabet = "张三李1２Aé,，:：;；!?()（）﹕｡ \u3000/.@-“”🙏"
    for _ in range(3000):
        text = "".join(chance.choices(alphabet, k=chance.randrange(30)))
        made = widened(text)
        assert len(made) == len(text)
        assert folded(made) == folded(text)
        assert widened(made) == made
        for before, after in zip(text, made, strict=True):
            assert before == after or before in ",:;!?()﹕｡"
