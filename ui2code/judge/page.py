"""What is visible of a rendering, as blocks: sentences, boxes that are really painted, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evaluators.types import Block, Region
from ui2code.judge.nodes import CONTROLS, PICTURES, RGB, WHITE, Reader, color, hexed, over, place, px, read, region
from ui2code.judge.sentences import Order, inked, sentence_of, text_block
from ui2code.types import RenderedNode, Rendering

WHOLE = 0.97
"""A box that covers this share of the page is its ground, not a thing on it."""

SEEN = 3
"""Channel difference from which a fill is told from what lies behind it."""

ICON = 64.0
"""An image no larger than this is called an icon."""


def blocks_of_nodes(rendering: Rendering, spoken: Sequence[str]) -> tuple[Block, ...]:
    """In document order; the key of a block is the index of the node that made it."""
    reader = read(rendering.nodes)
    order = Order(spoken)
    page = rendering.width * rendering.height
    blocks: list[Block] = []
    taken: set[int] = set()
    for k, node in enumerate(reader.nodes):
        if (node.box.area <= 0 and not node.text) or hidden(node):
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


def hidden(node: RenderedNode) -> bool:
    """Whether an element keeps its room and shows nothing; what is in it may show."""
    return node.style.get("visibility", "visible") != "visible" or node.style.get("opacity") == "0"


def picture(k: int, node: RenderedNode) -> Block:
    kind = "icon" if PICTURES[node.tag] == "icon" or max(node.box.w, node.box.h) <= ICON else "image"
    return Block(kind, region(node), key=str(k), place=place(node), radius=radius(node), border=px(node.style, "border-top-width"), node=k)  # type: ignore[arg-type]


def painted(reader: Reader, k: int) -> Iterator[Block]:
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
        width = seen[0][0] if len(seen) == 4 else 0.0
        shadow = style.get("box-shadow", "none") != "none"
        made = {
            "key": str(k),
            "place": place(node),
            "radius": radius(node),
            "border": width,
            "shadow": shadow,
            "node": k,
        }
        yield Block(kind, box, "", rim, ground, **made)  # type: ignore[arg-type]
    if partial:
        for side, found in enumerate(edges):
            if found:
                yield Block("line", strip(box, side, found[0]), ground=hexed(found[1]), place=place(node), node=k)


def radius(node: RenderedNode) -> float:
    """Mean of the four corners' radii as they are drawn: no more than half the shorter side."""
    corners = ("top-left", "top-right", "bottom-right", "bottom-left")
    most = min(node.box.w, node.box.h) / 2
    return sum(min(most, length(node, f"border-{corner}-radius")) for corner in corners) / 4


def length(node: RenderedNode, name: str) -> float:
    """A computed length in px, also where it is a share of the box."""
    value = node.style.get(name, "")
    return px(node.style, name) * (node.box.w / 100 if value.endswith("%") else 1.0)


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
