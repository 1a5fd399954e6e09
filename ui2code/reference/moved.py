"""What an edit left alone, measured: sections whose pixels are the same before and after, wherever on the page they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, floor

import numpy as np

from ui2code.codec import pixels_of
from ui2code.reference.draw import Drawing
from ui2code.types import Box, Pixels

DITHER = 3
"""Of 255: gradients are dithered by where they stand on the page, which moves with them no more than this."""
SMOOTHING, STRONGEST = 0.01, 48
"""The share of a section's pixels beyond that, and how far they may go: edges of curves are smoothed anew where they come to
stand, since coordinates are rounded there. Another letter would differ more than ``STRONGEST``, another colour on more."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Sections by key: with the same pixels; with others only where edges are smoothed and gradients dithered by where the
    section came to stand; with others; and those that only one of the two pages has."""

    same: tuple[str, ...]
    changed: tuple[str, ...]
    smoothed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __str__(self) -> str:
        both = len(self.same) + len(self.changed) + len(self.smoothed)
        others = (
            ("the same but for smoothing where they now stand", self.smoothed),
            ("changed", self.changed),
            ("added", self.added),
            ("removed", self.removed),
        )
        told = "; ".join(f"{what}: {', '.join(keys)}" for what, keys in others if keys)
        return f"{len(self.same)} of {both} sections unchanged to the pixel" + (f" ({told})" if told else "")


def moved(before: Drawing, after: Drawing) -> Moved:
    """Both with their pictures."""
    old, new = parts(before), parts(after)
    common = [key for key in old if key in new]
    same = [key for key in common if np.array_equal(old[key], new[key])]
    alike = [key for key in common if key not in same and _alike(old[key], new[key])]
    return Moved(
        same=tuple(same),
        smoothed=tuple(alike),
        changed=tuple(key for key in common if key not in same and key not in alike),
        added=tuple(key for key in new if key not in old),
        removed=tuple(key for key in old if key not in new),
    )


def _alike(old: Pixels, new: Pixels) -> bool:
    """Whether nothing differs but what smoothing and dithering do to a part that has moved."""
    if old.shape != new.shape:
        return False
    apart = np.abs(old.astype(np.int16) - new).max(axis=2)
    return int(apart.max()) <= STRONGEST and float((apart > DITHER).mean()) <= SMOOTHING


def parts(drawing: Drawing) -> Mapping[str, Pixels]:
    """The pixels of each section: of the smallest box around all that can be seen of it."""
    pixels, scale = pixels_of(drawing.png), drawing.spec.scale
    return {key: _cut(pixels, box, scale) for key, box in boxes(drawing).items()}


def boxes(drawing: Drawing) -> Mapping[str, Box]:
    """In CSS px, of each section of which anything can be seen."""
    seen: dict[str, list[Box]] = {key: [] for key, _, _ in drawing.page.sections}
    for element in drawing.truth.scene.elements:
        at = drawing.truth.refs.get(element.id, -1)
        owner = next((key for key, start, end in drawing.page.sections if start <= at < end), None)
        if owner is not None:
            seen[owner].append(element.box)
    return {key: _around(found) for key, found in seen.items() if found}


def _around(found: list[Box]) -> Box:
    left, top = min(b.x for b in found), min(b.y for b in found)
    return Box(left, top, max(b.x + b.w for b in found) - left, max(b.y + b.h for b in found) - top)


def _cut(pixels: Pixels, box: Box, scale: float) -> Pixels:
    left, top = max(0, floor(box.x * scale)), max(0, floor(box.y * scale))
    cut: Pixels = pixels[top : ceil((box.y + box.h) * scale), left : ceil((box.x + box.w) * scale)]
    return cut
