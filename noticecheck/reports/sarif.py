"""SARIF 2.1.0 (OASIS standard, errata 01), for code hosts and editors that show findings.

Columns and offsets count code points, as everywhere here.  Of a file without lines the place is a
logical location.  What a desk has let through is suppressed; what was not read, and what could not
be, are notifications of the run.  Numbers that are only offered are no ``fixes``: nothing may set
them in place of what the customer wrote.
"""

from __future__ import annotations

import json
import os
from codecs import lookup
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, TextIO
from urllib.parse import quote

from noticecheck import manual
from noticecheck.messages import WORDS
from noticecheck.model import Finding, Rule
from noticecheck.reports import record, spoken
from noticecheck.reports.base import Options, Summary
from noticecheck.reports.mask import masked_words
from noticecheck.results import CheckedFile, CheckedNotice, Result, Unreadable
from noticecheck.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
Object = dict[str, Any]


def uri(path: str) -> str:
    """The path of a file as a reference (RFC 3986), whatever its name is made of."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(os.fsencode(pure.as_posix()))


def _is_encoding(name: str) -> bool:
    """Whether a file has an encoding, and not only a kind."""
    try:
        lookup(name)
    except LookupError:
        return False
    return True


def _region(span: record.Record, words: str) -> Object:
    start, end = span["start"], span["end"]
    return {
        "startLine": start["line"],
        "startColumn": start["column"],
        "endLine": end["line"],
        "endColumn": end["column"],
        "charOffset": start["offset"],
        "charLength": end["offset"] - start["offset"],
        **({"snippet": {"text": words}} if words else {}),
    }


def _location(artifact: Object, span: record.Record, words: str) -> Object:
    """A place in a file; the whole file where the span is none."""
    if place := span.get("place"):
        return {"physicalLocation": {"artifactLocation": artifact}, "logicalLocations": [{"fullyQualifiedName": place}]}
    if span["end"]["offset"] == 0:
        return {"physicalLocation": {"artifactLocation": artifact}}
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(span, words)}}


def _rule(rule: Rule, language: str) -> Object:
    """A rule with its manual page."""
    page = manual.of(rule)
    parts = [page.text[language], f"✗ {page.bad}", f"✓ {page.good}", page.source]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": page.summary[language]},
        "fullDescription": {"text": page.text[language]},
        "help": {"text": "\n\n".join(parts)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity.value]},
    }


class _Run:
    """The parts of one run, collected while results pass."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.words = WORDS[options.language]
        self.artifacts: list[Object] = []
        self.rules: list[Rule] = []
        self.results: list[Object] = []
        self.notifications: list[Object] = []

    def artifact(self, path: str) -> Object:
        """The file of the results that come; it is listed when it ends."""
        return {"uri": uri(path), "index": len(self.artifacts)}

    def add(self, result: CheckedNotice | CheckedFile, findings: Iterable[record.Record]) -> None:
        artifact = self.artifact(result.path)
        for finding, found in zip(result.findings, findings, strict=True):
            if finding.rule not in self.rules:
                self.rules.append(finding.rule)
            self.results.append(self.result(finding, found, artifact))

    def result(self, finding: Finding, found: record.Record, artifact: Object) -> Object:
        made: Object = {
            "ruleId": found["code"],
            "ruleIndex": self.rules.index(finding.rule),
            "level": _LEVELS[found["severity"]],
            "message": {"text": spoken.sentence(found, self.words)},
            "locations": [_location(artifact, found["span"], found["quote"])],
            "partialFingerprints": {"noticecheckId/v1": found["id"]},
            "properties": {key: found[key] for key in ("ask", "suggestions", "edits")},
        }
        if found["related"]:
            made["relatedLocations"] = [
                {"message": {"text": one["message"]}, **_location(artifact, one["span"], one["quote"])}
                for one in found["related"]
            ]
        if found["accepted"] is not None:
            justification = spoken.accepted(found["accepted"])
            made["suppressions"] = [{"kind": "external", "status": "accepted", "justification": justification}]
        return made

    def close(self, result: CheckedFile) -> None:
        """The end of a file."""
        self.add(result, record.file_findings(result, self.options))
        artifact = self.artifact(result.path)
        for part in record.unread(result, self.options):
            location = _location(artifact, part["span"], part["quote"])
            self.notify("unread", "warning", f"{self.words['not_read']} “{part['quote']}” {part['reason']}", location)
        encoding = {"encoding": result.encoding} if _is_encoding(result.encoding) else {}
        self.artifacts.append({"location": {"uri": artifact["uri"]}, **encoding, "roles": ["analysisTarget"]})

    def failed(self, result: Unreadable) -> None:
        location = {"physicalLocation": {"artifactLocation": {"uri": uri(result.path)}}}
        self.notify("unreadable", "error", result.reason[self.options.language], location)

    def notify(self, name: str, level: str, words: str, location: Object) -> None:
        told = {"descriptor": {"id": name}, "level": level, "message": {"text": words}, "locations": [location]}
        self.notifications.append(told)

    def document(self, summary: Summary) -> Object:
        """The whole report."""
        language = self.options.language
        rules = [_rule(rule, language) for rule in self.rules]
        driver = {
            "name": "noticecheck",
            "version": __version__,
            "semanticVersion": __version__,
            # The manual's examples have numbers too; where none may be shown whole, nobody need tell them apart.
            "rules": masked_words(rules) if self.options.mask else rules,
            "notifications": [{"id": "unread"}, {"id": "unreadable"}],
        }
        invocation = {
            "executionSuccessful": not summary.unreadable,
            "toolExecutionNotifications": self.notifications,
        }
        run = {
            "tool": {"driver": driver},
            "invocations": [invocation],
            "language": _LANGUAGES[language],
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "artifacts": self.artifacts,
            "results": self.results,
            "properties": {"date": self.options.date.isoformat(), "summary": summary.record()},
        }
        return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def write(results: Iterable[Result], stream: TextIO, options: Options) -> Summary:
    """Write the document when all results are there: the rules stand before what they found."""
    summary = Summary(options.accepted)
    run = _Run(options)
    for result in results:
        summary.count(result)
        if isinstance(result, CheckedNotice):
            if result.findings:
                run.add(result, record.notice(result, options)["findings"])
        elif isinstance(result, CheckedFile):
            run.close(result)
        else:
            run.failed(result)
    stream.write(json.dumps(run.document(summary), ensure_ascii=False, separators=(",", ":")) + "\n")
    return summary
