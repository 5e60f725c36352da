"""Defaults ← file ← command line; whatever is wrong is named."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from noticecheck.days import day
from noticecheck.errors import SettingsError
from noticecheck.settings import find_file, merged, read_file

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("today", TODAY),
        ("tomorrow", TODAY + timedelta(1)),
        ("+7", TODAY + timedelta(7)),
        ("2021-01-15", date(2021, 1, 15)),
    ],
)
def test_day(words: str, expected: date) -> None:
    assert day(words, TODAY) == expected


@pytest.mark.parametrize("words", ["", "yesterday", "2021-02-30", "20210115", "+x", "+99999999999", "2021-W01-1"])
def test_no_day(words: str) -> None:
    with pytest.raises(SettingsError, match="date"):
        day(words, TODAY)


def test_layers() -> None:
    settings = merged(("a", {"select": "ID, UC", "fail-on": "warning"}), ("b", {"fail_on": None, "ignore": ["ID106"]}))
    assert settings.select == ("ID", "UC")
    assert settings.ignore == ("ID106",)
    assert settings.fail_on == "warning"


@pytest.mark.parametrize(
    ("layer", "named"),
    [
        ({"colour": "always"}, "colour"),
        ({"color": "pink"}, "pink"),
        ({"mask": "yes"}, "mask"),
        ({"select": 3}, "select"),
        ({"format": 1}, "format"),
        ({"lang": "fr"}, "fr"),
        ({"jobs": -1}, "jobs"),
        ({"jobs": True}, "jobs"),
        ({"jobs": 1.5}, "1.5"),
        ({"jobs": "two"}, "two"),
        ({"jobs": "２"}, "２"),
    ],
)
def test_wrong(layer: dict[str, object], named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        merged(("file.toml", layer))


def test_files(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.noticecheck]\nmask = true\n", encoding="utf-8")
    found = find_file(inner)
    assert found == tmp_path / "pyproject.toml"
    assert read_file(found) == (str(found), {"mask": True})
    (tmp_path / "a" / "noticecheck.toml").write_text("quiet = true\n", encoding="utf-8")
    assert find_file(inner) == tmp_path / "a" / "noticecheck.toml"
    (tmp_path / "bad.toml").write_text("= 1", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"bad\.toml"):
        read_file(tmp_path / "bad.toml")
    with pytest.raises(SettingsError, match=r"none\.toml"):
        read_file(tmp_path / "none.toml")
