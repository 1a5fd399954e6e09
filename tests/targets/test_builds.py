"""The react project as its user meets it: npm install, type check, production build, and the same pixels."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.targets.conftest import Draw
from tests.targets.designs import page
from ui2code.render.worker import Worker
from ui2code.targets import target
from ui2code.types import Component, Design, DesignNode, Project, Slot, Use

OFFLINE = re.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH")


def awkward() -> Design:
    """Every construct the writer has, for the type checker."""
    note = DesignNode("b", "", when="note", children=("x",))
    fields = (
        DesignNode("input", "", attrs=(("type", "text"), ("value", "v"), ("maxlength", "3"), ("readonly", ""))),
        DesignNode("input", "", attrs=(("type", "checkbox"), ("checked", ""))),
        DesignNode("textarea", "", attrs=(("rows", "3"),), children=("some ", Slot("title"))),
        DesignNode("select", "", children=(DesignNode("option", "", attrs=(("selected", ""),), children=("One",)),)),
        DesignNode("progress", "", attrs=(("value", "0.5"), ("max", "1"))),
        DesignNode("td", "", attrs=(("colspan", "2"),)),
        DesignNode(
            "img", "", attrs=(("src", "boat.png"), ("width", "3"), ("loading", "lazy"), ("aria-hidden", "true"))
        ),
    )
    style = (("color", "red"),)
    row = DesignNode("div", "row", style, vars=(("x", Slot("note")),), children=("Hi ", Slot("note"), note, *fields))
    chip = Component("Chip", row, ("title", "note", "unused"), ("note",))
    maybe = Component("Maybe", DesignNode("p", "", when="note", children=(Slot("note"),)), ("note",), ("note",))
    items = ({"title": "a", "note": "", "unused": "1"}, {"title": "b", "note": None, "unused": None})
    uses = (
        Use("Chip", items),
        Use("Chip", (items[1],)),
        Use("Maybe", ({"note": None}, {"note": "x"})),
        Use("Maybe", ({}, {})),
    )
    return replace(page(), components=(Component("Page", DesignNode("div", "", children=uses)), chip, maybe))


def write(project: Project, folder: Path) -> None:
    for name, data in project.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=240, check=False)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, worker: Worker) -> Path:
    """A folder with the project's dependencies."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed")
    folder = tmp_path_factory.mktemp("react")
    write(target("react").emit(page(), worker), folder)
    done = run(folder, "npm", "install", "--no-audit", "--no-fund")
    if done.returncode and OFFLINE.search(done.stderr):
        pytest.skip("npm has no network")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("design", [page(), awkward()], ids=["page", "awkward"])
def test_builds_and_looks_the_same(design: Design, installed: Path, worker: Worker, draw: Draw) -> None:
    project = target("react").emit(design, worker)
    shutil.rmtree(installed / "src")
    write(project, installed)
    done = run(installed, "npm", "run", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    dist = installed / "dist"
    built = {path.relative_to(dist).as_posix(): path.read_bytes() for path in dist.rglob("*") if path.is_file()}
    assert np.array_equal(draw(project).pixels, draw(Project("react", "index.html", built)).pixels)
