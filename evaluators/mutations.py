"""Mutations: changes of known kind and size injected into a real page, which the critic has to find, name and place.

The page is laid out twice in the same browser, once as it is and once with one element changed by a script; whatever the
critic says of the second is held against what was done. A change that moves no pixel is no change and is not counted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol

import numpy as np

from evaluators.colour import delta_e, hex_colour
from evaluators.types import Finding, FindingKind, Place, Region, around

NEAR = 16.0
"""Px by which a finding may miss what was changed."""

STEP = 3.0
"""ΔE2000 of a recolouring: a careful eye sees it in two patches side by side."""

ICON = 64.0
"""Px; a picture no larger than this is an icon."""

CONTENT = frozenset("img svg video canvas".split())
FIELDS = frozenset("input textarea select option progress meter".split())


class Rect(Protocol):
    """A rectangle in CSS px."""

    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def w(self) -> float: ...
    @property
    def h(self) -> float: ...


class Node(Protocol):
    """An element as the browser laid it out; ``parent`` is an index into the same list, ``style`` computed values."""

    @property
    def tag(self) -> str: ...
    @property
    def box(self) -> Rect: ...
    @property
    def parent(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def lines(self) -> Sequence[Rect]: ...
    @property
    def style(self) -> Mapping[str, str]: ...


Nodes = Sequence[Node]


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


# --- which elements ---------------------------------------------------------------------------------------------------


def region_of(box: Rect) -> Region:
    return Region(box.x, box.y, box.w, box.h)


def drawn(node: Node) -> bool:
    """Whether it takes any room on the page."""
    return node.box.w > 1 and node.box.h > 1 and node.box.x >= 0 and node.box.y >= 0


def in_flow(node: Node) -> bool:
    return node.style.get("position") in ("static", "relative")


def texts(nodes: Nodes) -> list[int]:
    """Elements with words of their own."""
    return [
        k
        for k, n in enumerate(nodes)
        if len(n.text.strip()) > 2 and n.lines and drawn(n) and n.tag not in FIELDS | {"body"}
    ]


def pictures(nodes: Nodes) -> list[int]:
    return [k for k, n in enumerate(nodes) if n.tag == "img" and min(n.box.w, n.box.h) >= 24 and drawn(n)]


def icons(nodes: Nodes) -> list[int]:
    """Small pictures; on a page without any, all pictures."""
    small = [k for k, n in enumerate(nodes) if n.tag in CONTENT and drawn(n) and max(n.box.w, n.box.h) <= ICON]
    return small or pictures(nodes)


def boxes(nodes: Nodes) -> list[int]:
    """Elements with a fill or a border of their own, small enough to be a thing on the page."""
    page = max((n.box.w * n.box.h for n in nodes), default=0.0)
    return [
        k
        for k, n in enumerate(nodes)
        if drawn(n)
        and n.tag not in FIELDS
        and (filled(n) or edged(n))
        and min(n.box.w, n.box.h) >= 12
        and n.box.w * n.box.h < 0.5 * page
    ]


def filled(node: Node) -> bool:
    numbers = re.findall(r"[\d.]+", node.style.get("background-color", ""))
    return len(numbers) == 3 or (len(numbers) == 4 and float(numbers[3]) > 0)


def edged(node: Node) -> bool:
    return all(float(node.style.get(f"border-{s}-width", "0").removesuffix("px") or 0) > 0 for s in SIDES)


SIDES = ("top", "right", "bottom", "left")


def movable(nodes: Nodes) -> list[int]:
    """Texts, pictures and boxes that a shift takes along."""
    chosen = sorted({*texts(nodes), *pictures(nodes), *icons(nodes), *boxes(nodes)})
    return [k for k in chosen if in_flow(nodes[k]) and nodes[k].style.get("display") != "table-cell"]


def followers(nodes: Nodes) -> list[int]:
    """Blocks that stand under a sibling, at a distance that a margin makes."""
    found = []
    for k, node in enumerate(nodes):
        above = [n for n in nodes[:k] if n.parent == node.parent and n.box.h > 0]
        block = node.style.get("display") in ("block", "flex", "grid", "list-item", "table") and in_flow(node)
        under = above and above[-1].box.y + above[-1].box.h <= node.box.y + 1
        below = [
            j
            for j in range(k + 1, len(nodes))
            if nodes[j].parent == node.parent and nodes[j].box.y >= node.box.y + node.box.h - 1
        ]
        under = under and any(holds_something(nodes, j) for j in below)  # or it only looks moved
        if block and node.parent > 0 and drawn(node) and under and holds_something(nodes, k):
            found.append(k)
    return found


def holds_something(nodes: Nodes, index: int) -> bool:
    return any(nodes[k].text or nodes[k].tag in CONTENT for k in subtree(nodes, index))


def subtree(nodes: Nodes, index: int) -> list[int]:
    """The element and all below it; document order puts them right behind it."""
    inside = {index}
    for k in range(index + 1, len(nodes)):
        if nodes[k].parent in inside:
            inside.add(k)
        elif nodes[k].parent < index:
            break
    return sorted(inside)


def shown(nodes: Nodes, index: int) -> Region:
    """Where an element shows: the lines of its texts, its pictures, and itself if it is painted."""
    parts = []
    for k in subtree(nodes, index):
        node = nodes[k]
        parts += [region_of(r) for r in node.lines]
        if node.tag in CONTENT | FIELDS or filled(node) or edged(node):
            parts.append(region_of(node.box))
    return around(parts) if parts else region_of(nodes[index].box)


# --- what is done to them ---------------------------------------------------------------------------------------------


def shifted(nodes: Nodes, index: int, random: Random) -> str:
    side, px = random.choice(["left", "top"]), random.choice([-2, 2])
    return (
        f"e.style.position = 'relative'; e.style.{side} = (parseFloat(getComputedStyle(e).{side}) || 0) + {px} + 'px';"
    )


def spread(nodes: Nodes, index: int, random: Random) -> str:
    return "e.style.marginTop = (parseFloat(getComputedStyle(e).marginTop) || 0) + 4 + 'px';"


def retinted(nodes: Nodes, index: int, random: Random) -> str:
    """The ink of a text, or the fill of a box, a step away."""
    node = nodes[index]
    name = "color" if node.text else "background-color"
    numbers = [float(n) for n in re.findall(r"[\d.]+", node.style.get(name, ""))]
    if len(numbers) != 3:
        return ""
    return f"e.style.setProperty('{name}', '{stepped(numbers, random)}', 'important');"


def stepped(colour: Sequence[float], random: Random) -> str:
    """A colour STEP away in a random direction; from a corner of the colour space some directions lead nowhere."""
    start = np.array(colour, np.float64)
    while True:
        way = np.array([random.gauss(0, 1) for _ in range(3)])
        way /= np.linalg.norm(way)
        for length in range(1, 60):
            tried = np.clip(np.rint(start + way * length), 0, 255)
            if STEP <= float(delta_e(start, tried)) < STEP + 1:
                return hex_colour([float(c) for c in tried])


def bordered(nodes: Nodes, index: int, random: Random) -> str:
    """A border one px wider, or one of one px where there was none; padding or, of an element with a border, margin gives
    the room, so that nothing moves. An element with neither is left as it is."""
    style = nodes[index].style
    if edged(nodes[index]) and style.get("border-top-color") == style.get("background-color"):
        return ""  # one px more of it looks like a larger box
    if any(style.get(f"border-{s}-width", "0px") != "0px" for s in SIDES) and not edged(nodes[index]):
        return ""  # a border on all sides is another thing than one that is a line
    wider = (
        "for (const s of sides) e.style['border' + s + 'Width'] = px('border' + s + 'Width') + 1 + 'px';"
        if edged(nodes[index])
        else "e.style.border = '1px solid #8a8f98';"
    )
    spare = "margin" if edged(nodes[index]) else ""
    return (
        "const c = { ...getComputedStyle(e) }, sides = ['Top', 'Right', 'Bottom', 'Left'];"
        " const px = (name) => parseFloat(c[name]) || 0;"
        f" const room = sides.every((s) => px('padding' + s) >= 1) ? 'padding' : '{spare}';"
        f" if (room) {{ for (const s of sides) e.style[room + s] = px(room + s) - 1 + 'px'; {wider} }}"
    )


def rounded(nodes: Nodes, index: int, random: Random) -> str:
    value = nodes[index].style.get("border-top-left-radius", "0px")
    if "%" in value:
        return ""  # an ellipse has no corners
    now = float(value.split("px")[0])
    return f"e.style.borderRadius = '{now - 4 if now >= 8 else now + 4:g}px';"


def weighted(nodes: Nodes, index: int, random: Random) -> str:
    bold = float(nodes[index].style.get("font-weight", "400")) >= 600
    return f"e.style.setProperty('font-weight', '{400 if bold else 700}', 'important');"


def sized(nodes: Nodes, index: int, random: Random) -> str:
    return f"e.style.setProperty('font-size', parseFloat(getComputedStyle(e).fontSize) + {random.choice([-1, 1])} + 'px', 'important');"


def hidden(nodes: Nodes, index: int, random: Random) -> str:
    return "e.style.setProperty('visibility', 'hidden', 'important');"


def swapped(nodes: Nodes, index: int, random: Random) -> str:
    """Two words of the element's first text that has two different ones."""
    return (
        "const t = [...e.childNodes].find(n => n.nodeType === 3 && new Set(n.data.trim().split(/\\s+/)).size > 1);"
        f"if (t) {{ const w = t.data.split(/(\\s+)/); const s = w.map((x, k) => [x, k]).filter(([x]) => x.trim());"
        f" const a = s[{random.randrange(1000)} % s.length]; const b = s.filter(([x]) => x !== a[0])[0];"
        " [w[a[1]], w[b[1]]] = [w[b[1]], w[a[1]]]; t.data = w.join(''); }"
    )


def repainted(nodes: Nodes, index: int, random: Random) -> str:
    """Another picture of the same size."""
    hues = [random.randrange(360) for _ in range(3)]
    discs = "".join(
        f"<circle cx='{random.randrange(100)}' cy='{random.randrange(100)}' r='{random.randrange(10, 45)}' fill='hsl({h},60%,50%)'/>"
        for h in hues
    )
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' preserveAspectRatio='none'><rect width='100' height='100' fill='hsl({hues[0]},40%,80%)'/>{discs}</svg>"
    return (
        "const c = getComputedStyle(e); e.style.width = c.width; e.style.height = c.height; e.removeAttribute('srcset');"
        f"e.src = {json.dumps('data:image/svg+xml,' + svg.replace('%', '%25').replace('#', '%23'))};"
    )


MUTATIONS: dict[str, Mutation] = {
    m.name: m
    for m in (
        Mutation("shift 2 px", "moved", movable, shifted),
        Mutation("gap 4 px", "gap", followers, spread),
        Mutation("colour ΔE 3", "recoloured", lambda n: sorted({*texts(n), *boxes(n)}), retinted),
        Mutation("border 1 px", "border", boxes, bordered),
        Mutation("radius 4 px", "radius", lambda n: sorted({*boxes(n), *pictures(n)}), rounded),
        Mutation("font weight", "font-weight", texts, weighted),
        Mutation("font size 1 px", "font-size", texts, sized),
        Mutation("missing icon", "missing", icons, hidden),
        Mutation("swapped words", "retyped", lambda n: [k for k in texts(n) if " " in n[k].text], swapped),
        Mutation("wrong image", "image", pictures, repainted),
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
