"""Numbers of persons: the resident identity card and its relatives.

GB 11643-1999: six digits of the division, eight of the birth date, three of order (odd for
men), and a check character after ISO 7064 MOD 11-2.  GB 11643-1989: fifteen digits with a year
of two digits and no check.  Residents of Hong Kong, Macau and Taiwan (81, 82, 83) and, since
December 2023, foreign permanent residents (9…) have numbers of the same form.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from noticecheck.fields import checksums, divisions
from noticecheck.fields.base import SOLID, SPOILED, Kind, Number

LENGTH = 18
OLD_LENGTH = 15
GROUPED = r"(?:\d{6} ?\d{4} ?\d{4} ?\d{3}[0-9Xx]|(?:\d{3} ){5}\d\d[0-9Xx])(?![0-9A-Za-z])"


class IdCard(Number):
    """A resident identity number, right or wrong."""

    __slots__ = ()

    @property
    def old(self) -> bool:
        """Whether it has the fifteen digits of before 1999."""
        return len(self.compact) == OLD_LENGTH and self.compact.isdigit()

    @property
    def well_formed(self) -> bool:
        """Whether eighteen characters stand where such characters may stand."""
        return (
            len(self.compact) == LENGTH
            and self.compact[:-1].isdigit()
            and (self.compact[-1].isdigit() or self.compact[-1] == "X")
        )

    @property
    def expected_check(self) -> str | None:
        """The check character that the first seventeen digits call for."""
        body = self.compact[:17]
        return checksums.identity_verdict(body) if len(body) == 17 and body.isdigit() else None

    @property
    def checks(self) -> bool:
        """Whether the check character is the expected one."""
        return self.well_formed and (
            self.compact[-1] == checksums.identity(self.compact[:17]) or self.compact[-1] == self.expected_check
        )

    @property
    def long_form(self) -> IdCard:
        """The number of eighteen characters that an old one became; itself if it is one."""
        if not self.old:
            return self
        century = "18" if self.compact[-3:] in {"996", "997", "998", "999"} else "19"
        body = self.compact[:6] + century + self.compact[6:]
        return IdCard(body + checksums.identity(body))

    @property
    def birth_digits(self) -> str | None:
        """YYYYMMDD as it stands inside; None where it is hidden or the form is wrong."""
        digits = self.long_form.compact[6:14]
        whole = len(self.compact) == LENGTH or self.old
        return digits if whole and digits.isdigit() else None

    @property
    def birth_date(self) -> date | None:
        """The date of birth, or None where there is none that exists."""
        digits = self.birth_digits
        if digits is None:
            return None
        try:
            return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        except ValueError:
            return None

    @property
    def sex(self) -> str | None:
        """Male or female, by the parity of the order number."""
        compact = self.long_form.compact
        if len(compact) != LENGTH or not compact[16].isdigit():
            return None
        return "male" if int(compact[16]) % 2 else "female"

    @property
    def province(self) -> str | None:
        """The first two digits; None where they are hidden."""
        return self.compact[:2] if self.compact[:2].isdigit() else None

    @property
    def genuine(self) -> bool:
        """Whether everything provable about it is right."""
        if self.old:
            return self.birth_date is not None and self.province in divisions.PROVINCES
        return self.checks and self.birth_date is not None

    @property
    def plausible(self) -> bool:
        """Whether its form alone says what it is: a province, and a birth date of living memory."""
        born = self.birth_date
        return self.well_formed and self.province in divisions.PROVINCES and born is not None and born.year > 1900

    def details(self) -> Mapping[str, object]:
        """Division, birth date and sex, as far as they can be read."""
        found: dict[str, object] = {}
        if name := divisions.name(self.compact[:6], self.birth_date):
            found["division"] = name
        if born := self.birth_date:
            found["birth_date"] = born.isoformat()
        if (sex := self.sex) and not self.masked:
            found["sex"] = sex
        return found


class ForeignerId(IdCard):
    """An identity number of a foreign permanent resident, new (18) or old (15 characters)."""

    __slots__ = ()

    @property
    def new_form(self) -> bool:
        """Whether it has the form of 2023: eighteen characters, 9 before the province."""
        return len(self.compact) == LENGTH and self.compact.startswith("9")

    def details(self) -> Mapping[str, object]:
        """Birth date and sex of the new form."""
        if not self.well_formed:
            return {}
        return {key: value for key, value in super().details().items() if key != "division"}


KINDS = (
    Kind(
        "id_card",
        (
            "身份证号",
            "身份证号码",
            "身份证编号",
            "身份证",
            "身份证件号",
            "身份证件号码",
            "身份号码",
            "身份证明号码",
            "公民身份号码",
            "公民身份证号",
            "公民身份证号码",
            "居民身份证",
            "居民身份证号",
            "居民身份证号码",
            "居民身份证编号",
            "户主身份证号",
            "户主身份证号码",
            "二代身份证号",
            "居住证号",
            "居住证号码",
            "社会保障号码",
            "社会保障号",
            "身份证号分别为",
            "身份证号码分别为",
            "ID",
        ),
        IdCard.of,
        # In groups (410105 19690811 9943), or a card of Hong Kong under the same label (A123456(3)).
        rf"{SPOILED}|{GROUPED}|{SOLID}(?:\([0-9A]\))?",
        lengths=(LENGTH, OLD_LENGTH),
        things=("身份证", "居住证", "驾驶证", "户口本", "户口簿"),
        fits=lambda value: value.genuine,
    ),
    Kind(
        "foreigner_id",
        (
            "外国人永久居留身份证号",
            "外国人永久居留身份证号码",
            "外国人永久居留身份证",
            "永久居留身份证号",
            "永久居留身份证号码",
            "外国人永久居留证号",
            "永久居留证号",
        ),
        ForeignerId.of,
        lengths=(LENGTH, OLD_LENGTH),
        things=("永久居留身份证", "永久居留证"),
    ),
)
