"""Certificates of persons: birth, diploma, degree, teacher, physician, disability …"""

from __future__ import annotations

import re
from collections.abc import Mapping

from noticecheck.expressions import expression
from noticecheck.fields import divisions
from noticecheck.fields.base import RUN, WORDED, Kind, Number, Serial
from noticecheck.fields.id_card import LENGTH, IdCard

_BIRTH = expression(r"[A-Z]\d{9}$")
_DISABILITY = expression(r"([0-9]{17}[0-9X])([0-9])([0-9])(B\d)?$")
# One character too many or too few, or a letter among the first seventeen.
_NEARLY_DISABILITY = expression(
    r"\d{17,20}[0-9X]\d?|\d{16}[0-9X]\d{2}|[\dOIL]{17}[0-9XOIL][\dOIL]{2}|\d{17}X\d{3}|\d{18}X\d\d"
)
DISABILITIES = ("视力", "听力", "言语", "肢体", "智力", "精神", "多重")


class BirthCertificate(Number):
    """A birth certificate: a letter for the year of printing and nine digits."""

    __slots__ = ()

    @property
    def well_formed(self) -> bool:
        """Whether a letter and nine digits stand there."""
        return bool(_BIRTH.fullmatch(self.compact))

    def details(self) -> Mapping[str, object]:
        """The province."""
        found = divisions.name(self.compact[1:3] + "0000") if self.well_formed else None
        return {"division": found} if found else {}


class Diploma(Number):
    """A registration number of a diploma: 18 digits (17 in 2001-02 and of self-study)."""

    __slots__ = ()

    @property
    def year(self) -> int | None:
        """The year inside."""
        whole = len(self.compact) == LENGTH and self.compact.isdigit()
        return int(self.compact[6:10]) if whole else None

    def details(self) -> Mapping[str, object]:
        """School code and year."""
        return {"school": self.compact[:5], "year": self.year} if self.year else {}


class Degree(Number):
    """A degree number: 16 characters, with a letter before for special sorts."""

    __slots__ = ()

    @property
    def year(self) -> int | None:
        """The year inside the ordinary form."""
        digits = self.compact[6:10]
        return int(digits) if len(self.compact) == 16 and digits.isdigit() else None

    def details(self) -> Mapping[str, object]:
        """School code and year."""
        return {"school": self.compact[:5], "year": self.year} if self.year else {}


class TeacherCertificate(Number):
    """A teacher's certificate: year, province, authority, kind, sex and sequence, 17 digits."""

    __slots__ = ()

    @property
    def sort(self) -> str | None:
        """The digit of the kind."""
        whole = len(self.compact) == 17 and self.compact.isdigit()
        return self.compact[9] if whole else None

    @property
    def year(self) -> int | None:
        """The year inside."""
        return int(self.compact[:4]) if self.sort else None


class WithIdCard(Number):
    """A number that ends with a person's identity number."""

    __slots__ = ()

    @property
    def id_card(self) -> IdCard | None:
        """The identity number inside."""
        card = IdCard(self.compact[-LENGTH:])
        return card if len(self.compact) > LENGTH and card.well_formed else None

    def details(self) -> Mapping[str, object]:
        """What the identity number tells."""
        return self.id_card.details() if self.id_card else {}


class DisabilityCertificate(Number):
    """A disability certificate: identity number, type 1-7, grade 1-4, and B1 … for replacements."""

    __slots__ = ()

    @property
    def _parts(self) -> re.Match[str] | None:
        return _DISABILITY.match(self.compact)

    @property
    def id_card(self) -> IdCard | None:
        """The identity number inside."""
        if match := self._parts:
            return IdCard(match[1])
        card = IdCard(self.compact)
        return card if card.genuine else None

    @property
    def nearly(self) -> bool:
        """Whether it would be of the form but for one character."""
        return self._parts is None and bool(_NEARLY_DISABILITY.fullmatch(self.compact))

    @property
    def sort(self) -> int | None:
        """The type, 1 to 7."""
        return int(self._parts[2]) if self._parts else None

    @property
    def grade(self) -> int | None:
        """The grade, 1 to 4."""
        return int(self._parts[3]) if self._parts else None

    def details(self) -> Mapping[str, object]:
        """Type and grade."""
        sort, grade = self.sort, self.grade
        if sort is None or grade is None or not 1 <= sort <= len(DISABILITIES):
            return {}
        return {"disability": DISABILITIES[sort - 1], "grade": grade}


KINDS = (
    Kind(
        "birth_certificate_no",
        tuple(
            "出生医学证明编号 出生医学证明号 出生证编号 出生证号 出生证明编号 出生证明号 出生医学证明 出生证号码 出生医学证明编码 出生医学证明号码".split()
        ),
        BirthCertificate.of,
        lengths=(10,),
        things=("出生医学证明", "出生证", "出生证明"),
    ),
    Kind(
        "diploma_no",
        tuple(
            "毕业证号 毕业证书号 毕业证编号 毕业证书编号 学历证书编号 电子注册号 毕业证 毕业证书 毕业证号码 学历证号".split()
        ),
        Diploma.of,
        RUN,
        lengths=(18,),
        things=("毕业证", "毕业证书", "学历证书"),
    ),
    Kind(
        "degree_no",
        tuple("学位证号 学位证书号 学位证编号 学位证书编号 学位证 学位证书 学位证号码".split()),
        Degree.of,
        RUN,
        lengths=(16,),
        things=("学位证", "学位证书"),
    ),
    Kind(
        "teacher_no",
        tuple(
            "教师资格证号 教师资格证书号 教师资格证编号 教师资格证书号码 教师资格证 教师资格证号码 教师资格证书编号".split()
        ),
        TeacherCertificate.of,
        lengths=(17,),
        things=("教师资格证", "教师资格证书"),
    ),
    Kind(
        "doctor_no",
        tuple(
            "医师资格证编码 医师资格证书编码 医师执业证编码 医师执业证书编码 医师资格证号 医师执业证号 医师资格证书编号 医师执业证书编号 医师证号".split()
        ),
        WithIdCard.of,
        things=("医师资格证", "医师资格证书", "医师执业证", "医师执业证书"),
    ),
    Kind(
        "nurse_no",
        tuple("护士执业证号 护士执业证编号 护士执业证书编号 护士证号 护士执业证书号".split()),
        Number.of,
        things=("护士执业证", "护士执业证书", "护士资格证", "护士证"),
    ),
    Kind("lawyer_no", tuple("律师执业证号 律师证号 执业证号".split()), Number.of, things=("律师执业证", "律师证")),
    Kind(
        "disability_no",
        tuple("残疾人证号 残疾证号 残疾人证编号 残疾人证 残疾证 残疾人证号码 残疾证号码".split()),
        DisabilityCertificate.of,
        lengths=(20, 22),
        things=("残疾人证", "残疾证"),
    ),
    Kind(
        "special_work_no",
        tuple("特种作业操作证号 特种作业证号 操作证号 特种作业操作证编号 特种设备作业人员证编号".split()),
        WithIdCard.of,
        lengths=(19,),
        things=("特种作业操作证", "特种作业证", "作业人员证"),
    ),
    Kind(
        "employment_no",
        tuple("就业创业证号 就业创业证编号 就业失业登记证号 失业证号 就业创业证 就业失业登记证编号 就业证号".split()),
        Number.of,
        lengths=(16,),
        things=("就业创业证", "就业失业登记证", "失业证"),
    ),
    Kind(
        "marriage_no",
        tuple("结婚证号 结婚证字号 离婚证号 离婚证字号 结婚证编号 离婚证编号 结婚登记证号".split()),
        Serial.of,
        WORDED,
        things=("结婚证", "离婚证"),
    ),
)
