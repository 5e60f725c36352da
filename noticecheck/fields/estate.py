"""Real estate: certificates 豫（2019）示例县不动产权第0001234号, unit numbers, old titles."""

from __future__ import annotations

import re
from collections.abc import Mapping

from noticecheck.expressions import expression
from noticecheck.fields.base import WORDED, Kind, Number, Serial

_CERTIFICATE = expression(
    r"(?P<province>[^\W\d_a-zA-Z]{1,2})?[(〔\[【](?P<year>\d{4})[)〕\]】](?P<place>[^\W\d_a-zA-Z]{0,16}?)"
    r"不动产(?P<sort>权|证明)(?:证)?第?(?P<number>[0-9A-Z*-]+)号?"
)


class EstateCertificate(Serial):
    """The number of an estate certificate, of the uniform form or an older title's."""

    __slots__ = ()

    @property
    def _parts(self) -> re.Match[str] | None:
        return _CERTIFICATE.match(self.compact)

    @property
    def uniform(self) -> bool:
        """Whether it is of the uniform form of 2015."""
        return self._parts is not None

    @property
    def province(self) -> str | None:
        """The province character of the uniform form."""
        return self._parts["province"] if self._parts else None

    @property
    def year(self) -> int | None:
        """The year in the brackets of the uniform form."""
        return int(self._parts["year"]) if self._parts else None

    def details(self) -> Mapping[str, object]:
        """Province character, year, registering place and number."""
        if not (match := self._parts):
            return {}
        found = {
            "province": match["province"],
            "year": int(match["year"]),
            "place": match["place"],
            "number": match["number"],
        }
        return {key: value for key, value in found.items() if value}


KINDS = (
    Kind(
        "estate_certificate_no",
        tuple(
            "不动产权证号 不动产权证书号 不动产权证书编号 不动产证号 不动产权号 不动产登记证号 产权证号 房产证号 房权证号 房屋所有权证号 "
            "房屋产权证号 土地证号 土地使用证号 国有土地使用证号 不动产权证编号 不动产证编号 不动产权证 房产证 土地使用证 房屋所有权证 "
            "国有土地使用权证号 不动产权证书 土地使用权证号 房产证编号 他项权证号 不动产登记证明号 集体土地使用证号 房权证 "
            "林权证号 不动产单元证号 宅基地使用证号 土地证 契证号 权证号 不动产证明号 不动产证书号".split()
        ),
        EstateCertificate.of,
        WORDED,
        things=(
            "不动产权证",
            "不动产权证书",
            "不动产证",
            "不动产登记证明",
            "房产证",
            "房屋所有权证",
            "土地使用证",
            "土地使用权证",
            "土地证",
            "他项权证",
            "房权证",
            "林权证",
            "契证",
            "宅基地证",
            "宅基地使用证",
            "使用权证",
            "所有权证",
            "产权证",
        ),
    ),
    Kind("estate_unit_no", tuple("不动产单元号 不动产单元代码 单元代码".split()), Number.of, lengths=(28,)),
    Kind(
        "contract_no",
        tuple(
            "合同编号 合同号 购房合同编号 购房合同号 商品房买卖合同编号 买卖合同编号 网签号 网签合同号 合同备案号 "
            "协议编号 协议号 购房合同 合同号码 合同 网签编号 网签备案号 借款合同号 租赁合同号 预售合同号 "
            "商品房买卖合同号 商品房买卖合同 认购书编号 认购协议编号 备案合同号".split()
        ),
        Serial.of,
        WORDED,
        things=("合同", "协议", "协议书", "认购书"),
    ),
)
