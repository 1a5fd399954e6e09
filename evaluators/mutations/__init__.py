"""Mutations: changes of known kind and size injected into a real page, which the critic has to find, name and place.

The page is laid out twice in the same browser, once as it is and once with one element changed by a script; whatever the
critic says of the second is held against what was done. A change that moves no pixel is no change and is not counted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from evaluators.mutations import changes
from evaluators.mutations.nodes import Nodes, boxes, followers, icons, movable, pictures, shown, texts
from evaluators.types import Finding, FindingKind, Place, Region, around

NEAR = 16.0
"""Px by which a finding may miss what was changed."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """One way to spoil a page. ``script`` gives JavaScript for the element ``e``, or "" where there is no way."""

    name: str
    kind: FindingKind
    """What the critic should call it."""
    targets: Callable[[Nodes], list[int]]
    script: Callable[[Nodes, int, Random], str]


@dataclass(frozen=True, slots=True)
class Injected:
    """A mutation done to one element: where it shows, and the line that made the element."""

    mutation: Mutation
    index: int
    script: str
    region: Region
    place: Place | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the critic made of it; ``others``: findings it gave elsewhere."""

    name: str
    found: bool
    named: bool
    located: bool
    lined: bool
    others: int
    said: str = ""
    """What was changed where, and the worst finding near it, for whoever looks at a miss."""

    @property
    def missed(self) -> bool:
        return not (self.found and self.named and self.located and self.lined)


def outcome(injected: Injected, changed: Nodes, findings: Sequence[Finding]) -> Outcome:
    """Of the findings near the change, the worst counts; those elsewhere are only counted. ``changed``: the page after it."""
    where = around([injected.region, shown(changed, injected.index)])
    near = [f for f in findings if f.region and touches(f.region, where.grown(NEAR))]
    best = near[0] if near else None
    return Outcome(
        injected.mutation.name,
        bool(near),
        best is not None and best.kind == injected.mutation.kind,
        best is not None and best.region is not None and within(best.region, where, NEAR),
        best is not None and best.place is not None and best.place == injected.place,
        len(findings) - len(near),
        f"{place_text(injected.place)} {region_text(injected.region)}: "
        + (
            f"{best.kind}: {best.message} at {place_text(best.place)} {region_text(best.region)}" if best else "nothing"
        ),
    )


def place_text(place: Place | None) -> str:
    return f"{place.file}:{place.line}:{place.column}" if place else "nowhere"


def region_text(region: Region | None) -> str:
    return f"({region.x:.0f}, {region.y:.0f}, {region.w:.0f}x{region.h:.0f})" if region else ""


def touches(one: Region, other: Region) -> bool:
    return one.overlap(other) > 0


def clipped(one: Region, page: Region) -> Region:
    """The part of a region that is on the page."""
    x, y = max(one.x, page.x), max(one.y, page.y)
    return Region(x, y, max(0.0, min(one.right, page.right) - x), max(0.0, min(one.bottom, page.bottom) - y))


def within(found: Region, truth: Region, reach: float) -> bool:
    """Whether every edge of the finding's region is at most ``reach`` outside of where the change shows."""
    return truth.grown(reach).overlap(found) >= 0.999 * found.area


MUTATIONS: dict[str, Mutation] = {
    m.name: m
    for m in (
        Mutation("shift 2 px", "moved", movable, changes.shifted),
        Mutation("gap 4 px", "gap", followers, changes.spread),
        Mutation("colour ΔE 3", "recoloured", lambda n: sorted({*texts(n), *boxes(n)}), changes.retinted),
        Mutation("border 1 px", "border", boxes, changes.bordered),
        Mutation("radius 4 px", "radius", lambda n: sorted({*boxes(n), *pictures(n)}), changes.rounded),
        Mutation("font weight", "font-weight", texts, changes.weighted),
        Mutation("font size 1 px", "font-size", texts, changes.sized),
        Mutation("missing icon", "missing", icons, changes.hidden),
        Mutation("swapped words", "retyped", lambda n: [k for k in texts(n) if " " in n[k].text], changes.swapped),
        Mutation("wrong image", "image", pictures, changes.repainted),
    )
}


def inject(mutation: Mutation, nodes: Nodes, places: Sequence[Place | None], seed: int, count: int) -> list[Injected]:
    """Up to ``count`` changes of one kind, each to another element; the same seed chooses the same."""
    random = Random(f"{mutation.name} {seed}")
    chosen = mutation.targets(nodes)
    random.shuffle(chosen)
    found = []
    for k in chosen:
        script = mutation.script(nodes, k, random)
        if script:
            found.append(Injected(mutation, k, script, shown(nodes, k), places[k]))
        if len(found) == count:
            break
    return found
