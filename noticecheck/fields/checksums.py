"""Whether a number fits its check digit: a quick answer here, the verdict from python-stdnum.

Nearly every number is right, and says so here in a microsecond.  Before one is called wrong the
library is asked, which is imported only then: two implementations must agree.
"""

from __future__ import annotations

_MOD_11_2 = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_MOD_31 = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
MOD_31_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUES_31 = {char: value for value, char in enumerate(MOD_31_ALPHABET)}


def identity(body: str) -> str:
    """The check character of 17 digits (ISO 7064 MOD 11-2)."""
    total = sum(int(digit) * weight for digit, weight in zip(body, _MOD_11_2, strict=True))
    return "10X98765432"[total % 11]


def credit(body: str) -> str:
    """The check character of 17 characters of a credit code (GB 32100, modulus 31)."""
    total = sum(_VALUES_31[char] * weight for char, weight in zip(body, _MOD_31, strict=True))
    return MOD_31_ALPHABET[-total % 31]


def identity_verdict(body: str) -> str:
    """The same as ``identity``, from the library."""
    from stdnum.iso7064 import mod_11_2

    return mod_11_2.calc_check_digit(body)


def credit_verdict(body: str) -> str:
    """The same as ``credit``, from the library."""
    from stdnum.cn import uscc

    return uscc.calc_check_digit(body)


def mod_11_10_verdict(body: str) -> str:
    """The check digit of ISO 7064 MOD 11,10, from the library."""
    from stdnum.iso7064 import mod_11_10

    return mod_11_10.calc_check_digit(body)


def luhn_verdict(body: str) -> str:
    """The check digit of ISO/IEC 7812-1 (Luhn), from the library."""
    from stdnum import luhn

    return luhn.calc_check_digit(body)
