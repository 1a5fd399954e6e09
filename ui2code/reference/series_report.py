"""A series as one self-contained page: its screens side by side, the kit, and what they share in numbers."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from html import escape
from importlib import resources

from evaluators.look import as_data, filled
from ui2code.mockups.spec import Spec
from ui2code.reference.consistency import Consistency
from ui2code.reference.contact import thumbnail
from ui2code.reference.report import kit

WIDTH = 560
"""Device px of a screen's picture in the report."""


def series_report(spec: Spec, pictures: Mapping[str, bytes], found: Consistency) -> str:
    """``spec`` is any of the screens', ``pictures`` a ``picture_of`` each by its name; the page makes no request."""
    template = resources.files(__package__).joinpath("series_report.html").read_text(encoding="utf-8")
    shown = {name: f"data:image/png;base64,{base64.b64encode(png).decode()}" for name, png in pictures.items()}
    data = {
        "title": spec.brand.name,
        "brief": spec.brief,
        "kit": kit(spec.brand),
        "screens": [{"name": name, "picture": url} for name, url in shown.items()],
        "numbers": numbers(found),
        "reused": list(found.reused),
    }
    return filled(template, {"<!--TITLE-->": escape(spec.brand.name), "<!--DATA-->": as_data(data)})


def numbers(found: Consistency) -> list[list[str]]:
    """What is shared: what it is, its value, and what that means."""
    one, other, far = found.palette_worst
    return [
        ["palette distance", f"{found.palette_distance:.2f}", f"OKLab x 100, mean of pairs; most: {one} and {other} {far:.2f}"],
        ["families", str(len(found.families)), ", ".join(found.families)],
        ["type sizes shared", f"{found.sizes_shared:.0%}", "of those a screen uses, in another one too"],
        ["spacing steps shared", f"{found.steps_shared:.0%}", "of paddings, margins and gaps"],
        ["radii shared", f"{found.radii_shared:.0%}", "of boxes"],
        ["components reused", f"{len(found.reused)} of {found.components}", "on two screens or more"],
    ]  # fmt: skip


def picture_of(png: bytes) -> bytes:
    """A screen as the report shows it: its top as a smaller PNG."""
    out = io.BytesIO()
    thumbnail(png, WIDTH).save(out, "PNG", compress_level=4)
    return out.getvalue()
