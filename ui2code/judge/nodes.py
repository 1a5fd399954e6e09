"""The nodes of a rendering with what their ancestors paint behind them, and how computed styles are read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from evaluators.types import Place, Region
from ui2code.types import RenderedNode

RGB = tuple[int, int, int]
WHITE: RGB = (255, 255, 255)
PICTURES = {"img": "image", "picture": "image", "video": "image", "canvas": "image", "svg": "icon"}
CONTROLS = {"input", "textarea", "select", "progress", "meter"}


@dataclass(slots=True)
class Reader:
    """The nodes of one rendering with what their ancestors paint behind them."""

    nodes: tuple[RenderedNode, ...]
    children: list[list[int]]
    behind: list[RGB | None] = field(default_factory=list)
    """The colour under each node, before its own fill; None where it is a picture or a gradient."""


def read(nodes: tuple[RenderedNode, ...]) -> Reader:
    reader = Reader(nodes, [[] for _ in nodes])
    filled: list[RGB | None] = []
    for k, node in enumerate(nodes):
        if node.parent >= 0:
            reader.children[node.parent].append(k)
        under = filled[node.parent] if node.parent >= 0 else WHITE
        reader.behind.append(under)
        filled.append(over(node, under))
    return reader


def over(node: RenderedNode, under: RGB | None) -> RGB | None:
    """The colour a node leaves behind its children."""
    if node.style.get("background-image", "none") != "none" or node.tag in PICTURES:
        return None
    red, green, blue, alpha = color(node.style.get("background-color", ""))
    if alpha <= 0 or (under is None and alpha < 1):
        return under
    if under is None or alpha >= 1:
        return red, green, blue
    mixed = [round(c * alpha + u * (1 - alpha)) for c, u in zip((red, green, blue), under, strict=True)]
    return mixed[0], mixed[1], mixed[2]


def color(value: str) -> tuple[int, int, int, float]:
    """A computed ``rgb()`` or ``rgba()``, or ``color(srgb …)``; transparent for anything else."""
    numbers = [float(n) for n in re.findall(r"[-+]?\d*\.?\d+(?:e-?\d+)?", value)]
    if value.startswith("color(srgb ") and len(numbers) >= 3:
        numbers = [n * 255 for n in numbers[:3]] + numbers[3:]
    if not value.startswith(("rgb", "color(srgb ")) or len(numbers) < 3:
        return 0, 0, 0, 0.0
    return round(numbers[0]), round(numbers[1]), round(numbers[2]), numbers[3] if len(numbers) > 3 else 1.0


def hexed(value: RGB | None) -> str:
    return "" if value is None else f"#{value[0]:02x}{value[1]:02x}{value[2]:02x}"


def px(style: Mapping[str, str], name: str) -> float:
    """A computed length; 0 where it is a keyword."""
    found = re.match(r"-?\d*\.?\d+", style.get(name, ""))
    return float(found.group()) if found else 0.0


def place(node: RenderedNode) -> Place | None:
    if node.source is None:
        return Place(node.selector, 0, 0) if node.selector else None
    return Place(node.source.file, node.source.line, node.source.column)


def region(node: RenderedNode) -> Region:
    return Region(node.box.x, node.box.y, node.box.w, node.box.h)
