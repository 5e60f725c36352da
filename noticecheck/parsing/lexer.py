"""One scan of a flat page → its tokens, the longest word first, none inside another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from noticecheck.parsing.vocabulary import Lexicon, Word


class Token(NamedTuple):
    """A word of the lexicon where it stands."""

    start: int
    end: int
    word: Word


def scan(words: str, lexicon: Lexicon) -> list[Token]:
    """The words of the lexicon in a folded text, in order."""
    heads = lexicon.by_head.get
    tokens: list[Token] = []
    add = tokens.append
    position, last = 0, len(words) - 1
    while position < last:
        found = heads(words[position : position + 2])
        if found is not None:
            for length, word in found:
                if length == 2 or words.startswith(word.text, position):
                    add(Token(position, position + length, word))
                    position += length
                    break
            else:
                position += 1
        else:
            position += 1
    return tokens
