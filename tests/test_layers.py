"""Imports run one way: a line of the house may import only what stands below it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import noticecheck

ROOT = Path(noticecheck.__file__).parent
# From the roof to the ground; rooms on one line do not know each other.
FLOORS = (
    ("cli",),
    ("jobs",),
    ("__init__",),
    ("check",),
    ("inputs", "arrivals", "pages"),
    ("readers", "reports"),
    ("rules", "parsing"),
    ("suggest", "typeset"),
    ("fields", "data"),
    ("results", "manual"),
    ("model",),
    ("settings", "identity"),
    ("text", "source", "messages", "accepted", "edits", "days"),
    ("errors", "failures", "version", "expressions"),
)
FLOOR = {room: height for height, rooms in enumerate(reversed(FLOORS)) for room in rooms}
FLOOR["__main__"] = FLOOR["cli"] + 1


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("noticecheck"):
            parts = node.module.split(".")
            found += [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            found += [alias.name.split(".")[1] for alias in node.names if alias.name.startswith("noticecheck.")]
    return found


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_only_from_below(path: Path) -> None:
    here = room(path)
    if here == "__init__":
        return  # it hands names on when they are asked for
    for other in imports(path):
        if other in FLOOR and other != here:
            assert FLOOR[other] < FLOOR[here], f"{path.name} imports {other}"


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in ROOT.rglob("*.py")} <= FLOOR.keys()


@pytest.mark.parametrize(
    "library",
    [
        "rich",
        "typer",
        "jsonschema",
        "charset_normalizer",
        "pypdfium2",
        "python_calamine",
        "selectolax",
        "striprtf",
        "watchfiles",
    ],
)
def test_libraries_stay_in_their_rooms(library: str) -> None:
    homes: dict[str, set[str]] = {
        "rich": {"reports/rich.py"},
        "charset_normalizer": {"readers/txt.py"},
        "jsonschema": set(),
        "pypdfium2": {"readers/pdf.py"},
        "python_calamine": {"readers/spreadsheet.py"},
        "selectolax": {"readers/html.py"},
        "striprtf": {"readers/rtf.py"},
        "watchfiles": {"cli/hotfolder.py"},
    }
    users = {
        str(path.relative_to(ROOT).as_posix())
        for path in ROOT.rglob("*.py")
        if any(
            line.lstrip().startswith((f"import {library}", f"from {library}"))
            for line in path.read_text(encoding="utf-8").splitlines()
        )
    }
    if library == "typer":
        assert all(user.startswith("cli/") for user in users)
    else:
        assert users == homes[library]
