"""Reading in a child process: a file that brings down its library brings down nothing else.

The child is started when the first such file comes, serves one file after the other, and is
started again when it has died.  What it gave before it died is kept.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from threading import Event, Thread
from time import monotonic
from typing import IO, Any, cast

from noticecheck.errors import SettingsError, UnreadableError
from noticecheck.readers.failures import Failure, ReadingError
from noticecheck.readers.parts import Coded, Gap, Part, Piece

# How long the child may be silent, and how long one file may take, in seconds.
IDLE, LONGEST = 20.0, 300.0
# Without site's folders of the user and without the environment; the path is the one of this process.
_START = "import sys; sys.path[:] = sys.argv[1:]; from noticecheck.readers.child import main; main()"


class _Child:
    """One child process, and the watch that ends it when it takes too long."""

    def __init__(self) -> None:
        path = [os.path.abspath(entry) for entry in sys.path if entry]  # noqa: PTH100
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-c", _START, *path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.slow = False
        self.deadline = 0.0

    @property
    def alive(self) -> bool:
        """Whether it can take another file."""
        return self.process.poll() is None

    def close(self) -> None:
        """End it at once, and leave nothing of it behind."""
        self.process.kill()
        for stream in (self.process.stdin, self.process.stdout):
            # What was still to be written has nowhere to go.
            with suppress(OSError):
                cast("IO[bytes]", stream).close()
        self.process.wait()

    def _watch(self, done: Event) -> None:
        while not done.wait(0.05):
            if monotonic() > self.deadline:
                self.slow = True
                self.process.kill()
                return

    def answers(self, request: dict[str, Any], data: bytes) -> Iterator[list[Any]]:
        """What it says about a file; ends early when it dies or is too slow."""
        done, last = Event(), monotonic() + LONGEST
        self.deadline = monotonic() + IDLE
        watch = Thread(target=self._watch, args=(done,), daemon=True)
        watch.start()
        try:
            stdin, stdout = cast("IO[bytes]", self.process.stdin), cast("IO[bytes]", self.process.stdout)
            stdin.write(json.dumps({**request, "size": len(data)}).encode() + b"\n")
            stdin.write(data)
            stdin.flush()
            while line := stdout.readline():
                self.deadline = min(monotonic() + IDLE, last)
                yield json.loads(line)
        except (OSError, ValueError):
            return  # it died while it was written to, or in the middle of a line
        finally:
            done.set()
            watch.join()


# The child of each process: one that was forked must not talk to the child of its parent.
_children: dict[int, _Child] = {}


def _child() -> _Child:
    child = _children.get(os.getpid())
    if child is not None and child.alive:
        return child
    if child is None:
        atexit.register(_end, os.getpid())
    else:
        child.close()
    child = _children[os.getpid()] = _Child()
    return child


def _end(owner: int) -> None:
    """The process goes, and its child with it."""
    if owner == os.getpid():
        _children.pop(owner).close()


def _piece(answer: list[Any]) -> Piece:
    sort, *rest = answer
    if sort == "part":
        return Part(*rest)
    if sort == "gap":
        place, key, arguments = rest
        return Gap(place, Failure(key, arguments))
    return Coded(*rest)


def pieces(kind: str, data: bytes, encoding: str | None, library: str) -> Iterator[Piece]:
    """The parts of a file as its reader gives them in the child.

    Raises ReadingError where reading ended, also when the child died or took too long, and
    SettingsError for an unknown encoding.
    """
    if find_spec(library) is None:
        raise ReadingError("missing", library=library.replace("_", "-"))
    child, whole = _child(), False
    try:
        for answer in child.answers({"kind": kind, "encoding": encoding}, data):
            match answer:
                case ["done"]:
                    whole = True
                    return
                case ["failed", key, arguments]:
                    whole = key != "memory"
                    raise ReadingError(key, **arguments)
                case ["unreadable", words]:
                    whole = True
                    raise UnreadableError(words)
                case ["setting", words]:
                    whole = True
                    raise SettingsError(words)
            yield _piece(answer)
        raise ReadingError("slow", seconds=int(IDLE)) if child.slow else ReadingError("died")
    finally:
        # A child that was left in the middle of a file cannot take the next.
        if not whole:
            child.close()
