"""Edits that name a colour, a palette, or day and night."""

from __future__ import annotations

from dataclasses import replace

from ui2code.mockups.edit.edited import Edited, recoloured, refused
from ui2code.mockups.edit.hues import colour
from ui2code.mockups.edit.looks import MARK
from ui2code.mockups.edit.phrase import Phrase
from ui2code.mockups.edit.vocabulary import FILLER
from ui2code.mockups.spec import Spec
from ui2code.mockups.style import PALETTES, Palette, inverted, palette_from
from ui2code.mockups.style.oklch import to_oklch
from ui2code.mockups.style.solve import DARKEST_LIGHT, LIGHTEST_DARK, mended
from ui2code.types import Color

_ACCENT = frozenset(
    "accent colour colours buttons button links link brand primary palette accents key main highlight highlights it page".split()
)
_SECOND = frozenset("second-accent second secondary".split())
_GROUND = frozenset("background ground page backdrop bg".split())
_NIGHT, _DAY = frozenset(("darkmode", "dark")), frozenset(("lightmode", "light"))
_MODE = frozenset("mode palette background page theme version go switch instead ground".split())
_OTHER = frozenset("other another different new next".split())


def mode(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "dark mode", "make it light", "a dark background"."""
    words = set(phrase.texts) - FILLER - _MODE
    if len(words) != 1 or not words <= _NIGHT | _DAY:
        return None
    dark = words <= _NIGHT
    if dark == spec.brand.palette.dark:
        way = "dark" if dark else "light"
        raise refused(phrase, f'the palette is {way} already; "{way}er" makes it more so')
    return recoloured(spec, phrase, inverted(spec.brand.palette))


def accent(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "make it blue", "accent #0a7", "orange buttons", "second colour teal", "white background"."""
    found = _colour_in(phrase)
    if found is None:
        return None
    color, rest = found
    palette = spec.brand.palette
    if rest & _GROUND and not rest - _GROUND:
        return _ground(phrase, spec, color)
    if rest & _SECOND and not rest - _SECOND - _ACCENT:
        new = palette_from(palette.accent, palette.dark, _name(palette.name), color)
        return recoloured(spec, phrase, new)
    if rest - _ACCENT:
        return None
    return recoloured(spec, phrase, palette_from(color, palette.dark, f"around {color}", palette.second))


def _colour_in(phrase: Phrase) -> tuple[Color, set[str]] | None:
    """The one colour named, and the words beside it that say something."""
    words = phrase.texts
    for at in range(len(words)):
        named = colour(words[at:])
        if named:
            rest = (*words[:at], *words[at + named[1] :])
            return named[0], {word for word in rest if word not in FILLER}
    return None


def _ground(phrase: Phrase, spec: Spec, color: Color) -> Edited:
    """A page of that colour, by night or by day as it is dark or light; letters and lines are made to suit."""
    light = to_oklch(color).l
    if LIGHTEST_DARK < light < DARKEST_LIGHT:
        raise refused(phrase, "nothing can be read on that colour both small and grey; name a lighter or a darker one")
    now = spec.brand.palette
    turned = now if now.dark == (light <= LIGHTEST_DARK) else inverted(now)
    return recoloured(spec, phrase, mended(replace(turned, name=_name(turned.name), page=color)))


def palette(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "use the palette harbour", "palette: midnight", "another palette"."""
    words = [
        word for word in phrase.texts if word not in FILLER and word not in ("colour", "named", "called", "instead")
    ]
    if "palette" in words and len(words) == 2 and set(words) & _OTHER:
        return recoloured(spec, phrase, _next(spec))
    names = [word for word in words if word in PALETTES]
    if len(names) == 1 and not set(words) - {"palette", names[0]}:
        return recoloured(spec, phrase, PALETTES[names[0]])
    return None


def _next(spec: Spec) -> Palette:
    """The next one that is as light or dark."""
    now = spec.brand.palette
    names = [name for name, palette in PALETTES.items() if palette.dark == now.dark]
    base = now.name.removesuffix(MARK)
    return PALETTES[names[(names.index(base) + 1) % len(names)] if base in names else names[0]]


def _name(name: str) -> str:
    return name.removesuffix(MARK) + MARK
