"""UC101-UC106: unified social credit codes and organisation codes (GB 32100, GB 11714)."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields import divisions
from noticecheck.fields.credit_code import (
    ALPHABET,
    DEPARTMENTS,
    LENGTH,
    UNDOCUMENTED,
    CreditCode,
    OrganisationCode,
)
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule
from noticecheck.suggest import suggestions

_OUTSIDE = {"zh": "代码不用I、O、S、V、Z这五个字母", "en": "the letters I, O, S, V and Z are not used"}
_DIGITS = {"zh": "第3至8位只能是数字", "en": "characters 3 to 8 are digits"}
_OUTER = {
    "zh": "里面的组织机构代码自身相符，错多半在第1至8位或第18位",
    "en": "the organisation code inside fits, so the slip lies in 1 to 8 or 18",
}
_INNER = {
    "zh": "里面的组织机构代码也不符，错多半在第9至17位",
    "en": "the organisation code inside fails too, so the slip lies in 9 to 17",
}
_ONE_OFF = {LENGTH - 1, LENGTH + 1}


def _named(field: Field[CreditCode]) -> bool:
    """Whether the label itself says that a credit code stands here."""
    return ("信用" in field.label or "统一" in field.label) and "机构信用" not in field.label


def _judged(field: Field[CreditCode]) -> bool:
    """Whether a whole credit code stands here, by the word of the label or of the thing."""
    known = field.kind == "uscc" or _named(field)
    return known and "机构信用" not in field.label and not field.value.masked and not field.value.spoiled


@field_rule(
    CreditCode,
    "UC101",
    "credit-code-length",
    Severity.ERROR,
    zh="统一社会信用代码应为18位，这里是{count}位。",
    en="A unified social credit code has 18 characters; this one has {count}.",
    ask_zh="您声明中的统一社会信用代码“{value}”有{count}位，应为18位，请对照营业执照核对。",
    ask_en="The credit code “{value}” in your notice has {count} characters, not 18; please check it against the licence.",
)
def length(field: Field[CreditCode], notice: Notice, page: Page) -> Iterator[Finding]:
    """A credit code does not have eighteen characters.

    Where the label does not name it only 17 and 19 are told, as a warning.

    统一社会信用代码不是18位：多半漏了一位、重了一位，或在分栏处被截断。标签没有写明是信用代码的，只在17位或19位时警告。

    Bad: ▲示例县示例服装店遗失营业执照副本，统一社会信用代码：92419923MA9XYW129，声明作废。
    Good: ▲示例县示例服装店遗失营业执照副本，统一社会信用代码：92419923MA9XYW129K，声明作废。
    Source: GB 32100-2015
    """
    count = len(field.value.compact)
    if count == LENGTH or not _judged(field):
        return
    if _named(field) or count in _ONE_OFF:
        severity = None if _named(field) else Severity.WARNING
        offered = suggestions(field, notice, page)
        yield length.at(notice, field, severity=severity, count=count, suggestions=offered)


@field_rule(
    CreditCode,
    "UC102",
    "credit-code-character",
    Severity.ERROR,
    zh="统一社会信用代码第{position}位是“{character}”，{reason}。",
    en="Character {position} of the credit code is “{character}”; {reason}.",
    ask_zh="您声明中的统一社会信用代码“{value}”第{position}位写成了“{character}”，请对照营业执照核对。",
    ask_en="Character {position} of the credit code “{value}” is “{character}”; please check it against the licence.",
)
def character(field: Field[CreditCode], notice: Notice, page: Page) -> Iterator[Finding]:
    """A character stands in the code that its alphabet does not have.

    The letters I, O, S, V and Z are left out since they look like 1, 0, 5, U and 2; the digits
    of the division, third to eighth, are never letters.

    代码不用I、O、S、V、Z五个字母（易与1、0、5、U、2相混），第3至8位是登记机关的行政区划，只能是数字。

    Bad: ▲示例县示例服装店遗失营业执照副本，统一社会信用代码：92419923MA9XYWI29K，声明作废。
    Good: ▲示例县示例服装店遗失营业执照副本，统一社会信用代码：92419923MA9XYW129K，声明作废。
    Source: GB 32100-2015
    """
    compact = field.value.compact
    if len(compact) != LENGTH or not _judged(field):
        return
    for index, char in enumerate(compact):
        outside = char not in ALPHABET
        if outside or (2 <= index < 8 and not char.isdigit()):
            yield character.at(
                notice,
                field,
                position=index + 1,
                character=char,
                reason=_OUTSIDE if outside else _DIGITS,
                suggestions=suggestions(field, notice, page),
            )
            return


@field_rule(
    CreditCode,
    "UC103",
    "credit-code-check-digit",
    Severity.ERROR,
    zh="统一社会信用代码与校验规则不符：按前17位推算，第18位应为{expected}，印的是{actual}；{where}。",
    en="The credit code fails its check character: the first 17 call for {expected}, {actual} is printed; {where}.",
    ask_zh="您声明中的统一社会信用代码“{value}”与校验规则不符，请对照营业执照逐位核对。",
    ask_en="The credit code “{value}” in your notice fails its check character; please compare it with the licence character by character.",
)
def check_digit(field: Field[CreditCode], notice: Notice, page: Page) -> Iterator[Finding]:
    """The eighteenth character does not fit the other seventeen.

    The organisation code inside (9 to 17) has a check of its own: if that one fits, the slip
    lies in 1 to 8 or in the last character, else within 9 to 17.  A few codes of Fujian's trial
    year fit no rule and are only warned of.

    第18位由前17位算出，任何一位印错或相邻两位颠倒都会露出来。第9至17位的组织机构代码另有自己的校验位：它对，则错在1至8位或第18位；它也不对，则错在9至17位。
    福建试点期的少数代码本来就不合规则，只作警告。

    Bad: ▲示例县示例服装店遗失营业执照副本，统一社会信用代码：92419923MA9XYW129A，声明作废。
    Good: ▲示例县示例服装店遗失营业执照副本，统一社会信用代码：92419923MA9XYW129K，声明作废。
    Source: GB 32100-2015; GB 11714-1997
    """
    code = field.value
    if not code.well_formed or code.checks or code.masked:
        return
    certain = _judged(field) and not code.pilot
    yield check_digit.at(
        notice,
        field,
        severity=Severity.ERROR if certain else Severity.WARNING,
        expected=code.expected_check,
        actual=code.compact[-1],
        where=_OUTER if code.inner_checks else _INNER,
        suggestions=suggestions(field, notice, page),
    )


@field_rule(
    CreditCode,
    "UC104",
    "credit-code-authority",
    Severity.WARNING,
    zh="统一社会信用代码开头的“{prefix}”不是已知的登记部门和类别。",
    en="The credit code begins with “{prefix}”, which is no known department and category.",
    ask_zh="您声明中的统一社会信用代码“{value}”开头两位少见，请对照营业执照核对。",
    ask_en="The first two characters of the credit code “{value}” are unusual; please check them against the licence.",
)
def authority(field: Field[CreditCode], notice: Notice, page: Page) -> Iterator[Finding]:
    """The first two characters are in no table of departments and categories.

    第1位登记管理部门、第2位机构类别不在已知的表里；国家可能增设，故只作警告。

    Bad: ▲示例县示例服装店遗失营业执照副本，统一社会信用代码：96419923MA9XYW1297，声明作废。
    Good: ▲示例县示例服装店遗失营业执照副本，统一社会信用代码：92419923MA9XYW129K，声明作废。
    Source: GB 32100-2015 with amendment 1 of 2016
    """
    code = field.value
    prefix = code.compact[:2]
    if len(code.compact) != LENGTH or "*" in prefix or code.authority or prefix[0] in UNDOCUMENTED:
        return
    if prefix[0] in DEPARTMENTS or prefix[0] in ALPHABET:
        yield authority.at(notice, field, prefix=prefix, suggestions=suggestions(field, notice, page))


@field_rule(
    CreditCode,
    "UC105",
    "credit-code-province",
    Severity.WARNING,
    zh="统一社会信用代码第3、4位是{province}，不是任何省份的代码。",
    en="Digits 3 and 4 of the credit code are {province}, which is no province.",
    ask_zh="您声明中的统一社会信用代码“{value}”第3、4位不是省份代码，请对照营业执照核对。",
    ask_en="Digits 3 and 4 of the credit code “{value}” are no province; please check them against the licence.",
)
def province(field: Field[CreditCode], notice: Notice, page: Page) -> Iterator[Finding]:
    """The digits of the division begin with no province.

    Counties are never judged: zones and market bureaus have codes of their own; 10 is national.

    第3、4位不是省级代码（10为国家级登记机关）。县级代码从不判断：开发区、市场监管分局各有自编代码。

    Bad: ▲示例县示例服装店遗失营业执照副本，统一社会信用代码：92169923MA9XYW1294，声明作废。
    Good: ▲示例县示例服装店遗失营业执照副本，统一社会信用代码：92419923MA9XYW129K，声明作废。
    Source: GB/T 2260
    """
    code = field.value
    first = code.compact[2:4]
    if len(code.compact) == LENGTH and first.isdigit() and first not in divisions.PROVINCES and first != "10":
        yield province.at(notice, field, province=first, suggestions=suggestions(field, notice, page))


@field_rule(
    OrganisationCode,
    "UC106",
    "organisation-code-check-digit",
    Severity.ERROR,
    zh="组织机构代码与校验规则不符：按前8位推算，第9位应为{expected}，印的是{actual}。",
    en="The organisation code fails its check character: the first 8 call for {expected}, {actual} is printed.",
    ask_zh="您声明中的组织机构代码“{value}”与校验规则不符，请对照证书核对。",
    ask_en="The organisation code “{value}” fails its check character; please check it against the certificate.",
)
def organisation_code(field: Field[OrganisationCode], notice: Notice, page: Page) -> Iterator[Finding]:
    """The ninth character of an organisation code does not fit the other eight.

    组织机构代码第9位由前8位算出，这里不符。

    Bad: ▲示例商贸有限公司遗失组织机构代码证，组织机构代码：12345678-9，声明作废。
    Good: ▲示例商贸有限公司遗失组织机构代码证，组织机构代码：12345678-8，声明作废。
    Source: GB 11714-1997
    """
    code = field.value
    if code.expected_check and not code.checks and not code.masked and field.kind == "org_code":
        yield organisation_code.at(
            notice,
            field,
            expected=code.expected_check,
            actual=code.compact[-1],
            suggestions=suggestions(field, notice, page),
        )


RULES = (length, character, check_digit, authority, province, organisation_code)
