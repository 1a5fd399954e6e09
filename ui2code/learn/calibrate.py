"""How sure a model must be of a part of a page to be believed: ``python -m ui2code.learn.calibrate MODEL SET``.

Pages that the model has not learned from are written once; then every part written less surely than a threshold is taken
from the planner, and the threshold that agrees best with the truth is stored in the model's configuration.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import fmean

import click

from ui2code.learn.commands import run
from ui2code.learn.lessons import fitted
from ui2code.learn.noise import fitted_noise, noisy
from ui2code.learn.rates import rates
from ui2code.learn.samples import Page, mingled, shards_of
from ui2code.mockups.rng import Rng
from ui2code.models.embedded.draft import Drafted, drafted
from ui2code.models.embedded.features import features_of
from ui2code.models.embedded.load import load
from ui2code.models.embedded.steps import Read
from ui2code.models.embedded.trust import FEWEST, parts, trusted
from ui2code.models.embedded.window import WINDOW
from ui2code.models.embedded.writer import Writer
from ui2code.outline.prune import prune, refs_of
from ui2code.types import Box, Outline

THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.96, 0.98)
BINS = (0.0, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
COUNTED = ("tags", "components", "groups", "tree_edit")
"""The rates whose mean is to be as high as it can be."""


@dataclass(frozen=True, eq=False, slots=True)
class Try:
    """One page as the model wrote it, with the planner's and the true outline."""

    read: Read
    sures: tuple[float, ...]
    draft: Drafted
    true: Outline

    @property
    def boxes(self) -> dict[str, Box]:
        return {element.id: element.box for element in self.draft.scene.elements}


@dataclass(frozen=True, slots=True)
class Bin:
    """Of parts written so surely, and how many there are: the mean shares of their nodes that are true, as the model and as
    the planner has them."""

    low: float
    high: float
    count: int
    model: float
    planner: float


def tries(writer: Writer, pages: Iterator[Page]) -> Iterator[Try]:
    """Pages of a window at most, misread as mockups are."""
    noise = fitted_noise()
    for number, page in enumerate(pages):
        scene, true = page.scene, page.outline
        if not page.read:
            scene, true = noisy(scene, true, Rng(0).at("calibrate", number), noise)
        if not 0 < len(scene.elements) <= WINDOW:
            continue
        draft = drafted(scene)
        read, sures = writer.read(draft, features_of(draft, fitted(page)))
        yield Try(read, sures, draft, true)


def reached(tried: Sequence[Try], least: float) -> float:
    """The mean of COUNTED over pages, with the planner's word for what is less sure than ``least``."""
    made = []
    for one in tried:
        outline, _ = trusted(one.read, one.sures, one.boxes, one.draft.outline, least)
        found = rates(outline, one.true, one.draft.scene).values()
        made += [fmean(found[name] for name in COUNTED if name in found)]
    return fmean(made)


def reliability(tried: Sequence[Try]) -> list[Bin]:
    """Whether what is surer is truer."""
    seen: list[tuple[float, float, float]] = []
    for one in tried:
        true = _nodes(one.true)
        for part in parts(one.read, one.sures, one.boxes):
            held = refs_of(part.node)
            if len(held) >= FEWEST:
                planned = prune(one.draft.outline.root, held)
                seen.append(
                    (part.sure, _share(Outline(part.node), true), _share(Outline(planned) if planned else None, true))
                )
    bins = []
    for low, high in zip(BINS, BINS[1:]):
        here = [row for row in seen if low <= row[0] < high]
        if here:
            bins.append(Bin(low, high, len(here), fmean(row[1] for row in here), fmean(row[2] for row in here)))
    return bins


def _nodes(outline: Outline) -> set[tuple[frozenset[str], str]]:
    return {(refs_of(node), node.tag) for node in outline.root.walk()}


def _share(outline: Outline | None, true: set[tuple[frozenset[str], str]]) -> float:
    """Of an outline's nodes, those that are true."""
    made = _nodes(outline) if outline else set()
    return len(made & true) / len(made) if made else 0.0


@click.command("calibrate")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("data", type=click.Path(path_type=Path))
@click.option("--pages", type=click.IntRange(1), default=60, show_default=True)
def command(folder: Path, data: Path, pages: int) -> None:
    """Calibrate the model in FOLDER on the validation split of the set DATA."""
    model = load(folder)
    shards = shards_of(data, "validation")
    tried = list(islice(tries(Writer(model, 0.0), mingled(shards, Rng(0))), pages))
    click.echo("| sure | parts | true, model | true, planner |\n|---|---|---|---|")
    for one in reliability(tried):
        click.echo(f"| {one.low:.2f}-{one.high:.2f} | {one.count} | {one.model:.3f} | {one.planner:.3f} |")
    worth = {least: reached(tried, least) for least in THRESHOLDS}
    for least, mean in worth.items():
        click.echo(f"below {least:.2f} the planner: {mean:.4f}")
    model.config.least = max(worth, key=lambda least: worth[least])
    model.config.save_pretrained(folder)
    click.echo(f"{folder} believes itself from {model.config.least} on")


if __name__ == "__main__":
    run(command)
