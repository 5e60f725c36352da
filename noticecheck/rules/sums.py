"""AM105-AM108: how sums stand to each other and to what they pay for."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.fields import amount as sums
from noticecheck.fields.amount import Amount
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule, notice_rule, other_place

_LARGE = 100_000_000
# What parts the sums of a list.
_LISTED = frozenset("、 , 和 及 与 ; 元、 元和 元及 元与".split())
_UNITS = "元 圆 万 亿 块 人民币 ¥ $ RMB".split()
_FIGURE = rf"(?:人民币|RMB|¥|:)*(?P<{{}}>{sums.FIGURES}[万亿]*(?:美元|港元|港币|元|圆)?)(?:人民币)?"
_REDUCED = expression(
    rf"(?:由|从)(?:原来的?|原)?{_FIGURE.format('old')}[,]?(?:减少|减资|减|变更|缩减|降低|降)(?:至|为|到){_FIGURE.format('new')}"
)
_BY = expression(rf"减少(?:注册资[本金])?(?:了|金额)?:?{_FIGURE.format('by')}(?!.{{0,3}}[至为到])")


@field_rule(
    Amount,
    "AM105",
    "amount-scale",
    Severity.WARNING,
    zh="金额“{value}”达{yuan}元，是否多写了“万”？",
    en="The sum “{value}” is {yuan} yuan; was the unit of ten thousand written once too often?",
    ask_zh="您声明中的金额“{value}”合{yuan}元，对吗？",
    ask_en="The sum “{value}” is {yuan} yuan; is that right?",
)
def scale(field: Field[Amount], notice: Notice, page: Page) -> Iterator[Finding]:
    """A person's receipt, flat or deposit is of a hundred million yuan or more.

    个人的收据、房款、押金达到一亿元，多半是元后面又写了万。注册资本、债权、拍卖、票据不判。

    Bad: ▲张三遗失购房收据（收据号：0012345；金额：110000万元），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345；金额：110000元），声明作废。
    Source: ten-thousandfold slips
    """
    value = field.value.value
    personal = any(party.type == "person" and party.role == "declarant" for party in notice.parties)
    if value is not None and value >= _LARGE and personal and notice.kind == "loss" and not notice.says("rich"):
        yield scale.at(notice, field, yuan=f"{value:,.0f}")


@field_rule(
    Amount,
    "AM106",
    "amount-no-unit",
    Severity.INFO,
    zh="金额“{value}”没有写单位。",
    en="The sum “{value}” has no unit.",
    ask_zh="您声明中的金额“{value}”没有写单位，是元还是万元？",
    ask_en="The sum “{value}” has no unit; is it in yuan or in ten thousand yuan?",
)
def no_unit(field: Field[Amount], notice: Notice, page: Page) -> Iterator[Finding]:
    """A sum has no unit.

    金额只有数字，没有写元或万元。

    Bad: ▲张三遗失购房收据（收据号：0012345；金额：227000），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345；金额：227000元），声明作废。
    Source: the desks' habit
    """
    said = notice.says("yuan", field.label_start, field.end + 4)
    if field.value.value is not None and not field.value.unit and not said:
        yield no_unit.at(notice, field)


def _clauses(notice: Notice) -> Iterator[list[Field[Amount]]]:
    """The sums of each sentence."""
    found: list[Field[Amount]] = []
    for field in notice.values(Amount):
        if found and any(stop in notice.words[found[-1].end : field.start] for stop in "。;"):
            yield found
            found = []
        found.append(field)
    if found:
        yield found


def _run(notice: Notice, fields: list[Field[Amount]], start: int) -> list[Field[Amount]]:
    """The sums of a list that begins at a place, as long as nothing but commas parts them."""
    run: list[Field[Amount]] = []
    for field in fields:
        if field.start < start:
            continue
        before = notice.words[run[-1].end : field.start] if run else notice.words[start : field.start]
        if run and before not in _LISTED:
            break
        if not run and len(before) > 1:
            break
        run.append(field)
    return run


@notice_rule(
    "AM107",
    "amount-sum",
    Severity.ERROR,
    among=(Amount,),
    zh="各项相加是{sum}元，写的{label}是{total}元。",
    en="The parts add up to {sum}, the total is given as {total} ({label}).",
    ask_zh="您声明中的各项金额相加是{sum}元，与{label}{total}元不符，请核对。",
    ask_en="The sums in your notice add up to {sum}, not {total} ({label}); please check them.",
)
def total(notice: Notice, page: Page) -> Iterator[Finding]:
    """Parts introduced by 分别为 or 由…组成 do not add up to the total of the same clause.

    Behind 其中 the parts may be fewer than the total, never more.

    同一句里“分别为……、……，共计……”各项相加与合计不等；“其中”列出的各项可以不全，但不能超过合计。

    Bad: ▲张三遗失购房收据三张（收据号：0012345、0012346、0012347），金额分别为1万元、2万元、3万元，共计7万元，声明作废。
    Good: ▲张三遗失购房收据三张（收据号：0012345、0012346、0012347），金额分别为1万元、2万元、3万元，共计6万元，声明作废。
    Source: arithmetic
    """
    for fields in _clauses(notice):
        totals = [field for field in fields if notice.labels(field, "total")]
        if len(totals) != 1 or totals[0].value.value is None:
            continue
        low, high = fields[0].label_start - 20, fields[-1].end
        for topic, partial in (("composed", False), ("of_which", True)):
            told = [end for start, end in notice.told(topic) if low <= start and end <= high]
            runs = ([f for f in _run(notice, fields, end) if f is not totals[0]] for end in told)
            run = next((found for found in runs if len(found) > 1), [])
            values = [f.value.value for f in run]
            if not run or any(value is None for value in values):
                continue
            added = sum(value for value in values if value is not None)
            whole = totals[0].value.value
            if added > whole if partial else added != whole:
                related = tuple(other_place(notice, f.start, f.end, "其中一项", "a part") for f in run)
                yield total.at(
                    notice, totals[0], sum=f"{added:f}", total=f"{whole:f}", label=totals[0].label, related=related
                )


def _has_unit(words: str) -> bool:
    return any(unit in words for unit in _UNITS)


@notice_rule(
    "AM108",
    "capital-not-reduced",
    Severity.ERROR,
    zh="减资公告写的是由{old}减至{new}，{reason}。",
    en="The capital is said to be reduced from {old} to {new}: {reason}.",
    ask_zh="您的减资公告写的是由{old}减至{new}，{reason}，请核对。",
    ask_en="Your notice reduces the capital from {old} to {new}: {reason}; please check it.",
)
def capital(notice: Notice, page: Page) -> Iterator[Finding]:
    """A reduction of capital does not reduce it, or by another sum than the difference.

    减资公告中“由X减至Y”而Y不小于X，或“减少Z”不等于X减Y。X没有写单位的按Y的单位算。

    Bad: 减资公告\\n示例商贸有限公司经股东会决议，将注册资本由500万元减少至600万元，请债权人自公告之日起45日内要求清偿债务，联系电话：13000001234。特此公告。
    Good: 减资公告\\n示例商贸有限公司经股东会决议，将注册资本由600万元减少至500万元，请债权人自公告之日起45日内要求清偿债务，联系电话：13000001234。特此公告。
    Source: 公司法 (2023) 第224条
    """
    match = _REDUCED.search(notice.words) if notice.kind == "capital_reduction" else None
    if match is None:
        return
    unit = match["new"].lstrip("人民币RMB¥:0123456789,.")
    words = match["old"] if _has_unit(match["old"]) else match["old"] + unit
    old, new = sums.read(words).value, sums.read(match["new"]).value
    if old is None or new is None:
        return
    by = _BY.search(notice.words)
    less = sums.read(by["by"]).value if by else None
    if new >= old:
        reason = {"zh": "并没有减少", "en": "that is no reduction"}
    elif by and less is not None and _has_unit(by["by"]) and less != old - new:
        reason = {"zh": f"却说减少{by['by']}", "en": f"but by {by['by']}"}
    else:
        return
    yield capital.at(notice, match.span(), old=match["old"], new=match["new"], reason=reason)


RULES = (scale, no_unit, total, capital)
