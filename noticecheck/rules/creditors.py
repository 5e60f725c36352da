"""CP107, CP108: what a firm's notice must have for its creditors."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields.dates import Date, Period
from noticecheck.model import Finding, Notice, Page, Severity
from noticecheck.rules.base import notice_rule
from noticecheck.rules.missing import STOPS, stop
from noticecheck.rules.periods import COMPANIES

# A bracket ends no clause: 许可证（编号：…）已申请注销.
_CLAUSES = STOPS.rstrip("(")
_CREDITORS = {"cancellation", "capital_reduction", "liquidation", "merger"}
_REACHED = {"cancellation", "capital_reduction", "liquidation", "foundling"}
# The debts of a branch are those of its firm.
_BRANCHES = ("分公司", "分店", "分厂", "分社", "办事处", "营业部")


def _ends(notice: Notice) -> bool:
    """Whether creditors of a firm are concerned, and not a vehicle, a permit or an entry that is struck off."""
    declared = [party.name for party in notice.parties if party.role == "declarant"]
    if declared and declared[0].endswith(_BRANCHES):
        return False
    if notice.says("creditor"):
        return True
    if notice.kind != "cancellation":
        # Schools and offices are merged and closed by who runs them: nobody calls for creditors.
        return not declared or any(word in name for name in declared for word in COMPANIES)
    for start, end in notice.told("cancel"):
        before = max(notice.words.rfind(mark, 0, start) for mark in _CLAUSES) + 1
        if not notice.says("no_firm", before, stop(notice.words, end)):
            return True
    return False


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

    A closing day is one.  The end of a vehicle, a permit or an entry is not that of a firm.

    注销、减资、清算、合并公告没有写明债权人申报的期限；写明截止日也算。学校、机关并入撤销而没有提到债权的不判；注销车辆、许可证、备案不是注销公司，不判。

    Bad: 注销公告\\n示例商贸有限公司拟向登记机关申请注销登记，请债权人向本公司申报债权，联系电话：13000001234。特此公告。
    Good: 注销公告\\n示例商贸有限公司拟向登记机关申请注销登记，请债权人自公告之日起45日内向本公司申报债权，联系电话：13000001234。特此公告。
    Source: 公司法 (2023) 第220、224、235条
    """
    if notice.kind not in _CREDITORS:
        return
    closing = any("截止" in f.label or notice.words[f.end : f.end + 1] in {"前", "止"} for f in notice.values(Date))
    dated = closing or bool(notice.values(Period)) or notice.says("span")
    if not dated and _ends(notice):
        yield period.at(notice, (0, len(notice.text)))


@notice_rule(
    "CP108",
    "no-contact",
    Severity.INFO,
    zh="没有写明联系方式。",
    en="No contact is given.",
    ask_zh="您的公告没有写明联系人、电话或地址，请补上。",
    ask_en="Your notice gives no contact; please supply a name, a telephone number or an address.",
)
def contact(notice: Notice, page: Page) -> Iterator[Finding]:
    """A company notice does not say how to reach the company.

    注销、减资、清算、寻亲公告没有电话、地址或联系人；简易注销不必写，注销车辆、许可证的不判。

    Bad: 注销公告\\n示例商贸有限公司拟向登记机关申请注销登记，请债权人自公告之日起45日内申报债权。特此公告。
    Good: 注销公告\\n示例商贸有限公司拟向登记机关申请注销登记，请债权人自公告之日起45日内申报债权，联系电话：13000001234。特此公告。
    Source: 公司法 (2023) 第220、224、235条
    """
    if notice.kind not in _REACHED:
        return
    reached = any(field.kind in {"phone", "address"} for field in notice.fields)
    quiet = notice.says("simple_cancellation") or not _ends(notice)
    if not reached and not quiet and not notice.says("contact"):
        yield contact.at(notice, (0, len(notice.text)))


RULES = (period, contact)
