"""A running Chromium with its warm tabs; all of it lives on one event loop."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from playwright.async_api import Browser as Chromium
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Playwright, async_playwright

from ui2code.errors import RenderError
from ui2code.render import watch
from ui2code.render.find import Found
from ui2code.render.launch import launch
from ui2code.render.tab import PageCrash, Tab

T = TypeVar("T")
Job = Callable[[Tab], Awaitable[T]]
"""What is done with one tab, that nobody else has meanwhile."""

PAGE, TYPE = "page", "type"
"""Kinds of tabs: one shows a page and is cleared after it, one keeps the fonts loaded."""

START_SECONDS = 60.0
OPEN_SECONDS = 20.0  # for a new tab, before a job's own time begins
CLOSE_SECONDS = 3.0
NEWS_SECONDS = 0.3  # that a page has ended is heard before that its browser has
MOST_IDLE = 4  # more warm pages than this draw no faster on one machine
MOST_JOBS = 1000  # of one tab: what a renderer keeps of all it has shown adds up to hundreds of MB


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page may take."""

    seconds: float = 30.0  # a 1280x12000 page takes 3 s on two busy cores
    memory_mb: int = 3072  # the same page at scale 2 stays under 1 GB


class BrowserGone(Exception):
    """The browser process ended under the job."""


@dataclass
class Engine:
    playwright: Playwright
    chromium: Chromium
    found: Found
    limits: Limits
    allow_loopback: bool
    guard: watch.Guard
    gone: asyncio.Future[None]
    """Done when the browser has ended; some of Playwright's calls then never return."""
    idle: dict[str, list[Tab]] = field(default_factory=dict)

    @classmethod
    async def start(cls, executable: str | None, limits: Limits, allow_loopback: bool) -> Engine:
        """A browser ready for work; RenderError where it ends or hangs before that."""
        playwright = await async_playwright().start()
        try:
            return await asyncio.wait_for(cls._start(playwright, executable, limits, allow_loopback), START_SECONDS)
        except BaseException as failure:
            await _end(playwright.stop)
            if isinstance(failure, PlaywrightError):
                raise RenderError(f"The browser ended while it started: {_first_line(failure)}") from failure
            if isinstance(failure, (TimeoutError, asyncio.TimeoutError)):
                raise RenderError(f"The browser did not start within {START_SECONDS:g} s.") from failure
            raise

    @classmethod
    async def _start(
        cls, playwright: Playwright, executable: str | None, limits: Limits, allow_loopback: bool
    ) -> Engine:
        chromium, found = await launch(playwright, executable, allow_loopback)
        gone: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        chromium.once("disconnected", lambda _: gone.set_result(None))
        guard = watch.Guard(await watch.browser_pid(chromium), limits.memory_mb)
        return cls(playwright, chromium, found, limits, allow_loopback, guard, gone)

    @property
    def alive(self) -> bool:
        return self.chromium.is_connected()

    async def stop(self) -> None:
        self.guard.stop()
        await _end(self.chromium.close)
        await _end(self.playwright.stop)

    async def run(self, job: Job[T], kind: str) -> T:
        """What ``job`` returns; RenderError where the page is at fault, BrowserGone where the browser has died."""
        work = asyncio.ensure_future(self._run(job, kind))
        either: set[asyncio.Future[Any]] = {work, self.gone}
        try:
            await asyncio.wait(either, timeout=self.limits.seconds + OPEN_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                raise BrowserGone
            return work.result()
        except (PageCrash, PlaywrightError) as failure:
            await asyncio.wait({self.gone}, timeout=NEWS_SECONDS)
            if not self.alive:
                raise BrowserGone from failure
            raise RenderError(self._why(failure)) from failure
        except (TimeoutError, asyncio.TimeoutError) as failure:
            raise RenderError(
                f"The page did not come to rest within {self.limits.seconds:g} s: an endless loop?"
            ) from failure
        finally:
            work.cancel()

    async def _run(self, job: Job[T], kind: str) -> T:
        async with self._tab(kind) as tab:
            return await asyncio.wait_for(job(tab), self.limits.seconds)

    def _why(self, failure: PageCrash | PlaywrightError) -> str:
        if isinstance(failure, PlaywrightError):
            return f"The page could not be drawn: {_first_line(failure)}"
        if self.guard.fired():
            return f"The page took more than {self.guard.most_mb} MB of memory."
        return "The page crashed its renderer."

    @contextlib.asynccontextmanager
    async def _tab(self, kind: str) -> AsyncIterator[Tab]:
        """A warm tab of this kind; it goes back only if the job ended well, else it is thrown away."""
        idle = self.idle.setdefault(kind, [])
        tab = await self._warm(idle)
        try:
            yield tab
        except BaseException:
            await _end(tab.close)
            raise
        tab.jobs += 1
        if len(idle) >= MOST_IDLE or tab.crashed or tab.jobs >= MOST_JOBS:
            await _end(tab.close)
            return
        idle.append(tab)
        if kind == PAGE:
            tab.park()

    async def _warm(self, idle: list[Tab]) -> Tab:
        """An idle tab that has come to rest, else a new one."""
        while idle:
            tab = idle.pop(0)  # the one that has had most time to come to rest
            if await tab.ready():
                return tab
            await _end(tab.close)
        return await Tab.create(self.chromium, self.allow_loopback)


async def _end(close: Callable[[], Awaitable[None]]) -> None:
    """Close what may be broken already."""
    with contextlib.suppress(PlaywrightError, asyncio.TimeoutError, TimeoutError):
        await asyncio.wait_for(close(), CLOSE_SECONDS)


def _first_line(failure: PlaywrightError) -> str:
    return (failure.message.strip().splitlines() or ["no message"])[0]
