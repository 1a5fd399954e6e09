from __future__ import annotations

import numpy as np

from tests.perceive.drawing import mockup, noise, page, text, write
from ui2code.perceive.raster import Rect, draw_paint
from ui2code.perceive.scene import assemble
from ui2code.types import Gradient, Kind, Paint, Pixels, Scene


def cards() -> tuple[Pixels, Scene]:
    pixels = page(color="#f0f2f5")
    draw_paint(Paint(fill="#ffffff", radius=(8.0,) * 4), Rect(200, 40, 380, 240), pixels)
    draw_paint(Paint(fill="#ffffff", radius=(8.0,) * 4), Rect(10, 40, 190, 240), pixels)
    draw_paint(Paint(fill="#1e66dd", radius=(4.0,) * 4), Rect(30, 180, 150, 220), pixels)
    words = write(pixels, "Send", 73, 205, (255, 255, 255))
    pixels[60:140, 220:360] = noise(80, 140) // 2
    return pixels, assemble(mockup(pixels), [text("Send", words)])


def test_ids_are_in_reading_order_and_parents_come_first() -> None:
    _, scene = cards()
    assert [e.id for e in scene.elements] == [f"e{k + 1}" for k in range(len(scene.elements))]
    seen: set[str | None] = {None}
    for element in scene.elements:
        assert element.parent in seen
        seen.add(element.id)


def test_what_contains_is_the_parent() -> None:
    _, scene = cards()
    kinds = [(e.kind, e.parent) for e in scene.elements]
    assert kinds == [
        (Kind.SHAPE, None),
        (Kind.CONTROL, "e1"),
        (Kind.TEXT, "e2"),
        (Kind.SHAPE, None),
        (Kind.IMAGE, "e4"),
    ]


def test_ground_and_palette() -> None:
    _, scene = cards()
    assert scene.ground.fill == "#f0f2f5"
    assert scene.palette[:2] == ("#f0f2f5", "#ffffff")
    assert "#1e66dd" in scene.palette


def test_the_same_picture_gives_the_same_scene() -> None:
    assert cards()[1] == cards()[1]


def test_a_blank_page_is_only_ground() -> None:
    scene = assemble(mockup(page(color="#102030")), ())
    assert scene.elements == ()
    assert scene.ground.fill == "#102030"


def test_one_pixel_and_noise_do_not_fail() -> None:
    assert assemble(mockup(np.zeros((1, 1, 3), np.uint8)), ()).elements == ()
    scene = assemble(mockup(noise(120, 160)), ())
    assert [e.kind for e in scene.elements] == [Kind.IMAGE]


def test_a_gradient_over_the_whole_page_is_its_ground() -> None:
    pixels = page()
    gradient = Gradient(180.0, (("#4e73df", 0.0), ("#224abe", 1.0)))
    draw_paint(Paint(gradient=gradient), Rect(0, 0, 400, 300), pixels)
    draw_paint(Paint(fill="#ffffff", radius=(6.0,) * 4), Rect(100, 60, 300, 220), pixels)
    scene = assemble(mockup(pixels), ())
    assert scene.ground.gradient is not None
    assert [e.box.w for e in scene.elements] == [200]
