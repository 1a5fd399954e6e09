"""The judgement of a rendering against the scene measured in its mockup, and the displacements refinement works from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from evaluators import align
from evaluators.compare import Comparison, compare
from evaluators.judge import report
from evaluators.types import Block, Report
from evaluators.types import Finding as Found
from ui2code.judge.scene import region_box, snapshot_of_rendering, snapshot_of_scene
from ui2code.types import Finding, Mockup, Rendering, Scene, Score, Source, Verdict

CONSOLE_LIMIT = 5
"""Console messages reported; a broken page repeats itself."""


@dataclass(frozen=True, slots=True)
class Displacement:
    """How far one scene element is from where the mockup has it, in CSS px; subtract (dx, dy) to put it right.

    ``dx, dy``: shift of the whole. ``left, right``: shifts of the left and the right end of the ink apart, so that a wrong
    width shows as their difference. ``lines``: the vertical shift of each line of a text, when the line counts agree.
    ``before, after``: mean absolute pixel difference without and with the shift taken away. ``width``: width of the
    candidate over that of the mockup. ``sure``: measured in the pixels, not only between boxes.
    """

    ref: str
    node: int
    """Index into Rendering.nodes of the (main) node that drew it."""
    dx: float
    dy: float
    before: float
    after: float
    width: float
    height: float
    sure: bool
    lines: tuple[float, ...] = ()


def judge(scene: Scene, mockup: Mockup, rendering: Rendering) -> Verdict:
    """Scores and findings of a rendering, findings worst first with their source lines."""
    return verdict(report(_compared(scene, mockup, rendering)), rendering)


def judge_and_place(scene: Scene, mockup: Mockup, rendering: Rendering) -> tuple[Verdict, tuple[Displacement, ...]]:
    """The verdict and the displacements from one comparison, for it is most of the work of both."""
    comparison = _compared(scene, mockup, rendering)
    return verdict(report(comparison), rendering), displacements_of(comparison)


def _compared(scene: Scene, mockup: Mockup, rendering: Rendering) -> Comparison:
    return compare(snapshot_of_rendering(rendering, scene), snapshot_of_scene(scene, mockup))


def verdict(result: Report, rendering: Rendering) -> Verdict:
    scores = tuple(Score(s.metric, s.value, s.version, s.note) for s in result.scores)
    console = tuple(Finding("console", "warning", text) for text in rendering.console[:CONSOLE_LIMIT])
    findings = tuple(finding(f) for f in result.findings)
    return Verdict(result.total, scores, findings + console, result.conditions)


def finding(found: Found) -> Finding:
    region = region_box(found.region) if found.region else None
    told = Finding(found.kind, found.severity, found.message, region, found.expected, found.actual)
    place = found.place
    if place is None:
        return told
    if not place.line:
        return replace(told, selector=place.file)
    return replace(told, source=Source(place.file, place.line, place.column))


def displacements_of(comparison: Comparison) -> tuple[Displacement, ...]:
    """One for each scene element found in the rendering, in the scene's order; the lost ones are left out."""
    scale = comparison.reference.scale
    ours, theirs = comparison.grays
    found = []
    for m in comparison.measured:
        a, b = m.pair.candidate, m.pair.reference
        if m.excused or not a.key or not b.key:
            continue
        before, after = align.residuals(theirs, ours, b.box, scale, (m.dx, m.dy))
        width, height = a.box.w / max(b.box.w, 1.0), a.box.h / max(b.box.h, 1.0)
        found.append(
            Displacement(b.key, int(a.key), m.dx, m.dy, before, after, width, height, m.by_pixels, line_shifts(a, b))
        )
    return tuple(found)


def line_shifts(candidate: Block, reference: Block) -> tuple[float, ...]:
    """Vertical shift of each line; empty where the numbers of lines differ."""
    if len(candidate.lines) != len(reference.lines):
        return ()
    return tuple(a.y - b.y for a, b in zip(candidate.lines, reference.lines, strict=True))
