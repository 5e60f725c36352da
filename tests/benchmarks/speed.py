"""How many notices a second are read and judged, against a naive loop on the same text.

Run: python -m tests.benchmarks.speed [NOTICES]
The naive loop strips white space, runs ten expressions and computes two check digits a notice.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from datetime import date

from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_2

from noticecheck import check_text
from noticecheck.parsing import read
from noticecheck.text import Text
from tests.numbers import Numbers
from tests.quality import corpus

EXPRESSIONS = [
    re.compile(pattern)
    for pattern in (
        r"身份证号(?:码)?[:：]?\s*(\d{17}[\dXx])",
        r"统一社会信用代码[:：]?\s*([0-9A-Z]{18})",
        r"金额[:：]?\s*([\d,.]+万?元)",
        r"(?:开具|开票)日期[:：]?\s*(\d{4}年\d{1,2}月\d{1,2}日)",
        r"房号[:：]?\s*([\d-]+)",
        r"收据(?:号|号码|编号)[:：]?\s*(\d+)",
        r"发票号码[:：]?\s*(\d+)",
        r"(?:印章编号|章号)[:：]?\s*(\d+)",
        r"[▲●■◆](.{2,40}?)(?:（|不慎|遗失|丢失)",
        r"(?:丢失|遗失)，?(?:声明)?作废",
    )
]


def naive(text: str) -> int:
    """A loop such as anybody would write first."""
    found = 0
    for notice in re.split(r"(?=[▲●■◆])", text):
        flat = re.sub(r"\s+", "", notice)
        for expression in EXPRESSIONS:
            found += len(expression.findall(flat))
        for number in re.findall(r"\d{17}[\dX]", flat)[:2]:
            found += mod_11_2.is_valid(number)
        for code in re.findall(r"9[12]\d{6}[0-9A-Z]{10}", flat)[:2]:
            found += uscc.calc_check_digit(code[:-1]) == code[-1]
    return found


def page(count: int) -> str:
    """So many notices in columns."""
    n = Numbers(1)
    truths = corpus.notices(1)
    loss = [truth for truth in truths if truth.kind == "loss"]
    return "声 明\n" + "".join(corpus.column("▲" + loss[i % len(loss)].text, n) for i in range(count))


def seconds(work: Callable[[], object]) -> float:
    """The best of three runs."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    text, tenth = page(count), page(count // 10)
    base = seconds(lambda: naive(text))
    reading = seconds(lambda: read(Text.of(text)).notices)
    small = seconds(lambda: read(Text.of(tenth)).notices)
    whole = seconds(lambda: check_text(text, date=date(2026, 11, 23)))
    print(f"naive loop   {count / base:9.0f} notices/s")
    print(f"reading      {count / reading:9.0f} notices/s, {base / reading:.2f} of the naive loop")
    print(f"whole check  {count / whole:9.0f} notices/s, {base / whole:.2f} of the naive loop")
    print(f"ten times the text takes {reading / small:.1f} times the time")
