"""The three streams, whatever the shell has made of them, and the file to which a report goes."""

from __future__ import annotations

import codecs
import errno
import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from noticecheck.failures import Words


class Gone(Exception):  # noqa: N818 (it is no error but the end)
    """The reader of standard output went away; no OSError, since libraries answer those on their own."""


class _Output(io.TextIOWrapper):
    """Standard output."""

    def write(self, words: str, /) -> int:
        try:
            return super().write(words)
        except BrokenPipeError:
            raise Gone from None

    def flush(self) -> None:
        try:
            super().flush()
        except BrokenPipeError:
            raise Gone from None


class _Closed(io.StringIO):
    """Standard output where the shell has closed it: nothing can be written."""

    def write(self, _words: str, /) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def _nearest(error: UnicodeError) -> tuple[str | bytes, int]:
    """The mark of an error as GBK has it; any other character that a terminal lacks as its escape."""
    if isinstance(error, UnicodeEncodeError) and error.object[error.start] == "✗":
        return "×", error.start + 1
    return codecs.backslashreplace_errors(error)


_NEAREST = "noticecheck-nearest"
codecs.register_error(_NEAREST, _nearest)


def _coding(stream: TextIO) -> str:
    """A terminal's own encoding (GBK in a Chinese console), and UTF-8 for whatever is no terminal."""
    return stream.encoding if stream.isatty() else "utf-8"


def prepare() -> None:
    """Make sure that all three streams are there, that no file takes the number of one, and how they are encoded."""
    taken = [name for name in ("stdin", "stdout", "stderr") if getattr(sys, name) is None]
    for _ in taken:
        os.open(os.devnull, os.O_RDWR)
    if sys.stdout is None:
        sys.stdout = _Closed()
    if sys.stderr is None:
        sys.stderr = io.StringIO()
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(encoding=_coding(sys.stderr), errors=_NEAREST)
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding, interactive = _coding(sys.stdout), sys.stdout.isatty()
        sys.stdout = _Output(sys.stdout.detach(), encoding, _NEAREST, line_buffering=interactive)


def tell(words: Words, language: str) -> None:
    """Say something about the run on standard error; nobody need be there to read it."""
    from noticecheck.reports.safe import harmless

    with suppress(OSError):
        print(f"noticecheck: {harmless(words[language])}", file=sys.stderr)


def silence() -> None:
    """Give up standard output: what is still in its buffer has nowhere to go."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def target(output: str | None) -> Iterator[TextIO]:
    """Where a report goes: standard output (``-`` too), or a file that appears when it is whole."""
    if output is None or output == "-":
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(newline="\n")
        yield sys.stdout
        sys.stdout.flush()
        return
    with replacing(Path(output)) as stream:
        yield stream


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A file written anew: a failed run leaves the old one; links stay links, and the mode stays."""
    if path.exists() and not path.is_file() and not path.is_dir():
        # A device or a pipe is written to, never replaced.
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield stream
        return
    real = Path(os.path.realpath(path))
    if real.is_symlink():
        # A circle of links: the system says so.
        real.stat()
    if real.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    part = real.with_name(f".noticecheck.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            if real.exists():
                part.chmod(stat.S_IMODE(real.stat().st_mode))
            yield stream
        part.replace(real)
    finally:
        part.unlink(missing_ok=True)
