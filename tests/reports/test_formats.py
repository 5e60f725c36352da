"""What the reports look like."""

from __future__ import annotations

import io
from datetime import date

import pytest

from noticecheck import reports
from noticecheck.check import check_source
from noticecheck.fields import KINDS
from noticecheck.messages import FIELD_KINDS, NOTICE_KINDS, WORDS, from_locale
from noticecheck.reports.base import Options
from noticecheck.reports.excerpt import excerpt
from noticecheck.reports.mask import hide
from noticecheck.rules import select
from noticecheck.source import Source

DAY = date(2026, 11, 23)
TEXT = """▲张三（身份证号：41992319900101999）遗失示例置业有限公司开具的购房收据（金额：5万元），声明作废。
▲李四遗失购房收据（收据号：0012346），声明作废。
"""
RICH = """desk.txt
  1 遗失声明  张三  购房收据  第1行
    身份证号  41992319900101999  河南省
    金额      5万元              50000
    ✗ 错误 ID101 第1行第10列 身份证号应为18位，这里是17位。
        张三（身份证号：41992319900101999）遗失示例置业有限公司开具的购房收据…
                        ^^^^^^^^^^^^^^^^^
"""
TOTALS = "按2026-11-23见报核对：1 个文件，2 则声明：1 则无误；错误 1，警告 0，提示 0"


def write(form: str, text: str = TEXT, **options: object) -> str:
    stream = io.StringIO()
    results = check_source(Source("desk.txt", text, "utf-8"), DAY, select((), ()))
    chosen = Options(language="zh", date=DAY, **options)  # type: ignore[arg-type]
    reports.writer(form)(results, stream, chosen)
    return stream.getvalue()


def test_rich() -> None:
    shown = write("rich")
    assert shown.startswith(RICH)
    assert "  2 遗失声明  李四  购房收据  第2行  无误\n" in shown
    assert shown.splitlines()[-1] == TOTALS


def test_rich_quiet_and_verbose() -> None:
    assert TOTALS not in write("rich", quiet=True)
    assert "李四" not in write("rich", quiet=True)
    assert "0012346" in write("rich", verbose=True)
    assert "0012346" not in write("rich")


def test_concise() -> None:
    (line,) = write("concise").splitlines()
    assert line.startswith("desk.txt:1:10: ID101 error 身份证号应为18位，这里是17位。")


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    from rich.cells import cell_len

    for line in write("rich", TEXT * 3, width=width, ask=True).splitlines():
        assert cell_len(line) <= width + 12 or "http" in line


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("张三遗失身份证", 4, 7, ("张三遗失身份证", "        ^^^^^^")),
        ("a" * 50 + "号码12" + "b" * 50, 50, 54, None),
    ],
)
def test_carets_stand_by_cell_width(text: str, start: int, end: int, shown: tuple[str, str] | None) -> None:
    line, carets = excerpt(text, start, end, 40)
    if shown:
        assert (line, carets) == shown
    else:
        assert len(carets) <= 40
        assert "号码12" in line


@pytest.mark.parametrize(
    ("number", "hidden"),
    [("419923199001019993", "4199**********9993"), ("12345678", "12****78"), ("123", "***"), ("", "")],
)
def test_hide(number: str, hidden: str) -> None:
    assert hide(number) == hidden


def test_every_word_is_in_both_languages() -> None:
    for table in (WORDS, NOTICE_KINDS, FIELD_KINDS):
        assert table["zh"].keys() == table["en"].keys()
    assert FIELD_KINDS["zh"].keys() == KINDS.keys()


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "zh"),
        ({"LANG": "C"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "POSIX"}, "zh"),
        ({"LANG": "zh_TW.Big5"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE", "LC_ALL": "zh_CN"}, "zh"),
        ({"LANG": "zh_CN", "LC_MESSAGES": "fr_FR"}, "en"),
    ],
)
def test_locale(environment: dict[str, str], language: str) -> None:
    assert from_locale(environment) == language
