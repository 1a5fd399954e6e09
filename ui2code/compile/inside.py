"""The content box of a container, and what a container says about its inside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ui2code.compile.css import Declarations, border_widths, px, sides, snapped
from ui2code.compile.frame import Frame
from ui2code.compile.place import CENTRE, EDGE, Placed
from ui2code.types import Box, enclosing

CONTAINER = 48.0
"""Equal side paddings from here on, on a part as wide as the page, are a centred max-width container."""
GUTTER = 16.0
"""px kept free at the sides of a narrow window."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What the container declares about its inside, and its children with what it says about each."""

    style: Declarations = field(default_factory=dict)
    narrow: Declarations = field(default_factory=dict)
    children: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Inside:
    """The content box of a container, and the padding that makes it so."""

    left: float
    top: float
    right: float
    bottom: float
    padding: Declarations = field(default_factory=dict)
    narrow: Declarations = field(default_factory=dict)


def inside_of(frame: Frame, box: Box, kids: Sequence[Frame], page: float, mirrored: bool = True) -> Inside:
    """Padding of a painted container from the nearest children; an invisible group has none."""
    top, right, bottom, left = border_widths(frame.element)
    inner = Box(box.x + left, box.y + top, box.w - left - right, box.h - top - bottom)
    whole = enclosing([kid.box for kid in kids])
    is_page = box.y == 0 and box.x == 0 and box.w == page and frame.is_group
    if frame.is_group and not is_page:
        return Inside(inner.x, whole.y, inner.right, whole.bottom)
    pad_left, pad_right = _side_padding(inner, kids, mirrored)
    above, below = max(0.0, snapped(whole.y - inner.y)), max(0.0, snapped(inner.bottom - whole.bottom))
    padding: Declarations = {}
    narrow: Declarations = {}
    if whole.bottom > inner.bottom + EDGE:
        padding["height"], narrow["height"] = px(box.h), "auto"
        if is_page:  # the mockup ends inside its last part
            padding["overflow"] = "hidden"
    if pad_left >= CONTAINER and pad_left == pad_right and inner.w >= 0.95 * page:
        padding["padding-block"] = sides(above, 0, below, 0) if above == below else f"{px(above)} {px(below)}"
        if above == below:
            padding["padding-block"] = px(above)
        half = (inner.w - 2 * pad_left) / 2
        padding["padding-inline"] = f"max({px(GUTTER)}, calc(50% - {px(half)}))"
    else:
        padding["padding"] = sides(above, pad_right, below, pad_left)
        if max(pad_left, pad_right) > GUTTER:
            narrow["padding-inline"] = px(min(GUTTER, pad_left, pad_right) if min(pad_left, pad_right) > 0 else 0)
    padding = {k: v for k, v in padding.items() if v != "0"}
    return Inside(inner.x + pad_left, inner.y + above, inner.right - pad_right, inner.bottom - below, padding, narrow)


def _side_padding(inner: Box, kids: Sequence[Frame], mirrored: bool) -> tuple[float, float]:
    """Left and right. What is centred does not tell a padding; what is left says it, and the right side mirrors it if it can."""
    anchored = [kid for kid in kids if abs(kid.box.cx - inner.cx) > CENTRE or kid.box.w >= 0.9 * inner.w]
    room_left = max(0.0, snapped(min(kid.box.x for kid in kids) - inner.x))
    room_right = max(0.0, snapped(inner.right - max(kid.box.right for kid in kids)))
    if not mirrored:
        return room_left, room_right
    if not anchored:
        pad = min(GUTTER, room_left, room_right)
        return pad, pad
    if room_left <= room_right + 2 * CENTRE:
        return room_left, min(room_left, room_right)
    return room_left, room_right


def common(gaps: Sequence[float]) -> float:
    """The gap most neighbours keep (the smallest of the most frequent), never negative."""
    if not gaps:
        return 0.0
    counts = Counter(snapped(gap) for gap in gaps)
    most = max(counts.values())
    if most == 1 and len(gaps) > 1:
        near = Counter(round(gap) for gap in gaps)
        value, count = near.most_common(1)[0]
        return max(0.0, float(value)) if count > 1 else 0.0
    return max(0.0, min(gap for gap, count in counts.items() if count == most))
