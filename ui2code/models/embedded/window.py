"""Part of a page, as features: what stands together in the draft, and the strip of the picture it lies in."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ui2code.models.embedded.features import Features, Ints

WINDOW = 160
"""Elements of a part that is read, without those that hold them."""
LESSON = 112
"""The same of one that is learned from, which costs less. What is read may be longer: in parts of 160 generated pages of 113
to 224 elements came out better than in parts of 112, in parts of 224 not better still."""
MARGIN = 24.0
"""CSS px of the picture that are shown above and below."""


def members(parents: Ints, start: int, end: int) -> Ints:
    """The elements from ``start`` to before ``end``, and all that hold them."""
    found = set(range(start, min(end, len(parents))))
    for index in tuple(found):
        while (index := int(parents[index])) >= 0 and index not in found:
            found.add(index)
    return np.array(sorted(found), np.int64)


def windowed(page: Features, start: int, end: int) -> tuple[Features, Ints]:
    """The page from its ``start``-th element to before its ``end``-th, and which elements those are. Numbers stay those of
    the whole page, so that a window knows where it lies."""
    kept = members(page.parents, start, end)
    boxes = page.boxes[kept]
    inner = page.boxes[start:end]
    top = max(0.0, float(inner[:, 1].min()) - MARGIN)
    bottom = min(page.height, float(inner[:, 3].max()) + MARGIN)
    picture = page.picture[int(top * page.shrink) : max(int(bottom * page.shrink), int(top * page.shrink) + 1)]
    places = np.full(len(page.parents) + 1, -1)
    places[kept] = np.arange(len(kept))
    shifted = np.clip(boxes - np.array([0, top, 0, top], np.float32), 0, None)
    shifted[:, [1, 3]] = np.clip(shifted[:, [1, 3]], 0, bottom - top)
    seen = replace(
        page,
        numbers=page.numbers[kept],
        boxes=shifted.astype(np.float32),
        grams=page.grams[kept],
        parents=places[page.parents[kept]],
        tags=page.tags[kept],
        picture=picture,
        height=bottom - top,
    )
    return seen, kept
