"""What stopped the program, in each language, and what was probably meant.

A failure is one sentence a language: whoever raises it does not know which will be read.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping

Words = Mapping[str, str]
_LANGUAGES = ("zh", "en")

_SENTENCES: Mapping[str, Words] = {
    "zh": {
        # settings and options; {where} names the option as typed, or the file and its key
        "no_rule": "没有规则“{word}”",
        "no_key": "{where}：没有这一项设置",
        "no_list": "{where}：应是文字，或由文字组成的列表",
        "no_table": "{where}：[tool.noticecheck] 应是一张表",
        "no_flag": "{where}：只能是 true 或 false",
        "no_word": "{where}：应是文字",
        "no_choice": "{where}：不能是“{value}”，只能是 {choices}",
        "no_day": "{where}：“{value}”不是日期，可写 YYYY-MM-DD、today（今天）、tomorrow（明天）、+N",
        "no_number": "{where}：“{value}”不是 0 或正整数",
        "no_encoding": "{where}：没有编码“{value}”",
        "toml": "{path}：{place}不合 TOML 的写法",
        "toml_place": "第{line}行第{column}列",
        "toml_end": "文件末尾",
        "no_utf8": "{path}：不是 UTF-8 文字",
        # the command line
        "no_option": "没有选项 {word}",
        "no_command": "没有命令“{word}”",
        "needs_value": "{word} 后面要有内容",
        "takes_no_value": "{word} 后面不能有内容",
        "missing": "缺少 {word}",
        "too_many": "多余的内容：{word}",
        "usage": "用法不对：{word}",
        "help": "用法见 {command} --help",
        # inputs and the report
        "at": "{where}：{reason}",
        "stdin": "标准输入",
        "stdout": "标准输出",
        "closed": "已关闭",
        "own_input": "{where}：{path} 是要核对的文件，报告不能写在上面",
        "no_notices": "没有找到声明",
        "no_output_with": "有了 {word}，就不能再用 --output",
        "nothing": "这个文件夹里没有能读的文件",
        "missing_library": "需要 {library}，请运行：pip install 'noticecheck[{extra}]'",
        # watching a folder
        "no_folder": "{where}：没有这个文件夹",
        "watching": "正在看着 {where}，按 Ctrl-C 结束",
        "checked": "{where}：{totals} → {report}",
        "not_ours": "{path} 不是本程序的报告，没有覆盖",
        "restart": "报告的格式和去处要重新启动才会改",
        "broke": "程序出错，没有核对完：{error}",
        "kind": "读不了这种文件（{suffix}）；不必读的，用 --exclude 略过",
        "no_suffix": "没有扩展名",
        "special": "不是普通文件",
        "died": "核对它的进程中途死掉了，可能是内存不够",
        "binary": "内容不是文字",
        "undetected": "判断不出文字编码，请用 --encoding 写明",
        "not_encoded": "不是 {encoding} 编码",
        "begins_like": "开头像 {encoding}，内容却不是",
        # findings that were let through
        "no_id": "“{word}”不是问题的 ID；ID 是报告中“ID”后面的十个字符，如 46ae3f662d",
        "no_entry": "{path} 里没有 {word}",
        "no_reason": "要写明理由：--reason",
        "no_ids": "要写出报告中问题的 ID",
        "entry": "{path}：第 {number} 条缺少 {word}",
        "unmatched": "已确认清单中的 {entry}（{about}）没有对上任何问题",
        "unseen": "没有在 {where} 里找到 {word}，只记下了 ID；用 --in 指明它所在的文件，声明人和原文才能一并记下",
    },
    "en": {
        "no_rule": "there is no rule {word!r}",
        "no_key": "{where}: there is no such setting",
        "no_list": "{where}: must be words or a list of words",
        "no_table": "{where}: [tool.noticecheck] must be a table",
        "no_flag": "{where}: must be true or false",
        "no_word": "{where}: must be words",
        "no_choice": "{where}: {value!r} is none of {choices}",
        "no_day": "{where}: {value!r} is no day (YYYY-MM-DD, today, tomorrow, +N)",
        "no_number": "{where}: {value!r} is no whole number from 0",
        "no_encoding": "{where}: there is no encoding {value!r}",
        "toml": "{path}: no TOML at {place}",
        "toml_place": "line {line}, column {column}",
        "toml_end": "its end",
        "no_utf8": "{path}: is no UTF-8 text",
        "no_option": "there is no option {word}",
        "no_command": "there is no command {word!r}",
        "needs_value": "{word} needs a value",
        "takes_no_value": "{word} takes no value",
        "missing": "{word} is missing",
        "too_many": "too much: {word}",
        "usage": "bad usage: {word}",
        "help": "{command} --help shows the usage",
        "at": "{where}: {reason}",
        "stdin": "standard input",
        "stdout": "standard output",
        "closed": "is closed",
        "own_input": "{where}: {path} is to be checked; the report cannot take its place",
        "no_notices": "no notice was found",
        "no_output_with": "--output cannot be used with {word}",
        "nothing": "no file in this folder can be read",
        "missing_library": "{library} is needed; run: pip install 'noticecheck[{extra}]'",
        "no_folder": "{where}: there is no such folder",
        "watching": "watching {where}; Ctrl-C ends it",
        "checked": "{where}: {totals} → {report}",
        "not_ours": "{path} is no report of this program and was not replaced",
        "restart": "the format and the place of reports change after a new start only",
        "broke": "the program failed and did not finish: {error}",
        "kind": "this kind of file cannot be read ({suffix}); --exclude leaves out what need not be read",
        "no_suffix": "no suffix",
        "special": "no ordinary file",
        "died": "the process that checked it died, perhaps for want of memory",
        "binary": "it holds binary data, no text",
        "undetected": "its text encoding cannot be told; name it with --encoding",
        "not_encoded": "it is not {encoding}",
        "begins_like": "it begins like {encoding} but is not",
        "no_id": "{word!r} is no id of a finding; an id is ten characters behind “ID” in a report, such as 46ae3f662d",
        "no_entry": "{path} has no {word}",
        "no_reason": "a reason is required: --reason",
        "no_ids": "name the ids that the report shows",
        "entry": "{path}: entry {number} has no {word}",
        "unmatched": "the accepted finding {entry} ({about}) matches nothing",
        "unseen": "{word} was not found in {where}, only the id is kept; with --in and the file it came from "
        "the declarant and the words are kept too",
    },
}
_NEAR = {"zh": "；是不是 {near}？", "en": "; did you mean {near}?"}
_SYSTEM: Mapping[int, tuple[str, str]] = {
    errno.ENOENT: ("没有这个文件或文件夹", "no such file or folder"),
    errno.ENOTDIR: ("路径中间有一段不是文件夹", "a part of the path is no folder"),
    errno.EISDIR: ("是文件夹，不是文件", "is a folder, no file"),
    errno.EACCES: ("没有权限", "permission denied"),
    errno.EPERM: ("没有权限", "not permitted"),
    errno.ENOSPC: ("磁盘已满", "the disk is full"),
    errno.EDQUOT: ("磁盘配额已用完", "the disk quota is used up"),
    errno.EROFS: ("磁盘只能读，不能写", "the disk can only be read"),
    errno.EIO: ("读写磁盘出错", "the disk cannot be read or written"),
    errno.EFBIG: ("文件太大", "the file is too large"),
    errno.ENAMETOOLONG: ("文件名太长", "the name is too long"),
    errno.ELOOP: ("链接绕成了圈", "the links run in a circle"),
    errno.EMFILE: ("打开的文件太多", "too many files are open"),
    errno.EBADF: ("已关闭", "is closed"),
    errno.EEXIST: ("已有同名文件", "a file of that name is there"),
    errno.EBUSY: ("正被别的程序占用，请先关闭", "is in use by another program; close it there"),
    errno.ENXIO: ("没有这个设备", "there is no such device"),
}

# ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows.
_SHARED = (32, 33)


def nearest(word: str, choices: Iterable[str]) -> str:
    """The choice that was probably meant, or nothing."""
    from difflib import get_close_matches

    folded = {choice.lower(): choice for choice in choices}
    return next((folded[one] for one in get_close_matches(word.lower(), folded, n=1, cutoff=0.6)), "")


def failure(key: str, near: str = "", **arguments: object) -> Words:
    """A sentence in each language; an argument may itself be one in each; ``near`` is what is offered."""
    return {
        language: _SENTENCES[language][key].format_map(
            {name: value[language] if isinstance(value, dict) else value for name, value in arguments.items()}
        )
        + (_NEAR[language].format(near=near) if near else "")
        for language in _LANGUAGES
    }


def system(error: OSError) -> Words:
    """What the system has refused."""
    # Windows calls it a lack of permission when another program, such as Excel, has the file open.
    busy = getattr(error, "winerror", None) in _SHARED
    known = _SYSTEM.get(errno.EBUSY if busy else error.errno or 0)
    if known is None:
        words = error.strerror or str(error)
        return dict.fromkeys(_LANGUAGES, words)
    return dict(zip(_LANGUAGES, known, strict=True))


def toml(path: object, error: ValueError) -> Words:
    """A file that is no TOML, and where it goes wrong."""
    from re import search

    if isinstance(error, UnicodeDecodeError):
        return failure("no_utf8", path=path)
    place = search(r"line (\d+), column (\d+)", str(error))
    where = failure("toml_place", line=place[1], column=place[2]) if place else failure("toml_end")
    return failure("toml", path=path, place=where)
