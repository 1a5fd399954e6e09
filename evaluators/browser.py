"""The little of a browser that metrics on HTML need: a document in, a full-page picture out, nothing from the network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from evaluators.types import Image

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

VIEWPORT = (1280, 720)
"""Playwright's default, in which Design2Code's pictures were taken."""

SECONDS = 120.0
"""For loading and for the picture; a page that takes longer hangs, even on a busy machine."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
"""Browsers looked for on PATH, after the environment variable and Playwright's own."""

SWITCHES = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--font-render-hinting=slight",  # a headless shell then draws text as a full Chromium does
    "--force-color-profile=srgb",
    "--disable-dev-shm-usage",
)


@dataclass(frozen=True, eq=False, slots=True)
class Pages:
    """One warm page; every document is loaded fresh."""

    page: Page
    version: str

    def shoot(self, file: Path, html: str | None = None, width: int | None = None) -> Image:
        """Full-page picture of an HTML file at a viewport ``width``; with ``html``, of that text in the file's place, so
        that its relative addresses still lead to the file's neighbours."""
        address = file.resolve().as_uri()
        self.page.set_viewport_size({"width": width or VIEWPORT[0], "height": VIEWPORT[1]})
        if html is None:
            self.page.goto(address, timeout=SECONDS * 1000)
            return self.picture()

        def answer(route: Route) -> None:
            route.fulfill(body=html.encode("utf-8", "surrogatepass"), content_type="text/html; charset=utf-8")

        self.page.route(address, answer)
        try:
            self.page.goto(address, timeout=SECONDS * 1000)
            return self.picture()
        finally:
            self.page.unroute(address, answer)

    def picture(self) -> Image:
        data = self.page.screenshot(full_page=True, animations="disabled", timeout=SECONDS * 1000)
        return decoded(data)

    def frozen(self, file: Path) -> str:
        """The document as it stands after its scripts have run, without them."""
        self.page.goto(file.resolve().as_uri(), timeout=SECONDS * 1000)
        self.page.evaluate("document.querySelectorAll('script').forEach(e => e.remove())")
        return self.page.content()

    def overflow(self, file: Path, width: int) -> float:
        """CSS px by which the document is wider than a viewport of ``width``; 0 if it fits."""
        self.page.set_viewport_size({"width": width, "height": VIEWPORT[1]})
        self.page.goto(file.resolve().as_uri(), timeout=SECONDS * 1000)
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        return max(0.0, float(wide))

    def absolute(self, file: Path) -> tuple[int, int]:
        """(elements in the body positioned absolutely or fixed, all elements in the body)."""
        self.page.goto(file.resolve().as_uri(), timeout=SECONDS * 1000)
        found = self.page.evaluate(
            "(() => { const all = [...document.body.querySelectorAll('*')].filter(e => !/^(script|style|br)$/i.test(e.tagName));"
            " return [all.filter(e => /absolute|fixed/.test(getComputedStyle(e).position)).length, all.length]; })()"
        )
        return int(found[0]), int(found[1])

    def words(self, file: Path, width: int) -> list[str]:
        """The words of the page's text, as shown."""
        self.page.set_viewport_size({"width": width, "height": VIEWPORT[1]})
        self.page.goto(file.resolve().as_uri(), timeout=SECONDS * 1000)
        text = self.page.evaluate(
            "document.body.innerText + ' ' + [...document.querySelectorAll('input,textarea,select')]"
            ".map(e => e.tagName == 'SELECT' ? [...e.selectedOptions].map(o => o.label).join(' ') : e.value || e.placeholder).join(' ')"
        )
        return str(text).split()


@contextmanager
def open_pages(executable: str | None = None) -> Iterator[Pages]:
    """A browser for as long as the block lasts; FileNotFoundError if there is none."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = executable or found_browser(playwright.chromium.executable_path)
        browser = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        try:
            yield Pages(browser.new_page(), browser.version)
        finally:
            browser.close()


def found_browser(own: str) -> str:
    """From the environment (UI2CODE_BROWSER), Playwright's own, or PATH."""
    asked = os.environ.get("UI2CODE_BROWSER")
    if asked:
        return asked
    candidates = [own, *(path for name in NAMES if (path := shutil.which(name)))]
    for path in candidates:
        if Path(path).exists():
            return path
    raise FileNotFoundError("no Chromium found: set UI2CODE_BROWSER, or run: playwright install chromium --only-shell")


def decoded(data: bytes) -> Image:
    """PNG or JPEG bytes as opaque RGB."""
    import cv2

    image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        raise ValueError("not a picture that can be decoded")
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2RGB), np.uint8)
