"""Pieces of text -> the style of each: candidate faces by measure, the decision by drawing them (analysis by synthesis)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ui2code.perceive.align import Drawn, Match, drawn_cover, hex_color, match
from ui2code.perceive.faces import Face, Fit, Gauge, Measured, fit_faces
from ui2code.perceive.pieces import Piece
from ui2code.types import Color, TextStyle, TypeSample, Typesetter

EM_STEP = 1.13
"""Rough font sizes within this factor may be one style."""
COLOR_STEP = 40.0
"""Largest channel difference of two readings of one ink colour; thin strokes never show it in full."""
MOST_STRINGS = 8
"""Strings a group is judged by: the longest; more cost time and change nothing."""
REPRESENTATIVES = 2
CANDIDATES = 7
WEIGHTS = (400, 700)
OTHER_WEIGHTS = (300, 500, 600, 800, 900)
DRAW_WEIGHT = 25.0
"""What a squared difference as large as the ink itself costs, in squared sigmas of one string."""
SAME_FAMILY_GAIN = 1.2
"""How much worse a face of the page's main families may look and still be preferred: pages have few families."""
MAIN_FAMILY_SHARE = 0.12


@dataclass(frozen=True, eq=False, slots=True)
class Styled:
    """A piece, its style (colour as first estimated), and the drawn sample laid on it; ``found`` None if it draws nothing."""

    piece: Piece
    style: TextStyle
    drawn: Drawn | None
    found: Match | None

    @property
    def error(self) -> float:
        return self.found.error if self.found else 1.0


@dataclass(frozen=True, slots=True)
class Trial:
    """A candidate for a group and how well it did."""

    fit: Fit
    error: float
    mass: float

    @property
    def score(self) -> float:
        return self.fit.cost + DRAW_WEIGHT * self.error


class Stylist:
    """Measures and draws for one mockup; remembers what it measured."""

    def __init__(self, typesetter: Typesetter, scale: float) -> None:
        self.typesetter = typesetter
        self.scale = scale
        self.gauge = Gauge(typesetter)
        self.families = typesetter.families()

    def styles(self, pieces: Sequence[Piece]) -> list[Styled]:
        """One per piece, in the same order."""
        groups = _groups(pieces, self.scale)
        first = [self._fits(group, self._faces(WEIGHTS)) for group in groups]
        trials = self._trials(groups, [fits[:CANDIDATES] for fits in first])
        main = _main_families(groups, trials)
        wider = [self._second_round(g, f, t, main) for g, f, t in zip(groups, first, trials, strict=True)]
        second = self._trials(groups, wider)
        chosen = [_choose([*a, *b], main) for a, b in zip(trials, second, strict=True)]
        style_of = {id(p): _text_style(trial.fit, p) for g, trial in zip(groups, chosen, strict=True) for p in g}
        return self.laid(pieces, [style_of[id(p)] for p in pieces])

    def laid(self, pieces: Sequence[Piece], styles: Sequence[TextStyle]) -> list[Styled]:
        """Each piece drawn in its style and laid over the mockup."""
        drawn = self.draw([(p.text, s, _is_light(p)) for p, s in zip(pieces, styles, strict=True)])
        return [Styled(p, s, d, match(p.ink, d) if d else None) for p, s, d in zip(pieces, styles, drawn, strict=True)]

    def draw(self, samples: Sequence[tuple[str, TextStyle, bool]]) -> list[Drawn | None]:
        """Coverage of each (text, style, light ink?); light ink on black, dark on white, as coverage depends on the ink alone."""
        result: list[Drawn | None] = [None] * len(samples)
        for light, ground in ((False, "#ffffff"), (True, "#000000")):
            chosen = [k for k, sample in enumerate(samples) if sample[2] == light]
            if not chosen:
                continue
            asked = [TypeSample(samples[k][0], replace(samples[k][1], underline=False)) for k in chosen]
            for k, (pixels, pen, baseline) in zip(chosen, self.typesetter.draw(asked, ground, self.scale), strict=True):
                result[k] = drawn_cover(pixels, pen, baseline, samples[k][1].color, ground)
        return result

    def _faces(self, weights: Iterable[int]) -> list[Face]:
        return [Face(family, weight) for family in self.families for weight in weights]

    def _fits(self, group: Sequence[Piece], faces: Sequence[Face]) -> list[Fit]:
        strings = [_measured(p, self.scale) for p in _longest(group, MOST_STRINGS)]
        return fit_faces(strings, faces, self.gauge)

    def _trials(self, groups: Sequence[Sequence[Piece]], fits: Sequence[Sequence[Fit]]) -> list[list[Trial]]:
        """Every candidate of every group drawn on its longest strings, all in one go."""
        jobs = [
            (g, f, piece)
            for g, group in enumerate(groups)
            for f, fit in enumerate(fits[g])
            for piece in _inliers(group, fit)
        ]
        drawn = self.draw([(p.text, _text_style(fits[g][f], p), _is_light(p)) for g, f, p in jobs])
        seen: dict[tuple[int, int], list[Match]] = defaultdict(list)
        for (g, f, piece), sample in zip(jobs, drawn, strict=True):
            if sample is not None:
                seen[g, f].append(match(piece.ink, sample))
        return [[_trial(fit, seen[g, f]) for f, fit in enumerate(fits[g])] for g in range(len(groups))]

    def _second_round(
        self, group: Sequence[Piece], fits: Sequence[Fit], trials: Sequence[Trial], main: Sequence[str]
    ) -> list[Fit]:
        """The page's main families that were not drawn yet, and other weights and the italics of the promising ones."""
        tried = {(t.fit.face, t.fit.size, t.fit.spacing) for t in trials}
        best = min(trials, key=lambda t: t.score).fit.face.family
        near = dict.fromkeys([best, *main[:2]])
        faces = [Face(f, w) for f in near for w in OTHER_WEIGHTS]
        faces += [Face(f, w, True) for f in near for w in WEIGHTS]
        more = [f for f in fits if f.face.family in near][: 2 * len(near)]
        more += self._fits(group, faces)[: CANDIDATES + 3]
        return [f for f in more if (f.face, f.size, f.spacing) not in tried]


def _groups(pieces: Sequence[Piece], scale: float) -> list[list[Piece]]:
    """Pieces that may share a style: like rough size, like colour, both dark or both light."""
    groups: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: -p.ink.box.w):
        for group in groups:
            head = group[0]
            ratio = piece.em / head.em
            if 1 / EM_STEP < ratio < EM_STEP and float(np.abs(piece.ink.color - head.ink.color).max()) < COLOR_STEP:
                group.append(piece)
                break
        else:
            groups.append([piece])
    return groups


def _longest(group: Sequence[Piece], count: int) -> list[Piece]:
    unique = {p.text: p for p in reversed(group)}
    return sorted(unique.values(), key=lambda p: -p.ink.box.w)[:count]


def _inliers(group: Sequence[Piece], fit: Fit) -> list[Piece]:
    """The longest strings this fit explains; the longest one where it explains none."""
    longest = _longest(group, MOST_STRINGS)
    fitting = [p for p, fits in zip(longest, fit.inliers, strict=True) if fits]
    return fitting[:REPRESENTATIVES] or longest[:1]


def _measured(piece: Piece, scale: float) -> Measured:
    box = piece.ink.box
    return Measured(piece.text, box.w / scale, box.h / scale, piece.em / scale)


def _trial(fit: Fit, found: Sequence[Match]) -> Trial:
    if not found:
        return Trial(fit, 1.0, 1.0)
    return Trial(fit, float(np.mean([m.error for m in found])), float(np.mean([m.mass for m in found])))


def _main_families(groups: Sequence[Sequence[Piece]], trials: Sequence[Sequence[Trial]]) -> list[str]:
    """Families by how much text they seem to set, weighted by how well they match."""
    tally: dict[str, float] = defaultdict(float)
    for group, tried in zip(groups, trials, strict=True):
        letters = sum(len(p.text) for p in group)
        best = min(t.score for t in tried)
        near = {t.fit.face.family: t.score for t in sorted(tried, key=lambda t: -t.score)}
        for family, score in near.items():
            tally[family] += letters * float(np.exp(best - score))
    total = sum(tally.values()) or 1.0
    ranked = sorted(tally, key=lambda f: -tally[f])
    return [f for f in ranked if tally[f] >= MAIN_FAMILY_SHARE * total] or ranked[:1]


def _choose(trials: Sequence[Trial], main: Sequence[str]) -> Trial:
    def cost(trial: Trial) -> float:
        face = trial.fit.face
        strange = 0.0 if face.family in main else SAME_FAMILY_GAIN
        unusual = 0.0 if face.weight in WEIGHTS else 0.15
        return trial.score + strange + unusual

    return min(trials, key=cost)


def _text_style(fit: Fit, piece: Piece) -> TextStyle:
    style = fit.face.style(fit.size, hex_color(piece.ink.color))
    return replace(style, letter_spacing=fit.spacing)


def _is_light(piece: Piece) -> bool:
    return bool(piece.ink.color @ np.array([0.299, 0.587, 0.114], np.float32) > 127)


def face_of(style: TextStyle) -> Face:
    return Face(style.family, style.weight, style.italic)
