"""Numeric repair: what the browser drew too far left, too high or too wide is asked for that much further, and drawn again.

The measured scene is what the compiler aims at, so a repair is a corrected aim: a scene moved by the error seen, or a hint
that the browser broke a paragraph elsewhere. Errors flow from parents and earlier siblings downwards, so one drawing shows
all of them and two or three rounds suffice. A round is kept only if the total improves and no band of the page gets worse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ui2code.compile import Compiled, Hints
from ui2code.judge import Displacement
from ui2code.types import Box, Element, Kind, Project, Rendering, Scene, Text, TextLine, Verdict

BAND = 160
"""Height in CSS px of a guarded band."""
WORSE_BAND = 1.25
"""Factor by which a band's elements may differ more: what is misplaced anyway differs by chance a little more or less."""
GUARD = 1.5
"""Levels by which they may differ more, where they were all but exact."""
LEAVES = frozenset({Kind.TEXT, Kind.IMAGE, Kind.ICON})
LEAST_GAIN = 1e-5
"""What the total must gain; below it is noise of rounding."""
LEAST_SHIFT = 0.2
"""px below which a displacement is not worth a number in the source."""
LEAST_BOX_SHIFT = 0.6
"""px below which the edges of a box are where they should be: the mockup shows them in whole px."""
WORSE = 1.03
"""Factor by which the pixels of an element must differ more before its move counts as a bad one."""
FARTHEST = 12.0
"""px beyond which a displacement is no error of a length but a wrong match."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What the compiler is asked to hit; ``frozen`` are elements (by id) that a move made worse, and that stay where they are."""

    scene: Scene
    hints: Hints = field(default_factory=Hints)
    frozen: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False, slots=True)
class Draft:
    """One compiled, drawn and judged attempt."""

    aim: Aim
    compiled: Compiled
    project: Project
    rendering: Rendering
    verdict: Verdict
    displacements: tuple[Displacement, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """What a round tried and whether it was kept."""

    index: int
    kind: str
    total: float
    kept: bool
    message: str
    verdict: Verdict


@dataclass(frozen=True, eq=False, slots=True)
class State:
    """What a repair looks at: the best draft, and the last trial with the draft it started from."""

    scene: Scene
    best: Draft
    base: Draft | None = None
    trial: Draft | None = None


Draw = Callable[[Aim], Draft]
Repair = Callable[[State], tuple[Aim, str] | None]


def refine(first: Draft, scene: Scene, draw: Draw, rounds: int) -> Iterator[tuple[Round, Draft]]:
    """Each round with the best draft after it; stops by itself when no repair is left or none helps."""
    state, failed = State(scene, first), set[str]()
    for index in range(1, rounds + 1):
        chosen = _next_repair(state, failed)
        if chosen is None:
            return
        kind, aim, message = chosen
        draft, best = draw(aim), state.best
        worse = worse_bands(scene, best, draft)
        kept = draft.verdict.total > best.verdict.total + LEAST_GAIN and not worse
        failed = set() if kept else failed | {kind}
        state = replace(state, best=draft if kept else best, base=best, trial=draft)
        yield Round(index, kind, draft.verdict.total, kept, message + _refusal(kept, worse), draft.verdict), state.best


def _refusal(kept: bool, worse: list[int]) -> str:
    if kept:
        return ""
    return f"; refused: bands at {', '.join(map(str, worse))} px got worse" if worse else "; refused: no gain"


def _next_repair(state: State, failed: set[str]) -> tuple[str, Aim, str] | None:
    for kind, repair in REPAIRS.items():
        found = repair(state) if kind not in failed else None
        if found is not None:
            return kind, *found
    return None


def worse_bands(scene: Scene, before: Draft, after: Draft) -> list[int]:
    """Tops (CSS px) of the bands whose elements, taken together, differ more from the mockup than the guard allows.

    Not the raw pixels of the band: a page that comes 5 px nearer to its place differs in as many pixels as before.
    """
    old, new = _band_errors(scene, before), _band_errors(scene, after)
    return sorted(round(top) for top in new if new[top] > WORSE_BAND * old.get(top, 0.0) + GUARD)


def _band_errors(scene: Scene, draft: Draft) -> dict[float, float]:
    """Mean difference (levels) of each band's elements, by area; elements drawn exactly count with 0."""
    off = _residuals(draft)
    sums: dict[float, tuple[float, float]] = {}
    for element in scene.elements:
        if element.kind in LEAVES:
            top = _band(element)
            error, area = sums.get(top, (0.0, 0.0))
            sums[top] = error + element.box.area * off.get(element.id, 0.0), area + element.box.area
    return {top: error / area for top, (error, area) in sums.items() if area > 0}


def _band(element: Element) -> float:
    """Top of the band an element's middle lies in."""
    return element.box.cy // BAND * BAND


def rebreak(state: State) -> tuple[Aim, str] | None:
    """Paragraphs that came out with another number of lines, or wider ones, are broken by hand."""
    best = state.best
    elements = best.aim.scene.by_id()
    wrong = {
        ref
        for ref, node in zip(best.compiled.refs, best.rendering.nodes)
        if ref and ref not in best.aim.hints.broken and _rebroken(elements.get(ref), node.box)
    }
    if not wrong:
        return None
    hints = replace(best.aim.hints, broken=best.aim.hints.broken | wrong)
    return replace(best.aim, hints=hints), f"{len(wrong)} paragraphs broken where the mockup breaks them"


def _rebroken(element: Element | None, drawn: Box) -> bool:
    text = element.text if element else None
    return text is not None and abs(drawn.h - text.line_height * len(text.lines)) > 0.5 * text.line_height


def salvage(state: State) -> tuple[Aim, str] | None:
    """What the last trial moved to a better place stays there; what it made worse goes back, with all it moved in a band
    that got worse as a whole, and is left alone from now on."""
    if state.base is None or state.trial is None or state.trial.aim.scene is state.base.aim.scene:
        return None
    before, after = _residuals(state.base), _residuals(state.trial)
    kept = state.base.aim.scene.by_id()
    worse = {ref for ref in before if ref in after and after[ref] > before[ref] * WORSE + 0.1}
    moved = {e.id for e in state.trial.aim.scene.elements if e != kept[e.id]}
    # What did not move itself was pushed by what moved beside it.
    bands = {_band(kept[ref]) for ref in worse - moved} | set(worse_bands(state.scene, state.base, state.trial))
    worse |= {ref for ref in moved if _band(kept[ref]) in bands}
    back = worse & moved
    if not back or back == moved:
        return None
    elements = tuple(kept[e.id] if e.id in back else e for e in state.trial.aim.scene.elements)
    scene = replace(state.trial.aim.scene, elements=elements)
    aim = Aim(scene, state.trial.aim.hints, state.trial.aim.frozen | worse)
    return aim, f"{len(back)} of {len(moved)} moved elements put back"


def _residuals(draft: Draft) -> dict[str, float]:
    """Mean difference (levels) of each element that was found, where it should be."""
    return {d.ref: d.before for d in draft.displacements}


def realign(state: State) -> tuple[Aim, str] | None:
    """Every element moved against the displacement of its pixels, boxes that show no texture against that of their edges."""
    aim = state.best.aim
    shifts = {
        d.ref: (-d.dx, -d.dy)
        for d in state.best.displacements
        if d.ref not in aim.frozen
        and (LEAST_SHIFT if d.sure else LEAST_BOX_SHIFT) <= max(abs(d.dx), abs(d.dy)) <= FARTHEST
    }
    if not shifts:
        return None
    moved = tuple(shifted(e, *shifts[e.id]) if e.id in shifts else e for e in aim.scene.elements)
    return replace(aim, scene=replace(aim.scene, elements=moved)), f"{len(shifts)} elements moved into place"


def respace(state: State) -> tuple[Aim, str] | None:
    """Single lines that came out wider or narrower than measured get the letter spacing that makes up for it."""
    best = state.best
    elements = best.aim.scene.by_id()
    changes: dict[str, float] = {}
    for ref, node in zip(best.compiled.refs, best.rendering.nodes):
        text = elements[ref].text if ref in elements else None
        if ref is None or text is None or len(text.lines) != 1 or len(node.lines) != 1 or len(text.text) < 4:
            continue
        off = text.lines[0].advance - node.lines[0].w
        if 0.5 <= abs(off) <= 0.06 * text.lines[0].advance:
            changes[ref] = off / len(text.text)
    if not changes:
        return None
    spaced = tuple(_spaced(e, changes[e.id]) if e.id in changes else e for e in best.aim.scene.elements)
    return replace(best.aim, scene=replace(best.aim.scene, elements=spaced)), f"{len(changes)} lines respaced"


REPAIRS: Mapping[str, Repair] = {"breaks": rebreak, "salvage": salvage, "position": realign, "spacing": respace}
"""In the order they are tried: what reflows the page comes before what moves on it."""


def shifted(element: Element, dx: float, dy: float) -> Element:
    """The element, with all that is measured on it, moved."""
    text = element.text
    if text is not None:
        text = replace(text, lines=tuple(_shifted_line(line, dx, dy) for line in text.lines))
    return replace(element, box=element.box.moved(dx, dy), text=text)


def _shifted_line(line: TextLine, dx: float, dy: float) -> TextLine:
    return replace(line, ink=line.ink.moved(dx, dy), x=line.x + dx, baseline=line.baseline + dy)


def _spaced(element: Element, by: float) -> Element:
    text = element.text
    assert text is not None
    lines = tuple(
        replace(
            line,
            runs=tuple(
                replace(r, style=replace(r.style, letter_spacing=r.style.letter_spacing + by)) for r in line.runs
            ),
        )
        for line in text.lines
    )
    style = replace(text.style, letter_spacing=text.style.letter_spacing + by)
    return replace(
        element, text=Text(lines, style, text.line_height, text.ascent, text.descent, text.align, text.ground)
    )
