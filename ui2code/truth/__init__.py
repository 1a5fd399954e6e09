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


@cache
def _script() -> str:
    return files(__package__).joinpath("dom.js").read_text("utf-8")


@cache
def _families() -> tuple[tuple[str, ...], dict[str, str]]:
    """What may be installed, the likeliest first; and, growing with use, what other names have been found to stand for."""
    from ui2code.render import installed

    return installed.ordered((), installed.likely()), {}


READ = "self.ui2codeRead"
"""The function of a document that reads it, once ``reader`` has run there: a page that is drawn on again and again need
not be sent it each time."""


def reader() -> str:
    """JavaScript that gives a document ``READ``."""
    return f"() => {{ {READ} = {_script()}; }}"


def asked() -> tuple[object, ...]:
    """What ``READ`` is to be called with."""
    return (MARK, *_families())


def truth_told(answer: str, size: tuple[float, float] | None = None) -> Truth:
    """The truth in what ``READ`` answered; ``size`` in CSS px where only that much of the page is drawn."""
    from ui2code.truth.dom import dom_of

    told = json.loads(answer)
    _families()[1].update(told["learnt"])
    return truth_in(dom_of(told, size))


async def take(tab: Tab, size: tuple[float, float] | None = None) -> Truth:
    """The truth of what ``tab`` shows at rest."""
    return truth_told(await tab.call(f"(...given) => ({_script()})(...given)", *asked()), size)


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
