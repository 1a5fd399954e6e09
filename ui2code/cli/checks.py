"""What ``doctor`` looks at: each prerequisite, how it was found, and the command that brings it."""

from __future__ import annotations

import importlib.metadata
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from ui2code.errors import Ui2codeError

OLDEST = (3, 10)

OPTIONAL = {"torch", "transformers"}
"""Only model backends need these; the geometric planner works without."""

REINSTALL = "pip install ui2code"


@dataclass(frozen=True, slots=True)
class Check:
    """One prerequisite. ``found`` says what is there, or why not; ``command`` brings it."""

    name: str
    ok: bool
    found: str
    command: str = ""
    needed: bool = True


def every_check() -> Iterator[Check]:
    """All prerequisites, cheapest first."""
    version = platform.python_version()
    yield Check("python", sys.version_info >= OLDEST, version, "install Python 3.10 or newer")
    yield from _packages()
    yield _browser()
    yield _bundler()
    yield _fonts()
    yield _reader()
    yield _model()


def _packages() -> Iterator[Check]:
    """Whatever this version of ui2code declares, as far as it applies to this Python."""
    from packaging.requirements import Requirement

    for text in importlib.metadata.requires("ui2code") or ():
        requirement = Requirement(text)
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        command, needed = f'pip install "{requirement.name}{requirement.specifier}"', requirement.name not in OPTIONAL
        try:
            version = importlib.metadata.version(requirement.name)
        except importlib.metadata.PackageNotFoundError:
            yield Check(requirement.name, False, "not installed", command, needed)
            continue
        fits = requirement.specifier.contains(version, prereleases=True)
        yield Check(
            requirement.name, fits, version if fits else f"{version}, not {requirement.specifier}", command, needed
        )


def _browser() -> Check:
    """Started for real: a file of that name may lack its libraries."""
    from ui2code.render.browser import open_browser

    try:
        with open_browser() as browser:
            return Check("browser", True, f"Chromium {browser.version}, {browser.found.path} ({browser.found.how})")
    except Ui2codeError as error:
        return Check("browser", False, str(error), "ui2code setup")


def _bundler() -> Check:
    """The Node of the playwright wheel compiling and formatting a line."""
    from ui2code.render.worker import Worker

    try:
        with Worker() as worker:
            worker.format({"a.ts": "const a=1"})
    except Ui2codeError as error:
        return Check("bundler", False, str(error), "pip install --force-reinstall playwright")
    return Check("bundler", True, "Node worker answers")


def _fonts() -> Check:
    from ui2code.fonts import faces, font_files

    families = [face.family for face in faces()]
    try:
        complete = bool(families) and all(font_files(name) for name in families)
    except OSError as error:
        return Check("fonts", False, str(error), f"{REINSTALL} --force-reinstall")
    return Check("fonts", complete, f"{len(families)} families: {', '.join(families)}", REINSTALL)


def _reader() -> Check:
    """The text reader with its models, on a picture of one word."""
    import numpy as np
    from PIL import Image, ImageDraw

    from ui2code.perceive.read import read_lines
    from ui2code.types import Mockup

    image = Image.new("RGB", (200, 48), "white")
    ImageDraw.Draw(image).text((10, 8), "Ready", fill="black", font_size=28)
    lines = read_lines(Mockup("check", np.asarray(image), 1.0, ""))
    return Check("text reader", bool(lines), "reads" if lines else "read nothing", REINSTALL)


def _model() -> Check:
    """The weights of the embedded model, held against their hashes."""
    from ui2code.models import DEFAULT
    from ui2code.models.embedded.shards import REINSTALL as AGAIN
    from ui2code.models.embedded.shards import SHIPPED, SUMS, verify

    needed = DEFAULT == "embedded"
    if not (SHIPPED / SUMS).is_file():
        return Check("embedded model", False, "its weights are not in this installation", AGAIN, needed)
    try:
        verify(SHIPPED, AGAIN)
    except Ui2codeError as error:
        return Check("embedded model", False, str(error), AGAIN, needed)
    return Check("embedded model", True, "whole, by its hashes")
