"""The frozen values that cross the borders between stages, and the protocols at the seams.

Lengths are CSS px (floats) unless a docstring says *device px*. Colours are ``#rrggbb`` or ``#rrggbbaa``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""(H, W, 3) opaque sRGB, device px."""

Color = str
Align = Literal["left", "center", "right", "justify"]
Layout = Literal["row", "column", "grid", "stack"]


@dataclass(frozen=True, slots=True)
class Box:
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

    def intersection(self, other: Box) -> Box:
        """The common part; zero width or height where there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(x, y, max(0.0, right - x), max(0.0, bottom - y))

    def union(self, other: Box) -> Box:
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def contains(self, other: Box, slack: float = 0.0) -> bool:
        return (
            self.x - slack <= other.x
            and self.y - slack <= other.y
            and self.right + slack >= other.right
            and self.bottom + slack >= other.bottom
        )

    def iou(self, other: Box) -> float:
        common = self.intersection(other).area
        whole = self.area + other.area - common
        return common / whole if whole > 0 else 0.0

    def moved(self, dx: float, dy: float) -> Box:
        return Box(self.x + dx, self.y + dy, self.w, self.h)


def enclosing(boxes: Sequence[Box]) -> Box:
    """The smallest box around ``boxes`` (at least one)."""
    x, y = min(b.x for b in boxes), min(b.y for b in boxes)
    return Box(x, y, max(b.right for b in boxes) - x, max(b.bottom for b in boxes) - y)


# --- Mockup ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Mockup:
    """An opaque picture of a user interface and the viewport it stands for."""

    name: str
    pixels: Pixels
    scale: float
    sha256: str
    notes: tuple[str, ...] = ()
    """What loading did that the user should know, such as "first of 12 frames"."""

    @property
    def width(self) -> int:
        """Viewport width in CSS px."""
        return int(self.pixels.shape[1] / self.scale + 0.5)

    @property
    def height(self) -> int:
        """Page height in CSS px."""
        return int(self.pixels.shape[0] / self.scale + 0.5)


# --- Scene: what was measured ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TextStyle:
    family: str
    """One face name as the browser knows it: bundled ("Inter") or installed ("Liberation Sans")."""
    size: float
    weight: int = 400
    italic: bool = False
    color: Color = "#000000"
    letter_spacing: float = 0.0
    underline: bool = False


@dataclass(frozen=True, slots=True)
class TextRun:
    """A stretch of one line in one style; the texts of a line's runs join, without a separator, to the line's text."""

    text: str
    style: TextStyle


@dataclass(frozen=True, slots=True)
class TextLine:
    runs: tuple[TextRun, ...]
    ink: Box
    """The tight box around the painted pixels."""
    x: float
    """Where the pen starts: the left edge of the line's advance box."""
    advance: float
    """The advance width of the whole line."""
    baseline: float

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph: lines in reading order that share a style, an edge and a leading."""

    lines: tuple[TextLine, ...]
    style: TextStyle
    """The style of most of its characters."""
    line_height: float
    """Distance of baselines; for a single line the face's own height (rounded ascent + rounded descent)."""
    ascent: float
    """The face's ascent at this size as the browser rounds it: baseline = round(line top + floor((line_height - ascent - descent) / 2) + ascent)."""
    descent: float
    align: Align = "left"
    ground: Color = "#ffffff"

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Shadow:
    dx: float
    dy: float
    blur: float
    spread: float
    color: Color


@dataclass(frozen=True, slots=True)
class Gradient:
    """CSS linear-gradient: ``angle`` in degrees (180 is downwards), ``stops`` as (colour, offset 0..1)."""

    angle: float
    stops: tuple[tuple[Color, float], ...]


@dataclass(frozen=True, slots=True)
class Border:
    width: float
    color: Color
    style: Literal["solid", "dashed", "dotted"] = "solid"


@dataclass(frozen=True, slots=True)
class Paint:
    """How a rectangle is filled and edged; ``borders`` are top, right, bottom, left; ``radius`` is tl, tr, br, bl."""

    fill: Color | None = None
    gradient: Gradient | None = None
    borders: tuple[Border | None, Border | None, Border | None, Border | None] = (None, None, None, None)
    radius: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    shadows: tuple[Shadow, ...] = ()


@dataclass(frozen=True, slots=True)
class Asset:
    """A file cut out of the mockup (PNG) or drawn after it (SVG). ``name`` is a bare file name."""

    name: str
    data: bytes = field(repr=False)
    alt: str = ""


class Kind(str, Enum):
    TEXT = "text"
    IMAGE = "image"
    ICON = "icon"
    SHAPE = "shape"
    LINE = "line"
    CONTROL = "control"


ControlKind = Literal["input", "textarea", "select", "checkbox", "radio", "toggle", "slider", "progress", "button"]


@dataclass(frozen=True, slots=True)
class Element:
    """One measured thing. TEXT has ``text``; IMAGE and ICON have ``asset``; SHAPE, LINE and CONTROL have ``paint``.

    ``box``: for TEXT the layout box (pen start to the widest advance; lines x line_height high, so that the first
    baseline falls where Text.ascent says); for all others the border box.
    A CONTROL keeps no text of its own: a placeholder or label is a TEXT element inside it.
    """

    id: str
    kind: Kind
    box: Box
    confidence: float = 1.0
    text: Text | None = None
    paint: Paint | None = None
    asset: Asset | None = None
    control: ControlKind | None = None
    checked: bool = False
    parent: str | None = None
    """The id of the smallest SHAPE, CONTROL or IMAGE that contains it; None on the page itself."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything measured in one mockup. ``elements`` stand in paint order: what contains comes before what it contains."""

    width: float
    height: float
    ground: Paint
    """The page's own background."""
    elements: tuple[Element, ...]
    palette: tuple[Color, ...] = ()

    def by_id(self) -> dict[str, Element]:
        return {e.id: e for e in self.elements}


# --- Outline: what it means -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Node:
    """A semantic node. ``ref`` points at the scene element it is (a shape for a container, a text for a leaf …)."""

    tag: str
    children: tuple[Node, ...] = ()
    ref: str | None = None
    component: str | None = None
    layout: Layout | None = None
    text: str | None = None
    """An explicit correction of a misread text; otherwise None."""
    line: int = field(default=0, compare=False)
    column: int = field(default=0, compare=False)

    def walk(self) -> Iterator[Node]:
        """Pre-order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Drop:
    """A scene element left out on purpose."""

    ref: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outline:
    root: Node
    drops: tuple[Drop, ...] = ()


# --- Design: the outline with numbers, before it is written in a target's language -----------------------------------


@dataclass(frozen=True, slots=True)
class Slot:
    """Text content that comes from a prop of the enclosing component."""

    prop: str


@dataclass(frozen=True, slots=True)
class Use:
    """Instances of a component, one per item; more than one item is a data array mapped over.

    An item maps each prop of the component to its value, or to None where an optional part is absent.
    """

    component: str
    items: tuple[Mapping[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class DesignNode:
    """One DOM element. Every target writes exactly one element per DesignNode, in this order."""

    tag: str
    name: str
    """Class name, kebab-case, unique within its component; equal names share one rule. Empty: no class."""
    style: tuple[tuple[str, str], ...] = ()
    """CSS declarations of the rule ``.name``; values may use ``var(--token)`` and, in a component, ``var(--prop)``.
    ``url(asset:NAME)`` stands for an asset; the target writes the path."""
    narrow: tuple[tuple[str, str], ...] = ()
    """Declarations that replace them in windows narrower than Design.breakpoint."""
    attrs: tuple[tuple[str, str | Slot], ...] = ()
    """HTML attributes (``src`` is an asset's bare name, resolved by the target; boolean attributes have the value "")."""
    vars: tuple[tuple[str, str | Slot], ...] = ()
    """Custom properties set inline on this element: what differs between instances beyond text."""
    children: tuple[DesignNode | Use | Slot | str, ...] = ()
    when: str | None = None
    """Only drawn if this prop of the enclosing component is not None."""
    ref: str | None = None
    """The scene element it stands for."""
    box: Box | None = None
    """Where its border box is to land."""


@dataclass(frozen=True, slots=True)
class Component:
    """A file of its own. ``props`` in the order they are declared; ``optional`` is the subset that may be None."""

    name: str
    root: DesignNode
    props: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A design token: ``--name: value``; ``kind`` as in the W3C format (color, dimension, fontFamily, shadow …)."""

    name: str
    value: str
    kind: Literal["color", "dimension", "fontFamily", "fontWeight", "number", "shadow", "gradient"]


@dataclass(frozen=True, slots=True)
class Design:
    """``components[0]`` is the page itself, without props; it and others use the rest through Use."""

    title: str
    width: float
    components: tuple[Component, ...]
    tokens: tuple[Token, ...] = ()
    base: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    """Rules for bare selectors ("body", "a" …) written once, after the targets' own reset."""
    fonts: tuple[str, ...] = ()
    """Bundled families the project must carry."""
    breakpoint: int = 0
    """Width in CSS px below which ``narrow`` declarations hold (``@media (max-width: breakpoint - 0.02px)``)."""
    assets: tuple[Asset, ...] = ()
    language: str = "en"
    """BCP 47, for the document's ``lang``."""


# --- Project, Rendering ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Project:
    """The files a user gets, by POSIX path relative to the output folder; ``entry`` is the HTML document."""

    target: str
    entry: str
    files: Mapping[str, bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Source:
    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class RenderedNode:
    """One element of the page as the browser laid it out; ``box`` is its border box."""

    tag: str
    box: Box
    parent: int
    """Index into Rendering.nodes; -1 for the topmost."""
    source: Source | None = None
    """None where the candidate's source is not known (a URL)."""
    text: str = ""
    """Text directly inside it, as shown, white space collapsed."""
    lines: tuple[Box, ...] = ()
    """The line boxes of that text (one rectangle a line)."""
    style: Mapping[str, str] = field(default_factory=dict)
    """Computed values: color, background-color, background-image, font-family, font-size, font-weight, font-style, line-height, letter-spacing, text-align, border radii and widths, box-shadow, position, display, opacity."""
    path: str = ""
    """Where it stands below the body: ``/div1/main1/p2``, the number counting siblings of one tag. Two builds of the same
    sources agree in it, whatever they call their classes."""
    selector: str = ""
    """A short CSS selector that only it has; empty in pages whose elements are marked with their sources."""


@dataclass(frozen=True, eq=False, slots=True)
class Rendering:
    """``nodes`` in document order. For our own projects only the elements the project's sources made, so that
    ``nodes[k]`` is the k-th DesignNode of the expanded design."""

    pixels: Pixels
    scale: float
    width: float
    height: float
    nodes: tuple[RenderedNode, ...]
    console: tuple[str, ...] = ()
    """Errors and warnings of the page's console, uncaught exceptions, refused requests."""
    browser: str = ""


# --- Verdict ---------------------------------------------------------------------------------------------------------

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference. ``kind``: one of ``evaluators.types.FindingKind`` (moved, gap, recoloured …), or syntax, console, outline …"""

    kind: str
    severity: Severity
    message: str
    region: Box | None = None
    expected: str = ""
    actual: str = ""
    source: Source | None = None
    selector: str = ""
    """Of the element in the page, where it is known and its source is not."""

    def __str__(self) -> str:
        """The form compilers and editors share: ``path:line:col: severity: message [kind]``."""
        where = f"{self.source}: " if self.source else ""
        return f"{where}{self.severity}: {self.message} [{self.kind}]"


@dataclass(frozen=True, slots=True)
class Score:
    """``value`` None means unscored, never 0; ``note`` then says why."""

    metric: str
    value: float | None
    version: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    total: float
    scores: tuple[Score, ...]
    findings: tuple[Finding, ...]
    conditions: tuple[tuple[str, str], ...] = ()
    """What the scores hold under: sizes, browser, thresholds."""


# --- Seams -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TypeSample:
    """A string in a style, to be measured or drawn by the browser that will draw the page."""

    text: str
    style: TextStyle


@dataclass(frozen=True, slots=True)
class TypeMetrics:
    """Canvas TextMetrics of a sample: ``advance``; ink offsets from the pen start and the baseline (left and descent grow
    outwards, as in the canvas API); the face's ascent and descent (unrounded)."""

    advance: float
    ink_left: float
    ink_right: float
    ink_ascent: float
    ink_descent: float
    ascent: float
    descent: float


class Typesetter(Protocol):
    """Typesetting by the real browser; what it answers is what the page will look like."""

    def families(self) -> tuple[str, ...]:
        """Bundled and installed families that may be chosen, most used on the web first."""
        ...

    def measure(self, samples: Sequence[TypeSample]) -> list[TypeMetrics]: ...

    def draw(self, samples: Sequence[TypeSample], ground: Color, scale: float) -> list[tuple[Pixels, float, float]]:
        """Each sample drawn on ``ground``: pixels (device px), and the pen start x and baseline y inside them (device px)."""
        ...


class Formatter(Protocol):
    def format(self, files: Mapping[str, str]) -> dict[str, str]:
        """Prettier's form of each file, by path; raises ProjectError at a syntax error."""
        ...


class Renderer(Protocol):
    def render(self, project: Project, width: int, scale: float = 1.0, height: int | None = None) -> Rendering:
        """The whole page in a window ``width`` CSS px wide; ``height`` is the page's, if known: a window is not taller than it."""
        ...


class Target(Protocol):
    name: str

    def emit(self, design: Design, formatter: Formatter) -> Project: ...


@dataclass(frozen=True, slots=True)
class Request:
    """What a model is asked. ``previous`` and ``findings`` are set when it repairs its own work. ``candidates``: how many
    different outlines are wanted."""

    scene: Scene
    mockup: Mockup
    instruction: str = ""
    target: str = "react"
    previous: Outline | None = None
    findings: tuple[Finding, ...] = ()
    candidates: int = 1


@dataclass(frozen=True, slots=True)
class Event:
    """What a model says while it works: a piece of an outline as it comes (token), a whole one (outline), or what the user
    should know of it (doubt)."""

    kind: Literal["reasoning", "token", "outline", "doubt", "usage"]
    text: str


class Model(Protocol):
    name: str

    def outline(self, request: Request) -> Iterator[Event | Outline]:
        """Events and, the last item being one, outlines: up to ``request.candidates``, the likeliest first. A doubt is about
        the outline that follows."""
        ...
