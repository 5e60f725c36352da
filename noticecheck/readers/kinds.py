"""What kind of file some bytes are: told by their content first, by the suffix of their name last."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from noticecheck.expressions import expression
from noticecheck.readers.failures import ReadingError

_HEAD = 1024
# How a file begins whose text no reader here can give → why not.
_HOPELESS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"),
    (b"II*\0", "picture"), (b"MM\0*", "picture"), (b"Rar!\x1a\x07", "archive"), (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b\x08", "archive"), (b"\x7fELF", "program"), (b"MZ\x90\0", "program"), (b"SQLite format 3\0", "program"),
)  # fmt: skip
# Names inside an old Office file, which stand there in UTF-16 → the reader, or why there is none.
_OLE: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "!encrypted"), ("WordDocument", "!old_word"), ("Workbook", "spreadsheet"), ("Book", "spreadsheet"),
    ("PowerPoint Document", "!slides"), ("__substg1.0_", "!office"),
)  # fmt: skip
# Members of a zip file → the same.
_ZIP: tuple[tuple[str, str], ...] = (
    ("word/", "docx"), ("xl/", "spreadsheet"), ("ppt/", "!slides"), ("Index/Document.iwa", "!iwork"), ("Index.zip", "!iwork"),
)  # fmt: skip
_MARKUP = expression(
    r"\A\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,600}-->\s*)?<(?:!doctype\s+html|html|head|body|table|div|meta)\b"
)
# What stands in no text, whatever its encoding.
_CONTROL = expression(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAIL = expression(
    r"\A(?:received|return-path|mime-version|delivered-to|message-id|x-[a-z-]{2,30}):[^\n]*\n(?:[ \t]|[a-z-]+:)"
)


def _chosen(word: str) -> str:
    if word.startswith("!"):
        raise ReadingError(word[1:])
    return word


def _inside_zip(data: bytes) -> str:
    """The kind of a zip file by the names of its members, or by its bytes where its end is missing."""
    from noticecheck.readers import archive

    members = archive.names(data)
    for name, kind in _ZIP:
        if any(member.startswith(name) for member in members) or (not members and name.encode() in data):
            return _chosen(kind)
    head = data[:200]
    if b"mimetypeapplication/vnd.oasis.opendocument" in head:
        return _chosen("spreadsheet" if b".spreadsheet" in head else "!open_document")
    return _chosen("!archive")


def _binary(data: bytes) -> str | None:
    """The kind of a file with a signature."""
    head = data[:_HEAD]
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _inside_zip(data)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return next((_chosen(kind) for name, kind in _OLE if name.encode("utf-16-le") in data), None) or _chosen(
            "!office"
        )
    for signature, why in _HOPELESS:
        if head.startswith(signature):
            raise ReadingError(why)
    bitmap = head[:2] == b"BM" and head[6:10] == b"\0\0\0\0"
    if bitmap or head[4:8] == b"ftyp" or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        raise ReadingError("picture")
    return None


def _written(data: bytes) -> str | None:
    """The kind of a file that is text: markup and mail say what they are in their first lines."""
    head = data[:_HEAD].decode("latin-1").removeprefix("\xef\xbb\xbf").lower()
    if "<" not in head and ":" not in head:
        return None
    if 'progid="word.document"' in head:
        raise ReadingError("word_xml")
    if "urn:schemas-microsoft-com:office:spreadsheet" in head or 'progid="excel.sheet"' in head:
        raise ReadingError("excel_xml")
    if _MARKUP.search(head):
        return "html"
    return "mail" if _MAIL.search(head) else None


def recognise(name: str, data: bytes, suffixes: Mapping[str, str]) -> str:
    """The name of the reader for a file; ``suffixes`` decides where its content does not.

    Raises ReadingError for a kind that cannot be read.
    """
    found = _binary(data) or _written(data)
    if found:
        return found
    kind = suffixes.get(PurePath(name).suffix.lower(), "txt")
    # A suffix that promises a signature which is not there: damaged, or text under a wrong name.
    if kind in {"docx", "pdf", "spreadsheet", "rtf", "old"}:
        if not data:
            raise ReadingError("empty")
        # Text under a wrong name is read where it can be Chinese.
        marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        if data.isascii() or (_CONTROL.search(data[:_HEAD].decode("latin-1")) and not marked):
            raise ReadingError("damaged")
        return "txt"
    return kind
