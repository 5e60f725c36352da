"""TX106, TX107, NB127: characters that are not what they look like, and numbers that a spreadsheet spoiled."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.expressions import expression
from noticecheck.fields.bank import BankCard
from noticecheck.fields.base import Number
from noticecheck.fields.id_card import LENGTH, IdCard
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule, notice_rule

_INVISIBLE = expression(r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# Blocks whose characters stand for others: Cyrillic, Arabic-Indic figures, Roman numerals, the sign of
# ratio, radicals, compatibility characters, vertical and small forms, mathematical letters.
_ODD = expression(
    "[\u0400-\u04ff\u0660-\u0669\u06f0-\u06f9\u2160-\u217f\u2236\u2e80-\u2fdf"
    "\uf900-\ufaff\ufe10-\ufe6f\U0001d400-\U0001d7ff\U0002f800-\U0002fa1f]"
)
_NAMED = 5
# How many digits a spreadsheet keeps of a number.
_KEPT = 15
_EXPONENT = {"zh": "成了科学计数法，只剩开头几位", "en": "was turned into an exponent; only its beginning is left"}
_TAIL = {"zh": "的末几位成了0", "en": "has lost its last digits to noughts"}
_POINT = {"zh": "后面多了“.0”", "en": "has “.0” behind it"}
_APOSTROPHE = {"zh": "前面带着单引号", "en": "has an apostrophe before it"}


@notice_rule(
    "TX106",
    "invisible-character",
    Severity.WARNING,
    zh="{label}“{value}”里夹着看不见的字符，复制或查询时会出错。",
    en="An invisible character stands inside {label} “{value}”.",
    ask_zh="您发来的{label}“{value}”里夹着看不见的字符，我们已按可见内容排版，请确认。",
    ask_en="{label} “{value}” holds an invisible character; please confirm the visible words.",
)
def invisible(notice: Notice, page: Page) -> Iterator[Finding]:
    """A zero-width, control or direction character stands inside a value.

    号码中间夹着零宽字符、控制字符或方向字符，看不见，但会使号码查不到。

    Bad: ▲张三遗失购房收据（收据号：0012\u200b345），声明作废。
    Good: ▲张三遗失购房收据（收据号：0012345），声明作废。
    Source: Unicode general category Cf
    """
    if not _INVISIBLE.search(page.words(*notice.span)):
        return
    for field in notice.fields:
        span = notice.text.span(field.start, field.end)
        source = page.words(*span)
        if len(source) != field.end - field.start and _INVISIBLE.search(source):
            yield invisible.at(notice, field)


@notice_rule(
    "TX107",
    "folded-characters",
    Severity.INFO,
    zh="有样子相同、编码不同的字符：{characters}；已按右边的字读。",
    en="Some characters look right and are others: {characters}; they were read as the ones on the right.",
    ask_zh="您发来的文字里有编码不对的字符（{characters}），我们已按右边的字排版，请确认。",
    ask_en="Some characters of your text are others than they look ({characters}); please confirm the ones on the right.",
)
def folded(notice: Notice, page: Page) -> Iterator[Finding]:
    """Characters stand in the notice that look right and are others.

    Radicals, compatibility characters, the sign of ratio for a colon, Arabic-Indic figures,
    Cyrillic or mathematical letters, mostly from text pulled out of a PDF.  They are read all the
    same and named once a notice.

    文字里有样子相同、编码不同的字符（康熙部首、兼容汉字、比号、阿拉伯文数字、西里尔字母等），多半是从PDF里复制出来的。照常读，每则只提示一次。

    Bad: ▲张三（身份证号：83000019900101999Х）遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（身份证号：83000019900101999X）遗失购房收据（收据号：0012345），声明作废。
    Source: Unicode, confusable characters
    """
    text, words = str(notice.text), notice.words
    places = [match.start() for match in _ODD.finditer(text) if words[match.start()] != match[0]]
    if places:
        pairs = list(dict.fromkeys(f"{text[place]}→{words[place]}" for place in places))[:_NAMED]
        yield folded.at(notice, (places[0], places[0] + 1), characters=" ".join(pairs))


@field_rule(
    Number,
    "NB127",
    "spreadsheet-damage",
    Severity.WARNING,
    zh="{label}“{value}”{damage}，是电子表格弄坏的。",
    en="{label} “{value}” {damage}: a spreadsheet has spoiled it.",
    ask_zh="您发来的{label}“{value}”{damage}，请把表格里的号码设为文本后重发。",
    ask_en="{label} “{value}” {damage}; please set the cell to text and send the number again.",
)
def spoiled(field: Field[Number], notice: Notice, page: Page) -> Iterator[Finding]:
    """A number bears the marks of a spreadsheet that took it for a quantity.

    An exponent, noughts behind fifteen digits where the check fails, or .0 behind a number; an
    apostrophe before it does no harm and is worth knowing.

    电子表格把号码当数值存：成了4.10923E+17，第15位之后变成0（且校验不符），或后面多了“.0”。号码前的单引号无碍，只作提示。

    Bad: ▲张三（身份证号：419923199001019000）遗失购房收据（收据号：0012345），声明作废。
    Good: ▲张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。
    Source: numbers in spreadsheets keep fifteen digits
    """
    number, raw = field.value, field.raw
    if number.spoiled:
        yield spoiled.at(notice, field, damage=_EXPONENT)
    elif "." in raw and raw.endswith(".0") and number.compact == raw[:-2].upper():
        yield spoiled.at(notice, field, damage=_POINT, suggestions=(number.compact,))
    elif _cut(number):
        yield spoiled.at(notice, field, damage=_TAIL)
    elif notice.words[field.start - 1 : field.start] in {"'", "‘", "’", "`"} and field.start:
        yield spoiled.at(notice, field, severity=Severity.INFO, damage=_APOSTROPHE)


def _cut(number: Number) -> bool:
    """Whether noughts stand behind fifteen digits of a number whose check fails."""
    whole = isinstance(number, IdCard) and len(number.compact) == LENGTH and not number.checks
    card = isinstance(number, BankCard) and number.complete and not number.checks
    tail = number.compact[_KEPT:]
    return (whole or card) and bool(tail) and not tail.strip("0")


RULES = (invisible, folded, spoiled)
