"""HTML, RTF and mail: what a person sees in them."""

from __future__ import annotations

import io
from email.message import EmailMessage

import docx
import pytest

from noticecheck.errors import SettingsError, UnreadableError
from noticecheck.readers import read

NOTICE = "▲王伟遗失购房收据（收据号：0012345），声明作废。"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>张<b>三</b>遗失<span>收据</span></p>", "张三遗失收据\n"),
        ("<div>一<br>二</div><div>三</div>四", "一\n二\n三\n四\n"),
        ("<p>一<script>x</script><style>y</style><!--z--></p><template>t</template>", "一\n"),
        ("<p hidden>无</p><p style='display: none'>无</p><p>有", "有\n"),
        ("<img usemap=#m><map name=m><area alt=无>图</map><p>有", "有\n"),
        ("<p>一\n  二&nbsp;三&#x5B57;</p>", "一 二\xa0三字\n"),
        ("<pre>一\n 二</pre>", "一\n二\n"),
        ("<table><tr><th>姓名<th>号码<tr><td>张三<td>0012345</table>", "姓名：张三，号码：0012345\n"),
        ("<table><tr><td>外<table><tr><td>内一<tr><td>内二</table></table>末", "外\n内一\n内二\n末\n"),
        ("<ul><li>一<li>二</ul>", "一\n二\n"),
    ],
)
def test_html(html: str, text: str) -> None:
    assert read("a.html", f"<html><body>{html}".encode()).text == text


@pytest.mark.parametrize(
    ("head", "coding", "said"),
    [
        ("<meta charset=gb2312>", "gb18030", "gb18030"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=GBK">', "gb18030", "gb18030"),
        ("<meta charset=gb2312>", "utf-8", "utf-8"),
        ("<meta charset=big5>", "big5", "big5hkscs"),
        ("", "gb18030", "gb18030"),
        ("<meta charset=klingon>", "gb18030", "gb18030"),
        ("", "utf-16", "utf-16"),
    ],
)
def test_html_codings(head: str, coding: str, said: str) -> None:
    source = read("a.html", f"<html>{head}<p>張三（中正）遺失，聲明</html>".encode(coding))
    assert (source.text, source.encoding) == ("張三（中正）遺失，聲明\n", said)


def code(text: str, literal: bool = False) -> str:
    """Text as RTF holds it; ``literal``: second bytes that are letters stand as letters."""
    words = ""
    for char in text:
        if char.isascii():
            words += char
            continue
        first, *rest = char.encode("gb18030")
        words += f"\\'{first:02x}"
        for byte in rest:
            words += chr(byte) if literal and chr(byte).isalpha() and byte < 0x80 else f"\\'{byte:02x}"
    return words


@pytest.mark.parametrize("literal", [False, True])
@pytest.mark.parametrize("broken", [False, True])
def test_rtf_double_bytes(literal: bool, broken: bool) -> None:
    text = NOTICE + "堃喆镕偲垚"
    words = code(text, literal)
    if broken:
        words = "\r\n".join(words[at : at + 4] if words[at] == "\\" else words[at] for at in _steps(words))
    source = read(
        "a.rtf", (r"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}\f0 " + words + r"\par}").encode("latin-1")
    )
    assert source.text == text + "\n"


def _steps(words: str) -> list[int]:
    found, at = [], 0
    while at < len(words):
        found.append(at)
        at += 4 if words[at] == "\\" else 1
    return found


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (r"\uc1\u24352?\u19977?\par", "张三\n"),
        (r"\uc2\u24352\'d5\'c5\u19977\'c8\'fd\par", "张三\n"),
        (r"\u-10180?\u-8265?\par", "\U0001f3b7\n"),
        (r"a{\deleted b}c{\v d}e\par", "ace\n"),
        (r"\trowd " + code("姓名") + r"\cell " + code("号码") + r"\cell\row " + code("张三") + r"\cell 0012345\cell\row", "姓名：张三，号码：0012345\n"),
    ],
)  # fmt: skip
def test_rtf(words: str, text: str) -> None:
    data = (r"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}\f0 " + words + "}").encode("latin-1")
    assert read("a.rtf", data).text == text


def mail(**parts: object) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "遗失声明"
    message.set_content(str(parts.get("text", "您好\n" + NOTICE)))
    return message


def test_mail() -> None:
    message = mail()
    message.add_alternative(f"<p>{NOTICE}</p>", subtype="html")
    source = read("a.eml", bytes(message))
    assert source.text == f"遗失声明\n\n您好\n{NOTICE}\n\n"
    assert source.places.name(source.text.index("▲")) == "line 2"


def test_mail_of_html_only() -> None:
    message = EmailMessage()
    message["Subject"] = ""
    message.set_content(f"<p>{NOTICE}</p>", subtype="html")
    assert read("a.eml", bytes(message)).text.strip() == NOTICE


def test_attachments() -> None:
    document = docx.Document()
    document.add_paragraph(NOTICE)
    file = io.BytesIO()
    document.save(file)
    message = mail(text="见附件")
    message.add_attachment(file.getvalue(), maintype="application", subtype="octet-stream", filename="声明.docx")
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="扫描.png")
    message.add_attachment(NOTICE.encode("gb18030"), maintype="text", subtype="plain", filename="补充.txt")
    source = read("a.eml", bytes(message))
    assert source.text.count(NOTICE) == 2
    assert source.places.name(source.text.index(NOTICE)) == "声明.docx paragraph 1"
    assert [gap["zh"] for gap in source.gaps] == ["扫描.png：图片，文字无法读取，请索取文字稿"]


@pytest.mark.parametrize("disposition", ["inline", "attachment", None])
def test_files_that_a_mail_program_shows_in_the_mail_were_sent_along_too(disposition: str | None) -> None:
    message = mail(text="见附件")
    message.add_attachment(
        f"<p>{NOTICE}</p>".encode(), maintype="application", subtype="octet-stream", filename="声明.html"
    )
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="logo.png")
    for part in message.iter_attachments():
        name = str(part.get_filename())
        del part["Content-Disposition"]
        part.set_param("name", name)
        if disposition:
            part.add_header("Content-Disposition", disposition, filename=name)
    source = read("a.eml", bytes(message))
    assert source.text.count(NOTICE) == 1
    assert source.places.name(source.text.index(NOTICE)) == "声明.html paragraph 1"
    # A picture is named where it is called an attachment; else it is a signature.
    assert len(source.gaps) == (disposition == "attachment")


@pytest.mark.parametrize("charset", ["gb2312", "x-gbk", "GBK", "klingon"])
def test_mail_codings(charset: str) -> None:
    head = f'MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: text/plain; charset="{charset}"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    assert "镕基" in read("a.eml", head.encode() + "镕基遗失公章，声明作废。".encode("gb18030")).text


def test_a_coding_that_is_named_is_obeyed_in_the_child_too() -> None:
    page = "<html><p>張三遺失</html>".encode("big5")
    assert read("a.html", page, "big5").text == "張三遺失\n"
    with pytest.raises(UnreadableError, match="utf-8"):
        read("a.html", page, "utf-8")
    with pytest.raises(SettingsError, match="klingon"):
        read("a.html", page, "klingon")
    assert read("a.html", page).text == "張三遺失\n"
