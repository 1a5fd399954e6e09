"""The one warm Chromium: pages are reused, jobs have a time limit, and what breaks is replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ui2code.errors import RenderError
from ui2code.render import capture, typeset
from ui2code.render.capture import PageSource, Window
from ui2code.render.engine import PAGE, TYPE, BrowserGone, Engine, Job, Limits
from ui2code.render.find import Found, find_browser
from ui2code.render.loop import Loop
from ui2code.types import Color, Pixels, Rendering, TypeMetrics, TypeSample

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Typeset:
    """Who measures and draws text."""

    measure: Callable[[Sequence[TypeSample]], list[TypeMetrics]]
    draw: Callable[[Sequence[TypeSample], Color, float], list[tuple[Pixels, float, float]]]


@contextmanager
def open_browser(
    executable: str | None = None, *, allow_loopback: bool = False, limits: Limits | None = None
) -> Iterator[Browser]:
    """Start Chromium for the length of a block; MissingError, UsageError or RenderError where that fails."""
    browser = Browser(executable, allow_loopback=allow_loopback, limits=limits)
    try:
        yield browser
    finally:
        browser.close()


class Browser:
    """Draws pages (``capture``) and text (the Typesetter protocol). Safe to call from several threads."""

    def __init__(
        self, executable: str | None = None, *, allow_loopback: bool = False, limits: Limits | None = None
    ) -> None:
        find_browser(executable)  # fails fast, before anything is started
        self._executable = executable
        self._allow_loopback = allow_loopback
        self._limits = limits or Limits()
        self._families: tuple[str, ...] | None = None
        self._loop = Loop()
        try:
            self._engine = self._loop.run(Engine.start(executable, self._limits, allow_loopback))
        except BaseException:
            self._loop.close()
            raise

    @property
    def version(self) -> str:
        """Such as "156.0.8078.79"."""
        return self._engine.chromium.version

    @property
    def pid(self) -> int:
        """The browser's main process."""
        return self._engine.guard.pid

    @property
    def found(self) -> Found:
        """Which executable runs, and how it was found."""
        return self._engine.found

    def capture(
        self,
        html: str | None = None,
        url: str | None = None,
        width: int = 1280,
        scale: float = 1.0,
        full_page: bool = True,
        height: int | None = None,
    ) -> Rendering:
        """Draw a document, a file: URL or, where allowed, a loopback URL, and say where each element came to lie."""
        page = capture.page_of(html, url, self._allow_loopback)
        return self.show(page, Window(width, height or capture.DEFAULT_HEIGHT, scale, full_page))

    def show(self, page: PageSource, window: Window) -> Rendering:
        """As ``capture``, for a page that is described already."""
        return self._do(lambda tab: capture.capture(tab, page, window, f"Chromium {self.version}"), PAGE)

    def work(self, job: Job[T], kind: str) -> T:
        """What ``job`` returns, done with a warm tab of ``kind`` that nobody else has meanwhile."""
        return self._do(job, kind)

    def families(self) -> tuple[str, ...]:
        if self._families is None:
            self._families = typeset.families(self.measure)
        return self._families

    def measure(self, samples: Sequence[TypeSample]) -> list[TypeMetrics]:
        """Advance and ink of each sample."""
        return self._desk.measure(samples)

    def draw(
        self, samples: Sequence[TypeSample], ground: Color = "#ffffff", scale: float = 1.0
    ) -> list[tuple[Pixels, float, float]]:
        """Each sample as the page would show it: pixels, pen start x, baseline y (device px)."""
        return self._desk.draw(samples, ground, scale)

    @cached_property
    def own(self) -> Typeset:
        """Type set by the browser alone."""
        return Typeset(
            lambda samples: self._do(lambda tab: typeset.measure(tab, samples), TYPE),
            lambda samples, ground, scale: self._do(lambda tab: typeset.draw(tab, samples, ground, scale), TYPE),
        )

    @cached_property
    def _desk(self) -> Typeset:
        """Type set in this process where that gives the same, else by the browser."""
        try:
            from ui2code.render.letters.desk import Desk
        except (ImportError, OSError):  # no build of FreeType or HarfBuzz for this machine: slower, but the same
            return self.own
        desk = Desk(self.version, self.own.measure, self.own.draw)
        return Typeset(desk.measure, desk.draw)

    def close(self) -> None:
        self._loop.run(self._engine.stop())
        self._loop.close()

    def _do(self, job: Job[T], kind: str) -> T:
        return self._loop.run(self._attempts(job, kind))

    async def _attempts(self, job: Job[T], kind: str) -> T:
        """Run ``job``; when the browser itself dies, start another and try once more."""
        for _ in range(2):
            if not self._engine.alive:
                await self._engine.stop()
                self._engine = await Engine.start(self._executable, self._limits, self._allow_loopback)
            try:
                return await self._engine.run(job, kind)
            except BrowserGone:
                await self._engine.stop()  # it may only hang
        raise RenderError("The browser ended while it drew this page, and again after a restart.")
