"""What the reports look like."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from noticecheck import reports
from noticecheck.check import check_source
from noticecheck.fields import KINDS
from noticecheck.messages import FIELD_KINDS, NOTICE_KINDS, WORDS, from_locale
from noticecheck.model import Unread
from noticecheck.reports import FORMATS, spoken
from noticecheck.reports.base import Options
from noticecheck.reports.excerpt import excerpt
from noticecheck.reports.mask import hide, masked_finding
from noticecheck.reports.wrap import Styled, lines
from noticecheck.results import CheckedFile, Result
from noticecheck.rules import select
from noticecheck.source import Lines, Source
from noticecheck.text import Span
from tests.numbers import Numbers

DAY = date(2026, 11, 23)
TEXT = """▲张三（身份证号：41992319900101999）遗失示例置业有限公司开具的购房收据（金额：5万元），声明作废。
▲李四遗失购房收据（收据号：0012346），声明作废。
"""
RICH = """desk.txt
  1 遗失声明  张三  购房收据  第1行
    身份证号  41992319900101999  河南省
    金额      5万元              50000
    ✗ 错误 ID101 第1行第10列 身份证号应为18位，这里是17位。
        张三（身份证号：41992319900101999）遗失示例置业有限公司开具的购房收据…
                        ^^^^^^^^^^^^^^^^^
"""
TOTALS = "按2026-11-23见报核对：1 个文件，2 则声明：1 则无误；错误 1，警告 0，提示 0"


def write(form: str, text: str = TEXT, **options: object) -> str:
    stream = io.StringIO()
    results = check_source(Source("desk.txt", text, "utf-8"), DAY, select((), ()))
    chosen = Options(**{"language": "zh", "date": DAY, **options})  # type: ignore[arg-type]
    reports.writer(form)(results, stream, chosen)
    return stream.getvalue()


def test_rich() -> None:
    shown = write("rich")
    assert shown.startswith(RICH)
    assert "  2 遗失声明  李四  购房收据  第2行  无误\n" in shown
    assert shown.splitlines()[-1] == TOTALS


def test_rich_quiet_and_verbose() -> None:
    assert TOTALS not in write("rich", quiet=True)
    assert "李四" not in write("rich", quiet=True)
    assert "0012346" in write("rich", verbose=True)
    assert "0012346" not in write("rich")


def test_concise() -> None:
    (line,) = write("concise").splitlines()
    assert line.startswith("desk.txt:1:10: ID101 error 身份证号应为18位，这里是17位。")
    assert re.search(r" \[[0-9a-f]{10}\]$", line)


def faulty(seed: int) -> tuple[str, list[str]]:
    """Notices with a wrong character in every number, and the numbers."""
    numbers = Numbers(seed)
    wrong = [numbers.id_card(), numbers.uscc(), numbers.bank_card(), numbers.vin(), numbers.registration_no()]
    wrong = [one[:9] + str((int(one[9]) + 1) % 10 if one[9].isdigit() else 1) + one[10:] for one in wrong]
    person, firm, card, car, register = wrong
    return (
        f"▲{numbers.person()}（身份证号：{person}）遗失银行卡（卡号：{card}），声明作废。\n"
        f"▲{numbers.company()}遗失营业执照副本（统一社会信用代码：{firm}；注册号：{register}），声明作废。\n"
        f"▲{numbers.person()}遗失机动车登记证书（车架号：{car}；车牌号：豫A12345），声明作废。\n"
    ), wrong


@pytest.mark.parametrize("width", [31, 32, 37, 44, 52, 63, 80, 101, 140])
def test_no_number_is_broken_over_two_lines(width: int) -> None:
    for seed in range(6):
        text, wrong = faulty(seed)
        shown = write("rich", text, width=width, ask=True)
        document = json.loads(write("json", text))
        found = [one for notice in document["files"][0]["notices"] for one in notice["findings"]]
        for number in [
            *wrong,
            *(value for one in found for value in one["suggestions"]),
            *(one["id"] for one in found),
        ]:
            folded = "".join(shown.split())
            if number in folded:
                assert folded.count(number) == sum("".join(line.split()).count(number) for line in shown.splitlines())
        assert all(number in shown for number in wrong)


def test_the_place_stands_where_it_is_understood() -> None:
    assert "ID101 第1行第10列 身份证号" in write("rich")
    assert "ID101 line 1, column 10 " in write("rich", language="en")


@pytest.mark.parametrize(
    ("value", "language", "said"),
    [
        ("P45D", "zh", "45天"),
        ("P45D", "en", "45 days"),
        ("P1Y", "en", "1 year"),
        ("P3M", "zh", "3个月"),
        ("P2W", "zh", "2周"),
        ("2020-01-01/2021-01-01", "zh", "2020-01-01/2021-01-01"),
    ],
)
def test_periods_are_said(value: str, language: str, said: str) -> None:
    field = {"kind": "period", "raw": "自公告之日起", "value": value, "details": {}}
    assert spoken.tells(field, WORDS[language]) == said


def test_brief() -> None:
    lines = write("rich", brief=True).splitlines()
    assert lines[0] == "desk.txt"
    assert lines[1].startswith("第1行第10列 张三 ✗ 错误 ID101 身份证号应为18位")
    assert lines[2].startswith("    问客户：")
    assert len(lines) == 4
    many = write("rich", faulty(3)[0], brief=True).splitlines()
    found = write("concise", faulty(3)[0]).splitlines()
    assert len(many) == 2 * len(found) + 2


def test_suggestions_say_what_changes() -> None:
    text, _ = faulty(2)
    document = json.loads(write("json", text))
    for notice in document["files"][0]["notices"]:
        for one in notice["findings"]:
            assert len(one["edits"]) == len(one["suggestions"])
    assert "第10位 " in write("rich", text)
    assert "\x1b[1;4;32m" in write("rich", text, color=True)


def test_marked_places() -> None:
    assert spoken.marked("419928", "6: 3→8") == [("41992", False), ("8", True)]
    assert spoken.marked("419932", "5↔6") == [("4199", False), ("32", True)]
    assert spoken.marked("419923", "+5: 2") == [("4199", False), ("2", True), ("3", False)]
    assert spoken.marked("419983", "-2: 2, 6: 2→8") == [("4199", False), ("8", True), ("3", False)]


def test_masked_output_has_no_equal_masks() -> None:
    for seed in range(8):
        text, wrong = faulty(seed)
        for line in write("rich", text, mask=True).splitlines():
            masks = re.findall(r"\S*\*{4,}\S*", line)
            assert len(masks) == len(set(masks))
        document = json.loads(write("json", text, mask=True))
        for notice in document["files"][0]["notices"]:
            for one in notice["findings"]:
                assert len(one["edits"]) == len(one["suggestions"]) == len(set(one["suggestions"]))
                field = notice["fields"][one["field"]] if one["field"] is not None else {}
                assert field.get("value") not in one["suggestions"]
        assert wrong[0] not in json.dumps(document)


def test_what_was_not_read_is_named() -> None:
    whole = "寻物启事：昨日在示例路遗失黑色提包一只，内有证件。"
    part = Unread(Span(0, len(whole)), whole[:8], "odd reason")
    closing = CheckedFile("desk.txt", "utf-8", (), Lines.of(whole), (part,))
    shown = {form: written(form, [closing]) for form in FORMATS}
    assert shown["rich"].startswith("desk.txt\n    ? 没有读成 第1行第1列 “寻物启事：昨日在”：odd reason\n")
    assert "1 处看似声明而没有读成" in shown["rich"].replace("\n", "")
    assert shown["concise"] == "desk.txt:1:1: unread 没有读成 “寻物启事：昨日在” odd reason\n"
    assert json.loads(shown["json"])["summary"]["unread"] == 1
    assert all("寻物启事：昨日在" in report for report in shown.values())


def written(form: str, results: list[Result], **options: object) -> str:
    stream = io.StringIO()
    reports.writer(form)(results, stream, Options(language="zh", date=DAY, **options))  # type: ignore[arg-type]
    return stream.getvalue()


def test_english_counts() -> None:
    said = "checked for 2026-11-23: 1 file, 2 notices: 1 clean; 1 error, 0 warnings, 0 infos"
    assert said in write("rich", language="en").replace("\n", " ")


def test_masked_findings_of_a_page() -> None:
    number = Numbers(9).id_card()
    one = {"quote": number, "suggestions": [number[:-1] + "*"], "edits": ["18: 1→2"], "message": number}
    hidden = masked_finding(one, f"id_card {number}")
    assert number[4:14] not in json.dumps(hidden)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    from rich.cells import cell_len

    for line in write("rich", TEXT * 3, width=width, ask=True).splitlines():
        assert cell_len(line) <= width + 12 or "http" in line


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("张三遗失身份证", 4, 7, ("张三遗失身份证", "        ^^^^^^")),
        ("a" * 50 + "号码12" + "b" * 50, 50, 54, None),
    ],
)
def test_carets_stand_by_cell_width(text: str, start: int, end: int, shown: tuple[str, str] | None) -> None:
    line, carets = excerpt(text, start, end, 40)
    if shown:
        assert (line, carets) == shown
    else:
        assert len(carets) <= 40
        assert "号码12" in line


@pytest.mark.parametrize(
    ("number", "hidden"),
    [("419923199001019993", "4199**********9993"), ("12345678", "12****78"), ("123", "***"), ("", "")],
)
def test_hide(number: str, hidden: str) -> None:
    assert hide(number) == hidden


def test_every_word_is_in_both_languages() -> None:
    for table in (WORDS, NOTICE_KINDS, FIELD_KINDS):
        assert table["zh"].keys() == table["en"].keys()
    assert FIELD_KINDS["zh"].keys() == KINDS.keys()


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "zh"),
        ({"LANG": "C"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "POSIX"}, "zh"),
        ({"LANG": "zh_TW.Big5"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE", "LC_ALL": "zh_CN"}, "zh"),
        ({"LANG": "zh_CN", "LC_MESSAGES": "fr_FR"}, "en"),
    ],
)
def test_locale(environment: dict[str, str], language: str) -> None:
    assert from_locale(environment) == language


@pytest.mark.parametrize(
    ("words", "width", "shown"),
    [
        ("号码419923199001019993不符", 21, ["号码", "  419923199001019993", "  不符"]),
        ("号码419923199001019993不符", 18, ["号码", "419923199001019993", "  不符"]),
        ("号码419923199001019993", 9, ["号码", "419923199", "001019993"]),
        ("共计1,234.50元，已付。", 13, ["共计1,234.50", "  元，已付。"]),
        ("the wrong character", 11, ["the wrong", "  character"]),
        ("卡号6222 0256 6859 6608", 20, ["卡号", "6222 0256 6859 6608"]),
        ("", 9, [""]),
    ],
)
def test_lines_break_between_pieces(words: str, width: int, shown: list[str]) -> None:
    found = ["".join(part.words for part in line).rstrip() for line in lines([Styled(words, "")], width, 2)]
    assert found == shown


def test_a_change_of_style_breaks_no_number() -> None:
    parts = [Styled("应为 4199231990", "a"), Styled("9", "b"), Styled("1019993", "a")]
    first, second = lines(parts, 20, 1)
    assert first == [Styled("应为 ", "a")]
    assert second == [Styled(" ", ""), *[Styled("4199231990", "a"), Styled("9", "b"), Styled("1019993", "a")]]


def test_what_was_not_understood_is_not_called_clean() -> None:
    shown = write("rich", "声明\n以上证件声明作废。\n")
    assert "没有读出失主" in shown
    assert "  无误" not in shown
    assert "0 则无误" in shown


def test_who_hands_a_claim_on_is_understood() -> None:
    shown = write(
        "rich",
        "债权转让公告\n甲乙县永顺置业有限公司已将对样本县宏图物流有限公司的借款债权转让给丙丁市华盛建设有限公司。特此公告。\n",
    )
    assert "甲乙县永顺置业有限公司" in shown
    assert "1 则无误" in shown


FOLDER = Path(reports.__file__).parent
HELPERS = {
    "base", "excerpt", "mask", "record", "safe", "schema", "spoken", "statistics", "table", "words", "wrap", "reading",
}  # fmt: skip


def test_every_module_is_a_format_or_helps_one() -> None:
    assert HELPERS | set(FORMATS) == {
        path.stem for path in FOLDER.iterdir() if path.stem not in {"__init__", "__pycache__"}
    }
    for name in FORMATS:
        assert callable(reports.writer(name))


SEEN = """
import sys
sys.argv[1:] = ["verify", "-f", {form!r}, {path!r}]
from noticecheck.cli import main
try:
    main()
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""
ALWAYS = {"base", "mask", "record"}
# What else a format loads of the reports, and of the libraries that only some of them need.
LOADED = {
    "rich": {"rich", "safe", "excerpt", "spoken", "table", "wrap"},
    "concise": {"concise", "safe", "spoken"},
    "json": {"json"},
    "jsonl": {"jsonl", "json"},
    "csv": {"csv", "safe", "spoken", "words"},
    "html": {"html", "safe", "html.findings", "html.marks", "html.page", "html.sheet", "html.tags", "spoken", "words"},
    "sarif": {"sarif", "spoken"},
    "github": {"github", "safe", "spoken"},
    "junit": {"junit", "safe", "spoken"},
}
LIBRARIES = {"csv": {"csv"}, "html": {"html"}, "sarif": {"urllib.parse"}, "junit": {"xml.etree.ElementTree"}}


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_loads_what_it_needs_and_no_more(form: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    program = SEEN.format(form=form, path=str(path))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, encoding="utf-8")
    seen = set(done.stderr.split())
    ours = {name.removeprefix("noticecheck.reports.") for name in seen if name.startswith("noticecheck.reports.")}
    assert ours == ALWAYS | LOADED[form]
    foreign = set().union(*LIBRARIES.values()) - LIBRARIES.get(form, set())
    assert not foreign & seen - {"urllib.parse"}
    assert not {"noticecheck.cli.progress", "noticecheck.cli.hotfolder", "noticecheck.arrivals", "watchfiles"} & seen
