"""The findings that a desk has asked about and let through: ``noticecheck-accepted.toml``.

[[accepted]]
id = "3f0c9a1b2d"
reason = "已电话核对"
date = 2026-11-23
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from noticecheck.errors import SettingsError

FILE_NAME = "noticecheck-accepted.toml"


def find(folder: Path) -> Path | None:
    """The nearest file of accepted findings from a folder upward."""
    return next((path for parent in (folder, *folder.parents) if (path := parent / FILE_NAME).is_file()), None)


def read(path: Path) -> dict[str, str]:
    """Ids and reasons.

    Raises SettingsError when the file cannot be read or is not of the form above.
    """
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return {str(entry["id"]): str(entry.get("reason", "")) for entry in table.get("accepted", [])}
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsError(f"{path}: {error}") from error


def add(path: Path, ids: Iterable[str], reason: str, day: date, known: Mapping[str, str]) -> list[str]:
    """Append entries for the ids that are not there yet; answers those.

    Raises SettingsError when the file cannot be written.
    """
    new = [one for one in dict.fromkeys(ids) if one not in known]
    entries = "".join(
        f"[[accepted]]\nid = {json.dumps(one)}\nreason = {json.dumps(reason, ensure_ascii=False)}\ndate = {day}\n\n"
        for one in new
    )
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(entries)
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror or error}") from error
    return new
