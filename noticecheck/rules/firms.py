"""CX105, CX106, CX108: what a notice says of an organisation or a paper against its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields.certificates import Degree, Diploma, DisabilityCertificate, WithIdCard
from noticecheck.fields.credit_code import CreditCode, OrganisationCode
from noticecheck.fields.dates import Date
from noticecheck.fields.estate import EstateCertificate
from noticecheck.fields.id_card import IdCard
from noticecheck.fields.licences import DischargePermit
from noticecheck.fields.registration import TaxNumber
from noticecheck.model import Field, Finding, Notice, Page, Severity, Value
from noticecheck.rules.base import bare, field_rule, holder_of, notice_rule, other_place

# The last word of a name → the beginnings that its credit code may have (or may not have).
_ONLY: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("专业合作社",), ("93",)),
    (("经济合作社",), ("N", "93", "91")),
    (("律师事务所",), ("31",)),
    (("工会委员会", "工会"), ("81",)),
    # A village committee speaks for the village's collective too.
    (("村民委员会", "村委会"), ("54", "N")),
    (("居民委员会", "居委会"), ("55",)),
    (("学校", "幼儿园", "医院", "门诊", "门诊部", "诊所"), ("12", "52", "91", "92")),
)
_NEVER: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ((("公司",), ("92", "93", "5", "1")),)


@field_rule(
    CreditCode,
    "CX105",
    "credit-code-kind",
    Severity.WARNING,
    zh="“{name}”的统一社会信用代码以{prefix}开头，这类单位通常是{usual}。",
    en="The credit code of “{name}” begins with {prefix}; such bodies have {usual}.",
    ask_zh="“{name}”的统一社会信用代码以{prefix}开头，与单位性质不符，请对照证照核对。",
    ask_en="The credit code of “{name}” begins with {prefix}, which does not fit such a body; please check it.",
)
def kind(field: Field[CreditCode], notice: Notice, page: Page) -> Iterator[Finding]:
    """The first characters of a credit code do not fit the last word of the name.

    公司的代码不会以92、93、5、1开头；农民专业合作社只有93，律师事务所只有31，工会只有81，村民委员会54、居民委员会55，学校医院12、52、91或92；写明个体工商户的店只有92。

    Bad: ▲示例商贸有限公司遗失营业执照副本，统一社会信用代码：92419923MA9XYW129K，声明作废。
    Good: ▲示例商贸有限公司遗失营业执照副本，统一社会信用代码：91419923MA9XYW129N，声明作废。
    Source: GB 32100-2015
    """
    party = holder_of(notice, field)
    prefix = field.value.compact[:2]
    if party is None or party.type != "organisation" or not field.value.well_formed:
        return
    name = bare(party.name)
    if name.endswith("店") and notice.says("sole_trader") and prefix != "92":
        yield kind.at(notice, field, name=party.name, prefix=prefix, usual="92")
        return
    for endings, allowed in _ONLY:
        if name.endswith(endings):
            if not prefix.startswith(allowed):
                yield kind.at(notice, field, name=party.name, prefix=prefix, usual="/".join(allowed))
            return
    for endings, barred in _NEVER:
        if name.endswith(endings) and prefix.startswith(barred):
            yield kind.at(notice, field, name=party.name, prefix=prefix, usual="91")


@notice_rule(
    "CX106",
    "number-inside-mismatch",
    Severity.WARNING,
    among=(CreditCode, IdCard),
    zh="{label}“{value}”里的{part}与同一单位或同一人的“{other}”不一致。",
    en="The {part} inside {label} “{value}” is not that of “{other}”.",
    ask_zh="您声明中的{label}“{value}”与“{other}”对不上，请核对。",
    ask_en="{label} “{value}” does not fit “{other}”; please check both.",
)
def inside(notice: Notice, page: Page) -> Iterator[Finding]:
    """A number that contains another one does not contain the one given beside it.

    组织机构代码、税号、排污许可证号里的代码与同一单位的统一社会信用代码不一致，或残疾人证、特种作业证里的身份证号与同一人的身份证号不一致。

    Bad: ▲示例商贸有限公司（统一社会信用代码：91419999MA9XYW129R）遗失组织机构代码证，组织机构代码：12345678-8，声明作废。
    Good: ▲示例商贸有限公司（统一社会信用代码：91419999MA9XYW129R）遗失组织机构代码证，组织机构代码：MA9XYW12-9，声明作废。
    Source: GB 32100-2015
    """
    codes = [field for field in notice.values(CreditCode) if field.value.genuine]
    if (
        len(codes) == 1
        and sum(party.type == "organisation" and party.role == "declarant" for party in notice.parties) == 1
    ):
        yield from _against_code(notice, codes[0])
    cards = [field for field in notice.values(IdCard) if field.value.genuine and not field.value.old]
    people = [party for party in notice.parties if party.type == "person"]
    if len(cards) == len(people) == 1:
        yield from _against_card(notice, cards[0])


def _found(notice: Notice, field: Field[Value], other: Field[Value], zh: str, en: str) -> Finding:
    related = (other_place(notice, other.start, other.end, "对照的号码", "the number beside it"),)
    return inside.at(notice, field, part={"zh": zh, "en": en}, other=other.raw, related=related)


def _against_code(notice: Notice, code: Field[CreditCode]) -> Iterator[Finding]:
    body = code.value.organisation_code
    for field in notice.values(OrganisationCode):
        if field.value.checks and field.value.compact != body:
            yield _found(notice, field, code, "组织机构代码", "organisation code")
    for tax in notice.values(TaxNumber):
        inner = tax.value.inner_organisation_code
        if inner and tax.value.inner_checks and inner != body:
            yield _found(notice, tax, code, "组织机构代码", "organisation code")
    for permit in notice.values(DischargePermit):
        own = permit.value.credit_code
        if own and own.checks and own.compact != code.value.compact:
            yield _found(notice, permit, code, "信用代码", "credit code")


def _against_card(notice: Notice, card: Field[IdCard]) -> Iterator[Finding]:
    numbers: list[Field[DisabilityCertificate] | Field[WithIdCard]] = [
        *notice.values(DisabilityCertificate),
        *notice.values(WithIdCard),
    ]
    for field in numbers:
        own = field.value.id_card
        if own and own.checks and own.compact != card.value.compact:
            yield _found(notice, field, card, "身份证号", "ID card number")


@notice_rule(
    "CX108",
    "date-against-number",
    Severity.WARNING,
    among=(Date,),
    zh="{label}“{value}”里的年份{year}晚于{date_label}“{date}”。",
    en="The year {year} inside {label} “{value}” lies after {date_label} “{date}”.",
    ask_zh="您声明中的{label}“{value}”里的年份晚于{date_label}“{date}”，请核对。",
    ask_en="The year inside {label} “{value}” lies after {date_label} “{date}”; please check both.",
)
def year(notice: Notice, page: Page) -> Iterator[Finding]:
    """The year inside a certificate's number lies after its stated date of issue.

    证号里固定位置的年份（不动产权证、毕业证、学位证）晚于写明的发证日期。

    Bad: ▲张三遗失不动产权证书，证号：豫（2019）示例县不动产权第0001234号，发证日期：2018年3月8日，声明作废。
    Good: ▲张三遗失不动产权证书，证号：豫（2018）示例县不动产权第0001234号，发证日期：2018年3月8日，声明作废。
    Source: a number is given when the paper is issued
    """
    issued = [field for field in notice.values(Date) if notice.labels(field, "issued") and field.value.exact]
    if len(issued) != 1 or len(notice.items) > 1:
        return
    date = issued[0]
    numbers: list[Field[EstateCertificate] | Field[Diploma] | Field[Degree]] = [
        *notice.values(EstateCertificate),
        *notice.values(Diploma),
        *notice.values(Degree),
    ]
    for field in numbers:
        inner = field.value.year
        if inner and date.value.year < inner < 2100:
            related = (other_place(notice, date.start, date.end, date.label, date.label),)
            yield year.at(notice, field, year=inner, date=date.raw, date_label=date.label, related=related)


RULES = (kind, inside, year)
