"""What is painted after what, what lies in what, and in which order a reader meets it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.scene import reading_order
from ui2code.truth.dom import ATOMIC, CONTEXT, FLOAT, INLINE, POSITIONED, DomNode
from ui2code.types import Box, Element

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


def read_in_order(elements: Sequence[Element], parents: Sequence[int]) -> list[int]:
    """Places of the elements, each before what it holds, siblings as somebody reads them."""
    children: dict[int, list[int]] = {}
    for index, parent in enumerate(parents):
        children.setdefault(parent, []).append(index)
    order: list[int] = []
    open_ = _siblings(children.get(-1, []), elements)[::-1]
    while open_:
        index = open_.pop()
        order.append(index)
        open_ += _siblings(children.get(index, []), elements)[::-1]
    return order


def _siblings(indices: list[int], elements: Sequence[Element]) -> list[int]:
    """As ``reading_order``; where nothing overlaps, its last and slow step has nothing to do."""
    if len(indices) < 2:
        return indices
    return reading_order(indices, elements)
