"""Several processes: the same results in the same order, whatever becomes of a worker."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from noticecheck import check, jobs, reports
from noticecheck.errors import SettingsError
from noticecheck.reports import FORMATS
from noticecheck.reports.base import Options
from noticecheck.results import CheckedFile, CheckedNotice, Result, Unreadable
from noticecheck.rules import Selection
from noticecheck.settings import Settings
from noticecheck.source import Source
from tests.cli.shell import BAD, ENVIRONMENT, GOOD, run

DAY = date(2026, 11, 23)
TWO, ONE = Settings(date=DAY, jobs=2), Settings(date=DAY, jobs=1)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Files of several sizes and kinds, one of them unreadable and one with more notices than a batch holds."""
    for at in range(7):
        (tmp_path / f"{at}.txt").write_text((GOOD * at) + BAD, encoding="gb18030" if at % 2 else "utf-8")
    (tmp_path / "0many.txt").write_text(
        "".join(GOOD.replace("0012345", f"{at:07}") for at in range(150)), encoding="utf-8"
    )
    (tmp_path / "3picture.txt").write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / "4letter.wps").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "5table.csv").write_text("姓名,证件,身份证号\n张三,身份证,419923199001019992\n", encoding="utf-8")
    return tmp_path


def places(results: Iterator[Result]) -> list[tuple[str, str]]:
    return [(type(one).__name__, Path(one.path).name) for one in results]


@pytest.mark.parametrize("form", FORMATS)
def test_every_report_is_the_same(desk: Path, form: str) -> None:
    shown = []
    for work, settings in (check.check, ONE), (jobs.check, TWO):
        stream = io.StringIO()
        summary = reports.writer(form)(
            work([str(desk), str(desk / "none.txt")], settings), stream, Options("zh", DAY, verbose=True)
        )
        shown.append((stream.getvalue(), summary.record()))
    assert shown[0] == shown[1]
    assert shown[0][1]["unreadable"] == 3


def test_it_is_other_processes_that_check(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = places(check.check([str(desk)], ONE))
    home, real = os.getpid(), check.check_source

    def elsewhere(source: Source, day: date, selection: Selection) -> Iterator[Result]:
        assert os.getpid() != home
        return real(source, day, selection)

    monkeypatch.setattr(check, "check_source", elsewhere)
    assert places(jobs.check([str(desk)], TWO)) == expected


@pytest.mark.parametrize(
    ("names", "many", "worth", "parallel"),
    [
        (["0.txt", "1.txt"], 2, 10**9, True),
        (["0.txt", "1.txt"], 1, 0, False),
        (["0.txt"], 2, 0, False),
        (["0.txt", "./0.txt"], 2, 0, False),
        (["0.txt", "none.txt"], 2, 0, True),
        (["0.txt", "1.txt"], 0, 10**9, False),
        (["0.txt", "1.txt"], 0, 0, True),
        (["."], 0, 0, True),
    ],
)
def test_processes_only_where_there_is_enough(
    desk: Path, monkeypatch: pytest.MonkeyPatch, names: list[str], many: int, worth: int, parallel: bool
) -> None:
    started: list[int] = []
    real = jobs._Pool.__init__

    def counted(self: jobs._Pool, most: int, *rest: object) -> None:
        started.append(most)
        real(self, most, *rest)  # type: ignore[arg-type]

    monkeypatch.chdir(desk)
    monkeypatch.setattr(jobs._Pool, "__init__", counted)
    monkeypatch.setattr(jobs, "_WORTH", worth)
    monkeypatch.setattr(jobs, "_cores", lambda: 2)
    assert list(jobs.check(names, Settings(date=DAY, jobs=many)))
    assert started == ([2] if parallel else [])


def test_started_anew_where_nothing_can_be_forked(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_FORKS", False)
    paths = [str(desk / "1.txt"), str(desk / "2.txt")]
    assert places(jobs.check(paths, TWO)) == places(check.check(paths, ONE))


def test_read_here_where_nothing_can_be_started(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: object) -> None:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(jobs._Pool, "_started", refused)
    assert places(jobs.check([str(desk)], TWO)) == places(check.check([str(desk)], ONE))


def test_what_waits_has_bounds(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = places(check.check([str(desk)], ONE))
    monkeypatch.setattr(jobs, "_ROOM", 1)
    assert places(jobs.check([str(desk)], TWO)) == expected


@pytest.mark.parametrize("judged", [0, 100])
def test_a_worker_that_dies_is_named_and_the_rest_goes_on(
    desk: Path, monkeypatch: pytest.MonkeyPatch, judged: int
) -> None:
    """Killed before its first notice, or behind one batch and in the middle of the next."""
    real = check.check_source

    def dying(source: Source, day: date, selection: Selection) -> Iterator[Result]:
        for at, result in enumerate(real(source, day, selection)):
            if source.name.endswith("0many.txt") and at == judged:
                os.kill(os.getpid(), signal.SIGKILL)
            yield result

    expected = [one for one in check.check([str(desk)], ONE) if not one.path.endswith("0many.txt")]
    monkeypatch.setattr(check, "check_source", dying)
    found = list(jobs.check([str(desk)], TWO))
    hit = [one for one in found if one.path.endswith("0many.txt")]
    kept = 64 if judged else 0
    assert [type(one) for one in hit] == [CheckedNotice] * kept + [CheckedFile] * bool(kept) + [Unreadable]
    assert isinstance(hit[-1], Unreadable)
    assert "死掉" in hit[-1].reason["zh"]
    assert places(iter([one for one in found if one not in hit])) == places(iter(expected))


def test_all_workers_die(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def dying(*_: object) -> Iterator[Result]:
        os.kill(os.getpid(), signal.SIGKILL)
        yield from ()

    monkeypatch.setattr(check, "check_source", dying)
    found = list(jobs.check([str(desk)], TWO))
    assert len(found) == 11
    assert {type(one) for one in found} == {Unreadable}


def test_an_error_stops_the_run_where_it_stands(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(path: str, *_: object) -> Unreadable:
        if path.endswith("2.txt"):
            raise SettingsError("wrong")
        return Unreadable(path, {"zh": "", "en": ""})

    monkeypatch.setattr(check, "source", wrong)
    results = jobs.check([str(desk)], TWO)
    for name in ("0.txt", "0many.txt", "1.txt"):
        assert next(results).path.endswith(name)
    with pytest.raises(SettingsError, match="wrong"):
        next(results)


def test_the_command(desk: Path) -> None:
    """Folder, file and standard input, to standard output and to a file; totals and status are the same."""
    for more in ([], ["--statistics"], ["-o", "report.out", "--mask"]):
        done = []
        for many in ("1", "2"):
            ran = run(
                "verify", "0.txt", "-", ".", "none.txt", "-f", "json", *more, "-j", many, stdin=BAD.encode(), cwd=desk
            )
            report = (desk / "report.out").read_bytes() if "-o" in more else ran.stdout
            done.append((ran.returncode, report, ran.stderr))
        assert done[0] == done[1]
        assert done[0][0] == 2


def test_a_killed_worker_is_one_line_and_status_two(desk: Path) -> None:
    program = (
        "import os, sys\n"
        "from noticecheck import check\n"
        "from noticecheck.cli import main\n"
        "read = check.readers.read\n"
        "check.readers.read = lambda name, *rest: os.kill(os.getpid(), 9) if name == '1.txt' else read(name, *rest)\n"
        "main()\n"
    )
    arguments = ["verify", "0.txt", "1.txt", "2.txt", "-f", "concise", "--jobs", "2"]
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=desk, env=ENVIRONMENT, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.decode() == "noticecheck: 1.txt：核对它的进程中途死掉了，可能是内存不够\n"
    assert [line.split(":")[0] for line in done.stdout.decode().splitlines()] == ["0.txt", "2.txt", "2.txt", "2.txt"]


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, -15), (signal.SIGKILL, -9)])
@pytest.mark.parametrize("many", ["1", "2"])
def test_stopped_in_the_middle(desk: Path, many: str, sent: signal.Signals, status: int) -> None:
    """The old report stays, nothing is said, and no process is left that holds the streams."""
    os.mkfifo(desk / "pipe.txt")
    (desk / "report.json").write_text("old", encoding="utf-8")
    arguments = ["verify", "1.txt", "pipe.txt", "2.txt", "-f", "json", "-o", "report.json", "--jobs", many]
    process = subprocess.Popen(
        [sys.executable, "-m", "noticecheck", *arguments],
        cwd=desk,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    # Opened as soon as somebody is there to read.
    with (desk / "pipe.txt").open("wb"):
        process.send_signal(sent)
        assert process.wait() == status
    assert process.communicate() == (b"", b"")
    assert (desk / "report.json").read_text(encoding="utf-8") == "old"


def test_nothing_is_loaded_for_files_that_are_soon_read(desk: Path) -> None:
    program = (
        "import atexit, sys\n"
        "atexit.register(lambda: print('multiprocessing' in sys.modules, file=sys.stderr))\n"
        "from noticecheck.cli import main\n"
        "main()\n"
    )
    for names, loaded in (["1.txt"], False), (["1.txt", "2.txt"], False), (["1.txt", "2.txt", "-j2"], True):
        done = subprocess.run(
            [sys.executable, "-c", program, "verify", *names],
            cwd=desk,
            env=ENVIRONMENT,
            capture_output=True,
            check=False,
        )
        assert done.stderr.decode().split() == [str(loaded)]
