"""How well pages are read that nobody has seen: each author measured with weights learned without him.

Run: python -m tests.quality.measure [--author NAME] [--drop 0.4] [--show N]
"""

from __future__ import annotations

import argparse
import difflib
import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from noticecheck import parsing, rules
from noticecheck.fields import KINDS
from noticecheck.model import Notice, Page, Severity
from noticecheck.parsing import vocabulary
from noticecheck.parsing.lexicon import learn, learn_kinds, learn_roles
from noticecheck.parsing.notice import Learned
from noticecheck.text import Text
from tests.quality import authors, pages, roles

DAY = date(2026, 11, 23)
CORE = frozenset(
    "id_card uscc amount date house_no receipt_no seal_no policy_no invoice_no invoice_code plate_no vin bank_card "
    "registration_no phone".split()
)
SETTINGS = {"bullets": "lines", "news": "news", "bare": "bare", "mixed": "mixed", "single": "single"}
COLUMNS = ("notices", "silent", "extra", "kind", "declarant", "any role", "item", "core", "other", "alarms")
LEARNED = 4000


def flat(words: object) -> str:
    """Width, white space and punctuation folded away."""
    words = unicodedata.normalize("NFKC", str(words)).upper()
    return re.sub(r"[\s,:;()./、。《》〔〕·\-▲●■◆★☆◎▼►]", "", words)


@dataclass
class Score:
    """How much there was to find, and how much was."""

    true: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    extra: int = 0
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, subject: str, ok: bool) -> bool:
        self.true[subject] += 1
        self.right[subject] += ok
        return ok

    def share(self, subject: str) -> float:
        return 100 * self.right[subject] / self.true[subject] if self.true[subject] else float("nan")

    def row(self) -> str:
        return "  ".join(f"{self.extra:5d}" if c == "extra" else f"{self.share(c):5.1f}" for c in COLUMNS)


def _alike(a: str, b: str) -> float:
    if a == b or (a in b and len(b) * 0.85 < len(a)):
        return 1.0
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def aligned(
    truth: Sequence[authors.Notice], found: Sequence[Notice]
) -> tuple[list[tuple[authors.Notice, Notice | None]], int]:
    """Each true notice with the one found that is most like it, and how many were found besides."""
    keys, used = [flat(one.text) for one in found], set()
    pairs: list[tuple[authors.Notice, Notice | None]] = []
    for one in truth:
        mine, best, score = flat(one.text), None, 0.75
        for i, other in enumerate(keys):
            if i in used or abs(len(other) - len(mine)) > 0.4 * len(mine) + 8:
                continue
            if (ratio := _alike(mine, other)) > score:
                best, score = i, ratio
        if best is not None:
            used.add(best)
        pairs.append((one, None if best is None else found[best]))
    return pairs, len(found) - len(used)


def _value(true: Mapping[str, object]) -> str | None:
    if "value" in true:
        return str(true["value"])
    if true["kind"] == "number_range":
        return re.sub("[-—~～至到]+", "/", str(true["raw"]))
    kind = KINDS.get(str(true["kind"]))
    return kind.read(unicodedata.normalize("NFKC", str(true["raw"]))).normal if kind else str(true["raw"])


def _fits(true: Mapping[str, object], kind: str, value: str | None) -> bool:
    if value is None or (true["kind"] in CORE and kind not in {true["kind"], *true["also"]}):  # type: ignore[misc]
        return False
    wanted = _value(true) or str(true["raw"])
    a, b = flat(wanted), flat(value)
    if true["kind"] == "house_no":
        a, b = (re.sub(r"号?楼|单元|[幢栋座室号房]", "", x) for x in (a, b))
    return a == b or (true["kind"] not in CORE and (a in b or b in a))


def judge(score: Score, one: authors.Notice, got: Notice) -> list[str]:
    """Compare one notice with the truth; answers what is wrong."""
    wrong = []
    if not score.add("kind", got.kind in one.kinds):
        wrong.append(f"kind {got.kind}/{one.kinds}")
    if one.declarants:
        names = {flat(party.name) for party in got.parties}
        speaks = {flat(party.name) for party in got.parties if party.role in {"declarant", "creditor"}}
        score.add("declarant", all(flat(name) in speaks for name in one.declarants))
        if not score.add("any role", all(flat(name) in names for name in one.declarants)):
            wrong.append(f"who {sorted(names)}/{one.declarants}")
    if one.items and set(one.kinds) & {"loss", "void"}:
        found = flat(" ".join(item.name for item in got.items))
        if not score.add("item", all(flat(item)[-3:] in found for item in one.items)):
            wrong.append(f"item {found}/{one.items}")
    pool = [(f.kind, f.value.normal) for f in got.fields]
    for true in one.fields:
        # Words that no number stands for, and places that no label names, are not scored.
        if true["kind"] in {"text", "address"} or _value(true) is None:
            continue
        hit = next((x for x in pool if _fits(true, *x)), None)
        if hit:
            pool.remove(hit)
        if not score.add("core" if true["kind"] in CORE else "other", hit is not None):
            score.missed[str(true["kind"])] += 1
            wrong.append(f"field {true['kind']} {true['raw']}")
    return wrong


def measure(
    made: Sequence[pages.Page],
    weights: Learned,
    lexicon: vocabulary.Lexicon | None = None,
    show: int = 0,
) -> dict[str, Score]:
    """The scores of each layout."""
    scores: dict[str, Score] = defaultdict(Score)
    every = rules.select((), ())
    shown: Counter[str] = Counter()
    for page in made:
        score = scores[page.style]
        reading = parsing.read(Text.of(page.text), lexicon, weights)
        whole = Page(Text.of(page.text), reading.notices, DAY, reading.unread, reading.outside)
        pairs, extra = aligned(page.notices, reading.notices)
        score.extra += extra
        quotes = [flat(one.quote) for one in reading.unread]
        for one, got in pairs:
            wrong: list[str]
            if not score.add("notices", got is not None) or got is None:
                mine = flat(one.text)
                score.add("silent", not any(q and (q[:20] in mine or mine[:20] in q) for q in quotes))
                wrong = ["lost"]
            else:
                score.add("silent", False)
                wrong = judge(score, one, got)
                grave = [f.rule.code for f in rules.run(got, whole, every) if f.severity is not Severity.INFO]
                if score.add("alarms", bool(grave)):
                    wrong.append(f"alarm {grave}")
            for what in wrong:
                if shown[what.split()[0]] < show:
                    shown[what.split()[0]] += 1
                    print(f"{one.form} {page.style}: {what} | {one.text[:170]!r}")
    return scores


def weights_without(author: str, prose: Sequence[str], count: int = LEARNED) -> Learned:
    """Weights learned from all authors but one."""
    names = tuple(name for name in authors.AUTHORS if name != author)
    taught = tuple(name for name in pages.AUTHORS if name != author)
    pieces = learn.learn({"text": p.text, "spans": p.spans} for p in pages.pages(taught, list(prose), count))
    kinds = learn_kinds.learn(roles.examples(names)).means()
    return Learned(pieces, kinds, learn_roles.learn(roles.examples(names), kinds).means())


def halves() -> tuple[list[str], list[str]]:
    """The news to learn with and the news to measure with."""
    learned = authors.prose(("pieces", "pieces_north", "pieces_coast"))
    return learned, authors.prose(("news", "prose"))


def pages_of(author: str, news: Sequence[str], seed: int = 7) -> list[pages.Page]:
    """All notices of an author in the layouts that are measured."""
    r = random.Random(seed)
    pool = authors.notices(author, seed)
    made = []
    for style in SETTINGS:
        r.shuffle(pool)
        size = 1 if style == "single" else 12
        made += [pages.page(style, pool[i : i + size], list(news), r) for i in range(0, len(pool), size)]
    return made


def thinned(share: float, seed: int = 3) -> vocabulary.Lexicon:
    """The lexicon with a share of its words left out at random."""
    chosen = random.Random(seed)
    kept = {word for word in vocabulary.lexicon().words if chosen.random() >= share}
    return vocabulary.thinned(kept.__contains__)


def main() -> None:
    """Print the table of every author."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--author", action="append", choices=[*authors.AUTHORS, *authors.UNSEEN])
    ap.add_argument("--drop", type=float, default=0.0, help="the share of the lexicon left out while reading")
    ap.add_argument("--show", type=int, default=0, help="how many faults of each sort to print")
    given = ap.parse_args()
    learned, news = halves()
    lexicon = thinned(given.drop) if given.drop else None
    print("author     layout  " + "  ".join(f"{c[:7]:>5}" for c in COLUMNS))
    for author in given.author or authors.AUTHORS:
        scores = measure(pages_of(author, news), weights_without(author, learned), lexicon, given.show)
        for style, score in scores.items():
            print(f"{author:10} {style:8}{score.row()}")
        missed = sum((score.missed for score in scores.values()), Counter[str]())
        print(" " * 11 + "missed:", dict(missed.most_common(8)))


if __name__ == "__main__":
    main()
