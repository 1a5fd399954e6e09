"""What has changed of a picture or an icon: it is not there, it is another one, or only its outline differs."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from evaluators import align
from evaluators.align import FLAT
from evaluators.compare import Measured, drawn_alike
from evaluators.findings.boxes import box_changes, resized, zones_of
from evaluators.findings.making import make
from evaluators.findings.spots import LEAST, found_near
from evaluators.findings.view import View
from evaluators.findings.words import name
from evaluators.types import Block, Finding, Image, Region

RASTER = 0.02
"""Share of a picture's pixels that change by themselves when it is clipped: it is drawn on a layer of its own then."""

NEARLY = 0.85
"""The same where they were; an icon drawn anew after its pixels is still the same icon."""

RESCALED = 0.8
"""Likeness, brought to one size, from which two pictures are the same one."""

BEHIND = 0.7
"""Share of the differing pixels that are of one colour where it is the ground that differs."""

ANOTHER = 0.5
"""Likeness below which a picture is called another one where the pages were not drawn on one machine."""


def picture_changes(view: View, index: int) -> Iterator[Finding]:
    block, measured = view.comparison.candidate.blocks[index], view.partner(index)
    if not view.own_differences(index).any():
        return
    ours, theirs = (empty(view, block, side) for side in (0, 1))
    if theirs and not ours and measured is None:
        yield make(block, "extra", f"{name(block)} is not in the mockup", ("", name(block)), 1.0)
        return
    plain = [flat(picture) for picture in view.crop(block.box)]
    if (ours and not theirs) or (plain[0] and not plain[1]):
        yield make(block, "missing", f"{name(block)} is missing", (name(block), ""), 1.0)
        return
    zones = zones_of(view, index)
    if (block.kind == "image" or view.exact) and zones is not None and zones.inside < RASTER:
        yield from box_changes(view, index)  # only its outline differs, and that is CSS
        return
    if moved_whole(view, block):
        return
    found = list(resized(block, measured)) if measured is not None and rescaled(view, block, measured) else []
    yield from found
    likeness = drawn_alike(block, view.comparison.image, view.comparison.reference)
    if not found and likeness < (NEARLY if view.exact else ANOTHER):
        message = f"{name(block)} shows another picture"
        yield make(block, "image", message, ("", f"likeness {likeness:.2f}"), max(0.3, 1 - likeness))


def moved_whole(view: View, block: Block) -> bool:
    """Whether the picture is found a little further, if not to the last bit: it may lie between two px."""
    seen = found_near(view, block.box)
    return seen is not None and max(abs(seen.dx), abs(seen.dy)) >= LEAST


def rescaled(view: View, block: Block, measured: Measured) -> bool:
    """Whether it is the same picture in another size."""
    import cv2

    ours, theirs = view.crop(block.box)[0], view.crop(measured.pair.reference.box)[1]
    fitted = np.asarray(cv2.resize(theirs, (ours.shape[1], ours.shape[0]), interpolation=cv2.INTER_AREA), np.uint8)
    whole = Region(0, 0, ours.shape[1], ours.shape[0])
    return align.likeness(fitted, ours, whole, 1.0, (0.0, 0.0), photo=True) >= RESCALED


def ground_only(view: View, index: int) -> bool:
    """Whether one colour has become another one behind a picture that lets it through: that is told of what is behind."""
    block = view.comparison.candidate.blocks[index]
    wrong = view.own_differences(index).astype(bool)
    return all(one_colour(picture[: wrong.shape[0], : wrong.shape[1]][wrong]) for picture in view.crop(block.box))


def one_colour(pixels: Image) -> bool:
    return float((np.abs(pixels - np.median(pixels, axis=0)).max(axis=1) <= 6).mean()) >= BEHIND


def empty(view: View, block: Block, side: int) -> bool:
    """Whether nothing tells a picture's place from what is around it: a picture of one colour still has an edge."""
    return flat(view.crop(block.box.grown(2))[side])


def flat(picture: Image) -> bool:
    """Whether nothing can be seen in it."""
    return float(np.asarray(picture, np.float32).std(axis=(0, 1)).max()) < FLAT
