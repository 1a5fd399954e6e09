"""Pages with a known outline, a model asked for its own, and the rates of the two."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from ui2code.codec import dumps, loads, pixels_of
from ui2code.disk import write_atomic
from ui2code.errors import RenderError, UsageError
from ui2code.learn.labels import labelled
from ui2code.learn.rates import Rates, rates
from ui2code.learn.trials.snapshot import load as load_snapshot
from ui2code.learn.trials.snapshot import outline
from ui2code.mockups.brief import Options, from_seed
from ui2code.outline.print import to_text
from ui2code.perceive.load import load as load_mockup
from ui2code.perceive.scene import perceive
from ui2code.pipeline import planned
from ui2code.reference.draw import Painter
from ui2code.render.browser import Browser
from ui2code.truth import truth_of
from ui2code.types import Mockup, Model, Outline, Pixels, Request, Scene, Typesetter


@dataclass(frozen=True, eq=False, slots=True)
class Page:
    """A mockup, what is measured in it, and the outline that is right for that."""

    mockup: Mockup
    scene: Scene
    outline: Outline


@dataclass(frozen=True, slots=True)
class Case:
    """A page by its name; ``take`` draws it, which may fail with a RenderError."""

    name: str
    take: Callable[[], Page]


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one page. ``rates`` by their names, for whoever looks for the worst; ``tallies`` are what they are made
    of. ``mended`` counts what had to be repaired in the model's outline, ``seconds`` are the model's own. ``made`` and
    ``true`` are the two outlines' texts. ``error`` says why there are none."""

    name: str
    elements: int
    seconds: float
    mended: int
    rates: Mapping[str, float]
    tallies: Rates
    made: str
    true: str
    error: str = ""


def generated(seeds: Iterable[int], painter: Painter) -> Iterator[Case]:
    """The generator's pages: the truth is exact."""
    for seed in seeds:
        yield Case(f"{seed:09}", partial(_drawn, seed, painter))


def _drawn(seed: int, painter: Painter) -> Page:
    drawing = painter.draw(from_seed(seed, Options(seed=seed)))
    pixels = pixels_of(drawing.png)
    mockup = _mockup(f"{seed:09}", pixels, float(drawing.spec.scale))
    return Page(mockup, drawing.truth.scene, drawing.truth.outline)


def real(folder: Path, browser: Browser) -> Iterator[Case]:
    """The pages of a folder: HTML files, drawn 1280 px wide, whose truth is their own DOM, and snapshots (a ``truth.json``
    beside a ``mockup.png``). UsageError where there are none."""
    snapshots = sorted(p for p in folder.rglob("mockup.png") if p.with_name("truth.json").is_file())
    files = sorted(folder.rglob("*.html"))
    if not files and not snapshots:
        raise UsageError(f"{folder} holds neither HTML files nor snapshots: give a folder of real pages.")
    for file in files:
        yield Case(_name(file.with_suffix(""), folder), partial(_visited, file, browser))
    for picture in snapshots:
        yield Case(_name(picture.parent, folder), partial(_stored, picture))


def _name(path: Path, folder: Path) -> str:
    """Below ``folder``, with its name, so that sets that are measured into one folder do not meet."""
    return "-".join((folder.resolve().name, *path.relative_to(folder).parts))


def _visited(file: Path, browser: Browser) -> Page:
    rendering, truth = truth_of(browser, url=file.resolve().as_uri())
    return Page(_mockup(file.stem, rendering.pixels, rendering.scale), truth.scene, truth.outline)


def _stored(picture: Path) -> Page:
    snapshot = load_snapshot(picture.with_name("truth.json"))
    return Page(load_mockup(picture), snapshot.scene, outline(snapshot))


def _mockup(name: str, pixels: Pixels, scale: float) -> Mockup:
    return Mockup(name, pixels, scale, sha256(pixels.tobytes()).hexdigest())


def as_read(cases: Iterable[Case], typesetter: Typesetter, kept: Path) -> Iterator[Case]:
    """The same pages as perception sees them, the truth told over what it found; what was read once lies in ``kept``."""
    for case in cases:
        yield Case(case.name, partial(_read, case, typesetter, kept / f"{case.name}.json"))


def _read(case: Case, typesetter: Typesetter, file: Path) -> Page:
    page = case.take()
    if not file.is_file():
        write_atomic(file, dumps(perceive(page.mockup, typesetter)).encode())
    scene = loads(Scene, file.read_bytes())
    return Page(page.mockup, scene, labelled(page.scene, page.outline, scene))


def trials(cases: Iterable[Case], model: Model, out: Path) -> Iterator[Trial]:
    """One a case; those that lie in ``out`` are taken from there, and what could not be drawn is tried again."""
    for case in cases:
        stored = out / f"{case.name}.json"
        if stored.is_file():
            yield loads(Trial, stored.read_bytes())
            continue
        made = _trial(case, model)
        if not made.error:
            write_atomic(stored, dumps(made).encode())
        yield made


def _trial(case: Case, model: Model) -> Trial:
    try:
        page = case.take()
    except RenderError as error:
        return Trial(case.name, 0, 0.0, 0, {}, Rates({}, {}), "", "", str(error))
    start = time.perf_counter()
    plan = planned(Request(page.scene, page.mockup), model).plans[0]
    seconds = time.perf_counter() - start
    found = rates(plan.outline, page.outline, page.scene)
    texts = to_text(plan.outline), to_text(page.outline)
    return Trial(case.name, len(page.scene.elements), seconds, len(plan.findings), found.values(), found, *texts)
