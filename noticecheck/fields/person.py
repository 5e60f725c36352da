"""What is said of a person or reached through one: name, sex, age, telephone, postcode."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, Self

from noticecheck.expressions import expression
from noticecheck.fields import numerals
from noticecheck.fields.base import PHRASE, Kind, Number, Words

PHONE = (
    r"(?:\+?86[- ]?)?(?:1\d\d[- ]\d{4}[- ]\d{4}(?!\d)|1\d\d[- ]\d{8}(?!\d)"
    r"|(?:[(]0\d{2,3}[)] ?|0\d{2,3}(?:[-.]| (?=\d{7}))?)?\d(?:[\d*×-]|[OoIl](?=\d)){5,12}(?:转\d{1,5})?)"
)
_COUNTRY = expression(r"(?:\+|00)?86(1\d{10})")
_BRACKETS = str.maketrans("", "", "()（）")


class Phone(Number):
    """A telephone number: mobile, landline with its area, or a service number."""

    __slots__ = ()

    @classmethod
    def of(cls, raw: str) -> Self:
        """Without separators, the brackets round an area and the code of the country."""
        compact = super().of(raw.translate(_BRACKETS)).compact
        mobile = _COUNTRY.fullmatch(compact)
        return cls(mobile[1]) if mobile else cls(compact)

    @property
    def mobile(self) -> bool:
        """Whether it begins as a mobile number does."""
        return bool(re.match(r"1[3-9]", self.compact))


class Sex(NamedTuple):
    """male or female."""

    sex: str

    @property
    def normal(self) -> str | None:
        """Male or female."""
        return self.sex

    def details(self) -> Mapping[str, object]:
        """Nothing."""
        return {}


class Count(NamedTuple):
    """A whole number: an age in years, or how many of ``unit`` there are."""

    number: int
    unit: str = ""

    @property
    def normal(self) -> str | None:
        """The number in figures."""
        return str(self.number)

    def details(self) -> Mapping[str, object]:
        """The unit."""
        return {"unit": self.unit} if self.unit else {}


_COUNT = expression(rf"(\d+|[{numerals.CHARACTERS}廿]+)([^\d\s]*)")


def read_count(raw: str) -> Count:
    """A number and its unit from words: 五十份, 50份, 47岁."""
    match = _COUNT.search("".join(raw.split()))
    if match is None:
        return Count(0)
    return Count(numerals.spoken(match[1]) or 0, match[2])


COUNT_SHAPE = rf"(?:\d+|[{numerals.CHARACTERS}廿]+)(?:[份张本枚个套组册只把块副页部台辆件条箱联]|岁|周岁)?"
NAME = r"(?:[^\W\d_a-zA-Z]|·){2,20}?(?=联系|电话|手机|地址|身份证|住址|性别|出生|[^\w·]|[\da-zA-Z_]|$)|[A-Za-z][A-Za-z .]{2,40}"


def _words(raw: str) -> Words:
    return Words("".join(raw.split()))


KINDS = (
    Kind(
        "name",
        tuple(
            "姓名 名称 声明人 遗失人 挂失人 户主 业主 车主 法人 法定代表人 法人代表 负责人 经营者 联系人 父亲 母亲 父亲姓名 母亲姓名 "
            "新生儿姓名 婴儿姓名 新生儿 孩子姓名 儿童姓名 监护人 投保人 被保险人 持证人 权利人 产权人 所有权人 购房人 买受人 承租人 出租人 "
            "投资人 清算组负责人 清算组组长 清算组成员 债权人 债务人 转让方 受让方 转让人 受让人 甲方 乙方 道歉人 致歉人 公告人 开户银行 开户行 出票人 "
            "收款人 付款人 出票行 付款行 承兑人 承兑行 单位名称 企业名称 公司名称 户名 账户名称 开户名称 户名称 学校 毕业院校 通知人 "
            "收款单位 付款单位 开票单位 字号名称 商号 原名称 新名称 变更前名称 变更后名称 出具单位 开具单位 发证机关 签发机关 签发机构 颁发机关 "
            "声明单位 开票人 缴款人 交款人 缴款单位 委托人 申请人 房主 死者 失主".split()
        ),
        _words,
        NAME,
    ),
    Kind("sex", ("性别",), lambda raw: Sex("male" if "男" in raw else "female"), "[男女]性?"),
    Kind("age", ("年龄", "现年", "年龄约"), read_count, COUNT_SHAPE),
    Kind(
        "phone",
        tuple(
            "电话 联系电话 手机 手机号 手机号码 电话号码 联系方式 咨询电话 联系号码 办公电话 座机 固定电话 热线 监督电话 传真 "
            "声明人电话 报名电话 订阅热线 广告热线 刊登热线 热线电话 联系手机 移动电话 预留手机号 电话为".split()
        ),
        Phone.of,
        PHONE,
        lengths=(11,),
    ),
    Kind("postcode", ("邮编", "邮政编码"), Number.of, r"\d{4,8}", lengths=(6,)),
    Kind(
        "quantity",
        ("共", "数量", "份数", "张数", "面积", "建筑面积"),
        read_count,
        rf"{COUNT_SHAPE}|\d+(?:\.\d+)?(?:平方米|㎡|m2|平米|亩)?",
    ),
    Kind("text", (), _words, PHRASE),
)
