"""Words → values, over all kinds: right forms old and new, and what is none."""

from __future__ import annotations

import pytest

from noticecheck.fields import KINDS, MODULES, amount, dates, divisions, numerals
from noticecheck.fields.credit_code import CreditCode
from noticecheck.fields.id_card import IdCard
from noticecheck.fields.serials import read_range


@pytest.mark.parametrize(
    ("words", "normal"),
    [
        ("11万元", "110000"),
        ("110,000.00元", "110000"),
        ("￥12.5", "12.50"),
        ("3.5亿元", "350000000"),
        ("2万5千元", "25000"),
        ("12元5角", "12.50"),
        ("1.2345万元", "12345"),
        ("人民币壹拾壹万元整", "110000"),
        # The rows of the rules for bills: 零 may stand or not.
        ("壹仟肆佰零玖元伍角", "1409.50"),
        ("陆仟零柒元壹角肆分", "6007.14"),
        ("壹仟陆佰捌拾元零叁角贰分", "1680.32"),
        ("壹仟陆佰捌拾元叁角贰分", "1680.32"),
        ("壹拾万柒仟元零伍角叁分", "107000.53"),
        ("壹拾万零柒仟元伍角叁分", "107000.53"),
        ("壹万陆仟肆佰零玖元零贰分", "16409.02"),
        ("叁佰贰拾伍元零肆分", "325.04"),
        ("5万万元", None),
        ("1.2.3元", None),
        ("叁伍佰元", None),
    ],
)
def test_amounts(words: str, normal: str | None) -> None:
    assert amount.read(words.replace("￥", "¥")).normal == normal


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("一百零二", 102),
        ("一千零一十二", 1012),
        ("二十亿零一十万零一百一十二", 2000100112),
        ("壹拾贰万亿零贰仟肆佰贰拾壹", 12000000002421),
        ("一百二", 120),
        ("两万二", 22000),
        ("百二", 120),
        ("负十一", -11),
        ("十万亿", 10**13),
        ("一百一二三", None),
        ("一百你三", None),
        ("", None),
    ],
)
def test_numerals(words: str, value: int | None) -> None:
    assert numerals.value(words) == value


@pytest.mark.parametrize(
    ("words", "normal"),
    [
        ("2014年4月30日", "2014-04-30"),
        ("2019/04/19", "2019-04-19"),
        ("2019.9.6", "2019-09-06"),
        ("1994.01-19", "1994-01-19"),
        ("二〇一九年二月二十六日", "2019-02-26"),
        ("二O一九年十月三十日", "2019-10-30"),
        ("贰零壹玖年零壹拾月零叁拾日", "2019-10-30"),
        ("20140430", "2014-04-30"),
        ("2014年4月", "2014-04"),
        ("2015年2月30日", None),
        ("21年3月5日", None),
        ("农历2014年4月30日", None),
    ],
)
def test_dates(words: str, normal: str | None) -> None:
    assert dates.read(words).normal == normal


@pytest.mark.parametrize(
    ("words", "normal"),
    [
        ("45日", "P45D"),
        ("四十五日", "P45D"),
        ("3个月", "P3M"),
        ("三十（30）日", "P30D"),
        ("5年", "P5Y"),
        ("两周", "P2W"),
    ],
)
def test_periods(words: str, normal: str) -> None:
    assert dates.read_period(words.replace("（", "(").replace("）", ")")).normal == normal


@pytest.mark.parametrize(
    ("words", "normal", "count"),
    [
        ("0001201-0001250", "0001201/0001250", 50),
        ("0001201至50", "0001201/0001250", 50),
        ("AB001~AB010", "AB001/AB010", 10),
        ("0001250至0001201", "0001250/0001201", -48),
    ],
)
def test_ranges(words: str, normal: str, count: int) -> None:
    found = read_range(words, "receipt_no")
    assert found is not None
    assert (found.normal, found.count) == (normal, count)


def test_ends_that_do_not_belong_together() -> None:
    assert read_range("12-3456", "receipt_no") is None
    assert read_range("AB01-CD02", "receipt_no") is None


def test_id_card_parts() -> None:
    card = IdCard.of("419923199001019993")
    assert card.checks
    assert (card.sex, str(card.birth_date), card.province) == ("male", "1990-01-01", "41")
    assert IdCard.of("419923900101991").long_form.checks
    assert IdCard.of("4199 2319900101999x").compact == "41992319900101999X"
    assert IdCard.of("4199××××××××××9993").masked


def test_credit_code_parts() -> None:
    code = CreditCode.of("91419999ma9xyw129r")
    assert code.genuine
    assert code.inner_checks
    assert code.details()["category"] == "企业"
    assert CreditCode.of("N2419999MF00A1B29U").genuine


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("410923", "河南省濮阳市南乐县"),
        ("110105", "北京市朝阳区"),
        ("412723", "河南省周口地区商水县"),
        ("410971", "河南省濮阳市河南濮阳工业园区"),
        ("330113", "浙江省杭州市临平区"),
        ("659001", "新疆维吾尔自治区石河子市"),
        ("100000", None),
        ("abc", None),
    ],
)
def test_divisions(code: str, name: str | None) -> None:
    assert divisions.name(code) == name


def test_every_kind_has_one_home_and_every_label_one_kind() -> None:
    listed = [kind for module in MODULES for kind in module.KINDS]
    assert len(listed) == len(KINDS)
    labels = [label for kind in listed for label in kind.labels]
    assert len(labels) == len(set(labels))


def test_the_table_of_divisions_is_made_by_its_script() -> None:
    from importlib.resources import files

    from noticecheck.data import make_divisions

    folder = files("noticecheck") / "data"
    loc = (files("stdnum") / "cn" / "loc.dat").read_text(encoding="utf-8")
    extra = (folder / "divisions_extra.txt").read_text(encoding="utf-8")
    made = make_divisions.lines(loc, extra)
    table = (folder / "divisions.txt").read_text(encoding="utf-8").split()
    # The library's list grows; what this table was made of stays.
    assert len(made) >= len(table) // 2
    for code in ("110101", "410971", "320594", "830000", "659001"):
        assert code in table
    assert made[0].startswith("110000 ")
