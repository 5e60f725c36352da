"""Rows become notices: what is a header, what is a notice, which cell a word stood in."""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest

from noticecheck.readers import read
from noticecheck.readers.csv import separator
from noticecheck.readers.tables import Cell, Grid, column, lines

ID = "419923199001019993"


def told(rows: list[list[str]]) -> list[str]:
    return "".join(part.text for part in lines([[Cell(words, "") for words in row] for row in rows])).splitlines()


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [["姓名", "证件", "号码"], ["张三", "教师证", "0012345"], ["李四", "身份证", ID]],
            ["姓名：张三，证件：教师证，号码：0012345", f"姓名：李四，证件：身份证，号码：{ID}"],
        ),
        ([["序号", "姓名", "金额（万元）"], ["1", "张三", "5"]], ["姓名：张三，金额（万元）：5"]),
        ([["姓名", "证件号*"], ["张三", ""], ["", ID]], ["张三", ID]),
        ([["姓名", "性别", "号码"], ["张三", "", ID]], [f"姓名：张三，号码：{ID}"]),
        (
            [["遗失声明登记表"], ["姓名", "号码"], ["张三", ID], [], ["李四", ID]],
            ["遗失声明登记表", f"姓名：张三，号码：{ID}", f"姓名：李四，号码：{ID}"],
        ),
        (
            [["姓名", "号码"], ["张三", ID], [], ["单位", "代码"], ["甲", "12345"]],
            [f"姓名：张三，号码：{ID}", "单位：甲，代码：12345"],
        ),
        (
            [["日期", "客户", "声明内容", "金额"], ["3月8日", "张三", "张三遗失购房收据，声明作废。", "200"]],
            ["张三遗失购房收据，声明作废。"],
        ),
        (
            [["▲张三遗失购房收据，声明作废。", "▲李四遗失公章一枚，声明作废。"]],
            ["▲张三遗失购房收据，声明作废。", "▲李四遗失公章一枚，声明作废。"],
        ),
        ([["张三", "公章", "正本"], ["李四", "执照", "2枚"]], ["张三 公章 正本", "李四 执照 2枚"]),
        ([["姓名", "张三"], ["身份证号", ID]], ["姓名：张三", f"身份证号：{ID}"]),
        ([["姓名", "张三", "性别", "男"]], ["姓名：张三", "性别：男"]),
        ([["姓名", "号码"]], ["姓名 号码"]),
        ([[], [""], []], []),
        ([["姓名", "证件\n号码"], ["张\n三", ID]], [f"姓名：张 三，证件号码：{ID}"]),
    ],
)
def test_lines(rows: list[list[str]], expected: list[str]) -> None:
    assert told(rows) == expected


def test_columns_are_named_as_spreadsheets_do() -> None:
    assert [column(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_cells_that_span_others_keep_the_rest_in_place() -> None:
    grid = Grid()
    for cells in (
        [("姓名", 1, 1), ("证件", 1, 1), ("号码", 1, 1)],
        [("张三", 1, 2), ("教师证", 1, 1), ("001", 1, 1)],
        [("身份证", 1, 1), (ID, 1, 1)],
    ):
        grid.row()
        for words, across, down in cells:
            grid.cell(across, down).append(words)
    parts = list(grid.parts("table 1"))
    assert "".join(part.text for part in parts).splitlines()[1] == f"证件：身份证，号码：{ID}"
    assert ("table 1!C3") in {part.place for part in parts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("姓名,号码\n张三,001\n", ","),
        ("姓名;号码\n张三;001\n", ";"),
        ("姓名\t号码\n张三\t001\n", "\t"),
        ("姓名|号码\n张三|001\n", "|"),
        ("▲张三遗失收据,声明作废。\n▲李四遗失公章,声明作废。\n", None),
        ("张三遗失收据,声明作废。\n李四遗失公章,声明作废。\n", None),
        ("▲张三遗失收据，声明作废。\n", None),
        ("", None),
    ],
)
def test_separator(text: str, expected: str | None) -> None:
    assert separator(text) == expected


def test_csv_cells_have_places_and_quotes_hold_line_ends() -> None:
    source = read("a.csv", '编号,声明内容\n7,"张三遗失收据\n（收据号：0012345），声明作废。"\n'.encode("gb18030"))
    assert source.text == "张三遗失收据\n（收据号：0012345），声明作废。\n"
    assert source.encoding == "gb18030"
    assert source.places.name(3) == "B2"


def test_what_excel_holds() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "登记"
    sheet["B3"], sheet["C3"], sheet["D3"], sheet["E3"] = "姓名", "号码", "日期", "金额"
    rows = [
        ("张三", "0012345", datetime.date(2020, 3, 8), 12.5),
        ("李四", int(ID), datetime.datetime(2020, 3, 8, 10, 5), 50000),
        ("王五", 123456789012345, None, 0.1 + 0.2),
    ]
    for number, row in enumerate(rows, 4):
        for letter, value in zip("BCDE", row, strict=True):
            sheet[f"{letter}{number}"] = value
    sheet["B9"] = "=B4"
    hidden = book.create_sheet("旧表")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "▲赵六遗失公章，声明作废。"
    file = io.BytesIO()
    book.save(file)
    source = read("a.xlsx", file.getvalue())
    assert source.text.splitlines() == [
        "姓名：张三，号码：0012345，日期：2020年3月8日，金额：12.5",
        # A number of eighteen digits has lost its last ones: it is shown as it has become.
        "姓名：李四，号码：4.19923E+17，日期：2020年3月8日 10:05，金额：50000",
        "姓名：王五，号码：123456789012345，金额：0.3",
        "▲赵六遗失公章，声明作废。",
    ]
    assert source.places.name(source.text.index("0012345")) == "登记!C4"
    assert source.places.name(source.text.index("赵六")) == "旧表 (hidden)!A1"
    assert [gap["en"].partition(":")[0] for gap in source.gaps] == ["登记!B9"]
