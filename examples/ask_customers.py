"""Write what to ask each customer: one message a file, in Chinese.

    python examples/ask_customers.py FOLDER [YYYY-MM-DD]

The day is that of publication, today if none is given. The exit status is 1 where something must be asked,
2 where a file could not be read.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from noticecheck import Severity, check_file
from noticecheck.errors import UnreadableError


def main(folder: Path, day: date) -> int:
    """Print the messages; the answer is the exit status."""
    status = 0
    for path in sorted(folder.iterdir()):
        if not path.is_file():
            continue
        try:
            checked = check_file(path, date=day)
        except UnreadableError as error:
            print(f"没有读到 {error.words['zh']}\n")
            status = 2
            continue
        for part in checked.unreadable:
            print(f"没有读全 {part.path}：{part.reason['zh']}\n")
            status = 2
        questions = [one.ask("zh") for one in checked.findings if one.severity is not Severity.INFO]
        if questions:
            print(f"{path.name}：您好，您要刊登的声明有几处请核对：")
            for number, question in enumerate(dict.fromkeys(questions), 1):
                print(f"  {number}. {question}")
            print()
            status = max(status, 1)
    return status


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]) if len(sys.argv) == 3 else date.today()))
