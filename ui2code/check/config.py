"""``ui2code.toml``: what its keys mean. What stands above the cases holds for each that does not say otherwise."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from evaluators.harness.types import TOLERANCE, Limits
from evaluators.metrics import PAIRS
from evaluators.pixels import THRESHOLD
from ui2code.candidate import PAGES, PICTURES
from ui2code.check.names import check_name, no_twins
from ui2code.check.table import Table
from ui2code.check.types import TIMEOUT, Case, Suite, Viewport
from ui2code.errors import UsageError
from ui2code.live import HERE
from ui2code.toml_lines import Keys, lines_of
from ui2code.types import Box

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE = "ui2code.toml"

SETTINGS = (
    "command",
    "viewport",
    "thresholds",
    "ignore",
    "wait",
    "timeout",
    "tolerance",
    "pixel_threshold",
    "page_threshold",
    "baseline",
)
"""May stand above the cases or in one; what a case says of ``thresholds`` and ``viewport`` is added to what stands above."""

OWN = ("name", "mockup", "project", "url", "sources")
"""Only in a case."""


def read(file: Path) -> Suite:
    """The suite a file describes; UsageError with file, line and key."""
    label = os.path.relpath(file)
    values, lines = parsed(file, label)
    top = Table(values, (), lambda keys: place(label, lines, keys))
    top.only([*SETTINGS, "case"])
    settings(Table({key: value for key, value in values.items() if key in SETTINGS}, (), top.where), file.parent)
    asked = top.of_kind("case", list) if "case" in top else []
    if not asked:
        raise UsageError(f"{label} has no case: add [[case]] with a mockup and a project or url.")
    cases = [case(top, number, values, file.parent) for number, values in enumerate(asked)]  # type: ignore[arg-type, var-annotated]
    no_twins(cases)
    return Suite(file.parent, label, tuple(cases), file)


def parsed(file: Path, label: str) -> tuple[dict[str, Any], Mapping[Keys, int]]:
    try:
        data = file.read_bytes()
        return tomllib.loads(data.decode("utf-8")), lines_of(data)
    except OSError as error:
        raise UsageError(f"{label} cannot be read ({error.strerror}): check the path.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{label} is not UTF-8 text: save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"(.*) \(at line (\d+), column (\d+)\)", str(error))
        where, what = (f"{label}:{found[2]}:{found[3]}", found[1]) if found else (label, str(error))
        raise UsageError(f"{where}: {what[:1].lower()}{what[1:]}.") from error


def place(label: str, lines: Mapping[Keys, int], keys: Keys) -> str:
    """File and line of the key, else of the nearest table around it that has a line."""
    for length in range(len(keys), 0, -1):
        if keys[:length] in lines:
            return f"{label}:{lines[keys[:length]]}"
    return label


def case(top: Table, number: int, values: object, root: Path) -> Case:
    """One case; what it does not say comes from ``top``."""
    if not isinstance(values, dict):
        top.wrong("case", "case is to be a list of tables: write [[case]].")
    own = Table(values, ("case", number), top.where)
    own.only([*OWN, *SETTINGS])
    above = settings(Table({k: v for k, v in top.values.items() if k in SETTINGS}, (), top.where), root)
    found = settings(own, root, above)
    if not (found.baseline or found.limits.thresholds or found.limits.page is not None):
        own.wrong("baseline", "without a baseline nothing is held: add thresholds, such as total = 0.9.")
    return candidate(own, found, root)


def candidate(own: Table, case: Case, root: Path) -> Case:
    """What is compared: a mockup and one of project and url."""
    if "mockup" not in own:
        own.wrong(None, 'this case has no mockup: add mockup = "NAME.png".')
    mockup = existing(own, "mockup", root)
    if mockup.is_dir():
        own.wrong("mockup", f"mockup names {os.path.relpath(mockup)}, which is a folder: name the picture in it.")
    name = own.text("name", mockup.stem)
    check_name(own, "name" if "name" in own else "mockup", name)
    if ("project" in own) == ("url" in own):
        own.wrong(None, f"case {name} is to have a project or a url, one of the two.")
    path = drawable(own, root) if "project" in own else None
    for key in ("command", "sources"):
        if path and key in own:
            own.wrong(key, f"{key} goes with a url, but this case has a project.")
    case = replace(case, name=name, mockup=mockup, where=own.where(own.at))
    if path:
        return replace(case, path=path, command="")
    return replace(case, url=local(own), sources=sources(own, root))


def existing(own: Table, key: str, root: Path) -> Path:
    path = root / own.text(key)
    if not path.exists():
        own.wrong(key, f"{own.path(key)} names {os.path.relpath(path)}, which does not exist.")
    return path


def sources(own: Table, root: Path) -> Path | None:
    """The folder a url is served from: as said, else the suite's own if it is a project."""
    if "sources" in own:
        return existing(own, "sources", root)
    return root if (root / "index.html").is_file() else None


def drawable(own: Table, root: Path) -> Path:
    """A project's folder, a page or a picture."""
    path = existing(own, "project", root)
    if not path.is_dir() and path.suffix.lower() not in PAGES | PICTURES:
        own.wrong("project", f"project names {os.path.relpath(path)}, which is no folder, HTML file or picture.")
    return path


def local(own: Table) -> str:
    url = own.text("url")
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or parts.hostname not in HERE):
        own.wrong("url", f"{url} is not on this machine: only http://localhost addresses are opened.")
    return url


def settings(own: Table, root: Path, above: Case | None = None) -> Case:
    """The settings of a table over those ``above`` it, as a case that has no name yet."""
    base = above or Case("", root)
    limits = Limits(
        {**base.limits.thresholds, **thresholds(own.table("thresholds"))},
        own.number("tolerance", base.limits.tolerance if above else TOLERANCE, 0, 1),
        own.number("pixel_threshold", base.limits.pixel if above else THRESHOLD, 0, 1),
        own.number("page_threshold", -1, 0, 1) if "page_threshold" in own else base.limits.page,
    )
    return replace(
        base,
        command=own.text("command", base.command),
        viewport=viewport(own.table("viewport"), base.viewport),
        limits=limits,
        ignore=regions(own) if "ignore" in own else base.ignore,
        wait=own.text("wait", base.wait),
        timeout=own.number("timeout", base.timeout if above else TIMEOUT, 0.1, 600),
        baseline=own.flag("baseline", base.baseline),
    )


def thresholds(own: Table) -> dict[str, float]:
    """Limits by metric, each within its metric's range."""
    own.only(PAIRS, "metric")
    return {name: own.number(name, 0, min(PAIRS[name].range), max(PAIRS[name].range)) for name in own.values}


def viewport(own: Table, above: Viewport) -> Viewport:
    own.only(("width", "height", "scale"))
    scale = own.number("scale", above.scale or 1, 0.5, 4) if "scale" in own else above.scale
    width, height = own.whole("width", 24, 10_000), own.whole("height", 24, 30_000)
    return Viewport(width or above.width, height or above.height, scale)


def regions(own: Table) -> tuple[Box, ...]:
    """``[[x, y, w, h], …]``."""
    found = []
    for region in own.of_kind("ignore", list):  # type: ignore[attr-defined]
        numbers = isinstance(region, list) and len(region) == 4 and all(type(n) in (int, float) for n in region)
        if not numbers or region[2] <= 0 or region[3] <= 0:
            own.wrong("ignore", f"ignore is to be a list of [x, y, width, height] in CSS px; {region!r} is none.")
        found.append(Box(*(float(n) for n in region)))
    return tuple(found)
