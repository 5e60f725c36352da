"""The usage texts, and the language in which the program speaks."""

from __future__ import annotations

import os
import sys

from noticecheck.cli.typed import value_of
from noticecheck.messages import DEFAULT, LANGUAGES, from_locale
from noticecheck.reports import FORMATS
from noticecheck.settings import among

_WORDS = {
    "zh": {
        "program": "核对报纸分类声明：身份证号、统一社会信用代码、金额、日期、房号等。",
        "version": "显示版本。",
        "verify": "核对文件、文件夹或标准输入（-）中的声明。退出状态：0 无误，1 有误，2 有输入无法读取或用法不对。",
        "read": "说明一版是怎么读的：每一部分算什么、从哪里到哪里，每则声明里读出了哪些词、谁、什么物品、哪些字段。",
        "set": "按排版的样子输出声明，每则一行：去掉断行、多余的空格和项目符号，标点统一为全角，其余一字不动。",
        "check_only": "不输出，只列出会有变动的地方；有变动时以状态 1 退出。",
        "diff": "不输出，只显示会有哪些变动。",
        "set_output": "写入文件（写完才替换旧文件）；- 是标准输出。",
        "set_anew": "（整理后）",
        "would_change": "整理后会有变动",
        "read_format": "输出格式：text、json。",
        "rules": "列出全部规则：表格，或用 -f json。",
        "explain": "说明一条规则：查什么、为什么、正反两例、依据。",
        "schema": "输出 JSON 的 JSON Schema：output（默认，verify 的任何一种）、report、jsonl（一行）、statistics、reading（read 的）。",
        "paths": "文件、文件夹或 -（标准输入）。",
        "format": "报告格式：{choices}。",
        "output": "把报告写入文件（写完才替换旧文件）；- 是标准输出。",
        "date": "见报日期：YYYY-MM-DD、today（今天）、tomorrow（明天）、+N；默认今天。",
        "fail_on": "达到哪一级就以状态 1 退出：{choices}。",
        "select": "只用这些规则（代码、前缀或名称，逗号分隔，可重复）。",
        "ignore": "不用这些规则。",
        "mask": "输出中遮盖个人号码的中间部分。",
        "encoding": "输入的文字编码；默认自动判断。",
        "stdin": "标准输入在报告中的名称。",
        "lang": "语言：zh、en；运行中的报错也用它。",
        "jobs": "用几个进程核对多个文件；0 是每个处理器核心一个，够忙时才用。",
        "exclude": "文件夹中略过的文件和文件夹（通配符，可重复）。",
        "verbose": "无误的声明也列出各项内容。",
        "quiet": "只显示发现的问题。",
        "ask": "在每个问题下写出可以直接问客户的话。",
        "statistics": "只列每条规则出现的次数。",
        "accepted": "已确认的问题清单；默认从当前文件夹向上找 noticecheck-accepted.toml。",
        "unread": "看似声明而没有读成的部分：report 只在报告中列出，fail 还以状态 2 退出。",
        "brief": "简短的报告：每个问题两行（在哪一行、谁、什么不对；问客户什么）。",
        "list": "列出清单中的全部问题。",
        "remove": "从清单中删去这个 ID（可重复）。",
        "within": "在这些文件或文件夹里找这个问题，把声明人和原文一并记下；默认当前文件夹。",
        "removed": "已从 {path} 删去：{ids}",
        "none": "清单是空的。",
        "rules_format": "输出格式：table、json。",
        "which": "哪一种：output、report、jsonl、statistics、reading。",
        "head_code": "代码",
        "head_severity": "级别",
        "head_name": "名称",
        "head_summary": "查什么",
        "accept": "把问过客户、确认无误的问题记入清单，以后不再影响退出状态。",
        "ids": "报告中问题的 ID。",
        "reason": "确认的理由。",
        "added": "已记入 {path}：{ids}",
        "color": "颜色：{choices}；也遵从 NO_COLOR 和 FORCE_COLOR。",
        "watch": "看着一个文件夹：每来一个文件、每改一次就核对，报告写在旁边；按 Ctrl-C 结束。",
        "watched": "要看着的文件夹。",
        "reports": "watch 的报告写进这个文件夹；默认写在每个文件旁边。",
        "config": "设置文件；默认从当前文件夹向上找 noticecheck.toml 或 pyproject.toml。",
        "isolated": "不读任何设置文件。",
        "code": "规则的代码或名称，如 ID103。",
        "bad": "反例：",
        "good": "正例：",
        "source": "依据：",
    },
    "en": {
        "program": "Check the classified notices of Chinese newspapers: ID numbers, credit codes, sums, dates, house numbers and more.",
        "version": "Show the version.",
        "verify": "Check the notices in files, folders or standard input (-). Exit status: 0 clean, 1 findings, 2 unreadable input or bad usage.",
        "read": "Show how a page was read: what each part was taken for, and the words, names, things and fields of each notice.",
        "set": "Print the notices as they should be set, one a line: no line breaks, stray spaces and bullets, punctuation of full width, nothing else touched.",
        "check_only": "Print only where something would change; exit status 1 where anything would.",
        "diff": "Print only what would change.",
        "set_output": "Write to a file (the old one is replaced when all is written); - is standard output.",
        "set_anew": " (set anew)",
        "would_change": "would be set anew",
        "read_format": "Format: text, json.",
        "rules": "List all rules: a table, or -f json.",
        "explain": "Explain a rule: what it finds and why, a bad and a good notice, the source.",
        "schema": "Print the JSON Schema of the JSON: output (default, any that verify writes), report, jsonl (a line), statistics, reading (what read writes).",
        "paths": "Files, folders, or - (standard input).",
        "format": "Format of the report: {choices}.",
        "output": "Write the report to a file (the old one is replaced when all is written); - is standard output.",
        "date": "Day of publication: YYYY-MM-DD, today, tomorrow, +N; default today.",
        "fail_on": "The mildest severity that makes exit status 1: {choices}.",
        "select": "Only these rules (codes, prefixes or names, comma-separated or repeated).",
        "ignore": "Not these rules.",
        "mask": "Hide the middle of personal numbers in the output.",
        "encoding": "Text encoding of the input; default: detected.",
        "stdin": "The name reported for standard input.",
        "lang": "Language: zh, en; that of failures too.",
        "jobs": "Processes for many files; 0: one a core, where there is enough to do.",
        "exclude": "Leave these files and folders out of folders (glob, repeatable).",
        "verbose": "Show the fields of clean notices too.",
        "quiet": "Show findings only.",
        "ask": "Under each finding, the sentence to send to the customer.",
        "statistics": "Only how often each rule fired.",
        "accepted": "File of accepted findings; default: noticecheck-accepted.toml upward from here.",
        "unread": "Parts that look like a notice and were not read: report names them, fail makes exit status 2 too.",
        "brief": "Short report: two lines a finding (line, who, what is wrong; what to ask).",
        "list": "List the accepted findings.",
        "remove": "Take this id off the list (repeatable).",
        "within": "Look for the finding in these files or folders, to keep its declarant and words; default: this folder.",
        "removed": "taken off {path}: {ids}",
        "none": "Nothing is accepted.",
        "rules_format": "Format: table, json.",
        "which": "Which: output, report, jsonl, statistics, reading.",
        "head_code": "code",
        "head_severity": "severity",
        "head_name": "name",
        "head_summary": "what it finds",
        "accept": "Let findings through that the customer has confirmed; they no longer count.",
        "ids": "Ids of findings, as the report shows them.",
        "reason": "Why they are right.",
        "added": "written to {path}: {ids}",
        "color": "Colour: {choices}; NO_COLOR and FORCE_COLOR are obeyed.",
        "watch": "Check each file of a folder as it arrives or changes, and write its report beside it; Ctrl-C ends it.",
        "watched": "The folder to watch.",
        "reports": "Folder for the reports of watch; default: beside each file.",
        "config": "Settings file; default: noticecheck.toml or pyproject.toml upward from here.",
        "isolated": "Read no settings file.",
        "code": "Code or name of a rule, such as ID103.",
        "bad": "Bad: ",
        "good": "Good: ",
        "source": "Source: ",
    },
}


def language() -> str:
    """The language that ``--lang`` names, else that of the locale."""
    asked = value_of("--lang")
    return asked if asked in LANGUAGES else from_locale(os.environ)


def of_report(form: str, lang: str | None) -> str:
    """The language of a report: the one asked for, else the locale's where people read, else the default."""
    return lang or (language() if form == "rich" else DEFAULT)


def of_failures() -> str:
    """The language of a failure before the settings are known: that of the report, as far as it was typed."""
    asked = value_of("--lang")
    form = value_of("--format", "-f", "--output-format") if sys.argv[1:2] in (["verify"], ["read"]) else None
    return of_report(form if form and form in FORMATS else "rich", asked if asked in LANGUAGES else None)


def chosen(lang: str | None) -> str:
    """The language that an option names, else that of the locale.

    Raises SettingsError for no language.
    """
    if lang is not None:
        among(LANGUAGES, lang, "--lang")
    return lang or language()


def say(key: str, lang: str | None = None) -> str:
    """A usage text."""
    return _WORDS[lang or language()][key]


KEYS = {lang: frozenset(words) for lang, words in _WORDS.items()}
