"""What each author wrote: notices with the truth, from records or from forms with marks.

A form: ``# KIND``, then the text with ``<ROLE=name>``, ``<ROLE:person#1>``, ``[thing]`` and
``{kind}`` or ``{kind=pattern}`` (``#`` a figure, ``@`` a letter).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tests.numbers import Numbers
from tests.quality import corpus

DATA = Path(__file__).parent / "data"
RECORDS = ("notices", "third")
FORMS = (
    "north",
    "south",
    "southwest",
    "northwest",
    "lake",
    "coast",
    "office",
    "plains",
    "chat",
    "desk",
    "rare",
    "public",
    "voids",
    "house",
)
AUTHORS = ("own", *RECORDS, *FORMS)
# Never learned from and never looked at: what a page that nobody has seen is worth.
UNSEEN = ("unseen", "east", "border")
# The same of prose: of every kind, and such as comes near to notices.
UNSEEN_PROSE = ("prose_unseen", "inland")
_MARK = re.compile(
    r"<(?P<role>[a-z_]+)(?:=(?P<name>[^<>]+)|:(?P<make>[a-z]+)(?:#(?P<same>\d+))?)>"
    r"|\[(?P<item>[^\]\n]+)\]|\{(?P<kind>[a-z_]+)(?:=(?P<pattern>[^{}]+))?\}"
)
# Which copy it is and what stands in a bracket behind it belongs to a thing, not to its name.
_COPY = re.compile(r"(?<=..)(?:（[^（）]*）|\([^()]*\)|正本?[、及和与]?副本|正副?本|副本)+$")
FIRST_DAY, LAST_DAY = date(2026, 10, 1), date(2026, 11, 23)


@dataclass
class Notice:
    """A notice with what stands in it; ``damaged`` is the same as a page gives it."""

    author: str
    form: str
    kinds: tuple[str, ...]
    text: str
    damaged: str
    declarants: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    fields: list[dict[str, object]] = field(default_factory=list)
    # Who plays which part and what is lost: role, start, end; empty where only the names are known.
    phrases: list[tuple[str, int, int]] = field(default_factory=list)


def _pattern(words: str, n: Numbers) -> str:
    return "".join(n.digits(1) if c == "#" else n.pick("ABCDEFGHJKLMNPQRSTUVWXYZ") if c == "@" else c for c in words)


def _recent(n: Numbers, first: date = FIRST_DAY) -> str:
    """A day of the weeks before the day of publication, as it is written; ``first`` and later."""
    day = n.day(first, LAST_DAY)
    return f"{day.year}年{day.month}月{day.day}日" if n.random.random() < 0.7 else f"{day.year}.{day.month}.{day.day}"


def _behind(words: str) -> date:
    """The day behind which the end of a range must lie: what stands before 至."""
    found = re.search(r"(2026)[年.](\d+)[月.](\d+)日?至$", words)
    return date(*map(int, found.groups())) if found else FIRST_DAY


def _made(make: str, n: Numbers) -> str:
    makers: dict[str, Callable[[], str]] = {"person": n.person, "company": n.company, "shop": n.shop}
    return makers[make]()


def _value(kind: str, pattern: str | None, before: str, n: Numbers) -> tuple[str, str]:
    """The kind and the words of a value behind what stands before it."""
    if kind == "recent":
        return "date", _recent(n, _behind(before))
    if pattern is not None:
        return kind, _pattern(pattern, n)
    sort, words, _ = corpus.number(kind, n)
    return sort, words


def fill(form: str, author: str, number: int, n: Numbers) -> Notice:
    """A form filled in with invented numbers."""
    head, _, body = form.strip().partition("\n")
    names: dict[str, str] = {}
    made = Notice(author, f"{author}{number}", (head.lstrip("# ").strip(),), "", "")
    parts: list[str] = []
    declarants: dict[str, None] = {}
    done = length = 0

    def put(words: str) -> None:
        nonlocal length
        parts.append(words)
        length += len(words)

    for mark in _MARK.finditer(body):
        put(body[done : mark.start()])
        done = mark.end()
        if mark["role"]:
            key = f"{mark['make']}#{mark['same']}"
            name = mark["name"] or (
                names.setdefault(key, _made(mark["make"], n)) if mark["same"] else _made(mark["make"], n)
            )
            if mark["role"] == "declarant":
                declarants[name] = None
            made.phrases.append((mark["role"], length, length + len(name)))
            put(name)
        elif mark["item"]:
            name = _COPY.sub("", mark["item"])
            made.phrases.append(("thing", length, length + len(name)))
            made.items = (*made.items, name)
            put(mark["item"])
        else:
            kind, words = _value(mark["kind"], mark["pattern"], "".join(parts[-2:]), n)
            made.fields.append({"kind": kind, "also": [], "raw": words, "start": length, "end": length + len(words)})
            put(words)
    put(body[done:])
    made.text = "".join(parts).strip("\n")
    made.declarants = tuple(declarants)
    made.damaged = corpus.column(made.text, n) if "\n" not in made.text else made.text
    return made


def _phrases(truth: corpus.Truth) -> list[tuple[str, int, int]]:
    """Where everybody and every thing of a notice of our own stands, the longest names first."""
    found: list[tuple[str, int, int]] = []
    named = [*truth.parties, *(("thing", item) for item in truth.items)]
    for role, name in sorted(named, key=lambda pair: -len(pair[1])):
        for match in re.finditer(re.escape(name), truth.text):
            start, end = match.span()
            label = role == "thing" and truth.text[end : end + 1] == "号"
            if not label and not any(a < end and start < b for _, a, b in found):
                found.append((role, start, end))
    return found


def _records(author: str) -> list[Notice]:
    found = []
    for line in (DATA / f"{author}.jsonl").read_text(encoding="utf-8").splitlines():
        r = json.loads(line)
        who, what = (tuple(x for x in str(r[key]).split("、") if x) for key in ("declarant", "item"))
        found.append(Notice(author, r["id"][:-1], tuple(r["kinds"]), r["text"], r["damaged"], who, what, r["fields"]))
    return found


def notices(author: str, seed: int = 1) -> list[Notice]:
    """What an author wrote."""
    if author in RECORDS:
        return _records(author)
    n = Numbers(seed)
    if author == "own":
        found = []
        for i, truth in enumerate(corpus.notices(seed)):
            who = tuple(name for role, name in truth.parties if role == "declarant")
            fields: list[dict[str, object]] = [{"kind": k, "also": [], "raw": w, "value": w} for k, w in truth.fields]
            found.append(
                Notice(
                    author,
                    f"own{i}",
                    (truth.kind,),
                    truth.text,
                    corpus.column(truth.text, n).rstrip("\n"),
                    who,
                    tuple(truth.items),
                    fields,
                    _phrases(truth),
                )
            )
        return found
    forms = (DATA / f"{author}.txt").read_text(encoding="utf-8").split("\n---\n")
    return [fill(form, author, i, n) for i, form in enumerate(forms) if form.strip()]


def prose(
    names: tuple[str, ...] = ("news", "prose", "pieces", "pieces_north", "pieces_coast"),
) -> list[str]:
    """What stands in a paper and is no notice, a piece each."""
    lines = [line for name in names for line in (DATA / f"{name}.txt").read_text(encoding="utf-8").split("\n")]
    return [line.replace("\\n", "\n") for line in lines if line.strip()]
