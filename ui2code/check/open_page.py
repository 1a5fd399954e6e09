"""A page that a test holds open, looked at without being changed: no navigation, no scrolling, no other window."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from PIL import Image

from ui2code.candidate import Drawn
from ui2code.check.drawing import settled
from ui2code.errors import UsageError
from ui2code.render.capture import MARK, PROPERTIES, nodes_of
from ui2code.render.tab import script
from ui2code.types import Box, Rendering

LAYOUT = "() => ({ scale: devicePixelRatio, width: innerWidth, height: innerHeight, x: scrollX, y: scrollY })"


def page_drawn(page: Any, ignore: Sequence[Box]) -> Drawn:
    """A Playwright page (synchronous) at rest; Restless where it does not come to rest."""
    return settled(lambda: Drawn(rendering_of(page), page=page.url if "://" in page.url else ""), ignore)


def rendering_of(page: Any) -> Rendering:
    """The whole document as the test's own browser shows it, and its elements as our browser would tell them."""
    layout = layout_of(page)
    answer = page.evaluate(f"() => ({script('nodes')})({json.dumps(MARK)}, {json.dumps(PROPERTIES)})")
    shot = page.screenshot(full_page=True, animations="disabled", caret="hide", scale="device")
    with Image.open(io.BytesIO(shot)) as image:
        pixels = np.asarray(image.convert("RGB"))
    scale = float(layout["scale"])
    width, height = pixels.shape[1] / scale, pixels.shape[0] / scale
    return Rendering(pixels, scale, width, height, nodes_of(json.loads(answer)), (), browser_of(page))


def layout_of(page: Any) -> dict[str, float]:
    """Scale, window and scroll position; UsageError for a page of Playwright's asynchronous API."""
    layout = page.evaluate(LAYOUT)
    if hasattr(layout, "close"):  # a coroutine, which nobody here can await
        layout.close()
        raise UsageError("Give a page of Playwright's synchronous API, or the bytes of its screenshot.")
    found: dict[str, float] = layout
    return found


def browser_of(page: Any) -> str:
    """Such as "chromium 156.0.8078.79, the test's own"."""
    browser = page.context.browser
    return f"{browser.browser_type.name} {browser.version}, the test's own" if browser else "the test's own"


def window_of(page: Any) -> tuple[int, int]:
    """CSS px of what is visible at once."""
    layout = layout_of(page)
    return int(layout["width"]), int(layout["height"])


def regions_of(ignore: Iterable[Any]) -> list[Box]:
    """Regions as given (x, y, w, h), or of every visible element of a Playwright locator, in the document's CSS px."""
    found: list[Box] = []
    for one in ignore:
        found += located(one) if hasattr(one, "bounding_box") else [Box(*(float(n) for n in one))]
    return found


def located(locator: Any) -> list[Box]:
    layout = locator.page.evaluate(LAYOUT)
    boxes = [each.bounding_box() for each in locator.all()]
    return [Box(b["x"] + layout["x"], b["y"] + layout["y"], b["width"], b["height"]) for b in boxes if b]
