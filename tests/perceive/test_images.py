from __future__ import annotations

import io

import numpy as np
from PIL import Image

from tests.perceive.drawing import mockup, noise, page, write
from ui2code.perceive.raster import Rect, coverage, draw_paint
from ui2code.perceive.things import find_things
from ui2code.types import Box, Element, Kind, Paint


def picture(element: Element) -> np.ndarray:  # type: ignore[type-arg]
    assert element.asset is not None
    return np.asarray(Image.open(io.BytesIO(element.asset.data)))


def test_a_photo_is_cut_out_to_the_pixel() -> None:
    pixels = page()
    pixels[60:180, 100:300] = noise(120, 200)
    (element,) = find_things(mockup(pixels), ()).elements
    assert element.kind is Kind.IMAGE
    assert element.box == Box(100, 60, 200, 120)
    assert (picture(element) == pixels[60:180, 100:300]).all()


def test_a_round_photo_keeps_its_radius() -> None:
    pixels = page()
    part = pixels[50:150, 80:180]
    part[:] = np.where(coverage(100, 100, (50.0,) * 4)[..., None] > 0.5, noise(100, 100) // 2, part)
    (element,) = find_things(mockup(pixels), ()).elements
    assert element.paint is not None
    assert element.paint.radius[0] >= 45


def test_neighbouring_photos_are_apart() -> None:
    pixels = page()
    pixels[60:160, 50:150] = noise(100, 100) // 2
    pixels[60:160, 152:252] = noise(100, 100, 2) // 2
    found = find_things(mockup(pixels), ()).elements
    assert [e.box for e in found] == [Box(50, 60, 100, 100), Box(152, 60, 100, 100)]


def test_a_button_on_a_photo_is_a_shape_above_it() -> None:
    pixels = page()
    pixels[40:260, 20:380] = noise(220, 360) // 2
    draw_paint(Paint(fill="#ffcc00"), Rect(140, 120, 260, 160), pixels)
    words = write(pixels, "Send", 180, 146, (30, 30, 30))
    found = find_things(mockup(pixels), (words,)).elements
    assert [e.kind for e in found] == [Kind.IMAGE, Kind.SHAPE]
    assert found[1].box == Box(140, 120, 120, 40)


def test_text_is_taken_out_of_the_photo() -> None:
    pixels = page()
    pixels[60:180, 100:300] = (noise(120, 200) // 8) + 20
    pixels[110:120, 150:250] = 255
    (element,) = find_things(mockup(pixels), (Box(150, 110, 100, 10),)).elements
    assert picture(element).max() < 128
