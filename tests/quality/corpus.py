"""Notices filled with invented numbers, with the truth, in every layout that papers use."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.numbers import Numbers
from tests.quality.forms import FORMS

MARK = re.compile(r"<(?P<who>[a-z-]+)>|\[(?P<item>[^\]]+)\]|\{(?P<kind>[a-z_0-9]+)\}")


@dataclass
class Truth:
    """What a notice says."""

    kind: str
    text: str
    body: str = ""
    parties: list[tuple[str, str]] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    fields: list[tuple[str, str]] = field(default_factory=list)


def _who(name: str, n: Numbers) -> tuple[str, str]:
    """Role and name of somebody."""
    town = n.pick(["示例县", "样本市", "甲乙县"])
    makers: dict[str, Callable[[], tuple[str, str]]] = {
        "person": lambda: ("declarant", n.person()),
        "company": lambda: ("declarant", n.company()),
        "shop": lambda: ("declarant", n.shop()),
        "village": lambda: ("declarant", town + n.pick(["东", "西", "大", "新"]) + "村村民委员会"),
        "union": lambda: ("declarant", n.company() + "工会委员会"),
        "school": lambda: ("declarant", town + n.pick(["实验幼儿园", "第一小学", "育才学校", "阳光培训学校"])),
        "clinic": lambda: ("declarant", town + n.pick(["康民诊所", "中医门诊部", "安康医院"])),
        "coop": lambda: ("declarant", town + n.pick(["丰收种植", "兴旺养殖", "绿源果蔬"]) + "专业合作社"),
        "association": lambda: ("declarant", town + n.pick(["书法家协会", "餐饮行业商会", "足球协会"])),
        "lawfirm": lambda: ("declarant", "河南" + n.pick(["示信", "正例", "明样"]) + "律师事务所"),
        "project": lambda: ("declarant", n.company() + "示例大桥项目部"),
        "issuer": lambda: ("issuer", n.company()),
        "issuer-school": lambda: ("issuer", town + n.pick(["师范大学", "职业技术学院", "第一高级中学"])),
        "issuer-hospital": lambda: ("issuer", town + n.pick(["人民医院", "中医院", "妇幼保健院"])),
        "creditor": lambda: ("creditor", n.company()),
        "debtor": lambda: ("debtor", n.company()),
        "transferee": lambda: ("transferee", n.company()),
        "successor": lambda: ("successor", n.company()),
    }
    return makers[name]() if name in makers else (name, n.person())


def number(kind: str, n: Numbers) -> tuple[str, str, str]:
    """Kind, words and normal value of a number."""
    day = n.day()
    if kind == "date":
        words = n.pick([f"{day.year}年{day.month}月{day.day}日", f"{day.year}.{day.month}.{day.day}"])
        return kind, words, day.isoformat()
    if kind == "amount":
        amount = n.random.randrange(2, 900) * 1000
        words = n.pick([f"{amount}元", f"{amount:,}元", f"{amount / 10000:g}万元", f"￥{amount}元"])
        return kind, words, str(amount)
    if kind in {"much", "little"}:
        units = n.random.randrange(10, 90) * (100 if kind == "much" else 1)
        return "amount", f"{units}万元", str(units * 10000)
    if kind in {"id_card_f", "id_card_m"}:
        number = n.id_card(sex="female" if kind == "id_card_f" else "male")
        return "id_card", number, number
    if kind == "invoice_code_o":
        code = f"4100{n.random.randrange(15, 20)}1{n.pick('36')}20"
        return "invoice_code", code, code
    if kind.startswith("uscc"):
        prefix = {"uscc_n": "N2"}.get(kind, kind.removeprefix("uscc_") if "_" in kind else "91")
        code = n.uscc(prefix)
        return "uscc", code, code
    if kind == "number_range":
        first = n.random.randrange(1000, 90000) * 100 + 1
        words = f"{first:08d}-{first + 49:08d}"
        return kind, words, words.replace("-", "/")
    if kind in _WORDED:
        sort, words = _WORDED[kind](n)
        return sort, words, words.translate(str.maketrans("（）", "()"))
    if kind == "org_code":
        words = n.organisation_code()
        return kind, words, words.replace("-", "")
    if kind == "estate_certificate_no":
        words = f"豫（{day.year % 5 + 2016}）示例县不动产权第{n.digits(7)}号"
        return kind, words, words.replace("（", "(").replace("）", ")")
    if kind == "marriage_no":
        words = f"J{n.division()}-{day.year}-{n.digits(6)}"
        return kind, words, words
    value = _SIMPLE[kind](n)
    return kind, value, value


_WORDED: dict[str, Callable[[Numbers], tuple[str, str]]] = {
    "old_title": lambda n: ("estate_certificate_no", f"示房权证字第{n.digits(8)}号"),
    "land_title": lambda n: ("estate_certificate_no", f"示国用（2010）第{n.digits(6)}号"),
    "house_title": lambda n: ("estate_certificate_no", n.digits(8)),
    "army": lambda n: ("document_no", f"军字第{n.digits(7)}号"),
    "builder": lambda n: ("document_no", f"豫{n.digits(9)}"),
    "health": lambda n: ("document_no", f"示卫公证字〔2019〕第{n.digits(6)}号"),
    "safety": lambda n: ("document_no", f"（豫）JZ安许证字〔2019〕{n.digits(6)}"),
    "quality": lambda n: ("document_no", f"D{n.digits(9)}"),
    "driver_id": lambda n: ("transport_no", n.id_card()),
    "address": lambda n: ("address", f"示例路{n.random.randrange(1, 99)}号"),
}
_SIMPLE: dict[str, Callable[[Numbers], str]] = {
    "id_card": Numbers.id_card,
    "house_no": Numbers.house,
    "policy_no": lambda n: n.digits(12),
    "document_no": lambda n: n.digits(n.random.randrange(7, 12)),
    "seal_no": Numbers.seal,
    "driving_file_no": lambda n: "4199" + n.digits(8),
    "disability_no": lambda n: n.id_card() + n.pick("1234567") + n.pick("1234"),
    "passport_no": lambda n: "E" + n.digits(8),
    "travel_permit_no": lambda n: "C" + n.digits(8),
    "diploma_no": lambda n: f"1{n.digits(4)}1{n.day().year}05{n.digits(6)}",
    "degree_no": lambda n: f"1{n.digits(4)}4{n.day().year}{n.digits(6)}",
    "teacher_no": lambda n: f"{n.day().year}41{n.digits(3)}{n.pick('1234567')}{n.pick('12')}{n.digits(6)}",
    "nurse_no": lambda n: f"{n.day().year}41{n.digits(6)}",
    "doctor_no": lambda n: f"{n.day().year}41110{n.id_card()}"[:27],
    "special_work_no": lambda n: "T" + n.id_card(),
    "employment_no": lambda n: n.division() + "00" + n.digits(8),
    "contract_no": lambda n: n.digits(10),
    "receipt_no": lambda n: n.digits(7),
    "bank_card": Numbers.bank_card,
    "bank_account": lambda n: n.digits(17),
    "vehicle_certificate_no": lambda n: "41" + n.digits(10),
    "plate_no": Numbers.plate,
    "transport_no": lambda n: n.division() + n.digits(6),
    "vin": Numbers.vin,
    "engine_no": lambda n: n.pick("ABC") + n.digits(7),
    "invoice_code": lambda n: "4100" + n.pick(["15", "16", "17", "18", "19"]) + "1" + n.pick("15") + "2" + "0",
    "invoice_no": lambda n: n.digits(8),
    "lawyer_no": lambda n: "1" + n.digits(16),
    "birth_certificate_no": lambda n: n.pick("KLMNOPQRS") + "41" + n.digits(7),
    "registration_no": Numbers.registration_no,
    "food_licence_no": Numbers.food_licence,
    "tobacco_licence_no": lambda n: n.division() + n.pick("12") + n.digits(5),
    "drug_licence_no": lambda n: "豫D" + n.pick("AB") + n.digits(7),
    "account_permit_no": lambda n: "J4990" + n.digits(9),
    "bank_credit_code": lambda n: "G1041" + n.digits(13),
    "tax_no": lambda n: n.division() + n.organisation_code().replace("-", ""),
    "bill_no": lambda n: n.digits(16),
    "discharge_permit_no": lambda n: n.uscc() + "001P",
    "medical_licence_no": lambda n: n.organisation_code().replace("-", "") + n.division() + "1" + n.digits(6),
    "phone": Numbers.mobile,
}


def fill(form: str, kind: str, n: Numbers) -> Truth:
    """A form filled in."""
    truth = Truth(kind, "")

    def put(match: re.Match[str]) -> str:
        if match["who"]:
            role, name = _who(match["who"], n)
            truth.parties.append((role, name))
            return name
        if match["item"]:
            truth.items.append(match["item"])
            return match["item"]
        sort, words, value = number(match["kind"], n)
        if sort:
            truth.fields.append((sort, value))
        return words

    truth.text = MARK.sub(put, form)
    truth.body = truth.text.removeprefix("遗失声明：")
    return truth


def notices(seed: int, rounds: int = 1) -> list[Truth]:
    """Every form, ``rounds`` times."""
    n = Numbers(seed)
    return [fill(form, kind, n) for _ in range(rounds) for kind, forms in FORMS.items() for form in forms]


BULLETS = "▲●■◆★☆◎△▼※►◇"
HEADINGS = ("声 明", "声明", "公 告 栏", "声明公告", "分类信息")
FULL = {code: chr(code + 0xFEE0) for code in range(0x30, 0x7B) if chr(code).isalnum()}
HALF = str.maketrans("（），：；", "(),:;")


def column(text: str, n: Numbers) -> str:
    """Hard breaks every 8 to 14 characters, blank lines and stray spaces at random."""
    width = n.random.randrange(8, 15)
    lines, line = [], ""
    for char in text:
        line += char
        if len(line) >= width:
            lines.append(line)
            line = ""
    if line:
        lines.append(line)
    out = ""
    for one in lines:
        spaced = re.sub(r"(?<=\d)(?=[年月日])", lambda _: n.pick(["", " ", ""]), one)
        spaced = re.sub(r"(?=[：（）])", lambda _: n.pick(["", " "]), spaced)
        out += spaced + n.pick(["\n", "\n", "\n", "\n\n"])
    return out


def page(truths: list[Truth], layout: str, n: Numbers) -> str:
    """Some notices in one layout."""
    bullet = n.pick(BULLETS)
    texts = [truth.text for truth in truths]
    heading = n.pick(HEADINGS) + "\n"
    if layout == "lines":
        return heading + "\n".join(texts) + "\n"
    if layout == "bare_lines":
        return "\n".join(texts) + "\n"
    if layout == "bullets":
        return heading + "\n".join(bullet + text for text in texts) + "\n"
    if layout == "numbered":
        return heading + "\n".join(f"{i}、{text}" for i, text in enumerate(texts, 1)) + "\n"
    if layout == "run_on":
        return heading + "".join(bullet + text for text in texts) + "\n"
    if layout == "columns":
        return heading + "".join(column(bullet + text, n) for text in texts)
    if layout == "full_width":
        return heading + "\n".join(bullet + text.translate(FULL) for text in texts) + "\n"
    if layout == "half_width":
        return heading + "\n".join(bullet + text.translate(HALF) for text in texts) + "\n"
    if layout == "crlf":
        return heading + "\r\n\r\n".join(bullet + text for text in texts) + "\r\n"
    if layout == "bare_columns":
        return heading + "".join(column(text if text.endswith("。") else text + "。", n) for text in texts)
    if layout == "indented":
        return heading + "\n".join("　　" + text for text in texts) + "\n"
    if layout == "spaced_heading":
        return "遗　失　声　明\n" + "\n\n".join(f"{i}. {text}" for i, text in enumerate(texts, 1)) + "\n"
    if layout == "mixed":
        kinds = [n.pick(["lines", "bullets", "columns", "run_on", "titled", "full_width"]) for _ in range(3)]
        third = max(1, len(truths) // 3)
        parts = [truths[:third], truths[third : 2 * third], truths[2 * third :]]
        return "\n".join(page(part, kind, n) for part, kind in zip(parts, kinds, strict=True) if part)
    if layout == "titled":
        titles = {"loss": "遗失声明", "void": "作废声明"}
        return (
            "\n\n".join(f"{titles.get(t.kind, '公告')}\n\n　　{t.text}\n　　　　{n.day():%Y}年3月5日" for t in truths)
            + "\n"
        )
    raise ValueError(layout)


LAYOUTS = (
    "lines",
    "bare_lines",
    "bullets",
    "numbered",
    "run_on",
    "columns",
    "full_width",
    "half_width",
    "crlf",
    "titled",
    "bare_columns",
    "indented",
    "spaced_heading",
    "mixed",
)
