"""Counts what became of true elements when their page was read."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ui2code.learn.labels.match import Matching
from ui2code.learn.noise.odds import ICON, Fate, Four, Part
from ui2code.learn.noise.pairs import Pair
from ui2code.learn.noise.sorts import levels, sort_of
from ui2code.perceive.scene import extent
from ui2code.types import Box, Element, Kind, enclosing

MOST_PARTS = 80
"""Parts of one thing that are kept: charts fall apart into more."""
LOOK = 4.0
"""CSS px by which the sides of look-alikes may differ."""
EDGE = 3.5
"""CSS px between a rule and the edge of the surface it was taken for."""
INSIDE = 0.9
"""Of its area what is invented in something has there."""


@dataclass(slots=True)
class Share:
    """How often something happened of how often it could have."""

    hits: int = 0
    all: int = 0

    def count(self, hit: bool, of: int = 1) -> None:
        self.hits += hit
        self.all += of

    @property
    def rate(self) -> float:
        return round(self.hits / self.all, 4) if self.all else 0.0


@dataclass
class ThingTally:
    """What became of all but texts."""

    fates: dict[str, Counter[Fate]] = field(default_factory=lambda: defaultdict(Counter))
    alike: Share = field(default_factory=Share)
    invented: dict[str, Counter[Fate]] = field(default_factory=lambda: defaultdict(Counter))
    surface: Share = field(default_factory=Share)
    surfaces: Counter[Fate] = field(default_factory=Counter)

    def count(self, pair: Pair, matching: Matching) -> None:
        read = {e.id: e for e in pair.read.elements}
        parts: dict[str, list[Element]] = defaultdict(list)
        crowded: set[str] = set()
        for name, homes in matching.homes.items():
            if homes:
                parts[homes[0]].append(read[name])
                crowded.update(homes if len(homes) > 1 else ())
        strays = [e for e in pair.read.elements if not matching.homes[e.id]]
        looks: dict[tuple[object, ...], list[str]] = defaultdict(list)
        for true in pair.truth.elements:
            if true.kind is Kind.TEXT:
                continue
            fate = self._fate(true, parts.get(true.id, []), true.id in crowded, strays)
            for level in levels(sort_of(true)):
                self.fates[level][fate] += 1
            look = (sort_of(true), round(true.box.w / LOOK), round(true.box.h / LOOK))
            looks[look].append(outcome_of(fate))
        self._count_alike(looks)
        self._count_strays(pair, strays)

    def _fate(self, true: Element, found: Sequence[Element], crowded: bool, strays: list[Element]) -> Fate:
        if crowded:
            kept = [e for e in found if e.kind is not Kind.TEXT]
            return Fate((_part(kept[0], (0.0, 0.0, 0.0, 0.0)),), "joined") if kept else Fate()
        if true.kind is Kind.LINE and not found:
            strip = next((e for e in strays if _is_strip(true.box, e)), None)
            if strip is not None:
                strays.remove(strip)
                return Fate((), "strip")
        if len(found) == 1:
            return Fate((_part(found[0], lone(true, extent(found[0]))),))
        return Fate(tuple(_part(e, shares(true.box, extent(e))) for e in found[:MOST_PARTS]))

    def _count_alike(self, looks: dict[tuple[object, ...], list[str]]) -> None:
        for outcomes in looks.values():
            if len(outcomes) > 1:
                for a, b in zip(outcomes, outcomes[1:], strict=False):
                    self.alike.count(a == b)

    def _count_strays(self, pair: Pair, strays: Sequence[Element]) -> None:
        things = [e for e in pair.truth.elements if e.kind is not Kind.TEXT]
        page = Element("", Kind.SHAPE, Box(0, 0, pair.truth.width, pair.truth.height))
        inside: dict[str, list[Part]] = defaultdict(list)
        for stray in strays:
            box = extent(stray)
            held = [extent(e) for e in pair.truth.elements if _inside(extent(e), box)]
            if held and stray.kind in (Kind.SHAPE, Kind.IMAGE, Kind.CONTROL):
                self.surfaces[Fate((_part(stray, edges_off(enclosing(held), box, 1.0)),))] += 1
                self.surface.hits += 1
                continue
            around = [e for e in things if e.box.area >= box.area and _inside(box, e.box)]
            host = min(around, key=lambda e: e.box.area, default=page)
            inside[host.id].append(_part(stray, shares(host.box, box)))
        self.surface.all += sum(1 for n in pair.outline.root.walk() if n.children and n.ref is None)
        for host in (page, *things):
            fate = Fate(tuple(inside[host.id][:MOST_PARTS]))
            for level in levels(sort_of(host) if host is not page else "page"):
                self.invented[level][fate] += 1

    def likeness(self) -> float:
        """Chance to share the fate of one's look-alikes: what two of them agree in beyond chance is its square."""
        chance = weight = 0.0
        for sort, fates in self.fates.items():
            if "/" in sort:
                outcomes: Counter[str] = Counter()
                for fate, count in fates.items():
                    outcomes[outcome_of(fate)] += count
                total = outcomes.total()
                chance += sum(n * n for n in outcomes.values()) / total
                weight += total
        chance = chance / weight if weight else 0.0
        beyond = max(0.0, (self.alike.rate - chance) / (1 - chance)) if chance < 1 else 0.0
        return round(math.sqrt(beyond), 3)


def outcome_of(fate: Fate) -> str:
    return fate.way or "+".join(sorted(f"{p.kind}/{p.control or ''}" for p in fate.parts)) or "missed"


def _part(read: Element, box: Four) -> Part:
    return Part(read.kind.value, read.control, box)


def edges_off(true: Box, read: Box, step: float = 0.5) -> Four:
    """How far the edges of what was read lie from the true ones, in steps of so many px."""
    off = (read.x - true.x, read.y - true.y, read.right - true.right, read.bottom - true.bottom)
    left, top, right, bottom = (round(v / step) * step for v in off)
    return left, top, right, bottom


def lone(true: Element, read: Box) -> Four:
    """As ``Part.box`` has it for what is read as one thing."""
    if true.kind is not Kind.ICON:
        return edges_off(true.box, read)
    a, x, y = true.box, ICON / max(true.box.w, 1.0), ICON / max(true.box.h, 1.0)
    scaled = Box((read.x - a.x) * x, (read.y - a.y) * y, read.w * x, read.h * y)
    return edges_off(Box(0, 0, a.w * x, a.h * y), scaled)


def shares(whole: Box, part: Box) -> Four:
    """The edges of ``part`` as shares of ``whole``."""
    w, h = max(whole.w, 1.0), max(whole.h, 1.0)
    return (
        round((part.x - whole.x) / w, 2),
        round((part.y - whole.y) / h, 2),
        round((part.right - whole.x) / w, 2),
        round((part.bottom - whole.y) / h, 2),
    )


def _is_strip(rule: Box, surface: Element) -> bool:
    box = surface.box
    level = abs(box.x - rule.x) <= EDGE and abs(box.right - rule.right) <= EDGE
    near = min(abs(box.y - rule.bottom), abs(box.bottom - rule.y)) <= EDGE
    return surface.kind is Kind.SHAPE and level and near


def _inside(inner: Box, outer: Box) -> bool:
    return inner.intersection(outer).area >= INSIDE * inner.area > 0
