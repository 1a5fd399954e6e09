"""Round trips: a mockup of known truth is read back into a project, and what came of it is scored.

OUT/NAME.png is the mockup, OUT/NAME/ the project made from its pixels alone, OUT/NAME.json what was measured, and
OUT/ui2code.toml makes the folder a suite for ``ui2code check`` with a floor for each kind of page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ui2code.codec import dumps, loads, png
from ui2code.disk import write_atomic
from ui2code.mockups.spec import Spec
from ui2code.models import load_model
from ui2code.perceive.load import load
from ui2code.pipeline import Result, Tools, generate
from ui2code.reference.draw import Drawing, Painter
from ui2code.reference.reading import Reading, reading
from ui2code.targets import target

TARGET = "html"


@dataclass(frozen=True, slots=True)
class Trip:
    """What came of one page: the verdict's total, all its scores, and how much of the truth was read."""

    name: str
    kind: str
    seed: int
    total: float
    first_total: float
    scores: Mapping[str, float | None]
    reading: Reading
    seconds: float


def trip(spec: Spec, painter: Painter, tools: Tools, out: Path) -> Trip:
    """One round trip, written to ``out``; the one that lies there if there is one."""
    name = f"{spec.kind}-{spec.seed:05}"
    stored = out / f"{name}.json"
    if stored.is_file():
        return loads(Trip, stored.read_bytes())
    drawing = painter.draw(spec)
    picture = out / f"{name}.png"
    write_atomic(picture, drawing.png)
    result = generate(load(picture, float(spec.scale)), load_model("geometric"), target(TARGET), tools)
    for path, data in result.project.files.items():
        write_atomic(out / name / path, data)
    write_atomic(out / "renders" / f"{name}.png", png(result.rendering.pixels))
    made = _measured(name, drawing, result)
    write_atomic(stored, dumps(made).encode())
    return made


def trips(specs: Iterable[Spec], painter: Painter, tools: Tools, out: Path) -> Iterator[Trip]:
    for spec in specs:
        yield trip(spec, painter, tools, out)


def _measured(name: str, drawing: Drawing, result: Result) -> Trip:
    scores = {score.metric: score.value for score in result.verdict.scores}
    spec = drawing.spec
    read = reading(drawing.truth.scene, result.scene)
    total = result.verdict.total
    return Trip(name, spec.kind, spec.seed, total, result.first_total, scores, read, sum(result.timings.values()))


def suite(made: Iterable[Trip], floors: Mapping[str, float]) -> str:
    """The ``ui2code.toml`` of the trips."""
    cases = [
        f'[[case]]\nmockup = "{t.name}.png"\nproject = "{t.name}"\nthresholds = {{ total = {floors.get(t.kind, 0.0):g} }}\n'
        for t in made
    ]
    about = "# Written by python -m ui2code.cli.roundtrip: the floor of each kind of page, which alone decides."
    return "\n".join([about, "baseline = false", "", *cases])
