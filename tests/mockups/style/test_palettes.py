"""Legibility is an invariant: of the built-in palettes, and of any made of a colour or of an edit."""

from __future__ import annotations

from math import cos, radians

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui2code.mockups.style import PALETTE_INFO, PALETTES, Palette, adjusted, inverted, palette_from
from ui2code.mockups.style.oklch import apart, contrast, to_oklch
from ui2code.mockups.style.palettes import LEAST_SEEN
from ui2code.mockups.style.solve import PAIRS

colours = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")
names = st.sampled_from(sorted(PALETTES))


def illegible(palette: Palette) -> list[tuple[str, str]]:
    return [
        (role, ground)
        for role, grounds, ratio in PAIRS
        for ground in grounds
        if contrast(getattr(palette, role), getattr(palette, ground)) < ratio
    ]


@pytest.mark.parametrize("name", sorted(PALETTES))
def test_every_role_is_legible(name: str) -> None:
    assert illegible(PALETTES[name]) == []
    assert illegible(inverted(PALETTES[name])) == []
    assert inverted(PALETTES[name]).dark is not PALETTES[name].dark


def test_there_are_enough_and_each_is_described() -> None:
    darks = [palette for palette in PALETTES.values() if palette.dark]
    assert len(PALETTES) >= 26
    assert len(darks) >= 13
    assert set(PALETTE_INFO) == set(PALETTES)
    assert all(info.about.endswith(".") and len(info.moods) >= 2 for info in PALETTE_INFO.values())


@pytest.mark.parametrize("accent", ["#ffe600", "#c0d300", "#00aa77", "#e11d48"])
def test_a_bright_brand_is_kept_on_white(accent: str) -> None:
    assert palette_from(accent, False, "own").accent == accent


@settings(max_examples=60, deadline=None)
@given(accent=colours, dark=st.booleans(), second=st.none() | colours)
def test_a_brand_colour_stays_and_all_is_legible(accent: str, dark: bool, second: str | None) -> None:
    palette = palette_from(accent, dark, "own", second)
    assert palette.accent == accent or apart(accent, palette.page) < LEAST_SEEN + 0.01
    assert apart(palette.accent, palette.page) >= LEAST_SEEN
    assert second is None or palette.second == second
    assert illegible(palette) == []


@settings(max_examples=60, deadline=None)
@given(
    name=names,
    warmth=st.floats(-1, 1),
    chroma=st.floats(0, 2),
    lightness=st.floats(-0.5, 0.5),
    stark=st.floats(0.5, 2),
)
def test_an_edited_palette_is_legible(name: str, warmth: float, chroma: float, lightness: float, stark: float) -> None:
    palette = adjusted(PALETTES[name], warmth=warmth, chroma=chroma, lightness=lightness, contrast=stark)
    assert illegible(palette) == []


def warmth_of(color: str) -> float:
    """How far towards orange, against blue."""
    _, chroma, hue = to_oklch(color)
    return chroma * cos(radians(hue - 60))


@pytest.mark.parametrize("name", sorted(PALETTES))
def test_edits_do_what_they_say(name: str) -> None:
    palette = PALETTES[name]
    assert adjusted(palette) == palette
    assert to_oklch(adjusted(palette, lightness=-0.08).page).l < to_oklch(palette.page).l
    warm, cool = adjusted(palette, warmth=0.8), adjusted(palette, warmth=-0.8)
    assert warmth_of(warm.sunken) > warmth_of(palette.sunken) > warmth_of(cool.sunken)
    assert to_oklch(adjusted(palette, chroma=0.5).second).c < to_oklch(palette.second).c
    assert contrast(*two(adjusted(palette, contrast=1.3))) > contrast(*two(palette))


def two(palette: Palette) -> tuple[str, str]:
    return palette.muted, palette.page
