"""The frame of the proof sheet: its head with the totals, which are the filters too, and its foot."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.resources import files as resources

from noticecheck import messages
from noticecheck.reports.base import Options, Summary
from noticecheck.reports.html.tags import Markup, joined, tag
from noticecheck.reports.spoken import Count
from noticecheck.reports.words import WORDS
from noticecheck.version import __version__

_LANGUAGES = {"zh": "zh-CN", "en": "en"}
# What can be shown or hidden, and what of the totals counts it.
_SORTS = {"error": "errors", "warning": "warnings", "info": "infos", "accepted": "accepted", "clean": "clean"}


def _style() -> str:
    return (resources(__package__) / "page.css").read_text(encoding="utf-8")


def _policy(style: str) -> str:
    """What the page may do: use its own style, nothing else."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{digest}'"


class _Frame:
    """The words around the notices of one run."""

    def __init__(self, summary: Summary, options: Options) -> None:
        self.options = options
        self.words = WORDS[options.language]
        self.counts = {key: Count(value) for key, value in summary.record().items()}

    def say(self, key: str) -> str:
        return self.words[key].format_map({**self.counts, "day": self.options.date.isoformat()})

    def head(self, style: str) -> Markup:
        return tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", name="generator", content=f"noticecheck {__version__}"),
            tag("meta", http_equiv="Content-Security-Policy", content=_policy(style)),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", name="color-scheme", content="light dark"),
            tag("title", self.say("page_title")),
            tag("style", Markup(style)),
        )

    def sorts(self) -> Iterator[tuple[str, str, Count]]:
        """What can be shown or hidden, with its total; what was let through only where there is any."""
        for sort, key in _SORTS.items():
            if self.counts[key] or sort != "accepted":
                yield sort, key, self.counts[key]

    def switches(self) -> Iterator[Markup]:
        for sort, *_ in self.sorts():
            yield tag("input", type="checkbox", id=f"show-{sort}", class_="switch", checked=True)

    def totals(self) -> Markup:
        labels = [
            tag("label", tag("b", str(count)), tag("span", self.noun(key, count)), for_=f"show-{sort}", class_=sort)
            for sort, key, count in self.sorts()
        ]
        return tag("div", *labels, class_="totals", title=self.words["filter"])

    def noun(self, key: str, count: Count) -> str:
        """What a total counts, in the singular for one where the language has a plural."""
        one, _, many = self.words[key].partition("|")
        return one if count == 1 else many or one

    def verdict(self) -> tuple[str, str]:
        """How grave it is, and the sentence that says so."""
        if self.counts["errors"]:
            return "error", self.say("has_errors")
        if self.counts["warnings"]:
            return "warning", self.say("has_warnings")
        return ("info", self.say("has_nothing")) if not self.counts["notices"] else ("clean", self.say("has_none"))

    def top(self) -> Markup:
        sort, verdict = self.verdict()
        parts = [
            tag("p", self.say("kicker"), class_="kicker"),
            tag("h1", verdict, class_=sort),
            tag("p", self.say("about"), class_="about"),
        ]
        gaps = [self.say(f"some_{key}") for key in ("unread", "unreadable") if self.counts[key]]
        if gaps:
            said = self.words["gaps"].format(gaps=messages.WORDS[self.options.language]["comma"].join(gaps))
            parts.append(tag("p", tag("a", said, href="#unread"), class_="gaps"))
        return tag("header", tag("div", *parts, class_="says"), self.totals(), class_="top")

    def unread(self, parts: Sequence[Markup]) -> Markup:
        if not parts:
            return Markup()
        head = tag("h2", self.words["unread"])
        return tag(
            "section", head, tag("p", self.words["unread_about"]), tag("ul", *parts), id="unread", class_="unread"
        )

    def foot(self) -> Markup:
        return tag("footer", tag("p", self.words["promise"]), tag("p", f"noticecheck {__version__}"))


def page(summary: Summary, files: Sequence[Markup], unread: Sequence[Markup], options: Options) -> str:
    """The whole page."""
    frame = _Frame(summary, options)
    main = tag("main", joined(files), frame.unread(unread))
    body = tag("body", *frame.switches(), frame.top(), main, frame.foot())
    return f"<!DOCTYPE html>\n{tag('html', frame.head(_style()), body, lang=_LANGUAGES[options.language])}\n"
