"""What stands behind the closing words of a notice: signature, date, contact."""

from __future__ import annotations

import re
from bisect import bisect_left

from noticecheck.expressions import expression
from noticecheck.parsing import cues, parties, speakers
from noticecheck.parsing.layout import Stretch

_DATE = r"(?:[12]\d{3}年\d{1,2}月\d{1,2}日|[〇零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|[12]\d{3}[-./]\d{1,2}[-./]\d{1,2})"
_TRAILER = expression(
    r"(?:特此(?:声明|公告|通知|启事|说明)[。!]?|(?:联系人|联系电话|联系方式|联系地址|地址|电话|手机)[:]?[^。;]{1,60}?(?:[。;]|$))+"
)
_SIGNED = expression(rf"(?:声明人|公告人|落款|通知人|委托人)?:?(?P<name>[^\d:]{{2,30}}?)?:?(?P<date>{_DATE})?[。]?$")
_DATE_NEXT = expression(_DATE)
# Behind a date or a name: the sentence of which it is the beginning.
_GOES_ON = expression(r"[在于,、的(因经将]|遗失|丢失|不慎")
IMPRINT = expression(
    r"热线|本报|订阅|刊登|广告|邮发|国内统一|责任编辑|责编|版式|零售|投稿|编辑部|社址|发行|承印|微信|办理|登报|[Qq]{2}"
)
_LONGEST_SIGNATURE = 40


def end_of(stretch: Stretch, end: int) -> int:
    """Where the signature, the date and the contact behind the closing words end."""
    words, lines = stretch.words, stretch.lines
    while end < len(words):
        index = bisect_left(lines, end + 1)
        stop = lines[index] if index < len(lines) else len(words)
        line = words[end:stop]
        if not line or len(line) > 2 * _LONGEST_SIGNATURE or IMPRINT.search(line) or cues.NEWS.search(line):
            return end
        if match := _TRAILER.match(line):
            end += match.end()
            continue
        if (match := _signature(line)) and not _opens_next(stretch, match, end + match.end()):
            end += match.end()
            continue
        # A signature broken over the lines of a narrow column.
        if stretch.bounded and len(words) - end <= _LONGEST_SIGNATURE and _signature(words[end:]):
            return len(words)
        return end
    return end


def _opens_next(stretch: Stretch, name: re.Match[str], end: int) -> bool:
    """Whether a name alone on its line begins the next notice rather than signs this one."""
    words = stretch.words
    if _GOES_ON.match(words, end):
        return True
    if end >= len(words) or name["date"] or _DATE_NEXT.match(words, end):
        return False
    return stretch.narrow or not (speakers.reach(words, end) > end or _TRAILER.match(words, end))


def _signature(line: str) -> re.Match[str] | None:
    """A line that is nothing but a name, perhaps with a date."""
    match = _SIGNED.match(line)
    if match is None or len(line) > _LONGEST_SIGNATURE:
        return None
    name = re.sub(r"(?:\(.*|清算组|破产管理人)$", "", match["name"] or "")
    if not name or parties.is_name(name):
        return match
    return None
