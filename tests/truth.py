"""True scenes: what perception would measure if it never erred, read from a live page and its screenshot."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from ui2code.perceive.baseline import top_of
from ui2code.types import Asset, Border, Box, Element, Kind, Paint, Pixels, Scene, Text, TextLine, TextRun, TextStyle, enclosing

CANDIDATES = ("Liberation Sans", "Liberation Serif", "Liberation Mono", "DejaVu Sans", "DejaVu Sans Mono", "DejaVu Serif")
SCRIPT = (Path(__file__).parent / "truth.js").read_text()


def true_scene(page: Any, pixels: Pixels) -> Scene:
    """The scene of a Playwright page that is loaded, with ``pixels`` its full screenshot at scale 1."""
    data = page.evaluate(SCRIPT, list(CANDIDATES))
    width = pixels.shape[1]
    shapes = [_shape(i, b, pixels) for i, b in enumerate(data["boxes"])]
    kept = [s for s in shapes if s is not None]
    kept.sort(key=lambda e: (-e.box.area, e.box.y, e.box.x))
    texts = [e for i, lines in enumerate(data["texts"]) for e in _texts(i, lines)]
    elements = [_nested(e, kept) for e in [*kept, *texts]]
    ground = _hex(data["ground"]) or "#ffffff"
    return Scene(float(width), float(pixels.shape[0]), Paint(fill=ground[:7]), tuple(elements))


def _shape(index: int, data: dict[str, Any], pixels: Pixels) -> Element | None:
    box = Box(round(data["x"]), round(data["y"]), round(data["x"] + data["w"]) - round(data["x"]), round(data["y"] + data["h"]) - round(data["y"]))
    if box.w < 1 or box.h < 1:
        return None
    if data["picture"]:
        crop = pixels[int(box.y) : int(box.bottom), int(box.x) : int(box.right)]
        if crop.size == 0:
            return None
        return Element(f"s{index}", Kind.IMAGE, box, asset=Asset(f"image-{index}.png", _png(crop)))
    borders = tuple(Border(w, color) if w >= 0.5 and (color := _hex(c)) else None for w, c in data["borders"])
    fill = _hex(data["fill"])
    if fill is None and not any(borders):
        return None
    radius = tuple(min(r, box.w / 2, box.h / 2) for r in data["radius"])
    return Element(f"s{index}", Kind.SHAPE, box, paint=Paint(fill, None, borders, radius))  # type: ignore[arg-type]


def _texts(index: int, runs: list[dict[str, Any]]) -> list[Element]:
    """Runs on one baseline and without a gap are a line; lines in one style and rhythm are a paragraph."""
    lines: list[list[dict[str, Any]]] = []
    for run in sorted(runs, key=lambda r: (round(r["top"] + r["ascent"]), r["x"])):
        last = lines[-1][-1] if lines else None
        if last and abs((last["top"] + last["ascent"]) - (run["top"] + run["ascent"])) < 1.5 and run["x"] - last["right"] < run["height"]:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [_text(f"t{index}-{k}", group) for k, group in enumerate(_paragraphs(lines))]


def _paragraphs(lines: list[list[dict[str, Any]]]) -> list[list[list[dict[str, Any]]]]:
    groups: list[list[list[dict[str, Any]]]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        if last and last[0]["style"]["size"] == line[0]["style"]["size"] and 0 < line[0]["top"] - last[0]["top"] < 2.2 * line[0]["height"] and abs(line[0]["x"] - last[0]["x"]) < 400 and line[0]["lineHeight"]:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _text(name: str, lines: list[list[dict[str, Any]]]) -> Element:
    made = tuple(_line(runs) for runs in lines)
    lead = max((run for runs in lines for run in runs), key=lambda r: len(r["text"]))
    ascent, descent = lead["ascent"], lead["descent"]
    height = (made[-1].baseline - made[0].baseline) / (len(made) - 1) if len(made) > 1 else float(ascent + descent)
    left, right = min(l.x for l in made), max(l.x + l.advance for l in made)
    top = top_of([line.baseline for line in made], height, ascent, descent)
    align = {"center": "center", "right": "right", "end": "right"}.get(lead["align"], "left")
    text = Text(made, _style(lead["style"]), height, ascent, descent, align)  # type: ignore[arg-type]
    return Element(name, Kind.TEXT, Box(left, top, right - left, height * len(made)), text=text)


def _line(runs: list[dict[str, Any]]) -> TextLine:
    made = [TextRun(run["text"], _style(run["style"])) for run in runs]
    made[-1] = TextRun(made[-1].text.rstrip(), made[-1].style)
    x, right = runs[0]["x"], runs[-1]["right"]
    baseline = round(runs[0]["top"] + runs[0]["ascent"])
    top = min(r["top"] for r in runs)
    return TextLine(tuple(made), Box(x, top, right - x, runs[0]["height"]), x, right - x, baseline)


def _style(data: dict[str, Any]) -> TextStyle:
    return TextStyle(**{**data, "color": (_hex(data["color"]) or "#000000")[:7]})


def _nested(element: Element, shapes: list[Element]) -> Element:
    holders = [s for s in shapes if s is not element and s.box.contains(element.box, 1.0) and s.box.area > element.box.area]
    parent = min(holders, key=lambda s: s.box.area, default=None)
    return Element(element.id, element.kind, element.box, text=element.text, paint=element.paint, asset=element.asset, parent=parent.id if parent else None)


def _hex(color: str) -> str | None:
    numbers = [float(n) for n in re.findall(r"[\d.]+", color)]
    if len(numbers) == 4 and numbers[3] == 0:
        return None
    base = "#" + "".join(f"{int(n):02x}" for n in numbers[:3])
    return base if len(numbers) < 4 or numbers[3] == 1 else f"{base}{round(numbers[3] * 255):02x}"


def _png(crop: Pixels) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(crop)).save(buffer, "PNG")
    return buffer.getvalue()


def page_box(scene: Scene) -> Box:
    return enclosing([e.box for e in scene.elements])
