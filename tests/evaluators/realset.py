"""Real pages as snapshots from what is known to be visible on them; empty where the data is not there."""

from __future__ import annotations

import json
import os
from pathlib import Path

from evaluators.browser import decoded
from evaluators.types import Block, Font, Region, Snapshot, around

FOLDER = Path(os.environ.get("UI2CODE_DATA", Path(__file__).parents[3] / "shared" / "data")) / "realset-dev"


def names() -> list[str]:
    return sorted(f.parent.name for f in FOLDER.glob("*/truth.json"))


def snapshot(name: str) -> Snapshot:
    """Texts, pictures and icons of one page; boxes are left out, since the truth lists elements and not what is painted."""
    folder = FOLDER / name
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    lines: dict[int, list[Region]] = {}
    for line in truth["lines"]:
        lines.setdefault(line["block"], []).append(Region(*line["bbox"]))
    blocks = [text(t, lines[t["block"]]) for t in truth["texts"] if t["block"] in lines]
    blocks += [Block("image", Region(*i["bbox"])) for i in truth["images"]]
    blocks += [Block("icon", Region(*i["bbox"])) for i in truth["icons"]]
    image = decoded((folder / "mockup.png").read_bytes())
    inside = Region(0, 0, image.shape[1], image.shape[0])
    return Snapshot(image, 1.0, tuple(b for b in blocks if b.box.overlap(inside) > 0))


def text(found: dict, lines: list[Region]) -> Block:  # type: ignore[type-arg]
    family = str(found.get("fontFamily", "")).split(",")[0].strip("\"' ")
    weight = found.get("fontWeight", 400)
    font = Font(family, float(found.get("fontSize", 16)), int(weight) if str(weight).isdigit() else 400)
    return Block(
        "text", around(lines), found["text"], hexed(found.get("color")), hexed(found.get("bg")), font, tuple(lines)
    )


def hexed(value: object) -> str:
    return value[:7] if isinstance(value, str) and value.startswith("#") and len(value) in (7, 9) else ""
