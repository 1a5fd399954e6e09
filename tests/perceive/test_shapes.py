from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.perceive.drawing import mockup, page
from ui2code.perceive.clean import paint_out
from ui2code.perceive.raster import Rect, draw_paint
from ui2code.perceive.regions import find_regions
from ui2code.perceive.things import find_things
from ui2code.types import Border, Box, Element, Gradient, Kind, Paint, Shadow

GREY = Border(1.0, "#cccccc")
CASES = {
    "fill": (Paint(fill="#336699"), Rect(40, 50, 240, 150)),
    "border": (Paint(fill="#ffffff", borders=(GREY,) * 4), Rect(40, 50, 240, 90)),
    "round": (Paint(fill="#336699", radius=(8.0,) * 4), Rect(40, 50, 240, 150)),
    "round border": (Paint(fill="#ffffff", borders=(GREY,) * 4, radius=(6.0,) * 4), Rect(40, 50, 240, 90)),
    "pill": (Paint(fill="#336699", radius=(20.0,) * 4), Rect(40, 50, 240, 90)),
    "circle": (Paint(fill="#aa3322", radius=(24.0,) * 4), Rect(40, 50, 88, 98)),
    "two corners": (Paint(fill="#336699", radius=(10.0, 10.0, 0.0, 0.0)), Rect(40, 50, 240, 150)),
    "coloured top": (Paint(fill="#f4f4f4", borders=(Border(4.0, "#dd3355"), None, None, None)), Rect(40, 50, 240, 150)),
}


def seen(paint: Paint, rect: Rect, ground: str = "#ffffff") -> list[Element]:
    pixels = page(color=ground)
    draw_paint(paint, rect, pixels)
    return list(find_things(mockup(pixels), ()).elements)


@pytest.mark.parametrize("name", CASES)
def test_one_box_is_found_as_drawn(name: str) -> None:
    paint, rect = CASES[name]
    (element,) = seen(paint, rect)
    assert element.kind is Kind.SHAPE
    assert element.box == Box(rect.x0, rect.y0, rect.w, rect.h)
    assert element.paint is not None
    assert element.paint.fill == paint.fill
    assert element.paint.borders == paint.borders
    assert np.abs(np.subtract(element.paint.radius, paint.radius)).max() <= 1.0


@given(
    x=st.integers(8, 150), y=st.integers(8, 120), w=st.integers(40, 200), h=st.integers(20, 150), r=st.integers(0, 10)
)
@settings(max_examples=25, deadline=None)
def test_drawing_what_was_found_gives_the_picture(x: int, y: int, w: int, h: int, r: int) -> None:
    pixels, rect = page(), Rect(x, y, x + w, y + h)
    draw_paint(Paint(fill="#224488", radius=(float(r),) * 4), rect, pixels)
    things = find_things(mockup(pixels), ())
    again = page(color=things.ground.fill or "")
    for element in things.elements:
        assert element.paint is not None
        box = element.box
        draw_paint(element.paint, Rect(int(box.x), int(box.y), int(box.right), int(box.bottom)), again)
    assert np.abs(again.astype(int) - pixels).mean() < 0.05


def test_a_shadow_is_fitted() -> None:
    shadow = Shadow(0.0, 4.0, 12.0, 0.0, "#00000040")
    (element,) = seen(Paint(fill="#ffffff", shadows=(shadow,)), Rect(100, 80, 300, 200), "#f0f0f0")
    assert element.paint is not None
    (found,) = element.paint.shadows
    assert (found.dx, found.dy) == (0.0, 4.0)
    assert abs(found.blur - 12) <= 2
    assert element.paint.borders == (None,) * 4


@pytest.mark.parametrize(("offset", "radius"), [(2.0, 0.0), (3.0, 0.0), (4.0, 0.0), (4.0, 10.0)])
def test_a_narrow_hard_shadow_is_one(offset: float, radius: float) -> None:
    borders = (Border(1.0, "#b0b0b0"),) * 4
    paint = Paint("#fafafa", None, borders, (radius,) * 4, (Shadow(offset, offset, 0.0, 0.0, "#141414"),))  # type: ignore[arg-type]
    (element,) = seen(paint, Rect(100, 80, 300, 200))
    assert element.box == Box(100, 80, 200, 120)
    assert element.paint is not None
    (found,) = element.paint.shadows
    assert (found.dx, found.dy, found.blur, found.spread) == (offset, offset, 0.0, 0.0)


def test_a_white_card_on_white_is_found_by_its_shadow() -> None:
    shadow = Shadow(0.0, 2.0, 10.0, 0.0, "#00000038")
    (element,) = seen(Paint(fill="#ffffff", shadows=(shadow,)), Rect(100, 80, 300, 200))
    assert element.box == Box(100, 80, 200, 120)


@pytest.mark.parametrize("angle", [180.0, 90.0, 135.0])
def test_a_gradient_is_fitted(angle: float) -> None:
    gradient = Gradient(angle, (("#3355aa", 0.0), ("#88bbff", 1.0)))
    (element,) = seen(Paint(gradient=gradient), Rect(60, 60, 340, 220))
    assert element.paint is not None
    found = element.paint.gradient
    assert found is not None
    assert abs(found.angle - angle) <= 2
    again, drawn = page(), page()
    draw_paint(element.paint, Rect(60, 60, 340, 220), again)
    draw_paint(Paint(gradient=gradient), Rect(60, 60, 340, 220), drawn)
    assert np.abs(again.astype(int) - drawn).max() <= 4


def test_columns_that_touch_are_apart() -> None:
    pixels = page()
    for k, color in enumerate(("#ffcccc", "#ccffcc", "#ccccff")):
        draw_paint(Paint(fill=color), Rect(50 + 100 * k, 40, 150 + 100 * k, 80), pixels)
    found = find_things(mockup(pixels), ()).elements
    assert sorted((e.box.x, e.box.w) for e in found) == [(50, 100), (150, 100), (250, 100)]


def test_header_and_body_make_one_card() -> None:
    pixels = page(color="#eeeeee")
    draw_paint(Paint(fill="#ffffff", borders=(GREY,) * 4, radius=(6.0,) * 4), Rect(50, 40, 350, 240), pixels)
    draw_paint(Paint(fill="#f8f0f0"), Rect(57, 41, 343, 80), pixels)
    draw_paint(Paint(fill="#f8f0f0"), Rect(51, 47, 349, 80), pixels)
    draw_paint(Paint(fill="#cccccc"), Rect(51, 80, 349, 81), pixels)
    found = find_things(mockup(pixels), ()).elements
    assert found[0].box == Box(50, 40, 300, 200)
    assert found[0].paint is not None
    assert found[0].paint.fill == "#ffffff"


def test_a_rule_is_a_line() -> None:
    pixels = page()
    draw_paint(Paint(fill="#dddddd"), Rect(50, 100, 350, 101), pixels)
    (line,) = find_things(mockup(pixels), ()).elements
    assert line.kind is Kind.LINE
    assert line.box == Box(50, 100, 300, 1)


def test_lengths_are_css_px_at_2x() -> None:
    pixels = page(800, 600)
    two = Border(2.0, "#cccccc")
    draw_paint(Paint(fill="#ffffff", borders=(two,) * 4), Rect(80, 100, 480, 180), pixels)
    (element,) = find_things(mockup(pixels, 2.0), ()).elements
    assert element.box == Box(40, 50, 200, 40)
    assert element.paint is not None
    assert element.paint.borders[0] == GREY


def test_text_leaves_no_crumbs() -> None:
    import cv2

    pixels = page()
    cv2.putText(pixels, "Hello shapes", (60, 100), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (30, 30, 30), 2, cv2.LINE_AA)
    assert find_things(mockup(pixels), (Box(59, 78, 166, 29),)).elements == ()


def test_text_on_a_highlight_leaves_the_highlight() -> None:
    pixels = page()
    draw_paint(Paint(fill="#ffee88"), Rect(100, 80, 200, 110), pixels)
    draw_paint(Paint(fill="#222222"), Rect(110, 90, 114, 100), pixels)
    clean, _ = paint_out(pixels, [Rect(90, 84, 210, 106)])
    assert (clean[84:106, 102:198] == (0xFF, 0xEE, 0x88)).all()


def test_the_bars_of_letters_are_no_highlight() -> None:
    """A row through two broad 4s is full of ink; above and below them it is not, as it is around a highlight's words."""
    pixels = page()
    for x in (104, 154):
        draw_paint(Paint(fill="#bb0076"), Rect(x + 28, 80, x + 40, 110), pixels)
        draw_paint(Paint(fill="#bb0076"), Rect(x, 98, x + 46, 104), pixels)
    clean, painted = paint_out(pixels, [Rect(100, 80, 204, 110)])
    assert (clean == clean[0, 0]).all()
    assert painted.any()


def test_regions_cover_every_pixel_once() -> None:
    pixels = np.random.default_rng(3).integers(0, 2, (20, 30, 3), dtype=np.uint8) * 255
    regions = find_regions(pixels)
    assert regions.areas.sum() == 600
    for index in range(len(regions.areas)):
        assert regions.mask(index).sum() == regions.areas[index]
