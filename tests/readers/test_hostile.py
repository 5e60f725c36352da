"""Files made to break their readers end in one clear line; they crash nothing, hang nothing, and take no memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from noticecheck.errors import UnreadableError
from noticecheck.readers import apart, read
from tests.readers import hostile_too
from tests.readers.hostile import FILES

pytest.importorskip("resource", reason="memory is limited and measured by what Windows does not have")

ROOT = Path(__file__).parents[2]
SECONDS, MEGABYTES = 25, 300
# What is said of a file, in part; of those that are not named only that it is one line.
SAID = {
    "form-bomb.pdf": "中断", "deep-stack.pdf": "中断", "inflating.pdf": "中断", "inflating-twice.pdf": "中断",
    "a-million-characters.pdf": "其余未读", "thousands-of-pages.pdf": "第1001页：内容过多", "password.pdf": "密码",
    "cut-off.pdf": "损坏", "noise.pdf": "损坏", "pages-in-a-circle.pdf": "没有文字", "forms-in-a-circle.pdf": "第1页",
    "two-cells-span-the-sheet.xlsx": "表格过大", "two-cells-in-disguise.xlsx": "表格过大", "a-million-cells.xlsx": "表格过大",
    "bomb.xlsx": "解压后过大", "bomb-of-strings.xlsx": "解压后过大", "entities.xlsx": "DOCTYPE", "cut-off.xlsx": "损坏",
    "password.xlsx": "密码", "damaged.xls": "损坏", "thousands-of-members.docx": "解压后过大", "bomb.docx": "过",
    "entities.docx": "DOCTYPE", "outside-entity.docx": "DOCTYPE", "deep.docx": "嵌套过深", "millions-of-tags.docx": "内容过多",
    "cut-off.docx": "损坏", "no-document.docx": "损坏", "locked.docx": "密码", "open-quote.csv": "内容过多",
    "a-million-columns.csv": "表格过大", "deep.html": "嵌套过深", "large.html": "超过 5 MB", "nested.eml": "嵌套过深",
    "long-head.eml": "内容过多", "bomb-attached.eml": "a.docx：", "old.doc": "另存为 .docx", "program.txt": "不是文字",
    "nothing.docx": "空的", "long-cell.xlsx": "上限 5000000", "repeated-string.xlsx": "上限 5000000",
    "a-workbook-attached.eml": "a.xlsx：解压后过大", "noughts.txt": "不是文字", "false-gb18030.txt": "开头像 gb18030",
    "many-parameters.eml": "内容过多", "sectors-in-a-circle.xls": "中断", "lying-size.docx": "损坏", "map-bomb.pdf": "字体",
    "objects.rtf": "超过 5 MB", "utf16.docx": "DOCTYPE", "controls-in-controls.docx": "嵌套过深", "quotes.csv": "内容过多",
    "nonsense-places.xlsx": "表格过大", "deep-pages.pdf": "损坏", "minus-pages.pdf": "没有文字",
}  # fmt: skip


class Told(NamedTuple):
    seconds: float
    here: int
    below: int
    words: int
    why: str


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Told]:
    """All of them read one after the other by one process, which lives to tell."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, make in FILES.items():
        (folder / name).write_bytes(make())
    command = [sys.executable, "-m", "tests.readers.hostile", *map(str, sorted(folder.iterdir()))]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=500, check=True)
    rows = [line.split("\t") for line in run.stdout.splitlines()]
    return {row[0]: Told(float(row[1]), int(row[2]), int(row[3]), int(row[4]), row[5]) for row in rows}


def test_there_are_enough_of_them() -> None:
    assert len(FILES) >= 100
    assert {make.__module__ for make in FILES.values()} >= {hostile_too.__name__}


@pytest.mark.parametrize("name", FILES)
def test_it_ends_soon_in_one_line(told: dict[str, Told], name: str) -> None:
    one = told[name]
    assert one.seconds < SECONDS
    assert one.words or one.why
    assert SAID.get(name, "") in one.why


def test_they_take_no_memory(told: dict[str, Told]) -> None:
    assert max(one.here for one in told.values()) < MEGABYTES
    assert max(one.below for one in told.values()) <= MEGABYTES


def test_the_next_file_is_read() -> None:
    with pytest.raises(UnreadableError):
        read("a.pdf", FILES["deep-stack.pdf"]())
    page = FILES["scattered.pdf"]()
    assert read("a.pdf", page).text == read("b.pdf", page).text


def test_what_was_read_before_the_child_died_is_kept() -> None:
    from tests.readers.hostile import FONT, pdf, stream

    good = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources %s/Contents 4 0 R>>" % FONT
    bad = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 6 0 R>>"
    text = stream(b"BT /F 9 Tf 50 700 Td (Notice) Tj ET")
    kids = b"<</Type/Pages/Kids[3 0 R 5 0 R 3 0 R]/Count 3>>"
    source = read("a.pdf", pdf(b"<</Type/Catalog/Pages 2 0 R>>", kids, good, text, bad, stream(b"q " * 2_000_000)))
    assert source.text.strip() == "Notice"
    assert len(source.gaps) == 1


def test_a_slow_file_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "IDLE", 0.0)
    with pytest.raises(UnreadableError, match="took more than"):
        read("a.pdf", FILES["scattered.pdf"]())
    monkeypatch.undo()
    assert read("a.pdf", FILES["scattered.pdf"]()).text


def test_a_child_that_was_killed_between_two_files_is_replaced() -> None:
    import os

    page = FILES["scattered.pdf"]()
    read("a.pdf", page)
    child = apart._children[os.getpid()]
    child.process.kill()
    child.process.wait()
    assert read("a.pdf", page).text
