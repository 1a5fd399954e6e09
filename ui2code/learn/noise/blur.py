"""How all but texts are misread: missed, taken for something else, in parts, as one with their neighbours, a bit off."""

from __future__ import annotations

from collections.abc import Sequence

from ui2code.learn.noise.odds import ICON, Fate, Noise, Part
from ui2code.learn.noise.sorts import nearest, sort_of
from ui2code.mockups.rng import Rng
from ui2code.types import (
    Asset,
    Border,
    Box,
    Color,
    Element,
    Gradient,
    Kind,
    Node,
    Paint,
    Scene,
    Shadow,
    Text,
    TextLine,
    TextRun,
    TextStyle,
    enclosing,
)

Read = list[tuple[Element, tuple[str, ...]]]

LOOK = 4.0
"""CSS px by which the sides of look-alikes may differ."""
GREYS = ("#ffffff", "#e5e7eb", "#9ca3af", "#374151")
ROW_GAP = 1.5
"""Widths from one thing to the next within which they may be read as one."""
SHADOW = Shadow(0, 1, 3, 0, "#0000001f")
GRADIENT = Gradient(180, (("#ffffff", 0.0), ("#e5e7eb", 1.0)))
NO_PAINT = Paint()


class Blur:
    """One page's misreadings; look-alikes may share a fate."""

    def __init__(self, noise: Noise, scene: Scene, rng: Rng) -> None:
        self.noise, self.scene, self.rng = noise, scene, rng
        self.fates: dict[tuple[object, ...], Fate] = {}
        self.surfaces: dict[tuple[object, ...], Fate] = {}
        self.swallowed: set[str] = set()
        self.things = [e for e in scene.elements if e.kind is not Kind.TEXT]
        self.colors = scene.palette or GREYS

    def read(self, element: Element) -> Read:
        """What is read of ``element``, and what each stands for."""
        if element.id in self.swallowed:
            return []
        fate = self._fate(element)
        if fate.way == "strip":
            strip = self._strip(element)
            return [(strip, ())] if strip else []
        if fate.way == "joined":
            return self._joined(element, fate)
        if len(fate.parts) == 1:
            part = fate.parts[0]
            unit = (element.box.w / ICON, element.box.h / ICON) if element.kind is Kind.ICON else (1.0, 1.0)
            return [(self.made(element, part, _shifted(element.box, part, *unit)), (element.id,))]
        return [(self.made(element, part, _cut(element.box, part)), (element.id,)) for part in fate.parts]

    def invented(self, host: Element | None) -> list[Element]:
        """What is read inside ``host`` (None: on the page) and is not there."""
        odds = nearest(self.noise.invented, sort_of(host) if host else "page")
        parts = odds.draw(self.rng).parts if odds else ()
        if not parts:
            return []
        box = host.box if host else Box(0, 0, self.scene.width, self.scene.height)
        bare = host or Element("", Kind.SHAPE, box, paint=self.scene.ground)
        return [self.made(bare, part, _cut(box, part)) for part in parts]

    def surface(self, group: Node, boxes: Sequence[Box]) -> Element | None:
        """The face that a group of things in ``boxes`` is read with though it has none; groups alike share it."""
        around = enclosing(boxes)
        look = (group.tag, group.component, round(around.w / LOOK), round(around.h / LOOK))
        alike = self.rng.chance(self.noise.alike)
        drawn = self.surfaces.get(look) if alike else None
        if drawn is None:
            drawn = self.noise.surfaces.draw(self.rng) if self.rng.chance(self.noise.surface) else Fate()
        if alike:
            self.surfaces[look] = drawn
        if not drawn.parts:
            return None
        page = Box(0, 0, self.scene.width, self.scene.height)
        box = _shifted(around, drawn.parts[0]).intersection(page)
        bare = Element("", Kind.SHAPE, box, paint=self.scene.ground)
        return self.made(bare, drawn.parts[0], box) if box.area > 0 else None

    def _fate(self, element: Element) -> Fate:
        sort = sort_of(element)
        odds = nearest(self.noise.fates, sort)
        if odds is None:
            return Fate((Part(element.kind.value, element.control, (0.0, 0.0, 0.0, 0.0)),))
        look = (sort, round(element.box.w / LOOK), round(element.box.h / LOOK))
        if not self.rng.chance(self.noise.alike):
            return odds.draw(self.rng)
        if look not in self.fates:
            self.fates[look] = odds.draw(self.rng)
        return self.fates[look]

    def _strip(self, line: Element) -> Element | None:
        """The surface between a rule and the next of its kind."""
        same = [
            e.box.y
            for e in self.things
            if e.kind is Kind.LINE and abs(e.box.x - line.box.x) < LOOK and abs(e.box.w - line.box.w) < LOOK
        ]
        below = min((y for y in same if y > line.box.y + LOOK), default=None)
        if below is None:
            return None
        box = Box(line.box.x, line.box.bottom, line.box.w, below - line.box.bottom)
        return Element("", Kind.SHAPE, box, paint=Paint(self.scene.ground.fill or "#ffffff"))

    def _joined(self, first: Element, fate: Fate) -> Read:
        """As one with those beside it that look like it."""
        members = [first]
        for other in sorted(self.things, key=lambda e: e.box.x):
            last = members[-1].box
            level = abs(other.box.y - last.y) < LOOK and abs(other.box.w - last.w) < LOOK
            if other.kind is first.kind and level and 0 < other.box.x - last.x <= (1 + ROW_GAP) * last.w:
                members.append(other)
        self.swallowed |= {e.id for e in members}
        box = enclosing([e.box for e in members])
        part = fate.parts[0] if fate.parts else Part(first.kind.value, None, (0.0, 0.0, 0.0, 0.0))
        return [(self.made(first, part, box), tuple(e.id for e in members))]

    def made(self, true: Element, part: Part, box: Box) -> Element:
        """``part`` of ``true``, with what an element of its kind has."""
        kind = Kind(part.kind)
        if kind is Kind.TEXT:
            return letter(self.noise.letters.glyphs.draw(self.rng), box, self._color(true))
        if kind in (Kind.IMAGE, Kind.ICON):
            asset = true.asset or Asset("picture.png" if kind is Kind.IMAGE else "drawing.svg", b"")
            return Element("", kind, box, asset=asset)
        paint = true.paint or Paint(self.rng.pick(self.colors))
        control = part.control if kind is Kind.CONTROL else None
        checked = true.checked and control is not None
        return Element("", kind, box, paint=self._repainted(paint), control=control, checked=checked)  # type: ignore[arg-type]

    def _color(self, true: Element) -> Color:
        return (true.paint.fill if true.paint else None) or self.rng.pick(self.colors)

    def _repainted(self, paint: Paint) -> Paint:
        odds, rng = self.noise.paints, self.rng
        fill = paint.fill if rng.chance(odds.filled[str(paint.fill is not None)]) else None
        if fill is None and paint.fill is None and rng.chance(odds.filled["False"]):
            fill = self.scene.ground.fill
        borders = paint.borders
        if rng.chance(odds.bordered[str(any(borders))]) != any(borders):
            one = None if any(borders) else Border(1, rng.pick(self.colors))
            borders = (one, one, one, one)
        shadowed = rng.chance(odds.shadowed[str(bool(paint.shadows))])
        graded = rng.chance(odds.graded[str(paint.gradient is not None)])
        off = odds.radius.draw(rng)
        tl, tr, br, bl = (max(0.0, r + off) for r in paint.radius)
        return Paint(
            recolored(fill, odds.fill.draw(rng)),
            (paint.gradient or GRADIENT) if graded else None,
            borders,
            (tl, tr, br, bl),
            (paint.shadows or (SHADOW,)) if shadowed else (),
        )


def recolored(color: Color | None, off: float) -> Color | None:
    """Every channel ``off`` levels lighter."""
    if color is None or off == 0:
        return color
    channels = [max(0, min(255, int(color[k : k + 2], 16) + int(off))) for k in (1, 3, 5)]
    return "#" + "".join(f"{c:02x}" for c in channels) + color[7:]


def letter(words: str, box: Box, color: Color) -> Element:
    """A text of one line that fills ``box`` with its ink."""
    style = TextStyle("Inter", max(6.0, round(box.h * 1.35)), color=color)
    ascent, descent = style.size * 0.95, style.size * 0.25
    line = TextLine((TextRun(words, style),), box, box.x, box.w, box.bottom)
    layout = Box(box.x, box.bottom - ascent, box.w, ascent + descent)
    return Element("", Kind.TEXT, layout, text=Text((line,), style, ascent + descent, ascent, descent))


def _shifted(box: Box, part: Part, x: float = 1.0, y: float = 1.0) -> Box:
    """``box`` with its edges off by so many times ``x`` and ``y`` px."""
    left, top, right, bottom = part.box
    return _from_edges(box.x + left * x, box.y + top * y, box.right + right * x, box.bottom + bottom * y)


def _cut(box: Box, part: Part) -> Box:
    left, top, right, bottom = part.box
    return _from_edges(box.x + left * box.w, box.y + top * box.h, box.x + right * box.w, box.y + bottom * box.h)


def _from_edges(left: float, top: float, right: float, bottom: float) -> Box:
    """At least a pixel in size, on whole pixels, as boxes are read."""
    x, y = round(left), round(top)
    return Box(x, y, max(1, round(right) - x), max(1, round(bottom) - y))
