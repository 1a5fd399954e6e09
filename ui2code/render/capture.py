"""A page as the browser laid it out: its picture, and for every element box, text, lines, style and source."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from playwright.async_api import Error as PlaywrightError

from ui2code.errors import RenderError, UsageError
from ui2code.render.launch import ORIGIN
from ui2code.render.sites import Site, folder_site, one_document
from ui2code.render.tab import LOOPBACK, Tab
from ui2code.types import Box, RenderedNode, Rendering, Source

MARK = "data-ui2code-src"
"""The attribute that carries file:line:column in a preview."""

DEFAULT_HEIGHT = 720
"""The window height Design2Code's screenshots were made with; what ``vh`` means depends on it."""

MOST_DEVICE_PX = 120_000_000
"""360 MB of pixels; a page that claims more is broken, not tall."""

ANSWER_SECONDS = 20.0
"""Until a server begins to answer; some compile the page first."""

FAILED, BROKEN = 400, 500
"""HTTP status from which there is no page, and from which that is the server's fault."""

PROPERTIES = (
    "color",
    "background-color",
    "background-image",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "line-height",
    "letter-spacing",
    "text-align",
    "text-decoration-line",
    "border-top-left-radius",
    "border-top-right-radius",
    "border-bottom-right-radius",
    "border-bottom-left-radius",
    "border-top-width",
    "border-right-width",
    "border-bottom-width",
    "border-left-width",
    "border-top-color",
    "border-right-color",
    "border-bottom-color",
    "border-left-color",
    "box-shadow",
    "position",
    "display",
    "opacity",
    "visibility",
)


@dataclass(frozen=True, slots=True)
class Window:
    """CSS px, device px per CSS px, and whether the whole document or only the window is drawn."""

    width: int
    height: int
    scale: float = 1.0
    full_page: bool = True


@dataclass(frozen=True, slots=True)
class PageSource:
    """Where a document comes from, and how."""

    address: str
    site: Site
    served: bool = False
    """By a server of the user's, whose scripts may go on loading after the document has."""
    idle: bool = False
    """Whether to wait until it asks for nothing more, as is always done with a served one."""
    wait: str = ""
    """A selector of which an element must be visible before the picture is taken."""
    patience: float = 10.0
    """Seconds for that."""


def page_of(html: str | None, url: str | None, allow_loopback: bool) -> PageSource:
    """What to load; UsageError for an address that is neither a file nor, where allowed, on this machine."""
    if (html is None) == (url is None):
        raise ValueError("give either html or url")
    if url is None:
        return PageSource(f"{ORIGIN}/", one_document(html or ""))
    parts = urlsplit(url)
    if parts.scheme == "file":
        return _file_page(Path(url2pathname(parts.path)))
    if parts.hostname not in LOOPBACK:
        raise UsageError(f"{url} is not on this machine: only files and http://localhost are drawn.")
    if not allow_loopback:
        raise UsageError(f"{url} was not opened: this browser was started without access to local servers.")
    return PageSource(url, lambda path: None, served=True)


def _file_page(path: Path) -> PageSource:
    if not path.is_file():
        raise UsageError(f"There is no page {path}.")
    return PageSource(f"{ORIGIN}/{path.name}", folder_site(path.parent))


async def capture(tab: Tab, page: PageSource, window: Window, browser: str) -> Rendering:
    await tab.viewport(window.width, window.height, window.scale)
    if page.served:
        await _visit(tab, page)
    else:
        await tab.show(page.address, page.site)
    if page.served or page.idle:
        await tab.quiet()
    if page.wait:
        await wait(tab, page)
    await tab.ask("settle")
    width, height = await tab.page_size() if window.full_page else (window.width, window.height)
    if width * height * window.scale**2 > MOST_DEVICE_PX:
        raise RenderError(
            f"The page is {width} x {height} px, more than the {MOST_DEVICE_PX:,} device px that are drawn."
        )
    answer = json.loads(await tab.ask("nodes", MARK, PROPERTIES))
    pixels = await tab.picture(width, height, window.scale)
    return Rendering(pixels, window.scale, width, height, nodes_of(answer), tuple(tab.console), browser)


async def wait(tab: Tab, page: PageSource) -> None:
    """Until what the page is to show is visible; RenderError where it is not in time."""
    told = await tab.ask("wait", page.wait, page.patience)
    if told == "invalid":
        raise UsageError(f"The browser does not know the selector {page.wait!r}: correct it.")
    if told != "visible":
        how = "was there but not visible" if told == "hidden" else "did not appear"
        raise RenderError(f"{page.wait!r} {how} within {page.patience:g} s.")


async def _visit(tab: Tab, page: PageSource) -> None:
    """Load what a server of the user's gives; UsageError or RenderError in words where it gives no page."""
    try:
        status = await asyncio.wait_for(tab.show(page.address, page.site), ANSWER_SECONDS)
    except (TimeoutError, asyncio.TimeoutError):
        said = f"{page.address} did not answer within {ANSWER_SECONDS:g} s: is its server stuck, or is it another program's port?"
        raise RenderError(said) from None
    except PlaywrightError as failure:
        if "ERR_CONNECTION_REFUSED" in failure.message:
            raise UsageError(f"Nothing listens at {page.address}: start its server first.") from None
        raise
    if status >= FAILED:
        name = HTTPStatus(status).phrase if status in set(HTTPStatus) else "an error"
        said = f"{page.address} answered {status} ({name}) instead of a page"
        if status < BROKEN:
            raise UsageError(f"{said}: check the address.")
        raise RenderError(f"{said}: its server's own output says why.")


def nodes_of(answer: dict[str, Any]) -> tuple[RenderedNode, ...]:
    """What ``nodes.js`` answers, as values."""
    styles = [dict(zip(PROPERTIES, values, strict=True)) for values in answer["styles"]]
    return tuple(
        RenderedNode(
            tag,
            Box(*box),
            parent,
            _source(mark),
            text,
            tuple(Box(*line) for line in lines),
            styles[style],
            path,
            selector,
        )
        for tag, box, parent, mark, text, lines, style, path, selector in answer["nodes"]
    )


def _source(mark: str | None) -> Source | None:
    """``file:line:column``; a file name may itself hold colons."""
    if not mark:
        return None
    file, line, column = mark.rsplit(":", 2)
    return Source(file, int(line), int(column))
