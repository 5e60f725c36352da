"""Paths become files, each once; what cannot be read is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from noticecheck.inputs import files
from noticecheck.reports import FILES, FORMATS
from noticecheck.results import Unreadable
from tests.reports.desk import written


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("d/a.txt", "d/old/b.txt", "d/new/c.TXT", "d/new/deep/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("声明", encoding="utf-8")
    return tmp_path


def found(*paths: str, exclude: tuple[str, ...] = (), output: str | None = None) -> list[str]:
    """Paths of readable files; those that cannot be read have a ``!`` in front."""
    return [f"!{one.path}" if isinstance(one, Unreadable) else one for one in files(paths, exclude, output)]


ALL = ["d/a.txt", "d/new/c.TXT", "d/new/deep/d.txt", "d/old/b.txt"]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        ((), ALL),
        (("old",), ALL[:3]),
        (("old/",), ALL[:3]),
        (("./old",), ALL[:3]),
        (("old/*",), ALL[:3]),
        (("old/**",), ALL[:3]),
        (("d/old",), ALL[:3]),
        (("b.txt",), ALL[:3]),
        (("deep",), [ALL[0], ALL[1], ALL[3]]),
        (("new/deep",), [ALL[0], ALL[1], ALL[3]]),
        (("n*",), [ALL[0], ALL[3]]),
        (("new/*.TXT", "old"), [ALL[0], ALL[2]]),
        (("ol",), ALL),
        (("*",), ["!d"]),
    ],
)
def test_exclude(exclude: tuple[str, ...], left: list[str]) -> None:
    assert found("d", exclude=exclude) == left


@pytest.mark.usefixtures("desk")
def test_each_file_once() -> None:
    Path("link.txt").symlink_to("d/a.txt")
    Path("d/again").symlink_to("old")
    Path("d/round").symlink_to(".")
    assert found("d/a.txt", "./d/a.txt", "link.txt", str(Path("d/a.txt").resolve())) == ["d/a.txt"]
    assert found("d/old/b.txt", "d") == ["d/old/b.txt", *ALL[:3]]
    assert found("-", "-") == ["-"]
    assert found("none.txt", "none.txt") == ["none.txt"]
    assert found("d/a.txt", "d", exclude=("a.txt",)) == [ALL[0], "d/again/b.txt", *ALL[1:3]]


@pytest.mark.parametrize("name", ["扫描件.bmp", "scan.tif", "photo.jpeg", "README", "report.json", "a.txt.bak"])
@pytest.mark.usefixtures("desk")
def test_a_kind_that_cannot_be_read_is_named(name: str) -> None:
    Path("d/old", name).write_bytes(b"{}")
    (named,) = (one for one in files(["d"], ()) if isinstance(one, Unreadable))
    assert named.path == f"d/old/{name}"
    assert (Path(name).suffix or "没有扩展名") in named.reason["zh"]
    assert found("d", exclude=(name,)) == ALL


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.doc", ".git/config.x", "~$来稿.docx", "Thumbs.db", "desktop.ini", ".DS_Store", "__MACOSX/a.doc",
        "noticecheck.toml", "noticecheck-accepted.toml", ".~lock.a.odt#",
    ],
)  # fmt: skip
@pytest.mark.usefixtures("desk")
def test_what_systems_leave_is_not(name: str) -> None:
    path = Path("d", name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"x")
    assert found("d") == ALL


@pytest.mark.usefixtures("desk")
def test_own_reports_are_no_input() -> None:
    Path("d/r.json").write_text('{"schema":1,"tool":{"name":"noticecheck","version":"1"}', encoding="utf-8")
    Path("d/report.txt").write_text("old", encoding="utf-8")
    assert found("d", output="d/report.txt") == ALL
    assert found("d", output="./d/../d/report.txt") == ALL


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("input_", ["d/a.txt", "gone.txt"])
def test_reports_left_in_a_folder_are_no_input(form: str, language: str, input_: str) -> None:
    """All but those that are bare text and could be anybody's."""
    suffix = FILES.get(form)
    report, _ = written(form, input_, language=language)
    if suffix:
        Path(f"d/report{suffix}").write_bytes(report.encode())
        assert found("d") == ALL
        Path(f"d/report{suffix}").write_bytes(report.replace("noticecheck", "another").replace("{", "[").encode())
        assert len(found("d")) == len(ALL) + 1


@pytest.mark.usefixtures("desk")
def test_what_would_never_end_is_named() -> None:
    os.mkfifo("d/pipe.txt")
    assert "!d/pipe.txt" in found("d")
    assert found("d/pipe.txt") == ["d/pipe.txt"]
    Path("d/gone.txt").symlink_to("nowhere.txt")
    assert "d/gone.txt" in found("d")


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    (only,) = files([str(tmp_path)], ())
    assert isinstance(only, Unreadable)
