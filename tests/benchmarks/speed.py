"""How many notices a second are read and judged, against a naive loop on the same text.

Run: python -m tests.benchmarks.speed [NOTICES]
The naive loop strips white space, runs ten expressions and computes two check digits a notice.
"""

from __future__ import annotations

import gc
import io
import itertools
import random
import re
import sys
import time
from collections.abc import Callable
from datetime import date

from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_2

from noticecheck import rules
from noticecheck.check import check_source
from noticecheck.parsing import read
from noticecheck.reports import json
from noticecheck.reports.base import Options
from noticecheck.source import Source
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
    """So many notices in columns, no two with the same numbers."""
    n = Numbers(1)
    texts = (one.text for seed in itertools.count(1) for one in corpus.notices(seed) if one.kind == "loss")
    return "声 明\n" + "".join(corpus.column("▲" + text, n) for text in itertools.islice(texts, count))


def faulty(text: str) -> str:
    """The same with every sixteenth digit another one and marks doubled."""
    r = random.Random(1)
    return "".join(
        str(r.randrange(10))
        if char.isdigit() and r.random() < 1 / 16
        else char * (1 + (char in "，。" and r.random() < 1 / 20))
        for char in text
    )


def whole(text: str) -> None:
    """Everything that `verify -f json` does with a text, but for the printing."""
    day = date(2026, 11, 23)
    results = check_source(Source("page.txt", text, "utf-8"), day, rules.select((), ()))
    json.write(results, io.StringIO(), Options("zh", day))


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
    bad = faulty(text)
    gc.disable()  # as the program does
    base = seconds(lambda: naive(text))
    reading = seconds(lambda: read(Text.of(text)).notices)
    checked = seconds(lambda: whole(text))
    print(f"naive loop   {count / base:9.0f} notices/s")
    print(f"reading      {count / reading:9.0f} notices/s, {base / reading:.2f} of the naive loop")
    print(f"whole check  {count / checked:9.0f} notices/s, {base / checked:.2f} of the naive loop")
    print(f"ten times the text takes {checked / seconds(lambda: whole(tenth)):.1f} times the time")
    print(f"a page full of faults takes {seconds(lambda: whole(bad)) / checked:.1f} times the time")
