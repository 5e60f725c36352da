"""What every module of this folder is made of: `Kind` and the plain values.

A module names the kinds that it knows in ``KINDS``.  Parsing never complains: a value object
holds what stood there and what its parts should be; rules compare.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Self

from noticecheck.expressions import expression
from noticecheck.model import Value

# What a spreadsheet makes of a long number: 4.10923E+17, 420106197201189916.0.
SPOILED = r"\d\.\d+[Ee]\+?\d{1,3}(?![0-9A-Za-z])|\d{6,}[Xx]?\.0(?![0-9A-Za-z])"
# One run of figures, letters and masks, in which hyphens, dots and strokes may stand.
RUN = rf"(?:{SPOILED}|(?=[A-Za-z.-]{{0,8}}[0-9*×])[0-9A-Za-z*×#]+(?:[-./_][0-9A-Za-z*×]+)*-?)"
# The same without inner punctuation: numbers of fixed shape.
SOLID = rf"(?:{SPOILED}|[0-9A-Za-z*×]+(?:-[0-9A-Za-z*]{{1,4}}(?![0-9A-Za-z]))?)"
# A number after its letters: 豫（2019）示例县不动产权第0001234号, 豫濮房权证市字第2012-01号.
WORDED = (
    r"(?:[^\W\d_a-zA-Z]{1,10}?(?:[(〔\[【]?\d{2,4}[)〕\]】])?[^\W\d_a-zA-Z]{0,14}?(?:字第|证第|权第|明第|第|字)|"
    r"[(][^\W\d_a-zA-Z]{1,2}[)]\w{0,8}?字?|[^\W\d_a-zA-Z]{1,3}(?=[0-9A-Z]{3})|[^\W\d_a-zA-Z]{4,16}(?=\d{6,12}号))?(?:[(〔\[【]\d{2,4}[)〕\]】])?第?"
    + RUN
    + r"(?:[(〔\[【]\d{1,4}[)〕\]】](?:第?[0-9A-Za-z-]+)?)?(?:号(?![码段]))?"
)
# Words up to the next stop.
PHRASE = r"[^,;:。;、!?()（）〔〕《》“”\s]{1,40}"

_SEPARATORS = str.maketrans("", "", " \t\n\r.·-_/#")
_MASK = expression(r"[*×]+|X{3,}")
_EXPONENT = expression(r"\d(?:\.\d+)?E\+?\d{1,3}")
_DECIMAL = expression(r"(\d{6,}X?)\.0+")


def masked_alike(number: str) -> str:
    """Every sign of a mask (``×××``, ``XXX``) as ``*``, length kept."""
    return _MASK.sub(lambda match: "*" * len(match[0]), number)


class Number(NamedTuple):
    """A number without separators, in upper case, hidden characters as ``*``."""

    compact: str

    @classmethod
    def of(cls, raw: str) -> Self:
        """Read a number as it was printed (folded to half width)."""
        upper = raw.upper()
        if "." in upper and (spoiled := _EXPONENT.fullmatch(upper) or _DECIMAL.fullmatch(upper)):
            return cls(spoiled[1] if spoiled.re.groups else upper)
        compact = upper.translate(_SEPARATORS)
        return cls(compact if compact.isdigit() else masked_alike(compact))

    @property
    def normal(self) -> str | None:
        """The compact form."""
        return self.compact or None

    @property
    def masked(self) -> bool:
        """Whether a part is hidden."""
        return "*" in self.compact

    @property
    def spoiled(self) -> bool:
        """Whether only the beginning is left, as a spreadsheet shows long numbers (4.10923E+17)."""
        return "E+" in self.compact and "." in self.compact

    def details(self) -> Mapping[str, object]:
        """Nothing, for a number that tells nothing."""
        return {}


class Checked(Number):
    """A number whose last character is computed from the others."""

    __slots__ = ()

    @property
    def expected_check(self) -> str | None:
        """The check character that the others call for; None where the form is wrong."""
        return None

    @property
    def checks(self) -> bool:
        """Whether the check character is the expected one."""
        return self.expected_check is not None and self.compact[-1] == self.expected_check

    @property
    def genuine(self) -> bool:
        """Whether everything provable about it is right."""
        return self.checks


class Serial(Number):
    """A free-form number in which letters, hyphens and words belong to the number itself."""

    __slots__ = ()

    @classmethod
    def of(cls, raw: str) -> Self:
        """Keep everything but white space."""
        return cls("".join(raw.split()).upper())


class Words(NamedTuple):
    """A labelled value that is no number."""

    text: str

    @property
    def normal(self) -> str | None:
        """The words themselves."""
        return self.text or None

    def details(self) -> Mapping[str, object]:
        """Nothing."""
        return {}


class Blank(NamedTuple):
    """A label with nothing behind it, or a form that was not filled in (``placeholder``)."""

    placeholder: str = ""

    @property
    def normal(self) -> str | None:
        """There is none."""
        return None

    def details(self) -> Mapping[str, object]:
        """Nothing."""
        return {}


class Kind(NamedTuple):
    """A kind of field.

    ``labels`` are the words before it; ``read`` makes the value of the words printed; ``shape``
    is the expression that its words match behind a label; ``lengths`` are those of complete
    numbers, which decide whether a broken number goes on in the next line; ``things`` are the
    words of the things whose bare 编号 or 证号 is of this kind.
    """

    name: str
    labels: tuple[str, ...]
    read: Callable[[str], Value]
    shape: str = SOLID
    lengths: tuple[int, ...] = ()
    things: tuple[str, ...] = ()
    fits: Callable[[Any], bool] | None = None
