"""Bands that cut no letter, readings that are found once, and the engines' seam."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui2code.errors import UsageError
from ui2code.perceive.read import Reader, bands, open_reader, read_lines
from ui2code.render.browser import Browser
from ui2code.types import Mockup, Pixels


def striped(height: int, seed: int) -> Pixels:
    """Rows of "text": runs of noise with calm rows between."""
    rng = np.random.default_rng(seed)
    page = np.full((height, 40, 3), 255, np.uint8)
    y = 5
    while y + 14 < height:
        page[y : y + 14] = rng.integers(0, 255, (14, 40, 3))
        y += int(rng.integers(18, 60))
    return page


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 1500), st.integers(100, 400), st.integers(0, 5))
def test_bands_cover_the_page_and_cut_only_calm_rows(height: int, band: int, seed: int) -> None:
    page = striped(height, seed)
    found = list(bands(page, band))
    assert found[0][0] == 0
    assert found[-1][1] == height
    for (_, end), (start, _) in zip(found, found[1:], strict=False):
        assert start <= end
        if start == end:
            assert np.abs(page[end].astype(int) - page[end - 1]).max() < 12
    assert all(b - t <= band + band // 4 for t, b in found)


def test_bands_overlap_where_no_row_is_calm() -> None:
    noise = np.random.default_rng(0).integers(0, 255, (900, 30, 3)).astype(np.uint8)
    found = list(bands(noise, 300))
    assert all(b > a for (_, b), (a, _) in zip(found, found[1:], strict=False))


def test_unknown_engine_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="duo"):
        open_reader("dou")


def page(browser: Browser, html: str, scale: float = 1.0) -> Mockup:
    shot = browser.capture(html=f"<!doctype html><body style='margin:20px'>{html}", width=600, scale=scale)
    return Mockup("page", shot.pixels, scale, "")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_lines_are_read_where_they_stand(scale: float, browser: Browser, reader: Reader) -> None:
    mockup = page(browser, "<p style='font:20px sans-serif'>Quick brown foxes</p><p>Second line here</p>", scale)
    lines = read_lines(mockup, reader)
    assert [line.text for line in lines] == ["Quick brown foxes", "Second line here"]
    assert abs(lines[0].box.x - 20 * scale) < 8 * scale
    assert lines[0].box.bottom < lines[1].box.y + 6


def test_tall_page_is_read_in_bands_without_doubles(browser: Browser, reader: Reader) -> None:
    words = [f"Paragraph number {k}" for k in range(60)]
    mockup = page(browser, "".join(f"<p style='font:18px sans-serif;margin:40px 0'>{w}</p>" for w in words))
    assert mockup.pixels.shape[0] > 3000
    assert [line.text for line in read_lines(mockup, reader)] == words


def test_blank_page_has_no_lines(reader: Reader) -> None:
    assert read_lines(Mockup("blank", np.full((500, 700, 3), 240, np.uint8), 1.0, ""), reader) == ()
