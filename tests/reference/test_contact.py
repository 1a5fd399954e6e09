"""Many mockups on one sheet."""

from __future__ import annotations

import io

from PIL import Image

from ui2code.reference.contact import GAP, GROUND, contact_sheet


def png(size: tuple[int, int], color: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, color).save(out, "PNG")
    return out.getvalue()


def test_pictures_stand_in_rows() -> None:
    data = contact_sheet([png((400, 300), c) for c in ("red", "lime", "blue")], columns=2, width=100)
    sheet = Image.open(io.BytesIO(data))
    assert sheet.size == (2 * (100 + GAP) + GAP, 2 * (75 + GAP) + GAP)
    at = {"red": (50, 50), "lime": (100 + 2 * GAP + 5, 50), "blue": (50, 75 + 2 * GAP + 5)}
    colors = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255)}
    assert all(sheet.getpixel(place) == colors[name] for name, place in at.items())
    assert sheet.getpixel((5, 5)) == Image.new("RGB", (1, 1), GROUND).getpixel((0, 0))


def test_of_a_tall_page_the_top_is_shown() -> None:
    tall = Image.new("RGB", (200, 1000), "red")
    tall.paste("blue", (0, 500, 200, 1000))
    out = io.BytesIO()
    tall.save(out, "PNG")
    sheet = Image.open(io.BytesIO(contact_sheet([out.getvalue()], width=80)))
    assert (0, 0, 255) not in {color for _, color in sheet.getcolors(1 << 20) or []}
