"""``python -m tests.evaluators.speed``: CPU milliseconds of the pixel difference and of a whole judgement, for the log."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from evaluators import controls, pixels
from evaluators.judge import judge
from evaluators.types import Snapshot
from tests.evaluators.pages import page
from tests.evaluators.realset import names, snapshot

REPEATS = 7


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
    blocks = sorted(len(r.blocks) for r in references)
    print(f"\nBlocks a page: {blocks[0]} to {blocks[-1]}, median {median(blocks):.0f}.")


def difference(candidate: Snapshot, reference: Snapshot) -> object:
    return pixels.diff(candidate.image, reference.image)


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
