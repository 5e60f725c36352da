"""Many files, many processes: the results of ``check.check``, the same and in the same order.

Each worker takes one file after the other through a pipe of its own, and answers its results in
batches.  One that dies is named with its file and another takes its place.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from typing import TYPE_CHECKING

from noticecheck import check as checking
from noticecheck import rules
from noticecheck.errors import NoticecheckError
from noticecheck.failures import failure
from noticecheck.inputs import STDIN, files
from noticecheck.results import CheckedFile, CheckedNotice, Result, Unreadable
from noticecheck.source import Lines

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from noticecheck.settings import Settings

# Bytes of files that keep a second process busy for longer than its start takes.
_WORTH = 200_000
# Results in one batch, and the bytes of batches that wait for their turn.
_BATCH, _ROOM = 64, 16 << 20
# A fork starts at once with everything loaded; elsewhere than on Linux libraries of the system forbid it.
_FORKS = sys.platform == "linux"
Entry = str | Unreadable


def check(
    paths: Iterable[str], settings: Settings, stdin_name: str = STDIN, output: str | None = None
) -> Iterator[Result]:
    """Check files, folders and ``-`` in as many processes as the settings say and the files are worth."""
    found = files(paths, settings.exclude, output)
    first, many = _first(found, 0 if settings.jobs else _WORTH)
    entries = chain(first, found)
    most = settings.jobs or _cores()
    if not many or most == 1:
        yield from checking.each(entries, settings, stdin_name)
        return
    pool = _Pool(most, settings, stdin_name)
    try:
        yield from pool.results(entries)
    finally:
        pool.close()


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _first(found: Iterator[Entry], worth: int) -> tuple[list[Entry], bool]:
    """The first files, and whether they are two at least and together of so many bytes."""
    first: list[Entry] = []
    size = count = 0
    for entry in found:
        first.append(entry)
        if isinstance(entry, Unreadable) or entry == STDIN:
            continue
        with suppress(OSError):
            size += os.path.getsize(entry)  # noqa: PTH202 (a path may hold anything)
        count += 1
        if count > 1 and size >= worth:
            return first, True
    return first, False


class _Job:
    """One input in its turn: the batches that wait, and whether there will be more.

    Of ``path`` a worker sends results; without it the input is no file and is read here.
    """

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.path = "" if isinstance(entry, Unreadable) or entry == STDIN else entry
        self.batches: deque[bytes] = deque()
        self.over = self.died = False
        # The encoding of a file whose closing word has not come.
        self.open: str | None = None

    def opened(self, batch: bytes) -> Iterator[Result]:
        """The results of a batch; what the worker could not go on with is raised here."""
        results, error = pickle.loads(batch)
        for result in results:
            self.open = result.encoding if isinstance(result, CheckedNotice) else None
            yield result
        if error is not None:
            raise error

    def end(self) -> Iterator[Result]:
        """The last words on a file whose worker died: what came before stands."""
        if self.died:
            if self.open is not None:
                yield CheckedFile(self.path, self.open, (), Lines(1, (0,)))
            yield Unreadable(self.path, failure("died"))


class _Worker:
    """A process, the pipe to it and the file that it has."""

    def __init__(self, process: BaseProcess, pipe: Connection) -> None:
        self.process = process
        self.pipe = pipe
        self.job: _Job | None = None

    def take(self, job: _Job) -> bool:
        """Give it a file; answers whether it is there to take it."""
        try:
            self.pipe.send(job.path)
        except OSError:
            return False
        self.job = job
        return True

    def close(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


class _Pool:
    """The workers, started when there is a file for each."""

    def __init__(self, most: int, settings: Settings, stdin_name: str) -> None:
        self.most = most
        self.settings = settings
        self.stdin_name = stdin_name
        self.workers: list[_Worker] = []
        self.waiting = 0

    def results(self, entries: Iterator[Entry]) -> Iterator[Result]:
        """The results of all inputs in their order."""
        queue: deque[_Job] = deque()
        more = True
        while True:
            more = more and self._give(entries, queue)
            if not queue:
                return
            job = queue[0]
            if not job.path:
                yield from checking.each([job.entry], self.settings, self.stdin_name)
                queue.popleft()
            elif job.batches:
                batch = job.batches.popleft()
                self.waiting -= len(batch)
                yield from job.opened(batch)
            elif job.over:
                yield from job.end()
                queue.popleft()
            else:
                self._receive(job)

    def close(self) -> None:
        """End all workers."""
        while self.workers:
            self.workers.pop().close()

    def _give(self, entries: Iterator[Entry], queue: deque[_Job]) -> bool:
        """Give every idle worker a file; answers whether there may be more."""
        while self.waiting < _ROOM and (self._idle() or len(self.workers) < self.most):
            entry = next(entries, None)
            if entry is None:
                return False
            queue.append(_Job(entry))
            if queue[-1].path:
                self._assign(queue[-1])
        return True

    def _idle(self) -> list[_Worker]:
        return [worker for worker in self.workers if worker.job is None]

    def _assign(self, job: _Job) -> None:
        """Give a file to a worker, a new one if need be; where none can be started it is read here."""
        for worker in self._idle():
            if worker.take(job):
                return
            self._drop(worker)
        try:
            taken = self._started().take(job)
        except OSError:
            self.most, taken = max(1, len(self.workers)), False
        if not taken:
            job.path = ""

    def _started(self) -> _Worker:
        from multiprocessing import get_context

        context = get_context("fork") if _FORKS else get_context("spawn")
        ours, theirs = context.Pipe()
        inherited = [ours, *(worker.pipe for worker in self.workers)] if _FORKS else []
        process = context.Process(target=_serve, args=(theirs, inherited, self.settings), daemon=True)
        process.start()
        theirs.close()
        self.workers.append(_Worker(process, ours))
        return self.workers[-1]

    def _drop(self, worker: _Worker) -> None:
        self.workers.remove(worker)
        worker.close()

    def _receive(self, head: _Job) -> None:
        """Wait for the next words of a worker: of one whose turn has not come only while there is room."""
        from multiprocessing.connection import wait

        asked = [w for w in self.workers if w.job is head or (w.job and self.waiting < _ROOM)]
        ready = wait([worker.pipe for worker in asked])
        for worker, job in [(worker, worker.job) for worker in asked if worker.pipe in ready]:
            if job is None:
                continue
            try:
                batch = worker.pipe.recv_bytes()
            except (EOFError, OSError):
                job.over = job.died = True
                self._drop(worker)
                continue
            if batch:
                job.batches.append(batch)
                self.waiting += len(batch)
            else:
                job.over, worker.job = True, None


def _serve(pipe: Connection, inherited: Iterable[Connection], settings: Settings) -> None:
    """What a worker does: it checks what it is given until nobody is there to give."""
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


def _batches(
    path: str, settings: Settings, selection: rules.Selection
) -> Iterator[tuple[list[Result], NoticecheckError | None]]:
    """The results of a file in batches, each with what stopped the run."""
    try:
        results = checking.one(path, settings, selection)
        while batch := list(islice(results, _BATCH)):
            yield batch, None
    except NoticecheckError as error:
        yield [], error
