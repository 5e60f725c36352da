"""How long the program takes from start to finish, against the smallest Typer program.

Run: python -m tests.benchmarks.start [FILE]
Runs in turns, medians; byte code must have been written, so the first round is thrown away.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SMALLEST = """import typer
app = typer.Typer()
@app.command()
def main() -> None:
    print("hello")
app()
"""
RUNS = 21


def measure(path: str) -> dict[str, float]:
    """Medians in seconds."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        smallest = Path(folder, "smallest.py")
        smallest.write_text(SMALLEST, encoding="utf-8")
        verify = [sys.executable, "-m", "noticecheck", "verify", path]
        commands = {
            "smallest": [sys.executable, str(smallest)],
            "json": [*verify, "-f", "json"],
            "rich": [*verify, "-f", "rich"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for run in range(RUNS + 1):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, stdout=subprocess.DEVNULL, check=False, env=environment)
                if run:
                    times[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in times.items()}


if __name__ == "__main__":
    default = str(Path(__file__).parent.parent.parent / "examples" / "clean" / "column-page.txt")
    medians = measure(sys.argv[1] if len(sys.argv) > 1 else default)
    for name, seconds in medians.items():
        print(f"{name:10}{seconds * 1000:8.1f} ms{seconds / medians['smallest']:8.2f} times the smallest")
