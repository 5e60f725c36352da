"""The proof sheet: one page that holds everything it needs, to be read, passed on and printed.

No script and nothing from elsewhere: the filters are check boxes and CSS, and a content security
policy forbids the rest, should a notice ever be taken for more than words.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from noticecheck.reports import record
from noticecheck.reports.base import Options, Summary
from noticecheck.reports.html import sheet
from noticecheck.reports.html.page import page
from noticecheck.reports.html.tags import Markup
from noticecheck.results import CheckedFile, CheckedNotice, Result


def write(results: Iterable[Result], stream: TextIO, options: Options) -> Summary:
    """Write the page when all results are there: its totals stand on top."""
    summary = Summary(options.accepted)
    files: list[Markup] = []
    notices: list[Markup] = []
    unread: list[Markup] = []
    for result in results:
        summary.count(result)
        if isinstance(result, CheckedNotice):
            if result.findings or not options.quiet:
                notices.append(sheet.notice(result, options, len(files)))
        elif isinstance(result, CheckedFile):
            unread += [sheet.unread(result.path, part, options) for part in record.unread(result, options)]
            files.append(sheet.file(result, notices, options, len(files)))
            notices = []
        else:
            unread.append(sheet.unreadable(result, options))
    stream.write(page(summary, files, unread, options))
    return summary
