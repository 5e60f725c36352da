"""The files of a desk's customers, one of each kind that can be read, with invented notices and some slips.

Run ``python -m tests.customers`` to write them anew under ``examples/desk/customers``.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import docx
import openpyxl
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from tests.numbers import Numbers
from tests.readers.papers import wrapped

FOLDER = Path(__file__).parent.parent / "examples" / "desk" / "customers"
FILES: dict[str, tuple[tuple[str, ...], Callable[[], bytes]]] = {}
# A font that every reader of PDF has for Chinese, so that none is put into the file.
_FONT = "STSong-Light"
_DAY = (2026, 11, 20, 9, 0, 0)


def customer(name: str, *found: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """A file by its name, and the errors and warnings that are in it."""

    def keep(make: Callable[[], bytes]) -> Callable[[], bytes]:
        FILES[name] = (found, make)
        return make

    return keep


def _wrong(number: str) -> str:
    """The number with another last digit."""
    return number[:-1] + str((int(number[-1]) + 1) % 10 if number[-1].isdigit() else 3)


def _steady(data: bytes) -> bytes:
    """An Office file whose times are always the same."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2026-11-20T09:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


@customer("counter.txt", "ID103")
def _() -> bytes:
    """What the counter keeps in Notepad: GB18030, CRLF."""
    some = Numbers(1)
    words = (
        f"遗失声明\n李示敏（身份证号：{some.id_card()}）遗失{some.company()}开具的购房收据（收据号：0012345；金额：5万元），声明作废。\n"
        f"王示强（身份证号：{_wrong(some.id_card())}）遗失{some.company()}开具的购房收据（收据号：0012346；金额：3万元），声明作废。\n"
    )
    return words.replace("\n", "\r\n").encode("gb18030")


@customer("notepad.txt")
def _() -> bytes:
    """What Notepad calls Unicode: UTF-16 with a mark."""
    some = Numbers(2)
    words = f"{some.company()}（统一社会信用代码：{some.uscc()}）遗失公章一枚（编号：{some.seal()}），声明作废。\r\n"
    return words.encode("utf-16")


def _word(fill: Callable[[docx.document.Document], object]) -> bytes:
    file, document = io.BytesIO(), docx.Document()
    fill(document)
    document.save(file)
    return _steady(file.getvalue())


@customer("company.docx", "DT105")
def _() -> bytes:
    """A firm's letter: a heading, a paragraph, a signature; too short a period."""
    some = Numbers(3)
    firm = some.company()

    def fill(document: docx.document.Document) -> None:
        document.add_heading("减资公告", 1)
        document.add_paragraph(
            f"{firm}（统一社会信用代码：{some.uscc()}）经股东会决议，将注册资本由1000万元减少至600万元，"
            f"请债权人自本公告之日起30日内向本公司要求清偿债务或者提供相应的担保。联系电话：{some.mobile()}。特此公告。"
        )
        document.add_paragraph(firm)
        document.add_paragraph("2026年11月20日")

    return _word(fill)


@customer("form.docx", "UC103")
def _() -> bytes:
    """The desk's own form: a notice a row of a table."""
    some = Numbers(4)

    def fill(document: docx.document.Document) -> None:
        table = document.add_table(2, 2)
        for row, code in zip(table.rows, (some.uscc("92"), _wrong(some.uscc("92"))), strict=True):
            row.cells[0].text = "遗失声明"
            row.cells[1].text = f"{some.shop()}遗失营业执照副本，统一社会信用代码：{code}，声明作废。"

    return _word(fill)


def _workbook(rows: Sequence[Sequence[object]]) -> bytes:
    file, book = io.BytesIO(), openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(file)
    return _steady(file.getvalue())


@customer("list.xlsx", "NB127")
def _() -> bytes:
    """A list under a header; Excel took one number for a quantity."""
    some = Numbers(5)
    rows = [("姓名", "遗失证件", "身份证号"), *(("赵示平", "身份证", some.id_card()) for _ in range(2))]
    return _workbook([*rows, ("钱示安", "身份证", float(some.id_card()[:17] + "0"))])


@customer("shops.csv")
def _() -> bytes:
    """The same out of another program: separated by commas, GB18030."""
    some = Numbers(6)
    lines = ["名称,遗失证件,统一社会信用代码"]
    lines += [f"{some.shop()},营业执照副本,{some.uscc('92')}" for _ in range(3)]
    return ("\r\n".join(lines) + "\r\n").encode("gb18030")


@customer("epaper.html", "DT101")
def _() -> bytes:
    """A page of an e-paper: scripts and areas to click on are no text."""
    some = Numbers(7)
    notices = (
        f"{some.person()}遗失教师资格证，证号：2010419981{some.digits(7)}，声明作废。",
        f"{some.person()}遗失{some.company()}开具的购房收据（开具日期：2019年2月30日；收据号：0012347），声明作废。",
    )
    body = "".join(f"<p>{notice}</p>" for notice in notices)
    words = (
        '<!DOCTYPE html>\n<html><head><meta charset="gb2312"><title>示例晚报</title><script>var page = 7;</script></head>'
        f'<body><map name="m"><area coords="0,0,9,9" title="上一版"></map><h2>遗失声明</h2>{body}</body></html>\n'
    )
    return words.encode("gb18030")


@customer("page.pdf", "NB107")
def _() -> bytes:
    """A page under way: a headline over three columns, figures of full width."""
    some = Numbers(8)
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    plates = [some.plate() for _ in range(5)] + ["豫J1234I"]
    notices = [
        f"▲{some.person()}（身份证号：{some.id_card().translate(wide)}）遗失机动车行驶证，车牌号：{plate}，声明作废。"
        for plate in plates
    ]
    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(500, 300), invariant=1)
    canvas.setFont(_FONT, 20)
    canvas.drawString(210, 265, "遗失声明")
    canvas.setFont(_FONT, 9)
    for column in range(3):
        y = 240
        for notice in notices[column * 2 : column * 2 + 2]:
            for line in wrapped(notice, 135, 9):
                canvas.drawString(30 + 150 * column, y, line)
                y -= 12
    canvas.save()
    return file.getvalue()


@customer("lawyer.rtf")
def _() -> bytes:
    """A lawyer's letter out of WordPad."""
    some = Numbers(9)
    words = (
        f"债权转让公告\n{some.company()}已将对{some.company()}享有的借款债权全部转让给{some.company()}，"
        "请债务人自公告之日起向受让人履行还款义务。特此公告。\n"
    )
    coded = "".join(_rtf(char) for char in words)
    return (r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}\f0 " + coded + "}\r\n").encode()


def _rtf(char: str) -> str:
    if char == "\n":
        return "\\par\r\n"
    return char if char.isascii() else "".join(f"\\'{byte:02x}" for byte in char.encode("gb18030"))


@customer("mail.eml", "ID103")
def _() -> bytes:
    """A mail with greetings round the notice, and a Word file beside it."""
    some = Numbers(10)
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = "customer@example.com", "desk@example.com"
    message["Date"] = "Fri, 20 Nov 2026 09:00:00 +0800"
    message["Subject"] = "登报"
    message.set_content(
        f"您好，麻烦登一下：\n\n孙示华（身份证号：{_wrong(some.id_card())}）遗失身份证，声明作废。\n\n谢谢！\n",
        cte="base64",
    )
    notice = f"{some.company()}遗失合同专用章一枚（编号：{some.seal()}），声明作废。"
    attached = _word(lambda document: document.add_paragraph(notice))
    message.add_attachment(attached, "application", "octet-stream", filename="声明.docx")
    message.set_boundary("notices")
    return message.as_bytes()


if __name__ == "__main__":
    for title, (_found, maker) in FILES.items():
        (FOLDER / title).write_bytes(maker())
