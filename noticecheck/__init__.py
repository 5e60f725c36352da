"""noticecheck: a checker for the classified notices (声明) that Chinese newspapers print.

    >>> from noticecheck import check_text
    >>> [f.rule.code for f in check_text("▲张三遗失公章（编号：），声明作废。", select=("CP1",)).findings]
    ['CP106', 'CP102']

The public names are loaded when they are first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from noticecheck.version import __version__

if TYPE_CHECKING:
    from noticecheck.check import check_file, check_text
    from noticecheck.model import Field, Finding, Notice, Rule, Severity
    from noticecheck.rules import RULES

__all__ = ["RULES", "Field", "Finding", "Notice", "Rule", "Severity", "__version__", "check_file", "check_text"]
_HOMES = {
    "check_file": "noticecheck.check",
    "check_text": "noticecheck.check",
    "Field": "noticecheck.model",
    "Finding": "noticecheck.model",
    "Notice": "noticecheck.model",
    "Rule": "noticecheck.model",
    "Severity": "noticecheck.model",
    "RULES": "noticecheck.rules",
}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
