"""How findings say it: names of blocks, lengths, texts where they part."""

from __future__ import annotations

from evaluators.match import plain
from evaluators.types import Block, Severity

SHOWN = 32
"""Characters of a text quoted in a message."""


def name(block: Block) -> str:
    """ "heading 'Pricing'", "image 320x200", "box 320x200 (#eef2ff)"."""
    if block.text:
        return f"{block.role or block.kind} '{cut(plain(block.text))}'"
    what = block.role or ("box" if block.kind == "shape" else block.kind)
    fill = f" ({block.ground})" if block.ground else ""
    return f"{what} {block.box.w:.0f}x{block.box.h:.0f}{fill}"


def severity(share: float) -> Severity:
    """``share``: how much of the block's worth the difference costs, 0..1."""
    return "error" if share >= 0.35 else "warning" if share >= 0.1 else "info"


def point(x: float, y: float) -> str:
    return f"({round(x, 1):g}, {round(y, 1):g})"


def px(length: float) -> str:
    """Whole px from 3 px on, halves below."""
    value = abs(length)
    return f"{value:.0f} px" if value >= 3 else f"{round(value * 2) / 2:g} px"


def off(dx: float, dy: float, least: float = 0.5) -> str:
    """ "2 px too low and 1 px too far right"."""
    parts = []
    if abs(dy) >= least:
        parts.append(f"{px(dy)} too {'low' if dy > 0 else 'high'}")
    if abs(dx) >= least:
        parts.append(f"{px(dx)} too far {'right' if dx > 0 else 'left'}")
    return " and ".join(parts)


def where_they_part(one: str, other: str) -> tuple[str, str]:
    """Both texts from a little before their first difference on, short enough to be shown."""
    same = next((k for k, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    start = 0 if same < SHOWN // 2 else one.rfind(" ", 0, same - SHOWN // 4) + 1
    lead = "…" if start else ""
    return lead + cut(one[start:]), lead + cut(other[start:])


def cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
