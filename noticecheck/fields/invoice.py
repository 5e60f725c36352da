"""Invoices and fiscal receipts: codes, numbers, and the fully digitalised 数电票."""

from __future__ import annotations

from collections.abc import Mapping

from noticecheck.fields import divisions
from noticecheck.fields.base import RUN, Kind, Number

# The plan cities stand with a code of their own in place of the province.
_PLAN_CITIES = {"2102": "大连", "3302": "宁波", "3502": "厦门", "3702": "青岛", "4403": "深圳"}
_KINDS_10 = {"1": "special", "5": "special", "3": "ordinary", "6": "ordinary", "2": "freight", "7": "freight"}
_KINDS_12 = {
    "04": "ordinary",
    "05": "ordinary",
    "06": "ordinary",
    "07": "ordinary",
    "11": "electronic_ordinary",
    "12": "toll",
    "13": "electronic_special",
    "17": "used_car",
}
FIRST_DIGITAL_YEAR = 2021


class InvoiceCode(Number):
    """An invoice code of ten or twelve digits: region, year, batch, kind."""

    __slots__ = ()

    @property
    def well_formed(self) -> bool:
        """Whether it has ten or twelve digits."""
        return self.compact.isdigit() and len(self.compact) in {10, 12}

    @property
    def region(self) -> str | None:
        """The four digits of the issuing tax office."""
        if not self.well_formed:
            return None
        return self.compact[:4] if len(self.compact) == 10 else self.compact[1:5]

    @property
    def national(self) -> bool:
        """Whether it is of the national form of a VAT invoice, whose places mean the same all over."""
        if not self.well_formed or (self.region or "")[:2] not in divisions.PROVINCES:
            return False
        return len(self.compact) == 10 or self.compact[0] == "0"

    @property
    def year(self) -> int | None:
        """The year inside, of the national form."""
        if not self.national:
            return None
        digits = self.compact[4:6] if len(self.compact) == 10 else self.compact[5:7]
        return 2000 + int(digits)

    @property
    def sort(self) -> str | None:
        """special, ordinary, freight, electronic_ordinary …, of the national form."""
        if not self.national:
            return None
        if len(self.compact) == 10:
            return _KINDS_10.get(self.compact[7])
        return _KINDS_12.get(self.compact[-2:])

    def details(self) -> Mapping[str, object]:
        """Province, year and kind."""
        found: dict[str, object] = {}
        if self.national and (region := self.region):
            place = _PLAN_CITIES.get(region) or divisions.name(region[:2] + "0000")
            found = {"province": place, "year": self.year, "sort": self.sort}
        return {key: value for key, value in found.items() if value}


class InvoiceNumber(Number):
    """An invoice number: eight digits, or twenty of a 数电票."""

    __slots__ = ()

    @property
    def digital(self) -> bool:
        """Whether it can be a 数电票: twenty digits whose year and province can be right."""
        return (
            len(self.compact) == 20
            and self.compact.isdigit()
            and FIRST_DIGITAL_YEAR <= 2000 + int(self.compact[:2]) < 2080
            and self.compact[2:4] in divisions.PROVINCES
        )

    @property
    def year(self) -> int | None:
        """The year inside a 数电票."""
        return 2000 + int(self.compact[:2]) if self.digital else None

    def details(self) -> Mapping[str, object]:
        """Year and province of a 数电票."""
        if not self.digital:
            return {}
        return {"year": self.year, "province": divisions.name(self.compact[2:4] + "0000")}


KINDS = (
    Kind(
        "invoice_code",
        tuple("发票代码 发票代号 增值税发票代码 发票编码 发票代码为".split()),
        InvoiceCode.of,
        lengths=(10, 12),
        things=(),
    ),
    Kind(
        "invoice_no",
        tuple(
            "发票号码 发票号 发票编号 发票票号 发票号码为 发票号为 增值税发票号 增值税发票号码 发票 增值税专用发票 "
            "增值税普通发票 购房发票 发票No".split()
        ),
        InvoiceNumber.of,
        RUN,
        lengths=(8, 20),
        things=("发票",),
    ),
    Kind(
        "einvoice_no",
        tuple("数电票号码 数电发票号码 数电票号 全电发票号码 数电发票号 电子发票号码 全电票号码".split()),
        InvoiceNumber.of,
        lengths=(20,),
        things=("数电票", "全电发票", "数电发票"),
    ),
    Kind(
        "fiscal_receipt_code",
        tuple("票据代码 财政票据代码 电子票据代码 非税票据代码".split()),
        Number.of,
        lengths=(8,),
    ),
    Kind(
        "fiscal_receipt_no",
        tuple("财政票据号码 财政票据号 非税票据号码 电子票据号码 非税收入票据号 财政票据编号".split()),
        Number.of,
        RUN,
        lengths=(10,),
        things=("财政票据", "非税收入票据", "非税票据", "缴款书", "行政事业性收费票据", "往来结算票据", "捐赠票据"),
    ),
)
