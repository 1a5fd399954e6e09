"""Outline + Scene → Design: flow layout inferred from boxes, tokens, repeated parts as components."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from ui2code import fonts
from ui2code.compile.build import Hints, build
from ui2code.compile.components import components
from ui2code.compile.css import Declarations, paint_declarations
from ui2code.compile.frame import frames
from ui2code.compile.names import named
from ui2code.compile.scripts import backed, backed_rules, families_for
from ui2code.compile.tokens import tokenised
from ui2code.compile.type import style_declarations
from ui2code.styled import Styled, walk
from ui2code.types import Box, Design, Element, Kind, Outline, Scene, Text

__all__ = ["Compiled", "Hints", "compile_design"]

NARROW = 0.8
"""Share of the mockup's width below which its columns no longer fit and parts go below one another."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A design, and for each element of the page it draws, in document order, the scene element and the box meant for it."""

    design: Design
    refs: tuple[str | None, ...]
    boxes: tuple[Box | None, ...]


def compile_design(outline: Outline, scene: Scene, title: str = "Mockup", hints: Hints | None = None) -> Compiled:
    """Same outline and scene, same design."""
    page = build(frames(outline, scene), hints or Hints())
    base = _base(scene)
    also = families_for(scene)
    if also:
        page, base = backed(page, also), backed_rules(base, also)
    page = _trimmed(page, dict(base[0][1]))
    nodes = tuple(walk(page))
    parts, rules, tokens = tokenised(components(page), base)
    used = {node.ref for node in nodes}
    design = Design(
        title=title,
        width=scene.width,
        components=tuple(named(part) for part in parts),
        tokens=tokens,
        base=rules,
        fonts=(*_bundled(scene), *also),
        breakpoint=round(scene.width * NARROW),
        assets=tuple(e.asset for e in scene.elements if e.asset is not None and e.id in used),
    )
    return Compiled(design, tuple(n.ref for n in nodes), tuple(n.box for n in nodes))


def _base(scene: Scene) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The body's rule: the page's ground and the style of most of its characters."""
    ground = paint_declarations(Element("ground", Kind.SHAPE, Box(0, 0, scene.width, scene.height), paint=scene.ground))
    body: Declarations = {"background": ground.get("background", "#ffffff"), "overflow-wrap": "break-word"}
    texts = [e.text for e in scene.elements if e.text is not None]
    if texts:
        body |= {k: v for k, v in style_declarations(_usual(texts).style).items() if k in _INHERITED}
    return (("body", tuple(body.items())),)


_INHERITED = ("font-family", "font-size", "font-weight", "color")


def _usual(texts: list[Text]) -> Text:
    counts: Counter[tuple[str, float, int, str]] = Counter()
    for text in texts:
        counts[_key(text)] += len(text.text)
    most = counts.most_common(1)[0][0]
    return next(text for text in texts if _key(text) == most)


def _key(text: Text) -> tuple[str, float, int, str]:
    style = text.style
    return style.family, style.size, style.weight, style.color


def _trimmed(node: Styled, base: dict[str, str]) -> Styled:
    """Declarations the element inherits anyway left out; a paragraph's inline parts inherit from it, not from the body."""
    style = tuple((k, v) for k, v in node.style if k not in _INHERITED or base.get(k) != v)
    inline = any(isinstance(child, str) for child in node.children)
    children = node.children if inline else tuple(c if isinstance(c, str) else _trimmed(c, base) for c in node.children)
    return replace(node, style=style, children=children)


def _bundled(scene: Scene) -> tuple[str, ...]:
    """Families the project must carry, because they are bundled here and may not be installed there."""
    families = {run.style.family for e in scene.elements if e.text for line in e.text.lines for run in line.runs}
    families |= {e.text.style.family for e in scene.elements if e.text}
    return tuple(sorted(f.family for f in fonts.faces() if f.bundled and f.family in families))
