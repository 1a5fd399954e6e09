"""The exact truth of a drawn page, from its own DOM: its scene, its outline, and which element of the page each thing is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from ui2code.types import Outline, Rendering, Scene

if TYPE_CHECKING:
    from ui2code.render.browser import Browser
    from ui2code.render.tab import Tab

MARK = "data-ui2code-src"
"""The attribute that marks the elements a rendering counts; see ``render.capture``."""


@dataclass(frozen=True, slots=True)
class Truth:
    """``places``: for each element of the scene the index in ``Rendering.nodes`` of what drew it (-1: nothing there did)."""

    scene: Scene
    outline: Outline
    places: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Faces:
    """Installed families, and what a browser has been found to set other names in; the latter grows with use."""

    installed: tuple[str, ...]
    aliases: dict[str, str] = field(default_factory=dict)


@cache
def _script() -> str:
    return files(__package__).joinpath("dom.js").read_text("utf-8")


def faces_of(browser: Browser) -> Faces:
    """What the machine has besides the bundled families."""
    from ui2code import fonts

    bundled = {face.family for face in fonts.faces()}
    return Faces(tuple(name for name in browser.families() if name not in bundled))


async def take(tab: Tab, faces: Faces, scale: float = 1.0, size: tuple[float, float] | None = None) -> Truth:
    """The truth of what ``tab`` shows at rest; ``size`` in CSS px where only that much of the page is drawn."""
    from ui2code.truth.dom import dom_of

    answer = json.loads(await tab.call(_script(), MARK, faces.installed, faces.aliases, scale))
    faces.aliases.update(answer["learnt"])
    return truth_in(dom_of(answer, size), scale)


def truth_in(dom: object, scale: float) -> Truth:
    from ui2code.truth.dom import Dom
    from ui2code.truth.outline import outline_of
    from ui2code.truth.scene import scene_of

    assert isinstance(dom, Dom)
    seen = scene_of(dom, scale)
    places = {name: dom.nodes[owner].place for name, owner in seen.owners.items()}
    return Truth(seen.scene, outline_of(dom, seen), places)


def truth_of(
    browser: Browser, html: str | None = None, url: str | None = None, width: int = 1280, scale: float = 1.0,
    height: int | None = None,
) -> tuple[Rendering, Truth]:  # fmt: skip
    """A page drawn as ``Browser.capture`` draws it, and its truth."""
    from ui2code.render import capture
    from ui2code.render.capture import Window
    from ui2code.render.engine import PAGE

    faces = faces_of(browser)
    page = capture.page_of(html, url, True)
    window = Window(width, height or capture.DEFAULT_HEIGHT, scale)

    async def job(tab: Tab) -> tuple[Rendering, Truth]:
        rendering = await capture.capture(tab, page, window, f"Chromium {browser.version}")
        return rendering, await take(tab, faces, scale, (rendering.width, rendering.height))

    return browser.work(job, PAGE)
