"""What is judged (Snapshot) and what a judgement is made of (Score, Finding, Report).

Lengths are CSS px; pictures are device px. Colours are ``#rrggbb``. Nothing here knows who made the snapshot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
"""(H, W, 3) opaque sRGB, device px."""

BlockKind = Literal["text", "image", "icon", "shape", "line", "control"]
Severity = Literal["error", "warning", "info"]
FindingKind = Literal[
    "missing",
    "extra",
    "moved",
    "gap",
    "resized",
    "recoloured",
    "border",
    "radius",
    "image",
    "retyped",
    "font-size",
    "font-weight",
    "font-style",
    "font-family",
    "size",
    "differs",
]


@dataclass(frozen=True, slots=True)
class Region:
    """An axis-aligned rectangle; ``x, y`` is the top left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def cx(self) -> float:
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        return self.y + self.h / 2

    @property
    def area(self) -> float:
        return max(0.0, self.w) * max(0.0, self.h)

    def overlap(self, other: Region) -> float:
        """Area of the common part."""
        w = min(self.right, other.right) - max(self.x, other.x)
        h = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(0.0, w) * max(0.0, h)

    def iou(self, other: Region) -> float:
        common = self.overlap(other)
        whole = self.area + other.area - common
        return common / whole if whole > 0 else 0.0

    def moved(self, dx: float, dy: float) -> Region:
        return Region(self.x + dx, self.y + dy, self.w, self.h)

    def grown(self, by: float) -> Region:
        return Region(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)


def around(regions: Sequence[Region]) -> Region:
    """The smallest region that holds all of ``regions`` (at least one)."""
    x, y = min(r.x for r in regions), min(r.y for r in regions)
    return Region(x, y, max(r.right for r in regions) - x, max(r.bottom for r in regions) - y)


def one_per_line(rects: Sequence[Region]) -> tuple[Region, ...]:
    """Rectangles that share most of their height put together, top to bottom."""
    lines: list[Region] = []
    for rect in sorted(rects, key=lambda r: (r.cy, r.x)):
        last = lines[-1] if lines else None
        common = min(last.bottom, rect.bottom) - max(last.y, rect.y) if last else 0.0
        if last and common > 0.5 * min(last.h, rect.h):
            lines[-1] = around([last, rect])
        else:
            lines.append(rect)
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the source a block was made. Of a page whose sources are unknown ``file`` is a name of the element itself,
    such as a CSS selector, and ``line`` is 0."""

    file: str
    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class Font:
    """``family`` is one face name, "" when unknown; ``size`` in CSS px."""

    family: str
    size: float
    weight: int = 400
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text in one style: of a page the words of one element, of a picture those of one line."""

    text: str
    lines: tuple[Region, ...]
    font: Font | None = None
    color: str = ""
    place: Place | None = None
    shared: bool = False
    """Where it begins and ends on its line is not measured, but shared out by letters."""


@dataclass(frozen=True, slots=True)
class Node:
    """An element of a page, drawn or not; ``parent`` is an index into ``Snapshot.nodes``, -1 for the topmost."""

    box: Region
    parent: int
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One visible thing. For a text, ``lines`` are its lines' content areas (ascent + descent high, pen start to advance
    wide) and ``box`` is the region around them; for all others ``box`` is the border box."""

    kind: BlockKind
    box: Region
    text: str = ""
    color: str = ""
    """Ink of a text, border of a shape; "" when unknown or none."""
    ground: str = ""
    """Colour behind a text, fill of a shape; "" when unknown or none."""
    font: Font | None = None
    lines: tuple[Region, ...] = ()
    role: str = ""
    """A designer's word for it ("heading", "button", "link"), for messages only."""
    key: str = ""
    """The maker's own name for it, such as an element id or a node index; carried through, never compared."""
    place: Place | None = None
    confidence: float = 1.0
    radius: float | None = None
    """Mean corner radius, CSS px; None where it is not known, as are the next two."""
    border: float | None = None
    """Width of a border all around, CSS px; 0 for none."""
    shadow: bool | None = None
    pieces: tuple[Piece, ...] = ()
    """Of a text, where it is known what stands where in it."""
    node: int = -1
    """Index into ``Snapshot.nodes`` of the element that drew it; -1 where the page is only a picture."""


@dataclass(frozen=True, eq=False, slots=True)
class Snapshot:
    """One page as it looks: the picture and what stands on it, in paint order."""

    image: Image
    scale: float = 1.0
    blocks: tuple[Block, ...] = ()
    browser: str = ""
    nodes: tuple[Node, ...] = ()
    """The elements of the page in document order; empty for a picture."""

    @property
    def width(self) -> float:
        return float(self.image.shape[1] / self.scale)

    @property
    def height(self) -> float:
        return float(self.image.shape[0] / self.scale)


@dataclass(frozen=True, slots=True)
class Score:
    """``value`` None means *unscored*, which is not 0; ``note`` then says why."""

    metric: str
    version: str
    value: float | None
    note: str = ""


def mean_score(scores: Sequence[Score]) -> float | None:
    """Mean of the values that exist; None if there are none."""
    values = [score.value for score in scores if score.value is not None]
    return sum(values) / len(values) if values else None


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference, in a designer's words; ``weight`` sorts findings, larger is worse."""

    kind: FindingKind
    severity: Severity
    message: str
    region: Region | None = None
    expected: str = ""
    actual: str = ""
    place: Place | None = None
    weight: float = 0.0
    part: str = ""
    """What of a block is recoloured: "fill", "background"; "" where nothing asks for it."""


@dataclass(frozen=True, slots=True)
class Report:
    """``counts`` holds the number of findings of each kind before the list was cut to the worst; ``conditions`` name what
    the scores hold under (sizes, browser, thresholds)."""

    total: float
    scores: tuple[Score, ...]
    findings: tuple[Finding, ...]
    counts: tuple[tuple[str, int], ...] = field(default=())
    conditions: tuple[tuple[str, str], ...] = ()
