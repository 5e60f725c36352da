"""The kinds of field: one module a subject, named here; `KINDS` by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticecheck.fields import (
    amount,
    bank,
    certificates,
    credit_code,
    dates,
    estate,
    house,
    id_card,
    invoice,
    licences,
    person,
    registration,
    serials,
    travel,
    vehicle,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from noticecheck.fields.base import Kind

MODULES = (
    id_card,
    credit_code,
    registration,
    amount,
    dates,
    house,
    invoice,
    bank,
    licences,
    vehicle,
    certificates,
    travel,
    estate,
    serials,
    person,
)
KINDS: Mapping[str, Kind] = {kind.name: kind for module in MODULES for kind in module.KINDS}
