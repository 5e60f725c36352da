"""noticecheck schema: the JSON Schema of the JSON report."""

from __future__ import annotations

import json


def schema() -> None:
    """Print the JSON Schema of the JSON report."""
    from noticecheck.reports.schema import SCHEMA

    print(json.dumps(SCHEMA, ensure_ascii=False, indent=2))
