"""What a kit is read from: the buttons, cards and texts of a scene."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ui2code.mockups.style.oklch import contrast, to_oklch
from ui2code.types import Box, Color, Element, Kind, Scene, TextRun, TextStyle

BUTTON = (28.0, 60.0)
"""CSS px of height."""
WIDEST, NARROWEST = 520.0, 44.0
"""CSS px of a button."""
CARD = (150.0, 70.0)
"""The least width and height of a card, in CSS px."""
FILLED = 1.6
"""Contrast with what lies under it from which a box is a fill."""
COLOURED = 0.045
"""OKLCH chroma from which a colour is one."""


@dataclass(frozen=True, slots=True)
class Button:
    fill: Color
    ink: Color
    box: Box
    radius: float


@dataclass(frozen=True, slots=True)
class Parts:
    """``letters``: how many letters are set in each style."""

    page: Color
    buttons: tuple[Button, ...]
    cards: tuple[Element, ...]
    fields: tuple[Element, ...]
    letters: Mapping[TextStyle, int]
    grounds: Mapping[Color, float]
    """Fills by their area."""
    borders: Mapping[Color, int]


def parts_of(scene: Scene) -> Parts:
    page = plain(scene.ground.fill) or "#ffffff"
    inside = _children(scene)
    boxes = [e for e in scene.elements if e.kind in (Kind.SHAPE, Kind.CONTROL) and e.paint]
    return Parts(
        page=page,
        buttons=tuple(b for e in boxes if (b := _button(e, inside.get(e.id, ()), page))),
        cards=tuple(e for e in boxes if e.box.w >= CARD[0] and e.box.h >= CARD[1] and e.box.w < 0.95 * scene.width),
        fields=tuple(e for e in boxes if e.control in ("input", "textarea", "select")),
        letters=_letters(scene.elements),
        grounds=_areas(boxes),
        borders=_borders(boxes),
    )


def plain(color: Color | None) -> Color:
    """``#rrggbb`` without alpha, or ""."""
    return color[:7].lower() if color and color.startswith("#") and len(color) in (7, 9) else ""


def chroma(color: Color) -> float:
    return to_oklch(color).c


def most(counted: Mapping[Color, float]) -> Color:
    """The one that counts most; "" of none."""
    return max(sorted(counted), key=lambda color: counted[color], default="")


def _children(scene: Scene) -> Mapping[str, Sequence[Element]]:
    found: dict[str, list[Element]] = {}
    for element in scene.elements:
        if element.parent is not None:
            found.setdefault(element.parent, []).append(element)
    return found


def _button(element: Element, inside: Sequence[Element], page: Color) -> Button | None:
    """A filled box of a button's size with one short line in it."""
    fill = plain(element.paint.fill) if element.paint else ""
    texts = [child for child in inside if child.text]
    if not fill or len(texts) != 1 or contrast(fill, page) < FILLED:
        return None
    box, line = element.box, texts[0].text.lines if texts[0].text else ()
    if not (BUTTON[0] <= box.h <= BUTTON[1] and NARROWEST <= box.w <= WIDEST and len(line) == 1):
        return None
    radius = max(element.paint.radius) if element.paint else 0.0
    return Button(fill, plain(line[0].runs[0].style.color), box, radius)


def _letters(elements: Iterable[Element]) -> Mapping[TextStyle, int]:
    count: Counter[TextStyle] = Counter()
    for run in _runs(elements):
        count[run.style] += len(run.text.strip())
    return count


def _runs(elements: Iterable[Element]) -> Iterable[TextRun]:
    return (run for e in elements if e.text for line in e.text.lines for run in line.runs)


def _areas(boxes: Iterable[Element]) -> Mapping[Color, float]:
    found: dict[Color, float] = {}
    for element in boxes:
        fill = plain(element.paint.fill) if element.paint else ""
        if fill:
            found[fill] = found.get(fill, 0.0) + element.box.area
    return found


def _borders(boxes: Iterable[Element]) -> Mapping[Color, int]:
    colors = (plain(b.color) for e in boxes if e.paint for b in e.paint.borders if b)
    return Counter(color for color in colors if color)
