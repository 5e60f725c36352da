"""House numbers and addresses: 2-1-2605, 3号楼2单元402室, A区5#1-301.

Free notations; the parts are read only where the notation says which is which.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from noticecheck.expressions import expression
from noticecheck.fields.base import Kind, Words

_NUMBER = r"(?:[0-9A-Za-z]+|[一二三四五六七八九十百负地东西南北中甲乙丙丁]{1,4})"
_UNIT = r"(?:号楼|号院|号铺|号|栋|幢|座|单元|楼层|层|楼|室|户|区|期|门|#楼?|铺|井|组|车位)"
SHAPE = (
    rf"(?:[\w·]{{1,20}}?(?:小区|花园|家园|广场|公寓|大厦|新村|庄园|国际|城|苑|府|园|湾|郡|庭|里|居))?"
    rf"(?:{_NUMBER}{_UNIT}|[0-9A-Za-z]+|[-.~/·]+)+"
)
_DASHED = expression(r"(?:([0-9A-Za-z]+)-)?(?:([0-9A-Za-z]+)-)?(-?[0-9A-Za-z]+)$")
_BUILDING = expression(rf"({_NUMBER})(?:号楼|栋|幢|座|#楼?)")
_STAIR = expression(rf"({_NUMBER})单元")
_FLOOR = expression(r"(\d+|[一二三四五六七八九十百]+)(?:层|楼(?!层))")
_ROOM = expression(r"([0-9A-Za-z]+)(?:室|户|号)?$")


class HouseNumber(NamedTuple):
    """A house number as it was written, without white space."""

    text: str

    @property
    def normal(self) -> str | None:
        """As written."""
        return self.text or None

    @property
    def _tail(self) -> str:
        match = re.search(r"[0-9A-Za-z-]+$", self.text)
        return match[0] if match else ""

    @property
    def _dashed(self) -> tuple[str | None, str | None, str] | None:
        match = _DASHED.fullmatch(self._tail)
        if match is None or (match[1] is None and match[2] is None):
            return None
        return (match[1], match[2], match[3])

    @property
    def building(self) -> str | None:
        """The building, where the notation names it."""
        if match := _BUILDING.search(self.text):
            return match[1]
        return self._dashed[0] if self._dashed and self._tail == self.text else None

    @property
    def stair(self) -> str | None:
        """The 单元, where the notation names it."""
        if match := _STAIR.search(self.text):
            return match[1]
        return self._dashed[1] if self._dashed and self._tail == self.text else None

    @property
    def floor(self) -> str | None:
        """The floor, where it is written out (26层)."""
        match = _FLOOR.search(self.text)
        return match[1] if match else None

    @property
    def room(self) -> str | None:
        """The last number: the room."""
        if self._dashed:
            return self._dashed[2]
        match = _ROOM.search(self.text)
        return match[1] if match else None

    @property
    def parts(self) -> tuple[str, ...]:
        """All its numbers in order, which two notations of one address share."""
        return tuple(part.lstrip("0") or "0" for part in re.findall(r"[0-9A-Z]+", self.text.upper()))

    def details(self) -> Mapping[str, object]:
        """Building, 单元 and room as far as they are told apart."""
        found = {"building": self.building, "unit": self.stair, "room": self.room}
        return {key: value for key, value in found.items() if value}


def read(raw: str) -> HouseNumber:
    """A house number from its words."""
    return HouseNumber("".join(raw.split()))


ADDRESS = (
    r"(?:[^,;:。;!?()（）〔〕《》“”\s]|[(][^()]{0,20}[)]|:(?=\d)){2,60}?"
    r"(?=[,;:。!?()（）《》“”\s]|、(?!\d)|丢失|遗失|不慎|电话|联系|邮编|的[^\W\d_a-zA-Z]|$)"
)

KINDS = (
    Kind(
        "house_no",
        (
            "房号",
            "房间号",
            "房屋号",
            "房屋编号",
            "房号为",
            "门牌号",
            "门牌号码",
            "楼号",
            "楼栋号",
            "楼房号",
            "室号",
            "车位号",
            "车位编号",
            "车库号",
            "储藏室号",
            "地下室号",
            "商铺号",
            "商铺编号",
            "铺位号",
            "铺号",
            "摊位号",
            "柜台号",
            "单元号",
            "单元房号",
            "房源编号",
        ),
        read,
        SHAPE,
    ),
    Kind(
        "address",
        (
            "住址",
            "地址",
            "家庭住址",
            "户籍地址",
            "户籍地",
            "现住址",
            "住所",
            "住所地",
            "联系地址",
            "通讯地址",
            "通信地址",
            "经营地址",
            "经营场所",
            "注册地址",
            "公司地址",
            "单位地址",
            "办公地址",
            "坐落",
            "坐落于",
            "坐落位置",
            "房屋坐落",
            "房屋坐落于",
            "房屋地址",
            "房屋位置",
            "房产坐落",
            "位于",
            "座落",
            "座落于",
            "房屋座落",
            "地点",
            "拍卖地点",
            "捡拾地点",
            "发现地点",
        ),
        lambda raw: Words("".join(raw.split())),
        ADDRESS,
    ),
)
