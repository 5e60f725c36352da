"""NB101-NB104: invoices."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields.dates import Date
from noticecheck.fields.invoice import InvoiceCode, InvoiceNumber
from noticecheck.model import Field, Finding, Notice, Page, Severity, Value
from noticecheck.rules.base import field_rule, other_place

_NAMED = (
    ("专用发票", {"special", "freight", "electronic_special"}),
    ("普通发票", {"ordinary", "electronic_ordinary", "toll"}),
)


def _stated(notice: Notice) -> Field[Date] | None:
    """The one date that says when the invoice was made out."""
    dates = [field for field in notice.values(Date) if notice.labels(field, "invoice_date") and field.value.exact]
    return dates[0] if len(dates) == 1 else None


@field_rule(
    InvoiceCode,
    "NB101",
    "invoice-code-form",
    Severity.ERROR,
    zh="发票代码“{value}”有{count}位，应为10位或12位。",
    en="The invoice code “{value}” has {count} characters, not 10 or 12.",
    ask_zh="您声明中的发票代码“{value}”有{count}位，应为10位或12位，请对照发票核对。",
    ask_en="The invoice code “{value}” has {count} characters, not 10 or 12; please check it against the invoice.",
)
def code_form(field: Field[InvoiceCode], notice: Notice, page: Page) -> Iterator[Finding]:
    """An invoice code has neither 10 nor 12 digits.

    An error where the text names a tax invoice, else a warning; fiscal and medical receipts
    have codes of their own and are not judged.

    税务发票代码为10位或12位。文中写明是税务发票的为错误，否则为警告；财政、医疗、捐赠等票据另有编码，不判。

    Bad: ▲示例商贸有限公司遗失增值税专用发票一份，发票代码：410016113，发票号码：00123456，声明作废。
    Good: ▲示例商贸有限公司遗失增值税专用发票一份，发票代码：4100161130，发票号码：00123456，声明作废。
    Source: 国家税务总局 rules on invoice codes
    """
    code = field.value
    if code.masked or code.well_formed or notice.says("other_issuer"):
        return
    severity = Severity.ERROR if notice.says("tax_invoice") else Severity.WARNING
    yield code_form.at(notice, field, severity=severity, count=len(code.compact))


@field_rule(
    InvoiceNumber,
    "NB102",
    "invoice-number-form",
    Severity.WARNING,
    zh="发票号码“{value}”有{count}位，税务发票应为8位，数电票为20位。",
    en="The invoice number “{value}” has {count} characters; tax invoices have 8, digital ones 20.",
    ask_zh="您声明中的发票号码“{value}”有{count}位，请对照发票核对。",
    ask_en="The invoice number “{value}” has {count} characters; please check it against the invoice.",
)
def number_form(field: Field[InvoiceNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """A tax invoice's number has neither eight digits nor the form of a digital invoice.

    Insurers and others number as they like: only invoices of a tax office are judged.

    税务发票号码为8位；数电票为20位，前两位是年份、三四位是地区。保险等行业自编的号码不判。

    Bad: ▲示例商贸有限公司遗失增值税专用发票一份，发票代码：4100161130，发票号码：0012345，声明作废。
    Good: ▲示例商贸有限公司遗失增值税专用发票一份，发票代码：4100161130，发票号码：00123456，声明作废。
    Source: 国家税务总局 rules on invoice numbers
    """
    number = field.value
    if number.masked or not number.compact.isdigit() or len(number.compact) == 8 or number.digital:
        return
    if notice.says("tax_invoice") and not notice.says("other_issuer"):
        yield number_form.at(notice, field, count=len(number.compact))


def _later(field: Field[Value], year: int, notice: Notice, page: Page, *, exact: bool) -> Iterator[Finding]:
    stated = _stated(notice)
    day = stated.value.exact if stated else None
    if year > page.date.year:
        reason = {"zh": f"晚于见报年份{page.date.year}", "en": f"lies after the year of publication, {page.date.year}"}
        yield invoice_year.at(notice, field, year=year, reason=reason)
    elif stated and day and (year > day.year or (exact and year != day.year)):
        reason = {"zh": f"与开票日期{stated.raw}不符", "en": f"does not fit the date {stated.raw}"}
        related = (other_place(notice, stated.start, stated.end, "开票日期", "the date of the invoice"),)
        yield invoice_year.at(notice, field, year=year, reason=reason, related=related)


@field_rule(
    InvoiceCode,
    "NB103",
    "invoice-year",
    Severity.WARNING,
    zh="{label}“{value}”里的年份{year}{reason}。",
    en="The year {year} inside {label} “{value}” {reason}.",
    ask_zh="您声明中的{label}“{value}”里的年份{year}{reason}，请对照发票核对。",
    ask_en="The year {year} inside {label} “{value}” {reason}; please check it against the invoice.",
)
def invoice_year(field: Field[InvoiceCode], notice: Notice, page: Page) -> Iterator[Finding]:
    """The year in an invoice code lies after the notice or after the date of the invoice.

    A code may be older than its invoice, since forms are printed ahead.

    发票代码第5、6位（12位的第6、7位）是年份，不会晚于见报年份，也不会晚于开票日期。

    Bad: ▲示例商贸有限公司遗失增值税专用发票一份，发票代码：4100291130，发票号码：00123456，声明作废。
    Good: ▲示例商贸有限公司遗失增值税专用发票一份，发票代码：4100161130，发票号码：00123456，声明作废。
    Source: 国家税务总局 rules on invoice codes
    """
    if field.value.year and not notice.says("other_issuer"):
        yield from _later(field, field.value.year, notice, page, exact=False)


@field_rule(
    InvoiceNumber,
    "NB124",
    "digital-invoice-year",
    Severity.WARNING,
    zh="数电票号码“{value}”里的年份{year}与开票日期{date}不符。",
    en="The year {year} inside the digital invoice number “{value}” does not fit the date {date}.",
    ask_zh="您声明中的数电票号码“{value}”与开票日期{date}不符，请对照发票核对。",
    ask_en="The digital invoice number “{value}” does not fit the date {date}; please check both.",
)
def digital_year(field: Field[InvoiceNumber], notice: Notice, page: Page) -> Iterator[Finding]:
    """The year in a digital invoice number is not that of the stated date.

    数电票号码前两位是开票年份，应与写明的开票日期一致。

    Bad: ▲示例商贸有限公司遗失数电票，数电票号码：24412000000123456789，开票日期：2023年5月6日，声明作废。
    Good: ▲示例商贸有限公司遗失数电票，数电票号码：24412000000123456789，开票日期：2024年5月6日，声明作废。
    Source: 国家税务总局 rules on fully digitalised invoices
    """
    year, stated = field.value.year, _stated(notice)
    if year is None or stated is None or year == stated.value.year:
        return
    if notice.says("digital_invoice"):
        related = (other_place(notice, stated.start, stated.end, "开票日期", "the date of the invoice"),)
        yield digital_year.at(notice, field, year=year, date=stated.raw, related=related)


@field_rule(
    InvoiceCode,
    "NB104",
    "invoice-kind",
    Severity.WARNING,
    zh="发票代码“{value}”是{sort}的代码，文中写的是“{named}”。",
    en="The invoice code “{value}” belongs to a {sort}, the text says “{named}”.",
    ask_zh="您声明中的发票代码“{value}”与“{named}”不符，请对照发票核对。",
    ask_en="The invoice code “{value}” does not fit “{named}”; please check it against the invoice.",
)
def kind(field: Field[InvoiceCode], notice: Notice, page: Page) -> Iterator[Finding]:
    """The digits for the kind in an invoice code contradict the kind that the text names.

    10位发票代码第8位、12位末两位表示票种，与文中写明的专用发票或普通发票不符。

    Bad: ▲示例商贸有限公司遗失增值税普通发票一份，发票代码：4100161130，发票号码：00123456，声明作废。
    Good: ▲示例商贸有限公司遗失增值税专用发票一份，发票代码：4100161130，发票号码：00123456，声明作废。
    Source: 国家税务总局 rules on invoice codes
    """
    sort, item = field.value.sort, notice.item_of(field)
    if sort is None or item is None or len(notice.items) > 1:
        return
    for named, sorts in _NAMED:
        if named in item.name and sort not in sorts:
            words = {"zh": _SORTS.get(sort, sort), "en": sort.replace("_", " ") + " invoice"}
            yield kind.at(notice, field, sort=words, named=item.name)


_SORTS = {
    "special": "专用发票",
    "ordinary": "普通发票",
    "freight": "货运专用发票",
    "electronic_ordinary": "电子普通发票",
    "electronic_special": "电子专用发票",
    "toll": "通行费发票",
    "used_car": "二手车发票",
}
RULES = (code_form, number_form, invoice_year, digital_year, kind)
