"""noticecheck watch: real files come into a real folder, and a real process tells what it did with them."""

from __future__ import annotations

import gc
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest
import watchfiles

from noticecheck import check
from noticecheck.arrivals import AGAIN, SETTLED
from noticecheck.cli import hotfolder
from noticecheck.reports import FILES
from tests.cli.shell import BAD, ENVIRONMENT, GOOD, run

# Seconds after which a test gives up.
LIMIT = 60


class Watch:
    """A process that watches, and the lines that it has said."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.said: list[str] = []
        self._lines: Queue[str] = Queue()
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self._lines.put(line.decode().rstrip("\n"))

    def until(self, words: str) -> str:
        """The first line not yet looked at that holds some words; it is waited for."""
        end = time.monotonic() + LIMIT
        while True:
            try:
                line = self._lines.get(timeout=max(end - time.monotonic(), 0))
            except Empty:
                raise AssertionError(f"{words!r} was not said, but {self.said}") from None
            self.said.append(line)
            if words in line:
                return line

    def times(self, words: str) -> int:
        return sum(words in line for line in self.said)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(LIMIT)


@contextmanager
def watching(desk: Path, *arguments: str, folder: str = "hot") -> Iterator[Watch]:
    process = subprocess.Popen(
        [sys.executable, "-m", "noticecheck", "watch", folder, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=desk,
        env={**ENVIRONMENT, "LANG": "zh_CN.UTF-8"},
    )
    with process:
        try:
            yield Watch(process)
        finally:
            process.kill()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "hot").mkdir()
    return tmp_path


def put(desk: Path, name: str, words: str) -> Path:
    path = desk / "hot" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")
    return path


def report(desk: Path, name: str) -> str:
    return (desk / "hot" / name).read_text(encoding="utf-8")


def test_each_file_is_checked_once_as_it_arrives_or_changes(desk: Path) -> None:
    put(desk, "there.txt", GOOD)
    with watching(desk) as watch:
        assert watch.until("Ctrl-C") == "noticecheck: 正在看着 hot，按 Ctrl-C 结束"
        assert watch.until("hot/there.txt：").endswith("错误 0，警告 0，提示 0 → hot/there.txt.html")
        bad = put(desk, "deep/er/bad.txt", BAD)
        watch.until("hot/deep/er/bad.txt：")
        assert "ID103" in report(desk, "deep/er/bad.txt.html")
        bad.write_text(GOOD, encoding="utf-8")
        watch.until("hot/deep/er/bad.txt：")
        assert "ID103" not in report(desk, "deep/er/bad.txt.html")
        put(desk, "last.txt", GOOD)
        watch.until("hot/last.txt：")
        assert watch.times("there.txt：") == 1
        assert watch.times("bad.txt：") == 2
        assert watch.times(".html：") == 0
        assert watch.stop() == 130
        assert watch.process.stdout
        assert watch.process.stdout.read() == b""
    assert {path.name for path in (desk / "hot").rglob("*") if path.is_file()} == {
        *("there.txt", "there.txt.html", "bad.txt", "bad.txt.html", "last.txt", "last.txt.html")
    }


def test_what_is_half_written_is_checked_anew_when_it_is_whole(desk: Path) -> None:
    with watching(desk) as watch:
        watch.until("Ctrl-C")
        with (desk / "hot" / "slow.txt").open("w", encoding="utf-8") as file:
            file.write(GOOD[:20])
            file.flush()
            watch.until("hot/slow.txt：")
            file.write(GOOD[20:] + BAD)
        watch.until("hot/slow.txt：")
        assert "ID103" in report(desk, "slow.txt.html")
        under_way = put(desk, "稿.txt.crdownload", GOOD[:20])
        put(desk, "other.txt", GOOD)
        watch.until("hot/other.txt：")
        under_way.write_text(BAD, encoding="utf-8")
        under_way.rename(desk / "hot" / "稿.txt")
        assert "错误 1" in watch.until("hot/稿.txt：")
        assert watch.times("crdownload") == 0


def test_deleted_renamed_and_moved_in(desk: Path) -> None:
    elsewhere = desk / "elsewhere"
    (elsewhere / "客户").mkdir(parents=True)
    (elsewhere / "客户" / "a.txt").write_text(GOOD, encoding="utf-8")
    os.utime(elsewhere / "客户" / "a.txt", (10**9, 10**9))
    with watching(desk) as watch:
        old = put(desk, "old.txt", GOOD)
        watch.until("hot/old.txt：")
        put(desk, "gone.txt", GOOD).unlink()
        old.rename(old.with_name("new.txt"))
        (elsewhere / "客户").rename(desk / "hot" / "客户")
        watch.until("hot/客户/a.txt：")
        if not watch.times("hot/new.txt："):
            watch.until("hot/new.txt：")
        assert watch.times("gone.txt") == 0
        # Nothing is ever deleted.
        assert (desk / "hot" / "old.txt.html").exists()
        assert watch.stop() == 130


def test_a_restart_picks_up_what_came_in_meanwhile(desk: Path) -> None:
    for name in ("same.txt", "edited.txt"):
        put(desk, name, GOOD)
    with watching(desk) as watch:
        watch.until("hot/edited.txt：")
        watch.until("hot/same.txt：")
        assert watch.stop() == 130
    put(desk, "edited.txt", BAD)
    os.utime(put(desk, "came.txt", GOOD), (10**9, 10**9))
    with watching(desk) as watch:
        watch.until("hot/came.txt：")
        watch.until("hot/edited.txt：")
        put(desk, "last.txt", GOOD)
        watch.until("hot/last.txt：")
        assert watch.times("same.txt：") == 0


def test_what_cannot_be_read_is_named_and_ends_nothing(desk: Path) -> None:
    (desk / "hot" / "bad.docx").write_bytes(b"PK\x03\x04word/")
    (desk / "hot" / "scan.tif").write_bytes(b"II*\0")
    os.mkfifo(desk / "hot" / "pipe.txt")
    with watching(desk) as watch:
        watch.until("1 个文件无法读取 → hot/scan.tif.html")
        assert watch.times("hot/bad.docx：文件已损坏") == 1
        assert watch.times("hot/pipe.txt：不是普通文件") == 1
        assert watch.times("hot/scan.tif：读不了这种文件") == 1
        assert "读不了这种文件" in report(desk, "scan.tif.html")
        put(desk, "good.txt", GOOD)
        watch.until("hot/good.txt：")


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="a limit is set on a running process")
def test_a_full_folder_leaves_the_old_report_and_is_tried_again(desk: Path) -> None:
    path = put(desk, "a.txt", GOOD)
    with watching(desk) as watch:
        watch.until("hot/a.txt：")
        old = report(desk, "a.txt.html")
        resource.prlimit(watch.process.pid, resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
        path.write_text(BAD, encoding="utf-8")
        assert watch.until("hot/a.txt.html：") == "noticecheck: hot/a.txt.html：文件太大"
        assert report(desk, "a.txt.html") == old
        assert sorted(one.name for one in (desk / "hot").iterdir()) == ["a.txt", "a.txt.html"]
        resource.prlimit(watch.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        watch.until("hot/a.txt：")
        assert "ID103" in report(desk, "a.txt.html")
        assert watch.times("文件太大") == 1


def test_a_file_that_is_no_report_is_not_replaced(desk: Path) -> None:
    put(desk, "a.txt.html", f"<p>{GOOD}</p>")
    with watching(desk) as watch:
        watch.until("hot/a.txt.html：")
        put(desk, "a.txt", BAD)
        assert "不是本程序的报告，没有覆盖" in watch.until("hot/a.txt：")
        assert report(desk, "a.txt.html") == f"<p>{GOOD}</p>"


@pytest.mark.parametrize(
    ("form", "reports"), [("html", "hot/[校样]"), ("json", "elsewhere/校样"), ("csv", "hot/../hot"), ("junit", "hot")]
)
def test_reports_in_a_folder_of_their_own(desk: Path, form: str, reports: str) -> None:
    put(desk, "sub/bad.txt", BAD)
    (desk / "noticecheck.toml").write_text(f'reports = "{reports}"\nmask = true\n', encoding="utf-8")
    with watching(desk, "-f", form, "--lang", "en") as watch:
        watch.until("hot/sub/bad.txt: checked for ")
    written = (desk / reports / f"sub/bad.txt{FILES[form]}").read_text(encoding="utf-8-sig")
    assert "ID103" in written
    assert "419923199001019992" not in written
    beside = [path.name for path in (desk / "hot" / "sub").iterdir() if path.name != "bad.txt"]
    assert bool(beside) == (form in {"csv", "junit"})


def test_settings_are_read_anew_and_a_wrong_one_ends_nothing(desk: Path) -> None:
    settings = desk / "noticecheck.toml"
    with watching(desk, "-f", "json") as watch:
        watch.until("Ctrl-C")
        settings.write_text('ignore = ["ID103"]\n', encoding="utf-8")
        put(desk, "b.txt", BAD)
        assert "错误 0" in watch.until("hot/b.txt：")
        settings.write_text('ingore = ["ID103"]\n', encoding="utf-8")
        put(desk, "c.txt", BAD)
        assert "错误 0" in watch.until("hot/c.txt：")
        assert watch.times("noticecheck.toml: ingore：没有这一项设置") == 1


def test_the_folder_goes_and_comes_back(desk: Path) -> None:
    with watching(desk) as watch:
        put(desk, "a.txt", GOOD)
        watch.until("hot/a.txt：")
        (desk / "hot").rename(desk / "away")
        put(desk, "b.txt", GOOD)
        watch.until("hot/b.txt：")
        assert watch.process.poll() is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none"], "none：没有这个文件夹"),
        (["hot/a.txt"], "hot/a.txt：没有这个文件夹"),
        ([], "缺少 FOLDER"),
        (["hot", "-f", "rich"], "-f：不能是“rich”，只能是 html, json, jsonl, csv, sarif, junit"),
        (["hot", "--select", "ID1O3"], "ID103"),
        (["hot", "--mask=yes"], "后面不能有内容"),
    ],
)
def test_what_cannot_be_watched(desk: Path, arguments: list[str], said: str) -> None:
    put(desk, "a.txt", GOOD)
    done = run("watch", *arguments, cwd=desk)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1


def test_without_its_library_one_line_says_what_to_install(desk: Path) -> None:
    line = "import sys; sys.modules['watchfiles'] = None; from noticecheck.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", line, "watch", "hot"],
        capture_output=True,
        check=False,
        cwd=desk,
        env={**ENVIRONMENT, "LANG": "zh_CN.UTF-8"},
    )
    assert done.returncode == 2
    assert done.stderr.decode() == "noticecheck: 需要 watchfiles，请运行：pip install 'noticecheck[watch]'\n"


def test_a_folder_of_which_nothing_is_told_is_looked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for error in (OSError("no more watches"), RuntimeError("the library failed")):

        def refused(*_: object, error: Exception = error, **__: object) -> Iterator[set[object]]:
            raise error

        monkeypatch.setattr(watchfiles, "watch", refused)
        monkeypatch.setattr(time, "sleep", lambda _: None)
        assert list(islice(hotfolder.events(tmp_path), 3)) == [True, True, True]


@pytest.fixture
def hot(desk: Path, monkeypatch: pytest.MonkeyPatch) -> hotfolder.HotFolder:
    """A hot folder in this process, whose clock stands at the time it is told."""
    monkeypatch.chdir(desk)
    return hotfolder.HotFolder(Path("hot"), None, True, {})


def test_a_fault_of_the_program_is_said_once_and_the_file_is_tried_again(
    desk: Path, hot: hotfolder.HotFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(desk, "a.txt", GOOD)
    with monkeypatch.context() as patched:
        patched.setattr(check, "check", lambda *_: 1 / 0)
        for now in (0, SETTLED, SETTLED + AGAIN, SETTLED + 2 * AGAIN):
            hot.look(now)
    assert capsys.readouterr().err.splitlines() == [
        "noticecheck: hot/a.txt：程序出错，没有核对完：ZeroDivisionError('division by zero')"
    ]
    assert sorted(path.name for path in (desk / "hot").iterdir()) == ["a.txt"]
    hot.look(SETTLED + 3 * AGAIN)
    assert "则声明" in capsys.readouterr().err
    assert (desk / "hot" / "a.txt.html").exists()


def test_a_file_that_goes_while_it_is_read_gets_no_report(
    desk: Path, hot: hotfolder.HotFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = put(desk, "a.txt", GOOD)
    real = check.one

    def gone(*arguments: object) -> Iterator[object]:
        path.unlink()
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(check, "one", gone)
    hot.look(0)
    hot.look(SETTLED)
    assert list((desk / "hot").iterdir()) == []
    assert not hot.arrivals.due(hot.listed(), SETTLED)
    assert "→" not in capsys.readouterr().err


def test_other_formats_and_places_wait_for_a_new_start(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(desk)
    hot = hotfolder.HotFolder(Path("hot"), None, False, {})
    (desk / "noticecheck.toml").write_text('format = "json"\n', encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        put(desk, name, GOOD)
    hot.look(0)
    hot.look(SETTLED)
    assert {path.name for path in (desk / "hot").glob("*.html")} == {"a.txt.html", "b.txt.html"}
    assert capsys.readouterr().err.count("重新启动才会改") == 1


def test_what_has_no_end_collects_its_garbage(
    desk: Path, hot: hotfolder.HotFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(desk, "a.txt", GOOD)
    monkeypatch.setattr(hotfolder, "events", lambda _: iter([True]))
    gc.disable()
    try:
        hot.watch()
        assert gc.isenabled()
    finally:
        gc.enable()
    assert hot.arrivals.pending
