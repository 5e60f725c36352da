"""Names of administrative divisions (行政区划, GB/T 2260): for showing and for suggesting.

A positive list only: a code that is not in it is no reason to complain, since zones, market
bureaus and abolished counties have codes that no list holds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from noticecheck.expressions import expression

PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split()
)
MUNICIPALITIES = frozenset({"11", "12", "31", "50"})
_PERIOD = expression(r"^\[(\d*)-(\d*)\](.*)$")
# The last character of a division's name.
_UNITS = frozenset("市县区旗盟州")
# Nobody was given a number before cards began.
_FIRST_YEAR = 1984


@cache
def _table() -> str:
    path = Path(__file__).parent.parent / "data" / "divisions.txt"
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=4096)
def _entry(code: str) -> str | None:
    """The names in the line of a code, found by halves: the table is sorted."""
    table = _table()

    def coded(place: int) -> str:
        line = table.rfind("\n", 0, place + 1) + 1
        return table[line : line + len(code)]

    line = bisect_left(range(len(table) - 1), code, key=coded) + 1
    found = table.startswith(f"{code} ", line)
    return table[line + len(code) + 1 : table.index("\n", line)] if found else None


def known(code: str) -> bool:
    """Whether the table has a division of this code, today's or an abolished one."""
    return _entry(code) is not None


def _named(code: str, year: int | None) -> str | None:
    """The name in the given year, else the nearest one in time; without a year the last."""
    entry = _entry(code)
    if entry is None:
        return None
    name = None
    for part in entry.split(","):
        match = _PERIOD.match(part)
        if match is None:
            return part
        name = match[3]
        if year is not None and (not match[2] or year <= int(match[2])):
            break
    return name


def name(code: str, born: date | None = None) -> str | None:
    """The full name of a division (河南省濮阳市南乐县), or None if nothing is known of the code.

    With a date of birth, names of the time are given: those of the year of birth, or of 1984
    if that is later, when numbers were first assigned.
    """
    if len(code) != 6 or not code.isdigit():
        return None
    year = max(born.year, _FIRST_YEAR) if born else None
    parts = [_named(code[:2] + "0000", year)]
    if code[2:] != "0000" and code[:2] not in MUNICIPALITIES:
        parts.append(_named(code[:4] + "00", year))
    if code[4:] != "00":
        parts.append(_named(code, year))
    if parts[0] is None:
        return None
    return "".join(part for part in parts if part and "直辖" not in part)


@lru_cache(maxsize=4096)
def _of_name(name: str) -> str | None:
    """The first four digits of the prefecture or county of a name; None for no or several."""
    found = set()
    table = _table()
    place = table.find(name)
    while place >= 0:
        # Today's name: without a period, or with one that has not ended.
        today = table[place - 1] == " " or table[place - 2 : place] == "-]"
        if today and table[place + len(name)] in ",\n":
            line = table.rfind("\n", 0, place) + 1
            found.add(table[line : line + 4])
        place = table.find(name, place + 1)
    return found.pop() if len(found) == 1 and not next(iter(found)).endswith("00") else None


def starting(words: str) -> tuple[str, str] | None:
    """The prefecture or county with whose name the words begin, and the digits of its prefecture.

    >>> starting("濮阳市示例商贸有限公司")
    ('濮阳市', '4109')
    """
    for length in range(min(len(words), 12), 2, -1):
        if words[length - 1] in _UNITS and (digits := _of_name(words[:length])):
            return words[:length], digits
    return None


@cache
def _provinces() -> Mapping[str, str]:
    """The whole names of provinces and their digits: 重庆小面馆 stands anywhere."""
    return {whole: digits for digits in sorted(PROVINCES) if (whole := _named(digits + "0000", None))}


def province_of(words: str) -> str | None:
    """The digits of the province with whose name, or with the name of whose city or county, the words begin.

    >>> province_of("濮阳市示例小吃店"), province_of("河北省示例商贸有限公司"), province_of("重庆小面馆")
    ('41', '13', None)
    """
    for length in range(min(len(words), 8), 1, -1):
        if digits := _provinces().get(words[:length]):
            return digits
    found = starting(words)
    return found[1][:2] if found else None
