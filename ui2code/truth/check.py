"""Whether a truth agrees with the pixels it is the truth of: fills, ink, boxes."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.scene import extent
from ui2code.types import Box, Color, Element, Finding, Kind, Pixels, Scene

OFF = 3
"""Levels by which a flat fill may differ from its pixels: translucent colours are rounded."""
INKED = 40
"""Levels from which a pixel beside a text is ink; fringes of letters are fainter."""
FREE = 12
"""Device px that must be seen of a fill to judge it."""
WRONG = 0.05
"""Share of a fill's pixels, and of the ring around an ink, that may be something else: pieces of what is no element."""

SHADED = -2
"""Whose a pixel is that a shadow may fall on: nobody's."""
Owners = NDArray[np.int32]


def check_truth(scene: Scene, pixels: Pixels, scale: float = 1.0) -> tuple[Finding, ...]:
    """What is not as the picture shows it, in the order of the elements; empty for an exact truth."""
    owners = _owners(scene, pixels, scale)
    plain = np.array([_is_plain(e) for e in scene.elements] + [False, scene.ground.gradient is None])
    page = Box(0, 0, scene.width, scene.height)
    found: list[Finding] = []
    for number, element in enumerate(scene.elements):
        if not page.contains(extent(element), 0.01):
            found.append(_finding(element, "outside", "reaches beyond the page"))
        elif element.kind is Kind.TEXT:
            found += _text(element, number, (owners, plain), pixels, scale)
        elif element.paint is not None and element.asset is None:
            found += _fill(element, number, owners, pixels, scale)
    return tuple(found)


def _finding(element: Element, kind: str, message: str, expected: str = "", actual: str = "") -> Finding:
    words = f" “{element.text.text[:40]}”" if element.text else ""
    return Finding(
        kind, "error", f"{element.id} ({element.kind.value}{words}) {message}", element.box, expected, actual
    )


def _rect(box: Box, scale: float, grown: int = 0) -> tuple[int, int, int, int]:
    """Left, top, right, bottom in device px."""
    return (
        max(0, math.floor(box.x * scale + 0.01) - grown),
        max(0, math.floor(box.y * scale + 0.01) - grown),
        math.ceil(box.right * scale - 0.01) + grown,
        math.ceil(box.bottom * scale - 0.01) + grown,
    )


def _owners(scene: Scene, pixels: Pixels, scale: float) -> Owners:
    """Which element lies topmost at each pixel; -1 is the page."""
    owners = np.full(pixels.shape[:2], -1, np.int32)
    for number, element in enumerate(scene.elements):
        for shadow in element.paint.shadows if element.paint else ():
            reach = math.ceil((shadow.blur + max(0.0, shadow.spread)) * scale)
            left, top, right, bottom = _rect(element.box.moved(shadow.dx, shadow.dy), scale, reach)
            owners[top:bottom, left:right] = SHADED
        lines = element.text.lines if element.text else ()
        for box in [line.ink for line in lines] or [element.box]:
            left, top, right, bottom = _rect(box, scale)
            owners[top:bottom, left:right] = number
    return owners


def _fill(element: Element, number: int, owners: Owners, pixels: Pixels, scale: float) -> Iterator[Finding]:
    """The pixels where nothing lies on a fill, away from its edges."""
    paint = element.paint
    if paint is None or paint.fill is None or paint.gradient is not None or len(paint.fill) != 7:
        return
    if element.control in ("checkbox", "radio", "slider", "progress"):
        return
    round_ = max(paint.radius)
    margin = max((b.width for b in paint.borders if b), default=0.0) + (0.3 * round_ + 1 if round_ else 0.0)
    box = element.box
    inner = Box(box.x + margin, box.y + margin, box.w - 2 * margin, box.h - 2 * margin)
    if min(inner.w, inner.h) * scale < 1:
        return
    left, top, right, bottom = _rect(inner, scale)
    seen = pixels[top:bottom, left:right][owners[top:bottom, left:right] == number]
    if len(seen) < FREE:
        return
    off = np.abs(seen.astype(np.int16) - _rgb(paint.fill)).max(axis=1) > OFF
    if off.mean() > WRONG:
        actual = "#" + "".join(f"{int(v):02x}" for v in np.median(seen, axis=0))
        share = f"{100 * off.mean():.0f} %"
        yield _finding(element, "fill", f"is {paint.fill}, but {share} of it shows {actual}", paint.fill, actual)


def _is_plain(element: Element) -> bool:
    """Whether it is a ground of one colour, on which ink can be told."""
    return element.paint is not None and element.paint.gradient is None and element.asset is None


def _text(
    element: Element, number: int, grounds: tuple[Owners, NDArray[np.bool_]], pixels: Pixels, scale: float
) -> Iterator[Finding]:
    """Around the ink of each line nothing but ground, and ink in it; on a picture or a gradient nobody can tell."""
    assert element.text is not None
    owners, plain = grounds
    for line in element.text.lines:
        left, top, right, bottom = _rect(line.ink, scale, 1)
        part = pixels[top:bottom, left:right].astype(np.int16)
        owner = owners[top:bottom, left:right]
        if min(part.shape[:2]) < 3 or part.shape[:2] != (bottom - top, right - left):
            continue
        inner = np.zeros(owner.shape, np.bool_)
        inner[1:-1, 1:-1] = True
        ring = ~inner & ((owner == number) | (owner == _around(owner, number)))
        if not ring.any() or not plain[_around(owner, number)]:
            continue
        ground = np.median(part[ring], axis=0)
        inked = np.abs(part - ground).max(axis=2) > INKED
        if not inked[inner].any():
            yield _finding(element, "ink", "has no ink")
        elif inked[ring].mean() > WRONG:
            yield _finding(element, "ink", f"has ink beside its box ({100 * inked[ring].mean():.0f} % of the ring)")


def _around(owner: Owners, number: int) -> int:
    """The element that most of the ring's pixels belong to."""
    others = owner[owner != number]
    values, counts = np.unique(others, return_counts=True)
    return int(values[counts.argmax()]) if len(values) else -1


def _rgb(color: Color) -> NDArray[np.int16]:
    return np.array([int(color[k : k + 2], 16) for k in (1, 3, 5)], np.int16)
