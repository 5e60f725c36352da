"""Large files of text are read in parts as they are read whole, and never believed when they change."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from noticecheck import check, pages, readers, reports
from noticecheck.readers import streaming
from noticecheck.reports.base import Options
from noticecheck.results import CheckedFile, CheckedNotice, Result, Unreadable
from noticecheck.settings import Settings
from tests.cli.shell import GOOD

DAY = date(2026, 11, 23)
TEXT = "".join(GOOD.replace("0012345", f"{at:07}") for at in range(600))


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything of a thousandth."""
    monkeypatch.setattr(readers, "_STREAMED", 1000)
    monkeypatch.setattr(streaming, "_CHUNK", 1001)
    monkeypatch.setattr(pages, "LEAST", 6000)
    monkeypatch.setattr(pages, "MOST", 10_000)


def report(path: Path) -> str:
    stream = io.StringIO()
    reports.writer("json")(check.check([str(path)], Settings(date=DAY)), stream, Options("zh", DAY))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "streamed"),
    [
        (TEXT.encode(), True),
        (TEXT.encode("utf-8-sig"), True),
        (TEXT.encode("utf-16"), True),
        (TEXT.encode("gb18030"), True),
        (TEXT.encode("utf-8-sig") + b"\xff", False),
        (TEXT.encode() + b"\0", False),
        (TEXT.encode("gb18030") + b"\xff", False),
        ("聲明遺失作廢。".encode("big5") * 300, False),
        (b"{\\rtf1 " + TEXT.encode("gb18030"), False),
        (b"\xff\xd8\xff" + TEXT.encode(), False),
        (GOOD.encode(), False),
    ],
)
def test_read_in_parts_as_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, streamed: bool) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(data)
    stream = readers.stream(str(path))
    assert (stream is not None) is streamed
    if stream is not None:
        stream.file.close()
    in_parts = report(path)
    monkeypatch.setattr(readers, "_STREAMED", 10**9)
    assert report(path) == in_parts


def test_what_is_no_plain_text_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(TEXT, encoding="utf-8")
    assert readers.stream(str(tmp_path / "table.csv")) is None
    with pytest.raises(FileNotFoundError):
        readers.stream(str(tmp_path / "none.txt"))


def cut(path: Path) -> None:
    os.truncate(path, 90_000)


def grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(GOOD.encode())


def spoil(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(80_000)
        file.write(b"\xff" * 9)


def replace(path: Path) -> None:
    other = path.with_suffix(".new")
    other.write_text("另一个文件", encoding="utf-8")
    other.replace(path)


@pytest.mark.parametrize(
    ("change", "believed"), [(cut, False), (grow, False), (spoil, False), (replace, True), (Path.unlink, True)]
)
def test_changed_while_it_is_read(tmp_path: Path, change: Callable[[Path], None], believed: bool) -> None:
    """A file that is replaced or removed is still there for whoever has it open."""
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    results: Iterator[Result] = check.check([str(path)], Settings(date=DAY))
    found = [next(results)]
    change(path)
    found += results
    notices = [one for one in found if isinstance(one, CheckedNotice)]
    assert [one.index for one in notices] == list(range(1, len(notices) + 1))
    closing = [one for one in found if not isinstance(one, CheckedNotice)]
    if believed:
        assert len(notices) == 600
        assert [type(one) for one in closing] == [CheckedFile]
    else:
        assert len(notices) > 100
        assert [type(one) for one in closing] == [CheckedFile, Unreadable]
        assert isinstance(closing[1], Unreadable)
        assert "变动" in closing[1].reason["zh"]
