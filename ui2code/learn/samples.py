"""Pages of a set that ``ui2code dataset`` made, one after the other and again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from ui2code.codec import decode
from ui2code.dataset.sample import SCHEMA
from ui2code.errors import UsageError
from ui2code.mockups.rng import Rng
from ui2code.outline.parse import parse
from ui2code.types import Outline, Scene

CARD = "dataset.json"
AT_ONCE = 6
"""Shards that are read side by side."""


@dataclass(frozen=True, eq=False, slots=True)
class Page:
    """``picture``: pixels at any size, None where the set holds none. ``read``: the scene was perceived and is not exact."""

    name: str
    scene: Scene
    outline: Outline
    picture: npt.NDArray[np.uint8] | None
    read: bool = False


def shards_of(folder: Path, split: str) -> list[Path]:
    """The files of a finished set; UsageError where the folder holds none."""
    card = folder / CARD
    if not card.is_file():
        raise UsageError(
            f"{folder} holds no set: make one with `ui2code dataset {folder}` or `ui2code dataset from-html`."
        )
    told = json.loads(card.read_text("utf-8"))
    if "splits" not in told:
        raise UsageError(f"{folder} is not finished: run its `ui2code dataset` command again, it goes on where it was.")
    files = [folder / name for name in told["splits"].get(split, ())]
    if any(file.suffix != ".jsonl" for file in files):
        raise UsageError(f"{folder} is packed in tars: training reads sets made with --format jsonl.")
    return files


def pages_of(files: Sequence[Path], part: int = 0, parts: int = 1, pictures: bool = True) -> Iterator[Page]:
    """The pages of shards, of every ``parts``-th line from the ``part``-th; UsageError names a line that is none."""
    for file in files:
        with file.open("rb") as lines:
            for number, line in enumerate(lines):
                if number % parts == part:
                    yield _page(file, number + 1, line, pictures)


def mingled(files: Sequence[Path], rng: Rng, part: int = 0, parts: int = 1) -> Iterator[Page]:
    """The same pages from several shards at a time, so that sets of different kinds stand in one batch."""
    waiting, reading = list(files), [pages_of([file], part, parts) for file in files[:AT_ONCE]]
    del waiting[:AT_ONCE]
    while reading:
        here = rng.integer(0, len(reading) - 1)
        page = next(reading[here], None)
        if page is not None:
            yield page
        elif waiting:
            reading[here] = pages_of([waiting.pop(0)], part, parts)
        else:
            del reading[here]


def _page(file: Path, number: int, line: bytes, pictures: bool) -> Page:
    try:
        record = json.loads(line)
        if record["schema"] != SCHEMA:
            raise ValueError(f"schema {record['schema']} and not {SCHEMA}")
        outline, findings = parse(record["outline"])
        if findings:
            raise ValueError(findings[0].message)
        picture = _picture(file, record) if pictures else None
        return Page(record["key"], decode(Scene, record["scene"]), outline, picture)
    except (ValueError, KeyError, TypeError) as wrong:
        why = f"no {wrong}" if isinstance(wrong, KeyError) else str(wrong)
        raise UsageError(f"{file}, line {number} is no page of a set: {why}. Make the set again.") from wrong


def _picture(file: Path, record: dict[str, Any]) -> npt.NDArray[np.uint8] | None:
    path = file.with_suffix("") / f"{record['key']}.png"
    if not path.is_file():
        return None
    pixels = cv2.imread(str(path), cv2.IMREAD_COLOR_RGB)
    return None if pixels is None else np.asarray(pixels, np.uint8)
