"""Draws docs/result.png from a finished run: the mockup, the page that was written for it, and their difference.

python docs/picture.py demo/.ui2code/runs/0001 fixtures/landing.png
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

HERE = Path(__file__).resolve().parent
PANEL, GAP, HEAD = 520, 16, 30
"""Width of a panel, what is between two, and the height of the words above them, in px."""


def panels(mockup: Path, run: Path) -> list[tuple[str, Image.Image]]:
    """The three pictures with their words; both inputs padded to their union with white."""
    draft = json.loads((run / "best.json").read_text(encoding="utf-8"))["draft"]
    pair = [Image.open(path).convert("RGB") for path in (mockup, run / draft / "rendering.png")]
    size = max(p.width for p in pair), max(p.height for p in pair)
    padded = [Image.new("RGB", size, "white") for _ in pair]
    for canvas, picture in zip(padded, pair, strict=True):
        canvas.paste(picture)
    one, two = (np.asarray(p).astype(np.int16) for p in padded)
    difference = Image.fromarray(np.abs(one - two).astype(np.uint8))
    return [("mockup", padded[0]), ("rendered code", padded[1]), ("difference (black is equal)", difference)]


def draw(mockup: Path, run: Path) -> Image.Image:
    """The panels side by side."""
    shown = [
        (words, p.resize((PANEL, p.height * PANEL // p.width), Image.Resampling.LANCZOS))
        for words, p in panels(mockup, run)
    ]
    height = HEAD + max(p.height for _, p in shown)
    sheet = Image.new("RGB", (len(shown) * (PANEL + GAP) - GAP, height), "#f6f6f4")
    pen = ImageDraw.Draw(sheet)
    for k, (words, picture) in enumerate(shown):
        left = k * (PANEL + GAP)
        pen.text((left + 2, 6), words, fill="#555555", font_size=15)
        sheet.paste(picture, (left, HEAD))
    return sheet


if __name__ == "__main__":
    sheet = draw(Path(sys.argv[2]), Path(sys.argv[1]))
    sheet.quantize(192, dither=Image.Dither.NONE).save(HERE / "result.png", optimize=True)
    print(f"docs/result.png  {(HERE / 'result.png').stat().st_size // 1024} KB")
