"""One warm page of the browser: show a document, ask it something, take its picture."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import io
import json
import math
from collections.abc import Awaitable
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

import numpy as np
from PIL import Image
from playwright.async_api import Browser as Chromium
from playwright.async_api import CDPSession, ConsoleMessage, Frame, Page, Route
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import TimeoutError as PlaywrightTimeout

from ui2code.render.launch import ORIGIN
from ui2code.render.sites import Site
from ui2code.types import Pixels

T = TypeVar("T")

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
IDLE_SECONDS = 0.5  # after which it pays to leave a page
ANSWER_SECONDS = 2.0
QUIET_SECONDS = 5.0
MAX_TILE = 8192
"""Device px: beyond 16384 a software compositor repeats the picture, and smaller pieces bound the memory."""


_LOOK: dict[str, Any] = {
    "no_viewport": True,
    "reduced_motion": "reduce",
    "color_scheme": "light",
    "locale": "en-US",
    "timezone_id": "UTC",
    "service_workers": "block",
    "accept_downloads": False,
}


class PageCrash(Exception):
    """The page's process ended."""


@cache
def script(name: str) -> str:
    """The JavaScript function kept in ``<name>.js`` beside this module."""
    return files(__package__).joinpath(f"{name}.js").read_text("utf-8")


class Tab:
    """A page with its DevTools session. Not shared between jobs that run at the same time."""

    def __init__(self, page: Page, cdp: CDPSession, allow_loopback: bool) -> None:
        self._page = page
        self._cdp = cdp
        self._allow_loopback = allow_loopback
        self._site: Site = lambda path: None
        self._world: int | None = None
        self._frame: str | None = None
        self._window, self._scale = (0, 0), 0.0
        self._committed = False
        self._crash: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._parking: asyncio.Task[None] | None = None
        self.address = ""
        self.console: list[str] = []
        self.jobs = 0
        """How many it has served."""

    @classmethod
    async def create(cls, chromium: Chromium, allow_loopback: bool) -> Tab:
        """A tab in a context of its own, and so in a window of its own: of one window's tabs only the foremost is drawn
        at full speed, and none sees another's storage."""
        context = await chromium.new_context(**_LOOK)
        page = await context.new_page()
        tab = cls(page, await context.new_cdp_session(page), allow_loopback)
        await page.route("**/*", tab._answer)
        page.on("crash", lambda _: tab._note_crash())
        page.on("framenavigated", tab._note_commit)
        page.on("console", tab._note_console)
        page.on("pageerror", lambda error: tab.console.append(f"uncaught: {_first_line(str(error))}"))
        page.on("popup", lambda popup: asyncio.ensure_future(popup.close()))
        return tab

    async def close(self) -> None:
        await self._page.context.close()

    @property
    def crashed(self) -> bool:
        return self._crash.done()

    async def viewport(self, width: int, height: int, scale: float) -> None:
        """Set the window in CSS px and the device pixel ratio."""
        if (width, height, scale) == (*self._window, self._scale):
            return
        self._window, self._scale = (width, height), scale
        metrics = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
        await self._send("Emulation.setDeviceMetricsOverride", metrics)

    async def show(self, address: str, site: Site) -> int:
        """Begin to load ``address`` into a fresh document; paths of our own origin are answered by ``site``. The HTTP status."""
        self._site = site
        self._world = None
        self.address = ""
        self._committed = False
        parts = urlsplit(address)
        await self._send(
            "Storage.clearDataForOrigin", {"origin": f"{parts.scheme}://{parts.netloc}", "storageTypes": "all"}
        )
        response = await self._race(self._page.goto(address, wait_until="commit", timeout=0))
        self.address = address
        return response.status if response else 0

    def park(self) -> None:
        """Leave the page soon, unless the tab is used again, so that nothing of it runs on for long."""
        self._parking = asyncio.ensure_future(self._leave())

    async def ready(self) -> bool:
        """Whether the tab can be used: not so where what ran on in it keeps it busy."""
        if self._parking is not None:
            self._parking.cancel()
        try:
            await asyncio.wait_for(self._send("Runtime.evaluate", {"expression": "0"}), ANSWER_SECONDS)
        except (PageCrash, PlaywrightError, asyncio.TimeoutError, TimeoutError):
            return False
        return True

    async def _leave(self) -> None:
        await asyncio.sleep(IDLE_SECONDS)
        with contextlib.suppress(PageCrash, PlaywrightError):  # then it is found not to be ready
            await self._race(self._page.goto("about:blank", timeout=0))

    async def quiet(self) -> None:
        """Wait until a served page asks for nothing more; not for ever, since some never stop."""
        with contextlib.suppress(PlaywrightTimeout):
            await self._race(self._page.wait_for_load_state("networkidle", timeout=QUIET_SECONDS * 1000))

    async def ask(self, name: str, *arguments: object) -> Any:
        """Call the function in ``<name>.js`` with JSON ``arguments``, apart from what the page did to its globals."""
        return await self.call(script(name), *arguments)

    async def call(self, function: str, *arguments: object) -> Any:
        """The same for a JavaScript function given as text."""
        call = f"({function})({', '.join(json.dumps(a) for a in arguments)})"
        answer = await self._send(
            "Runtime.evaluate",
            {"expression": call, "contextId": await self._own_world(), "awaitPromise": True, "returnByValue": True},
        )
        if details := answer.get("exceptionDetails"):
            raise PlaywrightError(f"script: {details.get('exception', {}).get('description', details['text'])}")
        return answer["result"].get("value")

    async def page_size(self) -> tuple[int, int]:
        """Width and height of the whole document in CSS px, at least the window's."""
        size = (await self._send("Page.getLayoutMetrics", {}))["cssContentSize"]
        return math.ceil(size["width"]), math.ceil(size["height"])

    async def picture(self, width: int, height: int, scale: float) -> Pixels:
        """The top left ``width`` x ``height`` CSS px of the document, drawn piece by piece when it is tall."""
        tiles = [_decode(shot) for shot in await self.shots(width, height, scale)]
        return tiles[0] if len(tiles) == 1 else np.concatenate(tiles)

    async def shots(self, width: int, height: int, scale: float) -> list[bytes]:
        """The same as PNG files of one or more pieces, from the top."""
        step = max(1, int(MAX_TILE // scale))
        # What fits the window is drawn as it stands, as an ordinary screenshot is; that can differ in the last bit.
        beyond = width > self._window[0] or height > self._window[1]
        pieces = []
        for top in range(0, height, step):
            clip = {"x": 0, "y": top, "width": width, "height": min(step, height - top), "scale": 1}
            shot = await self._send(
                "Page.captureScreenshot",
                {"format": "png", "optimizeForSpeed": True, "captureBeyondViewport": beyond, "clip": clip},
            )
            pieces.append(base64.b64decode(shot["data"]))
        return pieces

    async def _own_world(self) -> int:
        if self._world is None:
            if self._frame is None:
                self._frame = (await self._send("Page.getFrameTree", {}))["frameTree"]["frame"]["id"]
            world = await self._send("Page.createIsolatedWorld", {"frameId": self._frame, "worldName": "ui2code"})
            self._world = world["executionContextId"]
        return self._world

    async def _send(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = await self._race(self._cdp.send(method, parameters))
        return answer

    async def _race(self, work: Awaitable[T]) -> T:
        """The result of ``work``; PageCrash as soon as the page's process ends, because some calls then never return."""
        task = asyncio.ensure_future(work)
        try:
            either: set[asyncio.Future[Any]] = {task, self._crash}
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            if self.crashed:
                raise PageCrash
            return await task
        finally:
            task.cancel()

    async def _answer(self, route: Route) -> None:
        with contextlib.suppress(PlaywrightError):  # the page went away before its answer
            await self._decide(route)

    async def _decide(self, route: Route) -> None:
        url = route.request.url
        parts = urlsplit(url)
        if self._committed and route.request.is_navigation_request() and route.request.frame == self._page.main_frame:
            self.console.append(f"refused: to go to {url}")
            await route.fulfill(status=204)  # no content: the page stays as it is
        elif f"{parts.scheme}://{parts.netloc}" == ORIGIN:
            found = self._site(unquote(parts.path))
            if found is not None:
                await route.fulfill(body=found.body, content_type=found.content_type)
                return
            if parts.path != "/favicon.ico":
                self.console.append(f"missing: {parts.path}")
            await route.fulfill(status=404)
        elif self._allow_loopback and parts.hostname in LOOPBACK:
            await route.continue_()
        else:
            self.console.append(f"refused: {url}")
            await route.abort("blockedbyclient")

    def _note_console(self, message: ConsoleMessage) -> None:
        # A resource that failed to load is already told, with its address, where the request was answered.
        if message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource"):
            self.console.append(f"{message.type}: {_first_line(message.text)}")

    def _note_commit(self, frame: Frame) -> None:
        """From here on it is the new document that speaks."""
        if frame.url == "about:blank":
            return  # the blank page before it, whose event came late
        if frame == self._page.main_frame and not self._committed:
            self._committed = True
            self.console.clear()

    def _note_crash(self) -> None:
        if not self._crash.done():
            self._crash.set_result(None)


def _decode(data: bytes) -> Pixels:
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGB"))


def _first_line(text: str) -> str:
    return (text.strip().splitlines() or [""])[0]
