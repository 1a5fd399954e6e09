"""Edits to the look: each effect one small function of how far to go."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from ui2code import fonts
from ui2code.mockups.edit.edited import Edited, changed, rebranded, recoloured, refused, reset
from ui2code.mockups.edit.phrase import Phrase
from ui2code.mockups.edit.wishes import STEP, wishes
from ui2code.mockups.spec import Density, Spec
from ui2code.mockups.style import Palette, adjusted

Effect = Callable[[Spec, Phrase, float], Edited]

WARM, CHROMA, LIGHT, CONTRAST = 0.4, 0.35, 0.035, 0.2
"""What one step is: of warmth, of chroma's factor, of OKLCH lightness, of the contrast's factor."""
HEADLINE = (0.5, 2.5)
TEXT = (12.0, 22.0)
"""CSS px of body text."""
WEIGHTS = tuple(range(100, 1000, 100))
SPACING = (2.5, 7.0)
"""CSS px of a step of the spacing scale."""
DENSITIES: tuple[Density, ...] = ("compact", "regular", "airy")
CORNERS = ("square", "crisp", "soft", "round", "very-round", "pill")
DEPTHS = ("flat", "hairline", "soft", "close", "lifted", "hard")
ORNAMENT = 3
MARK = " (edited)"
"""Behind the name of a palette that is no longer what it was."""


def look(phrase: Phrase, spec: Spec) -> Edited | None:
    """All wishes of a phrase, one after another."""
    asked = wishes(phrase)
    effects = [EFFECTS.get((wish.subject, wish.axis)) for wish in asked]
    if not asked or None in effects:
        return None
    done = Edited(spec, ())
    for effect, wish in zip(effects, asked, strict=True):
        if effect is not None:
            step = effect(done.spec, phrase, wish.steps)
            done = Edited(step.spec, done.decisions + step.decisions)
    return done


# --- colours


def _adjusted(spec: Spec, phrase: Phrase, way: str, **how: float) -> Edited:
    palette = spec.brand.palette
    new = adjusted(palette, **how)
    if new == palette:
        raise refused(phrase, f"the palette cannot get any {way}: try another one, such as dark mode or a named colour")
    named: Palette = replace(new, name=palette.name.removesuffix(MARK) + MARK)
    return recoloured(spec, phrase, named)


def warmth(spec: Spec, phrase: Phrase, steps: float) -> Edited:
    share = max(-1.0, min(1.0, steps * WARM))
    return _adjusted(spec, phrase, "warmer" if steps > 0 else "cooler", warmth=share)


def chroma(spec: Spec, phrase: Phrase, steps: float) -> Edited:
    factor = max(0.0, 1 + steps * CHROMA)
    return _adjusted(spec, phrase, "more vivid" if steps > 0 else "calmer", chroma=factor)


def light(spec: Spec, phrase: Phrase, steps: float) -> Edited:
    return _adjusted(spec, phrase, "lighter" if steps > 0 else "darker", lightness=steps * LIGHT)


def contrast(spec: Spec, phrase: Phrase, steps: float) -> Edited:
    factor = max(0.4, 1 + steps * CONTRAST)
    return _adjusted(spec, phrase, "more contrasted" if steps > 0 else "less contrasted", contrast=factor)


# --- type


def headline(spec: Spec, phrase: Phrase, steps: float) -> Edited:
    size = _within(spec.headline * _factor(steps), HEADLINE)
    _unless_same(size, spec.headline, phrase, "the headlines", steps)
    return changed(spec, phrase, "headline", f"{size:g} times the usual size", headline=size)


def text_size(spec: Spec, phrase: Phrase, steps: float) -> Edited:
    """Body text, and all that is scaled from it."""
    face = spec.brand.typeface
    wanted = round(face.size * _factor(steps / 2))
    size = _within(wanted if wanted != face.size else face.size + (1 if steps > 0 else -1), TEXT)
    _unless_same(size, face.size, phrase, "the text", steps)
    return rebranded(spec, phrase, "text size", f"{size:g}px", typeface=replace(face, size=size))


def weight(spec: Spec, phrase: Phrase, steps: float) -> Edited:
    face = spec.brand.typeface
    there = [known.weights for known in fonts.faces() if known.family == face.display]
    beyond = [w for w in (there[0] if there else WEIGHTS) if (w - face.weight) * steps > 0]
    if not beyond:
        raise refused(
            phrase,
            f"{face.display} has nothing {'bolder' if steps > 0 else 'lighter'} than {face.weight}; try another typeface",
        )
    wanted = face.weight + 100 * steps
    return reset(spec, phrase, replace(face, weight=min(beyond, key=lambda w: abs(w - wanted))))


# --- shape and distance


def air(spec: Spec, phrase: Phrase, steps: float) -> Edited:
    """The density first; beyond its ends the spacing scale itself."""
    moved = DENSITIES.index(spec.density) + _whole(steps)
    density = DENSITIES[max(0, min(2, moved))]
    if density != spec.density:
        return changed(spec, phrase, "density", density, density=density)
    spacing = _within(round(spec.brand.spacing * _factor(steps) * 4) / 4, SPACING)
    _unless_same(spacing, spec.brand.spacing, phrase, "the page", steps)
    return rebranded(spec, phrase, "spacing", f"{spacing:g}px a step", spacing=spacing)


def corner(spec: Spec, phrase: Phrase, steps: float) -> Edited:
    radius = _along(CORNERS, spec.brand.radius, "soft", steps, phrase, "the corners")
    return rebranded(spec, phrase, "corners", radius, radius=radius)


def depth(spec: Spec, phrase: Phrase, steps: float) -> Edited:
    shadow = _along(DEPTHS, spec.brand.shadow, "soft", steps, phrase, "the shadows")
    return rebranded(spec, phrase, "shadows", shadow, shadow=shadow)


def ornament(spec: Spec, phrase: Phrase, steps: float) -> Edited:
    level = max(0, min(ORNAMENT, spec.ornament + _whole(steps)))
    _unless_same(level, spec.ornament, phrase, "the background", steps)
    return changed(spec, phrase, "background", f"detail {level} of {ORNAMENT}", ornament=level)


# --- helpers


def _factor(steps: float) -> float:
    """Of a size: +15 % a step; as much down as up."""
    return 1 + steps * STEP if steps >= 0 else max(0.1, 1 + steps * STEP)


def _whole(steps: float) -> int:
    """At least one step the way it goes."""
    return max(1, round(steps)) if steps > 0 else min(-1, round(steps))


def _within(value: float, reach: tuple[float, float]) -> float:
    return round(max(reach[0], min(reach[1], value)), 3)


def _along(scale: Sequence[str], now: str, stand_in: str, steps: float, phrase: Phrase, what: str) -> str:
    """A name farther along the scale; one that is not on it counts as ``stand_in``."""
    at = scale.index(now if now in scale else stand_in)
    moved = scale[max(0, min(len(scale) - 1, at + _whole(steps)))]
    _unless_same(moved, now, phrase, what, steps)
    return moved


def _unless_same(new: object, old: object, phrase: Phrase, what: str, steps: float) -> None:
    if new == old:
        way = "far up" if steps > 0 else "far down"
        raise refused(
            phrase, f"{what} cannot go any further that way ({new}, as {way} as it goes); the other way is possible"
        )


EFFECTS: Mapping[tuple[str, str], Effect] = {
    **{(subject, axis): effect for subject in ("", "colours", "background") for axis, effect in (
        ("warmth", warmth), ("chroma", chroma), ("light", light), ("contrast", contrast))},
    ("warmth", "warmth"): warmth, ("chroma", "chroma"): chroma, ("light", "light"): light,
    **{("contrast", axis): contrast for axis in ("contrast", "size", "light", "chroma")},
    ("headline", "size"): headline, ("headline", "weight"): weight, ("headline", "light"): lambda s, p, n: weight(s, p, -n),
    ("type", "size"): text_size, ("type", "weight"): weight, ("type", "contrast"): contrast, ("", "weight"): weight,
    ("type", "light"): lambda s, p, n: contrast(s, p, n if s.brand.palette.dark else -n),
    **{(subject, "air"): air for subject in ("", "space")}, ("space", "size"): air,
    ("", "corner"): corner, ("corners", "corner"): corner, ("buttons", "corner"): corner, ("corners", "size"): corner,
    ("", "depth"): depth, ("shadows", "depth"): depth, ("shadows", "size"): depth, ("shadows", "light"): lambda s, p, n: depth(s, p, -n),
    ("", "ornament"): ornament, ("background", "ornament"): ornament, ("background", "air"): lambda s, p, n: ornament(s, p, -n),
}  # fmt: skip
"""By subject ("" where none was named) and axis."""
