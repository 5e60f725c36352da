"""One slip away: what a number that fails its check should most likely have been.

One mechanism for all kinds with a check: ``slips`` undoes every single slip of a typist that makes
the check fit, with a weight; a judge of the kind weighs what is left by what else is known.  The
number that the message itself computes is always among the offered.  Nothing else is offered when
nothing convincing is left, or when more than five are equally likely.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from noticecheck.fields.certificates import DisabilityCertificate
from noticecheck.fields.vehicle import Vin
from noticecheck.model import Field, Notice, Page
from noticecheck.suggest.typist import TYPED_FOR, slips

MOST = 5
# A number that stands elsewhere on the page, right; one that only letters typed for figures spoil.
_SEEN, _LETTERS = 100.0, 1000.0
# What is less likely than this share of the best is not offered.
_LEAST = 0.01


def suggestions(field: Field[Any], notice: Notice | None, page: Page) -> tuple[str, ...]:
    """The likeliest right numbers, at most five, the likeliest first.

    ``notice`` is that of the field, None for a number outside every notice.
    """
    key = field, notice
    if key not in page.worked_out:
        page.worked_out[key] = _likeliest(field, notice, page)
    found: tuple[str, ...] = page.worked_out[key]
    return found


def _likeliest(field: Field[Any], notice: Notice | None, page: Page) -> tuple[str, ...]:
    # Only what is wrong needs them.
    from noticecheck.suggest.judges import judge_of, known

    value = field.value
    judge = judge_of(value)
    if judge is None or value.masked:
        return ()
    seen = known(page)
    weights: dict[str, float] = {}
    undone = "".join(TYPED_FOR.get(char, char) if char not in judge.alphabet else char for char in value.compact)
    if undone != value.compact and judge.scheme.accepts(undone):
        weights[undone] = _LETTERS * judge.weigh(undone, notice, page, seen)
    for candidate, slip in slips(value.compact, judge.scheme):
        weight = slip * judge.weigh(candidate, notice, page, seen) * (_SEEN if candidate in seen.right else 1.0)
        if weight > weights.get(candidate, 0.0):
            weights[candidate] = weight
    return _with(_computed(value), _best(weights))


def _computed(value: Any) -> str | None:
    """The number with the check character that the message names."""
    compact = value.compact
    if isinstance(value, DisabilityCertificate):
        card = value.id_card
        return f"{compact[:17]}{card.expected_check}{compact[18:]}" if card and not card.checks else None
    expected = getattr(value, "expected_check", None)
    if expected is None or value.checks:
        return None
    return f"{compact[:8]}{expected}{compact[9:]}" if isinstance(value, Vin) else f"{compact[:-1]}{expected}"


def _with(computed: str | None, ranked: tuple[str, ...]) -> tuple[str, ...]:
    """The likeliest, the computed one among them."""
    if computed is None or computed in ranked:
        return ranked
    return (*ranked[: MOST - 1], computed)


def _best(weights: Mapping[str, float]) -> tuple[str, ...]:
    ranked = sorted(weights, key=lambda candidate: (-weights[candidate], candidate))
    if not ranked:
        return ()
    top = weights[ranked[0]]
    if sum(weight >= top * 0.999 for weight in weights.values()) > MOST:
        return ()
    return tuple(candidate for candidate in ranked[:MOST] if weights[candidate] >= top * _LEAST)
