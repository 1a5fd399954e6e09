"""Families for the letters that Latin ones lack."""

from __future__ import annotations

import pytest

from ui2code.fonts import behind, fallbacks, script_faces, stack


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("", ()),
        ("Plain — with a dash, “quotes” and é", ()),
        ("Προφίλ", ("Inter Greek",)),
        ("Профиль", ("Inter Cyrillic",)),
        ("ホーム 分析", ("Noto Sans Japanese",)),
        ("在您附近", ("Noto Sans Chinese",)),
        ("Σ и ホ", ("Inter Greek", "Inter Cyrillic", "Noto Sans Japanese")),
    ],
)
def test_one_family_a_script(text: str, families: tuple[str, ...]) -> None:
    assert fallbacks(text) == families
    assert set(families) <= {face.family for face in script_faces()}


def test_they_stand_behind_the_first() -> None:
    assert behind(stack("Inter"), ("Noto Sans Japanese",)).startswith('Inter, "Noto Sans Japanese", ')
    assert behind("serif", ("Noto Sans Japanese",)) == 'serif, "Noto Sans Japanese"'
