"""Debian's chromium without a window, told what to do through a pipe (the DevTools protocol)."""

from __future__ import annotations

import json
import os
import select
import subprocess
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

# Seconds within which the browser must answer; it needs a few thousandths.
_PATIENCE = 60
_OPTIONS = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--remote-debugging-pipe",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
)  # fmt: skip


class Tab:
    """One page in the browser.

    ``asked`` are the addresses that it has asked for, ``forbidden`` those of them that its own
    policy has kept it from.
    """

    def __init__(self, reading: int, writing: int) -> None:
        self._reading, self._writing = reading, writing
        self._left = b""
        self._count = 0
        self._session: str | None = None
        self._events: list[str] = []
        self._requests: dict[str, str] = {}
        self.asked: list[str] = []
        self.forbidden: list[str] = []
        target = self.tell("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.tell("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self.tell(f"{domain}.enable")

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._left:
            ready, _, _ = select.select([self._reading], [], [], _PATIENCE)
            data = os.read(self._reading, 1 << 20) if ready else b""
            assert data, "chromium does not answer"
            self._left += data
        message, _, self._left = self._left.partition(b"\0")
        found = cast("dict[str, Any]", json.loads(message))
        if "method" in found:
            self._events.append(found["method"])
            self._noted(found["method"], found["params"])
        return found

    def _noted(self, method: str, about: dict[str, Any]) -> None:
        if method == "Network.requestWillBeSent":
            self.asked.append(about["request"]["url"])
            self._requests[about["requestId"]] = about["request"]["url"]
        elif method == "Network.loadingFailed" and about.get("blockedReason") == "csp":
            self.forbidden.append(self._requests[about["requestId"]])

    def tell(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        self._count += 1
        number = self._count
        command = {"id": number, "method": method, "params": params}
        if self._session:
            command["sessionId"] = self._session
        os.write(self._writing, json.dumps(command).encode() + b"\0")
        while (answer := self._message()).get("id") != number:
            pass
        assert "error" not in answer, answer
        return cast("dict[str, Any]", answer["result"])

    def open(self, path: Path) -> None:
        """Show a file."""
        self._events.clear()
        self.tell("Page.navigate", url=path.as_uri())
        while "Page.loadEventFired" not in self._events:
            self._message()

    def value(self, expression: str) -> Any:
        """What an expression is in the page."""
        answer = self.tell("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        """Press and release the mouse in the middle of an element."""
        box = self.value(
            f"(() => {{ const one = document.querySelector({selector!r}); one.scrollIntoView(); "
            "const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2] })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.tell("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)

    def seen(self, selector: str) -> list[str]:
        """The words of the elements that are shown."""
        found = self.value(
            f"[...document.querySelectorAll({selector!r})].filter(one => one.checkVisibility()).map(one => one.innerText)"
        )
        return cast("list[str]", found)

    def screen(self, width: int, height: int = 900, *, dark: bool = False) -> None:
        """Take a width and a theme."""
        self.tell(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.tell("Emulation.setEmulatedMedia", features=features)

    def picture(self, path: Path, height: int | None = None) -> None:
        """Write what is seen, the whole page or so much of it, as PNG."""
        clip = {}
        if height:
            clip = {"clip": {"x": 0, "y": 0, "width": self.value("innerWidth"), "height": height, "scale": 1}}
        shot = self.tell("Page.captureScreenshot", captureBeyondViewport=True, **clip)
        path.write_bytes(b64decode(shot["data"]))

    def pdf(self) -> bytes:
        """The page as it is printed."""
        return b64decode(self.tell("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])


@contextmanager
def chromium() -> Iterator[Tab]:
    """A tab of a browser of its own."""
    theirs, writing = os.pipe()
    reading, answers = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = subprocess.Popen(
            ["bash", "-c", f'exec chromium "$@" 3<&{theirs} 4>&{answers}', *_OPTIONS, f"--user-data-dir={profile}"],
            pass_fds=(theirs, answers),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs)
        os.close(answers)
        try:
            yield Tab(reading, writing)
        finally:
            browser.terminate()
            browser.wait(_PATIENCE)
            os.close(writing)
            os.close(reading)
