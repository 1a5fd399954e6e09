"""Sets of a few pages made by hand, in the form that ``ui2code dataset`` writes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.models.embedded.test_grammar import SORTS, element
from ui2code.dataset.card import describe_taken
from ui2code.dataset.sample import Sample, record
from ui2code.dataset.shards import write
from ui2code.outline.planner import plan
from ui2code.types import Outline, Paint, Scene


def page(number: int, name: str) -> Sample:
    """One whose first group or thing is a component called ``name``."""
    count = 4 + number % 5
    scene = Scene(400, 400, Paint("#ffffff"), tuple(element(k, *SORTS[k % len(SORTS)]) for k in range(count)))
    root = plan(scene).root
    named = replace(root, children=(replace(root.children[0], component=name), *root.children[1:]))
    return Sample(f"p{number}", record(scene, Outline(named), 400, 400, 1), None)


def made(out: Path, train: int = 6, validation: int = 2, name: str = "HbrTopBar") -> Path:
    """A set without pictures."""
    counts = {split: count for split, count in (("train", train), ("validation", validation)) if count}
    files = {
        split: [write("jsonl", out / split / "00000", [page(n, name) for n in range(count)])]
        for split, count in counts.items()
    }
    describe_taken(out, "jsonl", counts, files)
    return out
