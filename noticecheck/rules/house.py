"""HN101-HN103: house numbers."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.fields.house import HouseNumber
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule

_EMPTY_PART = expression(r"-{2,}(?!1(?:\d\d)?(?!\d))|[0-9A-Za-z]-$")
_LETTER = expression(r"(?<=\d)[OolI](?=\d)|(?<=\d)[Ool]$|(?<=-)[OolI](?=[\d-])")
_FULL_STOP = expression(r"\d\.\d")
_HIGHEST = 99
_ROOM_DIGITS = 5


@field_rule(
    HouseNumber,
    "HN101",
    "house-number-malformed",
    Severity.WARNING,
    zh="{label}“{value}”写法有误：{fault}。",
    en="{label} “{value}” is malformed: {fault}.",
    ask_zh="您声明中的{label}“{value}”写法有误，请核对。",
    ask_en="{label} “{value}” in your notice is malformed; please check it.",
)
def malformed(field: Field[HouseNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """An empty part, a letter among the digits, or a full stop for a hyphen.

    房号中有空缺（--或以横线结尾）、数字里混入字母O或l，或把横线打成了点；地下层的-1不算。

    Bad: ▲张三遗失购房收据（收据号：0012345；房号：2-1-），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345；房号：2-1-2605），声明作废。
    Source: the desks' habit
    """
    text = field.value.text
    if _EMPTY_PART.search(text):
        fault = {"zh": "横线旁缺了数字", "en": "a number is wanting beside a hyphen"}
    elif _LETTER.search(text):
        fault = {"zh": "数字中混入了字母", "en": "a letter stands among the digits"}
    elif _FULL_STOP.search(text):
        fault = {"zh": "横线打成了点", "en": "a full stop stands for a hyphen"}
    else:
        return
    yield malformed.at(notice, field, fault=fault)


@field_rule(
    HouseNumber,
    "HN102",
    "house-number-zero",
    Severity.WARNING,
    zh="{label}“{value}”中有“0”号，请核对。",
    en="{label} “{value}” has a part 0.",
    ask_zh="您声明中的{label}“{value}”里有0号，请核对。",
    ask_en="{label} “{value}” in your notice has a part 0; please check it.",
)
def zero(field: Field[HouseNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """The room, the building or the unit is 0.

    房间号为0应核对；楼号或单元号为0只作提示。

    Bad: ▲张三遗失购房收据（收据号：0012345；房号：2-1-0），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345；房号：2-1-101），声明作废。
    Source: the desks' habit
    """
    value = field.value
    if value.room and value.room.strip("0-") == "" and "0" in value.room:
        yield zero.at(notice, field)
    elif any(part is not None and part.strip("0") == "" for part in (value.building, value.stair)):
        yield zero.at(notice, field, severity=Severity.INFO)


@field_rule(
    HouseNumber,
    "HN103",
    "house-number-floor",
    Severity.WARNING,
    zh="{label}“{value}”中的房间号{room}不合常理（楼层过高或位数过多）。",
    en="The room {room} in {label} “{value}” is implausible (too high a floor or too many digits).",
    ask_zh="您声明中的{label}“{value}”，房间号{room}对吗？",
    ask_en="Is the room {room} in {label} “{value}” right?",
)
def floor(field: Field[HouseNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """The floor would be above 99, or the room has more than five digits.

    房间号后两位之前是楼层：超过99层，或房间号超过5位，多半多打了一位。车位、商铺、门牌不判。

    Bad: ▲张三遗失购房收据（收据号：0012345；房号：2-1-260512），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345；房号：2-1-2605），声明作废。
    Source: the desks' habit
    """
    room = field.value.room
    if room is None or not room.isdigit() or not notice.labels(field, "room"):
        return
    if len(room) > _ROOM_DIGITS or (len(room) > 2 and int(room[:-2]) > _HIGHEST):
        yield floor.at(notice, field, room=room)


RULES = (malformed, zero, floor)
