"""Plain text: BOM, UTF-8, GB18030 or Big5, then a detector."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from noticecheck.errors import SettingsError
from noticecheck.readers.failures import ReadingError
from noticecheck.readers.parts import Coded, Part, Piece

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
# Both legacy encodings decode much of each other's text into rare characters: the one that
# gives more of these everyday ones is right.
_EVERYDAY = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后公司声明作废遗失证号聲遺證號據發車"
    "身份年月日特此丢失，。、：（）０１２３４５６７８９ 0123456789\r\n"
)


def _familiar(text: str) -> float:
    return sum(char in _EVERYDAY for char in text) / max(len(text), 1)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _legacy(data: bytes) -> tuple[str, str] | None:
    """GB18030 or Big5, whichever gives the more ordinary text."""
    found = [(text, name) for name in ("gb18030", "big5hkscs") if (text := _strict(data, name)) is not None]
    if not found:
        return None
    text, name = max(found, key=lambda pair: _familiar(pair[0][:4000]))
    return text, "big5" if name == "big5hkscs" else name


def _detected(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise ReadingError("unknown_coding")
    return str(best), best.encoding.replace("_", "-")


def _named(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        name = codecs.lookup(encoding).name
        text = data.decode("utf-8-sig" if name == "utf-8" else encoding)
    except LookupError as error:
        raise SettingsError(f"unknown encoding: {encoding!r}") from error
    except UnicodeError as error:
        raise ReadingError("wrong_coding", encoding=encoding, error=str(error)) from error
    return text.removeprefix("\ufeff"), name


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Text and the name of its encoding; a BOM is not part of the text.

    Raises UnreadableError when the bytes are no text, SettingsError for an unknown encoding.
    """
    if encoding:
        return _named(data, encoding)
    for bom, codec, name in _BOMS:
        if data.startswith(bom):
            if (text := _strict(data, codec)) is not None:
                return text, name
            raise ReadingError("false_mark", encoding=name)
    if b"\0" in data:
        raise ReadingError("binary")
    if (text := _strict(data, "utf-8")) is not None:
        return text, "utf-8"
    return _legacy(data) or _detected(data)


def pieces(data: bytes, encoding: str | None = None) -> Iterator[Piece]:
    """The whole text; it has lines, so no places."""
    text, found = decode(data, encoding)
    yield Coded(found)
    yield Part(text, "")
