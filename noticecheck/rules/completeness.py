"""CP101, CP102: what was never filled in."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields.base import Blank
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule


@field_rule(
    Blank,
    "CP101",
    "placeholder",
    Severity.ERROR,
    zh="“{label}”没有填写，还是“{value}”。",
    en="“{label}” was never filled in: it still says “{value}”.",
    ask_zh="您声明中的“{label}”还没有填写，请补上。",
    ask_en="“{label}” in your notice was never filled in; please supply it.",
)
def placeholder(field: Field[Blank], notice: Notice, page: Page) -> Iterator[Finding]:
    """A form was not filled in: XXX, ×××, ____, 【】, or 年 月 日 without figures.

    表格没有填完：XXX、×××、____、【】、某某，或没有数字的“年 月 日”。部分遮盖的号码不在此列。

    Bad: ▲张三（身份证号：XXX）遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。
    Source: the templates of the desks
    """
    if field.value.placeholder:
        yield placeholder.at(notice, field)


@field_rule(
    Blank,
    "CP102",
    "empty-field",
    Severity.ERROR,
    zh="“{label}”后面没有内容。",
    en="Nothing stands behind “{label}”.",
    ask_zh="您声明中的“{label}”后面是空的，请补上。",
    ask_en="Nothing stands behind “{label}” in your notice; please supply it.",
)
def empty(field: Field[Blank], notice: Notice, page: Page) -> Iterator[Finding]:
    """A label is followed by nothing.

    标签后面直接是标点、括号或结尾，内容漏了。写“无”“不详”的算已经回答。

    Bad: ▲张三遗失购房收据（收据号：；金额：5万元），声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：无；金额：5万元），声明作废。
    Source: the templates of the desks
    """
    if not field.value.placeholder:
        yield empty.at(notice, field)


RULES = (placeholder, empty)
