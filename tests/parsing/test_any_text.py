"""Whatever stands on a page: it is read without an exception, and nothing of it is lost or made up."""

from __future__ import annotations

import hypothesis
from hypothesis import strategies as st

from noticecheck import check_text, parsing
from noticecheck.text import Text

SETTINGS = hypothesis.settings(max_examples=200, deadline=None, derandomize=True, database=None)
SCRAPS = (
    "声明", "遗失声明", "公告", "声明作废", "特此声明", "遗失", "不慎遗失", "将", "张三", "欧阳示明", "示例商贸有限公司", "公章", "身份证", "购房收据",
    "身份证号：", "收据号：", "金额：", "联系电话：", "声明人：", "统一社会信用代码：", "开具日期：", "分别为", "位于", "开具的", "于给为",
    "419923199001019993", "91419923MA9XYW129K", "0012345", "1.5万元", "2026年11月23日", "2-1-2605", "豫A12345", "13000001234", "(2026)示0199民初12号",
    "▲", "●", "□", "1.", "1、", "（1）", "①", "一、", "第", "-", "*", "…", "____", "XXX", "【】", "（", "）", "(", ")", "【", "】", "《", "》", "“", "”",
    "，", "。", "；", "：", "、", "!", "?", " ", "　", "\n", "\r\n", "\n\n", "\f", "\t", "\u200b", "\ufeff", "🙏", "谢谢", "您好，", "记者", "\x00", "0", "9", "A", "X", "·", "\u2f9d", "聲明作廢",
)  # fmt: skip
ANYTHING = st.text(max_size=300)
PRINTED = st.lists(st.sampled_from(SCRAPS), min_size=20, max_size=90).map("".join)
SIGNS = "▲●■□·-*①1.、：:（）()【】[]0123456789 \n"
LISTS = st.lists(st.sampled_from(SIGNS) | st.just("声明"), min_size=40, max_size=200).map("".join)
PAGES = ANYTHING | PRINTED | LISTS


def squeezed(words: str) -> str:
    """The words without white space and what is as invisible."""
    return "".join(char for char in words if not parsing.flat.SPACE.fullmatch(char))


@SETTINGS
@hypothesis.given(PAGES)
def test_the_page_is_a_partition(page: str) -> None:
    reading = parsing.read(Text.of(page))
    end = 0
    for part in reading.parts:
        assert part.span.start == end
        assert part.span.end > part.span.start
        end = part.span.end
    assert end == len(page)
    told = [part.span for part in reading.parts if part.sort == "notice"]
    assert len(told) == len(reading.notices)
    for span, notice in zip(told, reading.notices, strict=True):
        assert span.end >= notice.span.end


@SETTINGS
@hypothesis.given(PAGES)
@hypothesis.example("0000000000000000000000000000000000000遗失开具")
def test_everything_read_stands_in_the_source(page: str) -> None:
    for notice in parsing.read(Text.of(page)).notices:
        assert squeezed(page[notice.span.start : notice.span.end]) == squeezed(str(notice.text))
        for field in notice.fields:
            span = notice.text.span(field.start, field.end)
            assert 0 <= span.start <= span.end <= len(page)
            assert squeezed(page[span.start : span.end]) == squeezed(field.raw)
            assert str(notice.text)[field.start : field.end] == field.raw
            if field.label:
                assert str(notice.text)[field.label_start :].startswith(field.label)
        for party in notice.parties:
            assert 0 <= party.start < party.end <= len(notice.text)
            assert set(party.fields) <= set(range(len(notice.fields)))
        for item in notice.items:
            assert 0 <= item.start < item.end <= len(notice.text)
            assert set(item.fields) <= set(range(len(notice.fields)))


@SETTINGS
@hypothesis.given(PAGES)
def test_whatever_is_left_out_is_named_at_its_place(page: str) -> None:
    reading = parsing.read(Text.of(page))
    for left in reading.unread:
        assert squeezed(page[left.span.start : left.span.end]).startswith(squeezed(left.quote))
        assert not any(one.span.start < left.span.end and left.span.start < one.span.end for one in reading.notices)
    for number in reading.outside:
        assert squeezed(page[number.start : number.end]) == squeezed(number.raw)


@SETTINGS
@hypothesis.given(PAGES)
def test_any_text_is_checked(page: str) -> None:
    for finding in check_text(page).findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(page)
        assert finding.message("zh")
        assert finding.ask("en")


@SETTINGS
@hypothesis.given(
    st.lists(st.sampled_from(["张三遗失身份证", "示例商贸有限公司公章遗失", "无主之物"]), min_size=1, max_size=12)
)
def test_bullets_always_cut(notices: list[str]) -> None:
    page = "声明\n" + "\n".join(f"▲{one}，声明作废。" for one in notices)
    reading = parsing.read(Text.of(page))
    assert all(str(notice.text).count("作废") == 1 for notice in reading.notices)
