"""NB121-NB123: telephones, letters among digits, ranges."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.fields.base import Number
from noticecheck.fields.person import Phone
from noticecheck.fields.serials import NumberRange
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule

# Area codes begin with one of these: 010, 02x, and the 03xx to 09xx that were ever assigned.
_AREAS = expression(
    r"0(?:10|2[0-57-9]|3[1579]\d|335|349|41\d|42[179]|43\d|45\d|46[4789]|47\d|48[23]|5[1-9]\d|63[1-5]|66[0238]|69[12]|70[1]|71\d|72[248]|73\d"
    r"|74[3-6]|75\d|76\d|77\d|79\d|8[1235789]\d|9[0134579]\d)".replace(" ", "")
)
_LETTER = expression(r"(?<=\d)[OIL](?=\d)|^[OIL](?=\d{5})|(?<=\d{5})[OIL]$")
# Kinds whose numbers are all digits and have no rule of their own for letters.
_FIGURES = frozenset(
    "seal_no registration_no tobacco_licence_no transport_no driving_file_no employment_no nurse_no lawyer_no "
    "invoice_code invoice_no bank_account bank_card phone postcode fiscal_receipt_no org_code".split()
)
_MOBILE = 11
_BRACKETS = str.maketrans({"(": "", "（": "", ")": "-", "）": "-"})


@field_rule(
    Phone,
    "NB121",
    "phone-form",
    Severity.WARNING,
    zh="电话“{value}”{reason}。",
    en="The telephone number “{value}” {reason}.",
    ask_zh="您声明中的电话“{value}”{reason}，请核对。",
    ask_en="The telephone number “{value}” {reason}; please check it.",
)
def phone(field: Field[Phone], notice: Notice, page: Page) -> Iterator[Finding]:
    """A mobile number has 10 or 12 digits, an area code does not exist, or the number behind it has a wrong length.

    手机号应为11位；固定电话区号不存在，或区号后不是7位、8位（三位区号后是8位）。分机、短号、400电话不判。

    Bad: ▲张三遗失购房收据（收据号：0012345），声明作废。联系电话：1300000123
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。联系电话：13000001234
    Source: 电信网编号计划
    """
    number = field.value.compact
    if not number.isdigit() or "转" in field.raw:
        return
    if field.value.mobile and len(number) in {_MOBILE - 1, _MOBILE + 1}:
        count = len(number)
        yield phone.at(
            notice, field, reason={"zh": f"有{count}位，手机号应为11位", "en": f"has {count} digits, not 11"}
        )
    elif number[0] == "0" and len(number) in {10, 11, 12} and not _AREAS.match(number):
        yield phone.at(notice, field, reason={"zh": "的区号不存在", "en": "has an area code that does not exist"})
    elif number[0] == "0" and (behind := _local(number, field.raw)):
        reason = {"zh": f"区号后有{behind}位，应为7位或8位", "en": f"has {behind} digits behind the area code"}
        yield phone.at(notice, field, reason=reason)


def _local(number: str, raw: str) -> int | None:
    """How many digits stand behind the area code, where no landline has so many."""
    area = _AREAS.match(number)
    if area is None or not 9 <= len(number) <= 13:
        return None
    lengths = {8} if area.end() == 3 else {7, 8}
    count = len(number) - area.end()
    # Behind a second hyphen stands the extension.
    groups = [len(part) for part in raw.translate(_BRACKETS).split("-") if part.isdigit()]
    split = len(groups) > 1 and groups[0] == area.end()
    if count in lengths or (split and groups[1] in lengths) or (count > max(lengths) + 1 and not split):
        return None
    return count


@field_rule(
    Number,
    "NB122",
    "letter-for-digit",
    Severity.WARNING,
    zh="{label}“{value}”的数字中夹着一个字母，可能是把数字打成了字母。",
    en="{label} “{value}” has one letter among its digits, perhaps typed for a digit.",
    ask_zh="您声明中的{label}“{value}”的数字中夹着一个字母，请核对。",
    ask_en="{label} “{value}” has one letter among its digits; please check it.",
)
def letter(field: Field[Number], notice: Notice, page: Page) -> Iterator[Finding]:
    """One letter O, I or l stands between the digits of a number that has only digits.

    全为数字的号码里夹着一个O、I或l，多半是0或1之误。保单、合同、发动机号等可以有字母，不判。

    Bad: ▲示例商贸有限公司遗失公章，印章编号：4199990O00001，声明作废。
    Good: ▲示例商贸有限公司遗失公章，印章编号：4199990000001，声明作废。
    Source: look-alikes of figures
    """
    compact = field.value.compact
    found = _LETTER.findall(compact)
    if field.kind not in _FIGURES or len(found) != 1 or sum(map(str.isalpha, compact)) != 1:
        return
    fixed = _LETTER.sub(lambda match: "0" if match[0] == "O" else "1", compact)
    yield letter.at(notice, field, suggestions=(fixed,))


@field_rule(
    NumberRange,
    "NB123",
    "number-range",
    Severity.WARNING,
    zh="{label}“{value}”的终号小于起号。",
    en="The range {label} “{value}” ends before it begins.",
    ask_zh="您声明中的{label}“{value}”终号小于起号，请核对。",
    ask_en="The range {label} “{value}” ends before it begins; please check it.",
)
def backwards(field: Field[NumberRange], notice: Notice, page: Page) -> Iterator[Finding]:
    """The second end of a range is smaller than the first.

    号段的终号比起号小，起止颠倒或打错一位；终号简写（0001201至50）按起号补全。

    Bad: ▲示例商贸有限公司遗失空白收据一本，收据号码：0001250至0001201，声明作废。
    Good: ▲示例商贸有限公司遗失空白收据一本，收据号码：0001201至0001250，声明作废。
    Source: a range runs forwards
    """
    if field.value.count <= 0:
        yield backwards.at(notice, field)


RULES = (phone, letter, backwards)
