"""Whether words look like somebody: a person, an organisation, a person behind a place.

Nothing here is a gate: what words look like is one evidence among others for who they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    from noticecheck.parsing.vocabulary import Lexicon

_HAN = expression(r"[^\W\d_a-zA-Z]+")
_FOREIGN = expression(r"[^\W\d_a-zA-Z]{1,10}(?:·[^\W\d_a-zA-Z]{1,10}){1,4}")
_LATIN = expression(r"[A-Z][A-Za-z]*(?:[ .][A-Za-z]+){1,4}|[A-Z]{4,30}")
# Characters that begin or end other words far more often than given names.
_NO_GIVEN = frozenset(
    "就吧吗呢啊要请让给没有了这那什么怎写登改报纸钱个只也都很太说看买卖用需告还去到外分秒角第不需您咱俺咋啥哪谁哈哟嘛呗拿取打叫找问谢哦嗯的将因于在由与和及是为了我你他她本该此之其被把向至从到各某已未不丢证章号户县市省镇乡处所局站厂校院部店楼路街组村卡票据执照失遗"
)
_LONGEST_ENDING = 8
LONGEST_PERSON = 20
_PARTICLES = frozenset("不有无一了们已未的将把在于因由与和及被向从等其该丢失遗证号")
# Inside the name of one organisation none of these stands behind another's ending.
_VERB = expression(
    r"(?:公司|集团|银行|法院|局|委员会|中心|厂|政府|学校|医院|合作社|大学)(?:拟|将|与|和|及|对|向|于|经|因|已|在|关于|开具|颁发|下达|申请|委托|定于|决定|举办|现|有(?!限)|闲置|核发|自即日|更名|变更)"
)
_DEALS = expression(r"名下|所持|持有|共有|[在将把与向]|购买|驾驶|因|于")
# A place ends with one of these.
PLACE = frozenset("省市县区镇乡村组街路号室巷屯庄寨旗盟州社队")
_BRACKETED = expression(
    r"(?<=[^\W\d_])\([^\W\d_]{2,8}\)(?=[^\W\d_])|\((?:有限合伙|普通合伙|特殊普通合伙|集团|中国|个人独资|个体工商户)\)$"
)


def surname(words: str, lexicon: Lexicon) -> int:
    """The length of the surname at the beginning of the words, 0 if there is none."""
    if words[:2] in lexicon.compound_surnames:
        return 2
    return 1 if words[:1] in lexicon.surnames else 0


def lengths(words: str, lexicon: Lexicon) -> range:
    """How long a person's name can be with which the words begin."""
    if words[:1].isascii() or "·" in words:
        return range(2, len(words) + 1)
    return range(2, 5) if surname(words, lexicon) else range(0)


def is_person(words: str, lexicon: Lexicon) -> bool:
    """Whether the words can be a person's whole name."""
    if words.isascii():
        return bool(_LATIN.fullmatch(words))
    if "·" in words and _FOREIGN.fullmatch(words):
        return not any(char in _PARTICLES for char in words) and len(words) <= LONGEST_PERSON
    if not 2 <= len(words) <= 4 or not _HAN.fullmatch(words):
        return False
    length = surname(words, lexicon)
    given = words[length:]
    if not length or not 1 <= len(given) <= 2 + (length == 1 and surname(words[1:2], lexicon) > 0):
        return False
    if len(given) == 2 and lexicon.get(given) is not None:
        return False
    return not any(char in _NO_GIVEN for char in given) and not lexicon.is_a(words, ~v.PERSON & ~v.TOPIC & ~v.ORG)


def ending(words: str, lexicon: Lexicon) -> int:
    """The length of the ending of an organisation, 0 if the words end otherwise."""
    if words.endswith(")") and (tail := _BRACKETED.search(words)) and tail.end() == len(words):
        return len(tail[0]) + 2
    return lexicon.ending(words, v.ORG, _LONGEST_ENDING)


def is_organisation(words: str, lexicon: Lexicon) -> bool:
    """Whether the words end as the names of organisations do."""
    length = ending(words, lexicon)
    if not length or len(words) - length < 1:
        return False
    return not (length == 1 and len(words) <= 3 and surname(words, lexicon))


def type_of(words: str, lexicon: Lexicon) -> str | None:
    """person, organisation, or None where the words do not tell."""
    if is_organisation(words, lexicon):
        return "organisation"
    return "person" if is_person(words, lexicon) else None


def run_together(words: str, lexicon: Lexicon) -> bool:
    """Whether more than one name stands before the ending: 张三在示例银行, 甲公司与乙公司."""
    if _VERB.search(words):
        return True
    return any(is_person(words[:length], lexicon) and _DEALS.match(words, length) for length in (2, 3, 4))


def behind_place(words: str, lexicon: Lexicon) -> int:
    """Where a person's name begins behind a place: 示例县某镇某村张三; 0 where none does."""
    for length in (3, 2):
        if len(words) > length + 2 and words[-length - 1] in PLACE and is_person(words[-length:], lexicon):
            return len(words) - length
    return 0
