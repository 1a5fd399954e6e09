"""Text measured and drawn by the browser itself, many samples at a time."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ui2code import fonts
from ui2code.render import installed
from ui2code.render.launch import ORIGIN
from ui2code.render.sites import Answer, Site
from ui2code.render.tab import Tab
from ui2code.types import Color, Pixels, TextStyle, TypeMetrics, TypeSample

SHEET_WIDTH = 2048
SHEET_HEIGHT = 4096
MARGIN = 4
"""CSS px around each sample, so that no antialiased edge is cut off and none reaches its neighbour."""

FINER = 8
"""Left and right of the ink are known to an eighth of a px."""

LARGEST = 256
"""px; larger letters are drawn as outlines, whose bounds the browser estimates generously."""

_ADDRESS = f"{ORIGIN}/type"


def families(measure: Callable[[Sequence[TypeSample]], list[TypeMetrics]]) -> tuple[str, ...]:
    """Bundled and installed families, most used on the web first."""
    return installed.ordered((face.family for face in fonts.faces()), installed.families(measure))


async def measure(tab: Tab, samples: Sequence[TypeSample]) -> list[TypeMetrics]:
    """Canvas metrics of each sample, in CSS px; ascent and descent as the browser rounds them for its line boxes."""
    if not samples:
        return []
    await _ready(tab)
    styles, numbers = _numbered([replace(sample.style, letter_spacing=0.0, color="") for sample in samples])
    times = [max(1, min(FINER, int(LARGEST // max(style.size, 1)))) for style in styles]
    also = _others(samples)
    shorthands = [
        (_shorthand(s, also), _shorthand(replace(s, size=s.size * n), also), n)
        for s, n in zip(styles, times, strict=True)
    ]
    asked = [[n, sample.style.letter_spacing, sample.text] for n, sample in zip(numbers, samples, strict=True)]
    values = [float(value) for value in (await tab.ask("measure", shorthands, asked)).split(",")]
    return [TypeMetrics(*values[at : at + 7]) for at in range(0, len(values), 7)]


@dataclass(frozen=True, slots=True)
class _Cell:
    """Where a sample lies on its sheet (CSS px): its rectangle, and pen and baseline inside the rectangle."""

    sheet: int
    x: int
    y: int
    w: int
    h: int
    pen: int
    baseline: int


async def draw(
    tab: Tab, samples: Sequence[TypeSample], ground: Color, scale: float
) -> list[tuple[Pixels, float, float]]:
    """Each sample as ordinary page text, pen and baseline on whole CSS px; cut out of as few screenshots as possible."""
    cells = _arranged(await measure(tab, samples))
    await tab.viewport(SHEET_WIDTH, SHEET_HEIGHT // 4, scale)
    sheets: dict[int, Pixels] = {}
    for number in sorted({cell.sheet for cell in cells}):
        chosen = [(sample, cell) for sample, cell in zip(samples, cells, strict=True) if cell.sheet == number]
        sheets[number] = await _sheet(tab, chosen, ground, scale)
    return [_cut(sheets[cell.sheet], cell, scale) for cell in cells]


async def _sheet(tab: Tab, chosen: list[tuple[TypeSample, _Cell]], ground: Color, scale: float) -> Pixels:
    also = _others([sample for sample, _ in chosen])
    shorthands = sorted({_shorthand(sample.style, also) for sample, _ in chosen})
    asked = [[_css(s.style, also), s.text, cell.x + cell.pen, cell.y + cell.baseline] for s, cell in chosen]
    await tab.ask("draw", shorthands, ground, asked)
    width, height = (max(cell.x + cell.w for _, cell in chosen), max(cell.y + cell.h for _, cell in chosen))
    return await tab.picture(width, height, scale)


def _cut(sheet: Pixels, cell: _Cell, scale: float) -> tuple[Pixels, float, float]:
    left, top = round(cell.x * scale), round(cell.y * scale)
    right, bottom = round((cell.x + cell.w) * scale), round((cell.y + cell.h) * scale)
    return (
        sheet[top:bottom, left:right],
        (cell.x + cell.pen) * scale - left,
        (cell.y + cell.baseline) * scale - top,
    )


def _arranged(metrics: list[TypeMetrics]) -> list[_Cell]:
    """Rows from left to right, a new sheet when one is full; in the order given, so that the result is repeatable."""
    cells = []
    sheet = x = y = row = 0
    for m in metrics:
        pen = MARGIN + max(0, math.ceil(m.ink_left))
        baseline = MARGIN + math.ceil(max(m.ascent, m.ink_ascent))
        w = pen + math.ceil(max(m.advance, m.ink_right)) + MARGIN
        h = baseline + math.ceil(max(m.descent, m.ink_descent)) + MARGIN
        if x and x + w > SHEET_WIDTH:
            x, y, row = 0, y + row, 0
        if y and y + h > SHEET_HEIGHT:
            sheet, x, y, row = sheet + 1, 0, 0, 0
        cells.append(_Cell(sheet, x, y, w, h, pen, baseline))
        x, row = x + w, max(row, h)
    return cells


async def _ready(tab: Tab) -> None:
    """The page all type is set on, with every bundled face declared; kept from call to call."""
    if tab.address != _ADDRESS:
        await tab.viewport(SHEET_WIDTH, SHEET_HEIGHT // 4, 1.0)
        await tab.show(_ADDRESS, _type_site())


def _type_site() -> Site:
    """A document that declares the faces; each file is asked for only when a sample needs it."""
    names = [face.family for face in fonts.faces()] + [face.family for face in fonts.script_faces()]
    css = "\n".join(fonts.font_face_css(name, "/fonts/") for name in names)
    html = f"<!doctype html><html lang=en><meta charset=utf-8><style>{css} body {{ margin: 0 }}</style><body></body></html>"
    page = Answer(html.encode(), "text/html; charset=utf-8")
    owner = {file: name for name in names for file in fonts.file_names(name)}

    def answer(path: str) -> Answer | None:
        if path == "/type":
            return page
        file = path.removeprefix("/fonts/")
        return Answer(fonts.font_files(owner[file])[file], "font/woff2") if file in owner else None

    return answer


def _others(samples: Sequence[TypeSample]) -> tuple[str, ...]:
    """Families for the letters of other scripts, which no Latin face has."""
    return fonts.fallbacks("".join(sorted({letter for sample in samples for letter in sample.text})))


def _shorthand(style: TextStyle, also: Sequence[str]) -> str:
    slant = "italic " if style.italic else ""
    families = ", ".join(f'"{family}"' for family in (style.family, *also))
    return f"{slant}{style.weight} {style.size:g}px {families}"


def _css(style: TextStyle, also: Sequence[str]) -> str:
    underline = "; text-decoration: underline" if style.underline else ""
    spacing = f"; letter-spacing: {style.letter_spacing}px" if style.letter_spacing else ""
    return f"font: {_shorthand(style, also)}; color: {style.color}{spacing}{underline}"


def _numbered(values: list[TextStyle]) -> tuple[list[TextStyle], list[int]]:
    """The distinct values, and for each value its place among them."""
    places: dict[TextStyle, int] = {}
    numbers = [places.setdefault(value, len(places)) for value in values]
    return list(places), numbers
