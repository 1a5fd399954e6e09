"""Texts that stand so near each other that they may be read as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ui2code.perceive.scene import extent
from ui2code.truth.order import table
from ui2code.types import Element

REACH = 2.5
"""em from one text to the next beyond which nobody reads them as one."""
OVERLAP = 0.2
"""em by which they may overlap."""
STEPS = ((0.4, "touching"), (0.8, "near"), (1.4, "apart"), (REACH, "far"))
ACROSS, DOWN = 0.5, 0.3
"""Of the smaller one's height, or width, the share that neighbours stand side by side with."""


def neighbours(texts: Sequence[Element]) -> Iterator[tuple[int, int, str]]:
    """Places of each text and the next one right of it and below it, and how they stand: the way, the distance in em, and
    whether they share a style. Only those in one container."""
    if len(texts) < 2:
        return
    boxes = table([extent(e) for e in texts])
    sizes = np.array([e.text.style.size if e.text else 1.0 for e in texts])
    homes = {parent: k for k, parent in enumerate(dict.fromkeys(e.parent for e in texts))}
    home = np.array([homes[e.parent] for e in texts])
    apart = (home[:, None] != home[None, :]) | np.eye(len(texts), dtype=bool)
    for across, start, end, least in ((True, 0, 2, ACROSS), (False, 1, 3, DOWN)):
        gaps = (boxes[None, :, start] - boxes[:, None, end]) / sizes[:, None]
        low, high = (1, 3) if across else (0, 2)
        side = np.minimum(boxes[:, None, high], boxes[None, :, high]) - np.maximum(
            boxes[:, None, low], boxes[None, :, low]
        )
        lengths = boxes[:, high] - boxes[:, low]
        bad = (
            apart | (gaps < -OVERLAP) | (gaps > REACH) | (side < least * np.minimum(lengths[:, None], lengths[None, :]))
        )
        gaps = np.where(bad, np.inf, gaps)
        best = gaps.argmin(axis=1)
        for k in np.flatnonzero(np.isfinite(gaps.min(axis=1))).tolist():
            other = int(best[k])
            yield k, other, _stand(texts[k], texts[other], float(gaps[k, other]), across)


def _stand(one: Element, other: Element, gap: float, across: bool) -> str:
    distance = next(name for most, name in STEPS if gap <= most)
    a, b = one.text, other.text
    assert a is not None and b is not None, "neighbours are texts"
    same = a.style.size == b.style.size and a.style.weight == b.style.weight and a.style.color == b.style.color
    return f"{'across' if across else 'down'}/{distance}/{'same' if same else 'other'}"
