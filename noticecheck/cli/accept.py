"""noticecheck accept: let a finding through that the customer has confirmed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from noticecheck import accepted as letters
from noticecheck.cli.streams import replacing, tell
from noticecheck.cli.words import chosen, say
from noticecheck.errors import SettingsError
from noticecheck.failures import failure, system


def accept(
    ids: Annotated[list[str] | None, typer.Argument(help=say("ids"), show_default=False)] = None,
    reason: Annotated[str | None, typer.Option("--reason", help=say("reason"))] = None,
    within: Annotated[list[str] | None, typer.Option("--in", help=say("within"))] = None,
    listed: Annotated[bool, typer.Option("--list", help=say("list"))] = False,
    removed: Annotated[list[str] | None, typer.Option("--remove", help=say("remove"))] = None,
    accepted: Annotated[Path | None, typer.Option("--accepted", help=say("accepted"))] = None,
    lang: Annotated[str | None, typer.Option("--lang", help=say("lang"))] = None,
) -> None:
    """Let findings through that the customer has confirmed."""
    spoken = chosen(lang)
    path = accepted or letters.find(Path.cwd()) or Path(letters.FILE_NAME)
    known = letters.read(path) if path.exists() else {}
    if removed:
        _remove(path, _seen(removed), known)
        print(say("removed", spoken).format(path=path, ids=" ".join(removed)))
    if ids:
        _add(path, _seen(ids), reason, within, spoken)
        print(say("added", spoken).format(path=path, ids=" ".join(ids)))
    if listed:
        _list(path, spoken)
    elif not ids and not removed:
        raise SettingsError(failure("no_ids"))


def _seen(ids: list[str]) -> list[str]:
    """The ids, each once.

    Raises SettingsError for a word that is no id.
    """
    for one in ids:
        if not letters.ID.fullmatch(one):
            raise SettingsError(failure("no_id", word=one))
    return list(dict.fromkeys(ids))


def _list(path: Path, spoken: str) -> None:
    from noticecheck.reports.safe import harmless
    from noticecheck.reports.table import table

    known = letters.read(path) if path.exists() else {}
    if not known:
        print(say("none", spoken))
        return
    rows = [(one.id, str(one.date or ""), one.code, one.declarant, one.quote, one.reason) for one in known.values()]
    for line in table([[harmless(word) for word in row] for row in rows]):
        print(line)


def _rewrite(path: Path, change: str) -> None:
    try:
        with replacing(path) as stream:
            stream.write(change)
    except OSError as error:
        raise SettingsError(failure("at", where=path, reason=system(error))) from error


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig") if path.exists() else ""


def _remove(path: Path, ids: list[str], known: dict[str, letters.Accepted]) -> None:
    if missing := [one for one in ids if one not in known]:
        raise SettingsError(failure("no_entry", path=path, word=" ".join(missing)))
    _rewrite(path, letters.removed(_text(path), ids))


def _add(path: Path, ids: list[str], reason: str | None, within: list[str] | None, spoken: str) -> None:
    if not reason or not reason.strip():
        raise SettingsError(failure("no_reason"))
    places = within or ["."]
    found = _found(ids, places)
    for one in ids:
        if one not in found:
            tell(failure("unseen", where=" ".join(places), word=one), spoken)
    entries = [
        found.get(one, letters.Accepted(one, ""))._replace(reason=reason.strip(), date=date.today()) for one in ids
    ]
    _rewrite(path, letters.added(_text(path), entries))


def _found(ids: Iterable[str], places: list[str]) -> dict[str, letters.Accepted]:
    """Whose the findings are and what they quote, as far as they are met in some files."""
    from noticecheck.check import check
    from noticecheck.cli.verify import settings_of
    from noticecheck.reports import record, spoken
    from noticecheck.reports.base import Options
    from noticecheck.results import CheckedNotice, Unreadable

    found: dict[str, letters.Accepted] = {}
    settings = settings_of(None, False, {})
    options = Options("zh", settings.date, mask=settings.mask)
    wanted = set(ids)
    for result in check(places, settings):
        if wanted == found.keys():
            break
        if isinstance(result, Unreadable):
            continue
        if isinstance(result, CheckedNotice):
            one = record.notice(result, options)
            who, records = spoken.who(one), one["findings"]
        else:
            who, records = "", record.file_findings(result, options)
        for finding in records:
            if finding["id"] in wanted:
                quote = " ".join(finding["quote"].split())
                found[finding["id"]] = letters.Accepted(finding["id"], "", None, finding["code"], who, quote)
    return found
