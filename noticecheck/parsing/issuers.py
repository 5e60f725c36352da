"""Who issued the thing: X公司开具的收据, 与X公司签订的合同, 遗失X公司收据."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.model import Party
from noticecheck.parsing import names
from noticecheck.parsing.parties import Name

if TYPE_CHECKING:
    from noticecheck.model import Item

# A verb of issuing behind the name; weak verbs count only before 的 or a bracket.
_VERB = expression(
    r"(?:开具|开据|出具|颁发|核发|签发|签订|填发|承保|印制|制发|开立|监制)(?:给|了)?|(?:办理|发放|开出|发行|给付|缴纳|交纳|缴|交|存|购买|所开|开|发|租赁|消费)(?:了)?(?=的|\0)"
)
# A verb of dealing with somebody before the name.
_WITH = expression(r"(?:购买|购得|认购|承租|租赁|租用)(?:了)?(?:位于|坐落于)?")
_START = expression(r".*(?:[\0,;:。;、]|不慎|遗失|丢失|将|由|被|把|从|与|在|向|持有|购买|的|因)")
_WIDE_START = expression(r".*(?:[\0,;:。;、]|不慎|遗失|丢失|将|由)")
# Between the name and the verb: the day, for whom, a bracket.
_BETWEEN = expression(r"(?:于[^,。;于]{1,16}|[给为][^,。;给为]{1,12}|[12]\d{3}年[\d月日]{0,6})$")
_NOBODY = expression(r"[请本我该贵向你]")
_REACH = 45


def _before(bones: str, end: int) -> Name | None:
    """The organisation that ends at ``end``."""
    low = max(0, end - _REACH)
    for pattern in (_START, _WIDE_START):
        begin = pattern.match(bones, low, end)
        left = begin.end() if begin else low
        if names.is_organisation(bones[left:end]) and not _NOBODY.match(bones, left):
            return Name(left, end, "organisation")
    return None


def _name_end(bones: str, verb: int) -> int:
    """Where the name before a verb ends, over what may stand between."""
    end = len(bones[:verb].rstrip("\0"))
    if (between := _BETWEEN.search(bones, max(0, end - 20), end)) and between.start() > 0:
        end = len(bones[: between.start()].rstrip("\0"))
    for word in ("统一", "依法", "所"):
        end = len(bones[:end].removesuffix(word))
    return end


def find(bones: str) -> list[Name]:
    """The organisations said to have issued something, or to have been dealt with."""
    found: list[Name] = []
    for match in _VERB.finditer(bones):
        name = _before(bones, _name_end(bones, match.start())) or _before(bones, match.start())
        if name and (not found or name.start >= found[-1].end):
            found.append(name)
    for match in _WITH.finditer(bones):
        reach = expression(r"[\0,;:。;、]").search(bones, match.end())
        firm = names.last_firm(bones[match.end() : reach.start() if reach else len(bones)])
        name = _before(bones, match.end() + firm) if firm else None
        if name and all(name.start >= other.end or name.end <= other.start for other in found):
            found.append(name)
    return found


def implied(text: str, bones: str, parties: list[Party], items: list[Item]) -> list[Party]:
    """An organisation named just before the thing without a verb (遗失示例公司购房收据)."""
    added: list[Party] = []
    for item in items if parties else ():
        end = len(bones[: item.start].rstrip("的"))
        low = max(parties[0].end, end - _REACH)
        name = _before(bones, end) if end > low else None
        if name is None or name.start < low:
            continue
        words = text[name.start : name.end]
        if all(party.name != words and not party.start <= name.start < party.end for party in [*parties, *added]):
            added.append(Party("issuer", words, "organisation", name.start, name.end))
    return added
