"""The generated fixtures are what their commands make, and their truth is sound."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from ui2code.codec import loads, pixels_of
from ui2code.mockups.spec import Spec
from ui2code.outline.check import check
from ui2code.outline.parse import parse
from ui2code.reference.truth_file import TruthFile

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
NAMES = sorted(path.name for path in (FIXTURES / "generated").iterdir() if path.is_dir())
MOST_BYTES = 3_000_000


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", FIXTURES / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_all_of_them_are_there_and_small() -> None:
    assert sorted(script().commands()) == NAMES
    files = [path for path in (FIXTURES / "generated").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= MOST_BYTES


@pytest.mark.parametrize("name", NAMES)
def test_truth_is_sound(name: str) -> None:
    folder = FIXTURES / "generated" / name
    truth = loads(TruthFile, (folder / "truth.json").read_bytes())
    outline, findings = parse(truth.outline)
    assert not findings
    assert not check(outline, truth.scene)
    height, width = pixels_of((folder / "mockup.png").read_bytes()).shape[:2]
    assert (width, height) == (truth.width * truth.scale, truth.height * truth.scale)
    assert set(truth.sources) == {element.id for element in truth.scene.elements}


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES[:3])
def test_the_command_makes_the_same_spec_and_words(name: str, tmp_path: Path) -> None:
    """Pictures may differ by the browser's version; what was decided and what is said may not."""
    module = script()
    module.draw(name, module.commands()[name], tmp_path)
    kept, made = ((root / name) for root in (FIXTURES / "generated", tmp_path))
    assert loads(Spec, (kept / "spec.json").read_bytes()) == loads(Spec, (made / "spec.json").read_bytes())
    assert words(kept) == words(made)


def words(folder: Path) -> list[str]:
    truth = loads(TruthFile, (folder / "truth.json").read_bytes())
    return [element.text.text for element in truth.scene.elements if element.text]


def test_reasons_are_kept() -> None:
    spec = json.loads((FIXTURES / "generated" / "sailing" / "spec.json").read_text("utf-8"))
    reasons = {d["about"]: d["reason"] for d in spec["decisions"]}
    assert "three plans" in str(reasons)
    assert all(reasons.values())
