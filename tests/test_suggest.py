"""The right number is offered, the computed one always, and cheaply."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest

from noticecheck.fields.base import Number
from noticecheck.fields.credit_code import CreditCode
from noticecheck.fields.id_card import IdCard
from noticecheck.model import Notice, Page
from noticecheck.suggest import forms, judges, near, schemes
from noticecheck.suggest.typist import slips
from tests.marks import checked
from tests.numbers import ALPHABET, Numbers
from tests.quality.slips import NOTICES, slip

# Of a hundred and eighty numbers one slip away no more than this pass the check.
MOST_WEIGHED = 40


@pytest.mark.parametrize("kind", NOTICES)
def test_what_the_message_computes_is_offered(kind: str) -> None:
    make, form, _, _ = NOTICES[kind]
    n = Numbers(7)
    for _ in range(40):
        right = make(n)
        place = {"vin": 8, "disability_no": 17}.get(kind, len(right) - 1)
        wrong = right[:place] + n.pick([c for c in "0123456789" if c != right[place]]) + right[place + 1 :]
        text = form.format(p=n.person(), o=n.company(), r=n.digits(7), x=wrong)
        offers = {offer for finding in checked(text).findings for offer in finding.suggestions}
        assert right in offers, (wrong, right)


@pytest.mark.parametrize("kind", NOTICES)
def test_schemes_agree_with_the_kinds(kind: str) -> None:
    make, form, _, _ = NOTICES[kind]
    n = Numbers(8)
    for _ in range(60):
        right = make(n)
        field = next(
            field
            for field in checked(form.format(p="张示", o="示例商贸有限公司", r="0012345", x=right))
            .notices[0]
            .notice.fields
            if field.kind == kind
        )
        judge = judges.judge_of(field.value)
        assert judge is not None
        assert judge.scheme.accepts(right)
        assert not judge.scheme.accepts(slip(right, "random", "0123456789", n) + "0")


def test_undoing_finds_what_was_done() -> None:
    n = Numbers(9)
    for sort in ("alike", "pad", "swap", "random", "missing", "doubled"):
        for _ in range(50):
            right = n.id_card()
            wrong = slip(right, sort, "0123456789", n)
            if wrong != right:
                assert right in dict(slips(wrong, schemes.identity())), (sort, wrong)


def test_both_checks_of_a_credit_code_hold() -> None:
    n = Numbers(10)
    for _ in range(60):
        right = n.uscc("91", "410923")
        wrong = slip(right, "alike", "0123456789", n)
        text = f"▲示例商贸有限公司遗失营业执照副本，统一社会信用代码：{wrong}，声明作废。"
        for finding in checked(text).findings:
            computed = CreditCode(wrong).expected_check if finding.rule.code == "UC103" else None
            for offer in finding.suggestions:
                whole = CreditCode(offer).checks and CreditCode(offer).inner_checks
                assert whole or offer == f"{wrong[:-1]}{computed}"


def test_what_the_notice_says_counts() -> None:
    n = Numbers(11)
    right = n.id_card(division="410923")
    born = f"{right[6:10]}年{int(right[10:12])}月{int(right[12:14])}日"
    wrong = right[:13] + str((int(right[13]) + 1) % 10) + right[14:]
    text = f"▲张示（{born}出生，身份证号：{wrong}）遗失购房收据（收据号：0012345），声明作废。"
    found = [finding for finding in checked(text).findings if finding.rule.code == "ID103"]
    assert found[0].suggestions[0] == right


def test_a_number_of_the_page_is_the_likeliest() -> None:
    n = Numbers(12)
    right = n.id_card(division="410923")
    wrong = slip(right, "random", "0123456789", n)
    text = f"▲张示（身份证号：{right}）遗失收据，声明作废。\n▲李示（身份证号：{wrong}）遗失收据，声明作废。"
    found = [finding for finding in checked(text).findings if finding.rule.code.startswith("ID10")]
    assert found[0].suggestions[0] == right


def test_a_fault_costs_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what passes the check is weighed, and each number once, however many rules ask."""
    weighed: Counter[str] = Counter()
    alphabet, scheme, weigh = judges._JUDGES[IdCard]

    def counted(number: str, notice: Notice | None, page: Page, seen: judges.Known) -> float:
        weighed["calls"] += 1
        return weigh(number, notice, page, seen)

    card: type[Number] = IdCard
    monkeypatch.setitem(judges._JUDGES, card, (alphabet, scheme, counted))
    n = Numbers(13)
    numbers: list[Number] = []
    for _ in range(50):
        wrong = slip(n.id_card(), n.pick(["alike", "swap", "missing", "doubled"]), "0123456789", n)
        checked(f"▲张示（身份证号：{wrong}）遗失购房收据，声明作废。")
        numbers.append(Number(wrong))
    assert weighed["calls"] <= MOST_WEIGHED * len(numbers)


SERIALS = {
    "a diploma": lambda n: f"1{n.digits(4)}1{n.random.randrange(2001, 2026)}05{n.digits(6)}",
    "a permit with a day in it": lambda n: (
        f"{n.division()}{n.day(date(2011, 1, 1), date(2026, 1, 1)):%Y%m%d}{n.digits(4)}"
    ),
    "eighteen figures": lambda n: "78" + n.digits(16),
    "seventeen figures": lambda n: n.digits(17),
    "a land contract": lambda n: f"{n.division()}203204{n.digits(6)}J",
    "a container and its seal": lambda n: f"TLKU{n.digits(7)}SEAL{n.digits(3)}",
}


@pytest.mark.parametrize("make", SERIALS.values(), ids=SERIALS)
def test_other_serials_are_hardly_ever_taken_for_slips(make: Callable[[Numbers], str]) -> None:
    n = Numbers(11)
    assert sum(bool(near.kind(make(n))) for _ in range(300)) <= 3


@pytest.mark.parametrize("sort", ["alike", "pad", "swap", "random", "missing", "doubled"])
def test_what_a_slip_spoils_keeps_its_kind(sort: str) -> None:
    n = Numbers(12)
    for make, kind, alphabet in ((n.id_card, "id_card", "0123456789"), (n.uscc, "uscc", ALPHABET)):
        kept = [forms.by_shape(slip(make(), sort, alphabet, n)) == kind for _ in range(150)]
        assert sum(kept) >= 0.98 * len(kept), kind


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        # The first two show a body and a century that nobody has; only a card of which one digit is wrong fits.
        ("419901105510239920", "id_card"),
        ("41099019900101997", "id_card"),
        ("91410923MA9XYW12", ""),
        ("914199231234567", ""),
        ("LABCDEFG7ZZ000123", "vin"),
        ("LABCDEFGXZZ0000123", "vin"),
        # Right by the check of a code, but nobody's.
        ("T41992319501209996", "special_work_no"),
        ("LBDE20260000012", ""),
        ("LBDE2026000001234", ""),
    ],
)
def test_by_form_alone(number: str, kind: str) -> None:
    assert forms.by_shape(number) == kind
