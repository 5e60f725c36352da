"""NB106, NB110, NB117-NB119: licences of trade and transport."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields.id_card import IdCard
from noticecheck.fields.licences import (
    DischargePermit,
    FoodLicence,
    MedicalLicence,
    TobaccoLicence,
    TransportNumber,
)
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule
from noticecheck.suggest import suggestions


@field_rule(
    FoodLicence,
    "NB106",
    "food-licence-check-digit",
    Severity.WARNING,
    zh="食品许可证号“{value}”与校验规则不符，末位应为{expected}。",
    en="The food licence number “{value}” fails its check digit: {expected} is expected.",
    ask_zh="您声明中的食品许可证号“{value}”与校验规则不符，请对照许可证核对。",
    ask_en="The food licence number “{value}” fails its check digit; please check it against the licence.",
)
def food(field: Field[FoodLicence], notice: Notice, page: Page) -> Iterator[Finding]:
    """The last digit of a JY, SC or YB number does not fit.

    JY、SC、YB后14位数字的末位是校验码；公开样本不多，故只作警告。

    Bad: ▲示例县示例饭店遗失食品经营许可证，许可证编号：JY24199990000013，声明作废。
    Good: ▲示例县示例饭店遗失食品经营许可证，许可证编号：JY24199990000014，声明作废。
    Source: 食药监食监二〔2015〕228号; ISO 7064 MOD 11,10
    """
    number = field.value
    if number.expected_check and not number.checks:
        yield food.at(notice, field, expected=number.expected_check, suggestions=suggestions(field, notice, page))


@field_rule(
    FoodLicence,
    "NB126",
    "food-licence-form",
    Severity.WARNING,
    zh="食品许可证号“{value}”不是JY、SC或YB加14位数字。",
    en="The food licence number “{value}” is not JY, SC or YB and 14 digits.",
    ask_zh="您声明中的食品许可证号“{value}”格式不符，请对照许可证核对。",
    ask_en="The food licence number “{value}” has not the usual form; please check it against the licence.",
)
def food_form(field: Field[FoodLicence], notice: Notice, page: Page) -> Iterator[Finding]:
    """A food licence number is one character off its form.

    JY、SC、YB后应为14位数字，这里多一位、少一位、夹了字母，或字母颠倒。旧的流通、餐饮许可证号不判。

    Bad: ▲示例县示例饭店遗失食品经营许可证，许可证编号：JY2419999000001，声明作废。
    Good: ▲示例县示例饭店遗失食品经营许可证，许可证编号：JY24199990000014，声明作废。
    Source: 食药监食监二〔2015〕228号
    """
    if field.value.nearly:
        yield food_form.at(notice, field, suggestions=suggestions(field, notice, page))


@field_rule(
    TransportNumber,
    "NB110",
    "transport-number-form",
    Severity.WARNING,
    zh="{label}“{value}”有{count}位，{usual}。",
    en="{label} “{value}” has {count} digits; {usual}.",
    ask_zh="您声明中的{label}“{value}”有{count}位，请对照证件核对。",
    ask_en="{label} “{value}” has {count} digits; please check it against the certificate.",
)
def transport(field: Field[TransportNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """A road transport number has not 12 digits, or a driver's is neither an ID nor has 19.

    道路运输证、道路运输经营许可证号为12位数字；从业资格证号是身份证号或19位数字。

    Bad: ▲示例运输有限公司遗失道路运输证，道路运输证号：41999901234，声明作废。
    Good: ▲示例运输有限公司遗失道路运输证，道路运输证号：419999012345，声明作废。
    Source: 道路运输证件编号规则
    """
    number = field.value.compact
    item = notice.item_of(field)
    around = field.label + (item.name if item else "")
    if field.value.masked or (not number.isdigit() and len(number) != 18):
        return
    if "从业资格" in around:
        if len(number) == 19 or IdCard(number).genuine or len(number) < 10:
            return
        usual = {"zh": "从业资格证号是身份证号或19位数字", "en": "a driver's is an ID card number or has 19"}
    elif len(number) == 12 or not number.isdigit() or len(number) < 8 or "运输" not in around:
        return
    else:
        usual = {"zh": "通常是12位", "en": "12 are usual"}
    yield transport.at(notice, field, count=len(number), usual=usual)


@field_rule(
    TobaccoLicence,
    "NB117",
    "tobacco-licence-form",
    Severity.WARNING,
    zh="烟草专卖零售许可证号“{value}”{reason}。",
    en="The tobacco licence number “{value}” {reason}.",
    ask_zh="您声明中的烟草专卖零售许可证号“{value}”{reason}，请对照许可证核对。",
    ask_en="The tobacco licence number “{value}” {reason}; please check it against the licence.",
)
def tobacco(field: Field[TobaccoLicence], notice: Notice, page: Page) -> Iterator[Finding]:
    """A tobacco licence number has not 12 digits, or its seventh is neither 1 nor 2.

    烟草专卖零售许可证号为12位数字，第7位为1（个体）或2（企业）。

    Bad: ▲示例县示例超市遗失烟草专卖零售许可证，烟草专卖零售许可证号：41999910001，声明作废。
    Good: ▲示例县示例超市遗失烟草专卖零售许可证，烟草专卖零售许可证号：419999100001，声明作废。
    Source: 烟草专卖许可证管理办法
    """
    number = field.value
    if not number.compact.isdigit():
        return
    if not number.well_formed:
        count = len(number.compact)
        yield tobacco.at(notice, field, reason={"zh": f"有{count}位，应为12位", "en": f"has {count} digits, not 12"})
    elif number.compact[6] not in "12":
        yield tobacco.at(notice, field, reason={"zh": "第7位应为1或2", "en": "should have 1 or 2 as its seventh digit"})


@field_rule(
    MedicalLicence,
    "NB118",
    "medical-licence-form",
    Severity.WARNING,
    zh="医疗机构登记号“{value}”{reason}。",
    en="The registration number of the medical institution, “{value}”, {reason}.",
    ask_zh="您声明中的医疗机构登记号“{value}”{reason}，请对照许可证核对。",
    ask_en="The registration number “{value}” {reason}; please check it against the licence.",
)
def medical(field: Field[MedicalLicence], notice: Notice, page: Page) -> Iterator[Finding]:
    """A medical institution's number is a character off 22, or the organisation code inside fails.

    医疗机构登记号为22位，前9位是组织机构代码，自带校验位；PDY开头的为自编，不判；更短的旧号不判。

    Bad: ▲示例县示例诊所遗失医疗机构执业许可证，医疗机构登记号：1234567894199991112011，声明作废。
    Good: ▲示例县示例诊所遗失医疗机构执业许可证，医疗机构登记号：1234567884199991112011，声明作废。
    Source: 医疗机构管理条例实施细则; GB 11714-1997
    """
    number = field.value
    if number.masked or number.compact.startswith("PDY"):
        return
    if number.inner_checks is False:
        reason = {
            "zh": "前9位组织机构代码与校验规则不符",
            "en": "begins with an organisation code that fails its check",
        }
        yield medical.at(notice, field, reason=reason)
    elif len(number.compact) in {21, 23}:
        count = len(number.compact)
        yield medical.at(
            notice, field, reason={"zh": f"有{count}位，应为22位", "en": f"has {count} characters, not 22"}
        )


@field_rule(
    DischargePermit,
    "NB119",
    "discharge-permit-form",
    Severity.WARNING,
    zh="排污许可证号“{value}”{reason}。",
    en="The discharge permit number “{value}” {reason}.",
    ask_zh="您声明中的排污许可证号“{value}”{reason}，请对照许可证核对。",
    ask_en="The discharge permit number “{value}” {reason}; please check it against the permit.",
)
def discharge(field: Field[DischargePermit], notice: Notice, page: Page) -> Iterator[Finding]:
    """A discharge permit's number is a character off 22, or the credit code inside fails.

    排污许可证编号为22位：18位统一社会信用代码加3位顺序号加1位字母；其中的信用代码与校验规则不符，或位数差一位。

    Bad: ▲示例化工有限公司遗失排污许可证，排污许可证编号：91419999MA9XYW129A001P，声明作废。
    Good: ▲示例化工有限公司遗失排污许可证，排污许可证编号：91419999MA9XYW129R001P，声明作废。
    Source: HJ 608-2017
    """
    number = field.value
    code = number.credit_code
    if number.masked or number.compact.startswith("H"):
        return
    if code and code.well_formed and not code.checks and not code.pilot:
        reason = {"zh": "前18位统一社会信用代码与校验规则不符", "en": "begins with a credit code that fails its check"}
        yield discharge.at(notice, field, reason=reason)
    elif code is None and len(number.compact) in {21, 23}:
        count = len(number.compact)
        yield discharge.at(
            notice, field, reason={"zh": f"有{count}位，应为22位", "en": f"has {count} characters, not 22"}
        )


RULES = (food, food_form, transport, tobacco, medical, discharge)
