"""A block of text → a `Notice` with its fields, parties and items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.fields.base import Words
from noticecheck.model import Notice, Party
from noticecheck.parsing import cues, documents, headings, issuers, items, names, parties, roles, ties
from noticecheck.parsing.topics import Topics
from noticecheck.parsing.unwrap import unwrap
from noticecheck.parsing.values import Reader

if TYPE_CHECKING:
    from noticecheck.model import Field, Value
    from noticecheck.parsing.documents import Found
    from noticecheck.parsing.parties import Name
    from noticecheck.parsing.segment import Block

_ROLES = {
    **dict.fromkeys("声明人 遗失人 挂失人 失主 公告人 道歉人 致歉人 声明单位 户主 业主 车主 房主".split(), "declarant"),
    **dict.fromkeys("父亲 母亲 父亲姓名 母亲姓名 监护人".split(), "relative"),
    **dict.fromkeys(
        "姓名 新生儿姓名 婴儿姓名 新生儿 孩子姓名 儿童姓名 投保人 被保险人 持证人 权利人 产权人 所有权人 购房人 买受人 经营者 名称 单位名称 "
        "企业名称 公司名称 法人 法定代表人 法人代表 户名 账户名称 开户名称 缴款人 交款人 字号名称 商号 承租人".split(),
        "holder",
    ),
    **dict.fromkeys("联系人 负责人 清算组负责人 清算组组长".split(), "contact"),
    **dict.fromkeys("转让方 转让人 债权人 甲方".split(), "creditor"),
    **dict.fromkeys("受让方 受让人".split(), "transferee"),
    **dict.fromkeys("债务人".split(), "debtor"),
    **dict.fromkeys("新名称 变更后名称".split(), "successor"),
    **dict.fromkeys(
        "开户银行 开户行 出票人 出具单位 开具单位 发证机关 签发机关 签发机构 颁发机关 开票单位 收款单位 出票行 承兑行 付款行 毕业院校 学校".split(),
        "issuer",
    ),
}
_SIGNED = expression(
    r"[。!;,\s](?:声明人|公告人|特此声明|落款)?:?\s*(?P<name>[\w·()]{2,40}?)\s*(?:[12]\d{3}年\d{1,2}月\d{1,2}日|[〇零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|[12]\d{3}[-.]\d{1,2}[-.]\d{1,2})?[。\s]*$"
)
# A name and the words before an unlisted ending are no longer than that.
_RUN_TOGETHER = 8
# 张三：你自…: the name is that of the reader.
_ADDRESSED = expression(r"\0*(?:先生|女士|同志)?:(?=[^。]{0,12}[你您贵])")
# 根据《民法典》规定，甲公司…: why comes before who.
_REASON = expression(r"(?:根据|依据|按照|鉴于|经)[^,。;]{1,60},")
# 本公司（示例商贸有限公司）: the name stands in the bracket.
_OURSELVES = expression(r"(?:[本我](?:公司|单位|店|厂|社|校|院|司))\((?P<name>[^()\d:]{4,40})\)")
_CHILD = expression(r"儿|孩")
_BRACKETS = expression(r"[(【〔\[][^()【】〔〕\[\]]*[)】〕\]]")


# Notices of other kinds lose nothing.
_OF_THINGS = frozenset({"loss", "void", "other"})


def _outside(things: list[Found], fields: list[Field[Value]]) -> list[Found]:
    """The things that are no part of a value (（豫）JZ安许证字…) or of a longer label (发票代码)."""
    spans = [(field.start, field.end) for field in fields]
    spans += [(field.label_start, field.label_start + len(field.label) - 1) for field in fields]
    return [thing for thing in things if not any(a <= thing.core and thing.end <= b for a, b in spans)]


def _limit(bones: str, things: list[Found], start: int) -> int:
    """Where the name of the declarant ends at the latest: at the first thing outside a bracket."""
    for thing in things:
        if thing.core >= start and bones[thing.core] != "\0":
            return thing.core
    return len(bones)


def _split(bones: str, start: int, limit: int) -> list[Name]:
    """A person run together with an unlisted thing (李四钓鱼证): the longest name first."""
    if limit - start > _RUN_TOGETHER or names.last_firm(bones[start:limit]):
        return []
    for length in (3, 2):
        if names.is_person(bones[start : start + length]):
            return [parties.Name(start, start + length, "person")]
    return []


def _who(words: str, bones: str, things: list[Found]) -> list[Name]:
    if ours := _OURSELVES.match(words):
        return [parties.Name(*ours.span("name"), "organisation")]
    start = parties.lost_first(bones)
    limit = _limit(bones, things, start)
    found = parties.declarants(bones, start, limit)
    if found and _ADDRESSED.match(bones, found[-1].end):
        return []
    if not found and (reason := _REASON.match(bones, start, limit)):
        found = parties.declarants(bones, reason.end(), limit)
    if not found and limit - start > 2:
        head = cues.HEAD_PREFIX.match(bones, start, limit)
        begin = head.end() if head else start
        stop = cues.HEAD_STOP.search(bones, begin, limit)
        if (stop is None or stop.start() - begin >= 3) and bones[begin : begin + 1] not in "\0":
            found = _split(bones, begin, limit)
    return found


def _signature(bones: str, words: str) -> list[Name]:
    match = _SIGNED.search(bones)
    if match is None:
        return []
    name = match["name"]
    if names.is_person(name) or names.is_organisation(name):
        kind = "person" if names.is_person(name) else "organisation"
        return [parties.Name(match.start("name"), match.end("name"), kind)]
    return []


def _labelled(fields: list[Field[Value]]) -> list[tuple[str, Field[Value]]]:
    found = []
    for field in fields:
        role = _ROLES.get(field.label) if field.kind == "name" else None
        if role and isinstance(field.value, Words) and field.raw:
            found.append((role, field))
    return found


def _type(name: str) -> str | None:
    if names.is_person(name):
        return "person"
    return "organisation" if names.is_organisation(name) else None


def _parties(text: str, words: str, bones: str, things: list[Found], fields: list[Field[Value]]) -> list[Party]:
    who = _who(words, bones, things)
    labelled = _labelled(fields)
    if not who and not any(role == "declarant" for role, _ in labelled):
        who = _signature(bones, words)
    found = [Party("declarant", text[n.start : n.end], n.type, n.start, n.end) for n in who]
    first = who[-1].end if who else 0
    known = {party.name for party in found}
    for name in issuers.find(bones):
        if name.start >= first or (who and name.end <= who[0].start):
            title = text[name.start : name.end]
            if title not in known:
                found.append(Party("issuer", title, name.type, name.start, name.end))
                known.add(title)
    for role, field in labelled:
        if field.raw not in known:
            alone = role == "holder" and not found and not _CHILD.search(field.label)
            part = "declarant" if alone else role
            found.append(Party(part, field.raw, _type(field.raw), field.start, field.end))
            known.add(field.raw)
    return found


def notice(block: Block) -> Notice:
    """Read one block."""
    text = unwrap(block.text)
    string, words = str(text), text.folded
    bones = parties.skeleton(words)
    things = documents.find(words)
    real = [thing for thing in things if not documents.is_label(words, thing)]
    fields = Reader(string, words, things).read()
    kind = headings.kind_of(block.title, words)
    found = _parties(string, words, bones, real or things, fields)
    found = roles.assign(kind, string, words, found)
    taken = [parties.Name(party.start, party.end, party.type) for party in found]
    free = _outside(real, fields) or _outside(things, fields)
    taken += [parties.Name(field.start, field.end, None) for field in fields]
    lost = items.find(string, words, bones, free, taken) if kind in _OF_THINGS else []
    found += issuers.implied(string, bones, found, lost)
    inside = [match.span() for match in _BRACKETS.finditer(words)]
    tied_parties, tied_items = ties.tie(found, lost, fields, inside)
    return Notice(
        kind=kind,
        title=block.title,
        text=text,
        parties=tied_parties,
        items=tied_items,
        fields=tuple(fields),
        topics=Topics(words),
        signed=tuple(
            Party("declarant", string[n.start : n.end], n.type, n.start, n.end) for n in _signature(bones, words)
        ),
    )
