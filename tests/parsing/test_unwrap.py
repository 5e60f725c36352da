"""Numbers broken over lines are whole again, and lists stay lists."""

from __future__ import annotations

import pytest

from tests.parsing.tools import flattened


def unwrapped(page: str) -> str:
    """A page on one line, with one space where a gap parts two entries."""
    return " ".join(str(flattened(page).text).split())


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("发票号\n码 ：\n9003000000000216084\n\n12；", "发票号码：900300000000021608412；"),
        ("身份证号：41992319900\n1019993）", "身份证号：419923199001019993）"),
        ("身份证号：419923 19900101 9993", "身份证号：419923199001019993"),
        ("身份证号：41992319900101999\nX）", "身份证号：41992319900101999X）"),
        ("统一社会信用代码：91419923M\nA9XYW129K", "统一社会信用代码：91419923MA9XYW129K"),
        ("2014年 4月 30日", "2014年4月30日"),
        ("2014年4月3\n0日", "2014年4月30日"),
        ("2014年4月30\n日", "2014年4月30日"),
        ("金额：11\n万元", "金额：11万元"),
        ("房号 ：\n2-1-\n2605", "房号：2-1-2605"),
        ("房号：2-1\n-2605", "房号：2-1-2605"),
        ("许可证编号：JY\n14199230000017", "许可证编号：JY14199230000017"),
        ("卡号：6299 9900 0000 0008", "卡号：6299990000000008"),
        ("电话：0393-\n4400000", "电话：0393-4400000"),
        ("编号：419999\n0000001", "编号：4199990000001"),
        ("出生日期：19\n90年1月1日", "出生日期：1990年1月1日"),
    ],
)
def test_a_number_is_whole_again(broken: str, whole: str) -> None:
    assert unwrapped(broken) == whole


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("收据号：0012345 0012346", "收据号：0012345 0012346"),
        ("收据号：0012345\n0012346", "收据号：0012345 0012346"),
        (
            "身份证号分别为419923199001019993\n419923199001019985",
            "身份证号分别为419923199001019993 419923199001019985",
        ),
        ("编号1234\n2020年3月5日", "编号1234 2020年3月5日"),
        ("电话13000001234 13000001235", "电话13000001234 13000001235"),
        ("ABC Trading Co", "ABC Trading Co"),
        ("编号：0012345\n1.公章\n2.财务章", "编号：0012345 1.公章 2.财务章"),
    ],
)
def test_a_list_stays_a_list(page: str, words: str) -> None:
    assert unwrapped(page) == words


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("统一社会信用\n代码：91419923MA9XYW129K", "统一社会信用代码：91419923MA9XYW129K"),
        ("金额：8万元；开具\n日期：2016年5月9日", "金额：8万元；开具日期：2016年5月9日"),
        ("身份\n证号：419923199001019993", "身份证号：419923199001019993"),
        ("联系\n电话：13000001234", "联系电话：13000001234"),
    ],
)
def test_a_label_is_whole_again(broken: str, whole: str) -> None:
    assert unwrapped(broken) == whole


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("张三 身份证号：419923199001019993", "张三 身份证号：419923199001019993"),
        ("姓名：张三 电话：13000001234", "姓名：张三 电话：13000001234"),
        ("遗失公章 编号：4199990000001", "遗失公章 编号：4199990000001"),
    ],
)
def test_a_label_begins_anew_behind_a_gap(page: str, words: str) -> None:
    assert unwrapped(page) == words
