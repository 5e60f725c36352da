"""Pages to learn from and to measure on: notices and news in every layout, with where each notice stands."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.quality import authors

# Whose notices teach what a notice is on a page.  The messages of more customers found no more notices, and taught to
# take prose for them.
AUTHORS = ("own", "notices", "third", "north", "south", "southwest", "northwest")
STYLES = (
    "bullets",
    "damaged",
    "news",
    "bare",
    "spaced",
    "mixed",
    "single",
    "numbered",
    "single",
    "run_on",
    "indented",
    "chatted",
    "single",
    "prose",
    "titled",
    "single",
    "prose",
    "prose",
    "plain",
    "columns",
)
DRESSED, CUT = 0.3, 0.1
_BULLETS = "▲●■◆★☆◎▼►"
_HEADINGS = ("声　明", "声明", "公 告 栏", "遗失声明", "公告", "分类信息", "声明公告", "遗失公告", "便民信息")
_BEFORE = (
    "您好，麻烦登一下：",
    "老师好，登个报",
    "内容如下：",
    "帮忙登个声明，谢谢",
    "你好，请问今天能登吗？内容：",
    "声明作废的内容是这个",
)
_BEHIND = ("谢谢", "麻烦了，谢谢老师", "多少钱？怎么付", "登一天就行", "辛苦了～", "请核对后登报，谢谢")


_AFTER = (
    "由此产生的一切法律责任与本公司无关。", "本人不承担由此产生的责任。", "如有冒用，后果自负。", "今后凡使用该证件者均属无效。",
    "本单位对此后加盖该印章的文件不承担责任。", "原件如被他人使用，概不负责。", "新证自即日起启用。",
)  # fmt: skip
_SIGNS = ("声明人：", "声明单位：", "公告单位：", "", "", "公告人：", "登报人：")


@dataclass
class Page:
    """A page: its text, and where the notices stand in it, with what they say."""

    style: str
    text: str
    spans: list[tuple[int, int]]
    notices: list[authors.Notice]


class _Writer:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.spans: list[tuple[int, int]] = []
        self.notices: list[authors.Notice] = []

    def put(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def notice(self, one: authors.Notice, words: str) -> None:
        self.spans.append((self.length, self.length + len(words)))
        self.notices.append(one)
        self.put(words)

    def page(self, style: str) -> Page:
        return Page(style, "".join(self.parts), self.spans, self.notices)


def _wrapped(words: str, width: int) -> str:
    return "\n".join("\n".join(line[i : i + width] for i in range(0, len(line), width)) for line in words.split("\n"))


def cut_off(one: authors.Notice, r: random.Random) -> authors.Notice:
    """The same notice without its end, as the last one of a file that was cut."""
    text = one.text[: r.randrange(len(one.text) * 2 // 3, len(one.text))]
    return replace(one, text=text, damaged=text)


def dressed(one: authors.Notice, r: random.Random) -> authors.Notice:
    """The same notice with a sentence behind the closing words or a signature."""
    text = one.text
    if "\n" in text or not text.endswith(("。", "作废", "声明")):
        return one
    if r.random() < 0.5:
        text = text.rstrip("。") + "。" + r.choice(_AFTER)
    if r.random() < 0.6 and one.declarants:
        name = "、".join(one.declarants)
        text += (
            "\n"
            + r.choice(_SIGNS)
            + name
            + r.choice(["\n", "　", "\n"])
            + r.choice(["2026年11月3日", "2026.10.28", "二〇二六年十一月九日"])
        )
    damaged = one.damaged + text[len(one.text.rstrip("。")) :] if "\n" not in one.text else text
    return replace(one, text=text, damaged=damaged)


def _columns(w: _Writer, group: list[authors.Notice], news: list[str], r: random.Random) -> None:
    """Notices in a narrow column without any bullet."""
    if r.random() < 0.5:
        w.put("\n".join(r.sample(news, 3)) + "\n\n")
    w.put(r.choice(_HEADINGS) + "\n")
    narrow = r.randrange(8, 15)
    for one in group:
        w.notice(one, _wrapped(one.text if r.random() < 0.2 else one.text.rstrip("。") + "。", narrow))
        w.put(r.choice(["\n", "\n", "\n\n"]))
    if r.random() < 0.5:
        w.put("\n　　" + r.choice(news) + "\n")


def page(style: str, group: list[authors.Notice], news: list[str], r: random.Random) -> Page:
    """Some notices in one layout."""
    w = _Writer()
    width = r.choice([0, 0, 0, 16, 20, 28, 40])

    def body(one: authors.Notice) -> str:
        return _wrapped(one.text, width) if width else one.text

    if style == "prose":
        for piece in r.sample(news, 8):
            w.put("　　" * r.randrange(2) + (_wrapped(piece, width) if width else piece) + r.choice(["\n", "\n\n"]))
        return w.page(style)
    if style in {"single", "chatted"}:
        if style == "chatted":
            w.put(r.choice(_BEFORE) + "\n")
        w.notice(group[0], group[0].text if r.random() < 0.6 else body(group[0]))
        w.put("\n" + (r.choice(_BEHIND) + "\n" if style == "chatted" and r.random() < 0.7 else ""))
        return w.page(style)
    if style in {"news", "damaged"}:
        if style == "news":
            w.put("\n\n".join("　　" + x for x in r.sample(news, 3)) + "\n\n")
        if style == "news" or r.random() < 0.5:
            w.put(" " + r.choice(_HEADINGS) + "\n\n")
        same = r.choice(_BULLETS)
        for one in group:
            w.put(same if r.random() < 0.7 else r.choice(_BULLETS))
            w.notice(one, one.damaged if r.random() < 0.7 else body(one))
            w.put(r.choice(["\n", "\n", "\n\n"]))
        if style == "news":
            w.put("\n\n　　" + "\n\n　　".join(r.sample(news, r.randrange(1, 3))) + "\n")
        return w.page(style)
    if style == "columns":
        _columns(w, group, news, r)
        return w.page(style)
    if style == "mixed":
        rows: list[authors.Notice | str] = [*group, *r.sample(news, max(4, len(group) * 2 // 3))]
        r.shuffle(rows)
        blank = r.choice(["\n", "\n", "\n\n"])
        for row in rows:
            w.put("　　")
            if isinstance(row, str):
                w.put(row)
            else:
                w.notice(row, row.text)
            w.put(blank)
        return w.page(style)
    if r.random() < 0.9:
        w.put(r.choice(_HEADINGS) + r.choice(["\n", "\n\n"]))
    mark = r.choice(_BULLETS)
    for i, one in enumerate(group, 1):
        if style in {"bullets", "run_on"}:
            w.put(mark)
        elif style == "numbered":
            w.put(f"{i}、" if r.random() < 0.9 else f"{i}.")
        elif style == "indented":
            w.put("　　")
        elif style == "titled":
            w.put(r.choice(["遗失声明", "声 明", "公告", "声明"]) + "\n")
        w.notice(one, body(one))
        w.put({"run_on": "", "bare": "\n\n", "spaced": "\n\n", "titled": "\n\n"}.get(style, "\n"))
    if r.random() < 0.3:
        w.put("\n\n　　" + r.choice(news) + "\n")
    return w.page(style)


def pages(names: tuple[str, ...], news: list[str], count: int, seed: int = 1) -> Iterator[Page]:
    """Pages of some authors, the layouts in turns."""
    r = random.Random(seed)
    pool = {name: authors.notices(name, seed) for name in names}
    for i in range(count):
        style = STYLES[i % len(STYLES)]
        name = r.choice(names)
        size = 1 if style in {"single", "chatted"} else r.choice([2, 2, 3, *range(4, 13)])
        source = pool[name] if r.random() < 0.7 else [one for found in pool.values() for one in found]
        group = [dressed(one, r) if r.random() < DRESSED else one for one in r.sample(source, min(size, len(source)))]
        if r.random() < CUT and style not in {"mixed", "prose", "columns"}:
            group[-1] = cut_off(group[-1], r)
        yield page(style, group, news, r)


if __name__ == "__main__":
    import json

    for made in pages(AUTHORS, authors.prose(), int(sys.argv[1]) if len(sys.argv) > 1 else 1500):
        print(json.dumps({"text": made.text, "spans": made.spans}, ensure_ascii=False))
