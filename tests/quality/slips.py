"""Seeded slips in right numbers: what is reported, and whether the right number is offered.

Run: python -m tests.quality.slips

The model of a typist: of ten slips three are look-alikes, two are neighbours on the number
pad, two are swaps of neighbours, and three are a random character, a missing or a doubled one
in equal parts; then every kind is also tried with the letter O or l typed for 0 or 1.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from datetime import date

from noticecheck import check_text
from noticecheck.model import Severity
from tests.numbers import ALPHABET, Numbers

DAY = date(2026, 11, 23)
# Real divisions, so that the list of divisions can help as it does in life; orders are reserved ones.
DIVISIONS = "410923 410902 410901 410928 410922 410105 410526 411302 130102 370102 320583 440305 510107 420106 330106 610113 340104 430103 210102 350203".split()
LIKE = {"0": "68", "1": "7", "2": "7", "3": "85", "4": "9", "5": "63", "6": "058", "7": "12", "8": "306", "9": "04"}
PAD = {
    "0": "12",
    "1": "204",
    "2": "1350",
    "3": "26",
    "4": "157",
    "5": "2468",
    "6": "359",
    "7": "48",
    "8": "579",
    "9": "68",
}
SLIPS = ("alike",) * 6 + ("pad",) * 4 + ("swap",) * 4 + ("random",) * 2 + ("missing",) * 2 + ("doubled",) * 2

NOTICES: dict[str, tuple[Callable[[Numbers], str], str, str, str]] = {
    "id_card": (
        lambda n: n.id_card(division=n.pick(DIVISIONS)),
        "▲{p}（身份证号：{x}）不慎将示例置业有限公司开具的购房收据（收据号：{r}）丢失，声明作废。",
        "ID",
        "0123456789",
    ),
    "uscc": (
        lambda n: n.uscc("91", n.pick(DIVISIONS)),
        "▲{o}遗失营业执照副本，统一社会信用代码：{x}，声明作废。",
        "UC",
        ALPHABET,
    ),
    "org_code": (
        lambda n: n.organisation_code().replace("-", ""),
        "▲{o}遗失组织机构代码证，组织机构代码：{x}，声明作废。",
        "UC",
        "0123456789",
    ),
    "registration_no": (Numbers.registration_no, "▲{o}遗失营业执照正本，注册号：{x}，声明作废。", "UC", "0123456789"),
    "bank_card": (Numbers.bank_card, "▲{p}遗失银行卡一张，卡号：{x}，声明作废。", "NB", "0123456789"),
    "food_licence_no": (
        Numbers.food_licence,
        "▲{o}遗失食品经营许可证，许可证编号：{x}，声明作废。",
        "NB",
        "0123456789",
    ),
    "vin": (Numbers.vin, "▲{p}遗失小型轿车行驶证，车辆识别代号：{x}，声明作废。", "NB", "0123456789"),
    "disability_no": (
        lambda n: n.id_card(division=n.pick(DIVISIONS)) + n.pick("1234567") + n.pick("1234"),
        "▲{p}遗失残疾人证，残疾人证号：{x}，声明作废。",
        "",
        "0123456789",
    ),
}


def slip(number: str, sort: str, alphabet: str, n: Numbers) -> str:
    """One slip of a sort; the same number where the sort cannot apply."""
    places = [i for i, char in enumerate(number) if char.isdigit()]
    i = n.random.choice(places)
    if sort == "alike":
        return number[:i] + n.pick(LIKE[number[i]]) + number[i + 1 :]
    if sort == "pad":
        return number[:i] + n.pick(PAD[number[i]]) + number[i + 1 :]
    if sort == "swap":
        i = n.random.randrange(len(number) - 1)
        return number[:i] + number[i + 1] + number[i] + number[i + 2 :]
    if sort == "random":
        return number[:i] + n.pick([c for c in alphabet if c != number[i]]) + number[i + 1 :]
    if sort == "missing":
        return number[:i] + number[i + 1 :]
    if sort == "doubled":
        return number[:i] + number[i] + number[i:]
    letter = {"0": "O", "1": "l"}
    typed = [j for j in places if number[j] in letter]
    if not typed:
        return number
    i = n.random.choice(typed)
    return number[:i] + letter[number[i]] + number[i + 1 :]


def measure(seed: int, per_kind: int = 300) -> dict[str, dict[str, Counter[str]]]:
    """Counts by kind and slip: tried, reported, offered first, offered among five."""
    n = Numbers(seed)
    counts: dict[str, dict[str, Counter[str]]] = {}
    for kind, (make, form, _, alphabet) in NOTICES.items():
        by_slip = counts[kind] = {sort: Counter() for sort in (*dict.fromkeys(SLIPS), "letter")}
        for index in range(per_kind + per_kind // 10):
            right = make(n)
            sort = n.pick(SLIPS) if index < per_kind else "letter"
            wrong = slip(right, sort, alphabet, n)
            if wrong == right:
                continue
            text = form.format(p=n.person(), o=n.company(), r=n.digits(7), x=wrong)
            findings = [f for f in check_text(text, date=DAY).findings if f.severity is not Severity.INFO]
            offers = [offer for f in findings for offer in f.suggestions]
            count = by_slip[sort]
            count["tried"] += 1
            count["reported"] += bool(findings)
            count["first"] += offers[:1] == [right]
            count["five"] += right in offers[:5]
    return counts


def alarms(seed: int, total: int = 10_000) -> list[str]:
    """Findings above info on right numbers in notices."""
    n = Numbers(seed)
    found = []
    kinds = list(NOTICES.values())
    for index in range(total):
        make, form, _, _ = kinds[index % len(kinds)]
        text = form.format(p=n.person(), o=n.company(), r=n.digits(7), x=make(n))
        found += [
            f"{f.rule.code} {f.quote}" for f in check_text(text, date=DAY).findings if f.severity is not Severity.INFO
        ]
    return found


def table(counts: dict[str, dict[str, Counter[str]]]) -> str:
    """Shares in per cent, by kind and slip and in all (letters apart)."""
    lines = [f"{'kind':18}{'slip':10}{'tried':>7}{'reported':>10}{'first':>8}{'five':>8}"]
    for kind, by_slip in counts.items():
        rows = dict(by_slip)
        rows["all"] = sum((c for sort, c in by_slip.items() if sort != "letter"), Counter())
        for sort, count in rows.items():
            tried = count["tried"] or 1
            shares = "".join(f"{count[key] * 100 / tried:8.1f}" for key in ("reported", "first", "five"))
            lines.append(f"{kind:18}{sort:10}{count['tried']:7}  {shares}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(measure(1, int(sys.argv[1]) if len(sys.argv) > 1 else 400)))
    print("findings on 10,000 right numbers:", len(found := alarms(2)), found[:5])
