"""Spec → drawing: composed, laid out by the browser, its truth taken, its picture shot."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

import numpy as np

from ui2code.codec import pixels_of, png
from ui2code.mockups.compose import compose, settled
from ui2code.mockups.page import Page
from ui2code.mockups.spec import Spec
from ui2code.reference.document import document
from ui2code.reference.easel import EASEL, shoot, show
from ui2code.render.browser import Browser, open_browser
from ui2code.render.tab import Tab
from ui2code.render.worker import Worker
from ui2code.truth import Truth, truth_told


@dataclass(frozen=True, eq=False, slots=True)
class Drawing:
    """A mockup with its truth. ``png`` is the picture as the browser wrote it, empty where none was asked for;
    ``width`` and ``height`` are the page's, in CSS px."""

    spec: Spec
    page: Page
    png: bytes
    width: int
    height: int
    truth: Truth


@contextmanager
def open_painter(browser: str | None = None) -> Iterator[tuple[Painter, Worker]]:
    """A warm browser to draw in and the formatter of projects; MissingError if there is no browser."""
    with open_browser(browser) as chromium, Worker() as worker:
        yield Painter(chromium), worker


class Painter:
    """Draws specs on the warm pages of one browser. Safe to call from several threads."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    def draw(self, spec: Spec, picture: bool = True) -> Drawing:
        """One mockup; without ``picture`` it is only laid out and its truth taken."""
        spec = settled(spec)
        return self.paint(spec, compose(spec), picture)

    def paint(self, spec: Spec, page: Page, picture: bool = True) -> Drawing:
        """The same for a page that is composed already."""
        return self._browser.work(partial(_drawn, spec=spec, page=page, picture=picture), f"{EASEL}-{spec.scale}")


async def _drawn(tab: Tab, spec: Spec, page: Page, picture: bool) -> Drawing:
    shown = document(page)
    seen = await show(tab, shown, spec.width, spec.height, spec.scale, keep=picture)
    if not picture:
        return Drawing(spec, page, b"", seen.width, seen.height, truth_told(seen.told))
    # While the browser draws, the truth is put together.
    shots, truth = await asyncio.gather(shoot(tab, shown, seen, spec.scale), asyncio.to_thread(truth_told, seen.told))
    return Drawing(spec, page, _joined(shots), seen.width, seen.height, truth)


def _joined(shots: list[bytes]) -> bytes:
    """One file of the pieces; the browser's own bytes where it is one."""
    if len(shots) < 2:
        return shots[0] if shots else b""
    return png(np.concatenate([pixels_of(shot) for shot in shots]))
