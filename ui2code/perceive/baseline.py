"""Where a paragraph's box begins, from the whole-px baselines the browser painted."""

from __future__ import annotations

import math
from collections.abc import Sequence


def top_of(baselines: Sequence[float], line_height: float, ascent: float, descent: float) -> float:
    """The top edge (CSS px) of a box whose lines get these ``baselines``: a whole px if one does, else the middle of what does.

    Chromium puts line i's baseline at round(top + i * line_height + floor((line_height - ascent - descent) / 2) + ascent),
    ascent and descent rounded (measured: tops and line heights in tenths of a px against the painted rows).
    """
    drop = math.floor((line_height - ascent - descent) / 2) + ascent
    starts = [baseline - i * line_height - drop for i, baseline in enumerate(baselines)]
    low, high = max(starts) - 0.5, min(starts) + 0.5
    middle = (low + high) / 2
    whole = float(round(middle))
    return whole if low + 0.05 <= whole <= high - 0.05 else round(middle, 2)
