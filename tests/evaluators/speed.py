"""``python -m tests.evaluators.speed``: CPU milliseconds, for the log, of the pixel difference beside npm's pixelmatch and of a
whole judgement. CPU time counts the work of all threads, so neither side gains by using more of them."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

import numpy as np

from evaluators import controls, pixels
from evaluators.judge import judge
from evaluators.metrics import PAIRS, QUICK
from evaluators.types import Snapshot
from tests.evaluators.npm import Unreachable, pixelmatch
from tests.evaluators.pages import page
from tests.evaluators.realset import names, snapshot

REPEATS = 7
TURNS = 15
"""Of both sides in turn, so that what else the machine does meets both."""


def main(every: int = 6) -> None:
    references = [snapshot(name) for name in names()[::every]] or [page(seed, 1280, 800) for seed in range(6)]
    references = [r for r in references if r.width == 1280]
    print(
        f"Median over {len(references)} pages of 1280x800; candidates are the page with every text and picture shifted.\n"
    )
    print("| | 1 px | 16 px |\n|---|---|---|")
    for name, work in (("pixel difference", difference), ("whole judgement", judge)):
        cells = [median(spent(work, controls.shifted(r, px), r) for r in references) for px in (1, 16)]
        print(f"| {name} | {cells[0]:.1f} | {cells[1]:.1f} |")
    for metric in (m for m in PAIRS.values() if m not in QUICK):
        cells = [median(spent(metric.score, controls.shifted(r, px), r) for r in references[:3]) for px in (1, 16)]
        print(f"| {metric.name}, with the comparison | {cells[0]:.1f} | {cells[1]:.1f} |")
    blocks = sorted(len(r.blocks) for r in references)
    print(f"\nBlocks a page: {blocks[0]} to {blocks[-1]}, median {median(blocks):.0f}.\n")
    beside_npm([r for r in references if r.height >= 720])


def difference(candidate: Snapshot, reference: Snapshot) -> object:
    return pixels.diff(candidate.image, reference.image)


def beside_npm(references: list[Snapshot]) -> None:
    """The same decoded pictures through both, one after the other, in one run."""
    try:
        with pixelmatch() as npm:
            print(
                "| opaque pictures, decoded | different px | npm pixelmatch 7.2.0 | ours | ratio |\n|---|---|---|---|---|"
            )
            for name, (candidate, reference) in workloads(references).items():
                theirs, mine, count = [], [], 0
                for _ in range(TURNS):
                    answer = npm.count(candidate, reference, pixels.THRESHOLD, keep=True)
                    start = time.process_time()
                    found = pixels.diff(candidate, reference)
                    mine.append((time.process_time() - start) * 1000)
                    theirs.append(answer.ms)
                    count = found.different
                    assert count == answer.count
                ratio = median(mine) / median(theirs)
                print(f"| {name} | {count} | {median(theirs):.1f} | {median(mine):.1f} | {ratio:.2f} |")
    except Unreachable as reason:
        print(f"Not compared with npm's pixelmatch: {reason}.")


def workloads(references: list[Snapshot]) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """(candidate, reference) by name. 1280x800 is one page; 4K is nine pages in three rows. Light: three blocks painted
    over; heavy: every text and picture shifted."""
    one, nine = references[0], (references * 9)[:9]
    pages = tiled([r.image for r in nine])
    return {
        "1280x800, light": (top(few_gone(one), 800), top(one.image, 800)),
        "1280x800, heavy, 1 px": (top(controls.shifted(one, 1).image, 800), top(one.image, 800)),
        "1280x800, heavy, 16 px": (top(controls.shifted(one, 16).image, 800), top(one.image, 800)),
        "3840x2160, light": (tiled([few_gone(one), *(r.image for r in nine[1:])]), pages),
        "3840x2160, heavy, 1 px": (tiled([controls.shifted(r, 1).image for r in nine]), pages),
        "3840x2160, heavy, 16 px": (tiled([controls.shifted(r, 16).image for r in nine]), pages),
    }


def few_gone(reference: Snapshot) -> np.ndarray:
    image = reference.image.copy()
    for block in controls.leaves(reference)[:3]:
        controls.erase(image, block, reference.scale)
    return image


def top(image: np.ndarray, height: int) -> np.ndarray:
    return np.ascontiguousarray(image[:height])


def tiled(images: list[np.ndarray]) -> np.ndarray:
    parts = [top(image, 720) for image in images]
    return np.vstack([np.hstack(parts[k : k + 3]) for k in (0, 3, 6)])


def spent(work: Callable[[Snapshot, Snapshot], object], candidate: Snapshot, reference: Snapshot) -> float:
    """Median CPU ms."""
    times = []
    for _ in range(REPEATS):
        start = time.process_time()
        work(candidate, reference)
        times.append((time.process_time() - start) * 1000)
    return median(times)


if __name__ == "__main__":
    main()
