"""What a file is, its content says; what cannot be read says what to do; and nothing is loaded before it is needed."""

from __future__ import annotations

import importlib
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import noticecheck.readers
from noticecheck.errors import UnreadableError
from noticecheck.readers import FORMATS, READERS, failures, kinds, pieces, read

FOLDER = Path(noticecheck.readers.__file__).parent
# What several readers share, and the child.
HELPERS = set(
    "__init__ apart archive child columns failures glyphs gutters kinds markup numbering parts streaming radicals tables".split()
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100


def packed(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"%PDF-1.4", "pdf"),
        ("a.pdf", b"\n\n%PDF-1.4", "pdf"),
        ("a.doc", b"{\\rtf1 x}", "rtf"),
        ("a.xls", packed("xl/workbook.xml"), "spreadsheet"),
        ("a.bin", packed("word/document.xml", "xl/embedded"), "docx"),
        ("a.docx", packed("word/document.xml")[:60], "docx"),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), "spreadsheet"),
        ("a.xls", b"<html><table><tr><td>1</table>", "html"),
        ("a.doc", b"\xef\xbb\xbf<!DOCTYPE html>", "html"),
        ("a.html", b"plain", "html"),
        ("a.txt", b"MIME-Version: 1.0\nSubject: x\n\n", "mail"),
        ("a.csv", b"a,b", "csv"),
        ("a.docx", "张三遗失公章".encode(), "txt"),
        ("a.unknown", "张三遗失公章".encode(), "txt"),
        ("a.txt", "联系电话: 5 < 6".encode(), "txt"),
        ("-", b"", "txt"),
    ],
)
def test_recognise(name: str, data: bytes, kind: str) -> None:
    assert kinds.recognise(name, data, READERS) == kind


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "old_word"),
        ("a.wps", OLE + "WordDocument".encode("utf-16-le"), "old_word"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("a.ppt", OLE + "PowerPoint Document".encode("utf-16-le"), "slides"),
        ("a.msi", OLE, "office"),
        ("a.zip", packed("a.docx"), "archive"),
        ("a.pptx", packed("ppt/x"), "slides"),
        ("a.odt", packed("mimetype", "content.xml"), "open_document"),
        ("a.pages", packed("Index/Document.iwa"), "iwork"),
        ("a.rar", b"Rar!\x1a\x07\0", "archive"),
        ("a.docx", b"\x89PNG\r\n\x1a\n", "picture"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "picture"),
        ("a.heic", b"\0\0\0\x18ftypheic", "picture"),
        ("a.webp", b"RIFF\0\0\0\0WEBP", "picture"),
        ("a.bmp", b"BM\x36\x10\0\0\0\0\0\0\x36", "picture"),
        ("a.exe", b"MZ\x90\0", "program"),
        ("a.xml", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', "word_xml"),
        ("a.xls", b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><w/>', "excel_xml"),
        ("a.pdf", b"", "empty"),
        ("a.pdf", b"\0\1\2", "damaged"),
        ("a.doc", b"\0\1\2", "damaged"),
        ("a.xlsx", b"\xb0\xa1\x05\xb0\xa2", "damaged"),
        ("a.wps", b"\xd0\xcf\x11\xe0", "office"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, data: bytes, key: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(name, data)
    assert caught.value.words == failures.Failure(key).words


def test_every_module_is_registered() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py")}
    assert modules == HELPERS | FORMATS.keys()
    for name in FORMATS:
        assert callable(importlib.import_module(f"noticecheck.readers.{name}").pieces)
    assert len(READERS) == sum(len(form.suffixes) for form in FORMATS.values())


def test_sentences_take_the_same_arguments_in_both_languages() -> None:
    import string

    for key, sentences in failures.SENTENCES.items():
        first, second = ({name for _, name, _, _ in string.Formatter().parse(words) if name} for words in sentences)
        assert first == second, key


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.library])
def test_without_the_extra_one_line_says_what_to_install(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("noticecheck.readers.apart.find_spec", lambda _: None)
    with pytest.raises(UnreadableError, match=r"pip install 'noticecheck\[documents\]'"):
        list(pieces(name, b""))


def test_larger_files_than_any_true_one_are_not_read() -> None:
    with pytest.raises(UnreadableError, match="larger than"):
        list(pieces("docx", bytes(65 << 20)))


SEEN = """
import sys
from noticecheck.readers import read
read("a.txt", "张三遗失公章".encode("gb18030"))
print(*sorted(sys.modules))
"""


def test_a_text_file_loads_no_reader() -> None:
    run = subprocess.run([sys.executable, "-c", SEEN], capture_output=True, encoding="utf-8", check=True)
    seen = set(run.stdout.split())
    assert "noticecheck.readers.txt" in seen
    ours = {name.rpartition(".")[2] for name in seen if name.startswith("noticecheck.readers.")}
    assert ours == {"failures", "kinds", "parts", "txt"}
    libraries = (
        "pypdfium2 python_calamine selectolax striprtf zipfile csv email subprocess json xml.parsers.expat".split()
    )
    assert not seen & set(libraries)


def test_the_readme_names_every_kind_of_file() -> None:
    words = (FOLDER.parents[1] / "README.md").read_text(encoding="utf-8")
    for form in FORMATS.values():
        assert f"`{form.suffixes[0]}`" in words
