"""The manual page of a rule, read from the docstring of its check."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from inspect import cleandoc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from noticecheck.model import Rule

_HAN = re.compile(r"[\u4e00-\u9fff]")
_EXAMPLE = re.compile(r"^(Bad|Good|Source): ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Manual:
    """What a rule finds and why, in each language; a bad and a good notice; the source."""

    text: Mapping[str, str]
    bad: str
    good: str
    source: str

    @property
    def summary(self) -> Mapping[str, str]:
        """The first sentence, in each language."""
        english = re.split(r"(?<=\.)\s", self.text["en"])[0]
        chinese = re.split(r"(?<=[。])", self.text["zh"])[0]
        return {"zh": chinese, "en": english}


def _joined(paragraph: str, chinese: bool) -> str:
    return ("" if chinese else " ").join(line.strip() for line in paragraph.splitlines())


def of(rule: Rule) -> Manual:
    """The manual page of a rule."""
    words = cleandoc(rule.manual)
    _, *parts = _EXAMPLE.split(words)
    # A notice of several lines is written on one, with \\n between them.
    examples = {key: value.strip().replace("\\n", "\n") for key, value in zip(parts[::2], parts[1::2], strict=True)}
    text: dict[str, list[str]] = {"zh": [], "en": []}
    for paragraph in _EXAMPLE.split(words)[0].split("\n\n"):
        if paragraph.strip():
            chinese = len(_HAN.findall(paragraph)) * 3 > len(paragraph)
            text["zh" if chinese else "en"].append(_joined(paragraph, chinese))
    return Manual(
        text={language: "\n\n".join(paragraphs) for language, paragraphs in text.items()},
        bad=examples.get("Bad", ""),
        good=examples.get("Good", ""),
        source=" ".join(examples.get("Source", "").split()),
    )
