"""What cases are drawn and measured with, each started when it is first needed and shared by all threads."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ui2code.check.scenes import scene_of
from ui2code.check.server import Servers
from ui2code.errors import RenderError
from ui2code.fonts import HERE, LOCK
from ui2code.fonts.cache import cache_dir
from ui2code.pipeline import Tools
from ui2code.types import Mockup, Scene

if TYPE_CHECKING:
    from ui2code.render.browser import Browser
    from ui2code.render.worker import Worker

PAGE_SECONDS = 30.0
"""For a page to be drawn, beyond what a case may wait for a selector."""


class Workbench:
    """Two browsers: one without any network, one for pages served on this machine. Cheap until something is asked of it."""

    def __init__(self, log: Path, patience: float = 0.0) -> None:
        self.servers = Servers(log)
        self._patience = patience
        self._lock = threading.RLock()
        self._browsers: dict[bool, Browser] = {}
        self._worker: Worker | None = None
        self._fonts = ""
        self._closed = False

    def browser(self, loopback: bool = False) -> Browser:
        from ui2code.render.browser import Browser
        from ui2code.render.engine import Limits

        with self._open():
            if loopback not in self._browsers:
                limits = Limits(seconds=PAGE_SECONDS + self._patience)
                self._browsers[loopback] = Browser(allow_loopback=loopback, limits=limits)
            return self._browsers[loopback]

    def worker(self) -> Worker:
        from ui2code.render.worker import Worker

        with self._open():
            if self._worker is None:
                self._worker = Worker()
            return self._worker

    def tools(self) -> Tools:
        """For stages that take all of them."""
        from ui2code.render import ProjectRenderer

        browser, worker = self.browser(), self.worker()
        return Tools(browser, ProjectRenderer(browser, worker), worker)

    def version(self) -> str:
        """Of the browser, such as "Chromium 156.0.8078.79"; of one that runs already, where one does."""
        return f"Chromium {self._any().version}"

    def fonts(self) -> str:
        """SHA-256 of the bundled and fetched families' lists and the names of the installed ones."""
        with self._open():
            if not self._fonts:
                locks = [p.read_bytes() for p in (HERE / LOCK, cache_dir() / "fonts" / LOCK) if p.is_file()]
                names = json.dumps(self._any().families()).encode()
                self._fonts = sha256(b"\0".join([*locks, names])).hexdigest()
            return self._fonts

    def scene(self, mockup: Mockup) -> Scene:
        """What is measured in a picture."""
        from ui2code.perceive.scene import perceive

        return scene_of(mockup, f"{self.version()} {self.fonts()}", lambda: perceive(mockup, self.browser()))

    def close(self) -> None:
        """Ends everything; whatever is still asked of it then fails."""
        self.servers.close()
        with self._lock:
            self._closed = True
            for browser in self._browsers.values():
                browser.close()
            self._browsers.clear()
            if self._worker is not None:
                self._worker.close()

    def _any(self) -> Browser:
        """One that runs already, where one does: they differ only in what they may reach."""
        with self._open():
            return next(iter(self._browsers.values()), None) or self.browser()

    @contextmanager
    def _open(self) -> Iterator[None]:
        with self._lock:
            if self._closed:
                raise RenderError("The run was stopped.")
            yield


@contextmanager
def open_workbench(log: Path, patience: float = 0.0) -> Iterator[Workbench]:
    bench = Workbench(log, patience)
    try:
        yield bench
    finally:
        bench.close()
