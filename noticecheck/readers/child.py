"""The child process: reads what it is given on standard input, within a limit of memory, and says what it found.

A request is one line of JSON (kind, encoding, size) and the bytes; an answer is one line of JSON
for each part, and a last one: done, or failed with the reason.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import IO, Any

from noticecheck.errors import SettingsError, UnreadableError
from noticecheck.readers import module
from noticecheck.readers.failures import ReadingError
from noticecheck.readers.parts import Gap, Part, Piece

_MEMORY = 300 << 20


def _limit() -> None:
    """No more memory than a true file takes, and no dump of it; Windows knows no such limit."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(piece: Piece) -> list[Any]:
    if isinstance(piece, Part):
        return ["part", *piece]
    if isinstance(piece, Gap):
        return ["gap", piece.place, piece.failure.key, dict(piece.failure.arguments)]
    return ["coded", *piece]


def _serve(kind: str, data: bytes, encoding: str | None, out: IO[bytes]) -> list[Any]:
    """Say every part of a file as it is read; the return value is the last word."""
    try:
        for piece in module(kind)(data, encoding):
            out.write(json.dumps(_answer(piece)).encode() + b"\n")
            out.flush()
    except ReadingError as error:
        return ["failed", error.failure.key, dict(error.failure.arguments)]
    except UnreadableError as error:
        return ["unreadable", dict(error.words)]
    except SettingsError as error:
        return ["setting", dict(error.words)]
    except MemoryError:
        return ["failed", "memory", {}]
    except Exception:
        # Libraries raise what they like on files made to break them; nothing of it is worth more words.
        return ["failed", "damaged", {}]
    return ["done"]


def main() -> None:
    """Serve files until the parent goes away."""
    _limit()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    out = os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not come between the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    stdin = sys.stdin.buffer
    while line := stdin.readline():
        request = json.loads(line)
        last = _serve(request["kind"], stdin.read(request["size"]), request["encoding"], out)
        out.write(json.dumps(last).encode() + b"\n")
        out.flush()
        if last[:2] == ["failed", "memory"]:
            return
