"""The sizes of a typeface by their use, on a modular scale (Brown, "More Meaningful Typography", 2011)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ui2code.mockups.style.types import Typeface

Style = dict[str, str | float]


@dataclass(frozen=True, slots=True)
class Step:
    """``power`` of the scale's ratio, leading, what it is set in, weight, and whether headings' tracking holds."""

    power: float
    leading: float
    family: str = "body"
    weight: int = 400
    tracked: bool = False


STEPS: dict[str, Step] = {
    "display": Step(5.2, 1.08, "display", 0, True),
    "h1": Step(4.2, 1.12, "display", 0, True),
    "h2": Step(2.9, 1.18, "display", 0, True),
    "h3": Step(1.4, 1.3, "display", 0),
    "h4": Step(0.6, 1.4, "display", 0),
    "number": Step(3.0, 1.15, "display", 0, True),
    "lead": Step(0.9, 1.55),
    "body": Step(0, 1.55),
    "strong": Step(0, 1.55, weight=600),
    "small": Step(-0.7, 1.5),
    "label": Step(-0.7, 1.4, weight=600),
    "tiny": Step(-1.4, 1.4),
    "button": Step(-0.35, 1.3, weight=600),
    "eyebrow": Step(-1.2, 1.4, weight=600),
    "code": Step(-0.8, 1.6, "mono"),
}
HEADINGS = frozenset(("display", "h1", "h2"))
SMALLEST = 11.0
"""CSS px: below this no text of an interface is read."""


@lru_cache(maxsize=4096)
def type_style(typeface: Typeface, use: str, times: float = 1.0, room: float = 1.0) -> tuple[tuple[str, str], ...]:
    """Declarations of text put to ``use``; headlines ``times`` as large; ``room`` is the width of the window over that
    of a desktop, in which large headings shrink. Sizes and leadings are whole px: they land on the pixel grid."""
    step = STEPS[use]
    size = typeface.size * typeface.ratio**step.power
    if use in HEADINGS:
        size *= times * max(0.6, min(1.0, 0.35 + 0.65 * room))
    size = max(SMALLEST, round(size))
    style = {
        "font-family": f"var(--font-{step.family})",
        "font-size": f"{size:g}px",
        "font-weight": str(step.weight or typeface.weight),
        "line-height": f"{round(size * step.leading)}px",
    }
    if step.tracked and typeface.tracking:
        style["letter-spacing"] = f"{round(size * typeface.tracking, 1):g}px"
    if use == "eyebrow" and typeface.uppercase:
        style |= {"text-transform": "uppercase", "letter-spacing": f"{round(size * 0.08, 1):g}px"}
    return tuple(style.items())
