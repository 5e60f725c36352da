"""How a file was read: nothing is left out, and it is said where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from noticecheck.parsing import vocabulary
from noticecheck.reports.reading import senses
from noticecheck.reports.reading.words import ROLES, SENSES, WORDS
from noticecheck.reports.schema import READING
from noticecheck.reports.schema import ROLES as PARTS
from tests.cli.shell import BAD, GOOD, run
from tests.reports.test_schema import closed

ROOT = Path(__file__).parent.parent.parent
PAGE = f"""———示例县扎实推进农村电商发展侧记

秋收时节，走进示例县东示镇电商服务中心，工作人员正忙着打包发货。

遗失声明

{GOOD}
"""
TEXTS = sorted((ROOT / "examples").glob("*/*.txt"))


def reading(*arguments: str, stdin: str | None = None, status: int = 0) -> Any:
    done = run("read", *arguments, "-f", "json", stdin=(stdin or "").encode())
    assert done.returncode == status, done.stderr.decode()
    document = json.loads(done.stdout)
    jsonschema.validate(document, closed(READING))
    return document


def test_every_character_stands_in_one_part_and_every_notice_has_its_words() -> None:
    document = reading(*map(str, TEXTS))
    for path, file in zip(TEXTS, document["files"], strict=True):
        text = path.read_text(encoding="utf-8")
        place = 0
        for part in file["parts"]:
            assert part["span"]["start"]["offset"] == place
            place = part["span"]["end"]["offset"]
        assert place == len(text)
        told = [part["notice"] for part in file["parts"] if part["sort"] == "notice"]
        assert told == [notice["index"] for notice in file["notices"]]
        for notice in file["notices"]:
            assert notice["tokens"]
            assert "findings" not in notice
            for token in notice["tokens"]:
                span = token["span"]
                stood = text[span["start"]["offset"] : span["end"]["offset"]]
                assert "".join(stood.split()) == "".join(token["word"].split())
                assert notice["span"]["start"]["offset"] <= span["start"]["offset"]
                assert span["end"]["offset"] <= notice["span"]["end"]["offset"]


def test_the_parts_of_a_page() -> None:
    (file,) = reading("-", stdin=PAGE)["files"]
    assert [part["sort"] for part in file["parts"]] == ["prose", "heading", "notice"]
    (notice,) = file["notices"]
    assert notice["title"] == "遗失声明"
    assert notice["margin"] > 0
    assert {"word": "购房收据", "senses": ["doc:receipt_no", "label:receipt_no"]}.items() <= next(
        token for token in notice["tokens"] if token["word"] == "购房收据"
    ).items()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "zh",
            [
                "第1行第1列  其他文字",
                "标题  ",
                "声明 1  把握+",
                "声明人：张三  个人",
                "身份证号：419923",
                "声明作废[作废 结语]",
            ],
        ),
        (
            "en",
            ["line 1, column 1  prose", "heading  ", "notice 1  margin +", "declarant: 张三  person", "by its label"],
        ),
    ],
)
def test_the_same_in_words(lang: str, said: list[str]) -> None:
    shown = run("read", "--lang", lang, stdin=PAGE.encode()).stdout.decode()
    for words in said:
        assert words in shown
    assert "\x1b" not in shown


NEWS = "本报讯（记者 王示例）昨日，民警在车站查获假证一张，号码419923199001019993，市民如有线索可拨打110。\n\n"


def test_what_was_not_read_and_numbers_outside_are_shown() -> None:
    page = f"{NEWS}{GOOD}■4199990000001\n"
    (file,) = reading("-", stdin=page)["files"]
    assert [one["raw"] for one in file["outside"]] == ["419923199001019993"]
    assert [one["quote"] for one in file["unread"]] == ["4199990000001"]
    shown = run("read", stdin=page.encode()).stdout.decode()
    assert "? 没有读成 第4行第2列 “4199990000001”：" in shown
    assert "声明以外的号码：身份证号 419923199001019993  第1行第29列" in shown
    assert run("read", "--unread", "fail", stdin=page.encode()).returncode == 2


def test_an_empty_file_has_no_parts() -> None:
    assert reading("-", stdin="")["files"][0]["parts"] == []
    (part,) = reading("-", stdin=" \n\n")["files"][0]["parts"]
    assert part["sort"] == "prose"
    assert run("read", stdin=b" \n").returncode == 0


def test_mask() -> None:
    page = NEWS + PAGE + BAD
    for form in ("text", "json"):
        shown = run("read", "--mask", "-f", form, stdin=page.encode()).stdout.decode()
        assert "4199**********999" in shown
        assert "9001019" not in shown
        assert "1990-01-01" not in shown


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["bad.txt"], 0, ""),
        (["bad.txt", "none.txt"], 2, "none.txt：没有这个文件或文件夹"),
        (["bad.txt", "-f", "yaml"], 2, "text, json"),
        (["bad.txt", "--lang", "fr"], 2, "zh, en"),
        (["bad.txt", "--encoding", "gb1803"], 2, "gb18030"),
        (["bad.txt", "-o", "bad.txt"], 2, "-o"),
        (["bad.txt", "-o", "no/such.txt"], 2, "没有这个文件或文件夹"),
        (["empty"], 2, "没有能读的文件"),
        (["bad.txt", "--unread", "fail"], 0, ""),
        (["bad.txt", "--date", "today"], 2, "--date"),
    ],
)
def test_exit_status(tmp_path: Path, arguments: list[str], status: int, said: str) -> None:
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    done = run("read", *arguments, cwd=tmp_path)
    assert done.returncode == status
    assert said in done.stderr.decode()
    assert len(done.stderr.splitlines()) == (status == 2)
    assert (tmp_path / "bad.txt").read_text(encoding="utf-8") == BAD


def test_output_and_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    done = run("read", "bad.txt", "none.txt", "-f", "json", "-o", "r.json", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == b""
    document = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert [one["path"] for one in document["files"]] == ["bad.txt"]
    assert document["unreadable"] == [{"path": "none.txt", "reason": "没有这个文件或文件夹"}]


def test_words_from_a_file_are_harmless() -> None:
    shown = run("read", stdin=BAD.replace("张三", "张\x1b[2J三").encode()).stdout
    assert b"\x1b" not in shown


def test_everything_has_its_words() -> None:
    assert WORDS["zh"].keys() == WORDS["en"].keys()
    assert ROLES["zh"].keys() == set(PARTS)
    assert SENSES["zh"].keys() == {name.lower() for name in vocabulary.SENSES}
    assert SENSES["en"].keys() <= SENSES["zh"].keys()


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("身份证号", "label:id_card"),
        ("声明人", "role:declarant"),
        ("本公司", "we"),
        ("遗失", "lose"),
    ],
)
def test_senses(word: str, said: str) -> None:
    found = vocabulary.lexicon().get(word)
    assert found is not None
    assert said in senses(found)
