"""One mockup order, from the user's words to the user's folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ui2code.disk import write_atomic, writing
from ui2code.mockups.brief import Options, Rule, from_seed, understand
from ui2code.mockups.compose import compose, settled
from ui2code.mockups.page import Page
from ui2code.mockups.spec import Decision, Spec
from ui2code.publish import Published, publish
from ui2code.reference import history
from ui2code.reference.contact import MOST, SHEET, contact_sheet
from ui2code.reference.design import design_of
from ui2code.reference.draw import Drawing, Painter
from ui2code.reference.parallel import in_order
from ui2code.reference.report import report
from ui2code.reference.truth_file import TruthFile, truth_file, written
from ui2code.runs import check_free
from ui2code.types import Design, Formatter, Project, Target

JOBS = 2
"""Mockups made at a time: more draw no faster in one browser on two cores."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for; with no brief (None) the seed decides everything."""

    brief: str | None
    out: Path
    options: Options
    rules: tuple[Rule, ...] = ()
    count: int = 1
    force: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """One finished mockup in its folder."""

    out: Path
    drawing: Drawing
    published: Published


@dataclass(frozen=True, slots=True)
class Desk:
    """What mockups are made with."""

    painter: Painter
    formatter: Formatter
    target: Target


def carry_out(order: Order, desk: Desk, say: Callable[[Decision], None]) -> Iterator[Made]:
    """Makes the mockups, in order, and of several a contact sheet; any Ui2codeError leaves the files of its folder as they
    were."""
    check_free(order.out, order.force, resume=False)
    specs = specs_of(order, say)
    pictures: list[bytes] = []
    for out, mockup in zip(folders(order.out, len(specs)), in_order(partial(make, desk), specs, JOBS)):
        published = publish(out, mockup.files)
        history.begin(out, mockup.drawing.spec, desk.target.name)
        pictures += [mockup.drawing.png] if len(pictures) < MOST else []
        yield Made(out, mockup.drawing, published)
    if len(specs) > 1:
        with writing(order.out):
            write_atomic(order.out / SHEET, contact_sheet(pictures))


@dataclass(frozen=True, eq=False, slots=True)
class Mockup:
    """A drawing and all files of its folder by path: mockup.png, truth.json, spec.json, report.html and project/."""

    drawing: Drawing
    design: Design
    project: Project
    truth: TruthFile

    @property
    def files(self) -> dict[str, bytes]:
        return {
            "mockup.png": self.drawing.png,
            "truth.json": written(self.truth),
            "spec.json": written(self.drawing.spec),
            "report.html": report(self.drawing, self.truth).encode(),
            **{f"project/{path}": data for path, data in self.project.files.items()},
        }


def make(desk: Desk, spec: Spec) -> Mockup:
    """One mockup; its project is written while it is drawn."""
    spec = settled(spec)
    page = compose(spec)
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(_written, desk, page)
        drawing = desk.painter.paint(spec, page)
        design, project = writing.result()
    return Mockup(drawing, design, project, truth_file(drawing, design, project))


def _written(desk: Desk, page: Page) -> tuple[Design, Project]:
    design = design_of(page)
    return design, desk.target.emit(design, desk.formatter)


def specs_of(order: Order, say: Callable[[Decision], None]) -> tuple[Spec, ...]:
    """One spec, or as many as asked for with seeds that follow one another; what the brief says holds for all."""
    made = []
    for number in range(order.count):
        options = replace(order.options, seed=order.options.seed + number)
        spoken = say if number == 0 else _silent
        made.append(
            understand(order.brief, options, order.rules, spoken)
            if order.brief is not None
            else from_seed(options.seed, options)
        )
    return tuple(made)


def folders(out: Path, count: int) -> list[Path]:
    """The folder itself for one mockup, else numbered ones in it."""
    return [out] if count == 1 else [out / f"{number:0{max(2, len(str(count)))}}" for number in range(1, count + 1)]


def _silent(decision: Decision) -> None:
    """What was said for the first holds for all."""
