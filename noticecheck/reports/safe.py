"""Making words from a file harmless on a terminal."""

from __future__ import annotations

import unicodedata

_HARMFUL = {"Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"}


def harmless(words: str) -> str:
    """The words with every control, escape and direction character shown as its escape."""
    if words.isprintable():
        return words
    return "".join(char if unicodedata.category(char) not in _HARMFUL else ascii(char)[1:-1] for char in words)
