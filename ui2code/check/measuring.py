"""What was drawn, measured against its mockup: scores, findings with lines as an editor started here finds them, pictures."""

from __future__ import annotations

import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

import ui2code
from evaluators.compare import at_scale, without
from evaluators.harness.types import Difference, Facts, Limits, Measurement
from evaluators.pixels import diff, difference_picture
from evaluators.types import Place, Region, Score, Snapshot
from ui2code.candidate import Drawn
from ui2code.check.types import Case
from ui2code.check.workbench import Workbench
from ui2code.codec import dumps, png
from ui2code.disk import write_atomic, writing
from ui2code.judge.scene import region
from ui2code.scoring import Goal, verdict_of
from ui2code.types import Box, Finding, Mockup, Pixels, Rendering, Verdict

TOOL = f"ui2code {ui2code.__version__}"

PICTURES = ("mockup", "render", "diff")

LEFT_OUT = np.array((96, 165, 250), np.float32)
"""Tint of ignored regions in a difference picture."""


def facts_of(drawn: Drawn, mockup: Mockup, case: Case, bench: Workbench) -> Facts:
    rendering = drawn.rendering
    rules = dumps((tuple(case.ignore), case.limits.pixel)) if case.ignore else f"{case.limits.pixel:g}"
    return Facts(
        mockup=mockup.sha256,
        render=fingerprint(rendering),
        fonts=bench.fonts(),
        browser=rendering.browser or "none",
        viewport=window_of(case, mockup),
        judged=sha256(rules.encode()).hexdigest(),
        tool=TOOL,
    )


def window_of(case: Case, mockup: Mockup) -> str:
    from ui2code.render.capture import DEFAULT_HEIGHT

    view = case.viewport
    return f"{view.width or mockup.width}x{view.height or min(mockup.height, DEFAULT_HEIGHT)}@{mockup.scale:g}"


def fingerprint(rendering: Rendering) -> str:
    """SHA-256 of the pixels, and of the elements without their source lines: a text that became a picture of it is another."""
    seen = sha256(f"{rendering.pixels.shape} {rendering.scale:g}".encode())
    seen.update(np.ascontiguousarray(rendering.pixels).tobytes())
    for node in rendering.nodes:
        seen.update(repr((node.tag, node.box, node.parent, node.text, node.lines, sorted(node.style.items()))).encode())
    return seen.hexdigest()


def measured(facts: Facts, drawn: Drawn, goal: Goal, ignore: Sequence[Box], limits: Limits) -> Measurement:
    """The whole comparison: some tenths of a second."""
    verdict = verdict_of(drawn, goal, ignore, limits.thresholds)
    candidate, reference = compared_pictures(drawn.rendering, goal.mockup, ignore)
    found = diff(candidate, reference, limits.pixel)
    share = found.different / found.area if found.area else 0.0
    scores = tuple(Score(s.metric, s.version, s.value, s.note) for s in verdict.scores)
    notes = goal.mockup.notes + drawn.notes
    return Measurement(facts, scores, share, found.sizes, differences(verdict, drawn), notes)


def compared_pictures(rendering: Rendering, mockup: Mockup, ignore: Sequence[Box]) -> tuple[Pixels, Pixels]:
    """Candidate and mockup at the mockup's scale, the candidate showing the mockup's pixels where regions are ignored."""
    candidate, reference = Snapshot(rendering.pixels, rendering.scale), Snapshot(mockup.pixels, mockup.scale)
    if ignore:
        candidate, reference = without(candidate, reference, [region(box) for box in ignore])
    return at_scale(candidate, mockup.scale), reference.image


def differences(verdict: Verdict, drawn: Drawn) -> tuple[Difference, ...]:
    return tuple(difference(finding, drawn) for finding in verdict.findings)


def difference(found: Finding, drawn: Drawn) -> Difference:
    box = found.region
    where = Region(box.x, box.y, box.w, box.h) if box else None
    told = (found.kind, found.severity, found.message, where, found.expected, found.actual)
    if found.source is None and "://" in drawn.page:
        return Difference(*told, element=f"{drawn.page} {found.selector}".strip())
    return Difference(*told, place=place_of(found, drawn))


def place_of(found: Finding, drawn: Drawn) -> Place | None:
    """The line that causes a finding; the top of the page where none is known."""
    source = found.source
    if source is None:
        return Place(from_here(Path(drawn.page)), 1) if drawn.page else None
    return Place(from_here((drawn.root or Path()) / source.file), source.line, source.column)


def from_here(path: Path) -> str:
    """POSIX path relative to the folder this process was started in; absolute where that would lead out of it."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return path.as_posix()
    return path.absolute().as_posix() if relative.startswith("..") else Path(relative).as_posix()


def save_pictures(folder: Path, drawn: Drawn, mockup: Mockup, ignore: Sequence[Box], limits: Limits) -> None:
    """``mockup.png``, ``render.png`` and ``diff.png``: red differs, yellow is anti-aliasing, blue was left out."""
    candidate, reference = compared_pictures(drawn.rendering, mockup, ignore)
    shown = tinted(difference_picture(candidate, reference, limits.pixel), ignore, mockup.scale)
    with writing(folder, "Free it, then run the check again."):
        for name, pixels in zip(PICTURES, (mockup.pixels, drawn.rendering.pixels, shown), strict=True):
            write_atomic(folder / f"{name}.png", png(pixels))


def changed_region(first: Rendering, second: Rendering, ignore: Sequence[Box] = ()) -> Region | None:
    """The smallest region outside ``ignore`` that holds every changed pixel, CSS px, of two pictures of one size; None
    where nothing changed."""
    changed = (first.pixels != second.pixels).any(axis=2)
    for box in ignore:
        changed[device_px(box, first.scale)] = False
    rows, columns = np.nonzero(changed)
    if not len(rows):
        return None
    x, y, right, bottom = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
    return Region(*(float(n) / first.scale for n in (x, y, right - x, bottom - y)))


def device_px(box: Box, scale: float) -> tuple[slice, slice]:
    """Rows and columns of a region."""
    rows = slice(max(0, round(box.y * scale)), max(0, round(box.bottom * scale)))
    return rows, slice(max(0, round(box.x * scale)), max(0, round(box.right * scale)))


def tinted(pixels: Pixels, ignore: Sequence[Box], scale: float) -> Pixels:
    out = np.array(pixels)
    for box in ignore:
        there = device_px(box, scale)
        out[there] = (0.7 * out[there] + 0.3 * LEFT_OUT).astype(np.uint8)
    return out
