"""A scene's palette, typeface, corners, shadows and distances, each with how it was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from ui2code import fonts
from ui2code.mockups.spec import Decision
from ui2code.mockups.style import RADII, SHADOWS, TYPEFACES, Palette, Typeface, palette_from
from ui2code.mockups.style.oklch import contrast, luminance, to_oklch
from ui2code.mockups.style.solve import mended
from ui2code.mockups.type_scale import STEPS
from ui2code.reference.kit_parts import COLOURED, Parts, chroma, most, plain
from ui2code.types import Color, Element, Scene, TextStyle

DARK = 0.2
"""WCAG luminance of the page below which it is dark."""
READING = (12.0, 20.0)
"""CSS px of text that is read rather than seen."""
SIZES = (13, 14, 15, 16, 17, 18, 19, 20)
"""CSS px of body text."""
RATIOS = (1.15, 1.2, 1.25, 1.333, 1.414)
"""Of scales designers use."""
HEADING = 1.35
"""Times the body's size from which text is a heading."""
ROUNDEST = 40.0
"""CSS px: beyond it corners look the same."""
PADDING = 6.0
"""Steps of the spacing scale that cards are usually padded by."""
SPACING = (3.0, 5.0)
FAR = 30.0
"""Degrees of hue between two colours that are not one."""


@dataclass(frozen=True, slots=True)
class Read:
    """``how`` is a clause: what it was read from."""

    value: str
    how: str

    def decision(self, about: str) -> Decision:
        return Decision(about, self.value, self.how, "brand")


def palette_of(parts: Parts, name: str) -> tuple[Palette, Read]:
    """Built around the measured accent, with the measured grounds and letters; AA holds."""
    accent, how = _accent(parts)
    dark = luminance(parts.page) < DARK
    made = palette_from(accent, dark, name, _second(parts, accent))
    surface = _surface(parts) or made.surface
    measured: dict[str, Any] = {"page": parts.page, "surface": surface, **_letters(parts)}
    line = most({c: float(n) for c, n in parts.borders.items() if chroma(c) < COLOURED})
    if line and contrast(line, parts.page) < 3:
        measured["line"] = line
    ink = most(Counter(b.ink for b in parts.buttons if b.fill == accent and b.ink))
    if ink and contrast(ink, accent) >= 3:
        measured["on_accent"] = ink
    return mended(replace(made, **measured)), Read(accent, f"{how}; {'dark' if dark else 'light'} page {parts.page}")


def _accent(parts: Parts) -> tuple[Color, str]:
    """The fill of most buttons, colours before greys; else the colour of links; else the strongest fill."""
    fills = Counter(button.fill for button in parts.buttons)
    coloured = {c: n * (1 + 10 * chroma(c)) for c, n in fills.items() if chroma(c) >= COLOURED}
    links = Counter[Color]()
    for style, count in parts.letters.items():
        if chroma(plain(style.color) or "#000000") >= COLOURED:
            links[plain(style.color)] += count
    for color, n in coloured.items():  # a colour that is also that of links is the accent rather than a warning
        coloured[color] = n + 2 * any(_near(color, link) for link in links)
    if coloured:
        return most(coloured), "the fill of most buttons"
    if fills and not links:
        return most({c: float(n) for c, n in fills.items()}), "the fill of most buttons, which have no colour"
    if links:
        return most({c: float(n) for c, n in links.items()}), "the colour of links"
    strong = {c: area * chroma(c) for c, area in parts.grounds.items() if chroma(c) >= COLOURED}
    ink = most({plain(s.color): float(n) for s, n in parts.letters.items() if plain(s.color)})
    return (most(strong), "the strongest fill") if strong else (ink or "#333333", "the letters: nothing is coloured")


def _near(one: Color, other: Color) -> bool:
    return abs((to_oklch(one).h - to_oklch(other).h + 180) % 360 - 180) < FAR


def _second(parts: Parts, accent: Color) -> Color | None:
    """The strongest other fill, if there is one."""
    others = {c: area * chroma(c) for c, area in parts.grounds.items() if chroma(c) > 0.08 and not _near(c, accent)}
    return most(others) or None


def _surface(parts: Parts) -> Color:
    """What most cards are filled with, if it is nearly the page's lightness."""
    count = Counter(plain(card.paint.fill) for card in parts.cards if card.paint and plain(card.paint.fill))
    near = {c: float(n) for c, n in count.items() if contrast(c, parts.page) < 1.4 and chroma(c) < 0.08}
    return most(near)


def _letters(parts: Parts) -> dict[str, Color]:
    """Text and muted text: the two greys most letters are set in, the stronger one first."""
    grey = Counter[Color]()
    for style, count in parts.letters.items():
        color = plain(style.color)
        if color and chroma(color) < COLOURED and contrast(color, parts.page) >= 4:
            grey[color] += count
    ranked = sorted((color for color, _ in grey.most_common(2)), key=lambda c: -contrast(c, parts.page))
    return dict(zip(("text", "muted"), ranked, strict=False))


def typeface_of(parts: Parts) -> tuple[Typeface, Read]:
    """The measured families where they come along, else the nearest there are; sizes as measured."""
    body = _mode(parts, lambda s: READING[0] <= s.size <= READING[1])
    if body is None:
        return TYPEFACES["inter"], Read("Inter", "there is no text to read one from")
    heads = {s: n for s, n in parts.letters.items() if s.size >= HEADING * body.size}
    head = max(heads, key=lambda s: (s.size, heads[s])) if heads else body
    display, family = _bundled(head.family), _bundled(body.family)
    near = _pairing(display, family)
    known = (near.display, near.body) == (display, family)
    size, ratio = _scale(parts, near, known)
    face = replace(
        near, name=near.name if known else f"{display} and {family}",
        display=display, body=family, size=size, ratio=ratio, weight=head.weight if heads else near.weight,
    )  # fmt: skip
    return face, Read(
        f"{display} with {family}", f"headings in {head.family} {head.weight}, text in {body.family} {size:g}px"
    )


def _mode(parts: Parts, wanted: Callable[[TextStyle], bool]) -> TextStyle | None:
    """The style most letters are set in among those wanted."""
    among = {style: n for style, n in parts.letters.items() if wanted(style)}
    family = Counter[str]()
    for style, n in among.items():
        family[style.family] += n
    if not family:
        return None
    first = family.most_common(1)[0][0]
    return max((s for s in among if s.family == first), key=lambda s: (among[s], -s.size))


def _scale(parts: Parts, near: Typeface, known: bool) -> tuple[float, float]:
    """Size and ratio of the scale that explains the sizes most letters have; of a known pairing only the size is open."""
    letters = Counter[int]()
    for style, count in parts.letters.items():
        letters[round(style.size)] += count
    ratios = (near.ratio,) if known else dict.fromkeys((near.ratio, *RATIOS))
    scales = [(float(size), ratio) for size in SIZES for ratio in ratios]
    return max(scales, key=lambda scale: (_explained(letters, *scale), -abs(scale[0] - near.size)))


def _explained(letters: Counter[int], size: float, ratio: float) -> float:
    """The share of letters whose size is a step of the scale."""
    steps = {round(size * ratio**step.power) for step in STEPS.values()}
    return sum(count for size_, count in letters.items() if size_ in steps) / max(1, letters.total())


def _bundled(family: str) -> str:
    """The family itself where we have its files, else the first one of its kind."""
    there = [face for face in fonts.faces() if face.bundled]
    if any(face.family == family for face in there):
        return family
    kind = fonts.generic(family)
    return next(face.family for face in there if face.generic == kind)


def _pairing(display: str, body: str) -> Typeface:
    return max(TYPEFACES.values(), key=lambda t: (t.display == display) * 2 + (t.body == body))


def radius_of(parts: Parts) -> tuple[str, Read]:
    """The corners whose buttons and cards come nearest."""
    controls = [(b.radius, b.box.h) for b in parts.buttons] + [
        (max(f.paint.radius), f.box.h) for f in parts.fields if f.paint
    ]
    cards = [
        max(card.paint.radius) for card in parts.cards if card.paint and (card.paint.fill or any(card.paint.borders))
    ]
    control = median(ROUNDEST if r >= h / 2 - 1.5 else min(r, ROUNDEST) for r, h in controls) if controls else None
    card = median(min(r, ROUNDEST) for r in cards) if cards else None
    if control is None and card is None:
        return "soft", Read("soft", "there is nothing with corners; usual")

    def far(name: str) -> float:
        known = RADII[name]
        apart = 0.0 if control is None else abs(min(known.control, ROUNDEST) - control)
        return apart + (0.0 if card is None else 0.7 * abs(min(known.card, ROUNDEST) - card))

    name = min(RADII, key=far)
    told = [f"{what} of {value:g}px" for what, value in (("buttons", control), ("cards", card)) if value is not None]
    return name, Read(name, f"the corners of {' and '.join(told)}")


def shadow_of(parts: Parts) -> tuple[str, Read]:
    """The shadows that come nearest to those under most cards."""
    cards = [card for card in parts.cards if card.paint and plain(card.paint.fill)]
    if not cards:
        return "soft", Read("soft", "there are no cards; usual")
    shaded = [card for card in cards if card.paint and card.paint.shadows]
    lined = sum(1 for card in cards if card.paint and any(card.paint.borders)) * 2 >= len(cards)
    if len(shaded) * 3 < len(cards):
        name = "hairline" if lined else "flat"
        return name, Read(
            name, "cards have thin lines and no shadows" if lined else "cards have neither shadows nor lines"
        )
    blur, drop = _shadow(shaded)
    name = min(
        SHADOWS, key=lambda n: _apart(SHADOWS[n].card, blur, drop) + (2.0 if SHADOWS[n].border != lined else 0.0)
    )
    return name, Read(name, f"cards throw shadows {drop:g}px down, {blur:g}px soft")


def _shadow(cards: list[Element]) -> tuple[float, float]:
    """Median blur and drop of the largest shadow of each."""
    largest = [max(card.paint.shadows, key=lambda s: s.blur + abs(s.dy)) for card in cards if card.paint]
    return median(s.blur for s in largest), median(s.dy for s in largest)


def _apart(css: str, blur: float, drop: float) -> float:
    """From a value of CSS ``box-shadow``: its first shadow's drop and blur."""
    if css == "none":
        return blur + drop + 4.0
    lengths = [float(word.removesuffix("px")) for word in css.split("rgba", maxsplit=1)[0].split()]
    return abs(lengths[2] - blur) + abs(lengths[1] - drop)


def spacing_of(scene: Scene, parts: Parts) -> tuple[float, Read]:
    """From what cards are padded by."""
    ids = {card.id: card for card in parts.cards}
    lefts: dict[str, list[float]] = {}
    for element in scene.elements:
        if element.parent in ids and element.text:
            lefts.setdefault(element.parent, []).append(element.box.x - ids[element.parent].box.x)
    pads = [min(found) for found in lefts.values() if 6 <= min(found) <= 64]
    if len(pads) < 2:
        return 4.0, Read("4px", "too few cards to tell; usual")
    step = max(SPACING[0], min(SPACING[1], round(median(pads) / PADDING * 2) / 2))
    return step, Read(f"{step:g}px", f"cards are padded by {median(pads):g}px")
