"""Which seeds go into which shard of which split."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ui2code.dataset.sample import Pictures, likeness
from ui2code.mockups.brief import Options, from_seed
from ui2code.mockups.spec import Spec

SPLITS = ("train", "validation", "test")
CYCLE = 20
"""Of so many seeds that follow one another the last is kept for testing, the one before for validation: a seed's split
does not depend on how large the set is."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A set: ``count`` pages from ``seed`` on. Equal plans of one version give equal files, whoever makes them."""

    out: Path
    count: int
    seed: int = 0
    pictures: Pictures = "full"
    form: str = "jsonl"
    size: int = 500
    """Pages of a shard."""
    options: Options = Options()  # noqa: RUF009 - a frozen value


@dataclass(frozen=True, slots=True)
class Shard:
    """``path`` is below the set's folder and has no ending."""

    path: Path
    split: str
    seeds: tuple[int, ...]


def split_of(seed: int) -> str:
    return {CYCLE - 1: "test", CYCLE - 2: "validation"}.get(seed % CYCLE, "train")


def shards(plan: Plan) -> list[Shard]:
    """All shards of a set."""
    made = []
    for split in SPLITS:
        seeds = [seed for seed in range(plan.seed, plan.seed + plan.count) if split_of(seed) == split]
        for number, start in enumerate(range(0, len(seeds), plan.size)):
            made.append(Shard(plan.out / split / f"{number:05}", split, tuple(seeds[start : start + plan.size])))
    return made


def specs(plan: Plan, shard: Shard, kept: frozenset[bytes]) -> Iterator[Spec]:
    """The specs of a shard; those of training that are alike to one of ``kept`` are left out."""
    for seed in shard.seeds:
        spec = spec_of(plan, seed)
        if shard.split != "train" or likeness(spec) not in kept:
            yield spec


def spec_of(plan: Plan, seed: int) -> Spec:
    return from_seed(seed, replace(plan.options, seed=seed))


def kept_apart(plan: Plan) -> frozenset[bytes]:
    """The likenesses of all pages for validation and test."""
    seeds = range(plan.seed, plan.seed + plan.count)
    return frozenset(likeness(spec_of(plan, seed)) for seed in seeds if split_of(seed) != "train")
