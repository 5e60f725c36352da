"""The nouns that everything else speaks of.

Inside a notice, places are positions in ``notice.text``; ``Text`` turns them into source
offsets.  Whatever leaves a notice (a ``Finding``) carries source offsets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar, cast

from noticecheck.identity import alike, identifier, skeleton
from noticecheck.source import Lines
from noticecheck.text import Span

if TYPE_CHECKING:
    from datetime import date

    from noticecheck.text import Text


class Severity(Enum):
    """How sure a finding is; the order is that of ``rank``."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self.value]


_RANKS = {"error": 0, "warning": 1, "info": 2}
# Ranges of a notice's text.
Places = tuple[tuple[int, int], ...]
# Who speaks: a creditor of the claim that he hands on.
SPEAKERS = frozenset({"declarant", "creditor"})
# Kinds of field that belong to one person or firm.
_BEARERS = {"id_card", "foreigner_id", "uscc"}


class Value(Protocol):
    """What a field's words mean."""

    @property
    def normal(self) -> str | None:
        """The normal form as the contract gives it, or None where there is none."""

    def details(self) -> Mapping[str, object]:
        """What the value tells by itself: place, birth date, authority …"""


V_co = TypeVar("V_co", bound=Value, covariant=True)
W = TypeVar("W", bound=Value)


class Field(NamedTuple, Generic[V_co]):
    """A labelled value: ``start`` to ``end`` of the notice's text, its label from ``label_start``.

    ``basis`` says how the kind is known: label (its own label names it), thing (the thing lost or
    the word before it names it), shape (only form and check speak for it).
    """

    kind: str
    label: str
    raw: str
    value: V_co
    start: int
    end: int
    label_start: int
    basis: str = "label"


class Party(NamedTuple):
    """Somebody named in a notice; ``fields`` are the indexes of the fields tied to the name.

    ``role`` and ``type`` are words of the contract (declarant, issuer …; person, organisation).
    """

    role: str
    name: str
    type: str | None
    start: int
    end: int
    fields: tuple[int, ...] = ()


class Item:
    """A thing that a notice speaks of: a document, a seal, a plate …

    ``copy`` is original, duplicate or both; ``count`` goes with ``unit`` (2, 枚).
    """

    __slots__ = ("copy", "count", "end", "fields", "name", "start", "unit")

    def __init__(
        self,
        name: str,
        copy: str | None,
        count: int | None,
        unit: str | None,
        start: int,
        end: int,
        fields: tuple[int, ...] = (),
    ) -> None:
        self.name = name
        self.copy = copy
        self.count = count
        self.unit = unit
        self.start = start
        self.end = end
        self.fields = fields


class Notice:
    """One notice: its text on one line, and what was read in it.

    ``topics`` are the places of the words that speak of each topic (lexicon/topics.tsv).
    ``margin`` is the lead of its reading over leaving the words alone, ``signed`` who stands in
    the place of the signature, whether or not it is who speaks.
    """

    def __init__(
        self,
        kind: str,
        title: str,
        text: Text,
        parties: tuple[Party, ...],
        items: tuple[Item, ...],
        fields: tuple[Field[Value], ...],
        topics: Mapping[str, Places],
        margin: float = inf,
        signed: tuple[Party, ...] = (),
    ) -> None:
        self.kind = kind
        self.title = title
        self.text = text
        self.parties = parties
        self.items = items
        self.fields = fields
        self.topics = topics
        self.margin = margin
        self.signed = signed

    @cached_property
    def span(self) -> Span:
        """Where the notice stands in the source, from its first to its last character."""
        return self.text.span(0, len(self.text))

    @property
    def words(self) -> str:
        """The text made alike for matching (``Text.folded``); positions are those of ``text``."""
        return self.text.folded

    def told(self, topic: str) -> Places:
        """Where words stand that speak of a topic, in the order of the text."""
        return self.topics.get(topic, ())

    def says(self, topic: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a word between two places speaks of a topic."""
        last = len(self.text) if end is None else end
        return any(start <= low and high <= last for low, high in self.told(topic))

    def labels(self, field: Field[Any], topic: str) -> bool:
        """Whether a field's label speaks of a topic."""
        return self.says(topic, field.label_start, field.label_start + len(field.label))

    @cached_property
    def mark(self) -> str:
        """What tells the notice from all others, however it is printed: who speaks, and the words.

        Where nobody is named, the numbers of persons and firms stand for the name.
        """
        who = [party.name for party in self.parties if party.role == "declarant"]
        if not who:
            who = [field.value.normal or field.raw for field in self.fields if field.kind in _BEARERS]
        return f"{' '.join(map(alike, who))} {skeleton(str(self.text))}"

    @property
    def understood(self) -> bool:
        """Whether it was read who speaks or of what: without either nothing was checked."""
        return bool(self.items) or any(party.role in SPEAKERS for party in self.parties)

    def values(self, of: type[W]) -> list[Field[W]]:
        """The fields whose value is of the given class, in the order of the text."""
        return [cast("Field[W]", field) for field in self.fields if isinstance(field.value, of)]

    def party_of(self, field: Field[Value]) -> Party | None:
        """The first party to which a field is tied."""
        index = self.fields.index(field)
        return next((party for party in self.parties if index in party.fields), None)

    def item_of(self, field: Field[Value]) -> Item | None:
        """The first item to which a field is tied."""
        index = self.fields.index(field)
        return next((item for item in self.items if index in item.fields), None)


class Page:
    """The notices of one stretch of a source, and the day of publication: all rules may see.

    ``text`` is that stretch of the source; ``unread`` are the parts of it that look like a notice
    and were not read as one; ``outside`` are the numbers that stand in no notice and are by their
    form an identity card's or a credit code.  ``lines`` is the table of its lines; ``memory`` is
    what each rule on pages, by its code, keeps of the pages before in the same file; ``last``:
    whether none comes behind.
    """

    def __init__(
        self,
        text: Text,
        notices: tuple[Notice, ...],
        date: date,
        unread: tuple[Unread, ...] = (),
        outside: tuple[Field[Value], ...] = (),
        *,
        lines: Lines | None = None,
        memory: dict[str, Any] | None = None,
        last: bool = True,
    ) -> None:
        self.text = text
        self.notices = notices
        self.date = date
        self.unread = unread
        self.outside = outside
        self.lines = lines or Lines.of(str(text))
        self.memory = {} if memory is None else memory
        # What rules work out once; it goes with the page.
        self.worked_out: dict[object, Any] = {}
        self.last = last

    def words(self, start: int, end: int) -> str:
        """What stands in the source between two offsets, as far as it stands on the page."""
        first = self.text.offset(0)
        return str(self.text)[max(0, start - first) : max(0, end - first)]


class Unread(NamedTuple):
    """A part of a page that looks like a notice and was not read as one, and why (a key of messages)."""

    span: Span
    quote: str
    reason: str


class Related(NamedTuple):
    """Another place that a finding rests on; ``message`` is one sentence a language.

    ``lines`` locates it where it need not stand on the page of the finding.
    """

    span: Span
    quote: str
    message: Mapping[str, str]
    lines: Lines | None = None


class Finding(NamedTuple):
    """What a rule has found.

    ``span`` in offsets of the source, ``field`` an index of the notice's fields; an argument of
    the sentences may be a dictionary with its words in each language.  ``subject`` is the kind
    and the value concerned, ``home`` the mark of the notice or of the file: both stay the same when
    the notice is printed again.
    """

    rule: Rule
    severity: Severity
    span: Span
    quote: str
    field: int | None
    related: tuple[Related, ...]
    arguments: Mapping[str, object]
    suggestions: tuple[str, ...]
    subject: str = ""
    home: str = ""

    def __hash__(self) -> int:
        return hash((self.rule.code, self.span))

    @property
    def id(self) -> str:
        """A name for the finding that is the same in every run and every layout, and its alone."""
        return identifier(self.rule.code, self.subject or alike(self.quote), self.home)

    def message(self, language: str) -> str:
        """The sentence for the desk."""
        return self.rule.messages[language].format_map(_spoken(self.arguments, language))

    def ask(self, language: str) -> str:
        """The sentence to send to the customer."""
        return self.rule.asks[language].format_map(_spoken(self.arguments, language))


def _nth(text: str, start: int, end: int) -> str:
    """The words of a range, and which of their kind in the text they are."""
    quote = text[start:end]
    return f"{alike(quote)} {text.count(quote, 0, start) if quote else 0}"


def _spoken(arguments: Mapping[str, object], language: str) -> dict[str, object]:
    """The arguments of a sentence; one that is given a language each is taken in that one."""
    return {key: value[language] if isinstance(value, dict) else value for key, value in arguments.items()}


class Rule(NamedTuple):
    """One thing that can be wrong.

    ``severity`` is the highest that a finding may have.  ``on`` is the class of values that the
    rule looks at one by one (None: the whole notice, or the whole page for a page rule).
    ``among``: a rule on whole notices looks only at those with a value of one of these classes.
    ``messages`` and ``asks`` hold a sentence a language with the same arguments; ``manual`` is
    the docstring of the check.
    """

    code: str
    name: str
    severity: Severity
    messages: Mapping[str, str]
    asks: Mapping[str, str]
    manual: str
    on: type[Value] | None
    check: Callable[..., Iterator[Finding]]
    among: tuple[type[Value], ...] = ()

    def __hash__(self) -> int:
        return hash(self.code)

    def at(
        self,
        notice: Notice,
        place: Field[Any] | tuple[int, int],
        *,
        severity: Severity | None = None,
        related: tuple[Related, ...] = (),
        suggestions: tuple[str, ...] = (),
        **arguments: object,
    ) -> Finding:
        """A finding at a field, or at a range of the notice's text.

        Where only its shape says what a number is, nothing about it is proved: no error then.
        """
        severity = severity or self.severity
        if isinstance(place, Field):
            start, end, index = place.start, place.end, notice.fields.index(place)
            if place.basis == "shape" and severity is Severity.ERROR:
                severity = Severity.WARNING
            subject = f"{place.kind} {alike(place.value.normal or place.raw or place.label)}"
            arguments = {"label": place.label, "value": place.raw, **arguments}
            if start == end:
                start = place.label_start
        else:
            (start, end), index = place, None
            subject = _nth(notice.words, start, end)
        return Finding(
            rule=self,
            severity=severity,
            span=notice.text.span(start, end),
            quote=str(notice.text)[start:end],
            field=index,
            related=related,
            arguments=arguments,
            suggestions=suggestions,
            subject=subject,
            home=notice.mark,
        )

    def on_page(self, page: Page, start: int, end: int, **arguments: object) -> Finding:
        """A finding between two offsets of the source that belongs to no single notice."""
        return Finding(self, self.severity, Span(start, end), page.words(start, end), None, (), arguments, ())
