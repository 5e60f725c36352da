"""The expressions at which the reading of values stops, and those that tell them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.expressions import expression
from noticecheck.fields import KINDS, amount, dates, vehicle
from noticecheck.parsing import vocabulary as v

if TYPE_CHECKING:
    import re

HOLE = (
    r"[_＿Xx×*\s]{0,6}年[_＿Xx×*\s]{0,4}月[_＿Xx×*\s]{0,4}日(?!\):)|(?:19|20)\d?[Xx×_]+年[Xx×_\d]*月[Xx×_\d]*日"
    r"|(?<=[:为])[万亿]*[元圆](?=[,;。)])|_{2,}|[Xx×]{2,}(?![0-9A-Za-z*])|\*{2,}(?![0-9A-Za-z*])|\.{4,}|…{1,}|【】|\[\]|\(\)|某{2,}"
)
NUMBER = r"[0-9A-Za-z*][0-9A-Za-z*×]*(?:…+[0-9A-Za-z]+)?(?:[-./_][0-9A-Za-z*×]+)*"
_TITLE = (
    rf"[{vehicle.PROVINCE_CHARACTERS}\u5175\u9ed4\u79e6\u8700\u6ec7\u9647\u7533]{{1,2}}[(〔\[【]\d{{4}}[)〕\]】]"
    r"[^\W\d_a-zA-Z]{0,16}?不动产(?:权|证明)(?:证)?第?[0-9A-Za-z*-]+号?"
    r"|[^\W\d_a-zA-Z]{1,10}[证字用](?:[(〔\[【]?\d{4}[)〕\]】]?)?[^\W\d_a-zA-Z]{0,4}?字?第[0-9A-Za-z*-]+号"
    r"|[(][^\W\d_a-zA-Z]{1,2}[)][0-9A-Za-z\u4e00-\u9fff]{2,8}字[(〔\[【]\d{4}[)〕\]】]第?\d+号?"
    r"|[(〔\[]\d{4}[)〕\]][^\W\d_a-zA-Z]\d{0,5}[^\W\d_a-zA-Z]{1,5}\d+号(?:之[一二三四五])?"
    r"|[^\W\d_a-zA-Z]{2,12}?字?[(〔\[【]\d{4}[)〕\]】](?:字?第)?[0-9A-Z-]+号?|[^\W\d_a-zA-Z]{2,8}字(?:[(][^\W\d_a-zA-Z]{1,3}[)]|(?=\d{4}第))[0-9A-Z]+(?:第\d+号)?"
    r"|[^\W\d_a-zA-Z]{1,4}[A-Z][(]\d{4}[)]\d+|(?<=[(])第\d{4,}号"
)
HOUSE = (
    r"[0-9A-Za-z一二三四五六七八九十]{1,4}(?:号楼|[栋幢座]|#楼?)(?:[0-9A-Za-z东西南北中一二三四五]{1,3}单元)?[0-9A-Za-z-]*\d[0-9A-Za-z-]*(?:[室房户]|号(?!楼)|[层楼][东西南北中]?户?)?"
    r"|\d{1,3}单元\d{3,4}[室房户号]?|(?<=[^\W\d_a-zA-Z号码])\d{1,3}-\d{1,2}-\d{2,4}(?![\d-])[室房户号]?"
)
PERIOD = rf"{dates.PERIOD}(?=[之以]?内|以上|止|届满|期满)|(?:(?<=[满逾过])){dates.PERIOD}"
# What one of them can begin with: all else is passed over quickly.
BEGINS = (
    rf"[:为位坐座家住地性_＿×*….某【\[(\s\dA-Za-z元圆年公农阴旧古闰正腊冬人港美欧廿卅男女¥$€〇{amount.FORMAL}"
    rf"{vehicle.PLATE_CHARACTERS}-]"
)
ANCHOR = expression(
    rf"(?={BEGINS})(?:(?P<colon>:|(?<=[号码名额期址])为(?=[,;。)]))|(?P<place>(?:位于|[坐座]落于?|家住|住址|地址|性别)(?!:))"
    rf"|(?P<hole>{HOLE})|(?P<period>{PERIOD})|(?P<date>{dates.DATE}|[12]\d{{3}}年(?=[到至-])|(?<=[到至-])[12]\d{{3}}年(?!\d))|(?P<sum>{amount.SUM})"
    rf"|(?P<house>{HOUSE})|(?P<plate>(?<![军字第]){vehicle.PLATE}(?![0-9A-Za-z-]))"
    r"|(?P<count>(?:(?<=共)|(?<=共计)|(?<=合计))(?:\d+|[一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰]+)[份张本枚个套组册把块副](?!公司))"
    rf"|(?P<phone>[(]0\d{{2,3}}[)]-?\d{{7,8}})|(?P<sex>(?<=[,、(])[男女](?=[,、)]))|(?P<number>{NUMBER}))"
)
TITLE = expression(rf"(?P<title>{_TITLE})")
# In every title stands one of these, at most so many characters behind its beginning.
_TITLED = expression(r"[(〔\[【]\d{4}[)〕\]】]|第[0-9A-Za-z*-]|字\(|字\d{4}第")
_TITLE_REACH = 24
# At the same place a title goes before these.
_BEHIND_TITLES = frozenset({"count", "phone", "sex", "number"})
EMPTY = expression(r"\s*(?:[,;:。;、!?)】》”]|$)")
SIGN = expression(r"(?:No|NO|no|N0|№)[.:]?(?=\d)")
HOLES = frozenset("_＿Xx×*年 12万亿元圆.…【[(某")
HOLE_RE = expression(HOLE)
HOUSE_RE = expression(HOUSE)
NAME_GOES_ON = expression(
    r"\((?:有限合伙|普通合伙|特殊普通合伙|个人独资|个体工商户|集团)\)|\([^\W\d_]{2,3}\)[^\W\d_]{2,14}(?:公司|集团|厂|中心|店|社|行|所|合伙\))"
)
NEXT_NAME = expression(r"、(?=[^\W\d_]{2,4}(?:[、,。;(\s]|$))")
LIST = expression(r"(?:号)?(?:\([^()]{0,12}\))?[、,和及与;/\s]+(?:No\.?|NO\.?|№)?$")
BORN = expression(r"出生|生(?![产效活意])")
SINCE = expression(r"(?:自|从)[^,。;:]{0,30}?起[,、]?(?:的)?$")
RANGE = expression(r"[0-9A-Za-z]*\d{2}(?:号)?(?:-{1,2}|~|至|到)(?:No\.?|NO\.?)?[0-9A-Za-z]*\d{2}(?![\dA-Za-z-])")
# What may stand between a label and its value, and a hint in brackets behind the label.
LINK = expression(
    r"(?:[:;]|分别为|分别是|(?:均|仍)?(?:为|是|系)|分别|依次为|均|[“\"「『(【\[]|第|No\.?:?|NO\.?:?|no\.?:?|№:?|N0\.:?|\s|-(?=\d))*$"
)
HINT = expression(r"\([^()\d][^()]{0,13}\)$|\(\d{1,2}位\)$|/[万亿]?元$")
UNIT = expression(r"[(/](?:单位[:]?)?(?:人民币)?([万亿]?(?:美|港|欧)?元)\)?$")
UNKNOWN = expression(r"[^\0,;:.。;、!?()（）〔〕《》“”\"\s*\d]{1,12}$")
RANGEABLE = frozenset(
    "receipt_no invoice_no policy_no document_no fiscal_receipt_no bill_no einvoice_no contract_no number_range".split()
)
PLAIN = frozenset({"text", "name", "address", "quantity"})
WORDLIKE = PLAIN | {"sex", "amount", "date", "period", "age", "house_no", "item"}
QUOTES = " '‘’\"“「『【["
# So few figures before a measure word are a count: 保单3份.
SHORT, UNITS = 4, frozenset("份张本枚个套组册把块副页台联")
LONGEST_LABEL = 16
# What keeps its kind under a label of another: a plate, a date with 年, a sum.
KEPT_SIGNS = frozenset("年元圆块使美港欧日英澳加新韩台")
KEPT_REACH = 32
KEPT = {"plate": ("plate_no",), "date": ("date", "period"), "sum": ("amount", "text")}
# What is no part of a number with words in it.
WORDS = v.LOSE | v.ISSUE | v.ADV | v.DOC | v.WE | v.ORG | v.LABEL | v.PERSON
SHAPES = {
    "date": expression(dates.SHAPE),
    "amount": expression(amount.SUM),
    "document_no": expression(r"(?=[^,;。、)]*\d)" + KINDS["document_no"].shape + r"(?=[,;。;、)\s】]|$)"),
    "text": expression(KINDS["text"].shape),
}
PREFIX = expression(r"[^\W\d_a-zA-Z]{1,4}$")


def next_title(words: str, position: int) -> re.Match[str] | None:
    """The first number with words in it from a position on."""
    near = _TITLED.search(words, position)
    return near and TITLE.search(words, max(position, near.start() - _TITLE_REACH))


class Anchors:
    """The places of a text at which reading stops, asked for from left to right."""

    __slots__ = ("_title", "_words")

    def __init__(self, words: str, start: int) -> None:
        self._words = words
        self._title = next_title(words, start)

    def next(self, position: int) -> re.Match[str] | None:
        """The first from a position on."""
        found = ANCHOR.search(self._words, position)
        if self._title is not None and self._title.start() < position:
            self._title = next_title(self._words, position)
        title = self._title
        if title is None or found is None:
            return title or found
        behind = found.start() - title.start()
        return title if behind > 0 or (behind == 0 and found.lastgroup in _BEHIND_TITLES) else found
