"""Texts put together from their inline pieces, as sentences with their lines, style and source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from evaluators.align import pixel_box
from evaluators.pixels import common_colour
from evaluators.types import Block, Font, Piece, Region, around, one_per_line
from ui2code.judge.nodes import RGB, Reader, color, hexed, over, place, px, region
from ui2code.types import RenderedNode, Rendering

INLINE_GAP = 0.6
"""In font sizes: two inline texts closer than this are one sentence, further apart they are two columns."""

INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time u var".split()
)

ROLES = {"a": "link", "button": "button", "label": "label", "li": "list item", "td": "cell", "th": "cell"}

INK = 48
"""Channel difference from which a pixel of a form field is text."""

METRIC_EQUALS = {
    **dict.fromkeys(("liberation sans", "arimo", "helvetica"), "Arial"),
    **dict.fromkeys(("liberation serif", "tinos", "times"), "Times New Roman"),
    **dict.fromkeys(("liberation mono", "cousine", "courier"), "Courier New"),
}
"""Faces of the same advances under the name pages use: which of them is drawn is the machine's choice."""

LINE = 1.15
"""Height of a text's content area in font sizes: about that of the common faces."""


def sentence_of(reader: Reader, k: int) -> list[int]:
    """The nodes whose texts read as one with that of node ``k``: itself and its inline descendants; empty without text."""
    node = reader.nodes[k]
    pieces = list(inline_texts(reader, k))
    if node.text:
        return [k, *pieces]
    if len(pieces) > 1 and len(pieces) == len(reader.children[k]) and joined(reader, pieces):
        return pieces
    return []


def inline_texts(reader: Reader, k: int) -> Iterator[int]:
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


def joined(reader: Reader, pieces: Sequence[int]) -> bool:
    """Whether inline texts follow each other as closely as words do."""
    for before, after in pairwise(pieces):
        a, b = reader.nodes[before], reader.nodes[after]
        if not a.lines or not b.lines:
            return False
        first, second = a.lines[-1], b.lines[0]
        gap = second.x - first.right
        same_line = min(first.bottom, second.bottom) - max(first.y, second.y) > 0.5 * min(first.h, second.h)
        if same_line and gap > INLINE_GAP * px(a.style, "font-size"):
            return False
    return True


def text_block(reader: Reader, sentence: Sequence[int], order: Order, rendering: Rendering) -> Block:
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
        pieces=tuple(piece(n) for n in nodes),
        node=sentence[0],
    )


def piece(node: RenderedNode) -> Piece:
    lines = tuple(Region(r.x, r.y, r.w, r.h) for r in node.lines)
    return Piece(node.text, lines, font_of(node.style), hexed(color(node.style.get("color", ""))[:3]), place(node))


def seen_ground(rendering: Rendering, lines: Sequence[Region]) -> RGB | None:
    """The most common colour around the words: what lies behind a text need not be one of its ancestors."""
    box = around(lines).grown(1)
    top, bottom, left, right = pixel_box(box, rendering.scale, rendering.pixels.shape)
    return common_colour(rendering.pixels[top:bottom, left:right]) if bottom > top and right > left else None


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
    return replace(block, box=line, lines=(line,), color="", pieces=())


def family_of(name: str) -> str:
    """The family, or what pages call its metric equal."""
    return METRIC_EQUALS.get(name.casefold(), name)


def font_of(style: Mapping[str, str]) -> Font:
    family = family_of(style.get("font-family", "").split(",")[0].strip().strip("\"'"))
    weight = style.get("font-weight", "400")
    italic = style.get("font-style", "normal") != "normal"
    return Font(
        family, px(style, "font-size"), int(float(weight)) if weight.replace(".", "").isdigit() else 400, italic
    )


def role_of(reader: Reader, k: int) -> str:
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
            self.pairs.update(pairwise(words))

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
