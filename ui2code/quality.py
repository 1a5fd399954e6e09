"""A project's code inspected: its sources as they are, its page bundled and drawn in a browser of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ui2code.errors import MissingError, RenderError, UsageError
from ui2code.sources import read_page, read_project

if TYPE_CHECKING:
    from evaluators.quality.kinds import Inspection
    from ui2code.types import Project


@dataclass(frozen=True, slots=True)
class Inspected:
    """``root`` is the folder the issues' paths start from, ``entry`` the document among them."""

    inspection: Inspection
    root: Path
    entry: str


def inspect(path: Path, build: bool = False) -> Inspected:
    """Of a project folder or an HTML file. UsageError for anything else, ProjectError where it does not compile,
    RenderError where its page never loads."""
    from evaluators.browser import open_pages
    from evaluators.quality.inspect import inspect as inspected
    from evaluators.quality.page import Hanging
    from ui2code.render.bundle import bundle
    from ui2code.render.find import find_browser
    from ui2code.render.worker import Worker

    project, root = opened(path)
    browser = find_browser()
    with Worker() as worker:
        document = bundle(project, worker)
    try:
        with open_pages(str(browser.path)) as pages:
            found = inspected(project.files, project.entry, document, pages, build)
    except FileNotFoundError as error:
        raise MissingError(f"{error}", "ui2code setup") from error
    except Hanging as error:
        raise RenderError(f"{path}: {error}.") from error
    return Inspected(found, root, project.entry)


def opened(path: Path) -> tuple[Project, Path]:
    """The project at a path, and the folder its files' names start from."""
    if path.is_dir():
        return read_project(path), path
    if not path.exists():
        raise UsageError(f"{path} does not exist: give a project folder or an HTML file.")
    if path.suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"{path} is not a project: give a project folder or an HTML file.")
    return read_page(path), path.parent
