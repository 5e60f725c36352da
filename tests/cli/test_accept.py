"""Findings that a customer has confirmed are let through, and those only."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from noticecheck import accepted
from noticecheck.accepted import Accepted, added, removed
from noticecheck.errors import SettingsError
from tests.cli.shell import BAD, run

FILE = "noticecheck-accepted.toml"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "page.txt").write_text(BAD + BAD.replace("张三", "李四"), encoding="utf-8")
    return tmp_path


def findings(desk: Path) -> list[dict[str, object]]:
    document = json.loads(run("verify", "page.txt", "-f", "json", "--select", "ID", cwd=desk).stdout)
    return [found for notice in document["files"][0]["notices"] for found in notice["findings"]]


def test_one_person_only(desk: Path) -> None:
    one, other = findings(desk)
    assert one["id"] != other["id"]
    assert run("accept", str(one["id"]), "--reason", "已电话核对", cwd=desk).stderr == b""
    kept = (desk / FILE).read_text(encoding="utf-8")
    for line in ('code = "ID103"', 'declarant = "张三"', 'quote = "419923199001019992"', 'reason = "已电话核对"'):
        assert line in kept
    assert f"date = {date.today()}" in kept
    one, other = findings(desk)
    assert one["accepted"] == {"reason": "已电话核对", "date": date.today().isoformat()}
    assert other["accepted"] is None
    assert run("verify", "page.txt", "--select", "ID", cwd=desk).returncode == 1
    run("accept", str(other["id"]), "--reason", "证件就是这样", cwd=desk)
    done = run("verify", "page.txt", "--select", "ID", cwd=desk)
    assert done.returncode == 0
    assert "已确认 2" in done.stdout.decode().replace("\n", "")


def test_list_and_remove(desk: Path) -> None:
    assert run("accept", "--list", cwd=desk).stdout.decode() == "清单是空的。\n"
    one, other = (str(found["id"]) for found in findings(desk))
    run("accept", one, other, "--reason", "已核对", cwd=desk)
    shown = run("accept", "--list", cwd=desk).stdout.decode().splitlines()
    assert [line.split()[0] for line in shown] == [one, other]
    assert "张三" in shown[0]
    assert run("accept", "--remove", one, cwd=desk).returncode == 0
    assert run("accept", "--remove", one, cwd=desk).returncode == 2
    assert one not in run("accept", "--list", cwd=desk).stdout.decode()


def test_what_is_not_met(desk: Path) -> None:
    done = run("accept", "0123456789", "--reason", "已核对", cwd=desk)
    assert done.returncode == 0
    assert "0123456789" in done.stderr.decode()
    for form in ("rich", "json", "concise"):
        assert "0123456789" in run("verify", "page.txt", "-f", form, cwd=desk).stderr.decode()
    assert run("verify", "page.txt", "-q", cwd=desk).stderr == b""


def test_in_another_folder(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    one, _ = findings(desk)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    done = run("accept", str(one["id"]), "--reason", "已核对", "--in", str(desk / "page.txt"), cwd=elsewhere)
    assert done.stderr == b""
    assert "张三" in (elsewhere / FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_reason_is_required(desk: Path, reason: str) -> None:
    assert run("accept", "0123456789", "--reason", reason, cwd=desk).returncode == 2
    (desk / FILE).write_text('[[accepted]]\nid = "0123456789"\n', encoding="utf-8")
    done = run("verify", "page.txt", cwd=desk)
    assert done.returncode == 2
    assert "第 1 条缺少 reason" in done.stderr.decode()


HAND = '# 广告部\n[[accepted]]\nid = "aaaaaaaaaa"\nreason = "甲"\n# 李四来电\n[[accepted]]\nid = \'bbbbbbbbbb\'\nreason = "乙"'


def test_what_a_person_wrote_stays() -> None:
    assert removed(HAND, {"bbbbbbbbbb"}) == HAND[: HAND.rindex("[[")]
    more = added(HAND, [Accepted("cccccccccc", '说是"对的"\\\x7f', date(2026, 11, 23), "ID103", "张\n三")])
    assert more.startswith(HAND + "\n")
    again = added(more, [Accepted("cccccccccc", "丙")])
    assert again.count("cccccccccc") == 1


def test_what_is_written_can_be_read(tmp_path: Path) -> None:
    entry = Accepted("cccccccccc", '说是"对的"\\\x7f', date(2026, 11, 23), "ID103", "张\n三", "4199")
    path = tmp_path / "list.toml"
    path.write_text(added("", [entry]), encoding="utf-8")
    assert accepted.read(path) == {"cccccccccc": entry}


@pytest.mark.parametrize("text", ["accepted = 3", "accepted = [3]", "[[accepted]]", "x", '[[accepted]]\nreason = "x"'])
def test_what_is_no_list_is_said(tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match="list"):
        accepted.read(path)
