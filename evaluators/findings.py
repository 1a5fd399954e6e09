"""Differences in a designer's words, from one comparison: what, where, how much, and at which source line.

Thresholds are what a careful eye sees at 100 %; a difference below them is no finding, however many there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from evaluators.colour import SAME
from evaluators.compare import WEIGHT_CAP, Comparison, Measured, weight
from evaluators.match import plain
from evaluators.types import Block, Finding, FindingKind, Region, Severity

MOVED = 1.0
"""Px; half a pixel is anti-aliasing."""

RESIZED = 2.0
"""Px; the measured edge of a box may be off by one on each side."""

TEXT_WIDTH = 0.04
"""Relative change of a text's width that tells of another font or spacing."""

RECOLOURED = 2.0 * SAME
"""ΔE2000; colours of thin text are measured to about 1."""

FONT_SIZE = 0.75
"""Px of font size: sizes are measured to half a px."""

FONT_WEIGHT = 150
"""One step of weight (400 for 500) cannot be told reliably from pixels, two can."""

OTHER_FACE = 0.75
"""Likeness below which another family name is another face; above it is one face under two names (Arial, Liberation Sans)."""

OTHER_WIDTH = 0.015
"""Relative change of width that tells faces apart just as well."""

DIFFERS = 0.5
"""Likeness under which the pixels of a picture or text are called different though nothing else was found."""

GROUND = 0.4
"""Share of the page from which an area that differs everywhere is its background."""

LIMIT = 100
"""Findings kept; the counts tell of the rest."""

SHOWN = 32
"""Characters of a text quoted in a message."""


def findings(comparison: Comparison) -> tuple[tuple[Finding, ...], tuple[tuple[str, int], ...]]:
    """The worst LIMIT findings, worst first, and how many there are of each kind."""
    every = [*page_size(comparison), *missing(comparison), *extra(comparison), *areas(comparison)]
    for measured in comparison.measured:
        every += of_pair(measured)
    every.sort(key=lambda f: (-f.weight, f.region.y if f.region else 0.0, f.region.x if f.region else 0.0, f.message))
    return tuple(every[:LIMIT]), tuple(sorted(Counter(f.kind for f in every).items()))


def name(block: Block) -> str:
    """ "heading 'Pricing'", "image 320x200", "box 320x200 (#eef2ff)"."""
    if block.text:
        text = plain(block.text)
        quoted = text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
        return f"{block.role or block.kind} '{quoted}'"
    what = block.role or ("box" if block.kind == "shape" else block.kind)
    fill = f" ({block.ground})" if block.ground else ""
    return f"{what} {block.box.w:.0f}x{block.box.h:.0f}{fill}"


def severity(share: float) -> Severity:
    """``share``: how much of the block's worth the difference costs, 0..1."""
    return "error" if share >= 0.35 else "warning" if share >= 0.1 else "info"


def page_size(comparison: Comparison) -> Iterator[Finding]:
    a, b = comparison.candidate, comparison.reference
    if abs(a.width - b.width) < 1 and abs(a.height - b.height) < 1:
        return
    taller = f"{abs(a.height - b.height):.0f} px {'taller' if a.height > b.height else 'shorter'}"
    wider = f"{abs(a.width - b.width):.0f} px {'wider' if a.width > b.width else 'narrower'}"
    parts = [p for p, d in ((wider, a.width - b.width), (taller, a.height - b.height)) if abs(d) >= 1]
    share = abs(a.height - b.height) / max(b.height, 1) + abs(a.width - b.width) / max(b.width, 1)
    yield Finding(
        "size",
        "error" if share > 0.02 else "warning",
        f"page is {' and '.join(parts)} than the mockup",
        Region(0, 0, b.width, b.height),
        f"{b.width:.0f}x{b.height:.0f}",
        f"{a.width:.0f}x{a.height:.0f}",
        weight=1000 * share,
    )


def missing(comparison: Comparison) -> Iterator[Finding]:
    for block in comparison.matching.missing:
        yield Finding("missing", "error", f"{name(block)} is missing", block.box, name(block), "", None, weight(block))


def extra(comparison: Comparison) -> Iterator[Finding]:
    for block in comparison.matching.extra:
        message = f"{name(block)} is not in the mockup"
        yield Finding("extra", "error", message, block.box, "", name(block), block.place, weight(block))


def areas(comparison: Comparison) -> Iterator[Finding]:
    """What differs without being a block, at the source of the smallest block around it."""
    for rest in comparison.residues:
        r = rest.region
        around = [b for b in comparison.candidate.blocks if b.place and b.box.grown(1).overlap(r) >= 0.99 * r.area]
        place = min(around, key=lambda b: b.box.area).place if around else None
        ground = rest.area > GROUND * comparison.reference.width * comparison.reference.height
        what = "page background" if ground else f"area {r.w:.0f}x{r.h:.0f}"
        message = f"{what} is {rest.actual} instead of {rest.expected}"
        if rest.actual == rest.expected:
            message = f"{what} looks different"
        heavy = min(rest.area**0.5, WEIGHT_CAP)
        kind: FindingKind = "recoloured" if ground else "differs"
        yield Finding(kind, severity(heavy / 60), message, r, rest.expected, rest.actual, place, heavy)


def of_pair(measured: Measured) -> Iterator[Finding]:
    """Everything that differs between a block and its counterpart; the pixels only where nothing else explains them."""
    found = [*retyped(measured), *moved(measured)]
    if not measured.same_pixels:
        found += [*resized(measured), *recoloured(measured), *font(measured)]
    yield from found
    if not found and measured.likeness < DIFFERS and measured.pair.reference.kind in ("image", "icon", "text"):
        message = f"{name(measured.pair.reference)} looks different"
        yield make(measured, "differs", message, "", f"likeness {measured.likeness:.2f}", 1 - measured.likeness)


def make(measured: Measured, kind: FindingKind, message: str, expected: str, actual: str, share: float) -> Finding:
    block = measured.pair.reference
    place = measured.pair.candidate.place
    heavy = measured.weight * min(1.0, share)
    return Finding(kind, severity(share), message, block.box, expected, actual, place, heavy)


def retyped(measured: Measured) -> Iterator[Finding]:
    pair = measured.pair
    expected, actual = plain(pair.reference.text), plain(pair.candidate.text)
    if pair.ratio < 1 and expected != actual:
        here, there = where_they_part(actual, expected)
        message = f"{name(pair.reference)} reads '{here}' instead of '{there}'"
        yield make(measured, "retyped", message, expected, actual, min(1.0, 2 * (1 - pair.ratio)))


def moved(measured: Measured) -> Iterator[Finding]:
    if measured.distance < MOVED:
        return
    parts = []
    if abs(measured.dy) >= MOVED / 2:
        parts.append(f"{px(measured.dy)} too {'low' if measured.dy > 0 else 'high'}")
    if abs(measured.dx) >= MOVED / 2:
        parts.append(f"{px(measured.dx)} too far {'right' if measured.dx > 0 else 'left'}")
    block = measured.pair.reference.box
    expected, actual = point(block.x, block.y), point(block.x + measured.dx, block.y + measured.dy)
    share = measured.distance / (measured.distance + 16)
    yield make(measured, "moved", f"{name(measured.pair.reference)} is {' and '.join(parts)}", expected, actual, share)


def resized(measured: Measured) -> Iterator[Finding]:
    """For a text only the width: its height is the font's and is told as such."""
    a, b = measured.pair.candidate.box, measured.pair.reference.box
    dw, dh = a.w - b.w, a.h - b.h
    if measured.pair.reference.kind == "text":
        same_lines = len(measured.pair.candidate.lines) == len(measured.pair.reference.lines)
        dw = dw if same_lines and abs(dw) > TEXT_WIDTH * b.w else 0.0
        dh = 0.0 if same_lines else dh
    parts = []
    if abs(dw) >= RESIZED:
        parts.append(f"{px(dw)} too {'wide' if dw > 0 else 'narrow'}")
    if abs(dh) >= RESIZED:
        parts.append(f"{px(dh)} too {'tall' if dh > 0 else 'short'}")
    if parts:
        share = abs(dw) / max(b.w, 1) + abs(dh) / max(b.h, 1)
        message = f"{name(measured.pair.reference)} is {' and '.join(parts)}"
        yield make(measured, "resized", message, f"{b.w:.0f}x{b.h:.0f}", f"{a.w:.0f}x{a.h:.0f}", min(1.0, share))


def recoloured(measured: Measured) -> Iterator[Finding]:
    a, b = measured.pair.candidate, measured.pair.reference
    ink = "text" if b.kind == "text" else "border"
    behind = "background" if b.kind == "text" else "fill"
    for what, distance, actual, expected in (
        (ink, measured.ink, a.color, b.color),
        (behind, measured.ground, a.ground, b.ground),
    ):
        if distance is not None and distance >= RECOLOURED:
            message = f"{name(b)}: {what} is {actual} instead of {expected}"
            yield make(measured, "recoloured", message, expected, actual, min(1.0, distance / 40))


def font(measured: Measured) -> Iterator[Finding]:
    a, b = measured.pair.candidate.font, measured.pair.reference.font
    if a is None or b is None:
        return
    what = name(measured.pair.reference)
    if abs(a.size - b.size) >= FONT_SIZE:
        message = f"{what}: font size is {a.size:g} px instead of {b.size:g} px"
        yield make(measured, "font", message, f"{b.size:g}px", f"{a.size:g}px", abs(a.size - b.size) / b.size)
    if abs(a.weight - b.weight) >= FONT_WEIGHT:
        message = f"{what}: font weight is {a.weight} instead of {b.weight}"
        yield make(measured, "font", message, str(b.weight), str(a.weight), abs(a.weight - b.weight) / 1500)
    if a.italic != b.italic:
        slant = ("upright", "italic")
        message = f"{what} is {slant[a.italic]} instead of {slant[b.italic]}"
        yield make(measured, "font", message, slant[b.italic], slant[a.italic], 0.2)
    known = a.family and b.family and a.family.casefold() != b.family.casefold()
    if known and (measured.likeness < OTHER_FACE or abs(text_width_change(measured)) > OTHER_WIDTH):
        message = f"{what} is set in {a.family} instead of {b.family}"
        yield make(measured, "font", message, b.family, a.family, 0.15)


def text_width_change(measured: Measured) -> float:
    """Relative change of the width."""
    return measured.pair.candidate.box.w / max(measured.pair.reference.box.w, 1.0) - 1


def point(x: float, y: float) -> str:
    return f"({round(x, 1):g}, {round(y, 1):g})"


def px(length: float) -> str:
    """Whole px from 3 px on, halves below."""
    value = abs(length)
    return f"{value:.0f} px" if value >= 3 else f"{round(value * 2) / 2:g} px"


def where_they_part(one: str, other: str) -> tuple[str, str]:
    """Both texts from a little before their first difference on, short enough to be shown."""
    same = next((k for k, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    start = 0 if same < SHOWN // 2 else one.rfind(" ", 0, same - SHOWN // 4) + 1
    lead = "…" if start else ""
    return lead + cut(one[start:]), lead + cut(other[start:])


def cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
