"""CX109: who signs against who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.model import Finding, Notice, Page, Party, Severity
from noticecheck.rules.base import notice_rule, other_place
from noticecheck.text import FOLD

# How far before a name the word stands that says why another one signs.
_NEAR = 14
_SLIP = 2


def _signers(notice: Notice) -> list[Party]:
    """Who signs: by place, or by the label of a signature."""
    labelled = [
        Party("declarant", field.raw, None, field.start, field.end)
        for field in notice.fields
        if field.kind == "name" and field.raw and notice.labels(field, "signs")
    ]
    return list({signer.start: signer for signer in (*labelled, *notice.signed)}.values())


def _apart(one: str, two: str) -> int:
    """In how many characters two names differ; one that lacks a character is one apart."""
    if len(one) == len(two):
        return sum(a != b for a, b in zip(one, two, strict=True))
    long, short = (one, two) if len(one) > len(two) else (two, one)
    single = len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    return 1 if single else len(long)


def _named(notice: Notice, signers: list[Party]) -> set[str]:
    """Everybody whom the notice names elsewhere than in its signature."""
    places = {signer.start for signer in signers}
    found = {party.name for party in notice.parties if party.start not in places}
    return found | {field.raw for field in notice.fields if field.kind == "name" and field.start not in places}


def _contradicts(notice: Notice, speaker: Party, signer: Party) -> bool:
    """Whether one of the two names must be wrong."""
    one, two = speaker.name.translate(FOLD), signer.name.translate(FOLD)
    if one in two or two in one:
        return False
    if speaker.type == "organisation":
        return _apart(one, two) <= _SLIP
    return _apart(one, two) <= 1 or _himself(notice, speaker)


def _himself(notice: Notice, speaker: Party) -> bool:
    """Whether 本人 stands beside a name, a mark between at most."""
    return any(0 <= speaker.start - end <= 1 or 0 <= start - speaker.end <= 1 for start, end in notice.told("myself"))


@notice_rule(
    "CX109",
    "signature-mismatch",
    Severity.WARNING,
    zh="落款是“{signer}”，正文是“{speaker}”。",
    en="“{signer}” signs, but “{speaker}” speaks.",
    ask_zh="您声明的正文是“{speaker}”，落款是“{signer}”，以哪个为准？",
    ask_en="Your notice speaks for “{speaker}” and is signed by “{signer}”; which one is right?",
)
def signature(notice: Notice, page: Page) -> Iterator[Finding]:
    """Who signs is not who speaks.

    Names one or two characters apart, or another person where 本人 says that it is the same.
    Agents, parents, heirs, and whoever the notice names otherwise may sign for somebody.

    落款与正文的名字对不上：相差一两个字，或正文写“本人”而落款是另一个人。代理人、父母、继承人、分支机构，以及正文另外提到的人，可以代签。

    Bad: ▲本人张示国遗失购房收据（收据号：0012345），声明作废。声明人：张示军
    Good: ▲本人张示国遗失购房收据（收据号：0012345），声明作废。声明人：张示国
    Source: a notice speaks for who signs it
    """
    signers = _signers(notice)
    if not signers:
        return
    places = {signer.start for signer in signers}
    speakers = [party for party in notice.parties if party.role == "declarant" and party.start not in places]
    named = _named(notice, signers)
    for signer in signers:
        # Whoever the text names, and be it as somebody's father, may sign.
        if len(speakers) != 1 or signer.name in named or signer.name in notice.words[: signer.start]:
            continue
        if notice.says("agent", max(0, signer.start - _NEAR), signer.start):
            continue
        speaker = speakers[0]
        if _contradicts(notice, speaker, signer):
            related = (other_place(notice, speaker.start, speaker.end, "正文", "the text"),)
            place = (signer.start, signer.end)
            yield signature.at(notice, place, signer=signer.name, speaker=speaker.name, related=related)


RULES = (signature,)
