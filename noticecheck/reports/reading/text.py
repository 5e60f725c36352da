"""How files were read in plain words: a line a part of the page, under each notice what was read in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from noticecheck import messages
from noticecheck.reports import spoken
from noticecheck.reports.reading.words import ROLES, SENSES, WORDS
from noticecheck.reports.safe import harmless
from noticecheck.reports.table import cells
from noticecheck.reports.wrap import pieces
from noticecheck.results import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from noticecheck.reports.record import Record

_WIDTH = 100
_INDENT = "    "
# So much of a part that is no notice is shown.
_SHOWN = 24


class _Teller:
    """The words of one language, and how the parts of a record are said in it."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.plain = messages.WORDS[language]
        self.words = WORDS[language]

    def file(self, one: Record) -> Iterator[str]:
        """A file, part by part."""
        yield f"{one['path']}  {one['encoding']}"
        notices = {notice["index"]: notice for notice in one["notices"]}
        for part in one["parts"]:
            yield self.part(part)
            if part["notice"] in notices:
                yield from self.notice(notices[part["notice"]])
        for part in one["unread"]:
            yield f"  {spoken.unread(part, self.language)}"
        for field in one["outside"]:
            kind = messages.FIELD_KINDS[self.language].get(field["kind"], field["kind"])
            yield f"  {self.words['outside']}{self.words['about']}{kind} {field['raw']}  {self.at(field)}"

    def at(self, one: Record) -> str:
        """Where something begins."""
        return spoken.place(one["span"], self.language)

    def part(self, part: Record) -> str:
        """A part of the page, where it begins and how it begins."""
        sort = messages.PARTS[self.language].get(part["sort"], part["sort"])
        number = f" {part['notice']}" if part["notice"] else ""
        margin = self.words["margin"].format(margin=part["margin"])
        quote = part["quote"][:_SHOWN] + ("…" if len(part["quote"]) > _SHOWN else "")
        return f"  {self.at(part) or self.plain['file_level']}  {sort}{number}  {margin}  {quote}".rstrip()

    def notice(self, one: Record) -> Iterator[str]:
        """What was read in a notice."""
        kind = messages.NOTICE_KINDS[self.language].get(one["kind"], one["kind"])
        said = [kind, self.plain["chars"].format(characters=spoken.Count(one["characters"]))]
        if one["title"]:
            said.append(self.words["titled"].format(title=one["title"]))
        yield from self.listed("read_as", [self.words["stop"].join(said)])
        yield from self.listed("text", pieces(one["text"]), "")
        yield from self.listed("who", [self.party(party) for party in one["parties"]], "\n")
        yield from self.listed("what", [self.item(item) for item in one["items"]], "\n")
        yield from self.listed("fields", [self.field(at, field) for at, field in enumerate(one["fields"])], "\n")
        yield from self.listed("tokens", [self.token(token) for token in one["tokens"]])

    def listed(self, head: str, entries: list[str], between: str = "  ") -> Iterator[str]:
        """A head and what stands under it, in lines that are not too long."""
        yield f"{_INDENT}{self.words[head]}"
        line = ""
        for entry in entries or [self.words["none"]]:
            if line and (between == "\n" or cells(line + between + entry.rstrip()) > _WIDTH - 2 * len(_INDENT)):
                yield 2 * _INDENT + line.rstrip()
                line = entry
            else:
                line += (between if line else "") + entry
        yield 2 * _INDENT + line.rstrip()

    def tied(self, one: Record) -> str:
        """The fields tied to somebody or something."""
        return "".join(f"  {self.words['field'].format(index=index)}" for index in one["fields"])

    def party(self, party: Record) -> str:
        role = ROLES[self.language].get(party["role"], party["role"])
        sort = self.words[party["type"] or "no_type"]
        return f"{role}{self.words['about']}{party['name']}  {sort}  {self.at(party)}{self.tied(party)}"

    def item(self, item: Record) -> str:
        many = f"  {item['count']}{item['unit'] or ''}" if item["count"] is not None else ""
        return f"{spoken.item(item, self.plain)}{many}  {self.at(item)}{self.tied(item)}"

    def field(self, index: int, field: Record) -> str:
        kind = messages.FIELD_KINDS[self.language].get(field["kind"], field["kind"])
        label = f"“{field['label']}”" if field["label"] not in {"", kind} else ""
        value = field["value"] if field["value"] is not None else self.words["no_value"]
        normal = "" if value == field["raw"] else f" = {value}"
        said = f"{kind}{label}{self.words['about']}{field['raw']}{normal}"
        return f"{index}  {said}  {self.words[field['basis']]}  {self.at(field)}"

    def token(self, token: Record) -> str:
        return f"{token['word']}[{' '.join(map(self.sense, token['senses']))}]"

    def sense(self, sense: str) -> str:
        """A sense, and what it is about."""
        name, _, about = sense.partition(":")
        said = SENSES[self.language].get(name, name)
        tables = (messages.FIELD_KINDS[self.language], messages.NOTICE_KINDS[self.language], ROLES[self.language])
        kinds = [next((table[one] for table in tables if one in table), one) for one in about.split(",") if one]
        return f"{said}{self.words['about'].strip()}{'、'.join(kinds)}" if kinds else said


def write(records: Iterable[Record | Unreadable], stream: TextIO, language: str) -> None:
    """Write the files one by one, an empty line between them."""
    teller = _Teller(language)
    between = ""
    for one in records:
        if not isinstance(one, Unreadable):
            stream.write(between + "".join(harmless(line) + "\n" for line in teller.file(one)))
            between = "\n"
