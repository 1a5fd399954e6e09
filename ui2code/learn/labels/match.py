"""Which elements of one scene stand for which of another scene of the same page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.scene import extent
from ui2code.truth.order import Boxes, table
from ui2code.types import Box, Element, Kind, Scene, TextLine

Matrix = NDArray[np.float64]

SAME = 0.5
"""Intersection over union from which two boxes are one thing (PASCAL VOC's)."""
CONFUSED = 0.4
"""The same for things taken for another kind: letters and icons are small, and the ink of one is not the box of the other."""
KIND_BONUS = 0.25
"""Worth of the same kind, in intersection over union."""
LINE_SHARE = 0.35
"""Of the smaller of two lines' ink the share in common from which they are one."""
WORD_SHARE = 0.12
"""The same where they have a word in common."""
WITHIN = 0.7
"""Of a part's area the share that lies in the whole."""
FILLED = 0.4
"""Of a whole's area the share its parts have."""
THIN = 6.0
"""CSS px that a rule counts as thick: one px of displacement is no other rule."""
SMALL_CONTROLS = frozenset({"checkbox", "radio", "toggle", "slider", "progress"})
"""Controls that hold no words, so that what is seen in them is a part of them."""
WHOLES = (Kind.TEXT, Kind.ICON, Kind.IMAGE)


@dataclass(frozen=True, slots=True)
class Matching:
    """``homes``: for each read element the true ones it stands for, the one in whose place it stands first; () for what
    is none. ``parts``: why read elements that are parts of what is read whole should be left out."""

    homes: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, str]


def matched(truth: Scene, read: Scene) -> Matching:
    """By kind and place; texts by the ink of their lines and by their words, as paragraphs may be parted otherwise."""
    work = _Work(truth.elements, read.elements)
    work.texts()
    work.pairs(SAME, [k for k, e in enumerate(truth.elements) if e.kind is not Kind.TEXT])
    work.pairs(CONFUSED, range(len(truth.elements)))
    work.wholes()
    work.fragments()
    order = {e.id: k for k, e in enumerate(truth.elements)}
    homes = {}
    for k, element in enumerate(read.elements):
        found = [truth.elements[i] for i in work.homes[k]]
        first = [t.id for t in found if t.kind is element.kind]
        homes[element.id] = (*sorted(first, key=order.__getitem__), *(t.id for t in found if t.id not in first))
    return Matching(homes, {read.elements[k].id: why for k, why in work.parts.items()})


class _Work:
    """Matches in turn, from the surest to the least; indices are places in ``true`` and ``read``."""

    def __init__(self, true: Sequence[Element], read: Sequence[Element]) -> None:
        self.true, self.read = true, read
        self.homes: list[list[int]] = [[] for _ in read]
        self.parts: dict[int, str] = {}
        self.taken: set[int] = set()
        self.holding = {e.parent for e in true}
        self.true_boxes = table([_thick(extent(e)) for e in true])
        self.read_boxes = table([_thick(extent(e)) for e in read])
        self.common = _common(self.true_boxes, self.read_boxes)

    def take(self, t: int, r: int) -> None:
        self.homes[r].append(t)
        self.taken.add(t)

    def texts(self) -> None:
        true_lines, owners = _lines(self.true)
        read_lines, readers = _lines(self.read)
        if not true_lines or not read_lines:
            return
        a, b = table([line.ink for line in true_lines]), table([line.ink for line in read_lines])
        shares = _common(a, b) / np.maximum(np.minimum(a[:, None, 4], b[None, :, 4]), 1e-9)
        for i, k in np.argwhere(shares >= WORD_SHARE).tolist():
            t, r = owners[i], readers[k]
            if t in self.homes[r] or not _level(true_lines[i].ink, read_lines[k].ink):
                continue
            if shares[i, k] >= LINE_SHARE or _share_words(true_lines[i].text, read_lines[k].text):
                self.take(t, r)

    def pairs(self, least: float, places: Sequence[int] | range) -> None:
        """Greedily one to one among what has no match yet, the best first."""
        rows = [t for t in places if t not in self.taken]
        columns = [r for r in range(len(self.read)) if not self.homes[r]]
        if not rows or not columns:
            return
        common = self.common[np.ix_(rows, columns)]
        areas = self.true_boxes[rows, 4][:, None] + self.read_boxes[columns, 4][None, :]
        iou = common / np.maximum(areas - common, 1e-9)
        found = [(self._worth(iou[i, k], rows[i], columns[k]), i, k) for i, k in np.argwhere(iou >= least).tolist()]
        for _, i, k in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
            if rows[i] not in self.taken and not self.homes[columns[k]]:
                self.take(rows[i], columns[k])

    def _worth(self, iou: float, t: int, r: int) -> float:
        true, read = self.true[t], self.read[r]
        return iou + KIND_BONUS * (true.kind is read.kind) + 0.1 * (true.control == read.control)

    def wholes(self) -> None:
        """Several true things read as one."""
        left = [t for t, e in enumerate(self.true) if t not in self.taken and e.kind in WHOLES]
        for r, element in enumerate(self.read):
            if self.homes[r] or element.kind not in WHOLES or not left:
                continue
            inner = [t for t in left if self.common[t, r] >= WITHIN * self.true_boxes[t, 4]]
            if sum(self.common[t, r] for t in inner) >= FILLED * self.read_boxes[r, 4]:
                for t in inner:
                    self.take(t, r)
                left = [t for t in left if t not in self.taken]

    def fragments(self) -> None:
        """Parts of one true thing; those of what has been read whole are left out."""
        whole = set(self.taken)
        for r, element in enumerate(self.read):
            if self.homes[r]:
                continue
            around = [t for t in range(len(self.true)) if self._may_be_part(t, r)]
            if not around:
                continue
            t = min(around, key=lambda t: self.true_boxes[t, 4])
            true = self.true[t]
            if true.kind is Kind.TEXT and element.kind is Kind.LINE:
                self.parts[r] = "a rule under words"
            elif t in whole and true.kind is not Kind.TEXT:
                self.parts[r] = "part of a picture" if true.asset else "part of a control"
            else:
                self.take(t, r)

    def _may_be_part(self, t: int, r: int) -> bool:
        if self.common[t, r] < WITHIN * self.read_boxes[r, 4]:
            return False
        true, read = self.true[t], self.read[r]
        if true.kind is Kind.TEXT:
            return read.kind in (*WHOLES, Kind.LINE)
        if true.kind is Kind.CONTROL:
            return true.control in SMALL_CONTROLS and read.kind is not Kind.TEXT
        return true.kind in (Kind.ICON, Kind.IMAGE) and true.id not in self.holding


def _thick(box: Box) -> Box:
    dx, dy = max(0.0, THIN - box.w) / 2, max(0.0, THIN - box.h) / 2
    return Box(box.x - dx, box.y - dy, box.w + 2 * dx, box.h + 2 * dy) if dx or dy else box


def _common(a: Boxes, b: Boxes) -> Matrix:
    """``[i, k]``: the area that box i of ``a`` and box k of ``b`` have in common."""
    wide = np.minimum(a[:, None, 2], b[None, :, 2]) - np.maximum(a[:, None, 0], b[None, :, 0])
    high = np.minimum(a[:, None, 3], b[None, :, 3]) - np.maximum(a[:, None, 1], b[None, :, 1])
    return np.asarray(np.maximum(wide, 0.0) * np.maximum(high, 0.0), np.float64)


def _lines(elements: Sequence[Element]) -> tuple[list[TextLine], list[int]]:
    """All lines of text, and the place of each one's element."""
    found = [(line, k) for k, e in enumerate(elements) if e.text for line in e.text.lines]
    return [line for line, _ in found], [k for _, k in found]


def _level(a: Box, b: Box) -> bool:
    """Whether two lines stand at one height: neighbours in a tight paragraph have some ink rows in common too."""
    return min(a.bottom, b.bottom) - max(a.y, b.y) >= 0.5 * min(a.h, b.h)


def _share_words(a: str, b: str) -> bool:
    return bool(set(a.casefold().split()) & set(b.casefold().split()))
