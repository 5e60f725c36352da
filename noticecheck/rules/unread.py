"""PG105, PG107: what was not read, and numbers outside every notice."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck import messages
from noticecheck.fields.credit_code import CreditCode
from noticecheck.fields.id_card import IdCard
from noticecheck.model import Finding, Page, Severity
from noticecheck.rules.base import page_rule
from noticecheck.suggest import suggestions
from noticecheck.text import Span


@page_rule(
    "PG105",
    "not-read",
    Severity.WARNING,
    zh="这一段像是声明，但没有读懂，未作核对（{reason}）。",
    en="This looks like a notice and was not read as one; nothing in it was checked ({reason}).",
    ask_zh="您发来的这一段像是声明，请人工核对。",
    ask_en="This part of your text looks like a notice; please check it by hand.",
)
def not_read(page: Page) -> Iterator[Finding]:
    """A part of the page looks like a notice and was not read as one.

    版面上有一段像是声明（有项目符号、标题，或丢失二字旁边有号码），却没有当作声明读出来，里面的号码都没有核对。新闻里的文字不算。

    Bad: ▲张三遗失购房收据（收据号：0012345），声明作废。\\n▲编号4199990000001
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。\\n▲李四遗失购房收据（收据号：0012346），声明作废。
    Source: what was not read must not pass for checked
    """
    for part in page.unread:
        reason = {language: messages.WORDS[language].get(part.reason, part.reason) for language in messages.LANGUAGES}
        yield Finding(not_read, Severity.WARNING, part.span, part.quote, None, (), {"reason": reason}, ())


@page_rule(
    "PG107",
    "number-outside",
    Severity.WARNING,
    zh="声明之外的号码“{value}”像是{kind}，与校验规则不符。",
    en="The number “{value}” outside every notice looks like {kind} and fails its check.",
    ask_zh="您发来的文字里有号码“{value}”，像是{kind}，与校验规则不符，请核对。",
    ask_en="The number “{value}” in your text looks like {kind} and fails its check; please check it.",
)
def outside(page: Page) -> Iterator[Finding]:
    """A number outside every notice is by its form an ID card's or a credit code, and fails its check.

    声明之外（未读出的部分、附注、名单）有号码按形式是身份证号或统一社会信用代码，而与校验规则不符。

    Bad: 本报讯 昨日，民警查获假证一张，号码419923199001019992，市民可拨打110。\\n\\n▲张三遗失购房收据（收据号：0012345），声明作废。
    Good: 本报讯 昨日，民警查获假证一张，号码419923199001019993，市民可拨打110。\\n\\n▲张三遗失购房收据（收据号：0012345），声明作废。
    Source: GB 11643-1999; GB 32100-2015
    """
    kinds = (
        (IdCard, {"zh": "身份证号", "en": "an ID card number"}),
        (CreditCode, {"zh": "统一社会信用代码", "en": "a credit code"}),
    )
    for field in page.outside:
        for of, kind in kinds:
            if isinstance(field.value, of) and not field.value.genuine and not field.value.masked:
                span = Span(field.start, field.end)
                offered = suggestions(field, None, page)
                arguments = {"value": field.raw, "kind": kind}
                subject = f"{field.kind} {field.value.normal}"
                yield Finding(outside, Severity.WARNING, span, field.raw, None, (), arguments, offered, subject)


RULES = (not_read, outside)
