"""The README says what is true."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_generated_parts_are_current() -> None:
    done = subprocess.run(
        [sys.executable, "fixtures/readme/write.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_what_it_links_to_exists() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    places = re.findall(r"\]\(([^)#:]+)\)", text) + re.findall(r"`((?:fixtures|ui2code|evaluators)/[^` ]*)`", text)
    assert places
    assert not [place for place in places if not (ROOT / place).exists()]


def test_its_make_targets_exist() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rules = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"\bmake (demo|test|[a-z]+)`", text)) <= rules


def test_every_module_says_what_it_is_for() -> None:
    import ast

    silent = [
        str(path.relative_to(ROOT))
        for top in ("ui2code", "evaluators")
        for path in (ROOT / top).rglob("*.py")
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent
