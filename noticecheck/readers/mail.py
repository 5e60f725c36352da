"""Mail: subject, body, and every attachment that was sent along, by the reader of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import Message

from noticecheck.readers import READERS, html, kinds, txt
from noticecheck.readers import pieces as read
from noticecheck.readers.failures import ReadingError
from noticecheck.readers.parts import Coded, Gap, Part, Piece

_HEAD, _BOUNDARIES = 256 << 10, 100


def _checked(data: bytes) -> Message:
    """The message, unless its head or its nesting is absurd: the library takes those parts one inside the other."""
    head = min((at for at in (data.find(b"\n\n"), data.find(b"\r\n\r\n")) if at >= 0), default=len(data))
    if head > _HEAD:
        raise ReadingError("too_long", limit=_HEAD)
    if data.lower().count(b"boundary=") > _BOUNDARIES:
        raise ReadingError("too_deep")
    return message_from_bytes(data, policy=policy.compat32)


def _words(value: object) -> str:
    """A header in words, whatever it was coded in."""
    try:
        return str(make_header(decode_header(str(value or "")))).strip()
    except (LookupError, ValueError):
        return str(value).strip()


def _decoded(payload: bytes, charset: str | None) -> str:
    """The text of a body; the small Chinese sets are read as the large one."""
    name = html.LARGER.get((charset or "").lower(), charset or "")
    try:
        return payload.decode(name or "utf-8", "replace" if name else "strict")
    except (LookupError, UnicodeDecodeError):
        return txt.decode(payload)[0]


def _placed(name: str, found: Iterator[Piece]) -> Iterator[Piece]:
    """What a file gives that came inside a mail, under its name."""
    try:
        for piece in found:
            if not isinstance(piece, Coded):
                yield piece._replace(place=f"{name} {piece.place}".strip())
    except ReadingError as error:
        yield Gap(name, error.failure)


def _attached(name: str, payload: bytes) -> Iterator[Piece]:
    try:
        kind = kinds.recognise(name, payload, READERS)
    except ReadingError as error:
        yield Gap(name, error.failure)
        return
    yield from _placed(name, read(kind, payload))


def _body(part: Message, payload: bytes) -> Iterator[Piece]:
    if part.get_content_type() == "text/html":
        yield from _placed("", read("html", payload, None))
        return
    for number, line in enumerate(_decoded(payload, part.get_content_charset()).splitlines(), 1):
        yield Part(line + "\n", f"line {number}")


def _sent(part: Message) -> bool:
    """Whether a part is a file sent along; many programs do not say so of what is no text, and show it in the mail.

    A picture that is not called an attachment is the sender's signature or stands in the words.
    """
    if part.get_filename() is None:
        return False
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() not in {"text", "image"}


def _bodies(message: Message) -> Iterator[tuple[Message, bytes]]:
    """The parts to read: of a body in several forms the plain one, and what is attached on purpose."""
    parts = [part for part in message.walk() if not part.is_multipart()]
    plain = any(part.get_content_type() == "text/plain" and not part.get_filename() for part in parts)
    for part in parts:
        kind = part.get_content_type()
        if _sent(part) or kind == "text/plain" or (kind == "text/html" and not plain):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                yield part, payload


def pieces(data: bytes, encoding: str | None = None) -> Iterator[Piece]:
    """Subject, body and attachments; places are lines of the body and places of the files attached."""
    try:
        message = _checked(data)
        subject = _words(message["subject"])
        bodies = list(_bodies(message))
    except (LookupError, ValueError, AssertionError, RecursionError, AttributeError) as error:
        raise ReadingError("damaged") from error
    yield Part(subject + "\n\n" if subject else "", "subject")
    for part, payload in bodies:
        if _sent(part):
            yield from _attached(_words(part.get_filename()), payload)
        else:
            yield from _body(part, payload)
        yield Part("\n", "")
