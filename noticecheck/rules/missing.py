"""CP103-CP106: what a notice must have and does not."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields.base import Number, Serial
from noticecheck.fields.serials import NumberRange
from noticecheck.model import Finding, Notice, Page, Severity
from noticecheck.rules.base import notice_rule

_LOST = {"loss", "void"}
# The words of a heading that say as much as the text would.
_VOID_HEADINGS = tuple("作废 遗失 挂失 无效 停用 失效 废止 丢失 被盗 灭失".split())
_NUMBERED = tuple("证 证书 证明 执照 收据 发票 保单 支票 汇票 存折 存单 章 合同 协议".split())
STOPS = ",。;("


def _first(notice: Notice, topic: str, start: int = 0) -> int:
    """Where the first word of a topic begins; the end of the text where there is none."""
    return min((low for low, _ in notice.told(topic) if low >= start), default=len(notice.text))


def stop(words: str, start: int) -> int:
    """Where the first mark that ends a clause stands."""
    found = (words.find(mark, start) for mark in STOPS)
    return min((place for place in found if place >= 0), default=len(words))


@notice_rule(
    "CP103",
    "no-declarant",
    Severity.WARNING,
    zh="没有写明是谁遗失的。",
    en="Nobody says who lost it.",
    ask_zh="您的声明没有写明失主的姓名或单位，请补上。",
    ask_en="Your notice does not say who lost it; please supply the name.",
)
def declarant(notice: Notice, page: Page) -> Iterator[Finding]:
    """A notice of loss does not say who lost the thing.

    遗失声明没有写明失主，登了也无从认定。

    Bad: ▲遗失购房收据一张，收据号：0012345，声明作废。
    Good: ▲张三遗失购房收据一张，收据号：0012345，声明作废。
    Source: what a notice of loss must have
    """
    if notice.kind in _LOST and not any(party.role in {"declarant", "holder"} for party in notice.parties):
        plates = any(field.kind in {"plate_no", "name"} for field in notice.fields)
        head = notice.words[: min(_first(notice, "lost"), stop(notice.words, 0))]
        # A name that nobody could read is still a name.
        if not plates and len(head) < 2:
            yield declarant.at(notice, (0, len(notice.text)))


@notice_rule(
    "CP104",
    "no-item",
    Severity.WARNING,
    zh="没有写明遗失的是什么。",
    en="Nothing says what was lost.",
    ask_zh="您的声明没有写明遗失的是什么，请补上。",
    ask_en="Your notice does not say what was lost; please supply it.",
)
def item(notice: Notice, page: Page) -> Iterator[Finding]:
    """A notice of loss does not say what was lost.

    遗失声明没有写明丢的是什么证件、票据或印章。

    Bad: ▲张三不慎遗失，声明作废。
    Good: ▲张三不慎遗失购房收据一张（收据号：0012345），声明作废。
    Source: what a notice of loss must have
    """
    if notice.kind != "loss" or notice.items or notice.fields:
        return
    lost = notice.told("lost")
    behind = lost[-1][1] if lost else 0
    before = max((party.end for party in notice.parties), default=0)
    middle = _first(notice, "lost", before) - before
    after = min(stop(notice.words, behind), _first(notice, "voiding", behind)) - behind
    # Words that could be a thing, whatever it is called, are left to the reader.
    if after < 2 and middle < 2:
        yield item.at(notice, (0, len(notice.text)))


@notice_rule(
    "CP105",
    "not-declared-void",
    Severity.WARNING,
    zh="没有写明作废{tail}。",
    en="It does not say that the thing is void{tail}.",
    ask_zh="您的声明没有写“作废”，是否补上？",
    ask_en="Your notice does not say that the thing is void; should it?",
)
def void(notice: Notice, page: Page) -> Iterator[Finding]:
    """Neither the notice nor its heading says that the thing is lost or void.

    Worth knowing only where it is declared at least, told in words of every day, or a line without a
    heading: of a line among others the heading of the column says as much.

    声明和标题里都没有作废、遗失、挂失、无效等字样；只写“特此声明”，只是口头说找不到了，或没有自己的标题（栏目的标题已经说明）的，作提示。

    Bad: 声明\\n张三不慎丢失购房收据一张，收据号：0012345，请拾到者归还。
    Good: 声明\\n张三不慎丢失购房收据一张，收据号：0012345，声明作废。
    Source: what a notice of loss must have
    """
    if notice.kind != "loss" or notice.says("void") or any(word in notice.title for word in _VOID_HEADINGS):
        return
    stated = notice.says("stated")
    tail = {"zh": "，只说了声明", "en": ", only that it is declared"} if stated else {"zh": "", "en": ""}
    # Who tells the desk in words of every day what is gone leaves the wording to the desk.
    told = notice.title and notice.says("lost")
    severity = Severity.INFO if stated or not told else Severity.WARNING
    yield void.at(notice, (max(0, len(notice.text) - 12), len(notice.text)), severity=severity, tail=tail)


@notice_rule(
    "CP106",
    "no-number",
    Severity.INFO,
    zh="“{item}”没有写号码。",
    en="No number is given for “{item}”.",
    ask_zh="您声明中的“{item}”没有写号码，是否补上？",
    ask_en="No number is given for “{item}”; should one be printed?",
)
def number(notice: Notice, page: Page) -> Iterator[Finding]:
    """A thing that bears a number is lost, and the notice has no number at all.

    证件、票据、印章一般都有编号，这一则一个号码都没有。

    Bad: ▲张三遗失购房收据一张，声明作废。
    Good: ▲张三遗失购房收据一张，收据号：0012345，声明作废。
    Source: what a notice of loss should have
    """
    if notice.kind != "loss" or any(isinstance(field.value, (Number, Serial, NumberRange)) for field in notice.fields):
        return
    for one in notice.items:
        if one.name.endswith(_NUMBERED):
            yield number.at(notice, (one.start, one.end), item=one.name)
            return


RULES = (declarant, item, void, number)
