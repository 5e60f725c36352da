"""What a notice speaks of: the words of lexicon/topics.tsv and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from noticecheck.expressions import expression

if TYPE_CHECKING:
    import re

    from noticecheck.model import Places

_PATH = Path(__file__).parent / "lexicon" / "topics.tsv"


@cache
def words() -> Mapping[str, tuple[str, ...]]:
    """Every topic and its words, the longest first."""
    found: dict[str, list[str]] = {}
    for line in _PATH.read_text(encoding="utf-8").splitlines():
        word, topic = line.split("\t")
        found.setdefault(topic, []).append(word)
    return {topic: tuple(sorted(of, key=len, reverse=True)) for topic, of in found.items()}


@cache
def _pattern(topic: str) -> re.Pattern[str]:
    from re import escape

    return expression("|".join(map(escape, words()[topic])))


class Topics(Mapping[str, "Places"]):
    """The topics of one text, each looked for when it is first asked for."""

    __slots__ = ("_found", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, Places] = {}

    def __getitem__(self, topic: str) -> Places:
        if topic not in self._found:
            self._found[topic] = tuple(match.span() for match in _pattern(topic).finditer(self._text))
        return self._found[topic]

    def __iter__(self) -> Iterator[str]:
        return iter(words())

    def __len__(self) -> int:
        return len(words())
