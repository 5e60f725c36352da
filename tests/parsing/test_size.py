"""The room in which notices are read stays small, plain and linear."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from noticecheck import parsing
from noticecheck.parsing import flat, lexer, pieces, segment, vocabulary
from noticecheck.text import Text

ROOM = Path(parsing.__file__).parent
MODULES = sorted(ROOM.glob("*.py"))
MOST_LINES, MOST_EXPRESSIONS, MOST_WORDS, MOST_BRANCHES, MOST_CHARACTERS = 2850, 75, 60, 12, 4000
# Tokens that are no code.
_LAYOUT = {
    tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING, tokenize.ENDMARKER,
}  # fmt: skip


def docstrings(tree: ast.Module) -> set[int]:
    """The lines on which docstrings stand."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef)
    first = [node.body[0] for node in ast.walk(tree) if isinstance(node, owners) and node.body]
    return {
        line
        for node in first
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


def code_lines(path: Path) -> int:
    """Lines that hold code: no blank ones, comments or docstrings."""
    source = path.read_text(encoding="utf-8")
    found: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in _LAYOUT:
            found |= set(range(token.start[0], token.end[0] + 1))
    return len(found - docstrings(ast.parse(source)))


def literals(path: Path) -> Iterator[str]:
    """The strings of a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.lineno not in told:
            yield node.value


def expressions(path: Path) -> int:
    """How many regular expressions a module has."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    return sum(isinstance(call.func, ast.Name) and call.func.id == "expression" for call in calls)


def test_few_lines() -> None:
    assert sum(map(code_lines, MODULES)) <= MOST_LINES


def test_few_expressions() -> None:
    assert sum(map(expressions, MODULES)) <= MOST_EXPRESSIONS


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_words_stand_in_the_lexicon(path: Path) -> None:
    words = {word for literal in literals(path) for word in re.findall(r"[\u4e00-\u9fff]{2,}", literal)}
    assert len(words) <= MOST_WORDS, sorted(words)


_BRANCHES = (ast.If, ast.For, ast.While, ast.ExceptHandler, ast.match_case)


def branches(function: ast.FunctionDef) -> int:
    """The ways through a function, as McCabe counts them."""
    return 1 + sum(
        isinstance(node, (*_BRANCHES, ast.FunctionDef)) for node in ast.walk(function) if node is not function
    )


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_few_branches(path: Path) -> None:
    functions = (
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
    )
    assert [one.name for one in functions if branches(one) > MOST_BRANCHES] == []


COLUMN = """声明
张三（身份证号：419923199001019993）不慎遗失购房收据（收据号：0012345），声明作废。
示例商贸有限公司遗失公章一枚，编号：4199990000001，声明作废。
本报讯　示例县昨日召开大会，记者从会上获悉，今年投资增长8.5%。
"""
PAGES = {
    "column": COLUMN,
    "bullets": "▲张三遗失身份证，声明作废。\n",
    "lines": "张三遗失身份证\n",
    "prose": "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸\n",
    "closing": "声明作废。",
    "headings": "遗失声明\n",
    "numbers": "1、2、3、",
    "marks": "▲",
}


def steps(page: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How many pieces, tokens and attempts to extend a notice a page costs."""
    counted = 0
    real = segment.Scores.union

    def union(self: segment.Scores, bits: int) -> float:
        nonlocal counted
        counted += 1
        return real(self, bits)

    monkeypatch.setattr(segment.Scores, "union", union)
    lexicon = vocabulary.lexicon()
    parsing.read(Text.of(page))
    monkeypatch.undo()
    flattened = flat.flatten(Text.of(page), lexicon)
    tokens = lexer.scan(flattened.words, lexicon)
    found, _ = pieces.cut(flattened, tokens, lexicon)
    return {"tokens": len(tokens), "pieces": len(found), "steps": counted}


@pytest.mark.parametrize("sort", PAGES)
def test_ten_times_the_text_costs_ten_times_the_steps(sort: str, monkeypatch: pytest.MonkeyPatch) -> None:
    unit = PAGES[sort] * (2000 // len(PAGES[sort]))
    once, tenfold = steps(unit, monkeypatch), steps(unit * 10, monkeypatch)
    for subject, count in tenfold.items():
        # What begins in the first tenth may reach into the second: one notice's pieces more a piece.
        slack = segment.MOST_PIECES**2 if subject == "steps" else 10
        assert count <= 10 * once[subject] + 10 * slack, subject


@pytest.mark.parametrize("sort", PAGES)
def test_no_notice_is_endless(sort: str) -> None:
    unit = PAGES[sort]
    for notice in parsing.read(Text.of(unit * (20_000 // len(unit)))).notices:
        assert len(notice.text) <= MOST_CHARACTERS
