"""The parts of the main content as sections."""

from __future__ import annotations

from dataclasses import replace

from ui2code.outline.planner.block import Block
from ui2code.outline.planner.words import texts
from ui2code.types import Kind

WIDE = 0.6
"""Of the main part's width a section takes at least, if it has no large type."""
LARGE = 22.0
"""px: type of this size heads a section."""
TALL = 60.0
"""px a section is high at least."""


def sectioned(page: Block) -> Block:
    """``page`` with the compound parts of its main content tagged as sections."""
    return replace(page, children=tuple(_in_main(part) for part in page.children))


def _in_main(block: Block) -> Block:
    if block.tag != "main":
        return (
            block if block.element or block.tag else replace(block, children=tuple(_in_main(c) for c in block.children))
        )
    parts = tuple(replace(p, tag="section") if _is_section(p, block) else p for p in block.children)
    return replace(block, children=parts)


def _is_section(part: Block, main: Block) -> bool:
    if part.tag or not part.children or part.kind not in (None, Kind.SHAPE, Kind.IMAGE):
        return False
    sizes = [e.text.style.size for e in texts(part) if e.text]
    if not sizes or part.box.h < TALL:
        return False
    return part.box.w >= WIDE * main.box.w or (max(sizes) >= LARGE and main.layout != "row")
