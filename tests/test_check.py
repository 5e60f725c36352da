"""Files, folders and pipes become results, in order; a failure is a result too."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import noticecheck
from noticecheck.check import check, check_file, check_text
from noticecheck.errors import SettingsError, UnreadableError
from noticecheck.results import CheckedFile, CheckedNotice, Unreadable
from noticecheck.settings import Settings
from noticecheck.text import Span, Text

GOOD = "▲张三遗失购房收据（收据号：0012345），声明作废。"
DAY = date(2026, 11, 23)


def test_order_and_failures(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(b"\0\1")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.txt").write_text(GOOD + GOOD.replace("5）", "6）"), encoding="gb18030")
    (tmp_path / "skip.bin").write_bytes(b"x")
    results = list(check([str(tmp_path), str(tmp_path / "none.txt")], Settings(date=DAY)))
    assert [type(r) for r in results] == [
        Unreadable, CheckedNotice, CheckedFile, Unreadable, CheckedNotice, CheckedNotice, CheckedFile, Unreadable,
    ]  # fmt: skip
    assert [r.index for r in results if isinstance(r, CheckedNotice)] == [1, 1, 2]
    assert [r.encoding for r in results if isinstance(r, CheckedFile)] == ["utf-8", "gb18030"]


def test_a_folder_without_readable_files_is_said(tmp_path: Path) -> None:
    (only,) = check([str(tmp_path)], Settings(date=DAY))
    assert isinstance(only, Unreadable)


def test_exclude(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "new.txt").write_text(GOOD, encoding="utf-8")
    results = check([str(tmp_path)], Settings(date=DAY, exclude=("old*",)))
    assert {r.path for r in results} == {str(tmp_path / "new.txt")}


def test_library(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(GOOD, encoding="utf-8")
    assert [n.notice.kind for n in noticecheck.check_file(path).notices] == ["loss"]
    assert noticecheck.check_text(GOOD, date=DAY).findings == ()
    with pytest.raises(UnreadableError):
        check_file(tmp_path / "none.txt")
    with pytest.raises(SettingsError, match="XX9"):
        check_text(GOOD, select=("XX9",))
    with pytest.raises(AttributeError):
        noticecheck.nothing  # noqa: B018


@pytest.mark.parametrize(
    "text", ["", "\n", "\0", "\x1b[31m", "▲", "声明", "（" * 999, "\ufeff", "身份证号：", "▲张三（", "A" * 5000]
)
def test_nothing_crashes(text: str) -> None:
    checked = check_text(text, date=DAY)
    assert len(checked.notices) <= 1


def test_hypothesis_of_rubbish() -> None:
    import random

    chance = random.Random(5)
    pieces = "▲ 声明 遗失 作废 。 ， （ ） ： 身份证号 419923199001019993 2014年 4月 30日 11万元 \n \u200b 公告 X × 至 - 共 50份 张三 有限公司 公章 开具 的 【 】 《 由 减至 债权人 之日起 45日 内 某某 ____ 年 月 日 豫J12345".split(
        " "
    )
    for _ in range(400):
        text = "".join(chance.choices(pieces, k=chance.randrange(60)))
        for one in check_text(text, date=DAY).notices:
            for finding in one.findings:
                assert 0 <= finding.span.start <= finding.span.end <= len(text)
                assert finding.message("zh")
                assert finding.ask("en")


def test_parts_that_cannot_be_read_are_kept_beside_the_rest(tmp_path: Path) -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content(GOOD)
    message.add_attachment(b"II*\0", maintype="image", subtype="tiff", filename="scan.tif")
    path = tmp_path / "a.eml"
    path.write_bytes(bytes(message))
    checked = check_file(path)
    assert [one.notice.kind for one in checked.notices] == ["loss"]
    assert ["scan.tif" in part.reason["en"] for part in checked.unreadable] == [True]
    assert checked.file.path == str(path)
    assert check_text(GOOD).unreadable == ()


def test_the_same_notice_often_is_named_in_linear_time(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = 0
    real = Text.span

    def span(self: Text, start: int, end: int) -> Span:
        nonlocal counted
        counted += 1
        return real(self, start, end)

    monkeypatch.setattr(Text, "span", span)
    notice = "▲张三遗失购房收据（收据号：0012345），声明作废。\n"
    assert len(check_text(notice * 50, date=DAY).findings) == 49
    once, counted = counted, 0
    check_text(notice * 500, date=DAY)
    assert counted <= 10.5 * once
