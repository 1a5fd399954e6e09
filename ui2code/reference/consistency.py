"""How much of one identity the screens of a series share, measured on what was drawn."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, radians, sin

from ui2code.mockups.compose import compose
from ui2code.mockups.spec import Spec
from ui2code.mockups.style.oklch import to_oklch
from ui2code.reference.truth_file import TruthFile
from ui2code.styled import walk
from ui2code.types import Color, Element, Scene

MOST = 16
"""Colours of a screen that count, by the area they take."""
ROUND = 999.0
_LENGTH = re.compile(r"(?<![\w#.-])(\d+(?:\.\d+)?)px")
_DISTANCES = ("gap", "padding", "margin")
_HEX = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one screen. ``colours`` by their share of the area, texts by that of their letters; lengths in CSS px."""

    name: str
    colours: Mapping[Color, float]
    families: tuple[str, ...]
    sizes: tuple[float, ...]
    steps: tuple[float, ...]
    """Distances used by paddings, margins and gaps."""
    radii: tuple[float, ...]
    components: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Consistency:
    """``palette_distance``: for each two screens, how far the colours of one are from the nearest of the other, by area,
    in OKLab x 100 (2 is what an eye just sees); the others are shares of 1: of what a screen uses, how much another one
    uses too, the mean of all pairs. ``reused`` are components on two screens or more."""

    screens: tuple[Facts, ...]
    palette_distance: float
    palette_worst: tuple[str, str, float]
    families: tuple[str, ...]
    sizes_shared: float
    steps_shared: float
    radii_shared: float
    reused: tuple[str, ...]
    components: int


def facts_of(name: str, spec: Spec, truth: TruthFile) -> Facts:
    scene = truth.scene
    styles = [run.style for e in scene.elements if e.text for line in e.text.lines for run in line.runs]
    return Facts(
        name=name,
        colours=colours_of(scene),
        families=tuple(sorted({style.family for style in styles})),
        sizes=tuple(sorted({round(style.size, 1) for style in styles})),
        steps=tuple(sorted(_steps(spec))),
        radii=tuple(sorted({_radius(e) for e in scene.elements if e.paint})),
        components=tuple(component.name for component in truth.components),
    )


def _radius(element: Element) -> float:
    """999 for what is as round as it goes, whatever its size."""
    radius = max(element.paint.radius) if element.paint else 0.0
    return ROUND if radius and radius >= min(element.box.w, element.box.h) / 2 - 0.5 else float(round(radius))


def consistency_of(screens: Sequence[Facts]) -> Consistency:
    """Of one screen or more."""
    pairs = list(combinations(screens, 2))
    far = [(a.name, b.name, distance(a.colours, b.colours)) for a, b in pairs]
    used = Counter(name for screen in screens for name in set(screen.components))
    return Consistency(
        screens=tuple(screens),
        palette_distance=round(sum(d for _, _, d in far) / len(far), 3) if far else 0.0,
        palette_worst=max(far, key=lambda pair: pair[2], default=("", "", 0.0)),
        families=tuple(sorted({family for screen in screens for family in screen.families})),
        sizes_shared=_shared((a.sizes, b.sizes) for a, b in pairs),
        steps_shared=_shared((a.steps, b.steps) for a, b in pairs),
        radii_shared=_shared((a.radii, b.radii) for a, b in pairs),
        reused=tuple(sorted(name for name, count in used.items() if count > 1)),
        components=len(used),
    )


def colours_of(scene: Scene) -> Mapping[Color, float]:
    """What is painted, by area: grounds less what lies on them, borders and letters by the little they cover."""
    area: dict[Color, float] = defaultdict(float)
    area[_plain(scene.ground.fill)] += scene.width * scene.height
    for element in scene.elements:
        _paint(element, area)
    known = {color: size for color, size in area.items() if color and size > 0}
    most = dict(sorted(known.items(), key=lambda item: (-item[1], item[0]))[:MOST])
    return {color: size / sum(most.values()) for color, size in most.items()}


def _paint(element: Element, area: dict[Color, float]) -> None:
    if element.paint and element.paint.fill:
        area[_plain(element.paint.fill)] += element.box.area
    if element.text:
        for line in element.text.lines:
            area[_plain(line.runs[0].style.color)] += line.ink.area * 0.2


def _plain(color: Color | None) -> Color:
    """Without its alpha; "" for what is no colour."""
    match = _HEX.match(color.lower()) if color else None
    return match.group() if match else ""


def distance(one: Mapping[Color, float], other: Mapping[Color, float]) -> float:
    """OKLab x 100 from the colours of each to the nearest of the other, by area, the mean of both ways."""
    there = sum(share * min(_apart(c, d) for d in other) for c, share in one.items())
    back = sum(share * min(_apart(c, d) for d in one) for c, share in other.items())
    return round((there + back) * 50, 3)


def _apart(one: Color, other: Color) -> float:
    (l1, a1, b1), (l2, a2, b2) = _lab(one), _lab(other)
    return hypot(l1 - l2, a1 - a2, b1 - b2)


def _lab(color: Color) -> tuple[float, float, float]:
    light, chroma, hue = to_oklch(color)
    return light, chroma * cos(radians(hue)), chroma * sin(radians(hue))


def _steps(spec: Spec) -> set[float]:
    """Lengths that part things from one another."""
    styles = (item for node in walk(compose(spec).root) for item in node.style)
    values = [value for name, value in styles if name.startswith(_DISTANCES)]
    return {float(length) for value in values for length in _LENGTH.findall(value)} - {0.0}


def _shared(pairs: Iterable[tuple[Sequence[float], Sequence[float]]]) -> float:
    """Of the smaller of two sets, the share that the other has too; the mean of all pairs."""
    shares = [len(set(a) & set(b)) / min(len(set(a)), len(set(b))) for a, b in pairs if a and b]
    return round(sum(shares) / len(shares), 3) if shares else 1.0
