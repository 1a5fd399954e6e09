"""``python -m ui2code.learn.fit``: counts how the generator's pages are misread, and shows how near the noise comes to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean

import click

from ui2code.codec import dumps
from ui2code.dataset.plan import split_of
from ui2code.disk import write_atomic
from ui2code.learn.labels import labelled
from ui2code.learn.noise import Noise, noisy
from ui2code.learn.noise.count import noise_of
from ui2code.learn.noise.pairs import Pair, pairs
from ui2code.learn.rates import rates
from ui2code.mockups.rng import Rng
from ui2code.outline.planner import plan
from ui2code.reference.reading import reading
from ui2code.types import Kind, Outline, Scene

HOME = Path(__file__).with_name("noise") / "noise.json"
FIRST = 3_000_000
"""The first seed, far from those that are trained and measured on."""
HELD_OUT = 5
"""Every so many-th page is for the check."""
DRAWS = 4
"""Noisy versions of each page that the check takes the mean of."""
RATES = ("tags", "semantic_tags", "tree_bleu", "order", "components", "groups")


@click.command()
@click.option("--count", default=150, show_default=True, help="Pages to read.")
@click.option("--first", default=FIRST, show_default=True, help="The first seed.")
@click.option("--kept", type=click.Path(path_type=Path), default=Path("pairs"), show_default=True)
@click.option("--out", type=click.Path(path_type=Path), default=HOME, help="Where the noise goes.")
def fit(count: int, first: int, kept: Path, out: Path) -> None:
    """Read COUNT pages (those that lie in KEPT are not read again), count what goes wrong, check on pages held out."""
    if count <= HELD_OUT:
        raise click.UsageError(f"--count {count} is too few to keep some for the check: give at least {HELD_OUT + 1}.")
    seeds = [seed for seed in range(first, first + 2 * count) if split_of(seed) == "train"][:count]
    read = []
    for pair in pairs(seeds, kept):
        read.append(pair)
        click.echo(f"{len(read)}/{count}  {pair.seed}: {len(pair.truth.elements)} elements", err=True)
    held = read[::HELD_OUT]
    noise = noise_of([pair for k, pair in enumerate(read) if k % HELD_OUT])
    write_atomic(out, (dumps(noise) + "\n").encode())
    click.echo(closeness(held, noise))


def closeness(held: Sequence[Pair], noise: Noise) -> str:
    """A table of what is true of the pages as they are, as they were read and as the noise has them."""
    table: dict[str, list[dict[str, float]]] = defaultdict(list)
    for pair in held:
        table["truth"].append(dict(_facts(pair.truth, pair.truth, pair.outline)))
        table["read"].append(dict(_facts(pair.truth, pair.read, labelled(pair.truth, pair.outline, pair.read))))
        for draw in range(DRAWS):
            made = noisy(pair.truth, pair.outline, Rng(pair.seed).at(draw), noise)
            table["noisy"].append(dict(_facts(pair.truth, *made)))
    keys = [key for key, _ in _facts(held[0].truth, held[0].truth, held[0].outline)]
    rows = [f"{'on ' + str(len(held)) + ' pages held out':<34} {'truth':>8} {'read':>8} {'noisy':>8}"]
    rows += [
        f"{key:<34} " + " ".join(f"{_mean(table[n], key):8.3f}" for n in ("truth", "read", "noisy")) for key in keys
    ]
    return "\n".join(rows)


def _mean(facts: Sequence[Mapping[str, float]], key: str) -> float:
    values = [fact[key] for fact in facts if key in fact and fact[key] >= 0]
    return mean(values) if values else 0.0


def _facts(truth: Scene, seen: Scene, label: Outline) -> Iterator[tuple[str, float]]:
    """-1 where a page has nothing of the sort."""
    yield "elements", float(len(seen.elements))
    for kind in Kind:
        yield f"{kind.value}s", float(sum(e.kind is kind for e in seen.elements))
    said = reading(truth, seen)
    for kind in Kind:
        yield f"found {kind.value}", said.found.get(kind.value, -1.0)
    yield "words", said.words
    yield "extra", float(said.extra)
    yield "drops", float(len(label.drops))
    yield "nodes", float(sum(1 for _ in label.root.walk()))
    tallies = rates(plan(seen), label, seen).tallies()
    for name in RATES:
        value = tallies[name].value
        yield f"geometric {name}", -1.0 if value is None else value


if __name__ == "__main__":
    fit()
