"""Contact sheets: many mockups seen at once."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence

from PIL import Image

SHEET = "contact-sheet.png"
GAP = 16
GROUND = "#8a8a8a"
MOST = 100
"""Pictures of a sheet: beyond it none can be seen."""


def thumbnail(png: bytes, width: int) -> Image.Image:
    """The top of a picture, ``width`` device px wide and three quarters as high."""
    with Image.open(io.BytesIO(png)) as image:
        height = min(image.height, round(image.width * 0.75))
        top = image.convert("RGB").crop((0, 0, image.width, height))
    return top.resize((width, round(height * width / top.width)), Image.Resampling.LANCZOS)


def contact_sheet(pictures: Iterable[bytes], columns: int | None = None, width: int = 320) -> bytes:
    """PNG files side by side as one PNG; at least one, of more than ``MOST`` the first ones."""
    shown: list[Image.Image] = []
    for png in pictures:
        if len(shown) < MOST:
            shown.append(thumbnail(png, width))
    across = columns or min(len(shown), max(2, round(math.sqrt(len(shown) * 1.2))))
    rows = [shown[i : i + across] for i in range(0, len(shown), across)]
    return _saved(rows, across, width)


def _saved(rows: Sequence[Sequence[Image.Image]], across: int, width: int) -> bytes:
    height = sum(max(p.height for p in row) + GAP for row in rows) + GAP
    sheet = Image.new("RGB", (across * (width + GAP) + GAP, height), GROUND)
    y = GAP
    for row in rows:
        for column, picture in enumerate(row):
            sheet.paste(picture, (GAP + column * (width + GAP), y))
        y += max(p.height for p in row) + GAP
    out = io.BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()
