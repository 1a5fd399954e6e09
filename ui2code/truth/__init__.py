"""The exact truth of a drawn page, from its own DOM: its scene, its outline, and which element of the page each thing is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from ui2code.types import Outline, Rendering, Scene

if TYPE_CHECKING:
    from ui2code.render.browser import Browser
    from ui2code.render.tab import Tab
    from ui2code.truth.dom import Dom

MARK = "data-ui2code-src"
"""The attribute that marks the elements a rendering counts; see ``render.capture``."""


@dataclass(frozen=True, slots=True)
class Truth:
    """``refs``: for each element of the scene the index in ``Rendering.nodes`` of what drew it (-1: nothing there did)."""

    scene: Scene
    outline: Outline
    refs: Mapping[str, int]


_AGAIN = "(...given) => self.ui2codeRead?.(...given)"
"""Asks a document that knows the script already: a page that is drawn on again need not be sent it."""


@cache
def _script() -> str:
    return files(__package__).joinpath("dom.js").read_text("utf-8")


@cache
def _families() -> tuple[tuple[str, ...], dict[str, str]]:
    """What may be installed, the likeliest first; and, growing with use, what other names have been found to stand for."""
    from ui2code.render import installed

    return installed.ordered((), installed.likely()), {}


async def take(tab: Tab, size: tuple[float, float] | None = None) -> Truth:
    """The truth of what ``tab`` shows at rest; ``size`` in CSS px where only that much of the page is drawn."""
    from ui2code.truth.dom import dom_of

    installed, aliases = _families()
    told = await tab.call(_AGAIN, MARK, installed, aliases)
    if told is None:
        told = await tab.call(f"(...given) => (self.ui2codeRead = {_script()})(...given)", MARK, installed, aliases)
    answer = json.loads(told)
    aliases.update(answer["learnt"])
    return truth_in(dom_of(answer, size))


def truth_in(dom: Dom) -> Truth:
    """The truth of a page that has been read."""
    from ui2code.truth.outline import outline_of
    from ui2code.truth.scene import scene_of

    seen = scene_of(dom)
    refs = {name: dom.nodes[owner].place for name, owner in seen.owners.items()}
    return Truth(seen.scene, outline_of(dom, seen), refs)


def truth_of(
    browser: Browser, html: str | None = None, url: str | None = None, width: int = 1280, scale: float = 1.0,
    height: int | None = None,
) -> tuple[Rendering, Truth]:  # fmt: skip
    """A page drawn as ``Browser.capture`` draws it, and its truth."""
    from ui2code.render import capture
    from ui2code.render.engine import PAGE

    page = capture.page_of(html, url, allow_loopback=True)
    window = capture.Window(width, height or capture.DEFAULT_HEIGHT, scale)

    async def job(tab: Tab) -> tuple[Rendering, Truth]:
        rendering = await capture.capture(tab, page, window, f"Chromium {browser.version}")
        return rendering, await take(tab, (rendering.width, rendering.height))

    return browser.work(job, PAGE)
