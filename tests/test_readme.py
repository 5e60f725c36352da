"""The README is true: its table of rules, its sample and its commands.

Run ``python -m tests.test_readme`` to write the table and the sample anew.
"""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

from noticecheck import RULES, manual, reports
from noticecheck.check import check_source
from noticecheck.reports.base import Options
from noticecheck.rules import select
from noticecheck.source import Source

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SAMPLE = "examples/faulty/column-page.txt"


def table() -> str:
    lines = ["| code | name | severity | what it finds |", "| --- | --- | --- | --- |"]
    lines += [
        f"| {rule.code} | {rule.name} | {rule.severity.value} | {manual.of(rule).summary['en']} |"
        for rule in RULES.values()
    ]
    return "\n".join(lines)


def sample() -> str:
    stream = io.StringIO()
    text = (ROOT / SAMPLE).read_text(encoding="utf-8")
    results = check_source(Source(SAMPLE, text, "utf-8"), date(2026, 11, 23), select((), ()))
    reports.writer("rich")(results, stream, Options(language="zh", date=date(2026, 11, 23)))
    return f"```text\n$ noticecheck verify {SAMPLE}\n{stream.getvalue()}```"


PARTS = {"rules": table, "sample": sample}


def part(words: str, name: str) -> re.Match[str]:
    match = re.search(rf"<!-- {name} -->\n(.*?)\n<!-- /{name} -->", words, re.DOTALL)
    assert match, name
    return match


def test_parts_made_from_the_code() -> None:
    words = README.read_text(encoding="utf-8")
    for name, make in PARTS.items():
        assert part(words, name)[1] == make(), f"python -m tests.test_readme writes {name} anew"


def test_commands_are_those_that_run_before_every_landing() -> None:
    words = README.read_text(encoding="utf-8")
    commands = re.findall(r"^python3 -m venv .*$", words, re.MULTILINE)
    assert len(commands) == 2
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for command in commands:
        assert command in script


def test_named_files_exist() -> None:
    for name in re.findall(r"`((?:examples|tests|noticecheck)/[\w./-]+)`", README.read_text(encoding="utf-8")):
        assert (ROOT / name).exists(), name


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    for title, maker in PARTS.items():
        found = part(text, title)
        text = text[: found.start(1)] + maker() + text[found.end(1) :]
    README.write_text(text, encoding="utf-8")
