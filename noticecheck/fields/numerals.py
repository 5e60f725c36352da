"""Chinese numerals: 壹拾壹万, 二十, 二〇一九.

Source: 正确填写票据和结算凭证的基本规定 (annex to 支付结算办法), which fixes the formal
characters and where 零 may stand or be left out.
"""

from __future__ import annotations

DIGITS = {
    **{char: value for value, char in enumerate("零一二三四五六七八九")},
    **{char: value for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "两": 2,
    "弍": 2,
    "仨": 3,
    "○": 0,
}
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
# 一百二 is said for 120; the formal 壹佰贰 is not.
_SPOKEN = tuple("一二三四五六七八九两")
_NOUGHTS = ("零", "〇")
CHARACTERS = "".join({**DIGITS, **SMALL, **LARGE})


def digits(words: str) -> str | None:
    """Figures for numerals that are read one by one (二〇一九 → 2019), or None."""
    figures = [str(DIGITS[c]) if c in DIGITS else c for c in words]
    text = "".join(figures).replace("O", "0").replace("o", "0")
    return text if text.isascii() and text.isdigit() else None


def _section(words: str) -> int | None:
    """The value of numerals below 万, or None: units must fall, a digit stands once before each."""
    total, digit, unit = 0, None, 10**4
    for index, char in enumerate(words):
        if char in DIGITS:
            if digit:
                return None
            digit = DIGITS[char]
        elif char in SMALL:
            if SMALL[char] >= unit or digit == 0:
                return None
            if digit is None and not (index == 0 or (char in "十拾" and words[index - 1] == "零")):
                return None
            unit = SMALL[char]
            total += (1 if digit is None else digit) * unit
            digit = None
        else:
            return None
    if digit and words[-2:-1] in ("百", "千") and words[-1] in _SPOKEN:
        digit *= SMALL[words[-2]] // 10
    return total + (digit or 0)


def value(words: str) -> int | None:
    """The value of an integer in Chinese numerals (壹拾壹万, 十二亿三千), or None.

    >>> value("壹拾壹万"), value("一百万零五十四"), value("拾万柒仟"), value("壹壹")
    (110000, 1000054, 107000, None)
    """
    if not words:
        return None
    if words[0] == "负":
        positive = value(words[1:])
        return None if positive is None else -positive
    for char in "亿万":
        head, found, tail = words.rpartition(char)
        if not found:
            continue
        high = value(head)
        low = value(tail) if tail else 0
        if len(tail) == 1 and tail in _SPOKEN and low:
            low *= LARGE[char] // 10
        elif tail[:1] in _SPOKEN and tail[1:2] in _NOUGHTS and tail[2:]:
            # 两万二零三 is said for 22003.
            rest = value(tail[1:])
            low = None if rest is None else DIGITS[tail[0]] * (LARGE[char] // 10) + rest
        if high is None or low is None or low >= LARGE[char]:
            return None
        return high * LARGE[char] + low
    return _section(words)


def spoken(words: str) -> int | None:
    """An integer below a thousand as text gives it: 45, 四十五, 廿."""
    if words.isascii() and words.isdigit():
        return int(words)
    return value(words.replace("廿", "二十").replace("卅", "三十"))
