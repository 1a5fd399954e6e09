"""``python -m tests.evaluators.d2c_agreement BENCH [PAGES]``: Design2Code from pictures beside Design2Code from HTML, on the pages
that a benchmark (``python -m ui2code.cli.bench --set design2code-dev --out BENCH``) has left in its folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from statistics import mean, median

import cv2
import numpy as np

from evaluators import d2c
from evaluators.bench import read_html
from evaluators.browser import Pages, open_pages
from evaluators.design2code import Design2Code, score_blocks
from evaluators.metric import Document
from evaluators.types import Snapshot
from ui2code.judge import snapshot_of_rendering, snapshot_of_scene
from ui2code.perceive.load import load
from ui2code.perceive.scene import perceive
from ui2code.pipeline import Tools, open_tools
from ui2code.sources import read_project

DATA = Path(os.environ.get("UI2CODE_DATA", Path(__file__).parents[3] / "shared" / "data")) / "design2code-dev"
NAMES = ("block", "text", "position", "color")


def main(bench: Path, count: int = 20) -> None:
    folders = sorted(f for f in (bench / "work" / "design2code-dev").iterdir() if (f / "made" / "index.html").exists())
    rows = []
    with open_tools() as tools, open_pages() as pages:
        for folder in folders[:: max(1, len(folders) // count)]:
            rows.append(three(folder, tools, pages))
            print(f"{folder.name:>6} " + "   ".join(four(scores) for scores in rows[-1]), flush=True)
    print(
        f"\n{len(rows)} pages\n\n| | HTML, mean | PNG + page, mean | apart, median | apart, most | two PNGs, mean | apart, median | apart, most |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for name in NAMES:
        html, live, png = (np.array([getattr(r[k], name) for r in rows]) for k in range(3))
        cells = [f"{mean(html):.3f}"]
        for other in (live, png):
            cells += [f"{mean(other):.3f}", f"{median(abs(other - html)):.3f}", f"{max(abs(other - html)):.3f}"]
        print(f"| {name} | {' | '.join(cells)} |")


def three(folder: Path, tools: Tools, pages: Pages) -> tuple[Design2Code, Design2Code, Design2Code]:
    """(two HTML documents, PNG and live page, two PNGs) of one page."""
    made, original = folder / "made" / "index.html", DATA / f"{folder.name}.html"
    mockup = load(DATA / f"{folder.name}.png")
    scene = perceive(mockup, tools.typesetter)
    reference = snapshot_of_scene(scene, mockup)
    rendering = tools.renderer.render(read_project(made.parent), mockup.width, mockup.scale, mockup.height)
    live = snapshot_of_rendering(rendering, scene)
    picture = folder / "candidate.png"
    picture.write_bytes(cv2.imencode(".png", cv2.cvtColor(rendering.pixels, cv2.COLOR_RGB2BGR))[1].tobytes())
    other = load(picture)
    seen = snapshot_of_scene(perceive(other, tools.typesetter), other)
    html = score_blocks(blocks_of(made, pages), blocks_of(original, pages))
    return html, of_pages(live, reference), of_pages(seen, reference)


def of_pages(candidate: Snapshot, reference: Snapshot) -> Design2Code:
    return d2c.matched(d2c.seen_blocks(candidate), d2c.seen_blocks(reference))


def blocks_of(file: Path, pages: Pages) -> d2c.Blocks:
    return d2c.drawn_blocks(Document(read_html(file), lambda html: pages.shoot(file, html)))


def four(scores: Design2Code) -> str:
    return " ".join(f"{getattr(scores, name):.3f}" for name in NAMES)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(int(n) for n in sys.argv[2:3]))
