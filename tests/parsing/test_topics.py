"""Where a text speaks of what rules ask about."""

from __future__ import annotations

from noticecheck.parsing.topics import Topics, words


def test_topics_are_found_where_they_stand() -> None:
    text = "张三遗失支票一张,支票号码:12345678,遗失作废"
    topics = Topics(text)
    assert topics["cheque"] == ((4, 6), (9, 11))
    assert [text[start:end] for start, end in topics["lost"]] == ["遗失", "遗失"]
    assert topics["lunar"] == ()


def test_every_topic_can_be_asked_for() -> None:
    topics = Topics("")
    assert set(topics) == set(words())
    assert len(topics) == len(words())
    assert all(topics[topic] == () for topic in topics)


def test_the_longest_word_comes_first() -> None:
    assert all([len(word) for word in found] == sorted(map(len, found), reverse=True) for found in words().values())
