"""Plain text: BOM, UTF-8, GB18030 or Big5, then a detector."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from noticecheck.errors import SettingsError, UnreadableError
from noticecheck.failures import failure
from noticecheck.readers.parts import Coded, Part, Piece

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
    # The only codec here that gives the mark as a character.
    ("\ufeff".encode("gb18030"), "gb18030", "gb18030"),
)
LEGACY = ("gb18030", "big5hkscs")
# Both legacy encodings decode much of each other's text into rare characters: the one that
# gives more of these everyday ones is right.
_EVERYDAY = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后公司声明作废遗失证号聲遺證號據發車"
    "身份年月日特此丢失，。、：（）０１２３４５６７８９ 0123456789\r\n"
)


def familiar(text: str) -> float:
    """The share of everyday characters in a text."""
    return sum(char in _EVERYDAY for char in text) / max(len(text), 1)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _legacy(data: bytes) -> tuple[str, str] | None:
    """GB18030 or Big5, whichever gives the more ordinary text."""
    found = [(text, name) for name in LEGACY if (text := _strict(data, name)) is not None]
    if not found:
        return None
    text, name = max(found, key=lambda pair: familiar(pair[0][:4000]))
    return text, "big5" if _strict(data, "big5") == text else name


def _detected(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise UnreadableError(failure("undetected"))
    return str(best), best.encoding.replace("_", "-")


def _named(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        name = codecs.lookup(encoding).name
        text = data.decode(encoding)
    except LookupError as error:
        raise SettingsError(failure("no_encoding", where="encoding", value=encoding)) from error
    except UnicodeError as error:
        raise UnreadableError(failure("not_encoded", encoding=encoding)) from error
    if text.startswith("\ufeff"):
        # The name of the encoding says that a BOM was there.
        return text[1:], {"utf-8": "utf-8-sig"}.get(name, name.removesuffix("-le").removesuffix("-be"))
    return text, name


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Text and the name of its encoding; a BOM is not part of the text.

    Raises UnreadableError when the bytes are no text, SettingsError for an unknown encoding.
    """
    if encoding:
        return _named(data, encoding)
    for bom, codec, name in BOMS:
        if data.startswith(bom):
            if (text := _strict(data, codec)) is not None:
                return text.removeprefix("\ufeff"), name
            raise UnreadableError(failure("begins_like", encoding=name))
    if b"\0" in data:
        raise UnreadableError(failure("binary"))
    if (text := _strict(data, "utf-8")) is not None:
        return text, "utf-8"
    return _legacy(data) or _detected(data)


def pieces(data: bytes, encoding: str | None = None) -> Iterator[Piece]:
    """The whole text; it has lines, so no places."""
    text, found = decode(data, encoding)
    yield Coded(found)
    yield Part(text, "")
