"""The learner tells notices from prose on the pages that it is shown."""

from __future__ import annotations

from typing import Any

from noticecheck import parsing
from noticecheck.parsing import features
from noticecheck.parsing.lexicon import learn
from noticecheck.text import Text
from tests.parsing.tools import LEXICON

NOTICE, NEWS = "张三遗失身份证，声明作废。", "记者从会上获悉，今年投资增长。"
PAGE: dict[str, Any] = {"text": f"{NEWS}\n{NOTICE}\n", "spans": [[len(NEWS) + 1, len(NEWS) + 1 + len(NOTICE)]]}


def test_the_truth_is_a_path_over_the_pieces() -> None:
    made, path = learn.example(PAGE, LEXICON)
    assert path == [(0, 1, features.OUTSIDE), (1, 2, features.NOTICE)]
    assert len(made.pieces) == 2


def test_a_heading_over_a_notice_is_one() -> None:
    _, path = learn.example({"text": f"遗失声明\n{NOTICE}\n", "spans": [[5, 5 + len(NOTICE)]]}, LEXICON)
    assert path == [(0, 1, features.HEADING), (1, 2, features.NOTICE)]


def test_what_is_learned_reads_the_page() -> None:
    weights = learn.learn([PAGE] * 8, rounds=3)
    assert [str(one.text) for one in parsing.read(Text.of(PAGE["text"]), learned=weights).notices] == [NOTICE]


def test_learning_is_repeatable() -> None:
    assert learn.learn([PAGE] * 4, rounds=2) == learn.learn([PAGE] * 4, rounds=2)
