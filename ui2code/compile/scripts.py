"""Letters of other scripts: families that have them stand behind each text's own, so that no box is drawn for a letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui2code import fonts
from ui2code.styled import Declared, Styled
from ui2code.types import Scene

Rules = tuple[tuple[str, Declared], ...]


def families_for(scene: Scene) -> tuple[str, ...]:
    """The bundled families that the page's texts need beside their own; most need none."""
    letters = {letter for e in scene.elements if e.text is not None for letter in e.text.text}
    return fonts.fallbacks("".join(sorted(letters)))


def backed_rules(rules: Rules, families: Sequence[str]) -> Rules:
    return tuple((selector, _backed(style, families)) for selector, style in rules)


def backed(node: Styled, families: Sequence[str]) -> Styled:
    """The tree with ``families`` behind the first of every font-family."""
    children = tuple(child if isinstance(child, str) else backed(child, families) for child in node.children)
    return replace(node, style=_backed(node.style, families), children=children)


def _backed(style: Declared, families: Sequence[str]) -> Declared:
    return tuple((name, fonts.behind(value, families) if name == "font-family" else value) for name, value in style)
