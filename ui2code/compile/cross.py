"""Across a row: the alignment that puts most children where they were measured, and a margin for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui2code.compile.css import px, snapped
from ui2code.compile.frame import Frame
from ui2code.compile.place import CENTRE, EDGE, Placed


def cross_of(kids: Sequence[Frame]) -> str:
    """The alignment across the row that explains most children: fewest margins left to write."""
    top, bottom = min(k.box.y for k in kids), max(k.box.bottom for k in kids)
    if _stretched(kids, top, bottom):
        return "stretch"
    if not any(abs(k.box.y - top) <= EDGE and abs(k.box.bottom - bottom) <= EDGE for k in kids):
        return "flex-start"  # no child gives the row its height: only margins from the top can
    ways = {
        "center": lambda k: abs((k.box.y - top) - (bottom - k.box.bottom)) <= CENTRE,
        "flex-start": lambda k: abs(k.box.y - top) <= EDGE,
        "flex-end": lambda k: abs(k.box.bottom - bottom) <= EDGE,
    }
    counts = {name: sum(map(fits, kids)) for name, fits in ways.items()}
    return max(("flex-start", "center", "flex-end"), key=lambda name: counts[name])


def _stretched(kids: Sequence[Frame], top: float, bottom: float) -> bool:
    """Whether all boxes reach from the top of the row to its bottom, and all else begins at the top."""
    boxes = [k for k in kids if k.is_painted]
    holds = any(k.children for k in boxes if not k.is_picture)
    full = all(abs(k.box.y - top) <= EDGE and abs(k.box.bottom - bottom) <= EDGE for k in boxes)
    return holds and full and all(k.is_painted or abs(k.box.y - top) <= EDGE for k in kids)


def crossed(item: Placed, cross: str, kids: Sequence[Frame]) -> Placed:
    """A margin for the child that the row's alignment does not put where it was measured."""
    top, bottom = min(k.box.y for k in kids), max(k.box.bottom for k in kids)
    above, below = item.frame.box.y - top, bottom - item.frame.box.bottom
    expected = {"center": (above + below) / 2, "flex-end": above + below}.get(cross, 0.0)
    off = above - expected
    if (-CENTRE / 2 < off <= CENTRE / 2) if cross == "center" else abs(off) <= EDGE / 3:
        return item
    if cross in ("center", "flex-end") and abs(below) <= EDGE:
        return replace(item, style=item.style | {"align-self": "flex-end"})
    margin = snapped(above)
    own = {"margin-top": px(margin)} if margin else {}
    if cross not in ("flex-start", "stretch"):
        own["align-self"] = "flex-start"
    return replace(item, style=item.style | own, narrow=item.narrow | ({"margin-top": "0"} if margin else {}))
