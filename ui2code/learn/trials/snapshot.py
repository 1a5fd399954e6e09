"""A snapshot of a real page (``truth.json``, see the data folder's README): the scene that perfect perception would give,
and the outline that the page's own elements say."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ui2code.learn.trials.snapshot_texts import texts
from ui2code.truth.dom import Dom, DomNode
from ui2code.truth.outline import outline_of
from ui2code.truth.scene import Seen
from ui2code.types import Asset, Border, Box, Element, Kind, Outline, Paint, Scene

ICON = 64.0
"""px: an SVG smaller than this is an icon."""
TILE = 120.0
"""px: a lower background picture with text on it is a small mark somewhere in it, and nobody knows where."""
CONTROLS = {"input": "input", "textarea": "textarea", "select": "select", "checkbox": "checkbox", "radio": "radio"}


@dataclass(frozen=True, slots=True)
class TruthNode:
    """A DOM element of the real page; ``display`` is row, grid or block."""

    index: int
    tag: str
    parent: int
    box: Box
    display: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """``owner`` maps a scene element's id to the DOM element it came from."""

    name: str
    scene: Scene
    nodes: tuple[TruthNode, ...]
    owner: dict[str, int]


def load(path: Path) -> Snapshot:
    """The snapshot in a ``truth.json``, named after its folder."""
    raw: dict[str, Any] = json.loads(path.read_text())
    width, height = _size(raw)
    page = Box(0, 0, width, height)
    found = _shapes(raw, page) + _pictures(raw, page) + texts(raw, page)
    found = _joined(found)
    found.sort(key=lambda pair: (pair[0], -pair[1].box.area if pair[1].kind is not Kind.TEXT else 0))
    elements, owner = [], {}
    for number, (index, element) in enumerate(found):
        elements.append(replace(element, id=f"e{number}"))
        owner[f"e{number}"] = index
    elements = _nested(elements)
    nodes = tuple(TruthNode(e["i"], e["tag"], e["p"], Box(*e["bbox"]), _display(e)) for e in raw["elements"])
    ground = Paint(fill=raw["pageBg"] or "#ffffff")
    return Snapshot(path.parent.name, Scene(width, height, ground, tuple(elements)), nodes, owner)


def outline(page: Snapshot) -> Outline:
    """As ``truth.outline`` tells it of a page that is drawn here; a snapshot knows no components."""
    nodes = tuple(
        DomNode(n.tag, n.parent, n.index, n.box, 0, 0, 1.0, 0, 0, n.display, None, "", False, False, "", None, 0.0)
        for n in page.nodes
    )
    dom = Dom(page.scene.width, page.scene.height, (), nodes, (), (), (), ())
    return outline_of(dom, Seen(page.scene, page.owner, {}))


def _display(e: dict[str, Any]) -> str:
    if str(e.get("disp")).endswith("flex"):
        return "row" if str(e.get("dir")).startswith("row") else "block"
    return "grid" if e.get("disp") == "grid" else "block"


def _size(raw: dict[str, Any]) -> tuple[float, float]:
    width, height = raw["viewport"]
    boxes = [e["bbox"] for e in raw["texts"]]
    return float(width), float(max([height, *(b[1] + b[3] for b in boxes if b[1] + b[3] <= raw["scrollHeight"])]))


def _box(raw: list[float], page: Box) -> Box:
    return Box(*raw).intersection(page)


def _shapes(raw: dict[str, Any], page: Box) -> list[tuple[int, Element]]:
    grounds: dict[int, str] = {}
    controls = {c["el"]: c for c in raw["controls"]}
    found = []
    for e in raw["elements"]:
        behind = grounds.get(e["p"], raw["pageBg"])
        visible = e.get("bg") if e.get("bg") and e["tag"] != "body" else None
        grounds[e["i"]] = visible or behind
        box = _box(e["bbox"], page)
        if min(box.w, box.h) < 1:
            continue
        found += [(e["i"], shape) for shape in _faces(e, box, visible, behind, controls.get(e["i"]))]
    return found


def _faces(e: dict[str, Any], box: Box, fill: str | None, behind: str, control: dict[str, Any] | None) -> list[Element]:
    """The shape, control or lines that a DOM element shows, if any."""
    widths = e.get("border", [0, 0, 0, 0])
    color = e.get("borderColor") or "#000000"
    kind = CONTROLS.get(control["role"]) if control else None
    radius = float(str(e.get("radius", "0")).split("px")[0].rstrip("%") or 0)
    borders = tuple(Border(w, color) if w else None for w in widths)
    paint = Paint(fill=fill, borders=borders, radius=(radius,) * 4)  # type: ignore[arg-type]
    if kind and box.w > 8:
        return [Element("", Kind.CONTROL, box, paint=paint, control=kind)]  # type: ignore[arg-type]
    filled = (bool(fill) and fill != behind) or bool(e.get("shadow")) or e.get("bgImg") == "gradient"
    if filled and min(box.w, box.h) <= 3:
        return [Element("", Kind.LINE, box, paint=paint)]
    if filled or sum(w > 0 for w in widths) >= 3:
        return [Element("", Kind.SHAPE, box, paint=paint)]
    sides = (
        Box(box.x, box.y, box.w, widths[0]),
        Box(box.right - widths[1], box.y, widths[1], box.h),
        Box(box.x, box.bottom - widths[2], box.w, widths[2]),
        Box(box.x, box.y, widths[3], box.h),
    )
    return [Element("", Kind.LINE, side, paint=Paint(fill=color)) for side in sides if side.area]


def _joined(found: list[tuple[int, Element]]) -> list[tuple[int, Element]]:
    """Rules that go on from one element to the next (cells of a table) as the one rule that is seen."""
    lines = [pair for pair in found if pair[1].kind is Kind.LINE]
    rest = [pair for pair in found if pair[1].kind is not Kind.LINE]
    joined: list[tuple[int, Element]] = []
    for owner, line in sorted(
        lines,
        key=lambda p: (round(p[1].box.y), p[1].box.x) if p[1].box.w > p[1].box.h else (round(p[1].box.x), p[1].box.y),
    ):
        for k, (_, other) in enumerate(joined):
            if _goes_on(other.box, line.box):
                joined[k] = (joined[k][0], replace(other, box=other.box.union(line.box)))
                break
        else:
            joined.append((owner, line))
    return rest + joined


def _goes_on(one: Box, other: Box) -> bool:
    """Whether two rules are one: on the same line, and touching or overlapping."""
    flat = one.w > one.h
    if flat != (other.w > other.h):
        return False
    aside = abs(one.cy - other.cy) if flat else abs(one.cx - other.cx)
    gap = (
        max(one.x, other.x) - min(one.right, other.right)
        if flat
        else max(one.y, other.y) - min(one.bottom, other.bottom)
    )
    return aside <= 1.2 and gap <= 1


def _pictures(raw: dict[str, Any], page: Box) -> list[tuple[int, Element]]:
    found = []
    for i in raw["images"]:
        box = _box(i["bbox"], page)
        small = i["kind"] == "svg" and max(box.w, box.h) <= ICON
        tile = (
            i["kind"] == "background"
            and box.h < TILE
            and any(_box(t["bbox"], page).intersection(box).area for t in raw["texts"])
        )
        if min(box.w, box.h) > 2 and not i.get("broken") and not tile:
            kind = Kind.ICON if small else Kind.IMAGE
            found.append((i["el"], Element("", kind, box, asset=Asset("a.png", b""))))
    for i in raw["icons"]:
        box = _box(i["bbox"], page)
        side = min(i["size"], box.w, box.h)
        if side > 2 and box.w < 2.5 * i["size"]:
            around = Box(box.cx - side / 2, box.cy - side / 2, side, side)
            found.append((i["el"], Element("", Kind.ICON, around, asset=Asset("i.svg", b""))))
    return found


def _nested(elements: list[Element]) -> list[Element]:
    """Each element with its smallest container, containers first."""
    holders = [e for e in elements if e.kind in (Kind.SHAPE, Kind.CONTROL, Kind.IMAGE)]
    done = []
    for e in elements:
        around = [
            h
            for h in holders
            if h.id != e.id and h.box.contains(e.box, 1.5) and (h.box.area, h.id) > (e.box.area, e.id)
        ]
        parent = min(around, key=lambda h: (h.box.area, h.id)).id if around else None
        done.append(replace(e, parent=parent))
    order = {e.id: n for n, e in enumerate(done)}
    depth = {e.id: _depth(e, {d.id: d for d in done}) for e in done}
    return sorted(done, key=lambda e: (depth[e.id], order[e.id]))


def _depth(element: Element, known: dict[str, Element]) -> int:
    depth = 0
    while element.parent is not None and depth < 50:
        element, depth = known[element.parent], depth + 1
    return depth
