"""PG103: the page as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.model import Finding, Page, Severity
from noticecheck.rules.base import page_rule


@page_rule(
    "PG103",
    "no-notices",
    Severity.WARNING,
    zh="没有找到声明或公告。",
    en="No notice was found.",
    ask_zh="您发来的文件里没有找到声明，是否发错了文件？",
    ask_en="There is no notice in the file that you sent; is it the right file?",
)
def no_notices(page: Page) -> Iterator[Finding]:
    """Nothing in the input is a notice.

    整个输入里没有一则声明：可能是空文件、发错了文件，或版面没有转成文字。

    Bad: 今日晴，南风三级。
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。
    Source: a check of nothing must not pass for a check
    """
    if not page.notices:
        yield no_notices.on_page(page, 0, 0)


RULES = (no_notices,)
