"""One mockup order, from the user's words to the user's folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ui2code.mockups.brief import Options, Rule, from_seed, understand
from ui2code.mockups.spec import Decision, Spec
from ui2code.publish import Published, publish
from ui2code.reference import history
from ui2code.reference.design import design_of
from ui2code.reference.draw import Drawing, Painter
from ui2code.reference.report import report
from ui2code.reference.truth_file import truth_file, written
from ui2code.runs import check_free
from ui2code.targets import target
from ui2code.types import Formatter, Target


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for; without a brief the seed decides everything."""

    brief: str
    out: Path
    target: str
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


def carry_out(order: Order, painter: Painter, formatter: Formatter, say: Callable[[Decision], None]) -> Iterator[Made]:
    """Makes the mockups one after another; any Ui2codeError leaves the files of its folder as they were."""
    wanted = target(order.target)
    check_free(order.out, order.force, resume=False)
    specs = specs_of(order, say)
    for out, drawing in zip(folders(order.out, len(specs)), painter.draw_all(specs), strict=True):
        published = put(out, drawing, wanted, formatter)
        history.begin(out, drawing.spec, order.target)
        yield Made(out, drawing, published)


def specs_of(order: Order, say: Callable[[Decision], None]) -> tuple[Spec, ...]:
    """One spec, or as many as asked for with seeds that follow one another; what the brief says holds for all."""
    made = []
    for number in range(order.count):
        options = replace(order.options, seed=order.options.seed + number)
        spoken = say if number == 0 else _silent
        made.append(
            understand(order.brief, options, order.rules, spoken) if order.brief else from_seed(options.seed, options)
        )
    return tuple(made)


def folders(out: Path, count: int) -> list[Path]:
    """The folder itself for one mockup, else numbered ones in it."""
    return [out] if count == 1 else [out / f"{number:0{max(2, len(str(count)))}}" for number in range(1, count + 1)]


def put(out: Path, drawing: Drawing, wanted: Target, formatter: Formatter) -> Published:
    """Writes mockup.png, truth.json, spec.json, report.html and project/ into ``out``; what a hand has changed is kept aside."""
    return publish(out, files_of(drawing, wanted, formatter))


def files_of(drawing: Drawing, wanted: Target, formatter: Formatter) -> dict[str, bytes]:
    """A mockup's folder by path."""
    design = design_of(drawing.page)
    project = wanted.emit(design, formatter)
    truth = truth_file(drawing, design, project)
    return {
        "mockup.png": drawing.png,
        "truth.json": written(truth),
        "spec.json": written(drawing.spec),
        "report.html": report(drawing, truth).encode(),
        **{f"project/{path}": data for path, data in project.files.items()},
    }


def _silent(decision: Decision) -> None:
    """What was said for the first holds for all."""
