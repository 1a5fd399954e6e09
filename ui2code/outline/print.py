"""Outline to its canonical text."""

from __future__ import annotations

from ui2code.types import Node, Outline

INDENT = "  "
ESCAPES = str.maketrans({"&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "\n": "&#10;", "\t": "&#9;"})


def to_text(outline: Outline) -> str:
    """The one text that stands for ``outline``: two spaces a level, attributes in the grammar's order, drops last."""
    drops = [_tag("drop", (("ref", drop.ref), ("reason", drop.reason)), "/") for drop in outline.drops]
    return "\n".join([*_lines(outline.root, 0), *drops]) + "\n"


def _lines(node: Node, depth: int) -> list[str]:
    pad = INDENT * depth
    attributes = (("ref", node.ref), ("component", node.component), ("layout", node.layout), ("text", node.text))
    if not node.children:
        return [pad + _tag(node.tag, attributes, "/")]
    inner = [line for child in node.children for line in _lines(child, depth + 1)]
    return [pad + _tag(node.tag, attributes), *inner, f"{pad}</{node.tag}>"]


def _tag(name: str, attributes: tuple[tuple[str, str | None], ...], close: str = "") -> str:
    written = [f'{key}="{value.translate(ESCAPES)}"' for key, value in attributes if value is not None]
    return f"<{' '.join([name, *written])}{close}>"
