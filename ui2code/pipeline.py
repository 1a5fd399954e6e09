"""The whole flow on one screen: mockup → scene → outline → design → project → rendering → verdict, and round again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from ui2code.types import (
    Finding,
    Formatter,
    Mockup,
    Model,
    Outline,
    Project,
    Renderer,
    Rendering,
    Request,
    Scene,
    Target,
    Typesetter,
    Verdict,
)

if TYPE_CHECKING:
    from ui2code.refine import Aim, Draft, Round
    from ui2code.runs import Run

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tools:
    """What the stages borrow: one browser to measure type in and to draw pages with, one formatter."""

    typesetter: Typesetter
    renderer: Renderer
    formatter: Formatter
    visit: Callable[[str, int, float, int], Rendering] | None = None
    """Draws an address of this machine at a width, scale and height; None where the browser may not reach any."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is tried at most: ``rounds`` of refinement, and ``candidates`` that a model may give to choose from; the second
    is the planner's, so that a page is never drawn much worse than without a model."""

    rounds: int = 3
    candidates: int = 2


USUAL = Effort()
EQUAL = 0.005
"""Totals so near each other say nothing of two outlines: both draw the page, and which is the better code the model knows."""


def first_of_the_best(totals: Sequence[float]) -> int:
    """Of first drafts in the order in which they are likely: the first that is as close as the closest to within ``EQUAL``."""
    return next(place for place, total in enumerate(totals) if total >= max(totals) - EQUAL)


@dataclass(frozen=True, slots=True)
class Progress:
    """What to tell somebody who waits."""

    stage: str
    message: str = ""
    round: int | None = None
    score: float | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Result:
    """The best draft and how it came about. ``timings`` are seconds by stage; ``findings`` and ``doubts`` are the model's
    own."""

    scene: Scene
    outline: Outline
    project: Project
    rendering: Rendering
    verdict: Verdict
    first_total: float
    rounds: tuple[Round, ...] = ()
    findings: tuple[Finding, ...] = ()
    timings: dict[str, float] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A checked outline, what had to be mended in it, and what its model was not sure of."""

    outline: Outline
    findings: tuple[Finding, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plans:
    """Different ones for the same scene, the likeliest first."""

    plans: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Timings:
    seconds: dict[str, float]


@contextmanager
def open_tools(browser: str | None = None, local: bool = False) -> Iterator[Tools]:
    """A warm browser and a warm worker, closed at the end; MissingError if there is no browser. Only with ``local`` can
    pages reach servers of this machine."""
    from ui2code.render import ProjectRenderer
    from ui2code.render.browser import open_browser
    from ui2code.render.worker import Worker

    with open_browser(browser, allow_loopback=local) as chromium, Worker() as worker:
        renderer = ProjectRenderer(chromium, worker)
        yield Tools(chromium, renderer, worker, renderer.visit if local else None)


def generate(
    mockup: Mockup, model: Model, target: Target, tools: Tools, *, effort: Effort = USUAL, run: Run | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Result:  # fmt: skip
    """Mockup → project with a measured verdict. The result is never worse than the first draft, which is the best of the
    candidates."""
    from ui2code.perceive.scene import perceive
    from ui2code.refine import Aim, refine

    clock = Clock(progress)
    scene = clock.stage("perceive", lambda: _stored(run, "scene", Scene, lambda: perceive(mockup, tools.typesetter)))
    request = Request(scene, mockup, target=target.name, candidates=effort.candidates)
    plans = clock.stage("outline", lambda: _stored(run, "outline", Plans, lambda: planned(request, model))).plans
    desk = Desk(mockup, scene, plans[0].outline, target, tools, clock, run)
    plan = desk.choose(plans)

    first = best = desk.draw(Aim(scene))
    progress(Progress("judge", "first draft", 0, first.verdict.total))
    history: list[Round] = []
    for record, best in refine(first, scene, desk.draw, effort.rounds):
        history.append(record)
        progress(Progress("refine", record.message, record.index, best.verdict.total))
    if run is not None:
        run.save("rounds", tuple(history))
        run.save("timings", Timings(clock.timings))
    total = first.verdict.total
    return Result(
        scene,
        plan.outline,
        best.project,
        best.rendering,
        best.verdict,
        total,
        tuple(history),
        plan.findings,
        clock.timings,
        plan.doubts,
    )


def planned(request: Request, model: Model) -> Plans:
    """The model's outlines, checked and repaired; what had to be mended comes back as findings."""
    from ui2code.outline.planner import plan
    from ui2code.outline.repair import repair

    made: dict[Outline, Plan] = {}
    doubts: list[str] = []
    for said in model.outline(request):
        if isinstance(said, Outline):
            outline, findings = repair(said, request.scene, plan)
            made.setdefault(outline, Plan(outline, findings, tuple(doubts)))
            doubts.clear()
        elif said.kind == "doubt":
            doubts.append(said.text)
    return Plans(tuple(made.values()))


@dataclass(slots=True)
class Desk:
    """Where one job's drafts are made; ``drawn`` counts them, so that a resumed job finds those it made before."""

    mockup: Mockup
    scene: Scene
    outline: Outline
    target: Target
    tools: Tools
    clock: Clock
    run: Run | None = None
    drawn: int = 0

    def choose(self, plans: Sequence[Plan]) -> Plan:
        """The plan to go on with; a single one is not drawn for that."""
        totals = self.totals(plans) if len(plans) > 1 else [0.0]
        best = plans[first_of_the_best(totals)]
        self.outline = best.outline
        return best

    def totals(self, plans: Sequence[Plan]) -> list[float]:
        """How close the first draft of each comes."""
        from ui2code.refine import Aim

        found: list[float] = []
        for number, plan in enumerate(plans):
            self.outline = plan.outline
            found.append(self._attempt(Aim(self.scene), f"candidate-{number}").verdict.total)
            self.clock.progress(Progress("judge", f"candidate {number + 1} of {len(plans)}", 0, found[-1]))
        return found

    def draw(self, aim: Aim) -> Draft:
        """The next draft of what was chosen."""
        name, self.drawn = f"draft-{self.drawn}", self.drawn + 1
        return self._attempt(aim, name)

    def _attempt(self, aim: Aim, name: str) -> Draft:
        """Compiled for ``aim``, drawn, and judged against what was measured."""
        from ui2code.compile import compile_design
        from ui2code.judge import judge_and_place
        from ui2code.refine import Draft

        mockup, stage = self.mockup, self.clock.stage
        compiled = stage("compile", lambda: compile_design(self.outline, aim.scene, mockup.name, aim.hints))
        project = stage("write", lambda: self.target.emit(compiled.design, self.tools.formatter))
        rendering = stage("render", lambda: self._rendering(name, project))
        verdict, displacements = stage("judge", lambda: judge_and_place(self.scene, mockup, rendering))
        if self.run is not None:
            self.run.save(f"{name}/project", project)
            self.run.save(f"{name}/verdict", verdict)
        return Draft(aim, compiled, project, rendering, verdict, displacements)

    def _rendering(self, name: str, project: Project) -> Rendering:
        make = partial(self.tools.renderer.render, project, self.mockup.width, self.mockup.scale, self.mockup.height)
        return _stored(self.run, f"{name}/rendering", Rendering, make)


def _stored(run: Run | None, name: str, kind: type[T], make: Callable[[], T]) -> T:
    return make() if run is None else run.stage(name, kind, make)


class Clock:
    """Seconds by stage, summed over the rounds, and word of each to whoever waits."""

    def __init__(self, progress: Callable[[Progress], None]) -> None:
        self.timings: dict[str, float] = {}
        self.progress = progress

    def stage(self, name: str, work: Callable[[], T]) -> T:
        self.progress(Progress(name))
        start = time.perf_counter()
        value = work()
        self.timings[name] = self.timings.get(name, 0.0) + time.perf_counter() - start
        return value
