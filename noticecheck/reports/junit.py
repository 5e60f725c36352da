"""JUnit's XML: a test suite a file, a test case a notice, for servers that count tests.

An error is a failure; what is milder, or was let through, stands in ``system-out``; an input that
could not be read is an error.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from noticecheck.messages import NOTICE_KINDS, WORDS
from noticecheck.reports import record, spoken
from noticecheck.reports.base import Options, Summary
from noticecheck.reports.safe import harmless
from noticecheck.results import CheckedFile, CheckedNotice, Result, Unreadable


def _case(suite: Element, name: str, path: str, found: Iterable[record.Record], options: Options) -> None:
    case = SubElement(suite, "testcase", name=harmless(name), classname=harmless(path))
    words = WORDS[options.language]
    milder = []
    for one in found:
        said = harmless(f"{one['code']} {spoken.place(one['span'], options.language)} {spoken.sentence(one, words)}")
        if one["severity"] == "error" and one["accepted"] is None:
            SubElement(case, "failure", type=one["code"], message=harmless(one["message"])).text = said
        else:
            milder.append(f"{words['accepted' if one['accepted'] else one['severity']]} {said}")
    if milder:
        SubElement(case, "system-out").text = "\n".join(milder)


def _name(one: record.Record, options: Options) -> str:
    kind = NOTICE_KINDS[options.language].get(one["kind"], one["kind"])
    return f"{one['index']} {kind} {spoken.who(one)}".rstrip()


def _closing(suite: Element, result: CheckedFile, options: Options) -> None:
    """What belongs to no single notice, and what was not read."""
    words = WORDS[options.language]
    _case(suite, words["file_level"], result.path, record.file_findings(result, options), options)
    parts = [harmless(spoken.unread(part, options.language)) for part in record.unread(result, options)]
    if parts:
        SubElement(suite, "system-out").text = "\n".join(parts)


def _counted(root: Element) -> None:
    """Say everywhere how many cases there are and how many failed."""
    for element in (root, *root):
        cases = list(element.iter("testcase"))
        failed = sum(case.find("failure") is not None for case in cases)
        broken = sum(case.find("error") is not None for case in cases)
        counts = {"tests": len(cases), "failures": failed, "errors": broken}
        element.attrib |= {key: str(count) for key, count in counts.items()}


def write(results: Iterable[Result], stream: TextIO, options: Options) -> Summary:
    """Write the document when all results are there: its counts stand first."""
    summary = Summary(options.accepted)
    root = Element("testsuites", name="noticecheck")
    suites: dict[str, Element] = {}
    for result in results:
        summary.count(result)
        if result.path not in suites:
            suites[result.path] = SubElement(root, "testsuite", name=harmless(result.path))
        suite = suites[result.path]
        if isinstance(result, CheckedNotice):
            one = record.notice(result, options)
            _case(suite, _name(one, options), result.path, one["findings"], options)
        elif isinstance(result, CheckedFile):
            _closing(suite, result, options)
        elif isinstance(result, Unreadable):
            case = SubElement(suite, "testcase", name="unreadable", classname=harmless(result.path))
            SubElement(case, "error", message=harmless(result.reason[options.language]))
    _counted(root)
    indent(root)
    stream.write('<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n")
    return summary
