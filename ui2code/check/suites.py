"""What the user names on the command line, as suites: a folder, a ui2code.toml, one picture, or one case of a file."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from ui2code.candidate import PICTURES
from ui2code.check.config import FILE, read
from ui2code.check.names import no_twins, unsafe
from ui2code.check.types import Case, Suite
from ui2code.errors import UsageError
from ui2code.registry import lookup
from ui2code.targets import TARGETS

ACTUAL = ".actual"
"""``NAME.actual.png`` is a picture of the candidate, not a mockup."""


def suites(asked: Sequence[str], names: Iterable[str] = ()) -> tuple[Suite, ...]:
    """Every suite asked for, without cases not among ``names`` (all, where none is named); UsageError if nothing is left."""
    names = list(names)
    if not asked:
        no_paths(names)
    found: dict[Path, Suite] = {}
    for text in asked or ["."]:
        suite = suite_of(text)
        key = (suite.file or suite.root).resolve()
        found[key] = joined(found[key], suite) if key in found else suite
    return named(tuple(found.values()), names)


def no_paths(names: Sequence[str]) -> None:
    """UsageError where a path stands where names of cases do: an option with optional words takes what follows it."""
    here = {path.stem for path in Path().iterdir() if path.suffix.lower() in PICTURES}
    for name in names:
        if Path(name).exists() and name not in here and not Path(FILE).exists():
            raise UsageError(f"{name} is a path, not the name of a case: write it before --approve.")


def suite_of(text: str) -> Suite:
    head, mark, name = text.partition("::")
    path = Path(head)
    if not path.exists():
        raise UsageError(f"{head} does not exist: give a folder, a {FILE} or a mockup.")
    if path.is_dir():
        suite = read(path / FILE) if (path / FILE).is_file() else folder_suite(path)
    elif path.suffix == ".toml":
        suite = read(path)
    elif path.suffix.lower() in PICTURES and not mark:
        return only(folder_suite(path.parent), path.stem, complain_about=path)
    else:
        raise UsageError(f"{text} is no suite: give a folder, a {FILE} or a mockup with its candidate beside it.")
    return only(suite, name) if mark else suite


def only(suite: Suite, name: str, complain_about: Path | None = None) -> Suite:
    cases = {case.name: case for case in suite.cases}
    if complain_about and name not in cases:
        raise UsageError(f"{complain_about} has no candidate beside it: {beside(name)}.")
    return replace(suite, cases=(lookup("case", name, cases),), notes=())


def joined(first: Suite, second: Suite) -> Suite:
    known = {case.name for case in first.cases}
    return replace(first, cases=(*first.cases, *(case for case in second.cases if case.name not in known)))


def named(found: tuple[Suite, ...], names: list[str]) -> tuple[Suite, ...]:
    if not names:
        return found
    every = {case.name: case for suite in found for case in suite.cases}
    for name in names:
        lookup("case", name, every)
    kept = (replace(suite, cases=tuple(c for c in suite.cases if c.name in names)) for suite in found)
    return tuple(suite for suite in kept if suite.cases)


def folder_suite(folder: Path) -> Suite:
    """Each picture of a folder that has a candidate beside it."""
    label = os.path.relpath(folder) if folder.resolve() != Path.cwd() else folder.resolve().name
    pictures = sorted(p for p in folder.iterdir() if p.suffix.lower() in PICTURES and p.is_file())
    mockups = [p for p in pictures if not p.stem.endswith(ACTUAL) and not p.name.startswith(".")]
    pairs = [(mockup, candidates(mockup)) for mockup in mockups]
    cases = [folder_case(mockup, beside) for mockup, beside in pairs if beside]
    if not cases:
        raise UsageError(f"{label} holds no case: {beside('NAME')}, or write a {FILE}.")
    no_twins(cases)
    alone = [mockup.name for mockup, found in pairs if not found]
    notes = (f"{label}: without a candidate beside it, so not checked: {', '.join(alone)}",) if alone else ()
    return Suite(folder, label, tuple(cases), notes=notes)


def beside(name: str) -> str:
    return f"put {name}.png and {name}/, {name}.html, {name}-TARGET/ or {name}{ACTUAL}.png beside each other"


def candidates(mockup: Path) -> list[Path]:
    """What stands beside a mockup under its name: a project as it is or as ``generate`` calls it, a page, a picture."""
    folders = [mockup.with_name(mockup.stem + end) for end in ("", *(f"-{target}" for target in sorted(TARGETS)))]
    pages = [mockup.with_name(mockup.stem + end) for end in (".html", ".htm", f"{ACTUAL}.png")]
    return [f for f in folders if (f / "index.html").is_file()] + [p for p in pages if p.is_file()]


def folder_case(mockup: Path, beside: list[Path]) -> Case:
    where = os.path.relpath(mockup)
    if len(beside) > 1:
        several = ", ".join(path.name for path in beside)
        raise UsageError(f"{where} has several candidates ({several}): keep one beside it, or write a {FILE}.")
    if why := unsafe(mockup.stem):
        raise UsageError(f"{where} cannot be a case: {why}; rename it.")
    return Case(mockup.stem, mockup, beside[0], where=where)


def command_of(suite: Suite, case: Case) -> str:
    """What is typed to check just this case."""
    what = f"{suite.label}::{case.name}" if suite.file else os.path.relpath(case.mockup)
    return f"ui2code check {shlex.quote(what)}"
