"""CX107, CX110: the place in a number against the place in the name of its firm."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields import divisions
from noticecheck.fields.base import Number
from noticecheck.fields.credit_code import CreditCode
from noticecheck.fields.licences import FoodLicence, TobaccoLicence
from noticecheck.fields.registration import RegistrationNumber
from noticecheck.fields.serials import SealNumber
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import bare, field_rule, holder_of

_SHOPS = tuple("店 铺 坊 部 馆 社 行 吧 屋 院 室 厅 摊 作坊 超市 饭庄".split())


@field_rule(
    SealNumber,
    "CX107",
    "place-mismatch",
    Severity.INFO,
    zh="印章编号“{value}”的地区码{seal}与单位名称所在地（{town}）不同。",
    en="The seal number “{value}” begins with {seal}, the name of the firm points to {town}.",
    ask_zh="您声明中的印章编号“{value}”与单位所在地（{town}）的地区码不同，请核对。",
    ask_en="The seal number “{value}” does not begin as those of {town} do; please check it.",
)
def place(field: Field[SealNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """A seal's first four digits are not those of the place in the firm's name.

    印章编号前四位是地区码，与单位名称开头的地名不同。单位会搬迁，只作提示。

    Bad: ▲濮阳市示例商贸有限公司遗失公章，印章编号：4101990000001，声明作废。
    Good: ▲濮阳市示例商贸有限公司遗失公章，印章编号：4109990000001，声明作废。
    Source: GA 241
    """
    number = field.value.compact
    firm = next((p for p in notice.parties if p.type == "organisation" and p.role == "declarant"), None)
    if firm is None or len(number) != 13 or not number.isdigit():
        return
    home = divisions.starting(firm.name)
    if home and home[1] != number[:4]:
        yield place.at(notice, field, seal=number[:4], town=home[0])


@field_rule(
    Number,
    "CX110",
    "place-against-number",
    Severity.WARNING,
    zh="{label}“{value}”里的地区是{inside}，名称“{name}”开头的地名却在{home}。",
    en="{label} “{value}” is of {inside}, the name “{name}” begins with a place in {home}.",
    ask_zh="您声明中的{label}“{value}”与名称“{name}”所在的省份不同，请核对。",
    ask_en="{label} “{value}” is of another province than the name “{name}” says; please check both.",
)
def province(field: Field[Number], notice: Notice, page: Page) -> Iterator[Finding]:
    """The number of a shop is of another province than the place with which its name begins.

    Shops, workshops and village committees register at home; of companies it is worth knowing only.

    个体工商户、食品小作坊、村（居）民委员会在当地登记：名称开头的地名在一个省，信用代码、许可证号里的地区码却是另一个省，必有一处不对。公司可以异地登记，只作提示。

    Bad: ▲濮阳市示例小吃店遗失营业执照副本，统一社会信用代码：92139923MA9XYW129P，声明作废。
    Good: ▲濮阳市示例小吃店遗失营业执照副本，统一社会信用代码：92419923MA9XYW129K，声明作废。
    Source: GB 32100-2015; 个体工商户条例
    """
    digits = _division(field.value)
    party = holder_of(notice, field) if digits else None
    home = divisions.province_of(party.name) if party and party.type == "organisation" else None
    if not digits or party is None or home is None or home == digits or digits not in divisions.PROVINCES:
        return
    at_home = field.value.compact.startswith(("92", "54", "55")) or bare(party.name).endswith(_SHOPS)
    severity = Severity.WARNING if at_home and "公司" not in party.name else Severity.INFO
    names = [divisions.name(code + "0000") or code for code in (digits, home)]
    yield province.at(notice, field, severity=severity, inside=names[0], home=names[1], name=party.name)


def _division(number: Number) -> str | None:
    """The province inside a right number of a firm."""
    if not number.compact[-1:].isalnum() or number.masked:
        return None
    if isinstance(number, CreditCode):
        return number.compact[2:4] if number.genuine else None
    if isinstance(number, FoodLicence):
        start = 5 if number.compact.startswith("SC") else 3
        return number.compact[start : start + 2] if number.genuine else None
    if isinstance(number, RegistrationNumber):
        return number.compact[:2] if number.genuine else None
    if isinstance(number, TobaccoLicence):
        return number.compact[:2] if number.well_formed else None
    return None


RULES = (place, province)
