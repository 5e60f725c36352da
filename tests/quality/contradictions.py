"""Seeded faults that no number shows by itself: what is reported, and at the right place.

Run: python -m tests.quality.contradictions
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

from noticecheck import check_text
from tests.numbers import Numbers

DAY = date(2026, 11, 23)
UNITS = "零壹贰叁肆伍陆柒捌玖"


def words(amount: int) -> str:
    """A sum of whole thousands in formal numerals."""
    tens, thousands = divmod(amount // 1000, 10)
    return (UNITS[tens] + "万" if tens else "") + (UNITS[thousands] + "仟" if thousands else "") + "元整"


def _receipt(n: Numbers, inside: str) -> str:
    return f"▲{n.person()}遗失{n.company()}开具的购房收据（收据号：{n.digits(7)}；{inside}），声明作废。"


def _impossible(n: Numbers) -> tuple[str, str]:
    day = n.pick(["2月30日", "4月31日", "13月5日", "6月31日", "11月31日", "2月31日"])
    written = f"{n.day().year}年{day}"
    return _receipt(n, f"开具日期：{written}"), written


def _future(n: Numbers) -> tuple[str, str]:
    written = f"{n.random.randrange(2027, 2060)}年{n.random.randrange(1, 13)}月{n.random.randrange(1, 28)}日"
    return _receipt(n, f"{n.pick(['开具日期', '开票日期', '交款日期', '签订日期'])}：{written}"), written


def _words_against_figures(n: Numbers) -> tuple[str, str]:
    amount = n.random.randrange(11, 99) * 1000
    wrong = amount * 10 if n.random.random() < 0.5 else amount + 1000
    figures = n.pick([f"￥{wrong}元", f"￥{wrong:,}.00", f"{wrong}元"])
    return _receipt(n, f"金额：{words(amount)}（{figures}）"), f"{words(amount)}（{figures}"


def _unfilled(n: Numbers) -> tuple[str, str]:
    hole = n.pick(["XXX", "×××", "____", "XXXXXX", "＿＿＿"])
    label = n.pick(["房号", "合同编号", "身份证号", "联系电话"])
    return _receipt(n, f"{label}：{hole}"), hole


def _empty(n: Numbers) -> tuple[str, str]:
    label = n.pick(["金额", "开具日期", "房号", "合同编号"])
    return _receipt(n, f"{label}："), f"{label}："


def _bracket(n: Numbers) -> tuple[str, str]:
    text = _receipt(n, f"金额：{n.random.randrange(1, 90)}万元")
    return text.replace("（", "", 1) if n.random.random() < 0.5 else text.replace("）", "", 1), ""


def _count(n: Numbers) -> tuple[str, str]:
    first = n.random.randrange(1, 900) * 100 + 1
    size = n.pick(["25", "50", "100"])
    wrong = f"{int(size) + n.random.choice([-1, 1, 10])}份"
    return (
        f"▲{n.company()}遗失空白收据，收据号码：{first:07d}-{first + int(size) - 1:07d}，共{wrong}，声明作废。",
        wrong,
    )


def _sex(n: Numbers) -> tuple[str, str]:
    sex = n.pick(["male", "female"])
    said = "女" if sex == "male" else "男"
    return (
        f"▲{n.person()}，{said}，身份证号：{n.id_card(sex=sex)}，遗失购房收据（收据号：{n.digits(7)}），声明作废。",
        said,
    )


def _phrase(n: Numbers) -> tuple[str, str]:
    slip, right = n.pick(["声名作废|声明作废", "声明作费|声明作废", "丢矢|丢失"]).split("|")
    text = f"▲{n.person()}购房收据（收据号：{n.digits(7)}）丢失，声明作废。"
    return text.replace(right, slip), slip


def _period(n: Numbers) -> tuple[str, str]:
    days = n.pick(["15日", "20日", "30日", "三十日", "40日"])
    return (
        f"减资公告\n{n.company()}经股东会决议，将注册资本由600万元减少至500万元，请债权人自公告之日起{days}内"
        f"要求清偿债务，联系电话：{n.mobile()}。特此公告。"
    ), days


def _kind(n: Numbers) -> tuple[str, str]:
    code = n.uscc(n.pick(["92", "93", "52", "12"]))
    return f"▲{n.company()}遗失公章，统一社会信用代码：{code}，声明作废。", code


def _twice(n: Numbers) -> tuple[str, str]:
    text = _receipt(n, f"金额：{n.random.randrange(1, 90)}万元")
    return text + "\n" + text, text[1:]


FAULTS: dict[str, tuple[str, Callable[[Numbers], tuple[str, str]]]] = {
    "impossible date": ("DT101", _impossible),
    "future date": ("DT102", _future),
    "words against figures": ("AM103", _words_against_figures),
    "unfilled": ("CP101", _unfilled),
    "empty": ("CP102", _empty),
    "bracket": ("TX102", _bracket),
    "count": ("CX103", _count),
    "sex": ("CX101", _sex),
    "phrase": ("TX101", _phrase),
    "short period": ("DT105", _period),
    "wrong kind of code": ("CX105", _kind),
    "doubled notice": ("PG101", _twice),
}


def measure(seed: int, each: int = 100) -> dict[str, Counter[str]]:
    """Counts by fault: tried, reported, reported at the right place."""
    n = Numbers(seed)
    counts: dict[str, Counter[str]] = {}
    for fault, (code, make) in FAULTS.items():
        count = counts[fault] = Counter()
        for _ in range(each):
            text, quote = make(n)
            spans = [f.span for f in check_text(text, date=DAY).findings if f.rule.code == code]
            count["tried"] += 1
            count["reported"] += bool(spans)
            count["placed"] += any(not quote or text[s.start : s.end] == quote for s in spans)
            if not spans:
                print("MISSED", fault, text)
    return counts


if __name__ == "__main__":
    for fault, count in measure(1).items():
        print(f"{fault:24}{count['tried']:5} tried{count['reported']:5} reported{count['placed']:5} at the right place")
