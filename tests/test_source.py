"""Lines end at LF, CRLF and CR and nowhere else."""

from __future__ import annotations

import pytest

from noticecheck.source import Lines


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("ab\x0bcd\x85ef\u2028gh", 9, (1, 10)),
        ("", 0, (1, 1)),
        ("\n\n\n", 2, (3, 1)),
    ],
)
def test_locate(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines.of(text).locate(offset) == place


def test_a_stretch_of_the_table_locates_the_same() -> None:
    text = "\n".join("行" * (i % 7) for i in range(50))
    lines = Lines.of(text)
    part = lines.within(40, 90)
    assert [part.locate(o) for o in range(40, 91)] == [lines.locate(o) for o in range(40, 91)]
    assert len(part.starts) < len(lines.starts)
