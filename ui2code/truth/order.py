"""What is painted after what, what lies in what, and in which order a reader meets it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.scene import SAME_ROW
from ui2code.truth.dom import ATOMIC, CONTEXT, FLOAT, INLINE, POSITIONED, DomNode
from ui2code.types import Box

Key = tuple[tuple[float, ...], ...]
Boxes = NDArray[np.float64]

BLOCKS, FLOATS, LINES = 0, 1, 2
"""What a stacking context paints one after the other (CSS 2.2, appendix E), between what has a z-index below and above 0."""


def paint_keys(nodes: Sequence[DomNode]) -> tuple[list[Key], list[Key]]:
    """For each element the key its own box is painted by, and the one of the text in it; smaller is painted earlier."""
    layers: list[Key] = []
    contexts: list[Key] = []
    boxes: list[Key] = []
    texts: list[Key] = []
    for index, node in enumerate(nodes):
        layer, context = (layers[node.parent], contexts[node.parent]) if node.parent >= 0 else ((), ())
        flags = node.flags
        if flags & (CONTEXT | POSITIONED):
            layer = (*context, (float(node.z), float(index)))
        elif flags & (FLOAT | ATOMIC):
            layer = (*layer, (0.0, -1.0, FLOATS if flags & FLOAT else LINES, index))
        own = flags & (CONTEXT | POSITIONED | FLOAT | ATOMIC)
        layers.append(layer)
        contexts.append(layer if flags & CONTEXT else context)
        boxes.append((*layer, (-math.inf,) if own else (0.0, -1.0, LINES if flags & INLINE else BLOCKS, index)))
        texts.append((*layer, (0.0, -1.0, LINES, index + 0.5)))
    return boxes, texts


def table(boxes: Sequence[Box]) -> Boxes:
    """Left, top, right, bottom, area of each box, one row each."""
    rows = [(b.x, b.y, b.x + b.w, b.y + b.h, b.w * b.h) for b in boxes]
    return np.array(rows, np.float64).reshape(-1, 5)


def inside(inner: Boxes, outer: Boxes, slack: NDArray[np.float64] | float) -> NDArray[np.bool_]:
    """``[i, k]``: whether inner box i lies in outer box k, give or take ``slack`` (CSS px, one or one for each inner box)."""
    a, b = inner[:, None, :], outer[None, :, :]
    give = slack[:, None] if isinstance(slack, np.ndarray) else slack
    held = (b[..., 0] - give <= a[..., 0]) & (b[..., 1] - give <= a[..., 1])
    return np.asarray(held & (b[..., 2] + give >= a[..., 2]) & (b[..., 3] + give >= a[..., 3]))


def shares(inner: Boxes, outer: Boxes) -> NDArray[np.float64]:
    """``[i, k]``: what share of inner box i lies in outer box k."""
    a, b = inner[:, None, :], outer[None, :, :]
    wide = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
    high = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
    common = np.maximum(wide, 0.0) * np.maximum(high, 0.0)
    return np.asarray(common / np.maximum(inner[:, None, 4], 1e-9), np.float64)


def read_in_order(boxes: Sequence[Box], parents: Sequence[int]) -> list[int]:
    """Places of the boxes, which come in paint order, each before what it holds, siblings as somebody reads them."""
    children: dict[int, list[int]] = {}
    for index, parent in enumerate(parents):
        children.setdefault(parent, []).append(index)
    order: list[int] = []
    open_ = reading_order(children.get(-1, []), boxes)[::-1]
    while open_:
        index = open_.pop()
        order.append(index)
        if index in children:
            open_ += reading_order(children[index], boxes)[::-1]
    return order


def reading_order(indices: Sequence[int], boxes: Sequence[Box]) -> list[int]:
    """As ``perceive.scene.reading_order``, and the same; faster, as there are a hundred siblings here more often."""
    left = sorted(indices, key=lambda i: (boxes[i].y, boxes[i].x))
    order: list[int] = []
    while left:
        head = boxes[left[0]]
        row = left[:1]  # even where it is so flat that floats cannot tell its height
        rest: list[int] = []
        for at, i in enumerate(left[1:], 1):
            if boxes[i].y > head.bottom:  # nor can any after it be in this row
                rest += left[at:]
                break
            (row if _same_row(head, boxes[i]) else rest).append(i)
        order += sorted(row, key=lambda i: boxes[i].x)
        left = rest
    return _painted(order, boxes)


def _same_row(head: Box, other: Box) -> bool:
    least = min(head.h, other.h)
    if least <= 0:
        return head.y == other.y
    return min(head.y + head.h, other.y + other.h) - max(head.y, other.y) >= SAME_ROW * least


def _painted(order: list[int], boxes: Sequence[Box]) -> list[int]:
    """Moves a box behind a later sibling that it overlaps and is painted under."""
    if len(order) < 2:
        return order
    rows = table([boxes[i] for i in order])
    wide = np.minimum(rows[:, None, 2], rows[None, :, 2]) - np.maximum(rows[:, None, 0], rows[None, :, 0])
    high = np.minimum(rows[:, None, 3], rows[None, :, 3]) - np.maximum(rows[:, None, 1], rows[None, :, 1])
    number = np.array(order)
    over = (np.maximum(wide, 0) * np.maximum(high, 0) > 1) & (number[None, :] > number[:, None])
    if not np.tril(over).any():
        return order
    result: list[int] = []
    for at in range(len(order)):
        covered = [k for k, other in enumerate(result) if over[at, other]]
        result.insert(min(covered) if covered else len(result), at)
    return [order[at] for at in result]
