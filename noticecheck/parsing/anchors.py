"""The expressions at which the reading of values stops, and those that tell them apart."""

from __future__ import annotations

from noticecheck.expressions import expression
from noticecheck.fields import KINDS, amount, dates, vehicle
from noticecheck.parsing import vocabulary as v

HOLE = (
    r"[_＿Xx×*\s]{0,6}年[_＿Xx×*\s]{0,4}月[_＿Xx×*\s]{0,4}日(?!\):)|(?:19|20)\d?[Xx×_]+年[Xx×_\d]*月[Xx×_\d]*日"
    r"|(?<=[:为])[万亿]*[元圆](?=[,;。)])|_{2,}|[Xx×]{2,}(?![0-9A-Za-z*])|\*{2,}(?![0-9A-Za-z*])|\.{4,}|…{1,}|【】|\[\]|\(\)|某{2,}"
)
NUMBER = r"[0-9A-Za-z*][0-9A-Za-z*×]*(?:…+[0-9A-Za-z]+)?(?:[-./_][0-9A-Za-z*×]+)*"
TITLE = (
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
ANCHOR = expression(
    r"(?P<colon>:|(?<=[号码名额期址])为(?=[,;。)]))|(?P<place>(?:位于|[坐座]落于?|家住|住址|地址|性别)(?!:))"
    rf"|(?P<hole>{HOLE})|(?P<period>{PERIOD})|(?P<date>{dates.DATE}|[12]\d{{3}}年(?=[到至-])|(?<=[到至-])[12]\d{{3}}年(?!\d))|(?P<sum>{amount.SUM})"
    rf"|(?P<house>{HOUSE})|(?P<plate>(?<![军字第]){vehicle.PLATE}(?![0-9A-Za-z-]))|(?P<title>{TITLE})"
    r"|(?P<count>(?:(?<=共)|(?<=共计)|(?<=合计))(?:\d+|[一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰]+)[份张本枚个套组册把块副](?!公司))"
    rf"|(?P<phone>[(]0\d{{2,3}}[)]-?\d{{7,8}})|(?P<sex>(?<=[,、(])[男女](?=[,、)]))|(?P<number>{NUMBER})"
)
EMPTY = expression(r"\s*(?:[,;:。;、!?)】》”]|$)")
SIGN = expression(r"(?:No|NO|no|N0|№)[.:]?(?=\d)")
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
    r"(?:[:;]|分别为|分别是|均为|分别|依次为|均|为|是|系|[“\"「『(【\[]|第|No\.?:?|NO\.?:?|no\.?:?|№:?|N0\.:?|\s|-(?=\d))*$"
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
