"""What is measured and drawn in samples is what a page shows, to the pixel."""

from __future__ import annotations

import base64
import math
import re
from dataclasses import replace

import numpy as np
import pytest

from ui2code import fonts
from ui2code.render import installed
from ui2code.render.browser import Browser
from ui2code.types import Pixels, RenderedNode, Rendering, TextStyle, TypeMetrics, TypeSample

LAYOUT_UNIT = 1 / 64
"""The browser keeps layout lengths in this step, canvas lengths in none."""
ROW = 80

STYLES = [
    TextStyle("Inter", 16),
    TextStyle("Inter", 13.5, weight=600, letter_spacing=0.5),
    TextStyle("Roboto", 14, weight=500, color="#1d4ed8"),
    TextStyle("Poppins", 20, weight=700),
    TextStyle("PT Sans", 18),
    TextStyle("Playfair Display", 48, weight=700, italic=True),
    TextStyle("Lora", 17.5, letter_spacing=-0.3),
    TextStyle("Liberation Sans", 12),
    TextStyle("Liberation Serif", 16, italic=True),
    TextStyle("Roboto Mono", 13, underline=True),
]
TEXTS = ["AVATAR Tofu fi ffl office", "Wj. To, Ty", "$1,234.56", "Café über naïve", "“Quotes” — dash…", "  a  b "]
SAMPLES = [TypeSample(text, style) for style in STYLES for text in TEXTS]


def page_of(samples: list[TypeSample], ground: str = "#ffffff") -> str:
    """Each sample in a row of its own, with the fonts inlined."""
    families = {sample.style.family for sample in samples}
    css = "".join(fonts.font_face_css(family, "") for family in sorted(families))
    files = {name: data for family in families for name, data in fonts.font_files(family).items()}
    css = re.sub(r'url\("([^"]+)"\)', lambda m: f'url("data:font/woff2;base64,{_base64(files[m[1]])}")', css)
    rows = "".join(_row(index, sample) for index, sample in enumerate(samples))
    return f"<!doctype html><meta charset=utf-8><style>{css} body {{ margin: 0; background: {ground} }}</style><body>{rows}"


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _row(index: int, sample: TypeSample) -> str:
    s = sample.style
    font = f"{'italic ' if s.italic else ''}{s.weight} {s.size}px/{ROW}px '{s.family}'"
    line = "underline" if s.underline else "none"
    css = f"font: {font}; color: {s.color}; letter-spacing: {s.letter_spacing}px; text-decoration: {line}"
    place = f"position: absolute; left: 20px; top: {index * ROW}px; white-space: pre"
    return f'<div style="{place}; {css}"><span>{sample.text}</span></div>'


def drawn(
    browser: Browser, samples: list[TypeSample], ground: str = "#ffffff", scale: float = 1.0
) -> list[tuple[Pixels, float, float]]:
    """By the browser itself; what is drawn in this process is tested in ``test_letters.py``."""
    return browser.own.draw(samples, ground, scale)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Rendering:
    return browser.capture(page_of(SAMPLES))


@pytest.fixture(scope="module")
def metrics(browser: Browser) -> list[TypeMetrics]:
    return browser.own.measure(SAMPLES)


def spans(page: Rendering) -> list[RenderedNode]:
    return [node for node in page.nodes if node.tag == "span"]


def test_advance_is_the_pages(page: Rendering, metrics: list[TypeMetrics]) -> None:
    errors = [abs(node.box.w - m.advance) for node, m in zip(spans(page), metrics, strict=True)]
    assert max(errors) <= LAYOUT_UNIT + 1e-3


def test_ascent_and_descent_are_the_pages(page: Rendering, metrics: list[TypeMetrics]) -> None:
    assert [node.box.h for node in spans(page)] == [m.ascent + m.descent for m in metrics]


def test_drawn_pixels_are_the_pages(browser: Browser, page: Rendering, metrics: list[TypeMetrics]) -> None:
    for index, (pixels, x, baseline) in enumerate(drawn(browser, SAMPLES)):
        m = metrics[index]
        on_page = index * ROW + math.floor((ROW - m.ascent - m.descent) / 2) + m.ascent
        top, left = round(on_page - baseline), round(20 - x)
        first = max(0, -top)  # the first row may reach above the page
        there = page.pixels[top + first : top + pixels.shape[0], left : left + pixels.shape[1]]
        assert np.array_equal(there, pixels[first:]), SAMPLES[index]


def test_ink_is_where_pixels_are(browser: Browser) -> None:
    """Vertically to the px, but for an edge too faint to be drawn; horizontally to the px it reaches into."""
    samples = [replace(s, style=replace(s.style, underline=False)) for s in SAMPLES]
    for sample, m, (pixels, x, baseline) in zip(
        samples, browser.own.measure(samples), drawn(browser, samples), strict=True
    ):
        rows, columns = np.nonzero((pixels != 255).any(axis=2))
        seen = (x - columns.min(), columns.max() + 1 - x, baseline - rows.min(), rows.max() + 1 - baseline)
        asked = (m.ink_left, m.ink_right, m.ink_ascent, m.ink_descent)
        left, right, ascent, descent = (a - b for a, b in zip(seen, asked, strict=True))
        assert ascent in (0, -1), sample
        assert descent in (0, -1), sample
        assert -0.5 <= left <= 1, sample
        assert -0.5 <= right <= 1, sample


@pytest.mark.parametrize("scale", [2.0, 3.0])
def test_scaled_samples_are_the_scaled_pages(browser: Browser, scale: float) -> None:
    samples = SAMPLES[:6]
    page = browser.capture(page_of(samples, "#102030"), scale=scale)
    for index, ((pixels, x, baseline), m) in enumerate(
        zip(drawn(browser, samples, "#102030", scale), browser.own.measure(samples), strict=True)
    ):
        on_page = (index * ROW + math.floor((ROW - m.ascent - m.descent) / 2) + m.ascent) * scale
        top, left = round(on_page - baseline), round(20 * scale - x)
        assert np.array_equal(page.pixels[top : top + pixels.shape[0], left : left + pixels.shape[1]], pixels)


def test_text_is_grey(browser: Browser) -> None:
    pixels, _, _ = drawn(browser, [TypeSample("Antialiasing", TextStyle("Inter", 15))])[0]
    assert (pixels.max(axis=2) == pixels.min(axis=2)).all()


def test_many_samples_on_many_sheets(browser: Browser) -> None:
    samples = [TypeSample(f"Number {i}", TextStyle("Lato", 100)) for i in range(150)]
    pictures = drawn(browser, samples)
    assert len(pictures) == 150
    assert np.array_equal(pictures[149][0], drawn(browser, samples[149:])[0][0])


def test_nothing_to_do(browser: Browser) -> None:
    assert browser.own.measure([]) == []
    assert drawn(browser, []) == []
    assert browser.own.measure([TypeSample("", TextStyle("Inter", 16))])[0].advance == 0


def test_families_are_bundled_and_installed_ones(browser: Browser) -> None:
    families = browser.families()
    assert len(set(families)) == len(families)
    assert {"Inter", "Roboto", "Lora"} <= set(families)


def test_of_two_faces_of_one_design_the_installed_one_is_offered() -> None:
    order = installed.ordered(["Roboto", "Arimo"], ["Foo", "DejaVu Sans", "Liberation Sans"])
    assert order == ("Liberation Sans", "Roboto", "DejaVu Sans", "Foo")
    assert installed.ordered(["Roboto", "Arimo"], ["Foo"]) == ("Roboto", "Arimo", "Foo")


def test_without_fontconfig_families_are_probed(browser: Browser) -> None:
    listed = installed._fontconfig()
    if listed is None:
        pytest.skip("no fontconfig here to compare with")
    probed = set(installed._by_probing(browser.measure))
    default_face = {"DejaVu Sans", "DejaVu Serif", "Liberation Serif"}  # what an unknown family is set in
    assert {name for name in installed.USUAL if name in listed} - default_face <= probed


INSTALLED = (
    "Liberation Sans",
    "Liberation Serif",
    "Liberation Mono",
    "DejaVu Sans",
    "DejaVu Serif",
    "DejaVu Sans Mono",
)


@pytest.mark.parametrize("family", INSTALLED)
def test_the_portable_stack_draws_the_measured_face(browser: Browser, family: str) -> None:
    if family not in browser.families():
        pytest.skip(f"{family} is not installed")

    def page(stack: str) -> str:
        lines = "".join(
            f"<p style='font: {slant} {weight} {size}px {stack}'>Hamburgefonstiv 0123 “x” fi Ähm €</p>"
            for slant in ("normal", "italic")
            for weight in (300, 400, 700, 800)
            for size in (13, 31)
        )
        return f"<!doctype html><meta charset=utf-8>{lines}"

    stack = fonts.stack(family).replace('"', "&quot;")
    assert np.array_equal(browser.capture(page(stack)).pixels, browser.capture(page(f"&quot;{family}&quot;")).pixels)
