"""The README is true: its table of rules, its sample and its commands.

Run ``python -m tests.test_readme`` to write the table and the sample anew.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from pathlib import Path

from noticecheck import RULES, manual, reports
from noticecheck.check import check_source
from noticecheck.cli.options import SETTINGS, choices
from noticecheck.cli.words import say
from noticecheck.edits import edits
from noticecheck.readers import READERS, txt
from noticecheck.reports import FORMATS
from noticecheck.reports.base import Options
from noticecheck.rules import select
from noticecheck.settings import DAY, FLAG, GLOBS, LIST, NUMBER, WORD, Setting
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


def rows(head: str, lines: Iterable[Iterable[str]]) -> str:
    cells = [head.split(" | "), *map(list, lines)]
    cells.insert(1, ["---"] * len(cells[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def default(setting: Setting) -> str:
    if setting.kind == FLAG:
        return "off"
    return f"`{setting.default}`" if setting.default or setting.kind == NUMBER else ""


def options() -> str:
    """The options of verify: those that are settings, and those that are not."""
    listed = [
        (", ".join(f"`{name}`" for name in one.names), english(one.key).format(choices=shown(one)), default(one))
        for one in SETTINGS.values()
        if one.key != "reports"
    ]
    own = {
        "stdin": "`--stdin-filename`",
        "config": "`--config`",
        "isolated": "`--isolated`",
    }
    listed += [(names, english(key), "") for key, names in own.items()]
    return rows("option | meaning | default", listed)


def shown(setting: Setting) -> str:
    return ", ".join(f"`{choice}`" for choice in choices(setting))


def english(key: str) -> str:
    return say(key, "en").rstrip(".")


STANDS = {
    WORD: "a string",
    LIST: "a list of strings, or one with commas",
    GLOBS: "a list of strings",
    FLAG: "true or false",
    DAY: "a string",
    NUMBER: "a whole number",
}


def settings() -> str:
    """The keys of the settings file."""
    return rows(
        "key | what stands there | choices",
        [(f"`{one.key.replace('_', '-')}`", STANDS[one.kind], shown(one)) for one in SETTINGS.values()],
    )


def encodings() -> str:
    """What the readers of files read, and the encodings that are detected."""
    suffixes = ", ".join(f"`{suffix}`" for suffix in READERS)
    marked = ", ".join(f"`{name}`" for name in dict.fromkeys(name for _, _, name in txt.BOMS))
    tried = ", ".join(f"`{name}`" for name in txt.LEGACY)
    return (
        f"Files in folders that are read end in {suffixes}. A text is taken for {marked} where a byte order mark says "
        f"so, else for `utf-8`, else for {tried}, whichever gives the more ordinary text, else for what a detector says."
    )


def edits_table() -> str:
    """The forms of an edit, each on a number of its own."""
    examples = (
        ("another character", "419923", "419928"),
        ("two swapped", "419923", "419932"),
        ("one missing: its place in the suggestion", "41923", "419923"),
        ("one too many: its place in the value", "4199523", "419923"),
        ("several", "4I9923", "419932"),
    )
    lines = [(kind, f"`{old}`", f"`{new}`", f"`{', '.join(map(str, edits(old, new)))}`") for kind, old, new in examples]
    return rows("what changes | value | suggestion | edit", lines)


def formats() -> str:
    """The formats of a report, as their modules say what they are."""
    abouts = {name: (import_module(module).__doc__ or "").split("\n\n")[0] for name, module in FORMATS.items()}
    return rows(
        "format | what it is",
        [(f"`{name}`", " ".join(about.replace("``", "`").split())) for name, about in abouts.items()],
    )


PARTS = {
    "rules": table,
    "formats": formats,
    "sample": sample,
    "options": options,
    "settings": settings,
    "encodings": encodings,
    "edits": edits_table,
}


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
    for name in re.findall(r"[`(]((?:examples|tests|noticecheck)/[\w./-]+)[`)]", README.read_text(encoding="utf-8")):
        assert (ROOT / name).exists(), name


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    for title, maker in PARTS.items():
        found = part(text, title)
        text = text[: found.start(1)] + maker() + text[found.end(1) :]
    README.write_text(text, encoding="utf-8")
