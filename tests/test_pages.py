"""Long texts are cut where no notice is, and read as if they were not cut."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from itertools import islice

import pytest

from noticecheck import check, pages, reports
from noticecheck.check import check_source, check_text
from noticecheck.reports.base import Options
from noticecheck.rules import select
from noticecheck.source import Source
from tests.benchmarks.speed import faulty, page
from tests.cli.shell import GOOD
from tests.quality import corpus

DAY = date(2026, 11, 23)
NOTICES = [one.text for seed in range(1, 6) for one in corpus.notices(seed)]
LOST = [one.text for seed in range(1, 9) for one in corpus.notices(seed) if one.kind == "loss"]
LAYOUTS = {
    "column": lambda: page(800),
    "column with other line ends": lambda: page(800).replace("\n", "\r\n"),
    "faulty column": lambda: faulty(page(500)),
    "a line each": lambda: "遗失声明\n" + "\n".join("▲" + text for text in NOTICES),
    "one line": lambda: "".join("▲" + text for text in NOTICES),
    "no bullets": lambda: "\n".join(LOST),
    "twice the same": lambda: ("\n".join("■" + text for text in LOST[:120]) + "\n") * 2,
    "the same numbers under other names": lambda: "\n".join(
        f"●{name}（身份证号：419923199001019993）遗失购房收据（收据号：{at:07}），声明作废。" for at in range(120) for name in ("张三", "李四")
    ),
    "news between": lambda: "\n".join(
        "▲" + text + ("\n\n本报讯 昨日，民警查获假证一张，号码419923199001019992。\n" if at % 40 == 9 else "") for at, text in enumerate(LOST)
    ),
    "cut off": lambda: "\n".join("▲" + text for text in LOST) + "\n▲李四遗失购房收据一张，收据号：0012346，",
}  # fmt: skip


def written(text: str) -> list[str]:
    stream = io.StringIO()
    reports.writer("jsonl")(check_source(Source("p", text, "utf-8"), DAY, select((), ())), stream, Options("zh", DAY))
    return stream.getvalue().splitlines()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of a fifth."""
    monkeypatch.setattr(check, "_LONG", 0)
    monkeypatch.setattr(pages, "LEAST", 6000)
    monkeypatch.setattr(pages, "MOST", 10_000)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_read_as_if_it_were_not_cut(layout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = LAYOUTS[layout]()
    monkeypatch.setattr(check, "_LONG", 0)
    monkeypatch.setattr(pages, "MOST", 10**9)
    whole = written(text)
    monkeypatch.setattr(pages, "LEAST", 6000)
    monkeypatch.setattr(pages, "MOST", 10_000)
    assert len(list(pages.Sheets([text]))) > 1
    assert written(text) == whole


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("size", [1, 700, 9999, 10**6])
def test_each_character_is_on_one_page(size: int) -> None:
    text = page(300)
    parts = (text[start : start + size] for start in range(0, len(text), size))
    found = list(pages.Sheets(parts))
    assert "".join(sheet.words[: sheet.size] for sheet in found) == text
    assert [sheet.start for sheet in found] == [sum(one.size for one in found[:at]) for at in range(len(found))]
    assert [sheet.last for sheet in found] == [False] * (len(found) - 1) + [True]
    assert all(text.startswith(sheet.words, sheet.start) for sheet in found)


def sheets(unit: Callable[[int], str]) -> list[pages.Sheet]:
    text = "".join(map(unit, range(1000)))
    return list(pages.Sheets([text]))


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("unit", "begins"),
    [
        ("声明如下\n　▲张三遗失{0:07}，声\n明作废。\n下文\n", ("　▲张三",)),
        ("张三遗失{0:07}，声\n\n明作废。\n\n  李四遗失收据，特此公告。\n\n另有\n\n启事", ("  李四", "另有")),
        ("张三遗失{0:07}，声明作废。\f李四遗失\n收据。\f", ("李四",)),
        ("张三遗失{0:07}，声明作废。李四遗失收据，", ("李四",)),
        ("张三遗失收据{0:07}\r\n李四遗失收据\r\n", ("张三", "李四")),
        ("{0:020}", tuple("0123456789")),
    ],
)
def test_where_pages_begin(unit: str, begins: tuple[str, ...]) -> None:
    found = sheets(unit.format)
    assert len(found) > 1
    for sheet in found[1:]:
        assert sheet.words.startswith(begins)
    assert all(6000 <= sheet.size <= 10_000 for sheet in found[:-1])


@pytest.mark.usefixtures("small")
def test_a_page_begins_no_earlier_than_is_said() -> None:
    found = pages.Sheets([page(400)])
    first, second = islice(found, 1), iter(found)
    sheet = next(first)
    found.skip(sheet.size + 7)
    assert next(second).start >= sheet.size + 7


def test_what_is_remembered_has_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    from noticecheck.rules import page as rules

    monkeypatch.setattr(rules, "_KEPT", 10)
    others = "".join(GOOD.replace("0012345", f"{at:07}").replace("9993", "998X") for at in range(30))
    near, far = others[: len(GOOD) * 5], others
    codes = [
        [f.rule.code for f in check_text(GOOD + between + GOOD, date=DAY).file.findings] for between in (near, far)
    ]
    assert "PG101" in codes[0]
    assert "PG101" not in codes[1]


@pytest.mark.usefixtures("small")
def test_findings_far_apart_are_located() -> None:
    """The table of lines that goes with the closing word holds all that its findings need."""
    text = GOOD + "".join(GOOD.replace("0012345", f"{at:07}") for at in range(500)) + GOOD
    closing = check_text(text, date=DAY).file
    (found,) = [one for one in closing.findings if one.rule.code == "PG101"]
    assert closing.lines.locate(found.span.start) == (502, 2)
    assert [closing.lines.locate(other.span.start) for other in found.related] == [(1, 2)]
    assert len(closing.lines.starts) < 10
