"""How much of a page's truth was read from its picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ui2code.types import Box, Element, Kind, Scene

SAME = 0.5
"""Intersection over union from which two boxes are one thing (PASCAL VOC's)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """``found``: the share of the true elements of each kind that some element of that kind stands for; ``texts``: the share
    of true words that were read, letter for letter, where they stand; ``extra``: read elements that are none."""

    found: Mapping[str, float]
    words: float
    extra: int


def reading(truth: Scene, read: Scene) -> Reading:
    """Compares by place and kind; texts by their words, since paragraphs may be parted otherwise."""
    found: dict[str, float] = {}
    for kind in Kind:
        true = [e for e in truth.elements if e.kind is kind]
        seen = [e for e in read.elements if e.kind is kind]
        if true:
            found[kind.value] = sum(any(_same(t, r) for r in seen) for t in true) / len(true)
    extra = sum(not any(_same(t, r) for t in truth.elements) for r in read.elements)
    return Reading(found, _words(truth, read), extra)


def _same(truth: Element, read: Element) -> bool:
    return truth.box.iou(read.box) >= SAME


def _words(truth: Scene, read: Scene) -> float:
    """Of the words of the true lines, the share that stand in a read line at that height."""
    there = [(line.ink, line.text.split()) for e in read.elements if e.text for line in e.text.lines]
    total = right = 0
    for element in truth.elements:
        for line in element.text.lines if element.text else ():
            near = [word for ink, words in there if _beside(ink, line.ink) for word in words]
            for word in line.text.split():
                total += 1
                if word in near:
                    right += 1
                    near.remove(word)
    return right / total if total else 1.0


def _beside(a: Box, b: Box) -> bool:
    """Whether two lines share their height and some of their width."""
    common = a.intersection(b)
    return common.w > 0 and common.h > 0.5 * min(a.h, b.h)
