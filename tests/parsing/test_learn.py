"""The learner tells notices from prose on the pages that it is shown."""

from __future__ import annotations

from typing import Any

from noticecheck import parsing
from noticecheck.parsing import features, notice, notice_kinds
from noticecheck.parsing.lexicon import learn, learn_kinds, learn_roles
from noticecheck.parsing.notice import learned
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
    assert [
        str(one.text) for one in parsing.read(Text.of(PAGE["text"]), weights=learned()._replace(pieces=weights)).notices
    ] == [NOTICE]


def test_learning_is_repeatable() -> None:
    assert learn.learn([PAGE] * 4, rounds=2) == learn.learn([PAGE] * 4, rounds=2)


LOST: dict[str, Any] = {
    "text": NOTICE,
    "kinds": ["loss"],
    "phrases": [["declarant", 0, 2], ["thing", 4, 7]],
    "whole": True,
    "form": "one",
}
THANKS: dict[str, Any] = {
    "form": "two",
    "text": "感谢示例医院全体医生！李四",
    "kinds": ["thanks"],
    "phrases": [],
    "whole": True,
}


def test_kinds_are_learned() -> None:
    kinds = learn_kinds.learn([LOST, THANKS, {**LOST, "form": "three"}, {**THANKS, "form": "four"}] * 4).means()
    for one in (LOST, THANKS):
        block = parsing.alone(Text.of(one["text"]), LEXICON)
        told = notice_kinds.kind_of("", block.text.folded, block.tokens, LEXICON, kinds)
        assert told == one["kinds"][0]


def test_who_and_what_are_learned() -> None:
    weights = learn_roles.learn([LOST, {**LOST, "form": "two"}] * 4, rounds=4).means()
    one = notice.read(parsing.alone(Text.of(NOTICE), LEXICON), learned()._replace(roles=weights))
    assert [(party.role, party.name) for party in one.parties] == [("declarant", "张三")]
    assert [item.name for item in one.items] == ["身份证"]


def test_what_nobody_marked_is_left_open() -> None:
    one = learn_roles.example({**LOST, "whole": False, "phrases": LOST["phrases"][:1]}, LEXICON, notice_kinds.weights())
    assert one.right == {(0, 2): 0}
    assert not one.spoken


def test_what_one_form_alone_has_taught_is_not_kept() -> None:
    assert list(learn_roles.learn([LOST] * 4, rounds=2).rows()) == []
