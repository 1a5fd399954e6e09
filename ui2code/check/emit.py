"""A suite as a test module for pytest: one test a case, each with the settings it has in the suite."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluators.harness.types import TOLERANCE
from evaluators.pixels import THRESHOLD
from ui2code.check.suites import command_of
from ui2code.check.types import TIMEOUT, Case, Suite
from ui2code.disk import write_atomic, writing
from ui2code.errors import OutputError

LINE = 120

HEAD = '''"""Written by `ui2code check --emit-pytest`; needs the pytest plugin that comes with ui2code."""

from pathlib import Path

HERE = Path(__file__).resolve().parent
'''


def write(suites: Sequence[Suite], file: Path, force: bool) -> int:
    """Writes the module; how many tests it has. OutputError where something is there and may not be replaced."""
    if file.exists() and not force:
        raise OutputError(f"{file} exists already: use --force to replace it, or name another file.")
    tests = module(suites, file)
    with writing(file, "Choose another place for the tests."):
        write_atomic(file, tests.encode())
    return sum(len(suite.cases) for suite in suites)


def module(suites: Sequence[Suite], file: Path) -> str:
    import black

    taken: set[str] = set()
    parts = [HEAD]
    for number, suite in enumerate(suites, 1):
        root = "ROOT" if len(suites) == 1 else f"ROOT_{number}"
        away = Path(os.path.relpath(suite.root.resolve(), file.resolve().parent)).as_posix()
        parts.append(f"{root} = HERE / {away!r}\n" if away != "." else f"{root} = HERE\n")
        parts += [test(suite, case, root, taken) for case in suite.cases]
    return black.format_str("\n".join(parts), mode=black.Mode(line_length=LINE))


def test(suite: Suite, case: Case, root: str, taken: set[str]) -> str:
    arguments = ", ".join(f"{name}={value!r}" for name, value in arguments_of(case, suite.root))
    return (
        f"def {function(case.name, taken)}(assert_matches_mockup):\n"
        f"    # as {' '.join(command_of(suite, case).split())}\n"
        f"    assert_matches_mockup({candidate(case, suite.root)!r}, {inside(case.mockup, suite.root)!r}, root={root}, {arguments})\n"
    )


def function(name: str, taken: set[str]) -> str:
    """A name for the test that no other has."""
    stem = "test_" + (re.sub(r"\W+", "_", name).strip("_").lower() or "case")
    chosen, number = stem, 2
    while chosen in taken:
        chosen, number = f"{stem}_{number}", number + 1
    taken.add(chosen)
    return chosen


def candidate(case: Case, root: Path) -> str:
    return inside(case.path, root) if case.path else case.url


def inside(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path.resolve(), root.resolve())).as_posix()


def arguments_of(case: Case, root: Path) -> Iterator[tuple[str, Any]]:
    """Keyword arguments: the keys of ui2code.toml, without what is as by default."""
    yield "name", case.name
    limits, view = case.limits, case.viewport
    seen = {"width": view.width, "height": view.height, "scale": view.scale}
    every: list[tuple[str, Any, Any]] = [
        ("command", case.command, ""),
        ("sources", inside(case.sources, root) if case.sources else None, None),
        ("viewport", {key: value for key, value in seen.items() if value is not None}, {}),
        ("thresholds", dict(limits.thresholds), {}),
        ("ignore", [(box.x, box.y, box.w, box.h) for box in case.ignore], []),
        ("wait", case.wait, ""),
        ("timeout", case.timeout, TIMEOUT),
        ("tolerance", limits.tolerance, TOLERANCE),
        ("pixel_threshold", limits.pixel, THRESHOLD),
        ("page_threshold", limits.page, None),
    ]
    yield from ((name, value) for name, value, usual in every if value != usual)
