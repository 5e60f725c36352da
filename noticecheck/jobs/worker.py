"""What a worker does, and how its results travel."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

from noticecheck import check as checking
from noticecheck import rules
from noticecheck.errors import NoticecheckError
from noticecheck.results import Result

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from noticecheck.settings import Settings

# Results in one batch.
_BATCH = 64
# Results of a file, and what stopped the run behind them.
Batch = tuple[list[Result], NoticecheckError | None]


def opened(batch: bytes) -> Batch:
    """A batch as a worker has sent it."""
    found: Batch = pickle.loads(batch)
    return found


def serve(pipe: Connection, inherited: Iterable[Connection], settings: Settings) -> None:
    """Check what is given until nobody is there to give."""
    # An interrupt ends the parent, which ends its workers; what they print goes nowhere.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    for other in inherited:
        other.close()
    selection = rules.select(settings.select, settings.ignore)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            for batch in _batches(pipe.recv(), settings, selection):
                pipe.send_bytes(pickle.dumps(batch, pickle.HIGHEST_PROTOCOL))
            pipe.send_bytes(b"")


def _batches(path: str, settings: Settings, selection: rules.Selection) -> Iterator[Batch]:
    """The results of a file in batches, each with what stopped the run."""
    try:
        results = checking.one(path, settings, selection)
        while batch := list(islice(results, _BATCH)):
            yield batch, None
    except NoticecheckError as error:
        yield [], error
