"""Every value of a notice, with its label, as a paper prints it."""

from __future__ import annotations

import pytest

from noticecheck.fields.base import Blank
from tests.parsing.tools import fields, reader

CARD, CODE = "419923199001019993", "91419923MA9XYW129K"


def test_labels_with_a_colon() -> None:
    assert fields(
        f"张三（身份证号：{CARD}）遗失购房收据（收据号：0012345；金额：11万元；开具日期：2014年4月30日；房号：2-1-2605），声明作废。"
    ) == [
        ("id_card", "身份证号", CARD),
        ("receipt_no", "收据号", "0012345"),
        ("amount", "金额", "11万元"),
        ("date", "开具日期", "2014年4月30日"),
        ("house_no", "房号", "2-1-2605"),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (f"张三身份证号{CARD}遗失", ("id_card", "身份证号", CARD)),
        (f"身份证号码为{CARD}", ("id_card", "身份证号码", CARD)),
        (f"身份证号是{CARD}", ("id_card", "身份证号", CARD)),
        (f"身份证号：【{CARD}】", ("id_card", "身份证号", CARD)),
        (f"身份证号：“{CARD}”", ("id_card", "身份证号", CARD)),
        (f"身份证号∶{CARD}", ("id_card", "身份证号", CARD)),
        (f"身份证号（18位）：{CARD}", ("id_card", "身份证号", CARD)),
        (f"身份证号码（公民身份号码）：{CARD}", ("id_card", "身份证号码", CARD)),
        (f"身份证號：{CARD}", ("id_card", "身份证號", CARD)),
        (f"统一社会信用代码：{CODE}", ("uscc", "统一社会信用代码", CODE)),
        ("收据号：No.0012345", ("receipt_no", "收据号", "0012345")),
        ("收据号No0012345", ("receipt_no", "收据号", "0012345")),
        ("金额（元）：15000", ("amount", "金额", "15000")),
        ("注册资本（万元）：500", ("amount", "注册资本", "500")),
        ("金额：人民币壹拾壹万元整", ("amount", "金额", "人民币壹拾壹万元整")),
        ("金额：￥110000.00", ("amount", "金额", "￥110000.00")),
        ("开具日期（年月日）：2026.11.3", ("date", "开具日期", "2026.11.3")),
        ("出生日期：2021年3月8日", ("date", "出生日期", "2021年3月8日")),
        ("联系电话：0393-4400000", ("phone", "联系电话", "0393-4400000")),
        ("车牌号：豫J12345", ("plate_no", "车牌号", "豫J12345")),
        ("地址：示例县示例路5号", ("address", "地址", "示例县示例路5号")),
        ("案号：（2026）示0199民初12号", ("document_no", "案号", "（2026）示0199民初12号")),
        (
            "不动产权证号：豫（2018）示例县不动产权第0001234号",
            ("estate_certificate_no", "不动产权证号", "豫（2018）示例县不动产权第0001234号"),
        ),
    ],
)
def test_one_value(words: str, found: tuple[str, str, str]) -> None:
    assert found in fields(words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (f"张三遗失身份证{CARD}", ("id_card", "", CARD)),
        ("张三的豫J12345号车行驶证遗失", ("plate_no", "", "豫J12345")),
        ("位于示例小区3号楼2单元501室的房产证遗失", ("house_no", "", "3号楼2单元501室")),
        ("自公告之日起45日内申报债权", ("period", "自公告之日起", "45日")),
        ("收据共3张", ("quantity", "", "3张")),
        ("2026年11月3日", ("date", "", "2026年11月3日")),
        ("缴纳保证金5000元", ("amount", "", "5000元")),
        ("房权证示字第00012345号遗失", ("estate_certificate_no", "", "示字第00012345号")),
    ],
)
def test_values_without_a_label(words: str, found: tuple[str, str, str]) -> None:
    kind, label, raw = found
    assert (kind, raw) in [(of, words_) for of, told, words_ in fields(words) if told == label or not label]


@pytest.mark.parametrize(
    ("words", "kind", "raws"),
    [
        ("收据号：0012345、0012346、0012347，声明作废", "receipt_no", ["0012345", "0012346", "0012347"]),
        ("收据号：0012345 0012346", "receipt_no", ["0012345", "0012346"]),
        ("收据号：0012345和0012346", "receipt_no", ["0012345", "0012346"]),
        (f"身份证号分别为{CARD}、419923199001019985", "id_card", [CARD, "419923199001019985"]),
        ("收据号：0012301至0012350", "number_range", ["0012301至0012350"]),
        ("发票号码：00123401-00123425", "number_range", ["00123401-00123425"]),
        ("发票号码：00123401-00123425、00123501-00123525", "number_range", ["00123401-00123425", "00123501-00123525"]),
        ("房号：2-1-2605", "house_no", ["2-1-2605"]),
        (f"统一社会信用代码仍为{CODE}", "uscc", [CODE]),
        ("毕业证、学位证遗失，证号分别为129999200305183330、1299942003000123", "degree_no", ["1299942003000123"]),
        ("毕业证、学位证遗失，证号分别为129999200305183330、1299942003000123", "diploma_no", ["129999200305183330"]),
        ("会计从业资格证23019900001234遗失", "document_no", ["23019900001234"]),
    ],
)
def test_lists_and_ranges(words: str, kind: str, raws: list[str]) -> None:
    assert [raw for of, _, raw in fields(words) if of == kind] == raws


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "（流转单序：AB-77123；备注栏：未盖章）",
            [("document_no", "流转单序", "AB-77123"), ("text", "备注栏", "未盖章")],
        ),
        ("声明人：张三", [("name", "声明人", "张三")]),
        ("声明人：：张三", [("name", "声明人", "张三")]),
        (
            "证件：出生医学证明\n4.编号：R410001234",
            [("text", "证件", "出生医学证明"), ("birth_certificate_no", "编号", "R410001234")],
        ),
        ("声明人：张三、李四", [("name", "声明人", "张三"), ("name", "声明人", "李四")]),
        (
            "声明单位：示例（北京）商贸有限公司\n日期：2026年11月3日",
            [("name", "声明单位", "示例（北京）商贸有限公司"), ("date", "日期", "2026年11月3日")],
        ),
        ("声明单位：示例企业管理中心（有限合伙）", [("name", "声明单位", "示例企业管理中心（有限合伙）")]),
        ("姓名：张三 性别：男 年龄：35", [("name", "姓名", "张三"), ("sex", "性别", "男"), ("age", "年龄", "35")]),
    ],
)
def test_words_behind_labels(words: str, found: list[tuple[str, str, str]]) -> None:
    assert fields(words) == found


@pytest.mark.parametrize(
    ("words", "kind", "raw"),
    [
        ("身份证号：，声明作废", "id_card", ""),
        ("金额：；房号：2-1-2605", "amount", ""),
        ("房号：XXX，声明作废", "house_no", "XXX"),
        ("合同编号：____，", "contract_no", "____"),
        ("开具日期：  年  月  日", "date", "年月日"),
        ("身份证号：【】", "id_card", "【】"),
    ],
)
def test_blanks(words: str, kind: str, raw: str) -> None:
    (found,) = [field for field in reader(words).fields if isinstance(field.value, Blank)]
    assert (found.kind, found.raw) == (kind, raw)


@pytest.mark.parametrize(
    "words",
    [
        "张三遗失身份证，声明作废。",
        "1.公章2.财务专用章3.法人章，声明作废",
        "保单3份、合同2份",
        "特此公告：",
        "公告如下：我公司公章遗失",
        "您好：麻烦登一下",
    ],
)
def test_no_values(words: str) -> None:
    assert [raw for kind, _, raw in fields(words) if kind != "text"] == []
