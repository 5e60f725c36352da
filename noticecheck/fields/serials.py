"""Free-form numbers: receipts, policies, seals, ranges, and every number without a kind."""

from __future__ import annotations

from collections.abc import Mapping

from noticecheck.expressions import expression
from noticecheck.fields.base import RUN, WORDED, Kind, Number, Serial

RANGE = expression(r"([0-9A-Z]*\d)(?:号)?[-~至到]+(?:NO\.?)?([0-9A-Z]*\d)$")


class SealNumber(Number):
    """A seal's number: mostly 13 digits, whose first four name the prefecture; no check digit."""

    __slots__ = ()


def _shared(first: str, last: str) -> int:
    """How many characters two numbers share at the beginning."""
    pairs = enumerate(zip(first, last, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(first), len(last)))


class NumberRange:
    """Numbers from ``first`` to ``last`` of the kind ``of``; a short last end is completed."""

    __slots__ = ("first", "last", "of")

    def __init__(self, of: str, first: str, last: str) -> None:
        self.of = of
        self.first = first
        self.last = last

    @property
    def normal(self) -> str | None:
        """FIRST/LAST."""
        return f"{self.first}/{self.last}"

    @property
    def count(self) -> int:
        """How many numbers it holds; nought or less where it runs backwards."""
        prefix = _shared(self.first, self.last)
        first, last = self.first[prefix:], self.last[prefix:]
        return int(last or 0) - int(first or 0) + 1

    def details(self) -> Mapping[str, object]:
        """Both ends and the count."""
        return {"of": self.of, "first": self.first, "last": self.last, "count": self.count}


def read_range(raw: str, of: str) -> NumberRange | None:
    """A range from its words, or None where the two ends cannot belong together."""
    match = RANGE.match("".join(raw.split()).upper())
    if match is None:
        return None
    first, last = match.groups()
    if len(last) > len(first):
        return None
    last = first[: len(first) - len(last)] + last
    shared = _shared(first, last)
    rest = first[shared:], last[shared:]
    return NumberRange(of, first, last) if all(not end or end.isdigit() for end in rest) else None


KINDS = (
    Kind(
        "receipt_no",
        tuple(
            "收据号 收据号码 收据编号 收据 票据号 票据号码 票据编号 单据号 单据号码 收款收据号 收款收据编号 收款收据 收条编号 "
            "押金收据号 押金条编号 押金单号 押金收据 押金单 收据单号 收据票号 收据NO 购房收据号 收据No 购房收据 凭证号 凭证号码 缴款单号 "
            "保证金收据 押金条 收据号为 收据编号为 交款单号".split()
        ),
        Serial.of,
        RUN,
        things=("收据", "收条", "押金条", "押金单", "单据", "凭证", "票据", "交款单"),
    ),
    Kind(
        "policy_no",
        tuple(
            "保单号 保单号码 保险单号 保险单号码 保单编号 保险合同号 保单 保险单 投保单号 保险合同编号 保单流水号 保险凭证号 交强险保单号 商业险保单号 保险单编号".split()
        ),
        Serial.of,
        RUN,
        things=("保单", "保险单", "保险合同", "交强险标志", "保险卡"),
    ),
    Kind(
        "seal_no",
        tuple(
            "章号 印章编号 印章编码 印章号 公章编号 公章编码 公章号 防伪编码 防伪码 防伪编号 印章防伪编码 印章备案号 印章备案编号 财务章编号 "
            "合同章编号 法人章编号 财务专用章编号 合同专用章编号 发票专用章编号 备案编码 印编号 印章号码 公章号码 章编号 章编码 印章代码 "
            "公章备案号 公章防伪编码 法人章编码 财务章编码 合同章编码 发票章编号 刻章编号".split()
        ),
        SealNumber.of,
        lengths=(13,),
        things=("章", "印鉴", "公章", "印章"),
    ),
    Kind(
        "document_no",
        tuple(
            "尾号 后四位 末四位 后六位 后八位 编号 编码 代码 号码 证号 证件号 证件号码 证书编号 证书号 证书号码 票号 号 许可证号 许可证编号 登记号 登记证号 备案号 备案编号 "
            "首页号 流水号 印刷号 印刷流水号 单号 单证号 单证流水号 序号 批号 批准文号 文号 执照号 营业执照号 营业执照编号 营业执照 资质证书编号 "
            "资质证书号 驾驶证号 驾驶证 行驶证号 驾照号 证 No NO No. NO. N0 № 号为 编号为 证号为 号码为 户号 户口本号 户口簿号 户口簿编号 会员证号 会员号 学号 学生证号 "
            "警号 工号 工作证号 军官证号 士兵证号 退伍证号 退役证号 老年证号 社保卡号 医保卡号 提单号 报关单号 柜号 箱号 车次 识别码 检验编号 "
            "检疫证号 施工许可证号 安全生产许可证号 采矿许可证号 取水许可证号 出版物经营许可证号 卫生许可证号 开业证号 法人证书号 组织机构证号 "
            "证件编号 证件号为 法人证书编号 注册编号 执业证书编号 资格证书编号 资格证号 资格证书号 校验码 登记编号 订单号 快递单号 运单号 "
            "起止号码 起止号 号段 起始号码 票号为 印刷序号 登记证编号 登记证书号 原编号 证书 存根号 准考证号 房改编号 独生子女证号 "
            "优待证号 献血证号 导游证号 注册证号 产品编号 机器编号 设备编号 出厂编号 税控盘编号 金税盘编号 工会法人证号 社团登记证号".split()
        ),
        Serial.of,
        WORDED,
    ),
    Kind("number_range", (), Serial.of),
)
AMBIGUOUS = frozenset(
    "税号 纳税人识别号 纳税人识别码 纳税识别号 编号 编码 代码 号码 证号 证件号 证件号码 证书编号 证书号 证书号码 票号 号 许可证号 许可证编号 登记号 登记证号 备案号 备案编号 执照号 "
    "营业执照号 营业执照编号 营业执照 驾驶证号 驾驶证 No NO No. NO. N0 № 号为 编号为 证号为 号码为 证件编号 证件号为 登记编号 登记证编号 登记证书号 证 驾照号 "
    "执业证书编号 资格证书编号 资格证号 资格证书号 原编号 证书 票号为 起止号码 起止号 号段 起始号码 法人证书编号 单号 注册编号 流水号 印刷号".split()
)
