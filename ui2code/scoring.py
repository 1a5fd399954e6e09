"""Any candidate judged against a mockup: a picture, an HTML file, a project folder, or an address of this machine."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ui2code import report
from ui2code.errors import UsageError
from ui2code.job import scale_of
from ui2code.perceive.load import load
from ui2code.pipeline import Progress, Tools, open_tools
from ui2code.types import Mockup, Project, Rendering, Scene, Verdict

PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"}
PAGES = {".html", ".htm"}
HERE = {"localhost", "127.0.0.1", "::1"}

SKIPPED = {"node_modules", "dist", "build", "__pycache__"}
"""Folders of a project that hold no source of it; nor do those whose name begins with a dot."""

MOST_FILES, MOST_BYTES = 2000, 100_000_000
"""More than this is not a page's folder but somebody's home; only the page itself is taken then."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate's verdict; ``root`` is the folder its findings' paths start from, ``report`` the page, if one was asked for."""

    verdict: Verdict
    root: Path | None
    report: Path | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Judged:
    """A candidate drawn and judged; ``project`` and ``root`` where its sources are known."""

    rendering: Rendering
    verdict: Verdict
    notes: tuple[str, ...] = ()
    project: Project | None = None
    root: Path | None = None


def score(path: Path, candidate: str, scale: str, page: Path | None, progress: Callable[[Progress], None]) -> Scored:
    """Judges ``candidate`` against the mockup at ``path`` and writes a report to ``page``, if given."""
    judged_by = _kind(candidate)  # complains before anything is started
    progress(Progress("load", str(path)))
    mockup = load(path, scale_of(scale))
    with open_tools() as tools:
        from ui2code.perceive.scene import perceive

        progress(Progress("perceive", f"{mockup.width} x {mockup.height}"))
        scene = perceive(mockup, tools.typesetter)
        progress(Progress("judge", candidate))
        judged = judged_by(scene, mockup, tools)
    if page is not None:
        report.write(page, _content(mockup, judged, candidate))
    return Scored(judged.verdict, judged.root, page, mockup.notes + judged.notes)


def _kind(candidate: str) -> Callable[[Scene, Mockup, Tools], _Judged]:
    """How this candidate is drawn and judged; UsageError if it is nothing of the known kinds."""
    if "://" in candidate:
        return _address(candidate)
    path = Path(candidate)
    if not path.exists():
        raise UsageError(
            f"{candidate} does not exist: give a picture, an HTML file, a project folder or an http://localhost address."
        )
    if path.is_dir():
        project = read_project(path)
        return lambda scene, mockup, tools: _project(scene, mockup, tools, project, path)
    if path.suffix.lower() in PAGES:
        alone = read_page(path)
        return lambda scene, mockup, tools: _project(scene, mockup, tools, alone, path.parent)
    if path.suffix.lower() in PICTURES:
        return lambda scene, mockup, tools: _picture(scene, mockup, tools, path)
    raise UsageError(
        f"{candidate} is not a candidate that can be judged: give a picture, an HTML file, a project folder or an http://localhost address."
    )


def _address(candidate: str) -> Callable[[Scene, Mockup, Tools], _Judged]:
    parts = urlsplit(candidate)
    if parts.scheme not in ("http", "https") or parts.hostname not in HERE:
        raise UsageError(
            f"{candidate} is not on this machine: only http://localhost addresses are opened, since pages are judged offline."
        )
    return lambda scene, mockup, tools: _served(scene, mockup, candidate)


def _served(scene: Scene, mockup: Mockup, address: str) -> _Judged:
    """Drawn in a browser of its own, the only one that may reach this machine's servers."""
    from ui2code.judge import judge
    from ui2code.render.browser import open_browser
    from ui2code.render.capture import DEFAULT_HEIGHT

    with open_browser(allow_loopback=True) as browser:
        rendering = browser.capture(
            url=address, width=mockup.width, scale=mockup.scale, height=min(mockup.height, DEFAULT_HEIGHT)
        )
    return _Judged(rendering, judge(scene, mockup, rendering))


def _project(scene: Scene, mockup: Mockup, tools: Tools, project: Project, root: Path) -> _Judged:
    from ui2code.judge import judge

    rendering = tools.renderer.render(project, mockup.width, mockup.scale, mockup.height)
    return _Judged(rendering, judge(scene, mockup, rendering), project=project, root=root)


def _picture(scene: Scene, mockup: Mockup, tools: Tools, path: Path) -> _Judged:
    """A picture has no nodes: what is measured in it stands for them."""
    from evaluators.compare import compare
    from evaluators.judge import report as compared
    from ui2code.judge import snapshot_of_scene
    from ui2code.judge.verdict import verdict
    from ui2code.perceive.scene import perceive

    other = load(path, mockup.scale)
    there = perceive(other, tools.typesetter)
    rendering = Rendering(other.pixels, other.scale, other.width, other.height, ())
    result = compared(compare(snapshot_of_scene(there, other), snapshot_of_scene(scene, mockup)))
    return _Judged(rendering, verdict(result, rendering), tuple(f"candidate: {note}" for note in other.notes))


def read_project(folder: Path) -> Project:
    """The project in a folder, react or html by what lies there; UsageError if there is no page in it."""
    files = _files(folder)
    if "index.html" not in files:
        raise UsageError(f"{folder} is not a project that can be judged: it has no index.html.")
    react = any(name.endswith((".tsx", ".jsx")) for name in files) and "package.json" in files
    return Project("react" if react else "html", "index.html", files)


def read_page(path: Path) -> Project:
    """A single HTML file with what lies beside it, so that its styles and pictures are found."""
    try:
        files = _files(path.parent)
    except UsageError:
        files = {}
    return Project("html", path.name, {**files, path.name: path.read_bytes()})


def _files(folder: Path) -> dict[str, bytes]:
    """Every file under ``folder`` by POSIX path, without what tools have put there; UsageError if that is too much."""
    found: dict[str, bytes] = {}
    size = 0
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in SKIPPED and not f.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if path.is_symlink() or not path.is_file():
                continue
            size += path.stat().st_size
            if size > MOST_BYTES or len(found) >= MOST_FILES:
                raise UsageError(
                    f"{folder} holds more than {MOST_FILES} files or {MOST_BYTES // 1_000_000} MB: give the project's own folder."
                )
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def _content(mockup: Mockup, judged: _Judged, candidate: str) -> report.Content:
    files = judged.project.files if judged.project else {}
    return report.Content(
        title=mockup.name,
        mockup=mockup,
        rendering=judged.rendering,
        verdict=judged.verdict,
        sources={name: data for name, data in files.items() if report.is_text(name)},
        root=judged.root.resolve() if judged.root else None,
        facts={"candidate": candidate, "browser": judged.rendering.browser or "none needed"},
    )
