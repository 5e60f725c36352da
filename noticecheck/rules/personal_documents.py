"""ID110-ID114: identity numbers inside other numbers, passports, travel permits, cards from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.fields.base import Number
from noticecheck.fields.certificates import DisabilityCertificate, WithIdCard
from noticecheck.fields.travel import FORMS, Passport, TravelPermit, hong_kong_check, taiwan_check
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule
from noticecheck.suggest import suggestions

# A name in capital letters.
_LATIN_NAME = expression(r"[A-Z][A-Za-z]+\s[A-Z][A-Za-z]+")
_BEFORE = 16
_DOCTOR, _WORKER = 27, 19
_CARDS = {"id_card", "travel_permit_no", "document_no"}


@field_rule(
    DisabilityCertificate,
    "ID110",
    "id-card-inside",
    Severity.ERROR,
    zh="{label}“{value}”里的身份证号{card}与校验规则不符，第18位应为{expected}。",
    en="The ID card number {card} inside {label} “{value}” fails its check digit; the 18th should be {expected}.",
    ask_zh="您声明中的{label}“{value}”前18位身份证号与校验规则不符，请对照证件核对。",
    ask_en="The ID card number inside {label} “{value}” fails its check digit; please check it against the certificate.",
)
def inside(field: Field[DisabilityCertificate], notice: Notice, page: Page) -> Iterator[Finding]:
    """The identity number inside a disability certificate's number fails its own check.

    残疾人证号由18位身份证号加类别、等级两位组成，其中的身份证号与校验规则不符。

    Bad: ▲张三遗失残疾人证，残疾人证号：41992319900101999243，声明作废。
    Good: ▲张三遗失残疾人证，残疾人证号：41992319900101999343，声明作废。
    Source: 中华人民共和国残疾人证管理办法; GB 11643-1999
    """
    card = field.value.id_card
    if card is None or field.value.sort is None or card.checks:
        return
    yield inside.at(
        notice,
        field,
        card=card.compact,
        expected=card.expected_check,
        suggestions=suggestions(field, notice, page),
    )


@field_rule(
    WithIdCard,
    "ID113",
    "id-card-inside-licence",
    Severity.WARNING,
    zh="{label}“{value}”里的身份证号{card}与校验规则不符。",
    en="The ID card number {card} inside {label} “{value}” fails its check digit.",
    ask_zh="您声明中的{label}“{value}”里的身份证号与校验规则不符，请对照证件核对。",
    ask_en="The ID card number inside {label} “{value}” fails its check digit; please check it against the certificate.",
)
def inside_licence(field: Field[WithIdCard], notice: Notice, page: Page) -> Iterator[Finding]:
    """The identity number inside a physician's or special-work number fails its own check.

    医师资格证书编码（27位）末18位、特种作业操作证号T后18位是身份证号，其中的身份证号与校验规则不符，或T后多一位、少一位。

    Bad: ▲张三遗失特种作业操作证，特种作业操作证号：T419923199001019992，声明作废。
    Good: ▲张三遗失特种作业操作证，特种作业操作证号：T419923199001019993，声明作废。
    Source: 应急厅〔2020〕31号; GB 11643-1999
    """
    number, card = field.value.compact, field.value.id_card
    whole = len(number) == _DOCTOR or (len(number) == _WORKER and number.startswith("T"))
    if whole and card and not card.checks:
        yield inside_licence.at(notice, field, card=card.compact)
    elif number.startswith("T") and number[1:].isdigit() and abs(len(number) - _WORKER) == 1:
        yield inside_licence.at(notice, field, card=number[1:])


@field_rule(
    Passport,
    "ID111",
    "passport-form",
    Severity.WARNING,
    zh="{label}“{value}”不合中国护照号码的任何一种格式。",
    en="{label} “{value}” has none of the forms of a Chinese passport number.",
    ask_zh="您声明中的{label}“{value}”格式少见，请对照护照核对。",
    ask_en="{label} “{value}” in your notice has an unusual form; please check it against the passport.",
)
def passport(field: Field[Passport], notice: Notice, page: Page) -> Iterator[Finding]:
    """A passport number matches no form of a Chinese passport.

    普通护照为E加8位数字或E加字母加7位数字，旧式为G加8位等；位数或字母不符多半是漏打。外国护照不判。

    Bad: ▲张三遗失护照，护照号：E1234567，声明作废。
    Good: ▲张三遗失护照，护照号：E12345678，声明作废。
    Source: forms of the issuing authority
    """
    foreign = notice.says("foreign") or bool(_LATIN_NAME.search(notice.words))
    if not field.value.well_formed and not field.value.masked and not foreign:
        yield passport.at(notice, field)


@field_rule(
    TravelPermit,
    "ID112",
    "travel-permit-form",
    Severity.WARNING,
    zh="{label}“{value}”不合该证件号码的格式。",
    en="{label} “{value}” does not have the form of such a permit.",
    ask_zh="您声明中的{label}“{value}”格式不符，请对照证件核对。",
    ask_en="{label} “{value}” in your notice does not have the form of such a permit; please check it.",
)
def permit(field: Field[TravelPermit], notice: Notice, page: Page) -> Iterator[Finding]:
    """A travel permit's number matches none of the forms that its label allows.

    往来港澳通行证为C加8位（或C加字母加7位），往来台湾通行证为L加8位，回乡证为H或M加8位或10位，台胞证为8位。

    Bad: ▲张三遗失往来港澳通行证，往来港澳通行证号：C1234567，声明作废。
    Good: ▲张三遗失往来港澳通行证，往来港澳通行证号：C12345678，声明作废。
    Source: forms of the issuing authority
    """
    number = field.value
    if number.masked or "身份证" in field.label:
        return
    for topic, form in FORMS.items():
        if notice.says(topic, max(0, field.label_start - _BEFORE), field.start):
            if not form.fullmatch(number.compact):
                yield permit.at(notice, field)
            return
    if not number.well_formed:
        yield permit.at(notice, field)


@field_rule(
    Number,
    "ID114",
    "travel-permit-check-digit",
    Severity.WARNING,
    zh="{where}号码“{value}”与校验规则不符：校验码应为{expected}，印的是{actual}。",
    en="The number of {where}, “{value}”, fails its check digit: {expected} is called for, {actual} is printed.",
    ask_zh="您声明中的号码“{value}”与校验规则不符，请对照证件逐位核对。",
    ask_en="The number “{value}” in your notice fails its check digit; please compare it with the card.",
)
def elsewhere(field: Field[Number], notice: Notice, page: Page) -> Iterator[Finding]:
    """The check digit of a Hong Kong identity card or a Taiwan identity number does not fit.

    A card of Hong Kong has its check digit in brackets, a number of Taiwan has it last.  The digit
    in the brackets of a card of Macau is never judged: how it is computed is published nowhere.

    香港身份证括号里的一位、台湾身份证的末位是校验码，与其余各位不符。澳门身份证括号里的一位如何计算没有公开，不判。

    Bad: ▲张三（香港身份证号：A123456(7)）遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（香港身份证号：A123456(3)）遗失购房收据（收据号：0012345），声明作废。
    Source: OECD, tax identification numbers of Hong Kong; the rule of Taiwan's household registration
    """
    if field.kind not in _CARDS:
        return
    number = "".join(field.raw.upper().split()).replace("（", "(").replace("）", ")")
    near = max(0, field.label_start - _BEFORE), field.start
    if number.endswith(")") or notice.says("hong_kong", *near):
        found, where = hong_kong_check(number), {"zh": "香港身份证", "en": "a card of Hong Kong"}
    elif notice.says("taiwan", *near):
        found, where = taiwan_check(number), {"zh": "台湾身份证", "en": "Taiwan"}
    else:
        return
    if found and found[0] != found[1]:
        bracket = ")" if number.endswith(")") else ""
        right = number[: -1 - len(bracket)] + found[0] + bracket
        yield elsewhere.at(notice, field, where=where, expected=found[0], actual=found[1], suggestions=(right,))


RULES = (inside, inside_licence, passport, permit, elsewhere)
