"""The expressions at which the reading of values stops, and those that tell them apart."""

from __future__ import annotations

from noticecheck.expressions import expression
from noticecheck.fields import KINDS, amount, dates, vehicle

_HOLE = (
    r"[_＿Xx×*\s]{0,6}年[_＿Xx×*\s]{0,4}月[_＿Xx×*\s]{0,4}日|(?:19|20)\d?[Xx×_]+年[Xx×_\d]*月[Xx×_\d]*日"
    r"|(?<=[:为])[万亿]*[元圆](?=[,;。)])|_{2,}|[Xx×]{2,}(?![0-9A-Za-z*])|\*{2,}(?![0-9A-Za-z*])|\.{4,}|…{1,}|【】|\[\]|\(\)|某{2,}"
)
_NUMBER = r"[0-9A-Za-z*][0-9A-Za-z*×]*(?:…+[0-9A-Za-z]+)?(?:[-./_][0-9A-Za-z*×]+)*"
_TITLE = (
    rf"[{vehicle.PROVINCE_CHARACTERS}\u5175\u9ed4\u79e6\u8700\u6ec7\u9647\u7533]{{1,2}}[(〔\[【]\d{{4}}[)〕\]】]"
    r"[^\W\d_a-zA-Z]{0,16}?不动产(?:权|证明)(?:证)?第?[0-9A-Za-z*-]+号?"
    r"|[^\W\d_a-zA-Z]{1,10}[证字用](?:[(〔\[【]?\d{4}[)〕\]】]?)?[^\W\d_a-zA-Z]{0,4}?字?第[0-9A-Za-z*-]+号"
)
_PERIOD = rf"{dates.PERIOD}(?=[之以]?内|以上|止)"
ANCHOR = expression(
    r"(?P<colon>:)|(?P<place>(?:位于|[坐座]落于?|家住|住址|地址|性别)(?!:))"
    rf"|(?P<hole>{_HOLE})|(?P<period>{_PERIOD})|(?P<date>{dates.DATE})|(?P<sum>{amount.SUM})"
    rf"|(?P<plate>{vehicle.PLATE}(?![0-9A-Za-z-]))|(?P<title>{_TITLE})"
    rf"|(?P<count>(?:(?<=共)|(?<=共计)|(?<=合计))(?:\d+|[一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰]+)[份张本枚个套组册把块副](?!公司))"
    rf"|(?P<sex>(?<=[,、(])[男女](?=[,、)]))|(?P<number>{_NUMBER})"
)
EMPTY = expression(r"\s*(?:[,;:。;、!?)】》”]|$)")
# The sign of a number before its figures.
SIGN = expression(r"(?:No|NO|no|N0|№)[.:]?(?=\d)")
HOLE_RE = expression(_HOLE)
LIST = expression(r"(?:号)?(?:\([^()]{0,12}\))?[、,和及与;/\s]+(?:No\.?|NO\.?|№)?$")
BORN = expression(r"出生|生(?![产效活意])")
SINCE = expression(r"(?:自|从)[^,。;:]{0,30}?起[,、]?(?:的)?$")
RANGEABLE = frozenset(
    "receipt_no invoice_no policy_no document_no fiscal_receipt_no bill_no einvoice_no contract_no".split()
)
RANGE = expression(r"[0-9A-Za-z]*\d{2}(?:号)?(?:-{1,2}|~|至|到)(?:No\.?|NO\.?)?[0-9A-Za-z]*\d{2}(?![\dA-Za-z-])")
HYPHEN_LABELS = expression(r"号码|号段|起止|票号|编号|No|NO|收据|发票")
# 保单3份: so few figures before a unit are a count.
SHORT = 4
UNITS = frozenset("份张本枚个套组册把块副页台联")
PLAIN_LABELS = frozenset({"text", "name", "address", "quantity"})


SHAPES = {
    "date": expression(dates.SHAPE),
    "amount": expression(amount.SUM),
    "document_no": expression(r"(?=[^,;。、)]*\d)" + KINDS["document_no"].shape + r"(?=[,;。;、)\s】]|$)"),
    "text": expression(KINDS["text"].shape),
}
