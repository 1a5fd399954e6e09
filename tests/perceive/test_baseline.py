"""The browser is asked to draw lines at odd heights; from the baselines alone the box must be found again."""

from __future__ import annotations

import math

import pytest

from ui2code.perceive.baseline import top_of
from ui2code.pipeline import Tools


@pytest.mark.parametrize("line_height", [18.0, 19.0, 22.4, 22.5, 24.0, 25.6])
@pytest.mark.parametrize("top", [100.0, 100.25, 100.4, 100.5, 100.75])
def test_a_box_at_the_top_found_gets_the_same_baselines(line_height: float, top: float) -> None:
    def baselines(at: float) -> list[int]:
        return [math.floor(at + i * line_height + math.floor((line_height - 18) / 2) + 15 + 0.5) for i in range(4)]

    assert baselines(top_of(baselines(top), line_height, 15, 3)) == baselines(top)


@pytest.mark.parametrize("top", [40.0, 40.3, 40.5, 40.8])
def test_chromium_paints_lines_where_the_formula_says(tools: Tools, top: float) -> None:
    face = "'Liberation Serif', 'DejaVu Sans'"
    html = f'<!doctype html><body style="margin:0"><p style="margin:{top}px 0 0;font:16px/22.5px {face}">HHHH<br>HHH<br>HHH</p>'
    pixels = tools.typesetter.capture(html=html, width=300).pixels  # type: ignore[attr-defined]
    ink = (pixels[:, :, 0] < 128).any(axis=1)
    ends = [float(y) for y in range(1, len(ink)) if ink[y - 1] and not ink[y]]
    found = top_of(ends, 22.5, *_metrics(tools))
    assert abs(found - top) <= 0.5


def _metrics(tools: Tools) -> tuple[float, float]:
    from ui2code.types import TextStyle, TypeSample

    family = next(f for f in ("Liberation Serif", "DejaVu Sans") if f in tools.typesetter.families())
    metrics = tools.typesetter.measure([TypeSample("H", TextStyle(family, 16.0))])[0]
    return round(metrics.ascent), round(metrics.descent)
