"""A running Chromium with its warm tabs; all of it lives on one event loop."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar

from playwright.async_api import Browser as Chromium
from playwright.async_api import BrowserContext, Playwright, async_playwright
from playwright.async_api import Error as PlaywrightError

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

CLOSE_SECONDS = 3.0
MOST_IDLE = 4  # more warm pages than this draw no faster on one machine


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
    context: BrowserContext
    found: Found
    limits: Limits
    allow_loopback: bool
    guard: watch.Guard
    idle: dict[str, list[Tab]] = field(default_factory=dict)

    @classmethod
    async def start(cls, executable: str | None, limits: Limits, allow_loopback: bool) -> Engine:
        playwright = await async_playwright().start()
        try:
            chromium, found = await launch(playwright, executable, allow_loopback)
            context = await chromium.new_context(
                no_viewport=True,
                reduced_motion="reduce",
                color_scheme="light",
                locale="en-US",
                timezone_id="UTC",
                service_workers="block",
                accept_downloads=False,
            )
            guard = watch.Guard(await watch.browser_pid(chromium), limits.memory_mb)
        except BaseException:
            await playwright.stop()
            raise
        return cls(playwright, chromium, context, found, limits, allow_loopback, guard)

    @property
    def alive(self) -> bool:
        return self.chromium.is_connected()

    async def stop(self) -> None:
        self.guard.stop()
        for end in (self.chromium.close, self.playwright.stop):
            with contextlib.suppress(PlaywrightError, asyncio.TimeoutError, TimeoutError):  # it may have died before
                await asyncio.wait_for(end(), CLOSE_SECONDS)

    async def run(self, job: Job[T], kind: str) -> T:
        """What ``job`` returns; RenderError where the page is at fault, BrowserGone where the browser has died."""
        try:
            async with self._tab(kind) as tab:
                return await asyncio.wait_for(job(tab), self.limits.seconds)
        except PageCrash as failure:
            if not self.alive:
                raise BrowserGone from failure
            why = f"took more than {self.guard.most_mb} MB of memory" if self.guard.fired() else "crashed its renderer"
            raise RenderError(f"The page {why}.") from failure
        except (TimeoutError, asyncio.TimeoutError) as failure:
            raise RenderError(
                f"The page did not come to rest within {self.limits.seconds:g} s: an endless loop?"
            ) from failure
        except PlaywrightError as failure:
            if not self.alive:
                raise BrowserGone from failure
            raise RenderError(f"The page could not be drawn: {failure.message.splitlines()[0]}") from failure

    @contextlib.asynccontextmanager
    async def _tab(self, kind: str) -> AsyncIterator[Tab]:
        """A warm tab of this kind; it goes back only if the job ended well, else it is thrown away."""
        idle = self.idle.setdefault(kind, [])
        tab = await self._warm(idle)
        try:
            yield tab
        except BaseException:
            await self._discard(tab)
            raise
        if len(idle) >= MOST_IDLE or tab.crashed:
            await self._discard(tab)
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
            await self._discard(tab)
        return await Tab.create(self.context, self.allow_loopback)

    async def _discard(self, tab: Tab) -> None:
        with contextlib.suppress(PlaywrightError, asyncio.TimeoutError, TimeoutError):  # it is broken already
            await asyncio.wait_for(tab.close(), CLOSE_SECONDS)
