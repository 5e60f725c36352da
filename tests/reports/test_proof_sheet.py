"""The proof sheet in a browser: what is seen, filtered and printed, and that nothing in it runs.

Run ``python -m tests.reports.test_proof_sheet`` to take the picture in the README anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import pytest
from PIL import Image

from tests.reports.chromium import Tab, chromium
from tests.reports.desk import of_text, written
from tests.reports.hostile_words import TEXT

pytestmark = pytest.mark.browser
FAULTY = str(Path(__file__).parent.parent.parent / "examples" / "faulty" / "counter.txt")


@pytest.fixture(scope="module")
def tab() -> Iterator[Tab]:
    with chromium() as one:
        yield one


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "sheet.html"
    path.write_text(written("html", FAULTY, "none.txt")[0], encoding="utf-8")
    return path


def test_it_is_one_page_that_asks_for_nothing(tab: Tab, sheet: Path) -> None:
    tab.screen(1180)
    tab.asked.clear()
    tab.open(sheet)
    assert tab.asked == [sheet.as_uri()]
    assert tab.seen("h1") == ["有 9 处错误，见报前要改"]
    assert tab.value("getComputedStyle(document.body).maxWidth") == "1152px"
    assert len(tab.seen(".finding")) == 11
    assert "419902196804159904" in tab.seen("mark")


@pytest.mark.parametrize("scripts", [True, False])
def test_filters(tab: Tab, sheet: Path, scripts: bool) -> None:
    tab.screen(1180)
    tab.tell("Emulation.setScriptExecutionDisabled", value=not scripts)
    try:
        tab.open(sheet)
        notices, marks = len(tab.seen(".notice")), len(tab.seen(".ref"))
        tab.click("label.error")
        assert {one.split()[1] for one in tab.seen(".finding")} == {"警告"}
        assert 0 < len(tab.seen(".notice")) < notices
        assert len(tab.seen(".ref")) < marks
        tab.click("label.warning")
        assert tab.seen(".finding") == []
        assert tab.seen(".notice") == []
        assert tab.seen("#unread")
        tab.click("label.error")
        tab.click("label.warning")
        assert len(tab.seen(".notice")) == notices
    finally:
        tab.tell("Emulation.setScriptExecutionDisabled", value=False)


def test_filters_by_keyboard(tab: Tab, sheet: Path) -> None:
    tab.open(sheet)
    tab.value("document.querySelector('#show-error').focus()")
    for kind in ("keyDown", "keyUp"):
        tab.tell("Input.dispatchKeyEvent", type=kind, key=" ", code="Space", windowsVirtualKeyCode=32, text=" ")
    assert {one.split()[1] for one in tab.seen(".finding")} == {"警告"}


@pytest.mark.parametrize("width", [320, 390, 768, 1180, 1920])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_fits_every_width(tab: Tab, tmp_path: Path, width: int, language: str) -> None:
    path = tmp_path / "sheet.html"
    path.write_text(written("html", FAULTY, "none.txt", language=language)[0], encoding="utf-8")
    tab.screen(width)
    tab.open(path)
    assert tab.value("document.documentElement.scrollWidth") == width
    notes = tab.value("document.querySelector('.notes').getBoundingClientRect().left")
    proof = tab.value("document.querySelector('.proof').getBoundingClientRect().right")
    assert (notes >= proof) == (width > 900)


def _contrast(tab: Tab, selector: str) -> float:
    """By how much words stand out from what is behind them (WCAG 2, from 1 to 21)."""
    return float(
        tab.value(
            """((selector) => {
            const light = colour => {
                const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map(value => value / 255)
                    .map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
            };
            const one = document.querySelector(selector);
            let behind = one;
            while (/, 0\\)$/.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
            const pair = [light(getComputedStyle(one).color), light(getComputedStyle(behind).backgroundColor)];
            return Math.max(...pair) / Math.min(...pair);
            })"""
            + f"({selector!r})"
        )
    )


@pytest.mark.parametrize("dark", [False, True])
def test_words_can_be_read_in_both_themes(tab: Tab, sheet: Path, dark: bool) -> None:
    tab.screen(1180, dark=dark)
    tab.open(sheet)
    ground = tab.value("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).map(Number)[0]")
    assert (ground < 100) == dark
    selectors = (
        ".text", "mark.error", "mark.warning", ".message", ".ask", ".ask b", ".where", ".related, .id", "code b",
        "label.error b", "label.warning b", "label.info b", "label.clean b", ".text .ref", "h1", ".gaps", "td + td",
    )  # fmt: skip
    found = {selector: _contrast(tab, selector) for selector in selectors}
    assert all(contrast >= 4.5 for contrast in found.values()), found


def test_it_is_printed_on_a4_in_the_colours_of_paper(tab: Tab, sheet: Path) -> None:
    tab.screen(390, dark=True)
    tab.open(sheet)
    document = pypdfium2.PdfDocument(tab.pdf())
    assert 1 < len(document) < 6
    text = ""
    for page in document:
        assert [round(side) for side in page.get_size()] == [595, 842]
        assert bytes(page.render(scale=0.1).buffer)[0] == 255
        text += page.get_textpage().get_text_range()
    words = "".join(text.split())
    for said in (
        "有9处错误，见报前要改",
        "419902196804159904",
        "问客户",
        "没有读到的",
        "none.txt",
        f"1/{len(document)}",
    ):
        assert said in words


def test_what_is_hidden_is_not_printed(tab: Tab, sheet: Path) -> None:
    tab.screen(1180)
    tab.open(sheet)
    tab.click("label.error")
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(tab.pdf()))
    assert "ID103" not in text
    assert "HN101" in text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_in_a_notice_runs(tab: Tab, tmp_path: Path, language: str) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(of_text("html", TEXT, "<script>struck=1</script>.txt", language=language), encoding="utf-8")
    tab.asked.clear()
    tab.open(path)
    assert tab.value("typeof window.struck") == "undefined"
    assert tab.value("document.scripts.length") == 0
    assert tab.asked == [path.as_uri()]
    assert any("<script>window.struck=1</script>" in words for words in tab.seen(".text"))


def test_should_words_ever_become_elements_the_page_forbids_them(tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "struck.html"
    report = (
        of_text("html", TEXT).replace("&lt;", "<").replace("&gt;", ">").replace("&#x27;", "'").replace("&quot;", '"')
    )
    assert "<script>" in report
    path.write_text(report, encoding="utf-8")
    tab.asked.clear()
    tab.open(path)
    assert tab.value("typeof window.struck") == "undefined"
    assert [address for address in tab.asked if address not in tab.forbidden] == [path.as_uri()]
    assert tab.forbidden
    assert not tab.value("document.baseURI").startswith("https:")


PICTURE = Path(FAULTY).parent.parent / "proof-sheet.png"


def test_the_picture_in_the_readme_is_small() -> None:
    data = PICTURE.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) < 120_000


def _paint() -> None:
    """Take the picture of the README."""
    with TemporaryDirectory() as folder, chromium() as tab:
        path = Path(folder) / "sheet.html"
        path.write_text(written("html", FAULTY)[0].replace(FAULTY, "examples/faulty/counter.txt"), encoding="utf-8")
        tab.screen(1000)
        tab.open(path)
        tab.picture(PICTURE, 640)
    with Image.open(PICTURE) as image:
        image.convert("RGB").quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
            PICTURE, optimize=True
        )


if __name__ == "__main__":
    _paint()
