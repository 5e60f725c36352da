"""The quick checks and the library agree, on right numbers and on wrong ones."""

from __future__ import annotations

import random

from noticecheck.fields import checksums


def test_identity_agrees_with_the_library() -> None:
    chance = random.Random(1)
    for _ in range(2000):
        body = "".join(chance.choices("0123456789", k=17))
        assert checksums.identity(body) == checksums.identity_verdict(body)


def test_credit_agrees_with_the_library() -> None:
    chance = random.Random(2)
    for _ in range(2000):
        body = "".join(chance.choices(checksums.MOD_31_ALPHABET, k=17))
        assert checksums.credit(body) == checksums.credit_verdict(body)


def test_worked_examples() -> None:
    # The examples of the standards' texts, on divisions that nobody has.
    assert checksums.identity("41999919900101000") == "5"
    assert checksums.credit("91419999MA9XYW129") == "R"
    assert checksums.mod_11_10_verdict("41999900000001") == "7"
    assert checksums.luhn_verdict("629999000000000") == "9"
