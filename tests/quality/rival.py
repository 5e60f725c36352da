"""The script that anyone writes in an hour, and the slips on which both are tried.

White space out, width folded, every run of 12 to 22 figures and capital letters: an identity number
if it looks like one, a credit code where 信用代码 stands in the text, both by their check digit.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from stdnum.cn import ric, uscc

from noticecheck.suggest import forms
from tests.quality import authors
from tests.quality.measure import flat

CHECKED = frozenset("id_card uscc registration_no org_code vin food_licence_no".split())


def _fails(number: str, check: object) -> bool:
    try:
        return len(number) != 18 or check(number) != number[-1]  # type: ignore[operator]
    except Exception:
        return True


def alarms(text: str) -> list[str]:
    """The numbers that the script calls wrong."""
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).upper()
    found = []
    for match in re.finditer(r"(?<![0-9A-Z])[0-9A-Z]{12,22}(?![0-9A-Z])", text):
        number = match[0]
        if re.fullmatch(r"\d{17}[\dX]", number) or ("身份证" in text and re.fullmatch(r"\d{16,18}[\dX]", number)):
            check: object = ric.calc_check_digit
        elif "信用代码" in text and re.fullmatch(r"[0-9A-Z]{17,19}", number):
            check = uscc.calc_check_digit
        else:
            continue
        if _fails(number, check):
            found.append(number)
    return found


def _slip(raw: str, r: random.Random) -> str:
    """A number with one wrong, swapped, missing or doubled digit."""
    digits = [place for place, char in enumerate(raw) if char.isdigit()]
    j = r.choice(digits[:-1] or digits)
    how = r.choice(["substitute", "swap", "drop", "double"])
    if how == "swap" and raw[j + 1 : j + 2].isdigit() and raw[j] != raw[j + 1]:
        return raw[:j] + raw[j + 1] + raw[j] + raw[j + 2 :]
    if how == "drop":
        return raw[:j] + raw[j + 1 :]
    if how == "double":
        return raw[:j] + raw[j] + raw[j:]
    return raw[:j] + r.choice([d for d in "0123456789" if d != raw[j]]) + raw[j + 1 :]


def slipped(author: str, seed: int) -> Iterator[tuple[authors.Notice, str]]:
    """Each notice once for each of its numbers whose check fits, that number with a slip, and the wrong number."""
    r = random.Random(seed)
    for one in authors.notices(author):
        for field in one.fields:
            if field["kind"] in CHECKED and "start" in field:
                start, end, raw = int(str(field["start"])), int(str(field["end"])), str(field["raw"])
                if not forms.fits(str(field["kind"]), raw):
                    continue
                wrong = _slip(raw, r)
                yield replace(one, text=one.text[:start] + wrong + one.text[end:]), flat(wrong)
