"""The usage texts, in the language of the locale."""

from __future__ import annotations

import os
import sys

from noticecheck.messages import LANGUAGES, from_locale

_WORDS = {
    "zh": {
        "program": "核对报纸分类声明：身份证号、统一社会信用代码、金额、日期、房号等。",
        "version": "显示版本。",
        "verify": "核对文件、文件夹或标准输入（-）中的声明。退出状态：0 无误，1 有误，2 有输入无法读取或用法不对。",
        "rules": "列出全部规则。",
        "explain": "说明一条规则：查什么、为什么、正反两例、依据。",
        "schema": "输出 JSON 报告的 JSON Schema。",
        "paths": "文件、文件夹或 -（标准输入）。",
        "format": "报告格式：rich、concise、json。",
        "output": "把报告写入文件（写完才替换旧文件）。",
        "date": "见报日期：YYYY-MM-DD、today、tomorrow、+N；默认今天。",
        "fail_on": "达到哪一级就以状态 1 退出：error、warning、info、never。",
        "select": "只用这些规则（代码、前缀或名称，逗号分隔，可重复）。",
        "ignore": "不用这些规则。",
        "mask": "输出中遮盖个人号码的中间部分。",
        "encoding": "输入的文字编码；默认自动判断。",
        "stdin": "标准输入在报告中的名称。",
        "lang": "语言：zh、en。",
        "exclude": "文件夹中略过的文件（通配符，可重复）。",
        "verbose": "无误的声明也列出各项内容。",
        "quiet": "只显示发现的问题。",
        "ask": "在每个问题下写出可以直接问客户的话。",
        "statistics": "只列每条规则出现的次数。",
        "accepted": "已确认的问题清单；默认从当前文件夹向上找 noticecheck-accepted.toml。",
        "accept": "把问过客户、确认无误的问题记入清单，以后不再影响退出状态。",
        "ids": "报告中问题的 ID。",
        "reason": "确认的理由。",
        "stale": "清单中的 {id}（{reason}）已不再出现",
        "added": "已记入 {path}：{ids}",
        "color": "颜色：auto、always、never；也遵从 NO_COLOR 和 FORCE_COLOR。",
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
        "rules": "List all rules.",
        "explain": "Explain a rule: what it finds and why, a bad and a good notice, the source.",
        "schema": "Print the JSON Schema of the JSON report.",
        "paths": "Files, folders, or - (standard input).",
        "format": "Format of the report: rich, concise, json.",
        "output": "Write the report to a file (the old one is replaced when all is written).",
        "date": "Day of publication: YYYY-MM-DD, today, tomorrow, +N; default today.",
        "fail_on": "The mildest severity that makes exit status 1: error, warning, info, never.",
        "select": "Only these rules (codes, prefixes or names, comma-separated or repeated).",
        "ignore": "Not these rules.",
        "mask": "Hide the middle of personal numbers in the output.",
        "encoding": "Text encoding of the input; default: detected.",
        "stdin": "The name reported for standard input.",
        "lang": "Language: zh, en.",
        "exclude": "Leave these files out of folders (glob, repeatable).",
        "verbose": "Show the fields of clean notices too.",
        "quiet": "Show findings only.",
        "ask": "Under each finding, the sentence to send to the customer.",
        "statistics": "Only how often each rule fired.",
        "accepted": "File of accepted findings; default: noticecheck-accepted.toml upward from here.",
        "accept": "Let findings through that the customer has confirmed; they no longer count.",
        "ids": "Ids of findings, as the report shows them.",
        "reason": "Why they are right.",
        "stale": "accepted finding {id} ({reason}) no longer occurs",
        "added": "written to {path}: {ids}",
        "color": "Colour: auto, always, never; NO_COLOR and FORCE_COLOR are obeyed.",
        "config": "Settings file; default: noticecheck.toml or pyproject.toml upward from here.",
        "isolated": "Read no settings file.",
        "code": "Code or name of a rule, such as ID103.",
        "bad": "Bad: ",
        "good": "Good: ",
        "source": "Source: ",
    },
}


def language() -> str:
    """The language that the locale asks for."""
    return from_locale(os.environ)


def chosen(lang: str | None) -> str:
    """The language that an option names, else that of the locale; ends with status 2 for no language."""
    if lang is not None and lang not in LANGUAGES:
        print(f"noticecheck: lang: {lang!r} is none of {', '.join(LANGUAGES)}", file=sys.stderr)
        raise SystemExit(2)
    return lang or language()


def say(key: str, lang: str | None = None) -> str:
    """A usage text."""
    return _WORDS[lang or language()][key]


KEYS = {lang: frozenset(words) for lang, words in _WORDS.items()}
