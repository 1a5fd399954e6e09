"""Pages drawn at one, two and three device pixels a CSS pixel are told apart by their pixels."""

from __future__ import annotations

import numpy as np
import pytest

from ui2code.perceive.scale import detect_scale
from ui2code.render.browser import Browser

CARDS = """<!doctype html><body style="margin:0;font:15px/1.5 'Liberation Sans';color:#222;background:#f4f5f7">
<header style="background:#fff;border-bottom:1px solid #ddd;padding:13px 21px"><b>Northwind</b> &nbsp; Docs &nbsp; Blog</header>
<main style="display:flex;flex-wrap:wrap;gap:15px;padding:21px">""" + "".join(
    f"<div style='background:#fff;border:1px solid #e1e4e8;padding:17px 15px;width:{w}px'>Card {w}<br>"
    "Everything a small team needs to plan, build and ship.</div>"
    for w in (183, 211, 167, 231, 199)
)
TEXT_ONLY = "<!doctype html><body style='font:16px/1.6 serif;margin:24px'>" + 12 * "<p>Plain words on a white page.</p>"


@pytest.mark.parametrize("html", [CARDS, TEXT_ONLY], ids=["cards", "text"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scale", [1, 2, 3])
def test_rendered_pages(html: str, width: int, scale: int, browser: Browser) -> None:
    shot = browser.capture(html=html, width=width, height=700, scale=scale, full_page=False)
    assert shot.pixels.shape[1] == width * scale
    assert detect_scale(shot.pixels) == scale


@pytest.mark.parametrize("shape", [(30, 30), (800, 1280), (3000, 700)])
def test_blank_is_1x(shape: tuple[int, int]) -> None:
    assert detect_scale(np.full((*shape, 3), 255, np.uint8)) == 1.0


def test_noise_is_1x() -> None:
    assert detect_scale(np.random.default_rng(1).integers(0, 255, (400, 1200, 3), np.uint8)) == 1.0
