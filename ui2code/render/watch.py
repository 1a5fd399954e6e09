"""A page that eats memory is ended before it takes the machine along.

V8's own limit sees only the JavaScript heap; buffers, canvases and decoded pictures lie outside it. So the resident
memory of the renderer processes is looked at while the browser runs. This needs /proc: on other systems only V8's
limit holds.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from pathlib import Path

from playwright.async_api import Browser as Chromium

LOOK_SECONDS = 0.1  # filling some GB takes longer than that

_PROC = Path("/proc")


async def browser_pid(chromium: Chromium) -> int:
    """The process id of the browser, as it tells it itself."""
    session = await chromium.new_browser_cdp_session()
    processes = (await session.send("SystemInfo.getProcessInfo"))["processInfo"]
    await session.detach()
    return next(int(p["id"]) for p in processes if p["type"] == "browser")


class Guard:
    """Looks at the renderers until stopped; ends the one that takes too much."""

    def __init__(self, pid: int, most_mb: int) -> None:
        self.pid = pid
        self.most_mb = most_mb
        self._fired = False
        self._task = asyncio.ensure_future(self._look()) if (_PROC / str(pid) / "statm").exists() else None

    def fired(self) -> bool:
        """Whether a renderer was ended since the last time this was asked."""
        fired, self._fired = self._fired, False
        return fired

    def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _look(self) -> None:
        most = self.most_mb * 1024 * 1024 // os.sysconf("SC_PAGE_SIZE")
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            for pid in descendants(self.pid):
                if resident_pages(pid) > most and _is_renderer(pid):
                    self._fired = True
                    os.kill(pid, signal.SIGKILL)


def descendants(pid: int) -> Iterator[int]:
    """Every process below ``pid``; one that ends meanwhile is left out."""
    try:
        children = [child for task in os.listdir(f"/proc/{pid}/task") for child in _children(pid, task)]
    except OSError:
        return
    for child in children:
        yield child
        yield from descendants(child)


def _children(pid: int, task: str) -> list[int]:
    with open(f"/proc/{pid}/task/{task}/children", "rb") as file:  # looked at ten times a second: no Path each time
        return [int(child) for child in file.read().split()]


def resident_pages(pid: int) -> int:
    """Memory pages of the process that are in RAM; 0 where that is not known."""
    try:
        return int((_PROC / str(pid) / "statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0


def _is_renderer(pid: int) -> bool:
    try:
        return b"--type=renderer" in (_PROC / str(pid) / "cmdline").read_bytes()
    except OSError:
        return False
