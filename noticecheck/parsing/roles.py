"""The parts that parties play in company notices: creditor, transferee, successor, employee …"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.model import Party
from noticecheck.parsing import names

if TYPE_CHECKING:
    from collections.abc import Mapping

_ORG = r"[\w()]{3,40}?(?:公司|银行|支行|分行|信用社|合作社|厂|中心|店|学校|医院|协会|委员会|企业)"
_SOMEBODY = rf"(?:{_ORG}|[\w·]{{2,4}}?)"
# What a kind of notice says of parties besides the one that speaks.
_GRAMMAR: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "debt_transfer": (
        (
            "debtor",
            expression(rf"(?:对|与)(?:债务人)?:?(?P<name>{_SOMEBODY})(?:享有|等|所享有|的(?:全部)?债权|拥有|之间|\()"),
        ),
        (
            "transferee",
            expression(rf"转让(?:给|予|至|与)了?(?:受让人|受让方)?:?(?P<name>{_SOMEBODY})(?=[,。;(]|享有|$|,?请)"),
        ),
    ),
    "name_change": (
        (
            "successor",
            expression(rf"(?:更名为|变更为|改名为|改称|变更名称为|名称变更为)[“\"]?(?P<name>{_ORG})(?=[,。;”\"(]|$)"),
        ),
    ),
    "merger": (
        ("successor", expression(rf"由(?P<name>{_ORG})吸收合并")),
        ("declarant", expression(rf"(?:与|和|、|吸收合并)(?P<name>{_ORG})(?=[,。;(拟进实吸签合]|$)")),
        ("successor", expression(rf"新设(?:立)?(?P<name>{_ORG})(?=[,。;(])")),
    ),
    "division": (("successor", expression(rf"(?:分立为|新设(?:立)?|、|和)(?P<name>{_ORG})(?=[,。;(和、]|$)")),),
    "dismissal": (
        (
            "employee",
            expression(
                r"(?:^|[。,])(?:致|公司员工|员工|本公司员工)?:?(?P<name>[\w·]{2,4})(?:\([^()]*\))?(?:同志|先生|女士)?:"
            ),
        ),
        (
            "employee",
            expression(
                r"(?:员工|职工|与|对)(?P<name>[\w·]{2,3}?)(?:\([^()]*\))?(?:同志|先生|女士)?(?=[,(解因自的作]|签订|之间)"
            ),
        ),
    ),
    "disclaimer": (
        (
            "employee",
            expression(r"(?:原员工|员工|职工|原业务员|业务员)(?P<name>[\w·]{2,3}?)(?:同志|先生|女士)?(?=[,(已自因于])"),
        ),
    ),
}
_CHILD = expression(
    r"(?:新生儿|婴儿|其子|其女|之子|之女|儿子|女儿|孩子)(?:姓名)?:?(?P<name>[\w·]{2,4}?)(?=[(,的《\[]|出生|遗失|丢失|不慎)"
)
_GIVEN_TO = expression(r"(?:开具|出具|开|交|颁发|发)给(?P<name>[\w·]{2,20}?)的")
# Who speaks in such a notice is not just a declarant.
_SPEAKER = {"debt_transfer": "creditor"}


def _typed(name: str) -> str | None:
    if names.is_organisation(name):
        return "organisation"
    return "person" if names.is_person(name) else None


def _of_loss(text: str, words: str, parties: list[Party]) -> list[Party]:
    """The child whose paper it is, and the one to whom a receipt was given if nobody else speaks."""
    found: list[Party] = []
    for pattern, role in ((_CHILD, "holder"), (_GIVEN_TO, "declarant")):
        if role == "declarant" and any(party.role == role for party in parties):
            continue
        for match in pattern.finditer(words):
            start, end = match.span("name")
            name = text[start:end]
            if _typed(name) and all(party.name != name for party in parties):
                found.append(Party(role, name, _typed(name), start, end))
    return found


def assign(kind: str, text: str, words: str, parties: list[Party]) -> list[Party]:
    """The parties with those that the kind of notice speaks of, each in its part."""
    grammar = _GRAMMAR.get(kind)
    if grammar is None:
        return [*parties, *_of_loss(text, words, parties)]
    found = [
        replace(party, role=_SPEAKER[kind]) if party.role == "declarant" and kind in _SPEAKER else party
        for party in parties
        if party.role != "issuer"
    ]
    for role, pattern in grammar:
        for match in pattern.finditer(words):
            start, end = match.span("name")
            name = text[start:end]
            if _typed(name) and all(
                (party.name != name and party.end <= start) or party.start >= end for party in found
            ):
                found.append(Party(role, name, _typed(name), start, end))
    return found
