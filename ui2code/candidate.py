"""What can be judged, drawn: a picture, an HTML file, a project folder, or an address of this machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ui2code import live
from ui2code.errors import UsageError
from ui2code.perceive.load import load
from ui2code.pipeline import Tools
from ui2code.sources import read_page, read_project
from ui2code.types import Mockup, Project, Rendering, Scene

PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"}
PAGES = {".html", ".htm"}

KINDS = "a picture, an HTML file, a project folder or an http://localhost address"


@dataclass(frozen=True, eq=False, slots=True)
class Drawn:
    """A candidate as it looks. ``seen``: of a picture, which has no nodes, what was measured in it. ``project`` and
    ``root`` (the folder paths of findings start from) where its sources are known. ``page``: path or address of the
    document, for findings without a line."""

    rendering: Rendering
    seen: Scene | None = None
    project: Project | None = None
    root: Path | None = None
    page: str = ""
    notes: tuple[str, ...] = ()


Draw = Callable[[Mockup, Tools], Drawn]
"""Draws a candidate at a mockup's width, scale and height; may be called again to see what has changed."""


def is_address(text: str) -> bool:
    return "://" in text


def candidate_of(text: str, project: Path | None = None) -> Draw:
    """How this candidate is drawn; UsageError if it is nothing of the known kinds. Nothing is started yet. ``project``:
    the folder an address is served from, else the current one if it is a project."""
    if is_address(text):
        live.check_address(text)
        folder = live.sources_of(project)
        return lambda mockup, tools: _served(text, folder, mockup, tools)
    if project is not None:
        raise UsageError(f"--project says where the sources of an address are; {text} is none, so leave it out.")
    path = Path(text)
    if not path.exists():
        raise UsageError(f"{text} does not exist: give {KINDS}.")
    if path.is_dir():
        read_project(path)  # complains early
        return lambda mockup, tools: _project(mockup, tools, read_project(path), path)
    if path.suffix.lower() in PAGES:
        return lambda mockup, tools: _project(mockup, tools, read_page(path), path.parent)
    if path.suffix.lower() in PICTURES:
        return lambda mockup, tools: _picture(mockup, tools, path)
    raise UsageError(f"{text} is not a candidate that can be judged: give {KINDS}.")


def _served(address: str, folder: Path | None, mockup: Mockup, tools: Tools) -> Drawn:
    found = live.visit(address, folder, mockup, tools)
    return Drawn(found.rendering, None, found.project, found.root, address, found.notes)


def _project(mockup: Mockup, tools: Tools, project: Project, root: Path) -> Drawn:
    rendering = tools.renderer.render(project, mockup.width, mockup.scale, mockup.height)
    return Drawn(rendering, project=project, root=root, page=str(root / project.entry))


def _picture(mockup: Mockup, tools: Tools, path: Path) -> Drawn:
    from ui2code.perceive.scene import perceive

    other = load(path, mockup.scale)
    rendering = Rendering(other.pixels, other.scale, other.width, other.height, ())
    notes = tuple(f"candidate: {note}" for note in other.notes)
    return Drawn(rendering, perceive(other, tools.typesetter), notes=notes)
