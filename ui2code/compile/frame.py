"""Outline + Scene → frames: the semantic tree with a measured box on every node."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ui2code.compile.columns import SAME, table_edges
from ui2code.types import Box, Element, Kind, Node, Outline, Scene, enclosing

LEAF_TEXT_TAGS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Tags that HTML closes by itself at the first block inside: they may hold text only."""

INTERACTIVE = frozenset({"a", "button"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A node to lay out. ``box`` is its border box in page coordinates; an invisible group's is drawn around its children."""

    tag: str
    box: Box
    children: tuple[Frame, ...] = ()
    element: Element | None = None
    component: str | None = None
    layout: str | None = None
    text: str | None = None
    """A correction of the element's text."""
    columns: tuple[float, ...] = ()
    """For a table row: the edges of its cells, shared by all rows of the table."""
    name: str = ""
    """What its text is called in data, where the page says it: the heading of its column."""
    linked: bool = False
    """Whether it is, or stands in, a link or button."""

    @property
    def is_text(self) -> bool:
        return self.element is not None and self.element.text is not None

    @property
    def is_picture(self) -> bool:
        """An image or icon that holds nothing: one ``img``."""
        return self.element is not None and self.element.asset is not None and not self.children

    @property
    def is_painted(self) -> bool:
        """It has a box of its own that shows, so its size is a fact and not a consequence."""
        return self.element is not None and self.element.text is None

    @property
    def is_group(self) -> bool:
        return self.element is None

    @property
    def lines(self) -> int:
        return len(self.element.text.lines) if self.element and self.element.text else 0


def frames(outline: Outline, scene: Scene) -> Frame:
    """The root frame covers the whole page; nodes that come to nothing (no element, no children) are left out."""
    root = _frame(outline.root, scene.by_id())
    page = Box(0.0, 0.0, scene.width, scene.height)
    if root is None:
        return Frame("div", page)
    if root.is_painted and not root.box.contains(page, slack=1.0):
        return Frame("div", page, (root,))
    return _linked(replace(root, tag="div" if root.tag in ("body", "html") else root.tag, box=page), False)


def _linked(frame: Frame, inside: bool) -> Frame:
    """Links and buttons marked; one inside another becomes a plain element, as HTML asks."""
    is_link = frame.tag in INTERACTIVE
    tag = frame.tag if not (is_link and inside) else "span" if frame.is_text else "div"
    children = tuple(_linked(child, inside or is_link) for child in frame.children)
    return replace(frame, tag=tag, children=children, linked=inside or is_link)


def _frame(node: Node, elements: dict[str, Element]) -> Frame | None:
    element = elements.get(node.ref) if node.ref else None
    children = tuple(f for child in node.children if (f := _frame(child, elements)) is not None)
    if element is None and not children:
        return None
    box = element.box if element is not None else group_box(children)
    frame = Frame(
        _safe_tag(node.tag, element, children), box, children, element, node.component, node.layout, node.text
    )
    return _unfold(_as_table(_flat(frame)))


def _flat(frame: Frame) -> Frame:
    """A bare row inside a row is part of it: one rhythm explains both."""
    if frame.layout != "row":
        return frame
    kids = tuple(k for child in frame.children for k in (child.children if _is_bare_row(child) else (child,)))
    return replace(frame, children=kids)


def _is_bare_row(frame: Frame) -> bool:
    return frame.is_group and frame.layout == "row" and frame.component is None and frame.tag == "div"


def group_box(children: Sequence[Frame]) -> Box:
    """The box around an invisible group. Its left edge is the one most of its texts share: pens are known to a fraction."""
    whole = enclosing([child.box for child in children])
    pens = [c.box.x for c in children if (c.is_text or c.is_group) and c.box.x - whole.x <= SAME]
    left = statistics.median(pens) if pens else whole.x
    return Box(left, whole.y, whole.right - left, whole.h)


def _safe_tag(tag: str, element: Element | None, children: tuple[Frame, ...]) -> str:
    if children and tag in LEAF_TEXT_TAGS:
        return "div"
    if tag == "img" and (children or element is None or element.asset is None):
        return "div"
    if element is not None and element.asset is not None and not children:
        return "img"
    return tag


def _as_table(frame: Frame) -> Frame:
    """Rows straight under a table get the tbody the HTML parser would put there anyway, so that it can be styled; all
    rows of the table, or else those of each part, get common columns."""
    if frame.tag != "table":
        return frame
    if any(child.tag == "tr" for child in frame.children):
        frame = replace(frame, children=(Frame("tbody", group_box(frame.children), frame.children),), layout="column")
    rows = tuple(row for part in frame.children for row in part.children)
    whole = _with_columns(rows)
    if any(row.columns for row in whole):
        known = iter(whole)
        parts = (replace(part, children=tuple(next(known) for _ in part.children)) for part in frame.children)
    else:
        parts = (replace(part, children=_with_columns(part.children)) for part in frame.children)
    return _with_names(replace(frame, children=tuple(parts)))


def _with_names(table: Frame) -> Frame:
    """Cells called after the headings of their columns, where each column has one."""
    rows = [row for part in table.children for row in part.children]
    heads = sorted(rows[0].children, key=lambda cell: cell.box.x) if rows else []
    names = [head.element.text.text if head.element and head.element.text else "" for head in heads]
    if not heads or not all(name and head.tag == "th" for name, head in zip(names, heads)):
        return table

    def called(row: Frame) -> Frame:
        if len(row.children) != len(names) or row is rows[0]:
            return row
        cells = sorted(row.children, key=lambda cell: cell.box.x)
        return replace(row, children=tuple(_called(cell, name) for cell, name in zip(cells, names)))

    parts = (replace(part, children=tuple(called(row) for row in part.children)) for part in table.children)
    return replace(table, children=tuple(parts))


def _called(frame: Frame, name: str) -> Frame:
    return replace(frame, name=name, children=tuple(_called(child, name) for child in frame.children))


def _with_columns(rows: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """Rows of as many cells each get common edges, where the cells of all rows allow some."""
    counts = {len(row.children) for row in rows}
    if len(rows) < 2 or len(counts) != 1 or counts <= {0, 1} or any(row.tag != "tr" for row in rows):
        return rows
    cells = [sorted((cell.box for cell in row.children), key=lambda box: box.x) for row in rows]
    edges = table_edges(list(zip(*cells)), max(row.box.right for row in rows))
    return tuple(replace(row, columns=edges) for row in rows)


def _unfold(frame: Frame) -> Frame:
    """A text that holds other nodes becomes a group of both; a group of one takes the place of its child."""
    if frame.is_text and frame.children:
        own = replace(frame, children=(), component=None, layout=None, tag="span")
        inner = (own, *frame.children)
        return replace(frame, element=None, children=inner, box=group_box(inner), text=None)
    return frame


def same_kind(element: Element | None, kind: Kind) -> bool:
    return element is not None and element.kind is kind
