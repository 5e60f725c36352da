"""The notes beside a notice: why, what was probably meant, what to ask; and the fields as they were read."""

from __future__ import annotations

from noticecheck import messages
from noticecheck.reports import record, spoken
from noticecheck.reports.base import Options
from noticecheck.reports.html.tags import Markup, tag
from noticecheck.reports.words import WORDS


def finding(found: record.Record, sort: str, number: int, home: str, options: Options) -> Markup:
    """The note of one finding."""
    words = messages.WORDS[options.language]
    where = spoken.place(found["span"], options.language)
    parts = [
        tag(
            "p",
            tag("b", str(number), class_="ref"),
            tag("strong", words[sort]),
            tag("span", f"{found['code']} {where}".rstrip(), class_="where", title=found["name"]),
            class_="label",
        ),
        tag("p", found["message"], class_="message"),
    ]
    for other in found["related"]:
        at = spoken.place(other["span"], options.language)
        parts.append(tag("p", f"{words['related']} {at} {other['message']}：{other['quote']}", class_="related"))
    if found["suggestions"]:
        parts.append(_offered(found, options))
    if found["accepted"] is not None:
        parts.append(tag("p", words["reason"], spoken.accepted(found["accepted"]), class_="related"))
    else:
        parts.append(tag("p", tag("b", WORDS[options.language]["ask"]), " ", found["ask"], class_="ask"))
    parts.append(tag("p", f"ID {found['id']}", class_="id"))
    return tag("section", *parts, class_=f"finding {sort}", id=f"{home}-{number}")


def _offered(found: record.Record, options: Options) -> Markup:
    """The numbers offered, what changes in them marked and named."""
    words = messages.WORDS[options.language]
    rows = [
        tag(
            "li",
            tag("code", *(tag("b", part) if new else part for part, new in spoken.marked(value, change))),
            " ",
            tag("span", spoken.edits(change, words)),
        )
        for value, change in zip(found["suggestions"], found["edits"], strict=True)
    ]
    return tag("div", tag("p", words["suggestion"].rstrip("：: ")), tag("ul", *rows), class_="offered")


def fields(one: record.Record, options: Options) -> Markup:
    """What was read in a notice: label, what stands there, what it tells."""
    words = messages.WORDS[options.language]
    names = messages.FIELD_KINDS[options.language]
    rows = [
        tag(
            "tr",
            tag("th", field["label"] or names.get(field["kind"], field["kind"]), scope="row"),
            tag("td", field["raw"] or "—"),
            tag("td", spoken.tells(field, words)),
        )
        for field in one["fields"]
    ]
    summary = tag("summary", WORDS[options.language]["fields"])
    return tag("details", summary, tag("table", *rows), open=True)
