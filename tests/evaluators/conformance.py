"""``python -m tests.evaluators.conformance``: our counts beside those of npm's pixelmatch and of its Python port, as a table.

Every pair is made here from a seed: what screenshots are made of (text with soft edges, gradients, boxes, noise), at odd and
even sizes, changed as pages change (shifted, tinted, retyped, sprinkled).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import cv2
import numpy as np

from evaluators import pixels
from tests.evaluators.npm import Pixelmatch, Unreachable, pixelmatch

THRESHOLDS = (0.05, 0.1, 0.2)
SEEDS = 75
SMALL = 2500
"""Pixels up to which the Python port is asked too: it takes seconds for a large picture."""

Pair = tuple[np.ndarray, np.ndarray]


def noise(rng: np.random.Generator) -> Pair:
    """Few colours, a part of the pixels changed by a little."""
    height, width = rng.integers(1, 48, 2)
    colors = rng.integers(0, 256, (rng.integers(2, 6), 3))
    first = colors[rng.integers(0, len(colors), (height, width))]
    hit = rng.random((height, width)) < rng.choice([0.02, 0.3, 0.9])
    second = first + hit[:, :, None] * rng.integers(-70, 70, (height, width, 3))
    return first.astype(np.uint8), np.clip(second, 0, 255).astype(np.uint8)


def text(rng: np.random.Generator) -> Pair:
    """Lines of text with soft edges, one side shifted by up to 2 px in parts of a pixel."""
    height, width = int(rng.integers(20, 90)), int(rng.integers(21, 161))
    ground, ink = rng.integers(0, 256, (2, 3))
    size, word = float(rng.uniform(0.3, 1.2)), "".join(chr(c) for c in rng.integers(33, 126, 12))
    shift = rng.integers(-16, 17, 2) * int(rng.random() < 0.8)
    sides = []
    for dx, dy in ((0, 0), (int(shift[0]), int(shift[1]))):
        large = np.full((height * 8, width * 8, 3), ground, np.uint8)
        at = (24 + dx, height * 6 + dy)
        cv2.putText(large, word, at, cv2.FONT_HERSHEY_COMPLEX, size * 8, [int(c) for c in ink], 8, cv2.LINE_AA)
        sides.append(cv2.resize(large, (width, height), interpolation=cv2.INTER_AREA))
    return sides[0], sides[1]


def gradient(rng: np.random.Generator) -> Pair:
    """A linear gradient, turned or tinted a little, below and above the threshold side by side."""
    height, width = rng.integers(2, 120, 2)
    rows, columns = np.mgrid[0:height, 0:width]
    ends = rng.integers(0, 256, (2, 3)).astype(float)
    sides = []
    for turn in (0.0, float(rng.uniform(0, 0.4))):
        along = (rows * np.sin(turn) + columns * np.cos(turn)) / max(height, width)
        sides.append(np.rint(ends[0] + (ends[1] - ends[0]) * along[:, :, None]))
    tint = rng.integers(-20, 21, 3) * int(rng.random() < 0.5)
    return sides[0].astype(np.uint8), np.clip(sides[1] + tint, 0, 255).astype(np.uint8)


def boxes(rng: np.random.Generator) -> Pair:
    """Round-cornered boxes and discs with soft edges, one of them moved, grown or recoloured."""
    height, width = int(rng.integers(15, 131)), int(rng.integers(15, 131))
    shapes = rng.integers(0, min(height, width), (4, 3))
    colors = rng.integers(0, 256, (5, 3))
    first = drawn(height, width, shapes, colors)
    which = int(rng.integers(0, 4))
    if rng.random() < 0.5:
        shapes[which] += rng.integers(-3, 4, 3)
    else:
        colors[which] = np.clip(colors[which] + rng.integers(-40, 41, 3), 0, 255)
    return first, drawn(height, width, shapes, colors)


def drawn(height: int, width: int, shapes: np.ndarray, colors: np.ndarray) -> np.ndarray:
    image = np.full((height, width, 3), colors[4], np.uint8)
    for (x, y, r), color in zip(shapes, colors):
        cv2.circle(image, (int(x), int(y)), max(1, int(r) // 3), [int(c) for c in color], -1, cv2.LINE_AA)
        cv2.rectangle(image, (int(y), int(x)), (int(y) + int(r) // 2, int(x) + 3), [int(c) for c in color], -1)
    return image


def sparse(rng: np.random.Generator) -> Pair:
    """A larger page with few small changes: where only the surroundings of the changes are looked at."""
    height, width = int(rng.integers(150, 320)), int(rng.integers(151, 401))
    rough = rng.integers(0, 256, (height // 9 + 1, width // 9 + 1, 3), np.uint8)
    first = cv2.resize(rough, (width, height), interpolation=int(rng.choice([cv2.INTER_NEAREST, cv2.INTER_LINEAR])))
    second = first.copy()
    for _ in range(int(rng.integers(1, 7))):
        y, x = int(rng.integers(0, height)), int(rng.integers(0, width))
        second[y : y + int(rng.integers(1, 12)), x : x + int(rng.integers(1, 12))] = rng.integers(0, 256, 3)
    return first, second


FAMILIES: dict[str, Callable[[np.random.Generator], Pair]] = {
    f.__name__: f for f in (noise, text, gradient, boxes, sparse)
}


@dataclass
class Row:
    """``npm``, ``port``: pairs counted alike, of those asked."""

    pairs: int = 0
    npm: int = 0
    port: int = 0
    asked: int = 0
    different: int = 0


def pairs(family: str, seeds: int = SEEDS) -> Iterator[tuple[Pair, float]]:
    for seed in range(seeds):
        made = FAMILIES[family](np.random.default_rng(seed))
        for threshold in THRESHOLDS:
            yield made, threshold


def ported(first: np.ndarray, second: np.ndarray, threshold: float) -> int:
    from PIL import Image
    from pixelmatch.contrib.PIL import pixelmatch as port

    return int(port(Image.fromarray(first), Image.fromarray(second), threshold=threshold))


def row(family: str, npm: Pixelmatch | None, seeds: int = SEEDS) -> Row:
    found = Row()
    for (first, second), threshold in pairs(family, seeds):
        ours = pixels.diff(first, second, threshold).different
        found.pairs += 1
        found.different += ours > 0
        found.npm += bool(npm) and npm.count(first, second, threshold).count == ours
        if first.shape[0] * first.shape[1] <= SMALL:
            found.asked += 1
            found.port += ported(first, second, threshold) == ours
    return found


def main() -> int:
    with ExitStack() as stack:
        try:
            npm = stack.enter_context(pixelmatch())
        except Unreachable as reason:
            print(f"without npm's pixelmatch: {reason}\n")
            npm = None
        print(
            "| pairs of | pairs | with a difference | as npm pixelmatch 7.2.0 | as PyPI pixelmatch 0.4 |\n|---|---|---|---|---|"
        )
        rows = {family: row(family, npm) for family in FAMILIES}
    for family, r in rows.items():
        print(f"| {family} | {r.pairs} | {r.different} | {r.npm if npm else 'not asked'} | {r.port} of {r.asked} |")
    whole = sum(r.pairs for r in rows.values())
    print(
        f"| **all** | {whole} | {sum(r.different for r in rows.values())} | {sum(r.npm for r in rows.values())} | "
        f"{sum(r.port for r in rows.values())} of {sum(r.asked for r in rows.values())} |"
    )
    return int(any((npm and r.npm < r.pairs) or r.port < r.asked for r in rows.values()))


if __name__ == "__main__":
    sys.exit(main())
