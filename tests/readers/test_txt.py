"""Whatever a Windows program left: BOM, UTF-8, GB18030, Big5."""

from __future__ import annotations

import codecs

import pytest

from noticecheck.errors import SettingsError, UnreadableError
from noticecheck.readers import read, txt

SIMPLE = "▲张三（身份证号：419923199001019993）遗失购房收据，声明作废。"
TRADITIONAL = "張三（身份證號：419923199001019993）遺失購房收據，聲明作廢。"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (SIMPLE.encode(), SIMPLE, "utf-8"),
        (codecs.BOM_UTF8 + SIMPLE.encode(), SIMPLE, "utf-8-sig"),
        (SIMPLE.encode("gb18030"), SIMPLE, "gb18030"),
        (("\ufeff" + SIMPLE).encode("gb18030"), SIMPLE, "gb18030"),
        (TRADITIONAL.encode("big5"), TRADITIONAL, "big5"),
        (SIMPLE.encode("utf-16"), SIMPLE, "utf-16"),
        (SIMPLE.encode("utf-32"), SIMPLE, "utf-32"),
        (b"", "", "utf-8"),
        (b"a\r\nb", "a\r\nb", "utf-8"),
    ],
)
def test_decode(data: bytes, text: str, encoding: str) -> None:
    assert txt.decode(data) == (text, encoding)


@pytest.mark.parametrize(
    "data", [TRADITIONAL.encode("big5"), (TRADITIONAL + "\u5605").encode("big5hkscs"), SIMPLE.encode("utf-16")]
)
def test_the_name_given_decodes_the_file(data: bytes) -> None:
    text, encoding = txt.decode(data)
    assert data.decode(encoding) == text


def test_named() -> None:
    assert txt.decode(SIMPLE.encode("gbk"), "gbk") == (SIMPLE, "gbk")
    assert txt.decode(codecs.BOM_UTF8 + SIMPLE.encode(), "utf8") == (SIMPLE, "utf-8-sig")
    assert txt.decode(codecs.BOM_UTF16_LE + SIMPLE.encode("utf-16-le"), "utf-16-le") == (SIMPLE, "utf-16")
    with pytest.raises(UnreadableError):
        txt.decode(b"\xff\xff", "utf-8")
    with pytest.raises(SettingsError, match="klingon"):
        txt.decode(b"", "klingon")


def test_binary_is_no_text() -> None:
    with pytest.raises(UnreadableError, match="binary"):
        txt.decode(b"\x7fELF\0\0\1")


def test_unknown_suffix_is_text() -> None:
    assert read("page.dat", SIMPLE.encode()).text == SIMPLE
