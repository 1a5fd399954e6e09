"""A page as a server of this machine shows it, its elements traced to source lines where the sources are at hand.

The project's own files, bundled by us, give a page with the same elements, and every one of ours is marked with its
line; so an element of the live page has the source of ours at the same place in the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from ui2code.errors import ProjectError, UsageError
from ui2code.pipeline import Tools, open_tools
from ui2code.sources import read_project
from ui2code.types import Mockup, Project, RenderedNode, Rendering

HERE = {"localhost", "127.0.0.1", "::1"}

SAME = 0.8
"""Share of the live page's elements that ours must have, or the project is another; what data adds at run time is not in it."""


@dataclass(frozen=True, slots=True)
class Traced:
    """The live page, and what is known of its sources; ``root`` is the folder their paths start from."""

    rendering: Rendering
    project: Project | None = None
    root: Path | None = None
    notes: tuple[str, ...] = ()


def check_address(text: str) -> None:
    """UsageError if ``text`` is not an address of this machine."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or parts.hostname not in HERE:
        raise UsageError(
            f"{text} is not on this machine: only http://localhost addresses are opened, since pages are judged offline."
        )


def sources_of(given: Path | None) -> Path | None:
    """The project folder an address is served from: the one given, else the current one if it is a project."""
    if given is not None:
        read_project(given)  # complains early
        return given
    return Path() if Path("index.html").is_file() else None


def visit(address: str, folder: Path | None, mockup: Mockup, tools: Tools) -> Traced:
    """The page at ``address`` at the mockup's width; ``folder`` has its sources, if they are known."""
    if tools.visit is None:  # a browser that serves other candidates too reaches no server
        with open_tools(local=True) as local:
            return visit(address, folder, mockup, local)
    live = tools.visit(address, mockup.width, mockup.scale, mockup.height)
    if folder is None or any(node.source for node in live.nodes):
        return Traced(live, root=folder)
    return traced(live, address, folder, mockup, tools)


def traced(live: Rendering, address: str, folder: Path, mockup: Mockup, tools: Tools) -> Traced:
    """``live`` with the sources of the same elements in our render of ``folder``, if that is the page it shows."""
    try:
        project = read_project(folder)
        ours = tools.renderer.render(project, mockup.width, mockup.scale, mockup.height)
    except (UsageError, ProjectError) as error:  # the page is there all the same
        return Traced(live, notes=(f"sources unknown: {error}",))
    known = {node.path: node for node in ours.nodes if node.source}
    if not same_page(live.nodes, known):
        return Traced(live, notes=(f"sources unknown: {folder} is not what {address} shows",))
    return Traced(replace(live, nodes=tuple(sourced(n, known) for n in live.nodes)), project, folder)


def same_page(nodes: Iterable[RenderedNode], known: Mapping[str, RenderedNode]) -> bool:
    """Whether nearly all ``nodes`` are ``known``; those that only stand around them, as the body does and the root element
    of a react page, are not in question."""
    around = {path[:end] for path in known for end, letter in enumerate(path) if letter == "/"}
    asked = [node for node in nodes if node.path in known or node.path not in around]
    return sum(node.path in known for node in asked) >= SAME * len(asked) > 0


def sourced(node: RenderedNode, known: Mapping[str, RenderedNode]) -> RenderedNode:
    twin = known.get(node.path)
    return node if twin is None else replace(node, source=twin.source, selector="")
