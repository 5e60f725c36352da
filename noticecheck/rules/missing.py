"""CP103-CP108: what a notice must have and does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.fields.base import Number, Serial
from noticecheck.fields.dates import Date, Period
from noticecheck.fields.serials import NumberRange
from noticecheck.model import Finding, Notice, Page, Severity
from noticecheck.rules.base import notice_rule

_LOST = {"loss", "void"}
_VOID = expression(r"作废|作费|遗失|挂失|无效|停用|停止使用|失效|废止|无关")
_STATED = expression(r"声明|声名|申明|公告")
_NUMBERED = expression(r"(?:证|证书|证明|执照|收据|发票|保单|支票|汇票|存折|存单|章|合同|协议)$")
_CREDITORS = {"cancellation", "capital_reduction", "liquidation", "merger"}
_REACHED = {"cancellation", "capital_reduction", "liquidation", "foundling"}
_SPAN = expression(r"[日天月]内|之日起|公示期|公告期|以前|之前|期限")
_CONTACT = expression(
    r"联系|电话|地址|手机|邮箱|住所|[到向](?:我|本)[^,。;]{1,12}(?:办理|申报|登记|联系|主张|提出|领取)"
)


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
        head = re.split(r"遗失|丢失|不慎|被盗|[,。(]", notice.words)[0]
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
    after = re.split(r"遗失|丢失|被盗", notice.words)[-1]
    before = max((party.end for party in notice.parties), default=0)
    middle = re.split(r"遗失|丢失|被盗|不慎", notice.words[before:])[0]
    # Words that could be a thing, whatever it is called, are left to the reader.
    if len(re.split(r"[,。;]|声明|特此|作废", after)[0]) < 2 and len(middle) < 2:
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

    声明和标题里都没有作废、遗失、挂失、无效等字样；只写“特此声明”的作提示。

    Bad: 声明\\n张三不慎丢失购房收据一张，收据号：0012345，请拾到者归还。
    Good: 声明\\n张三不慎丢失购房收据一张，收据号：0012345，声明作废。
    Source: what a notice of loss must have
    """
    if notice.kind != "loss" or _VOID.search(notice.words) or _VOID.search(notice.title):
        return
    stated = bool(_STATED.search(notice.words))
    tail = {"zh": "，只说了声明", "en": ", only that it is declared"} if stated else {"zh": "", "en": ""}
    severity = Severity.INFO if stated else Severity.WARNING
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
        if _NUMBERED.search(one.name):
            yield number.at(notice, (one.start, one.end), item=one.name)
            return


@notice_rule(
    "CP107",
    "no-period",
    Severity.WARNING,
    zh="没有写明债权人申报或联系的期限。",
    en="No period is given within which creditors may come forward.",
    ask_zh="您的公告没有写明申报债权的期限，请补上。",
    ask_en="Your notice gives creditors no period; please supply it.",
)
def period(notice: Notice, page: Page) -> Iterator[Finding]:
    """A company notice names no period.

    注销、减资、清算、合并公告没有写明债权人申报的期限。

    Bad: 注销公告\\n示例商贸有限公司拟向登记机关申请注销登记，请债权人向本公司申报债权，联系电话：13000001234。特此公告。
    Good: 注销公告\\n示例商贸有限公司拟向登记机关申请注销登记，请债权人自公告之日起45日内向本公司申报债权，联系电话：13000001234。特此公告。
    Source: 公司法 (2023) 第220、224、235条
    """
    dated = notice.values(Period) or any("截止" in field.label for field in notice.values(Date))
    if notice.kind in _CREDITORS and not dated and not _SPAN.search(notice.words):
        yield period.at(notice, (0, len(notice.text)))


@notice_rule(
    "CP108",
    "no-contact",
    Severity.WARNING,
    zh="没有写明联系方式。",
    en="No contact is given.",
    ask_zh="您的公告没有写明联系人、电话或地址，请补上。",
    ask_en="Your notice gives no contact; please supply a name, a telephone number or an address.",
)
def contact(notice: Notice, page: Page) -> Iterator[Finding]:
    """A company notice does not say how to reach the company.

    注销、减资、清算、寻亲公告没有电话、地址或联系人。

    Bad: 注销公告\\n示例商贸有限公司拟向登记机关申请注销登记，请债权人自公告之日起45日内申报债权。特此公告。
    Good: 注销公告\\n示例商贸有限公司拟向登记机关申请注销登记，请债权人自公告之日起45日内申报债权，联系电话：13000001234。特此公告。
    Source: 公司法 (2023) 第220、224、235条
    """
    reached = any(field.kind in {"phone", "address"} for field in notice.fields)
    if notice.kind in _REACHED and not reached and not _CONTACT.search(notice.words):
        yield contact.at(notice, (0, len(notice.text)))


RULES = (declarant, item, void, number, period, contact)
