"""Make divisions.txt: the codes of administrative divisions (GB/T 2260) with names and years.

Source: ``stdnum/cn/loc.dat`` of python-stdnum, from the lists of the Chinese Wikipedia, and
``divisions_extra.txt`` for development zones and young districts that it lacks.

Run: python -m noticecheck.data.make_divisions
One line a code, sorted: ``410902 [1985-2001]市区,[2002-]华龙区``.
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

_PROVINCE = re.compile(r'^(\d\d) province="(.*)"')
_COUNTY = re.compile(r'^  (\d{4}) county="(.*)"')
_SIMPLIFIED = str.maketrans("別區門", "别区门")


def lines(loc: str, extra: str) -> list[str]:
    """The lines of the table, from the text of both sources."""
    table: dict[str, str] = {}
    province = ""
    for line in loc.splitlines():
        if match := _PROVINCE.match(line):
            province = match[1]
            table[province + "0000"] = match[2].translate(_SIMPLIFIED)
        elif (match := _COUNTY.match(line)) and match[1] != "0000":
            table[province + match[1]] = match[2].translate(_SIMPLIFIED)
    for line in extra.splitlines():
        if line and not line.startswith("#"):
            code, name = line.split(" ", 1)
            table.setdefault(code, name)
    return [f"{code} {name}" for code, name in sorted(table.items())]


def main() -> None:
    """Write the table beside this script."""
    here = Path(__file__).parent
    loc = (files("stdnum") / "cn" / "loc.dat").read_text(encoding="utf-8")
    extra = (here / "divisions_extra.txt").read_text(encoding="utf-8")
    text = "\n" + "\n".join(lines(loc, extra)) + "\n"
    (here / "divisions.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
