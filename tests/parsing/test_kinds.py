"""Which kind of field a number is: named by its label, by the thing, by its form."""

from __future__ import annotations

import pytest

from noticecheck.parsing import kinds
from noticecheck.suggest import forms
from tests.numbers import Numbers
from tests.parsing.tools import LEXICON, fields, notice

N = Numbers(31)
CARD = "419923199001019993"
CODE = N.uscc()
VIN = N.vin()


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (CARD, "id_card"),
        (CARD[:17] + "4", "id_card"),
        (CARD[:-1], "id_card"),
        (CARD + "1", "id_card"),
        (CARD[:6] + " " + CARD[6:], "id_card"),
        (CODE, "uscc"),
        (CODE.lower(), "uscc"),
        (VIN, "vin"),
        (N.mobile(), "phone"),
        ("0393-4400000", "phone"),
        ("400-123-4567", "phone"),
        ("0012345", ""),
        ("419923199013019993", ""),
        ("", ""),
    ],
)
def test_by_shape(raw: str, kind: str) -> None:
    assert forms.by_shape(raw) == kind


@pytest.mark.parametrize(
    ("label", "raw", "things", "decided"),
    [
        ("身份证号", CARD, (), ("id_card", "label")),
        ("身份证号", "12345", (), ("id_card", "label")),
        ("收据号", "0012345", (), ("receipt_no", "label")),
        ("证号", CARD, ("id_card",), ("id_card", "thing")),
        ("编号", "4199990000001", ("seal_no",), ("seal_no", "thing")),
        ("编号", CARD, (), ("id_card", "shape")),
        ("编号", CODE, ("seal_no",), ("uscc", "shape")),
        ("编号", "AB-77123", (), ("document_no", "label")),
        (None, CARD, (), ("id_card", "shape")),
        (None, "AB-77123", (), ("document_no", "shape")),
        (None, "0012345", ("receipt_no",), ("receipt_no", "thing")),
    ],
)
def test_decide(label: str | None, raw: str, things: tuple[str, ...], decided: tuple[str, str]) -> None:
    word = LEXICON.get(label) if label else None
    assert kinds.decide(word, raw, things) == decided


def test_numbers_with_a_wrong_digit_keep_their_kind() -> None:
    """Of cards and codes with one wrong digit under a weak label nearly all are still cards and codes."""
    n = Numbers(7)
    kept = tried = 0
    for make, kind, thing in ((n.id_card, "id_card", "身份证"), (n.uscc, "uscc", "营业执照")):
        for _ in range(100):
            right = make()
            place = n.random.randrange(len(right))
            wrong = (
                right[:place] + n.pick([digit for digit in "0123456789" if digit != right[place]]) + right[place + 1 :]
            )
            found = notice(f"▲{n.company()}遗失{thing}，证号：{wrong}，声明作废。").fields
            tried += 1
            kept += [field.kind for field in found] == [kind]
    assert kept >= 0.93 * tried


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("遗失行驶证，车架号：{v}", "vin"),
        ("遗失护照，号码：E12345678", "passport_no"),
        ("遗失出生医学证明，编号：R410001234", "birth_certificate_no"),
        ("遗失残疾人证，证号：" + CARD + "44", "disability_no"),
        ("遗失毕业证书，编号：104661201905001234", "diploma_no"),
        ("遗失道路运输证，证号：419923001234", "transport_no"),
        ("遗失发票一份，代码：4100161320，号码：00123456", "invoice_code"),
    ],
)
def test_the_thing_names_the_number(words: str, kind: str) -> None:
    assert fields("张三" + words.format(v=VIN) + "，声明作废。")[0][0] == kind
