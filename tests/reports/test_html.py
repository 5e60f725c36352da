"""The proof sheet as it is written; test_proof_sheet looks at it in a browser."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from noticecheck.accepted import Accepted
from noticecheck.failures import failure
from noticecheck.model import Unread
from noticecheck.reports.base import Options
from noticecheck.reports.html import write
from noticecheck.reports.html.marks import Mark, marked
from noticecheck.reports.html.tags import Markup, tag, words
from noticecheck.reports.words import COLUMNS, WORDS
from noticecheck.results import CheckedFile, Result, Unreadable
from noticecheck.source import Lines
from noticecheck.text import Span
from tests.cli.shell import BAD
from tests.reports.desk import DAY, findings, of_text, written
from tests.reports.hostile_words import SCRIPTS, TEXT
from tests.reports.test_schema import EXAMPLES

OTHER = "▲李四遗失购房收据（收据号：0012346），声明作废。\n"


class Page(HTMLParser):
    """The elements of a page, each closed where it should be, and the words in them."""

    def __init__(self, report: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(report)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words += data

    def of_class(self, name: str) -> list[dict[str, str | None]]:
        return [about for _, about in self.elements if name in (about.get("class") or "").split()]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_holds_what_the_run_has_found(language: str) -> None:
    report, summary = written("html", *EXAMPLES, "none.txt", language=language)
    page = Page(report)
    counts = summary.record()
    for sort, key in (("error", "errors"), ("warning", "warnings"), ("info", "infos")):
        assert len([one for one in page.of_class("finding") if sort in (one["class"] or "").split()]) == counts[key]
    assert counts["errors"]
    assert counts["warnings"]
    assert len([one for one in page.of_class("notice") if one.get("id")]) == counts["notices"]
    assert len(page.of_class("file")) == counts["files"]
    for number in (counts["errors"], counts["clean"]):
        assert re.search(rf"<label [^>]*><b>{number}</b>", report)
    assert page.words.index("none.txt") > page.words.index(EXAMPLES[-1])
    ids = [about["id"] for _, about in page.elements if about.get("id")]
    assert len(ids) == len(set(ids))
    links = [about["href"] for name, about in page.elements if name == "a"]
    assert links
    assert {link for link in links if link} <= {f"#{one}" for one in ids}


def test_a_finding_is_marked_said_and_asked() -> None:
    report = of_text("html", OTHER + BAD)
    (found,) = findings(OTHER + BAD)
    page = Page(report)
    for said in (found["message"], found["ask"], found["id"], "第2行第10列", "有 1 处错误，见报前要改", "2 则声明"):
        assert said in page.words
    assert '<mark class="error whole">419923199001019992</mark>&NoBreak;<a href="#f0n2-1"' in report
    assert "<code>41992319900101999<b>3</b></code> <span>第18位 2→3</span>" in report
    assert "✓ 无误" in page.words


def test_notices_stand_as_they_will_be_printed() -> None:
    report = of_text("html", "李四,遗失购房收据 ( 收据号:0012346 ) ,声明作废.\n")
    assert "李四，遗失购房收据（收据号：0012346），声明作废" in Page(report).words


def test_nothing_in_a_notice_is_more_than_words() -> None:
    clean = {name for name, _ in Page(of_text("html", OTHER + BAD)).elements}
    report = of_text("html", TEXT, "<script>window.struck=1</script>.txt")
    page = Page(report)
    assert {name for name, _ in page.elements} <= clean | {"section"}
    assert not {"script", "img", "svg", "iframe", "base", "link"} & {name for name, _ in page.elements}
    assert all(not key.startswith("on") for _, about in page.elements for key in about)
    assert not {about.get("href", "#")[:1] for name, about in page.elements if name == "a"} - {"#"}  # type: ignore[index]
    assert all(part in page.words for part in SCRIPTS[:3])
    assert "\u202e" not in report


def test_the_page_needs_and_may_do_nothing_else() -> None:
    report = of_text("html", BAD)
    style = re.search(r"<style>(.*?)</style>", report, re.DOTALL)
    assert style
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    policy = f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{digest}'"
    (about,) = [about for _, about in Page(report).elements if "http-equiv" in about]
    assert about == {"http-equiv": "Content-Security-Policy", "content": policy}
    assert "http" not in report.replace("http-equiv", "")
    assert "url(" not in style[1]
    assert "@import" not in style[1]


def test_masked_accepted_quiet_and_verbose() -> None:
    hidden = of_text("html", BAD, mask=True)
    assert "9001019" not in hidden
    assert "1990-01-01" not in hidden
    assert "4199**********9992" in hidden
    (found,) = findings(BAD)
    let = Page(of_text("html", BAD, accepted={found["id"]: Accepted(found["id"], "已核对", DAY)}))
    assert "已核对 (2026-11-23)" in let.words
    assert [one["class"] for one in let.of_class("finding")] == ["finding accepted"]
    assert [one["class"] for one in let.of_class("notice")] == ["notice has-accepted has-clean"]
    assert "没有发现要改的地方" in let.words
    assert any(about.get("id") == "show-accepted" for _, about in let.elements)
    assert "李四" not in of_text("html", OTHER + BAD, quiet=True)
    assert "读出的内容" not in of_text("html", OTHER)
    assert "读出的内容" in of_text("html", OTHER, verbose=True)


def test_what_was_not_read_stands_last() -> None:
    part = Unread(Span(0, 4), "寻物<启事>", "unread_bullet")
    results: list[Result] = [
        CheckedFile("d.txt", "utf-8", (), Lines.of("寻物启事：…"), (part,)),
        Unreadable("scan.tif", failure("binary")),
    ]
    stream = io.StringIO()
    write(results, stream, Options(language="zh", date=DAY))
    page = Page(stream.getvalue())
    end = page.words[page.words.index("没有读到的") :]
    for said in ("d.txt 第1行第1列", "寻物<启事>", "有项目符号，没有读出声明", "scan.tif", "内容不是文字"):
        assert said in end
    assert "另有 1 处没有读成，1 处无法读取，见页末" in page.words
    assert "没有读到声明" in page.words
    assert "没有读到的" not in Page(of_text("html", OTHER)).words


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([], "abcdef"),
        ([(1, 3, "error")], "a[error bc]1def"),
        ([(0, 6, "error")], "abcdef1"),
        ([(1, 4, "info"), (2, 3, "error")], "a[info b][error c]2[info d]1ef"),
        ([(1, 3, "warning"), (1, 3, "error")], "a[error bc]12def"),
        ([(1, 4, "error"), (3, 5, "info")], "a[error bc][error d]1[info e]2f"),
    ],
)
def test_marks(marks: list[tuple[int, int, str]], shown: str) -> None:
    made = str(marked("abcdef", [Mark(*one, note) for note, one in enumerate(marks, 1)], "n"))
    made = re.sub(r"&NoBreak;<a [^>]*>(\d)</a>", r"\1", made)
    made = re.sub(r'<mark class="(\w+) whole">(.*?)</mark>', r"[\1 \2]", made)
    assert made == f'<p class="text">{shown}</p>'


def test_tags() -> None:
    assert tag("p", "<", Markup("<b>")) == "<p>&lt;<b></p>"
    assert tag("input", id="a", checked=True, class_="") == '<input id="a" checked>'
    assert tag("a", href='x"y') == '<a href="x&quot;y"></a>'
    assert words("a\x00&\u2029") == r"a\x00&amp;\u2029"


def test_both_languages_have_the_same_words() -> None:
    for table in (COLUMNS, WORDS):
        assert list(table["zh"]) == list(table["en"])
        for key in table["zh"]:
            found = [set(re.findall(r"{(\w+)", table[language][key])) for language in ("zh", "en")]
            assert found[0] == found[1], key
