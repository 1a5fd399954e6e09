"""Every typeface can be set from bundled files, and other scripts have letters behind it or a named fallback."""

from __future__ import annotations

import pytest

from ui2code import fonts
from ui2code.mockups.style import TYPEFACE_INFO, TYPEFACES, families_of, font_stack, script_family


@pytest.mark.parametrize("name", sorted(TYPEFACES))
def test_a_typeface_is_bundled(name: str) -> None:
    typeface = TYPEFACES[name]
    weights = {face.family: face.weights for face in fonts.faces() if face.bundled}
    assert {typeface.display, typeface.body, typeface.mono} <= set(weights)
    assert typeface.weight in weights[typeface.display]
    assert fonts.generic(typeface.mono) == "monospace"
    assert TYPEFACE_INFO[name].about.endswith(".")


def test_there_are_enough() -> None:
    assert len(TYPEFACES) >= 14
    assert len({face.display for face in TYPEFACES.values()}) >= 14


@pytest.mark.parametrize(
    ("language", "family", "clause"),
    [
        ("en", None, "Latin"),
        ("ru", "Inter Cyrillic", "Cyrillic"),
        ("uk-UA", "Inter Cyrillic", "Cyrillic"),
        ("el", "Inter Greek", "Greek"),
        ("ar", "Cairo Arabic", "Arabic"),
        ("ja", "Noto Sans Japanese", "Japanese"),
        ("zh", "Noto Sans Chinese", "Chinese"),
        ("ko", None, "Apple SD Gothic Neo"),
    ],
)
def test_script_family(language: str, family: str | None, clause: str) -> None:
    found, reason = script_family(language)
    assert found == family
    assert clause in reason


def test_stacks() -> None:
    assert font_stack("Inter") == fonts.stack("Inter")
    assert font_stack("Lora", "ru") == 'Lora, "Noto Serif Cyrillic", "Times New Roman", Times, serif'
    assert font_stack("Inter", "ko").startswith('Inter, "Apple SD Gothic Neo"')


def test_families_of() -> None:
    assert families_of(TYPEFACES["playfair"], "el") == (
        "Playfair Display",
        "Source Sans 3",
        "Source Code Pro",
        "Noto Serif Greek",
        "Inter Greek",
    )
