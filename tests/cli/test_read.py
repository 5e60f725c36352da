"""noticecheck read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from noticecheck.cli.app import app

PAGE = "声 明\n▲张三遗失购房收据（收据号：0012345），声明作废。\n▲李四遗失驾驶证，声明作废。\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_every_character_is_in_one_part(page: Path) -> None:
    done = CliRunner().invoke(app, ["read", str(page), "-f", "json"])
    assert done.exit_code == 0
    (file,) = json.loads(done.output)
    assert "".join(part["text"] for part in file["parts"]) == PAGE
    assert [part["sort"] for part in file["parts"]] == ["heading", "notice", "notice"]


def test_what_was_read(page: Path) -> None:
    (file,) = json.loads(CliRunner().invoke(app, ["read", str(page), "-f", "json"]).output)
    first = file["notices"][0]
    assert {"word": "遗失", "start": 2, "senses": ["LOSE"]} in first["words"]
    assert first["fields"] == [
        {"kind": "receipt_no", "label": "收据号", "raw": "0012345", "start": 13, "basis": "label"}
    ]


@pytest.mark.parametrize(("lang", "words"), [("zh", ("标题", "遗失声明")), ("en", ("heading", "loss"))])
def test_for_people(page: Path, lang: str, words: tuple[str, str]) -> None:
    done = CliRunner().invoke(app, ["read", str(page), "--lang", lang])
    assert done.exit_code == 0
    assert all(word in done.output for word in words)


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["read", str(tmp_path / "none.txt")])
    assert done.exit_code == 2
    assert "none.txt" in done.output
