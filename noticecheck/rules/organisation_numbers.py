"""UC107-UC110: registration numbers, tax numbers, account permits, seals."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields import divisions
from noticecheck.fields.bank import AccountPermit
from noticecheck.fields.credit_code import OrganisationCode
from noticecheck.fields.registration import RegistrationNumber, TaxNumber
from noticecheck.fields.serials import SealNumber
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule, other_place
from noticecheck.suggest import suggestions

# The number of a licence itself, where its serial is its 编号.
_OF_REGISTER = ("执照号", "执照号码", "证号")
_TAX_LENGTHS = {15, 17, 18, 20}


@field_rule(
    RegistrationNumber,
    "UC107",
    "registration-number-check-digit",
    Severity.WARNING,
    zh="注册号“{value}”与校验规则不符：按前14位推算，第15位应为{expected}。",
    en="The registration number “{value}” fails its check digit: the first 14 call for {expected}.",
    ask_zh="您声明中的注册号“{value}”与校验规则不符，请对照营业执照核对。",
    ask_en="The registration number “{value}” fails its check digit; please check it against the licence.",
)
def registration(field: Field[RegistrationNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """The fifteenth digit of a registration number does not fit.

    15位注册号末位是校验码。早年个别省份编号不带校验码，故只作警告；13位或带字母的旧号不判。

    Bad: ▲示例县示例服装店遗失营业执照副本，注册号：419999000000018，声明作废。
    Good: ▲示例县示例服装店遗失营业执照副本，注册号：419999000000017，声明作废。
    Source: GS 15-2006; ISO 7064 MOD 11,10
    """
    number = field.value
    if number.expected_check and not number.checks and field.kind == "registration_no":
        yield registration.at(
            notice, field, expected=number.expected_check, suggestions=suggestions(field, notice, page)
        )


@field_rule(
    TaxNumber,
    "UC108",
    "tax-number-form",
    Severity.WARNING,
    zh="{label}“{value}”有疑问：{reason}。",
    en="{label} “{value}” {reason}.",
    ask_zh="您声明中的{label}“{value}”{reason}，请对照税务登记证核对。",
    ask_en="{label} “{value}” {reason}; please check it against the certificate.",
)
def tax(field: Field[TaxNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """A tax registration number has an unusual length, or the organisation code inside fails.

    税务登记证号应为15、17、18或20位，以91、92等开头带字母的是统一社会信用代码，应为18位；15位的后9位是组织机构代码，自带校验位。更早的编号不含组织机构代码，故只作警告。

    Bad: ▲示例商贸有限公司遗失税务登记证，税务登记证号：41999912345678，声明作废。
    Good: ▲示例商贸有限公司遗失税务登记证，税务登记证号：419999123456788，声明作废。
    Source: 国税发〔2003〕; GB 11714-1997
    """
    number = field.value
    if number.masked or (not number.compact.isdigit() and len(number.compact) != 15 and not number.nearly_credit):
        return
    if len(number.compact) not in _TAX_LENGTHS or number.nearly_credit:
        reason = {"zh": f"有{len(number.compact)}位，不合常规", "en": f"has {len(number.compact)} characters"}
        yield tax.at(notice, field, reason=reason)
    elif not number.inner_checks and number.compact[:2] in divisions.PROVINCES:
        reason = {
            "zh": "里面的组织机构代码与校验规则不符",
            "en": "contains an organisation code that fails its check",
        }
        yield tax.at(notice, field, reason=reason)


@field_rule(
    AccountPermit,
    "UC109",
    "account-permit-form",
    Severity.WARNING,
    zh="开户许可证{label}“{value}”格式不符：核准号是1个字母加13位数字，证书编号是12位数字。",
    en="{label} “{value}” has neither the form of an approval number (a letter and 13 digits) nor of the paper's number (12 digits).",
    ask_zh="您声明中的开户许可证{label}“{value}”格式不符，请对照许可证核对。",
    ask_en="{label} “{value}” does not have the form of an account permit's number; please check it.",
)
def account_permit(field: Field[AccountPermit], notice: Notice, page: Page) -> Iterator[Finding]:
    """The number of an account permit has neither of its two forms.

    开户许可证核准号为字母J等加13位数字，证书自身的编号为4位加8位数字。

    Bad: ▲示例商贸有限公司遗失开户许可证，核准号：J499012345678，声明作废。
    Good: ▲示例商贸有限公司遗失开户许可证，核准号：J4990123456789，声明作废。
    Source: 人民币银行结算账户管理办法实施细则
    """
    number = field.value
    if number.masked or number.approval or number.paper or not notice.says("account_permit"):
        return
    yield account_permit.at(notice, field)


@field_rule(
    SealNumber,
    "UC110",
    "seal-number-form",
    Severity.WARNING,
    zh="印章编号“{value}”有{count}位，通常是13位。",
    en="The seal number “{value}” has {count} digits; 13 are usual.",
    ask_zh="您声明中的印章编号“{value}”有{count}位，通常是13位，请对照印模核对。",
    ask_en="The seal number “{value}” has {count} digits where 13 are usual; please check it against an imprint.",
)
def seal(field: Field[SealNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """A seal's number does not have 13 to 15 digits.

    Worth knowing only; a warning where another seal of the same notice has 13 and this one 12
    or 14.

    印章编号不是13至15位，只作提示；同一则里另一枚是13位而这枚是12或14位，多半漏了或多了一位，作警告。

    Bad: ▲示例商贸有限公司遗失公章（印章编号：4199990000001）、财务专用章（印章编号：419999000000），声明作废。
    Good: ▲示例商贸有限公司遗失公章（印章编号：4199990000001）、财务专用章（印章编号：4199990000002），声明作废。
    Source: GA 241
    """
    number = field.value.compact
    if not number.isdigit():
        return
    full = next((f for f in notice.values(SealNumber) if len(f.value.compact) == 13), None)
    if full and len(number) in {12, 14}:
        related = (other_place(notice, full.start, full.end, "另一枚印章是13位", "another seal has 13"),)
        yield seal.at(notice, field, count=len(number), related=related)
    elif len(number) not in {13, 14, 15}:
        yield seal.at(notice, field, severity=Severity.INFO, count=len(number))


@field_rule(
    RegistrationNumber,
    "UC111",
    "registration-number-length",
    Severity.WARNING,
    zh="注册号“{value}”有{count}位，通常是15位（旧号13位）。",
    en="The registration number “{value}” has {count} digits; 15 are usual (13 in old ones).",
    ask_zh="您声明中的注册号“{value}”有{count}位，请对照营业执照核对。",
    ask_en="The registration number “{value}” has {count} digits; please check it against the licence.",
)
def registration_length(field: Field[RegistrationNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """A registration number of digits only is one off 15.

    注册号（执照号、登记证的证号）全为数字而是14位或16位，多半漏了或重了一位；13位旧号、带字母的号和编号不判。

    Bad: ▲示例县示例服装店遗失营业执照副本，注册号：41999900000001，声明作废。
    Good: ▲示例县示例服装店遗失营业执照副本，注册号：419999000000017，声明作废。
    Source: GS 15-2006
    """
    compact = field.value.compact
    named = field.label.endswith(_OF_REGISTER) or "注册" in field.label
    if compact.isdigit() and len(compact) in {14, 16} and named:
        yield registration_length.at(notice, field, count=len(compact), suggestions=suggestions(field, notice, page))


@field_rule(
    OrganisationCode,
    "UC112",
    "organisation-code-length",
    Severity.WARNING,
    zh="组织机构代码“{value}”有{count}位，应为9位。",
    en="The organisation code “{value}” has {count} characters, not 9.",
    ask_zh="您声明中的组织机构代码“{value}”有{count}位，应为9位，请对照证书核对。",
    ask_en="The organisation code “{value}” has {count} characters, not 9; please check it.",
)
def organisation_length(field: Field[OrganisationCode], notice: Notice, page: Page) -> Iterator[Finding]:
    """An organisation code does not have nine characters.

    组织机构代码应为9位（8位加校验位）；18位的是统一社会信用代码。

    Bad: ▲示例商贸有限公司遗失组织机构代码证，组织机构代码：1234567-8，声明作废。
    Good: ▲示例商贸有限公司遗失组织机构代码证，组织机构代码：12345678-8，声明作废。
    Source: GB 11714-1997
    """
    number = field.value
    if len(number.compact) != 9 and not number.masked and field.kind == "org_code" and "代码" in field.label:
        count = len(number.compact)
        yield organisation_length.at(notice, field, count=count, suggestions=suggestions(field, notice, page))


RULES = (registration, registration_length, organisation_length, tax, account_permit, seal)
