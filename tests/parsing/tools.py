"""What the tests of reading share: a text taken as far as the room under test."""

from __future__ import annotations

from noticecheck import parsing
from noticecheck.model import Notice
from noticecheck.parsing import flat, lexer, pieces, vocabulary
from noticecheck.parsing import notice as notice_of
from noticecheck.parsing.context import Context
from noticecheck.parsing.flat import Flat
from noticecheck.parsing.labels import Labels
from noticecheck.parsing.layout import Profile
from noticecheck.parsing.notice import learned
from noticecheck.parsing.pieces import Piece
from noticecheck.parsing.values import Reader
from noticecheck.text import Text

LEXICON = vocabulary.lexicon()


def flattened(page: str) -> Flat:
    """A page without its white space."""
    return flat.flatten(Text.of(page), LEXICON)


def cut(page: str) -> tuple[Flat, list[Piece], Profile]:
    """A page in pieces."""
    made = flattened(page)
    return made, *pieces.cut(made, lexer.scan(made.words, LEXICON), LEXICON)


def lines(made: Flat) -> list[int]:
    """Where lines begin, but the first."""
    return [line.start for line in made.lines if line.start]


def reader(words: str) -> Reader:
    """The values of a notice that stands alone."""
    made = flattened(words)
    tokens = lexer.scan(made.words, LEXICON)
    labels = Labels(made.words, tokens, lines(made), made.gaps, LEXICON, 0)
    found = Reader(str(made.text), made.words, labels, lines(made), made.gaps, 0)
    found.read()
    return found


def fields(words: str) -> list[tuple[str, str, str]]:
    """The kind, label and words of every value."""
    return [(field.kind, field.label, field.raw) for field in reader(words).fields]


def context(words: str) -> Context:
    """The places of a notice alone in its text."""
    return notice_of.draft(parsing.alone(Text.of(words), LEXICON), learned().kinds).context


def roles_of(page: str) -> list[tuple[str, str]]:
    """Who plays which part in the only notice of a page."""
    return [(party.role, party.name) for party in notice(page).parties]


def notices(page: str) -> tuple[Notice, ...]:
    """The notices of a page."""
    return parsing.read(Text.of(page)).notices


def notice(page: str) -> Notice:
    """The only notice of a page."""
    (one,) = notices(page)
    return one
