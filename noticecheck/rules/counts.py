"""CX103, HN104: counts against ranges, addresses against each other."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.fields.base import Number, Words
from noticecheck.fields.house import HouseNumber
from noticecheck.fields.person import Count
from noticecheck.fields.serials import NumberRange
from noticecheck.model import Field, Finding, Notice, Page, Severity, Value
from noticecheck.rules.base import notice_rule, other_place

_DIRECTLY = expression(r"(?:号)?[)]?[,、;(]?(?:总)?(?:共|计|共计|合计|总计)?(?:计)?$")
_UNITS = frozenset("份张枚本")
_NUMBER_TAIL = expression(r"(\d+)号楼(\d+)单元(\d+)[室号户]?|(\d+)-(\d+)-(\d+)")
_FLOOR = expression(r"(\d+)层")


def _listed(notice: Notice, last: Field[Value]) -> list[Field[Value]]:
    """The numbers of the list that ends with a field: all that share its label."""
    return [
        field
        for field in notice.fields
        if field.label_start == last.label_start and isinstance(field.value, (Number, NumberRange))
    ]


@notice_rule(
    "CX103",
    "count-mismatch",
    Severity.ERROR,
    among=(Count,),
    zh="号码“{numbers}”共{count}个，写的是“{written}”。",
    en="The numbers “{numbers}” are {count}, the text says “{written}”.",
    ask_zh="您声明中的号码“{numbers}”共{count}个，写的却是“{written}”，请核对。",
    ask_en="The numbers “{numbers}” are {count}, your notice says “{written}”; please check both.",
)
def count(notice: Notice, page: Page) -> Iterator[Finding]:
    """A range or a complete list of numbers does not hold as many as the count behind it says.

    A warning where the count is of 本, since a book holds many sheets.

    号段或号码清单的个数与紧跟其后的“共N份”不符；以“本”计的每本张数不定，只作警告；一式几份、几联不比。

    Bad: ▲示例商贸有限公司遗失空白收据，收据号码：0001201-0001250，共49份，声明作废。
    Good: ▲示例商贸有限公司遗失空白收据，收据号码：0001201-0001250，共50份，声明作废。
    Source: end − start + 1
    """
    for quantity in notice.values(Count):
        index = notice.fields.index(quantity)
        if quantity.kind != "quantity" or index == 0 or quantity.value.unit not in _UNITS:
            continue
        last = notice.fields[index - 1]
        between = notice.words[last.end : quantity.start]
        if not isinstance(last.value, (Number, NumberRange)) or not _DIRECTLY.fullmatch(between):
            continue
        listed = _listed(notice, last)
        ranges = [field.value for field in listed if isinstance(field.value, NumberRange)]
        real = sum(one.count for one in ranges) + len(listed) - len(ranges)
        if (
            (not ranges and len(listed) < 2)
            or real == quantity.value.number
            or notice.says("sets", last.end, quantity.start)
        ):
            continue
        if any(one.count <= 0 for one in ranges):
            continue
        book = quantity.value.unit == "本"
        numbers = str(notice.text)[listed[0].start : last.end]
        related = (other_place(notice, listed[0].start, last.end, "号码", "the numbers"),)
        yield count.at(
            notice,
            quantity,
            severity=Severity.WARNING if book else None,
            numbers=numbers,
            count=real,
            written=quantity.raw,
            related=related,
        )


def _tail(words: str) -> tuple[str, ...] | None:
    matches = list(_NUMBER_TAIL.finditer(words))
    if not matches:
        return None
    return tuple(part.lstrip("0") for part in matches[-1].groups() if part)


@notice_rule(
    "HN104",
    "house-number-mismatch",
    Severity.WARNING,
    among=(HouseNumber,),
    zh="同一处房屋写了两次，号码不同：“{first}”和“{second}”。",
    en="One house is given twice with different numbers: “{first}” and “{second}”.",
    ask_zh="您声明中的房屋写了“{first}”又写“{second}”，以哪个为准？",
    ask_en="Your notice gives one house as “{first}” and as “{second}”; which one is right?",
)
def house(notice: Notice, page: Page) -> Iterator[Finding]:
    """An address and a house number of one notice agree but for one part.

    A floor written out that is not the room's is worth knowing only.

    坐落里的楼、单元、室与另写的房号三部分中有一部分不同，多半一处打错；写明的楼层与房间号不符只作提示。

    Bad: ▲张三遗失购房收据（收据号：0012345；坐落于示例小区2号楼1单元2605室；房号：2-1-2505），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345；坐落于示例小区2号楼1单元2605室；房号：2-1-2605），声明作废。
    Source: an address is one
    """
    addresses = [field for field in notice.values(Words) if field.kind == "address"]
    rooms = notice.values(HouseNumber)
    for room in rooms:
        own = _tail(notice.words[room.start : room.end])
        for address in addresses:
            other = _tail(notice.words[address.start : address.end])
            if own and other and len(own) == len(other) and sum(a != b for a, b in zip(own, other, strict=True)) == 1:
                related = (other_place(notice, address.start, address.end, "坐落", "the address"),)
                yield house.at(notice, room, first=address.raw, second=room.raw, related=related)
        floor = _FLOOR.search(room.value.text)
        number = room.value.room
        if floor and number and number.isdigit() and len(number) > 2 and int(number[:-2]) != int(floor[1]):
            yield house.at(notice, room, severity=Severity.INFO, first=floor[0], second=number)


RULES = (count, house)
