"""The whole flow on one screen: mockup → scene → outline → design → project → rendering → verdict, and round again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Progress:
    """What to tell somebody who waits."""

    stage: str
    message: str = ""
    round: int | None = None
    score: float | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Result:
    """The best draft and how it came about. ``timings`` are seconds by stage; ``findings`` are the model's own."""

    scene: Scene
    outline: Outline
    project: Project
    rendering: Rendering
    verdict: Verdict
    first_total: float
    rounds: tuple[Round, ...] = ()
    findings: tuple[Finding, ...] = ()
    timings: dict[str, float] = field(default_factory=dict)


@contextmanager
def open_tools(browser: str | None = None) -> Iterator[Tools]:
    """A warm browser and a warm worker, closed at the end; MissingError if there is no browser."""
    from ui2code.render import ProjectRenderer
    from ui2code.render.browser import open_browser
    from ui2code.render.worker import Worker

    with open_browser(browser) as chromium, Worker() as worker:
        yield Tools(chromium, ProjectRenderer(chromium, worker), worker)


def generate(
    mockup: Mockup, model: Model, target: Target, tools: Tools, *, rounds: int = 3, run: Run | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Result:  # fmt: skip
    """Mockup → project with a measured verdict. The result is never worse than the first draft."""
    from ui2code.perceive.scene import perceive
    from ui2code.refine import Aim, refine

    clock = Clock(progress)
    scene = clock.stage("perceive", lambda: _stored(run, "scene", Scene, lambda: perceive(mockup, tools.typesetter)))
    outline, findings = clock.stage("outline", lambda: outlined(Request(scene, mockup, target=target.name), model))
    if run is not None:
        run.save("outline", outline)

    def draw(aim: Aim) -> Draft:
        return drawn(aim, scene, outline, mockup, target, tools, clock)

    first = best = draw(Aim(scene))
    progress(Progress("judge", "first draft", 0, first.verdict.total))
    history: list[Round] = []
    for record, best in refine(first, scene, mockup, draw, rounds):
        history.append(record)
        progress(Progress("refine", record.message, record.index, best.verdict.total))
    if run is not None:
        _save(run, best, history)
    total = first.verdict.total
    return Result(
        scene, outline, best.project, best.rendering, best.verdict, total, tuple(history), findings, clock.timings
    )


def outlined(request: Request, model: Model) -> tuple[Outline, tuple[Finding, ...]]:
    """The model's outline, checked and repaired; what had to be mended comes back as findings."""
    from ui2code.outline.planner import plan
    from ui2code.outline.repair import repair

    said = list(model.outline(request))[-1]
    assert isinstance(said, Outline), "a model's last item is its outline"
    return repair(said, request.scene, plan)


def drawn(
    aim: Aim, scene: Scene, outline: Outline, mockup: Mockup, target: Target, tools: Tools, clock: Clock
) -> Draft:  # fmt: skip
    """One attempt: compiled for ``aim``, drawn, and judged against what was measured."""
    from ui2code.compile import compile_design
    from ui2code.judge import judge
    from ui2code.refine import Draft

    compiled = clock.stage("compile", lambda: compile_design(outline, aim.scene, mockup.name, aim.hints))
    project = clock.stage("write", lambda: target.emit(compiled.design, tools.formatter))
    rendering = clock.stage("render", lambda: tools.renderer.render(project, mockup.width, mockup.scale))
    verdict = clock.stage("judge", lambda: judge(scene, mockup, rendering))
    return Draft(aim, compiled, project, rendering, verdict)


def _stored(run: Run | None, name: str, kind: type[T], make: Callable[[], T]) -> T:
    return make() if run is None else run.stage(name, kind, make)


def _save(run: Run, best: Draft, history: list[Round]) -> None:
    run.save("project", best.project)
    run.save("rendering", best.rendering)
    run.save("verdict", best.verdict)
    run.save("rounds", tuple(history))


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
