"""What only its form says of a number proves nothing: a warning at most."""

from __future__ import annotations

from copy import copy

import pytest

from noticecheck import rules
from noticecheck.model import Page, Severity
from noticecheck.text import Text
from tests.marks import DAY, checked

FAULTS = (
    ("ID103", "▲张三（身份证号：419923199001019992）遗失购房收据，声明作废。"),
    ("ID102", "▲张三（身份证号：4199231990O1019993）遗失购房收据，声明作废。"),
    ("ID104", "▲张三（身份证号：419923199002309992）遗失购房收据，声明作废。"),
    ("UC103", "▲示例县示例服装店遗失营业执照副本，统一社会信用代码：92419923MA9XYW129A，声明作废。"),
    ("NB108", "▲张三遗失车辆合格证，车架号：LZZZZZZZ6ZZO00001，声明作废。"),
)


def severities(text: str, basis: str) -> dict[str, Severity]:
    notice = checked(text).notices[0].notice
    bare = copy(notice)
    bare.fields = tuple(field._replace(basis=basis) for field in notice.fields)
    found = rules.run(bare, Page(Text.of(text), (bare,), DAY), rules.select((), ()))
    return {finding.rule.code: finding.severity for finding in found}


@pytest.mark.parametrize(("code", "text"), FAULTS)
@pytest.mark.parametrize("basis", ["label", "thing"])
def test_named_is_an_error(code: str, text: str, basis: str) -> None:
    assert severities(text, basis)[code] is Severity.ERROR


@pytest.mark.parametrize(("code", "text"), FAULTS)
def test_shape_alone_is_a_warning(code: str, text: str) -> None:
    found = severities(text, "shape")
    assert found[code] is Severity.WARNING
    assert Severity.ERROR not in found.values()
