"""ID110-ID112: identity numbers inside other numbers, passports, travel permits."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.fields.certificates import DisabilityCertificate, WithIdCard
from noticecheck.fields.travel import Passport, TravelPermit
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule
from noticecheck.suggest import suggestions

_FOREIGN = expression(r"国籍|外国|[国地]人|籍\b|[A-Z]{3,}\s[A-Z]{3,}")
_PERMITS = (
    (expression(r"港澳通行证"), expression(r"C\d{8}|C[A-HJ-NP-Z]\d{7}|W\d{8}")),
    (expression(r"台湾通行证"), expression(r"[LT]\d{8}")),
    (expression(r"回乡证"), expression(r"[HM](?:\d{8}|\d{10})")),
    (expression(r"台胞证"), expression(r"\d{8}|\d{10}(?:\(?[A-Z]\)?)?")),
)
_DOCTOR, _WORKER = 27, 19


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

    医师资格证书编码（27位）末18位、特种作业操作证号T后18位是身份证号，其中的身份证号与校验规则不符。

    Bad: ▲张三遗失特种作业操作证，特种作业操作证号：T419923199001019992，声明作废。
    Good: ▲张三遗失特种作业操作证，特种作业操作证号：T419923199001019993，声明作废。
    Source: 应急厅〔2020〕31号; GB 11643-1999
    """
    number, card = field.value.compact, field.value.id_card
    whole = len(number) == _DOCTOR or (len(number) == _WORKER and number.startswith("T"))
    if whole and card and not card.checks:
        yield inside_licence.at(notice, field, card=card.compact)


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
    if not field.value.well_formed and not field.value.masked and not _FOREIGN.search(notice.words):
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
    around = notice.words[max(0, field.label_start - 16) : field.start]
    for named, form in _PERMITS:
        if named.search(around):
            if not form.fullmatch(number.compact):
                yield permit.at(notice, field)
            return
    if not number.well_formed:
        yield permit.at(notice, field)


RULES = (inside, inside_licence, passport, permit)
