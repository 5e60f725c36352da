"""What desks were wrongly alarmed by elsewhere: every row stays silent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from noticecheck import check_text
from noticecheck.model import Finding, Severity
from tests.numbers import Numbers
from tests.quality import authors, measure, pages

N = Numbers(18)
OLD = N.id_card(date(1950, 3, 8), division="410923")
ABOLISHED = N.id_card(date(1965, 3, 8), division="412723")
ZONE = N.id_card(date(1990, 3, 8), division="410971")
UNKNOWN = N.id_card(date(1990, 3, 8), division="419999")
YOUNG = N.id_card(date(2022, 3, 8), division="330113")
SILENT = {
    "a code made after the birth": f"▲张三（身份证号：{OLD}）遗失购房收据（收据号：0012345），声明作废。",
    "an abolished county": f"▲张三（身份证号：{ABOLISHED}）遗失购房收据（收据号：0012345），声明作废。",
    "a development zone": f"▲张三（身份证号：{ZONE}）遗失购房收据（收据号：0012345），声明作废。",
    "an unknown county": f"▲张三（身份证号：{UNKNOWN}）遗失购房收据（收据号：0012345），声明作废。",
    "a child of a new district": f"▲张小示（身份证号：{YOUNG}）遗失保单（保单号：888000000001），声明作废。",
    "another place than the address": f"▲张三（身份证号：{OLD}，住址：广东省示例市示例路5号）遗失购房收据（收据号：0012345），声明作废。",
    "the inner digit of a right credit code": f"▲示例商贸有限公司遗失公章，统一社会信用代码：{N.uscc('91', '320594')}，声明作废。",
    "a village collective": f"▲示例村股份经济合作社遗失登记证，统一社会信用代码：{N.uscc('N2')}，声明作废。",
    "department Y": f"▲示例中心遗失登记证书，统一社会信用代码：{N.uscc('Y1')}，声明作废。",
    "department A": f"▲示例招待所遗失登记证书，统一社会信用代码：{N.uscc('A1')}，声明作废。",
    "Luhn on an account": "▲张三遗失存折一本，账号：6299990000000008，声明作废。",
    "Luhn on a member card": "▲张三遗失示例超市会员卡，卡号：6299990000000008，声明作废。",
    "an imported car": "▲张三遗失进口汽车合格证，车架号：WZZZZZZZ5ZZ000001，声明作废。",
    "the last six of a VIN": "▲张三遗失行驶证（车架号后六位：000001；车牌号：豫J12345），声明作废。",
    "a birth certificate's letter": "▲张小示（出生日期：2021年3月8日）出生医学证明丢失，编号：X410001234，声明作废。",
    "a teacher's sex digit": "▲张三，男，遗失教师资格证，教师资格证号：20154199942001234，声明作废。",
    "fifteen digits": "▲张三（身份证号：419923900101991）遗失房产证（证号：示房权证字第12345号），声明作废。",
    "an old registration number": "▲示例县示例饭店遗失营业执照，注册号：4199002000123，声明作废。",
    "a masked number": "▲张三（身份证号：4199****9993）遗失购房收据（收据号：0012345），声明作废。",
    "a tail": "▲张三遗失银行卡（尾号8888），声明作废。",
    "numerals without 壹": "▲张三遗失收据（收据号：0012345；金额：拾壹万元（￥110000元）），声明作废。",
    "圆 for 元 and 零 left out": "▲张三遗失收据（收据号：0012345；金额：壹拾万柒仟圆伍角叁分（￥107000.53）），声明作废。",
    "a longer period": "减资公告\n示例商贸有限公司拟将注册资本由600万元减至500万元，请债权人自公告之日起90日内申报债权，联系电话：13000001234。特此公告。",
    "receipt numbers of any form": "▲张三遗失收据（收据号：A-1/2019-7），声明作废。",
    "a policy with O": "▲张三遗失保单（保单号：PO1O23456789），声明作废。",
    "a cooperative's registration number": "▲示例养殖专业合作社遗失营业执照，注册号：419923NA000123X，声明作废。",
    "a number wrapped over two lines": "▲张三（身份证号：41992319900\n1019993）遗失购房收据（收据号：0012345），声明作废。",
    "a year's bracket in a number": "▲张三遗失不动产权证书，证号：豫（2018）示例县不动产权第0001234号，声明作废。",
    "an insurer's invoice number": "▲张三的示例保险保单（保单号：888000000001；发票号码：90030000000000000001）不慎丢失，声明作废。",
    "a house number like a date": "▲张三遗失收据（收据号：0012345；房号：12-1-31），声明作废。",
    "a phone pair": "▲张三遗失收据（收据号：0012345），联系电话：0393-4400000/4400001，声明作废。",
    "a line without a heading": "▲张三购房收据丢失，收据号：0012345。",
    "years that look like a range": "▲张三遗失2019-2020年收据（收据号：0012345），声明作废。",
}


@pytest.mark.parametrize("why", SILENT)
def test_silent(why: str) -> None:
    checked = check_text(SILENT[why], date=date(2026, 11, 23))
    assert len(checked.notices) == 1
    assert grave(checked.findings) == []


def grave(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    return [(f.rule.code, f.quote) for f in findings if f.severity is not Severity.INFO]


SEEDS, FEWEST = (1, 2), 2000
# Of the notices, each alone in its file and under a bullet, this share may be alarmed: of authors from whom it was learned
# what a notice is on a page, and of the others, whose messages are not always taken for notices (PG103).
LEARNED, OTHERS = 0.003, 0.05


@pytest.mark.parametrize(
    ("names", "most"),
    [(pages.AUTHORS, LEARNED), (tuple(name for name in authors.AUTHORS if name not in pages.AUTHORS), OTHERS)],
)
def test_clean_notices_are_left_alone(names: tuple[str, ...], most: float) -> None:
    alarmed, tried = [], 0
    for author in names:
        for seed in SEEDS[: 1 if author in authors.RECORDS else None]:
            for one in authors.notices(author, seed):
                for mark in ("", "▲"):
                    tried += 1
                    if found := grave(check_text(f"{mark}{one.text}\n", date=measure.DAY).findings):
                        alarmed.append((one.form, found))
    assert tried >= FEWEST
    assert len(alarmed) <= most * tried, alarmed


@pytest.mark.parametrize("seed", [3, 4])
def test_right_numbers_of_every_kind_are_left_alone(seed: int) -> None:
    texts = ("\n".join(f"▲{one.text}" for one in authors.notices("own", seed + 2 * round_)) for round_ in range(4))
    assert [grave(check_text(text, date=measure.DAY).findings) for text in texts] == [[]] * 4
