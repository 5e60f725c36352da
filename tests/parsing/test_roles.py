"""Who plays which part: who speaks, who issued it, to whom it is said, cut where something else begins."""

from __future__ import annotations

import pytest

from tests.parsing.tools import roles_of

END = "，声明作废。\n"


def speakers(page: str) -> list[str]:
    return [name for role, name in roles_of(page) if role == "declarant"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("张三遗失身份证", ["张三"]),
        ("张三身份证遗失", ["张三"]),
        ("欧阳示明驾驶证丢失", ["欧阳示明"]),
        ("王小示（男）遗失护照", ["王小示"]),
        ("阿依古丽·买买提遗失护照", ["阿依古丽·买买提"]),
        ("示例商贸有限公司遗失公章", ["示例商贸有限公司"]),
        ("示例商贸有限公司公章遗失", ["示例商贸有限公司"]),
        ("样本（北京）科技有限公司遗失公章", ["样本（北京）科技有限公司"]),
        ("示例企业管理中心（有限合伙）遗失公章", ["示例企业管理中心（有限合伙）"]),
        ("示例县东示村村民委员会原公章丢失", ["示例县东示村村民委员会"]),
        ("张三的购房收据丢失", ["张三"]),
        ("张三不慎将收据丢失", ["张三"]),
        ("遗失张三身份证，号码419923199001019993", ["张三"]),
        ("张三遗失钓鱼证，编号：0012345", ["张三"]),
        ("张三、李四遗失购房合同", ["张三", "李四"]),
        ("张三和李四遗失购房合同", ["张三", "李四"]),
        ("张三（身份证号：419923199001019993）、李四（身份证号：419923199001019985）遗失购房合同", ["张三", "李四"]),
        ("张三、李四夫妻遗失购房合同，合同编号：0012345", ["张三", "李四"]),
        ("张三身份证遗失；李四驾驶证遗失", ["张三", "李四"]),
        ("本人张三遗失身份证", ["张三"]),
        ("兹有张三遗失身份证", ["张三"]),
        ("示例中学学生张三遗失学生证", ["张三"]),
        ("业主王小示遗失购房收据", ["王小示"]),
        ("示例商贸有限公司、样本置业有限公司遗失合同", ["示例商贸有限公司", "样本置业有限公司"]),
        ("因保管不善，张三遗失身份证", ["张三"]),
        ("示例县西样村村民张三遗失林权证", ["张三"]),
        ("2026年11月3日，张三在示例市场遗失身份证", ["张三"]),
        ("林权证遗失，张三", ["张三"]),
        ("护林员证遗失，张三", ["张三"]),
    ],
)  # fmt: skip
def test_who_lost_something(words: str, names: list[str]) -> None:
    assert speakers(f"▲{words}{END}") == names


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("▲本人公章遗失，声明作废。声明人：张三", "张三"),
        ("注销公告\n示例商贸有限公司经股东会决议，拟注销，请债权人申报债权。", "示例商贸有限公司"),
        (
            "注销公告\n经股东会决议，本公司拟注销，请债权人申报债权。\n示例商贸有限公司\n2026年11月3日",
            "示例商贸有限公司",
        ),
        ("认领公告\n下列车辆长期无人认领，请车主前来认领：豫J12345。\n公告单位：示例县公安局", "示例县公安局"),
        ("示例县公安局交通警察大队\n下列车辆长期无人认领，请车主前来认领。", "示例县公安局交通警察大队"),
        ("致歉声明\n本人张三因言行不当，向李四郑重道歉。\n张三", "张三"),
        ("示例商贸有限公司自即日起更名为示例实业有限公司。", "示例商贸有限公司"),
        ("合并公告\n示例商贸有限公司与样本置业有限公司拟合并，请债权人申报债权。", "示例商贸有限公司"),
        ("声明\n示例学院郑重声明：近期有人冒用我院名义招生，均与我院无关。", "示例学院"),
    ],
)
def test_who_speaks(page: str, name: str) -> None:
    assert name in speakers(page)


@pytest.mark.parametrize(
    ("words", "issuers"),
    [
        ("张三不慎将示例置业有限公司开具的购房收据丢失", ["示例置业有限公司"]),
        ("张三遗失示例县人民医院押金条一张", ["示例县人民医院"]),
        ("张三遗失与示例置业有限公司签订的购房合同", ["示例置业有限公司"]),
        ("张三遗失由示例县公安局核发的驾驶证", ["示例县公安局"]),
        ("示例县人民医院开具给张三的押金条丢失", ["示例县人民医院"]),
        ("张三遗失身份证", []),
        ("示例商贸有限公司遗失公章一枚", []),
    ],
)
def test_who_issued_it(words: str, issuers: list[str]) -> None:
    assert [name for role, name in roles_of(f"▲{words}{END}") if role == "issuer"] == issuers


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("催收公告\n张三、李四：你二人在我行的贷款已逾期，请立即偿还。示例银行", ["张三", "李四"]),
        ("样本商贸有限公司：本院受理示例银行诉你公司一案，现向你公告送达判决书。示例县人民法院", ["样本商贸有限公司"]),
    ],
)
def test_to_whom_it_is_said(page: str, names: list[str]) -> None:
    found = [name for role, name in roles_of(page) if role in {"addressee", "debtor"}]
    assert found == names


@pytest.mark.parametrize(
    ("page", "part"),
    [
        ("▲示例商贸有限公司（法定代表人张三）遗失公章，声明作废。", ("representative", "张三")),
        ("▲示例商贸有限公司遗失公章，声明作废。联系人李四", ("contact", "李四")),
        ("▲母亲：张示花，新生儿王小示出生医学证明丢失，编号：R410001234，声明作废。", ("relative", "张示花")),
        ("▲母亲：张示花，新生儿王小示出生医学证明丢失，编号：R410001234，声明作废。", ("declarant", "王小示")),
    ],
)
def test_other_parts(page: str, part: tuple[str, str]) -> None:
    assert part in roles_of(page)


def test_who_is_named_twice_is_one_party() -> None:
    found = roles_of("▲本人张三遗失身份证，声明作废。\n声明人：张三\n")
    assert found == [("declarant", "张三")]


@pytest.mark.parametrize("words", ["遗失身份证", "身份证丢失", "公章遗失"])
def test_words_without_a_speaker_name_nobody(words: str) -> None:
    assert roles_of(f"▲{words}，声明作废。\n") == []
