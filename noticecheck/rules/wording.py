"""TX101, TX105: slips in the notice's own words."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.model import Finding, Notice, Page, Severity
from noticecheck.rules.base import notice_rule

# The slips of the topic, each seen in print, and the phrase itself.
# None of them can be part of a name: every one is a word of the notice's own grammar.
SLIPS = {
    "声名作废": "声明作废",
    "声明作费": "声明作废",
    "声明做废": "声明作废",
    "申明作费": "声明作废",
    "申明做废": "声明作废",
    "特此声名": "特此声明",
    "特此申名": "特此声明",
    "丢矢": "丢失",
    "遗矢": "遗失",
    "营业热照": "营业执照",
    "营业执造": "营业执照",
    "营业照执": "营业执照",
    "身分证号": "身份证号",
    "身份正号": "身份证号",
    "发漂号码": "发票号码",
    "统一社会信用代号码": "统一社会信用代码",
    "同一社会信用代码": "统一社会信用代码",
    "统一社会信用代吗": "统一社会信用代码",
    "不甚丢失": "不慎丢失",
    "不甚遗失": "不慎遗失",
    "不慎遣失": "不慎遗失",
    "遣失声明": "遗失声明",
    "既日起": "即日起",
    "登报作费": "登报作废",
    "登报做废": "登报作废",
    "寻人启示": "寻人启事",
    "寻物启示": "寻物启事",
    "寻亲启示": "寻亲启事",
    "招领启示": "招领启事",
    "债券债务": "债权债务",
    "债券人": "债权人",
}
# A doubled word that is none, by what stands behind it: 遗失 遗失声明.
_TWO = {"遗失遗失": ("声明",), "公告公告": ("栏",), "声明声明": ("单位", "人", "内容", "事项", "日期")}


@notice_rule(
    "TX101",
    "fixed-phrase-typo",
    Severity.WARNING,
    zh="“{slip}”应为“{right}”。",
    en="“{slip}” should read “{right}”.",
    ask_zh="您声明中的“{slip}”是否应为“{right}”？",
    ask_en="Should “{slip}” in your notice read “{right}”?",
)
def typo(notice: Notice, page: Page) -> Iterator[Finding]:
    """A slip in a fixed phrase: 声名作废, 营业热照, 丢矢.

    固定用语里的错字。只收声明套话里的词，不查人名、地名和字号。

    Bad: ▲张三遗失购房收据（收据号：0012345），声名作废。
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。
    Source: slips collected from printed notices
    """
    for start, end in notice.told("slip"):
        slip = notice.words[start:end]
        if not any(party.start <= start < party.end for party in notice.parties):
            yield typo.at(notice, (start, end), slip=slip, right=SLIPS[slip], suggestions=(SLIPS[slip],))


@notice_rule(
    "TX105",
    "doubled-word",
    Severity.WARNING,
    zh="“{words}”重复。",
    en="“{words}” stands twice.",
    ask_zh="您声明中的“{words}”重复了，请删去一个。",
    ask_en="“{words}” stands twice in your notice; please strike one.",
)
def doubled_word(notice: Notice, page: Page) -> Iterator[Finding]:
    """A word of the notice's own grammar stands twice in a row.

    声明声明、作废作废、丢失丢失之类套话重复；名称里的，以及连着感叹的（作废作废！！），不管。

    Bad: ▲张三遗失购房收据（收据号：0012345），声明作废作废。
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。
    Source: a closed list
    """
    for start, end in notice.told("doubled"):
        words = notice.words[start:end]
        two = words in _TWO and notice.words.startswith(_TWO[words], end)
        # Who cries means it: 作废作废!!
        two = two or notice.words.startswith("!!", end)
        if not two and not any(party.start <= start < party.end for party in notice.parties):
            yield doubled_word.at(notice, (start, end), words=words)


RULES = (typo, doubled_word)
