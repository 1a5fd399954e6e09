"""Who may import whom, proved by reading the imports of every module."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

BASE = {"types", "styled", "errors", "codec", "disk", "fonts", "registry", "lines", "saves", "sources", "toml_lines"}
STAGES = {"perceive", "outline", "models", "compile", "targets", "render", "mockups"}
JOINTS = {
    "judge",
    "refine",
    "runs",
    "publish",
    "quality",
    "report",
    "config",
    "pipeline",
    "job",
    "candidate",
    "scoring",
    "watch",
    "live",
    "vscode",
    "check",
    "reference",
    "dataset",
    "truth",
    "learn",
}
ORDER = [BASE, STAGES, JOINTS, {"cli", "pytest_plugin"}, {"__main__"}]
"""Each layer may import those before it. Stages do not import each other; what they need of one another comes in
as a protocol of ``types``. Joints may use each other."""

WRITERS = {("models", "outline")}
"""The outline is the language models write: a backend parses, prints and plans it."""

LAYER = {part: level for level, parts in enumerate(ORDER) for part in parts}


def modules() -> list[Path]:
    return sorted(p for top in ("ui2code", "evaluators") for p in (ROOT / top).rglob("*.py"))


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> set[str]:
    """Absolute dotted names a module imports anywhere, also inside functions and under TYPE_CHECKING."""
    name = dotted(path)
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            found.update(f"{stem}.{alias.name}" for alias in node.names)
    return found


def part_of(name: str) -> str | None:
    """The part of ``ui2code`` a dotted name belongs to; None outside the package and for the package itself."""
    pieces = name.split(".")
    if pieces[0] != "ui2code" or len(pieces) < 2 or pieces[1] == "__version__":
        return None
    return pieces[1]


def allowed(importer: str, target: str) -> bool:
    if importer == target or (importer, target) in WRITERS:
        return True
    if importer == "errors":
        return target == "types"
    if LAYER[importer] == LAYER[target]:
        return importer in JOINTS | BASE
    return LAYER[target] < LAYER[importer]


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_module_imports_only_lower_layers(path: Path) -> None:
    names = imported(path)
    if dotted(path).split(".")[0] == "evaluators":
        assert not [n for n in names if n.split(".")[0] == "ui2code"], "evaluators know nothing of ui2code"
        return
    importer = part_of(dotted(path))
    if importer is None:
        assert not [n for n in names if part_of(n)], "the package itself imports none of its parts"
        return
    assert importer in LAYER, f"{importer} belongs to no layer: name it in test_layers.ORDER"
    wrong = {n for n in names if (target := part_of(n)) and not (target in LAYER and allowed(importer, target))}
    assert not wrong, f"{dotted(path)} may not import {', '.join(sorted(wrong))}"


def test_rules_do_refuse() -> None:
    assert not allowed("perceive", "render")
    assert not allowed("types", "perceive")
    assert not allowed("render", "pipeline")
    assert allowed("cli", "pipeline")
    assert allowed("judge", "perceive")
