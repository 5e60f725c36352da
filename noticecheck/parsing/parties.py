"""Who speaks in a notice, and whose paper it is."""

from __future__ import annotations

from typing import NamedTuple

from noticecheck.expressions import expression
from noticecheck.parsing import cues, names

# What is between two brackets says more about the words before it; it hides none of the words after.
_BRACKET = expression(r"\([^()]*\)|【[^【】]*】|\[[^\[\]]*\]|〔[^〔〕]*〕")
_PLACE_PERSON = expression(
    r".*(?:毕业生|经营者|负责人|社区|小区|员工|职工|学生|学员|考生|业主|居民|村民|市民|教师|老师|医生|护士|司机|法人|军人|客户|用户|会员|之子|之女|之妻|之夫|先生|户主|省|市|县|区|镇|乡|村|组|街|路|号|室|主)"
)
_JOIN = expression(r"[\0\s]*(?:[、,]|和|与|及|暨|/|以及)[\s]*")
_CONJUNCTION = expression(r"[与和及暨]")
# 甲公司与乙公司: the first name ends before the conjunction.
_PAIR = expression(r"(?:公司|集团|银行)(?=[与和及暨])")
_HARD_STOP = expression(r"[\0,;:。、《》“”]|遗失|丢失|不慎")
_STRIP = expression(r"(?:的|原|之|其|有|:|\s|同志|女士|先生|小姐|本人|于|持|名下|所有)+$")
_LOST_FIRST = expression(r"(?:兹|现|因)?(?:不慎)?(?:遗失|丢失|挂失)(?:声明)?[:,]?")


class Name(NamedTuple):
    """A name in a text."""

    start: int
    end: int
    type: str | None


def skeleton(words: str) -> str:
    """The text with every bracket blanked out (NUL), position by position."""
    if "(" not in words and "【" not in words and "〔" not in words and "[" not in words:
        return words
    for _ in range(3):
        blanked = _BRACKET.sub(lambda match: "\0" * len(match[0]), words)
        if blanked == words:
            break
        words = blanked
    return words


def _typed(words: str, start: int, end: int) -> Name | None:
    """The name in a stretch of words: an organisation, a person, a person after a place."""
    while start < end and words[start] in ' ,、:\0"“”':
        start += 1
    if tail := _STRIP.search(words, start, end):
        end = tail.start()
    name = words[start:end]
    if len(name) < 2:
        return None
    if names.is_person(name):
        return Name(start, end, "person")
    if names.is_organisation(name):
        return Name(start, end, "organisation")
    if (place := _PLACE_PERSON.match(name)) and names.is_person(name[place.end() :]):
        return Name(start + place.end(), end, "person")
    for length in (3, 2):
        if (
            len(name) > length + 1
            and names.is_person(name[-length:])
            and names.last_firm(name[:-length]) == len(name) - length
        ):
            return Name(end - length, end, "person")
    return None


def _stop(bones: str, start: int, limit: int) -> int:
    """Where the words that can be a name end at the latest."""
    match = cues.HEAD_STOP.search(bones, start, limit)
    # 向, 将 or 于 begin a name as well as a clause.
    if match and match.start() == start and names.surname(bones[start : start + 2]):
        match = cues.HEAD_STOP.search(bones, start + 1, limit)
    return match.start() if match else limit


def _whole(bones: str, start: int, limit: int) -> Name | None:
    """A name from ``start`` on, as long as it makes sense."""
    stop = _stop(bones, start, limit)
    if pair := _PAIR.search(bones, start, stop):
        stop = pair.end()
    if name := _typed(bones, start, stop):
        return name
    # 甲与乙的: two names that a conjunction joins.
    if (joint := _CONJUNCTION.search(bones, start + 2, stop)) and (name := _typed(bones, start, joint.start())):
        return name
    # A stop word can belong to a name: 示例县将军路商店, 在水一方酒店.
    wider = _HARD_STOP.search(bones, stop, limit)
    end = wider.start() if wider else limit
    firm = names.last_firm(bones[start:end])
    if firm and stop > start and start + firm > stop and stop - start < 12 and bones[stop] not in "\0的,":
        return Name(start, start + firm, "organisation")
    return None


def declarants(bones: str, start: int, limit: int) -> list[Name]:
    """The names with which a notice begins, from ``start`` and before ``limit``."""
    found: list[Name] = []
    if prefix := cues.HEAD_PREFIX.match(bones, start, limit):
        if names.surname(bones[start : start + 2]) and names.is_person(bones[start : _stop(bones, start, limit)]):
            pass
        else:
            start = prefix.end()
    name = _whole(bones, start, limit)
    while name and len(found) < 20:
        found.append(name)
        joint = _JOIN.match(bones, name.end, limit)
        if joint is None:
            break
        name = _whole(bones, joint.end(), limit)
        if name and name.type != found[0].type and name.type != "person":
            break
    return found


def lost_first(bones: str) -> int:
    """Where the text goes on after a verb that stands before the name (遗失张三身份证), else 0."""
    match = _LOST_FIRST.match(bones)
    return match.end() if match else 0


def is_name(words: str) -> bool:
    """Whether the words are nothing but the name of somebody."""
    return names.is_person(words) or names.is_organisation(words)
