"""One job from the user's words to the user's folder: check, load, generate, swap in, report."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ui2code import report
from ui2code.models import load_model
from ui2code.perceive.load import load
from ui2code.pipeline import Effort, Progress, Result, generate, open_tools
from ui2code.publish import PRIVATE, Published
from ui2code.runs import Job, Run, check_free, open_run, versions
from ui2code.targets import target
from ui2code.types import Kind, Mockup, Scene

PICTURE = 0.6
"""An image of this share of a page without a word on it is what the page is."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for."""

    mockup: Path
    out: Path
    target: str
    model: str
    rounds: int
    candidates: int = 2
    scale: str = "auto"
    force: bool = False
    resume: bool = False


@dataclass(frozen=True, slots=True)
class Best:
    """Which of a run's drafts became the project."""

    draft: str
    total: float
    first_total: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it. ``seconds`` is wall time from the first look at the mockup to the written report."""

    order: Order
    result: Result
    published: Published
    report: Path
    seconds: float
    notes: tuple[str, ...]


def carry_out(order: Order, progress: Callable[[Progress], None]) -> Outcome:
    """Does the whole job; any Ui2codeError leaves the folder's files as they were."""
    started = time.monotonic()
    wanted, model = target(order.target), load_model(order.model)
    progress(Progress("load", str(order.mockup)))
    mockup = load(order.mockup, scale_of(order.scale))
    check_free(order.out, order.force, order.resume)
    asked = (order.target, model.name, order.rounds, order.candidates, order.scale)
    job = Job(mockup.sha256, mockup.name, *asked, versions())
    with open_tools() as tools, open_run(order.out, job, order.force, order.resume) as run:
        run.keep_input(order.mockup)
        effort = Effort(order.rounds, order.candidates)
        result = generate(mockup, model, wanted, tools, effort=effort, run=run, progress=progress)
        progress(Progress("save", str(order.out)))
        run.save("timings", result.timings)
        run.save("best", best_of(result))
        published = run.finish(result.project.files)
        page = _write_report(run, mockup, result)
    seconds = time.monotonic() - started
    return Outcome(order, result, published, page, seconds, _notes(mockup, result, published, run))


def best_of(result: Result) -> Best:
    """The draft of the last round that was kept; the first if none was."""
    kept = [r.index for r in result.rounds if r.kept]
    return Best(f"draft-{kept[-1] if kept else 0}", result.verdict.total, result.first_total)


def scale_of(text: str) -> Literal["auto"] | float:
    """The scale option as ``load`` takes it."""
    return "auto" if text == "auto" else float(text)


def _write_report(run: Run, mockup: Mockup, result: Result) -> Path:
    path = run.out / PRIVATE / "report.html"
    content = report.Content(
        title=mockup.name,
        mockup=mockup,
        rendering=result.rendering,
        verdict=result.verdict,
        first_total=result.first_total,
        rounds=tuple(report.Round(r.kind, r.total, r.kept, r.message, r.verdict) for r in result.rounds),
        timings=result.timings,
        sources={name: data for name, data in result.project.files.items() if report.is_text(name)},
        root=run.out.resolve(),
        facts={
            "target": run.job.target,
            "model": run.job.model,
            "browser": result.rendering.browser,
            **run.job.versions,
        },
    )
    report.write(path, content)
    return path


def _doubts(scene: Scene) -> list[str]:
    """Why this may be no user interface."""
    if not scene.elements:
        return ["the mockup is blank: the project is an empty page of its colour"]
    if any(element.text for element in scene.elements):
        return []
    page = PICTURE * scene.width * scene.height
    if any(e.kind is Kind.IMAGE and e.box.area >= page for e in scene.elements):
        return [
            "the mockup is a photo rather than a user interface: no text was found, and the project shows it as an image"
        ]
    return ["no text was found in the mockup"]


MOST_DOUBTS = 4


def _shortened(doubts: tuple[str, ...]) -> list[str]:
    more = len(doubts) - MOST_DOUBTS
    return [*doubts[:MOST_DOUBTS], *([f"… and {more} more parts that the model was not sure of"] if more > 0 else [])]


def _notes(mockup: Mockup, result: Result, published: Published, run: Run) -> tuple[str, ...]:
    """What the user should know and could not guess."""
    notes = list(mockup.notes)
    if run.resumed:
        notes.append("went on with the stages of an earlier run")
    notes += _doubts(result.scene)
    notes += _shortened(result.doubts)
    if published.kept:
        names = ", ".join(published.kept[:3]) + (" …" if len(published.kept) > 3 else "")
        notes.append(f"kept your versions of {len(published.kept)} files ({names}) in {published.kept_at}")
    return tuple(notes)
