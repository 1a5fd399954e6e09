"""A case drawn: twice, until two pictures in a row are the same, so that nothing half-loaded is judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from ui2code import live
from ui2code.candidate import PICTURES, Drawn
from ui2code.check.measuring import changed_region, fingerprint
from ui2code.check.types import NETWORK_IDLE, Case
from ui2code.check.workbench import Workbench
from ui2code.perceive.load import load
from ui2code.sources import read_page, read_project
from ui2code.types import Box, Mockup, Project, Rendering

SHOTS = 5
"""Most pictures taken of a page that does not come to rest."""


class Restless(Exception):
    """No two pictures in a row were the same; these are the last two."""

    def __init__(self, before: Drawn, now: Drawn) -> None:
        super().__init__()
        self.before, self.now = before, now


def drawn(case: Case, mockup: Mockup, root: Path, bench: Workbench, known: str = "") -> Drawn:
    """The candidate at rest; Restless where it does not come to rest. ``known``: see ``settled``."""
    if case.path and case.path.suffix.lower() in PICTURES:
        return picture(case.path, mockup, bench)
    if case.url:
        bench.servers.ready(case.url, case.command, root, case.timeout)
        return settled(lambda: Drawn(served(case, mockup, bench), page=case.url), case.ignore, known)
    return settled(lambda: project(case, mockup, bench), case.ignore, known)


def traced(drawn: Drawn, case: Case, mockup: Mockup, bench: Workbench) -> Drawn:
    """A page from a server with the source lines of the project it is served from, if that is known."""
    if case.sources is None or any(node.source for node in drawn.rendering.nodes):
        return replace(drawn, root=case.sources or drawn.root)
    found = live.traced(drawn.rendering, drawn.page, case.sources, mockup, bench.tools())
    return replace(drawn, rendering=found.rendering, project=found.project, root=found.root, notes=found.notes)


def settled(draw: Callable[[], Drawn], ignore: Sequence[Box] = (), known: str = "") -> Drawn:
    """What two pictures in a row agree on, but for regions that are ignored. ``known``: the fingerprint of what was
    approved, which needs no second."""
    now = draw()
    if known and fingerprint(now.rendering) == known:
        return now
    for _ in range(SHOTS - 1):
        before, now = now, draw()
        if same_picture(before.rendering, now.rendering, ignore):
            return now
    raise Restless(before, now)


def same_picture(first: Rendering, second: Rendering, ignore: Sequence[Box]) -> bool:
    if first.pixels.shape != second.pixels.shape:
        return False
    return changed_region(first, second, ignore) is None


def picture(path: Path, mockup: Mockup, bench: Workbench) -> Drawn:
    """A picture, with what was measured in it."""
    other = load(path, mockup.scale)
    rendering = Rendering(other.pixels, other.scale, other.width, other.height, ())
    return Drawn(rendering, bench.scene(other), notes=tuple(f"candidate: {note}" for note in other.notes))


def project(case: Case, mockup: Mockup, bench: Workbench) -> Drawn:
    """A project's folder or page, read anew each time."""
    from ui2code.render.bundle import bundle

    assert case.path is not None
    folder = case.path if case.path.is_dir() else case.path.parent
    found: Project = read_project(case.path) if case.path.is_dir() else read_page(case.path)
    rendering = shown(case, mockup, bench, html=bundle(found, bench.worker()))
    return Drawn(rendering, project=found, root=folder, page=str(folder / found.entry))


def served(case: Case, mockup: Mockup, bench: Workbench) -> Rendering:
    return shown(case, mockup, bench, url=case.url)


def shown(case: Case, mockup: Mockup, bench: Workbench, html: str | None = None, url: str | None = None) -> Rendering:
    """In a window as the case wants it, else as the mockup suggests."""
    from ui2code.render.capture import DEFAULT_HEIGHT, Window, page_of

    selector = "" if case.wait == NETWORK_IDLE else case.wait
    idle = case.wait == NETWORK_IDLE
    page = replace(page_of(html, url, url is not None), idle=idle, wait=selector, patience=case.timeout)
    view = case.viewport
    window = Window(view.width or mockup.width, view.height or min(mockup.height, DEFAULT_HEIGHT), mockup.scale)
    return bench.browser(loopback=url is not None).show(page, window)
