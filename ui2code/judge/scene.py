"""Scene and rendering as ``evaluators`` snapshots: the same kinds of blocks from measurement and from the browser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from evaluators.types import Block, Font, Node, Piece, Region, Snapshot
from ui2code.judge.nodes import place
from ui2code.judge.page import blocks_of_nodes
from ui2code.judge.sentences import family_of
from ui2code.types import Box, Element, Kind, Mockup, Paint, Rendering, Scene, TextLine, TextStyle
from ui2code.types import Text as Paragraph

HEADING = 1.35
"""A text this much larger than the median text is called a heading."""

WHOLE = 0.97
"""A shape that covers this share of the page is its ground, not a thing on it."""


def snapshot_of_scene(scene: Scene, mockup: Mockup) -> Snapshot:
    """The mockup with what was measured in it; keys are element ids."""
    sizes = sorted(e.text.style.size for e in scene.elements if e.text)
    usual = sizes[len(sizes) // 2] if sizes else 16.0
    page = scene.width * scene.height
    blocks = [block for e in scene.elements if e.box.area < WHOLE * page for block in blocks_of(e, usual)]
    return Snapshot(mockup.pixels, mockup.scale, tuple(blocks))


def snapshot_of_rendering(rendering: Rendering, scene: Scene | None = None) -> Snapshot:
    """The render with what the browser laid out; keys are indices of nodes. The scene's texts, if given, only help to
    put the pieces of a sentence (a link in it) back in order."""
    spoken = [e.text.text for e in scene.elements if e.text] if scene else []
    blocks = blocks_of_nodes(rendering, spoken)
    nodes = tuple(Node(region(n.box), n.parent, place(n)) for n in rendering.nodes)
    return Snapshot(rendering.pixels, rendering.scale, blocks, rendering.browser, nodes)


def region(box: Box) -> Region:
    return Region(box.x, box.y, box.w, box.h)


def region_box(there: Region) -> Box:
    return Box(there.x, there.y, there.w, there.h)


def blocks_of(element: Element, usual: float) -> Iterator[Block]:
    """The blocks of one scene element; a box with edges on some sides only also gives a line for each of them."""
    box = region(element.box)
    if element.kind is Kind.TEXT:
        if element.text:
            yield text_block(element, element.text, usual)
        return
    if element.kind in (Kind.IMAGE, Kind.ICON):
        kind = "image" if element.kind is Kind.IMAGE else "icon"
        yield Block(kind, box, key=element.id, confidence=element.confidence)  # type: ignore[arg-type]
        return
    yield from painted(element, element.paint or Paint())


def text_block(element: Element, text: Paragraph, usual: float) -> Block:
    style = most_used(text)
    lines = tuple(line_region(line, text) for line in text.lines)
    left, top = min(r.x for r in lines), min(r.y for r in lines)
    box = Region(left, top, max(r.right for r in lines) - left, max(r.bottom for r in lines) - top)
    font = Font(family_of(style.family), style.size, style.weight, style.italic)
    role = "heading" if style.size >= HEADING * usual else ""
    return Block(
        "text",
        box,
        text.text,
        style.color[:7],
        text.ground[:7],
        font,
        lines,
        role,
        element.id,
        None,
        element.confidence,
        pieces=tuple(piece for line in text.lines for piece in pieces_of(line, text)),
    )


def pieces_of(line: TextLine, text: Paragraph) -> Iterator[Piece]:
    """The runs of a line; a run takes as much of the line's width as of its letters, which is what is known of it."""
    whole, there, done = len(line.text), line_region(line, text), 0
    for run in line.runs:
        start, end = there.w * done / max(1, whole), there.w * (done + len(run.text)) / max(1, whole)
        done += len(run.text)
        style = run.style
        font = Font(family_of(style.family), style.size, style.weight, style.italic)
        part = Region(there.x + start, there.y, end - start, there.h)
        yield Piece(run.text, (part,), font, style.color[:7], shared=len(line.runs) > 1)


def most_used(text: Paragraph) -> TextStyle:
    """The style of most characters, as a rendering is read too: of a sentence with a long link it is the link's."""
    letters: Counter[TextStyle] = Counter()
    for run in (run for line in text.lines for run in line.runs):
        letters[run.style] += len(run.text.strip())
    return letters.most_common(1)[0][0] if letters else text.style


def line_region(line: TextLine, text: Paragraph) -> Region:
    """The content area of a line: what the browser gives as a text's client rectangle."""
    return Region(line.x, line.baseline - text.ascent, line.advance, text.ascent + text.descent)


def painted(element: Element, paint: Paint) -> Iterator[Block]:
    box = region(element.box)
    edges = paint.borders
    partial = any(edges) and not all(edges)
    if not partial or paint.fill or paint.gradient or paint.shadows or element.kind is Kind.CONTROL:
        kind = {Kind.LINE: "line", Kind.CONTROL: "control"}.get(element.kind, "shape")
        first = edges[0].color[:7] if edges[0] and all(edges) else ""
        fill = (paint.fill or "")[:7] if not paint.gradient else ""
        role = str(element.control or "")
        width = edges[0].width if edges[0] and all(edges) else 0.0
        made = {"radius": sum(paint.radius) / 4, "border": width, "shadow": bool(paint.shadows)}
        yield Block(kind, box, color=first, ground=fill, role=role, key=element.id, **made)  # type: ignore[arg-type]
    if partial:
        for side, edge in enumerate(edges):
            if edge:
                yield Block("line", edge_region(box, side, edge.width), ground=edge.color[:7])


def edge_region(box: Region, side: int, width: float) -> Region:
    """The strip of one border: 0 top, 1 right, 2 bottom, 3 left."""
    if side in (0, 2):
        return Region(box.x, box.y if side == 0 else box.bottom - width, box.w, width)
    return Region(box.x if side == 3 else box.right - width, box.y, width, box.h)
