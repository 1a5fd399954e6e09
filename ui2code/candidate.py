"""What can be judged, drawn: a picture, an HTML file, a project folder, or an address of this machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ui2code.errors import UsageError
from ui2code.perceive.load import load
from ui2code.pipeline import Tools
from ui2code.sources import read_page, read_project
from ui2code.types import Mockup, Project, Rendering, Scene

PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"}
PAGES = {".html", ".htm"}
HERE = {"localhost", "127.0.0.1", "::1"}

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


def candidate_of(text: str) -> Draw:
    """How this candidate is drawn; UsageError if it is nothing of the known kinds. Nothing is started yet."""
    if "://" in text:
        return _address(text)
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


def _address(text: str) -> Draw:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or parts.hostname not in HERE:
        raise UsageError(
            f"{text} is not on this machine: only http://localhost addresses are opened, since pages are judged offline."
        )
    return lambda mockup, tools: _served(mockup, text)


def _served(mockup: Mockup, address: str) -> Drawn:
    """Drawn in a browser of its own, the only one that may reach this machine's servers."""
    from ui2code.render.browser import open_browser
    from ui2code.render.capture import DEFAULT_HEIGHT

    with open_browser(allow_loopback=True) as browser:
        rendering = browser.capture(
            url=address, width=mockup.width, scale=mockup.scale, height=min(mockup.height, DEFAULT_HEIGHT)
        )
    return Drawn(rendering, page=address)


def _project(mockup: Mockup, tools: Tools, project: Project, root: Path) -> Drawn:
    rendering = tools.renderer.render(project, mockup.width, mockup.scale, mockup.height)
    return Drawn(rendering, project=project, root=root, page=str(root / project.entry))


def _picture(mockup: Mockup, tools: Tools, path: Path) -> Drawn:
    from ui2code.perceive.scene import perceive

    other = load(path, mockup.scale)
    rendering = Rendering(other.pixels, other.scale, other.width, other.height, ())
    notes = tuple(f"candidate: {note}" for note in other.notes)
    return Drawn(rendering, perceive(other, tools.typesetter), notes=notes)
