"""Hiding the middle of personal numbers, wherever they or what they tell would appear."""

from __future__ import annotations

from typing import Any

from noticecheck.expressions import expression

PERSONAL = frozenset(
    "id_card foreigner_id passport_no travel_permit_no bank_account bank_card phone disability_no doctor_no "
    "special_work_no transport_no tax_no driving_file_no".split()
)
# At most so many characters stay at each end; of a short number fewer.
_SHOWN = 4
_DERIVED = ("birth_date", "sex", "division")
# Eighteen characters with a date where the birth date stands, whatever their label.
_LIKE_ID = expression(
    r"(?<![0-9A-Za-z])\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])"
)
# An edit that names characters: 11: 8→3, +12: 0, -5: 3.
_CHANGED = expression(r"([+-]?)(\d+): [^,\s]+")


def hide(number: str) -> str:
    """A number with its middle hidden: four characters at each end stay at most."""
    shown = min(_SHOWN, len(number) // 4)
    return number[:shown] + "*" * (len(number) - 2 * shown) + number[len(number) - shown :]


def _secrets(record: dict[str, Any]) -> dict[str, str]:
    """What must not be shown → what is shown instead, the longest first."""
    found: dict[str, str] = {}
    for field in record["fields"]:
        if field["kind"] not in PERSONAL:
            continue
        for number in (field["raw"], field["value"]):
            if number and len(number) >= 6:
                found[number] = hide(number)
        if born := field.get("details", {}).get("birth_date"):
            found[born] = "****-**-**"
        inner = (field["value"] or "")[6:14]
        if field["kind"] == "id_card" and inner.isdigit():
            found[f"{inner[:4]}-{inner[4:6]}-{inner[6:]}"] = "****-**-**"
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _walk(value: Any, secrets: dict[str, str]) -> Any:
    if isinstance(value, str):
        for secret, shown in secrets.items():
            value = value.replace(secret, shown)
        return _LIKE_ID.sub(lambda match: hide(match[0]), value)
    if isinstance(value, list):
        return [_walk(one, secrets) for one in value]
    if isinstance(value, dict):
        return {key: _walk(one, secrets) for key, one in value.items()}
    return value


def masked_words(value: Any) -> Any:
    """Anything made of words with whatever looks like an identity number hidden."""
    return _walk(value, {})


def masked_finding(found: dict[str, Any], subject: str) -> dict[str, Any]:
    """The record of a finding that belongs to no notice; ``subject`` is the kind and value concerned."""
    kind, _, value = subject.partition(" ")
    secrets = {number: hide(number) for number in (found["quote"], value) if number} if kind in PERSONAL else {}
    hidden: dict[str, Any] = _walk(found, secrets)
    if "*" in hidden["quote"]:
        _offered(hidden, hidden["quote"])
    return hidden


def masked(record: dict[str, Any]) -> dict[str, Any]:
    """The record of a notice with every personal number hidden in all its words."""
    secrets = _secrets(record)
    personal = {index for index, field in enumerate(record["fields"]) if field["kind"] in PERSONAL}
    hidden: dict[str, Any] = _walk(record, secrets)
    for index in personal:
        details = hidden["fields"][index]["details"]
        hidden["fields"][index]["details"] = {k: v for k, v in details.items() if k not in _DERIVED}
    for found in hidden["findings"]:
        if found["field"] in personal:
            _offered(found, hidden["fields"][found["field"]]["value"] or "")
    return hidden


def _offered(found: dict[str, Any], printed: str) -> None:
    """Of what is offered only that which shows a difference where characters are shown, and each once."""
    kept: dict[str, str] = {}
    for suggestion, change in zip(found["suggestions"], found["edits"], strict=True):
        shown = hide(suggestion)
        if shown != printed and shown not in kept:
            kept[shown] = _visible(change, printed)
    found["suggestions"], found["edits"] = list(kept), list(kept.values())


def _visible(change: str, printed: str) -> str:
    """The edits of a suggestion, hidden where they stand in the hidden middle of the number."""
    shown = min(_SHOWN, len(printed) // 4)
    return _CHANGED.sub(
        lambda match: match[0] if not shown < int(match[2]) <= len(printed) - shown else f"{match[1]}{match[2]}: *",
        change,
    )


def masked_reading(record: dict[str, Any]) -> dict[str, Any]:
    """The record of how a file was read, with every personal number hidden wherever it stands."""
    secrets = _secrets({"fields": record["outside"]})
    for one in record["notices"]:
        secrets |= _secrets(one)
    secrets = dict(sorted(secrets.items(), key=lambda pair: -len(pair[0])))
    hidden: dict[str, Any] = _walk({**record, "notices": []}, secrets)
    return {**hidden, "notices": [masked(one) for one in record["notices"]]}
