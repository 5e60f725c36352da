"""NB107-NB109: plates and vehicle identification numbers."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.fields.vehicle import VIN_LENGTH, Plate, Vin
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule
from noticecheck.suggest import suggestions

_P = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新台"
_FORMS = expression(
    rf"[{_P}](?:[A-Z][0-9A-HJ-NP-Z]{{5}}"
    r"|[A-Z][A-HJK][0-9A-HJ-NP-Z]\d{4}|[A-Z]\d{5}[A-K]"
    r"|[A-Z][0-9A-Z]{4,5}[挂学警试超领]|Z[0-9A-Z]{4}[港澳]|[XS]\d{4,5}应急|[A-Z]临[0-9A-Z]{3,6}|\d\d[0-9A-Z]{3,6})"
)
_ORDINARY = expression(rf"[{_P}][A-Z][0-9A-Z]{{5}}")
_ONE_OFF = {VIN_LENGTH - 1, VIN_LENGTH + 1}
_NOT_IN_VIN = "IOQ"
_SENTENCE = "。;"


@field_rule(
    Plate,
    "NB107",
    "licence-plate-form",
    Severity.ERROR,
    zh="车牌号“{value}”{reason}。",
    en="The plate number “{value}” {reason}.",
    ask_zh="您声明中的车牌号“{value}”{reason}，请对照行驶证核对。",
    ask_en="The plate number “{value}” {reason}; please check it against the vehicle licence.",
)
def plate(field: Field[Plate], notice: Notice, page: Page) -> Iterator[Finding]:
    """A plate has the letter I or O in its serial, or fits no form of plate.

    The letters are never used, so an error; any other form that begins with a province is a
    warning.

    普通车牌序号不用字母I和O（易与1、0相混）；以省份简称开头而不合任何一种车牌格式的，作警告。

    Bad: ▲张三遗失行驶证，车牌号：豫J1O345，声明作废。
    Good: ▲张三遗失行驶证，车牌号：豫J10345，声明作废。
    Source: GA 36-2018
    """
    compact = field.value.compact
    if field.value.masked or field.value.province is None:
        return
    if _ORDINARY.fullmatch(compact) and ("I" in field.value.serial or "O" in field.value.serial):
        reason = {
            "zh": "序号里有字母I或O，车牌不用这两个字母",
            "en": "has I or O in its serial, which plates never have",
        }
        fixed = compact[:2] + field.value.serial.replace("O", "0").replace("I", "1")
        yield plate.at(notice, field, reason=reason, suggestions=(fixed,))
    elif not _FORMS.fullmatch(compact) and notice.words[field.end : field.end + 1] not in set("挂学警试超领港澳使"):
        reason = {"zh": "不合任何一种车牌格式", "en": "fits no form of plate"}
        yield plate.at(notice, field, severity=Severity.WARNING, reason=reason)


def _odd(field: Field[Vin], notice: Notice) -> bool:
    """Whether the sentence up to a number speaks of a vehicle that needs no VIN."""
    sentence = max(notice.words.rfind(mark, 0, field.start) for mark in _SENTENCE) + 1
    return notice.says("odd_vehicle", sentence, field.end)


@field_rule(
    Vin,
    "NB108",
    "vin-character",
    Severity.ERROR,
    zh="车架号“{value}”{reason}。",
    en="The VIN “{value}” {reason}.",
    ask_zh="您声明中的车架号“{value}”{reason}，请对照行驶证核对。",
    ask_en="The VIN “{value}” {reason}; please check it against the vehicle licence.",
)
def vin_character(field: Field[Vin], notice: Notice, page: Page) -> Iterator[Finding]:
    """A VIN has the letter I, O or Q, or another length than 17 for a car.

    车辆识别代号17位，不用字母I、O、Q；汽车的识别代号不是17位、车架号是16或18位的作警告；只登后六位的不判。

    Bad: ▲张三遗失车辆合格证，车架号：LZZZZZZZ6ZZO00001，声明作废。
    Good: ▲张三遗失车辆合格证，车架号：LZZZZZZZ6ZZ000001，声明作废。
    Source: GB 16735-2019
    """
    number = field.value
    if number.masked or notice.labels(field, "part"):
        return
    if len(number.compact) == VIN_LENGTH:
        if any(char in _NOT_IN_VIN for char in number.compact):
            reason = {"zh": "里有字母I、O或Q，车架号不用这些字母", "en": "has I, O or Q, which a VIN never has"}
            candidates = suggestions(field, notice, page)
            yield vin_character.at(notice, field, reason=reason, suggestions=candidates)
    elif notice.says("car") and not _odd(field, notice):
        if "识别" not in field.label and len(number.compact) not in _ONE_OFF:
            return
        count = len(number.compact)
        reason = {"zh": f"有{count}位，应为17位", "en": f"has {count} characters, not 17"}
        yield vin_character.at(notice, field, severity=Severity.WARNING, reason=reason)


@field_rule(
    Vin,
    "NB109",
    "vin-check-digit",
    Severity.WARNING,
    zh="车架号“{value}”与校验规则不符：第9位应为{expected}；进口车和专用机械可能不按此规则，请核对。",
    en="The VIN “{value}” fails its check digit: the 9th should be {expected}; imported vehicles may not use one.",
    ask_zh="您声明中的车架号“{value}”与校验规则不符，请对照行驶证核对。",
    ask_en="The VIN “{value}” fails its check digit; please check it against the vehicle licence.",
)
def vin_check(field: Field[Vin], notice: Notice, page: Page) -> Iterator[Finding]:
    """The ninth character of a VIN does not fit the others.

    车架号第9位是校验位，与其余16位不符。欧洲进口车、拖拉机、工程机械和2004年以前的产品可以不用，故只作警告；摩托车同样有校验位。

    Bad: ▲张三遗失车辆合格证，车架号：LZZZZZZZ5ZZ000001，声明作废。
    Good: ▲张三遗失车辆合格证，车架号：LZZZZZZZ6ZZ000001，声明作废。
    Source: GB 16735-2019
    """
    number = field.value
    if number.masked or number.expected_check is None or number.checks or _odd(field, notice):
        return
    # Of China's makers, the first two swapped perhaps; others need no check character.
    swapped = Vin(number.compact[1::-1] + number.compact[2:])
    if number.compact.startswith("L") or (swapped.compact.startswith("L") and swapped.checks):
        candidates = suggestions(field, notice, page)
        yield vin_check.at(notice, field, expected=number.expected_check, suggestions=candidates)


RULES = (plate, vin_character, vin_check)
