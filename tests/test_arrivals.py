"""Files of a watched folder are due once each, when they are whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from noticecheck.arrivals import AGAIN, PATIENCE, SETTLED, Arrival, Arrivals, Stamp, keep_time, reported
from noticecheck.failures import failure
from noticecheck.results import Unreadable


class Desk:
    """A folder, its arrivals, and a clock that is set by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = 0.0
        self.unnamed: dict[str, Unreadable] = {}
        self.restart()

    def restart(self) -> None:
        self.arrivals = Arrivals(lambda path: Path(path + ".html"))

    def write(self, name: str, words: str, modified: int | None = None) -> None:
        path = self.folder / name
        path.write_text(words, encoding="utf-8")
        if modified is not None:
            os.utime(path, ns=(modified, modified))

    def due(self, after: float = 0.0) -> list[Arrival]:
        self.now += after
        paths = sorted(str(path) for path in self.folder.iterdir() if path.suffix != ".html")
        return self.arrivals.due([self.unnamed.get(path, path) for path in paths], self.now)

    def names(self, after: float = 0.0) -> list[str]:
        return [Path(one.path).name for one in self.due(after)]

    def checked(self, after: float = 0.0) -> list[str]:
        """Those due, which are then checked and reported on."""
        found = self.due(after)
        for one in found:
            report = Path(one.path + ".html")
            report.write_text("report", encoding="utf-8")
            keep_time(report, one.stamp)
            self.arrivals.done(one)
        return [Path(one.path).name for one in found]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_file_is_due_once_when_it_has_not_changed_for_a_while(desk: Desk) -> None:
    desk.write("a.txt", "声明")
    assert desk.names() == []
    assert desk.arrivals.pending
    assert desk.names(SETTLED / 2) == []
    assert desk.checked(SETTLED / 2) == ["a.txt"]
    assert not desk.arrivals.pending
    assert desk.names(100) == []


def test_a_file_that_grows_is_waited_for(desk: Desk) -> None:
    for length in range(1, 8):
        desk.write("a.txt", "声" * length, modified=5)
        assert desk.names(SETTLED * 0.9) == []
    assert desk.checked(SETTLED) == ["a.txt"]


def test_a_file_that_stalled_is_checked_again_when_it_goes_on(desk: Desk) -> None:
    desk.write("a.txt", "声", modified=5)
    desk.names()
    assert desk.checked(SETTLED) == ["a.txt"]
    desk.write("a.txt", "声明", modified=5)
    assert desk.names() == []
    assert desk.checked(SETTLED) == ["a.txt"]


def test_a_file_that_changes_while_it_is_checked_is_due_again(desk: Desk) -> None:
    desk.write("a.txt", "声", modified=5)
    desk.names()
    (arrival,) = desk.due(SETTLED)
    desk.write("a.txt", "声明", modified=6)
    desk.arrivals.done(arrival)
    assert desk.names() == []
    assert desk.checked(SETTLED) == ["a.txt"]


@pytest.mark.parametrize("name", ["a.docx.crdownload", "a.part", "A.PARTIAL", "a.txt.tmp", "a.xltd"])
def test_names_of_what_is_under_way(desk: Desk, name: str) -> None:
    desk.write(name, "声明")
    assert desk.names() == []
    assert desk.names(100) == []
    (desk.folder / name).rename(desk.folder / "a.docx")
    assert desk.names() == []
    assert desk.checked(SETTLED) == ["a.docx"]


def test_renamed_deleted_and_brought_back(desk: Desk) -> None:
    desk.write("a.txt", "声明", modified=5)
    desk.names()
    assert desk.checked(SETTLED) == ["a.txt"]
    (desk.folder / "a.txt").rename(desk.folder / "b.txt")
    desk.names()
    assert desk.checked(SETTLED) == ["b.txt"]
    (desk.folder / "b.txt").rename(desk.folder / "a.txt")
    # It has its report of this very state.
    assert desk.names() == []
    assert desk.names(SETTLED) == []
    (desk.folder / "a.txt").unlink()
    desk.write("c.txt", "声明")
    desk.names()
    (desk.folder / "c.txt").unlink()
    assert desk.names(SETTLED) == []
    assert not desk.arrivals.pending


def test_what_came_in_while_nobody_watched(desk: Desk) -> None:
    for name in ("same.txt", "edited.txt", "older.txt", "lost.txt"):
        desk.write(name, "声明", modified=1_700_000_001_234_567_891)
    desk.names()
    assert len(desk.checked(SETTLED)) == 4
    desk.write("edited.txt", "声明", modified=1_700_000_001_234_567_892)
    # Copied with its own time, as copying programs do.
    desk.write("older.txt", "声明", modified=10**18)
    desk.write("new.txt", "声明", modified=10**18)
    (desk.folder / "lost.txt.html").unlink()
    desk.restart()
    assert desk.names() == []
    assert desk.checked(SETTLED) == ["edited.txt", "lost.txt", "new.txt", "older.txt"]


def test_a_file_that_cannot_be_opened_is_waited_for_longer(desk: Desk) -> None:
    (desk.folder / "a.txt").symlink_to("nowhere.txt")
    assert desk.names() == []
    assert desk.names(SETTLED) == []
    assert desk.checked(PATIENCE) == ["a.txt"]
    assert desk.names(100) == []
    desk.write("nowhere.txt", "声明")
    assert desk.names() == []
    assert desk.checked(SETTLED) == ["a.txt", "nowhere.txt"]


def test_what_cannot_be_read_is_tried_again_after_a_restart(desk: Desk) -> None:
    (desk.folder / "a.txt").symlink_to("nowhere.txt")
    desk.names()
    assert desk.checked(PATIENCE) == ["a.txt"]
    desk.restart()
    desk.names()
    assert desk.checked(PATIENCE) == ["a.txt"]


def test_a_report_that_could_not_be_written_is_tried_again(desk: Desk) -> None:
    desk.write("a.txt", "声明", modified=5)
    desk.names()
    (arrival,) = desk.due(SETTLED)
    assert desk.arrivals.put_off(arrival, desk.now)
    assert desk.names(AGAIN / 2) == []
    (arrival,) = desk.due(AGAIN / 2)
    assert not desk.arrivals.put_off(arrival, desk.now)
    # What has changed is not put off.
    desk.write("a.txt", "声明作废", modified=6)
    assert desk.names() == []
    assert desk.checked(SETTLED) == ["a.txt"]


def test_what_its_name_says_cannot_be_read_and_what_is_no_file(desk: Desk) -> None:
    os.mkfifo(desk.folder / "pipe.txt")
    (desk.folder / "folder.txt").mkdir()
    desk.write("scan.tif", "x")
    scan = str(desk.folder / "scan.tif")
    desk.unnamed[scan] = Unreadable(scan, failure("no_suffix"))
    desk.names()
    found = desk.due(SETTLED)
    assert [Path(one.path).name for one in found] == ["pipe.txt", "scan.tif"]
    assert [one.unreadable for one in found] == [None, desk.unnamed[scan]]


@pytest.mark.parametrize(
    ("kept", "same"),
    [
        (1_700_000_001_234_567_891, True),
        (1_700_000_001_234_567_800, True),
        (1_700_000_001_000_000_000, True),
        (1_700_000_000_000_000_000, True),
        (1_700_000_001_234_567_892, False),
        (1_700_000_001_234_000_000, False),
        (1_699_999_999_000_000_000, False),
    ],
)
def test_times_as_file_systems_keep_them(kept: int, same: bool, tmp_path: Path) -> None:
    stamp = Stamp(1_700_000_001_234_567_891, 3, True)
    report = tmp_path / "a.txt.html"
    assert not reported(report, stamp)
    report.write_bytes(b"")
    os.utime(report, ns=(kept, kept))
    assert reported(report, stamp) == same
