"""What a finding is known by from run to run: words with everything folded away that a printer may change.

``alike`` folds width, case and white space away; ``skeleton`` numbers and punctuation too, so that
a corrected number elsewhere in a notice leaves the names of its other findings as they are.
"""

from __future__ import annotations

from noticecheck.expressions import expression
from noticecheck.text import FOLD

_NUMBER = expression(r"[0-9A-Za-z]*[0-9][0-9A-Za-z]*|[〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]+")


def alike(words: str) -> str:
    """The words in half width and upper case, without white space and invisible characters."""
    folded = "".join(words.translate(FOLD).upper().split())
    return folded if folded.isprintable() else "".join(filter(str.isprintable, folded))


def skeleton(words: str) -> str:
    """The same without punctuation and without numbers, in figures or in words."""
    return _NUMBER.sub("", "".join(filter(str.isalnum, alike(words))))


def identifier(*parts: str) -> str:
    """Ten characters of hexadecimal that stand for the parts."""
    from hashlib import sha256

    return sha256("\x1f".join(parts).encode(errors="surrogatepass")).hexdigest()[:10]
