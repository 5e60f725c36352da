"""Values are taken from left to right, each with its label and the things before it."""

from __future__ import annotations

from tests.parsing.tools import reader


def test_blanks_at_the_end_are_no_part_of_a_value() -> None:
    made = reader("遗失收据，声明作废。")
    end = made.add("document_no", None, 0, 2)
    assert (end, made.fields[-1].raw, made.end) == (2, "遗失", 2)


def test_named_are_parts_and_things() -> None:
    made = reader("法定代表人：张三，收据号：0012345，物品：钱包")
    assert [(field.raw, word.text) for field, word in made.named] == [("张三", "法定代表人"), ("钱包", "物品")]


def test_the_last_thing_before_a_place() -> None:
    made = reader("遗失身份证、收据各一张，声明作废。")
    card, receipt = made.things
    assert made.kinds_before(0) == ()
    assert made.kinds_before(card.end) == card.kinds != ()
    assert made.kinds_before(receipt.end + 3) == receipt.kinds
