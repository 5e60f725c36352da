"""What a page is made of, and what looks unread is named."""

from __future__ import annotations

import pytest

from noticecheck import parsing
from noticecheck.text import Text

PAGE = """市民王女士近日来到车管所咨询，记者了解到，驾驶证丢失后可以直接补办。

 声 明

▲张三遗失身份证，声明作废。
▲李四遗失护照，声明作废。
您好，请尽快刊登，谢谢
"""


def sorts(page: str) -> list[tuple[str, str]]:
    return [(part.sort, page[part.span.start : part.span.end]) for part in parsing.read(Text.of(page)).parts]


def test_every_stretch_has_a_sort() -> None:
    assert [sort for sort, _ in sorts(PAGE)] == ["prose", "heading", "notice", "notice", "chatter"]
    assert "".join(words for _, words in sorts(PAGE)) == PAGE


@pytest.mark.parametrize(
    "page", ["", "\n\n", "今日晴。", "▲", "声明", PAGE, PAGE.replace("\n", "\r\n"), "\ufeff" + PAGE]
)
def test_parts_cover_the_page(page: str) -> None:
    assert "".join(words for _, words in sorts(page)) == page


def test_notices_have_margins() -> None:
    parts = parsing.read(Text.of(PAGE)).parts
    assert all(part.margin > 0 for part in parts if part.sort == "notice")


REASONS = {"unread_mark", "unread_loss", "unread_number", "unread_doubt"}


@pytest.mark.parametrize(
    "page",
    [
        "▲张三遗失身份证，声明作废。\n▲编号0012345\n▲李四遗失护照，声明作废。\n",
        "▲张三遗失身份证，声明作废。\n▲419923199001019993\n▲李四遗失护照，声明作废。\n",
    ],
)
def test_a_bullet_with_a_number_is_read_or_named(page: str) -> None:
    reading = parsing.read(Text.of(page))
    assert {one.reason for one in reading.unread} <= REASONS
    assert len(reading.notices) + len(reading.unread) == 3
    assert all(one.quote in page for one in reading.unread)


@pytest.mark.parametrize("page", ["今日晴，南风三级。", PAGE, "责任编辑：张三　版式：李四"])
def test_prose_is_not_named(page: str) -> None:
    assert parsing.read(Text.of(page)).unread == ()


@pytest.mark.parametrize("head", ["求你们给登快一点 我妈走丢三天了 发稿人张示涵", "寻人🙏🙏🙏"])
def test_what_only_heads_a_notice_is_not_named(head: str) -> None:
    own = "寻人启事\n母亲严示芳，76岁，2026年11月在示例市汉冶路菜市场附近走失，有知情者请打18000007652，必有重谢。儿子：张示涵\n"
    reading = parsing.read(Text.of(f"{head}\n{own}"))
    assert (len(reading.notices), reading.unread) == (1, ())


def test_numbers_outside_are_kept() -> None:
    page = "▲张三遗失身份证，声明作废。\n\n记者从会上获悉，示例公司（91419923MA9XYW129K）今年投资增长8.5%，同比提高。\n"
    reading = parsing.read(Text.of(page))
    assert [(field.kind, page[field.start : field.end]) for field in reading.outside] == [
        ("uscc", "91419923MA9XYW129K")
    ]
