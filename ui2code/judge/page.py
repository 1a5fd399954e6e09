"""What is visible of a rendering: texts put together from their inline pieces, boxes that are really painted, pictures."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from evaluators.align import pixel_box
from evaluators.pixels import common_colour
from evaluators.types import Block, Font, Place, Region, around, one_per_line
from ui2code.types import RenderedNode, Rendering

RGB = tuple[int, int, int]

WHITE: RGB = (255, 255, 255)
WHOLE = 0.97
"""A box that covers this share of the page is its ground, not a thing on it."""

SEEN = 3
"""Channel difference from which a fill is told from what lies behind it."""

INLINE_GAP = 0.6
"""In font sizes: two inline texts closer than this are one sentence, further apart they are two columns."""

INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "cite",
    "code",
    "data",
    "del",
    "dfn",
    "em",
    "i",
    "ins",
    "kbd",
    "mark",
    "q",
} | {
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "u",
    "var",
    "label",
    "font",
}
PICTURES = {"img": "image", "picture": "image", "video": "image", "canvas": "image", "svg": "icon"}
CONTROLS = {"input", "textarea", "select", "progress", "meter"}
ROLES = {"a": "link", "button": "button", "label": "label", "li": "list item", "td": "cell", "th": "cell"}
INK = 48
"""Channel difference from which a pixel of a form field is text."""

LINE = 1.15
"""Height of a text's content area in font sizes: about that of the common faces."""

ICON = 64.0
"""An image no larger than this is called an icon."""


@dataclass(slots=True)
class _Reader:
    """The nodes of one rendering with what their ancestors paint behind them."""

    nodes: tuple[RenderedNode, ...]
    children: list[list[int]]
    behind: list[RGB | None] = field(default_factory=list)
    """The colour under each node, before its own fill; None where it is a picture or a gradient."""


def blocks_of_nodes(rendering: Rendering, spoken: Sequence[str]) -> tuple[Block, ...]:
    """In document order; the key of a block is the index of the node that made it."""
    reader = read(rendering.nodes)
    order = Order(spoken)
    page = rendering.width * rendering.height
    blocks: list[Block] = []
    taken: set[int] = set()
    for k, node in enumerate(reader.nodes):
        if node.box.area <= 0 and not node.text:
            continue
        if node.tag in PICTURES:
            blocks.append(picture(k, node))
            continue
        if node.box.area < WHOLE * page:
            blocks += painted(reader, k)
        if k not in taken:
            sentence = sentence_of(reader, k)
            taken.update(sentence)
            if sentence:
                block = text_block(reader, sentence, order, rendering)
                blocks.append(inked(block, rendering) if node.tag in CONTROLS else block)
    return tuple(blocks)


def inked(block: Block, rendering: Rendering) -> Block:
    """The text of a form field with its line where its ink is: the browser only tells the field's inner box, and the
    field's colour is not that of its placeholder."""
    scale, inner = rendering.scale, block.box
    top, left = max(0, round(inner.y * scale)), max(0, round(inner.x * scale))
    part = rendering.pixels[top : max(0, round(inner.bottom * scale)), left : max(0, round(inner.right * scale))]
    if part.size == 0 or block.font is None:
        return block
    ground = np.median(part.reshape(-1, 3), axis=0)
    rows, columns = np.nonzero(np.abs(part - ground).max(axis=2) > INK)
    if len(rows) == 0:
        return block
    x, right = (left + columns.min()) / scale, (left + columns.max() + 1) / scale
    middle, high = (top + (rows.min() + rows.max() + 1) / 2) / scale, LINE * block.font.size
    line = Region(float(x), float(middle - high / 2), float(right - x), high)
    return replace(block, box=line, lines=(line,), color="")


def read(nodes: tuple[RenderedNode, ...]) -> _Reader:
    reader = _Reader(nodes, [[] for _ in nodes])
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
    return Place(node.source.file, node.source.line, node.source.column) if node.source else None


def region(node: RenderedNode) -> Region:
    return Region(node.box.x, node.box.y, node.box.w, node.box.h)


def picture(k: int, node: RenderedNode) -> Block:
    kind = "icon" if PICTURES[node.tag] == "icon" or max(node.box.w, node.box.h) <= ICON else "image"
    return Block(kind, region(node), key=str(k), place=place(node))  # type: ignore[arg-type]


# --- boxes ----------------------------------------------------------------------------------------------------------


def painted(reader: _Reader, k: int) -> Iterator[Block]:
    """The box of a node, if it shows; a line for each edge where only some sides have one."""
    node, under = reader.nodes[k], reader.behind[k]
    box, style = region(node), node.style
    edges = [edge(style, side, under) for side in ("top", "right", "bottom", "left")]
    seen = [e for e in edges if e]
    partial = 0 < len(seen) < 4
    fill = over(node, under)
    image = style.get("background-image", "none")
    shows = image != "none" or differs(fill, under) or style.get("box-shadow", "none") != "none"
    if shows or len(seen) == 4 or node.tag in CONTROLS:
        kind = "control" if node.tag in CONTROLS or node.tag == "button" else "shape"
        kind = "image" if "url(" in image else kind
        ground = hexed(fill) if differs(fill, under) else ""
        rim = hexed(seen[0][1]) if len(seen) == 4 else ""
        kind = "line" if kind == "shape" and min(box.w, box.h) <= 2 else kind
        yield Block(kind, box, "", rim, ground, key=str(k), place=place(node))  # type: ignore[arg-type]
    if partial:
        for side, found in enumerate(edges):
            if found:
                yield Block("line", strip(box, side, found[0]), ground=hexed(found[1]), place=place(node))


def edge(style: Mapping[str, str], side: str, under: RGB | None) -> tuple[float, RGB] | None:
    """(width, colour) of a border that shows."""
    width = px(style, f"border-{side}-width")
    if width <= 0 or style.get(f"border-{side}-style", "solid") in ("none", "hidden"):
        return None
    red, green, blue, alpha = color(style.get(f"border-{side}-color", ""))
    mixed = [round(c * alpha + u * (1 - alpha)) for c, u in zip((red, green, blue), under or WHITE, strict=True)]
    rim = (mixed[0], mixed[1], mixed[2])
    return (width, rim) if alpha > 0 and differs(rim, under) else None


def differs(first: RGB | None, second: RGB | None) -> bool:
    if first is None or second is None:
        return first is not second
    return max(abs(a - b) for a, b in zip(first, second, strict=True)) >= SEEN


def strip(box: Region, side: int, width: float) -> Region:
    """The strip of one border: 0 top, 1 right, 2 bottom, 3 left."""
    if side in (0, 2):
        return Region(box.x, box.y if side == 0 else box.bottom - width, box.w, width)
    return Region(box.x if side == 3 else box.right - width, box.y, width, box.h)


# --- texts ----------------------------------------------------------------------------------------------------------


def sentence_of(reader: _Reader, k: int) -> list[int]:
    """The nodes whose texts read as one with that of node ``k``: itself and its inline descendants; empty without text."""
    node = reader.nodes[k]
    pieces = list(inline_texts(reader, k))
    if node.text:
        return [k, *pieces]
    if len(pieces) > 1 and len(pieces) == len(reader.children[k]) and joined(reader, pieces):
        return pieces
    return []


def inline_texts(reader: _Reader, k: int) -> Iterator[int]:
    """Inline descendants with text, in document order; not beyond a child that is a box of its own."""
    for child in reader.children[k]:
        node = reader.nodes[child]
        if (
            node.tag in INLINE
            and node.style.get("display", "inline") == "inline"
            and node.style.get("position") != "absolute"
        ):
            if node.text:
                yield child
            yield from inline_texts(reader, child)


def joined(reader: _Reader, pieces: Sequence[int]) -> bool:
    """Whether inline texts follow each other as closely as words do."""
    for before, after in itertools.pairwise(pieces):
        a, b = reader.nodes[before], reader.nodes[after]
        if not a.lines or not b.lines:
            return False
        first, second = a.lines[-1], b.lines[0]
        gap = second.x - first.right
        same_line = min(first.bottom, second.bottom) - max(first.y, second.y) > 0.5 * min(first.h, second.h)
        if same_line and gap > INLINE_GAP * px(a.style, "font-size"):
            return False
    return True


def text_block(reader: _Reader, sentence: Sequence[int], order: Order, rendering: Rendering) -> Block:
    """One text of one or more nodes; style and source are those of the node with most characters."""
    nodes = [reader.nodes[k] for k in sentence]
    main = max(sentence, key=lambda k: len(reader.nodes[k].text))
    node = reader.nodes[main]
    lines = one_per_line([Region(r.x, r.y, r.w, r.h) for n in nodes for r in n.lines]) or (region(node),)
    ink = color(node.style.get("color", ""))
    plain = over(node, reader.behind[main]) is not None
    return Block(
        "text",
        around(lines),
        order.sentence([n.text for n in nodes], own=len(sentence) > 1 and bool(nodes[0].text)),
        hexed(ink[:3]),
        hexed(seen_ground(rendering, lines)) if plain else "",
        font_of(node.style),
        lines,
        role_of(reader, sentence[0]),
        str(sentence[0]),
        place(nodes[0]),
    )


def seen_ground(rendering: Rendering, lines: Sequence[Region]) -> RGB | None:
    """The most common colour around the words: what lies behind a text need not be one of its ancestors."""
    box = around(lines).grown(1)
    top, bottom, left, right = pixel_box(box, rendering.scale, rendering.pixels.shape)
    return common_colour(rendering.pixels[top:bottom, left:right]) if bottom > top and right > left else None


def font_of(style: Mapping[str, str]) -> Font:
    family = style.get("font-family", "").split(",")[0].strip().strip("\"'")
    weight = style.get("font-weight", "400")
    italic = style.get("font-style", "normal") != "normal"
    return Font(
        family, px(style, "font-size"), int(float(weight)) if weight.replace(".", "").isdigit() else 400, italic
    )


def role_of(reader: _Reader, k: int) -> str:
    """A word for the nearest telling tag among a node and its two nearest ancestors."""
    for _ in range(3):
        tag = reader.nodes[k].tag
        if re.fullmatch("h[1-6]", tag):
            return "heading"
        if tag in ROLES:
            return ROLES[tag]
        k = reader.nodes[k].parent
        if k < 0:
            break
    return ""


class Order:
    """Puts the pieces of a sentence in order. The browser tells which words an element holds, not where its children
    stand between them; word pairs that were read in the mockup say where."""

    def __init__(self, spoken: Sequence[str]) -> None:
        self.pairs: set[tuple[str, str]] = set()
        for text in spoken:
            words = text.split()
            self.pairs.update(itertools.pairwise(words))

    def sentence(self, pieces: Sequence[str], own: bool) -> str:
        """``own``: the first piece is the parent's text, into which the others are to be put."""
        if not own:
            return " ".join(p for p in pieces if p)
        words = pieces[0].split()
        start = 0
        for piece in pieces[1:]:
            inner = piece.split()
            if not inner:
                continue
            at = max(range(start, len(words) + 1), key=lambda k: (self.fit(words, inner, k), k))
            words[at:at] = inner
            start = at + len(inner)
        return " ".join(words)

    def fit(self, words: Sequence[str], inner: Sequence[str], at: int) -> int:
        before = at > 0 and (words[at - 1], inner[0]) in self.pairs
        after = at < len(words) and (inner[-1], words[at]) in self.pairs
        return int(before) + int(after)
