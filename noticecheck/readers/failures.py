"""Why a file, or a part of it, could not be read: one sentence a language for each reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from noticecheck.errors import UnreadableError
from noticecheck.messages import spoken_place

# The Chinese sentence, then the English one, with the same arguments.
SENTENCES: Mapping[str, tuple[str, str]] = {
    "damaged": ("文件已损坏或不完整，请重新传送", "the file is damaged or incomplete; have it sent again"),
    "changed": ("文件在核对时有变动，后面的没有核对，请再核对一次", "the file changed while it was checked; the rest was not, check it again"),
    "empty": ("文件是空的（0 字节）", "the file is empty (0 bytes)"),
    "encrypted": ("文件有打开密码，请取消密码后另存", "the file has a password; save it without one"),
    "too_large": ("文件超过 {limit} MB，未读", "the file is larger than {limit} MB"),
    "bomb": ("解压后过大（{member}），不像正常文件，未读", "it unpacks to an absurd size ({member})"),
    "entities": ("含有 DOCTYPE 实体定义，出于安全未读", "it declares a DOCTYPE, which is not read for safety"),
    "too_long": ("内容过多（上限 {limit}），其余未读", "it holds too much (more than {limit}); the rest was not read"),
    "too_many_cells": ("表格过大（超过 {cells} 个单元格、{rows} 行或 {columns} 列），未读", "the table is too large (more than {cells} cells, {rows} rows or {columns} columns)"),
    "too_deep": ("结构嵌套过深，不像正常文件，其余未读", "it is nested absurdly deep; the rest was not read"),
    "memory": ("读取需要的内存过多，不像正常文件，其余未读", "reading takes absurdly much memory; the rest was not read"),
    "died": ("读取程序在此中断（文件可能有意构造或已损坏），其余未读", "the reader broke down here (a damaged or hostile file); the rest was not read"),
    "slow": ("读取超过 {seconds} 秒，其余未读", "reading took more than {seconds} seconds; the rest was not read"),
    "scanned": ("此页没有文字（扫描件或图片），请先做文字识别或索取文字稿", "the page has no text (scanned or a picture); ask for the text"),
    "no_map": ("此页字体没有文字编码，读出的是乱码，请索取文字稿", "a font without character map gives garbage; ask for the text"),
    "bad_page": ("此页已损坏，无法读取", "the page is damaged"),
    "no_text": ("文件里没有文字（可能只有图片），请索取文字稿", "there is no text in the file (pictures only?); ask for the text"),
    "bad_sheet": ("此工作表无法读取", "the sheet cannot be read"),
    "uncomputed": ("公式没有计算结果，请用 Excel 打开并保存一次", "a formula that was never computed; open and save it in Excel once"),
    "missing": ("读取此类文件需要 {library}，请运行：pip install 'noticecheck[documents]'", "this kind of file needs {library}; run: pip install 'noticecheck[documents]'"),
    "old_word": ("旧版 Word/WPS 文件，请在 Word 或 WPS 中另存为 .docx", "an old Word or WPS file; save it as .docx in Word or WPS"),
    "word_xml": ("Word 2003 XML 文件，请另存为 .docx", "a Word 2003 XML file; save it as .docx"),
    "excel_xml": ("Excel 2003 XML 文件，请另存为 .xlsx", "an Excel 2003 XML file; save it as .xlsx"),
    "open_document": ("OpenDocument 文字文件，请另存为 .docx", "an OpenDocument text; save it as .docx"),
    "slides": ("演示文稿，请把文字复制到 .txt 或 .docx", "slides; copy the text into a .txt or .docx file"),
    "iwork": ("Apple iWork 文件，请导出为 .docx 或 .xlsx", "an Apple iWork file; export it as .docx or .xlsx"),
    "archive": ("压缩包，请解压后再核对", "an archive; unpack it first"),
    "office": ("不认识的旧版 Office 文件，请另存为 .docx 或 .xlsx", "an Office file of an unknown kind; save it as .docx or .xlsx"),
    "picture": ("图片，文字无法读取，请索取文字稿", "a picture; ask for the text"),
    "program": ("不是文字文件", "not a file of text"),
    "unknown_coding": ("无法判断文字编码，请用 --encoding 指明", "its text encoding cannot be told; name it with --encoding"),
    "wrong_coding": ("不是 {encoding} 编码：{error}", "it is not {encoding}: {error}"),
    "false_mark": ("开头像 {encoding}，内容却不是", "it begins like {encoding} but is not"),
    "binary": ("内容是二进制数据，不是文字", "it holds binary data, no text"),
}  # fmt: skip


class Failure(NamedTuple):
    """A reason by its key, with what stands in the sentence; small enough to pass between processes."""

    key: str
    arguments: Mapping[str, object] = {}

    @property
    def words(self) -> Mapping[str, str]:
        """The sentence in each language."""
        chinese, english = SENTENCES[self.key]
        return {"zh": chinese.format_map(self.arguments), "en": english.format_map(self.arguments)}

    def at(self, place: str) -> Mapping[str, str]:
        """The same, with the part of the file that it is about in front."""
        words = self.words
        if not place:
            return words
        return {
            "zh": f"{spoken_place(place, 'zh')}：{words['zh']}",
            "en": f"{spoken_place(place, 'en')}: {words['en']}",
        }


class ReadingError(UnreadableError):
    """Raised by a reader where the rest cannot be read; what came before is kept."""

    def __init__(self, key: str, **arguments: object) -> None:
        self.failure = Failure(key, arguments)
        super().__init__(self.failure.words)

    def __reduce__(self) -> tuple[type[UnreadableError], tuple[Mapping[str, str]]]:
        """It travels between processes as what everybody knows."""
        return UnreadableError, (self.words,)
