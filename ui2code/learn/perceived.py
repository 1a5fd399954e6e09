"""A set read as a user's mockups are: ``python -m ui2code.learn.perceived SET OUT`` perceives its pictures and says the true
outlines over what was found. Noise is fitted on such pages; a model learns from some of them as well."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path

import click
import cv2
import numpy as np

from ui2code.dataset.sample import Sample, record
from ui2code.errors import UsageError
from ui2code.learn.commands import run
from ui2code.learn.labels import labelled
from ui2code.learn.noise.pairs import light
from ui2code.learn.samples import Page, pages_of, shards_of
from ui2code.types import Mockup, Typesetter

SHARD = 50
SPLITS = ("train", "validation", "test")


def perceived(page: Page, typesetter: Typesetter) -> Page:
    """``page`` as it is read from its picture, which must be there in full; the picture is halved."""
    from ui2code.perceive.scene import perceive

    if page.picture is None:
        raise UsageError(f"{page.name} has no picture: make the set with --pictures full.")
    scale = page.picture.shape[1] / page.scene.width
    scene = light(perceive(Mockup(page.name, page.picture, scale, ""), typesetter))
    outline = labelled(page.scene, page.outline, scene)
    small = cv2.resize(page.picture, None, fx=0.5 / scale, fy=0.5 / scale, interpolation=cv2.INTER_AREA)
    return replace(page, scene=scene, outline=outline, picture=np.asarray(small, np.uint8), read=True)


def sample_of(page: Page) -> Sample:
    scene = page.scene
    told = record(scene, page.outline, round(scene.width), round(scene.height), 1)
    return Sample(page.name, {**told, "read": page.read}, _png(page))


def _png(page: Page) -> bytes | None:
    if page.picture is None:
        return None
    bgr = np.ascontiguousarray(page.picture[..., ::-1])
    return bytes(cv2.imencode(".png", bgr)[1])


@click.command("perceived")
@click.argument("data", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--limit", type=click.IntRange(1), default=1_000_000, help="Pages of a split at most.")
def command(data: Path, out: Path, limit: int) -> None:
    """Perceive the pages of the set DATA into the set OUT; a run that was stopped goes on at its last shard."""
    from ui2code.dataset.card import describe_taken
    from ui2code.dataset.shards import done, write
    from ui2code.pipeline import open_tools

    files: dict[str, list[Path]] = {split: [] for split in SPLITS}
    counts = dict.fromkeys(SPLITS, 0)
    with open_tools() as tools:
        for split in SPLITS:
            pages = islice(pages_of(shards_of(data, split)), limit)
            while group := list(islice(pages, SHARD)):
                path = out / split / f"{len(files[split]):05}"
                if not done(path, "jsonl").is_file():
                    write("jsonl", path, [sample_of(perceived(page, tools.typesetter)) for page in group])
                files[split].append(done(path, "jsonl"))
                counts[split] += len(group)
                click.echo(f"{split}  {counts[split]} pages", err=True)
    describe_taken(out, "jsonl", counts, files, "as in the set that was read")


if __name__ == "__main__":
    run(command)
