"""Any candidate judged against a mockup: the mockup is measured once, and what is drawn is held against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ui2code import report
from ui2code.candidate import Drawn, candidate_of, is_address
from ui2code.job import scale_of
from ui2code.perceive.load import load
from ui2code.pipeline import Progress, open_tools
from ui2code.types import Box, Mockup, Scene, Typesetter, Verdict


@dataclass(frozen=True, eq=False, slots=True)
class Goal:
    """What candidates are held against: a mockup and what was measured in it."""

    mockup: Mockup
    scene: Scene


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate's verdict; ``root`` is the folder its findings' paths start from, ``page`` the document that was judged,
    ``report`` the HTML report, if one was asked for."""

    verdict: Verdict
    root: Path | None
    page: str
    report: Path | None
    notes: tuple[str, ...]


def goal_of(mockup: Mockup, typesetter: Typesetter) -> Goal:
    """The mockup, measured: seconds for a large one."""
    from ui2code.perceive.scene import perceive

    return Goal(mockup, perceive(mockup, typesetter))


def verdict_of(drawn: Drawn, goal: Goal, ignore: Sequence[Box] = (), also: Iterable[str] = ()) -> Verdict:
    """Scores and findings of what was drawn. ``ignore`` are regions, CSS px, that count neither way; ``also`` names
    metrics beyond the quick ones."""
    from evaluators.compare import compare
    from evaluators.judge import report as compared
    from ui2code.judge import snapshot_of_rendering, snapshot_of_scene
    from ui2code.judge.scene import region
    from ui2code.judge.verdict import verdict

    mockup, rendering = goal.mockup, drawn.rendering
    reference = snapshot_of_scene(goal.scene, mockup)
    if drawn.seen is None:
        candidate = snapshot_of_rendering(rendering, goal.scene)
    else:
        candidate = snapshot_of_scene(drawn.seen, Mockup("candidate", rendering.pixels, rendering.scale, ""))
    comparison = compare(candidate, reference, [region(box) for box in ignore])
    return verdict(compared(comparison, also), rendering)


def score(
    path: Path,
    candidate: str,
    scale: str,
    page: Path | None,
    progress: Callable[[Progress], None],
    project: Path | None = None,
) -> Scored:
    """Judges ``candidate`` against the mockup at ``path`` and writes a report to ``page``, if given. ``project`` is where
    the sources of an address are."""
    draw = candidate_of(candidate, project)  # complains before anything is started
    progress(Progress("load", str(path)))
    mockup = load(path, scale_of(scale))
    with open_tools(local=is_address(candidate)) as tools:
        progress(Progress("render", candidate))
        drawn = draw(mockup, tools)  # before the mockup is measured: what is broken is told at once
        progress(Progress("perceive", f"{mockup.width} x {mockup.height}"))
        goal = goal_of(mockup, tools.typesetter)
    verdict = verdict_of(drawn, goal)
    if page is not None:
        report.write(page, _content(goal.mockup, drawn, verdict, candidate))
    return Scored(verdict, drawn.root, drawn.page, page, goal.mockup.notes + drawn.notes)


def _content(mockup: Mockup, drawn: Drawn, verdict: Verdict, candidate: str) -> report.Content:
    files = drawn.project.files if drawn.project else {}
    return report.Content(
        title=mockup.name,
        mockup=mockup,
        rendering=drawn.rendering,
        verdict=verdict,
        sources={name: data for name, data in files.items() if report.is_text(name)},
        root=drawn.root.resolve() if drawn.root else None,
        facts={"candidate": candidate, "browser": drawn.rendering.browser or "none needed"},
    )
