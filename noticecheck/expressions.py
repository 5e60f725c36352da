"""Regular expressions that are compiled when they are first used.

Compiling costs more than matching a page: of some three hundred expressions an ordinary run uses
a third, and a program that starts for every page must not pay for the others.
"""

from __future__ import annotations

import re
from typing import Any, cast

# One Chinese character (or another letter that is not Latin). A range of code points would take
# a hundred times as long to compile.
HAN = r"[^\W\d_a-zA-Z]"


class _Expression:
    """Stands for a compiled expression until its first use, then hands out the bound methods."""

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def expression(source: str) -> re.Pattern[str]:
    """An expression that behaves like ``re.compile(source)``."""
    return cast("re.Pattern[str]", _Expression(source))
