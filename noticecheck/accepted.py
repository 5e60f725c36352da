"""The findings that a desk has asked about and let through: ``noticecheck-accepted.toml``.

[[accepted]]
id = "3f0c9a1b2d"
code = "ID103"
declarant = "张三"
quote = "419923199001019992"
reason = "已电话核对"
date = 2026-11-23

The file is a person's too: what stands between the entries stays when one is added or removed.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from noticecheck.errors import SettingsError
from noticecheck.expressions import expression
from noticecheck.failures import failure, system, toml

FILE_NAME = "noticecheck-accepted.toml"
ID = expression(r"[0-9a-f]{10}")
_ENTRY = expression(r"(?m)^(?=\[\[accepted\]\])")
_KEY = expression(r"(?m)^id\s*=\s*[\"']([0-9a-f]+)[\"']")


class Accepted(NamedTuple):
    """A finding let through: why, on which day; whose it is and what it quotes, where that is known."""

    id: str
    reason: str
    date: date | None = None
    code: str = ""
    declarant: str = ""
    quote: str = ""

    @property
    def about(self) -> str:
        """Whose it is and why it was let through, without the words quoted."""
        return " ".join(filter(None, (self.declarant, self.code, self.reason)))


def find(folder: Path) -> Path | None:
    """The nearest file of accepted findings from a folder upward."""
    return next((path for parent in (folder, *folder.parents) if (path := parent / FILE_NAME).is_file()), None)


def _entry(path: Path, number: int, entry: object) -> Accepted:
    if not isinstance(entry, dict):
        raise SettingsError(failure("entry", path=path, number=number, word="id"))
    for key in ("id", "reason"):
        if not str(entry.get(key, "")).strip():
            raise SettingsError(failure("entry", path=path, number=number, word=key))
    day = entry.get("date")
    words = {key: str(entry.get(key, "")) for key in ("code", "declarant", "quote")}
    return Accepted(str(entry["id"]), str(entry["reason"]), day if isinstance(day, date) else None, **words)


def read(path: Path) -> dict[str, Accepted]:
    """The findings let through, by id.

    Raises SettingsError when the file cannot be read or an entry lacks its id or its reason.
    """
    import tomllib

    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("accepted", [])
    except OSError as error:
        raise SettingsError(failure("at", where=path, reason=system(error))) from error
    except ValueError as error:
        raise SettingsError(toml(path, error)) from error
    if not isinstance(entries, list):
        raise SettingsError(failure("entry", path=path, number=1, word="id"))
    found = [_entry(path, number, entry) for number, entry in enumerate(entries, 1)]
    return {entry.id: entry for entry in found}


def _quoted(words: str) -> str:
    """Words as TOML writes them."""
    written = json.dumps(words, ensure_ascii=False).replace("\x7f", r"\u007f")
    return written.encode("utf-8", "replace").decode()


def _written(entry: Accepted) -> str:
    words = {"id": entry.id, "code": entry.code, "declarant": entry.declarant, "quote": entry.quote}
    lines = [f"{key} = {_quoted(value)}\n" for key, value in {**words, "reason": entry.reason}.items() if value]
    return "".join(["[[accepted]]\n", *lines, f"date = {entry.date}\n" if entry.date else "", "\n"])


def removed(text: str, ids: Collection[str]) -> str:
    """The text of a file without the entries of some ids."""
    head, *entries = _ENTRY.split(text)
    kept = [entry for entry in entries if not ((key := _KEY.search(entry)) and key[1] in ids)]
    return "".join((head, *kept))


def added(text: str, entries: Iterable[Accepted]) -> str:
    """The text of a file with entries more; an entry of the same id is replaced."""
    new = {entry.id: entry for entry in entries}
    text = removed(text, new)
    if text and not text.endswith("\n"):
        text += "\n"
    return text + "".join(map(_written, new.values()))


def unmatched(known: Mapping[str, Accepted], matched: Collection[str], codes: Collection[str]) -> list[Accepted]:
    """The entries that no finding of a run has matched, those of rules that did not run apart."""
    return [entry for one, entry in known.items() if one not in matched and (not entry.code or entry.code in codes)]
