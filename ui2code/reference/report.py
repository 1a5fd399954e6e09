"""A mockup as one self-contained page: the picture with its truth over it, the decisions, the kit, the components."""

from __future__ import annotations

import base64
from dataclasses import fields
from html import escape
from importlib import resources
from typing import Any

from evaluators.look import as_data, filled
from ui2code.mockups.kit import COLORS
from ui2code.mockups.spec import Brand
from ui2code.reference.draw import Drawing
from ui2code.reference.truth_file import TruthFile
from ui2code.types import Element


def report(drawing: Drawing, truth: TruthFile) -> str:
    """The HTML document; it makes no request, and what the mockup says stays text."""
    template = resources.files(__package__).joinpath("report.html").read_text(encoding="utf-8")
    picture = f"data:image/png;base64,{base64.b64encode(drawing.png).decode()}"
    parts = {
        "<!--TITLE-->": escape(drawing.page.title),
        "<!--MOCKUP-->": picture,
        "<!--DATA-->": as_data(_data(drawing, truth)),
    }
    return filled(template, parts)


def _data(drawing: Drawing, truth: TruthFile) -> dict[str, Any]:
    spec = drawing.spec
    return {
        "title": drawing.page.title,
        "brief": spec.brief,
        "width": drawing.width,
        "height": drawing.height,
        "facts": {
            "kind": spec.kind,
            "trade": spec.trade,
            "seed": spec.seed,
            "size": f"{drawing.width} x {drawing.height} at {spec.scale}x",
            "elements": len(truth.scene.elements),
        },
        "decisions": [[d.about, d.value, d.reason, d.by] for d in spec.decisions],
        "elements": [_element(element, truth) for element in truth.scene.elements],
        "outline": truth.outline,
        "components": [[c.name, c.instances, c.file] for c in truth.components],
        "kit": kit(spec.brand),
    }


def _element(element: Element, truth: TruthFile) -> list[Any]:
    box = element.box
    words = element.text.text if element.text else element.control or (element.asset.name if element.asset else "")
    return [element.id, element.kind.value, [box.x, box.y, box.w, box.h], words, truth.sources.get(element.id, "")]


def kit(brand: Brand) -> dict[str, Any]:
    """An identity as a report shows it."""
    face = brand.typeface
    return {
        "name": brand.name,
        "palette": brand.palette.name,
        "colors": [[f.name, getattr(brand.palette, f.name)] for f in fields(brand.palette) if f.name in COLORS],
        "type": f"{face.display} and {face.body}, {face.size:g} px x {face.ratio:g}",
        "form": f"{brand.radius} corners, {brand.shadow} shadows, steps of {brand.spacing:g} px",
        "style": f"{brand.icons} icons, {brand.illustration} illustrations, {brand.voice} voice",
    }
