"""Turns the truth of a real page (see the data folder's README) into the scene that perfect perception would give."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from ui2code.types import (
    Asset,
    Border,
    Box,
    Element,
    Kind,
    Paint,
    Scene,
    Text,
    TextLine,
    TextRun,
    TextStyle,
    enclosing,
)

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "realset-dev"
WORD_GAP = 1.2
"""In font sizes: words further apart are two texts, as perception would have it."""
ICON = 64.0
"""px: an SVG smaller than this is an icon."""
TILE = 120.0
"""px: a lower background picture with text on it is a small mark somewhere in it, and nobody knows where."""
CONTROLS = {"input": "input", "textarea": "textarea", "select": "select", "checkbox": "checkbox", "radio": "radio"}


@dataclass(frozen=True)
class TruthNode:
    """A DOM element of the real page."""

    index: int
    tag: str
    parent: int


@dataclass(frozen=True)
class Page:
    """``owner`` maps a scene element's id to the DOM element it came from."""

    name: str
    scene: Scene
    nodes: tuple[TruthNode, ...]
    owner: dict[str, int]


def pages(full: bool = False) -> list[Path]:
    """The truth files, none where the data is not there."""
    return sorted(DATA.glob("*/truth_full.json" if full else "*/truth.json"))


def load(path: Path) -> Page:
    raw: dict[str, Any] = json.loads(path.read_text())
    width, height = _size(raw)
    page = Box(0, 0, width, height)
    found = _shapes(raw, page) + _pictures(raw, page) + _texts(raw, page)
    found = _joined(found)
    found.sort(key=lambda pair: (pair[0], -pair[1].box.area if pair[1].kind is not Kind.TEXT else 0))
    elements, owner = [], {}
    for number, (index, element) in enumerate(found):
        elements.append(replace(element, id=f"e{number}"))
        owner[f"e{number}"] = index
    elements = _nested(elements)
    nodes = tuple(TruthNode(e["i"], e["tag"], e["p"]) for e in raw["elements"])
    ground = Paint(fill=raw["pageBg"] or "#ffffff")
    return Page(path.parent.name, Scene(width, height, ground, tuple(elements)), nodes, owner)


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


def _texts(raw: dict[str, Any], page: Box) -> list[tuple[int, Element]]:
    by_block: dict[tuple[int, float], list[tuple[dict[str, Any], dict[str, Any]]]] = {}
    for run in raw["texts"]:
        if run.get("icon") or min(_box(run["bbox"], page).w, _box(run["bbox"], page).h) < 2:
            continue
        for w in run["words"]:
            key = (run["block"], run["fontSize"])
            by_block.setdefault(key, []).append((run, raw["words"][w]))
    return [text for members in by_block.values() for text in _paragraphs(members, page)]


def _paragraphs(members: list[tuple[dict[str, Any], dict[str, Any]]], page: Box) -> list[tuple[int, Element]]:
    """Words of one block and size to paragraphs: lines with a wide hole are separate texts."""
    done: list[tuple[int, Element]] = []
    current: list[list[tuple[dict[str, Any], dict[str, Any]]]] = []
    for line in _lines(members):
        pieces = _split(line)
        joins = len(pieces) == 1 and current and len(current[-1]) > 0 and _follows(current[-1], pieces[0])
        if joins:
            current.append(pieces[0])
            continue
        if current:
            done.append(_text(current, page))
        done += [_text([p], page) for p in pieces[:-1]]
        current = [pieces[-1]]
    return done + ([_text(current, page)] if current else [])


def _lines(members: list[tuple[dict[str, Any], dict[str, Any]]]) -> list[list[tuple[dict[str, Any], dict[str, Any]]]]:
    rows: list[list[tuple[dict[str, Any], dict[str, Any]]]] = []
    for run, word in sorted(members, key=lambda m: (round(m[1]["bbox"][1] + m[1]["bbox"][3] / 2), m[1]["bbox"][0])):
        middle = word["bbox"][1] + word["bbox"][3] / 2
        if rows and abs(rows[-1][0][1]["bbox"][1] + rows[-1][0][1]["bbox"][3] / 2 - middle) < run["fontSize"] * 0.5:
            rows[-1].append((run, word))
        else:
            rows.append([(run, word)])
    return [sorted(row, key=lambda m: m[1]["bbox"][0]) for row in rows]


def _split(line: list[tuple[dict[str, Any], dict[str, Any]]]) -> list[list[tuple[dict[str, Any], dict[str, Any]]]]:
    pieces = [[line[0]]]
    for before, after in pairwise(line):
        hole = after[1]["bbox"][0] - before[1]["bbox"][0] - before[1]["bbox"][2]
        if hole > WORD_GAP * after[0]["fontSize"]:
            pieces.append([])
        pieces[-1].append(after)
    return pieces


def _follows(
    above: list[tuple[dict[str, Any], dict[str, Any]]], below: list[tuple[dict[str, Any], dict[str, Any]]]
) -> bool:
    size = above[0][0]["fontSize"]
    drop = below[0][1]["bbox"][1] - above[0][1]["bbox"][1]
    return bool(0.8 * size < drop < 2.2 * size)


def _text(lines: list[list[tuple[dict[str, Any], dict[str, Any]]]], page: Box) -> tuple[int, Element]:
    first = lines[0][0][0]
    size = first["fontSize"]
    style = TextStyle(
        "Arial",
        size,
        weight=first["fontWeight"],
        italic=first.get("fontStyle") == "italic",
        color=first["colorRendered"],
        underline=first.get("textDecoration") == "underline",
    )
    made = []
    for line in lines:
        box = enclosing([Box(*w["bbox"]) for _, w in line])
        baseline = box.y + box.h / 2 + 0.35 * size
        ink = Box(box.x, baseline - 0.75 * size, box.w, 0.95 * size)
        text = " ".join(w["text"] for _, w in line)
        made.append(TextLine((TextRun(text, style),), ink, box.x, box.w, baseline))
    box = enclosing([Box(*w["bbox"]) for line in lines for _, w in line])
    leading = made[1].baseline - made[0].baseline if len(made) > 1 else box.h
    align = {"center": "center", "right": "right", "end": "right"}.get(first["textAlign"], "left")
    text_value = Text(tuple(made), style, leading, 0.9 * size, 0.22 * size, align=align)  # type: ignore[arg-type]
    owner = first["el"] if len({run["el"] for line in lines for run, _ in line}) == 1 else first["block"]
    return owner, Element("", Kind.TEXT, box, text=text_value)


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
