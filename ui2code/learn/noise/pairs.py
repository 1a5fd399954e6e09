"""Pages of the generator as they are and as their pictures are read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ui2code.codec import dumps, loads
from ui2code.disk import write_atomic
from ui2code.types import Element, Outline, Scene

if TYPE_CHECKING:
    from ui2code.pipeline import Tools
    from ui2code.reference.draw import Painter


@dataclass(frozen=True, slots=True)
class Pair:
    """``truth`` with its ``outline``, and what perception made of the picture; pictures in them are without their bytes."""

    seed: int
    truth: Scene
    outline: Outline
    read: Scene


def pairs(seeds: Iterable[int], folder: Path) -> Iterator[Pair]:
    """One for each seed, kept in ``folder`` and taken from there if it is; MissingError where there is no browser."""
    from ui2code.pipeline import open_tools
    from ui2code.reference.draw import open_painter

    wanted = list(seeds)
    if all(_file(folder, seed).is_file() for seed in wanted):
        yield from (loads(Pair, _file(folder, seed).read_bytes()) for seed in wanted)
        return
    with open_tools() as tools, open_painter() as (painter, _):
        for seed in wanted:
            file = _file(folder, seed)
            if not file.is_file():
                write_atomic(file, dumps(_made(seed, painter, tools)).encode())
            yield loads(Pair, file.read_bytes())


def _file(folder: Path, seed: int) -> Path:
    return folder / f"{seed:07}.json"


def _made(seed: int, painter: Painter, tools: Tools) -> Pair:
    from ui2code.mockups.brief import Options, from_seed
    from ui2code.perceive.load import load
    from ui2code.perceive.scene import perceive

    spec = from_seed(seed, Options(seed=seed))
    drawing = painter.draw(spec)
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder, "page.png")
        picture.write_bytes(drawing.png)
        read = perceive(load(picture, float(spec.scale)), tools.typesetter)
    return Pair(seed, light(drawing.truth.scene), drawing.truth.outline, light(read))


def light(scene: Scene) -> Scene:
    """``scene`` with its pictures by name only."""
    return replace(scene, elements=tuple(_without_bytes(e) for e in scene.elements))


def _without_bytes(element: Element) -> Element:
    return replace(element, asset=replace(element.asset, data=b"")) if element.asset else element
