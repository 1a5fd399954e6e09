"""Pieces of text -> the style of each: candidate faces by measure, the decision by drawing them (analysis by synthesis)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

import numpy as np

from ui2code.perceive.align import Drawn, Match, drawn_cover, hex_color, match
from ui2code.perceive.faces import Face, Fit, Gauge, Measured, fit_faces, size_cost
from ui2code.perceive.ink import Ink
from ui2code.perceive.pieces import Piece
from ui2code.types import TextStyle, TypeMetrics, TypeSample, Typesetter

EM_STEP = 1.1
"""Rough font sizes within this factor may be one style."""
COLOR_STEP = 40.0
"""Largest channel difference of two readings of one ink colour; thin strokes never show it in full."""
MOST_STRINGS = 8
"""Strings a group is judged by: the longest; more cost time and change nothing."""
REPRESENTATIVES = 2
CANDIDATES = 9
WEIGHTS = (400, 700)
FEW_WEIGHTS = (400, 600, 700)
PROBE = "Handgloves quickly judge my vow"
ALL_WEIGHTS = (300, 400, 500, 600, 700, 800, 900)
DRAW_WEIGHT = 25.0
"""What a squared difference as large as the ink itself costs, in squared sigmas of one string."""
STRANGE_FAMILY = 1.2
"""Cost of a family the page hardly uses: pages have few families."""
SHORT = 6
"""Letters below which several families draw nearly the same."""
STRANGE_STYLE = 0.5
"""Cost of a style no other piece has."""
UNUSUAL_WEIGHT = 0.15
SPACED, TIGHT = 0.3, 0.8
MAIN_FAMILY_SHARE = 0.12
FAIR = 0.025
"""Error that look-alikes of the right face reach: matches count for a family as they are better than this."""
FAR_FAMILIES = 5
"""How many of the likely families a piece is tried in by itself, once the page's families are known."""
WEIGHTY_FAMILIES = 6
"""How many of them in all weights; the others in three."""
EXACT = 0.015
"""A sample this near lands on the same pixels."""
SETTLED = 0.04
"""A sample this near to the pixels needs no better explanation."""
SHORTLIST = 40
"""Fits whose true heights are asked for."""
ROWS_SIGMA = 0.7
ROWS_OUTLIER = 6.0
BUDGET = 700
"""Samples one stage may draw of all its pieces together: about a quarter of a second."""
FEWEST = 6
"""Candidates each piece gets however many there are."""
NEAR, FAR = 8, 5
"""Fits of the page's own and of other families that a piece is drawn in."""
LARGE = 22.0
"""CSS px of font size from which a piece is drawn, letter-spaced, in every face that could be."""
FACES = 90
"""How many faces these are at most."""
POOL = 14
"""Styles of a page that are tried on pieces nothing else explains."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A style without its colour."""

    face: Face
    size: float
    spacing: float = 0.0

    def style(self, color: str) -> TextStyle:
        return replace(self.face.style(self.size, color), letter_spacing=self.spacing)


@dataclass(frozen=True, eq=False, slots=True)
class Styled:
    """A piece, its setting, and the drawn sample laid on it; ``found`` None if it draws nothing."""

    piece: Piece
    setting: Setting
    drawn: Drawn | None
    found: Match | None

    @property
    def error(self) -> float:
        return self.found.error if self.found else 1.0

    @property
    def inner(self) -> float:
        return self.found.inner if self.found else 1.0

    @property
    def settled(self) -> bool:
        return self.error < SETTLED


class Stylist:
    """Measures and draws for one mockup; remembers what it measured."""

    def __init__(self, typesetter: Typesetter, scale: float) -> None:
        self.typesetter = typesetter
        self.scale = scale
        self.gauge = Gauge(typesetter)
        self.families = typesetter.families()
        self._drawn: dict[tuple[str, Setting, str], Drawn | None] = {}
        self._matches: dict[tuple[int, tuple[str, Setting, str]], tuple[Ink, Match | None]] = {}
        self.usual_error = 0.0
        """What most of the text matches to: high where the mockup's fonts are not to be had."""
        self.likely: list[str] = list(self.families)
        """Families by how much of this page they seem to set."""
        self.main: list[str] = []

    def styles(self, pieces: Sequence[Piece]) -> list[Styled]:
        """One per piece, in the same order: a style per group first, then what single pieces need."""
        styled = self._by_groups(_groups(pieces))
        in_order = [styled[id(p)] for p in pieces]
        in_order = self._retried(in_order, self.likely)
        self._learn(in_order)
        in_order = self._retried(in_order, self.likely[:FAR_FAMILIES])
        self._learn(in_order)
        return in_order

    def _learn(self, styled: Sequence[Styled]) -> None:
        """Which families set this page, and how well text matches on it."""
        tally: dict[str, float] = defaultdict(float)
        for s in styled:
            tally[s.setting.face.family] += len(s.piece.text) * float(np.exp(-s.error / FAIR))
        known = sorted(tally, key=lambda f: -tally[f])
        self.likely = known + [f for f in self.likely if f not in tally]
        self.main = [f for f in known if tally[f] >= MAIN_FAMILY_SHARE * sum(tally.values())] or self.likely[:1]
        self.usual_error = _usual_error(styled)

    def laid(self, jobs: Sequence[tuple[Piece, Setting]]) -> list[Styled]:
        """Each piece drawn in its setting and laid over the mockup, all in one go; equal samples are drawn once."""
        keys = [(p.text, s, hex_color(p.ink.color)) for p, s in jobs]
        new = [key for key in dict.fromkeys(keys) if key not in self._drawn]
        self._drawn.update(zip(new, self._draw(new), strict=True))
        return [self._matched(piece, setting, key) for (piece, setting), key in zip(jobs, keys, strict=True)]

    def _matched(self, piece: Piece, setting: Setting, key: tuple[str, Setting, str]) -> Styled:
        """Remembered for the same ink, as later stages ask again."""
        known = self._matches.get((id(piece.ink), key))
        if known is None or known[0] is not piece.ink:
            sample = self._drawn[key]
            known = piece.ink, match(piece.ink, sample) if sample else None
            self._matches[id(piece.ink), key] = known
        return Styled(piece, setting, self._drawn[key], known[1])

    def metrics(self, text: str, setting: Setting) -> TypeMetrics:
        """CSS px; the advance with its letter spacing."""
        m = self.gauge.at(text, setting.face, setting.size)
        return replace(m, advance=m.advance + setting.spacing * len(text))

    def _draw(self, samples: Sequence[tuple[str, Setting, str]]) -> list[Drawn | None]:
        """Coverage of each (text, setting, colour): light ink on black, dark on white, as it depends on the ink alone."""
        result: list[Drawn | None] = [None] * len(samples)
        for light, ground in ((False, "#ffffff"), (True, "#000000")):
            chosen = [k for k, sample in enumerate(samples) if _is_light(sample[2]) == light]
            asked = [TypeSample(samples[k][0], samples[k][1].style(samples[k][2])) for k in chosen]
            answers = self.typesetter.draw(asked, ground, self.scale) if asked else []
            for k, (pixels, pen, baseline) in zip(chosen, answers, strict=True):
                result[k] = drawn_cover(pixels, pen, baseline, samples[k][2], ground)
        return result

    def _by_groups(self, groups: Sequence[Sequence[Piece]]) -> dict[int, Styled]:
        """By id of the piece: the style that explains its group best."""
        faces = _faces(self.families)
        self.gauge.prepare([(p.text, f) for group in groups for p in _longest(group, MOST_STRINGS) for f in faces])
        ranked = self._ranked([(_longest(group, 1)[0], self._fits(group, faces)) for group in groups])
        fits = [_varied(fits, CANDIDATES) for fits in ranked]
        jobs = [
            (g, f, piece)
            for g, group in enumerate(groups)
            for f, fit in enumerate(fits[g])
            for piece in _inliers(group, fit)
        ]
        laid = self.laid([(piece, _setting(fits[g][f])) for g, f, piece in jobs])
        errors: dict[tuple[int, int], list[float]] = defaultdict(list)
        for (g, f, _), styled in zip(jobs, laid, strict=True):
            errors[g, f].append(styled.error)
        scores = [
            [fit.cost + DRAW_WEIGHT * float(np.mean(errors[g, f])) for f, fit in enumerate(fits[g])]
            for g in range(len(groups))
        ]
        tally = _tally(groups, fits, scores)
        self.likely = sorted(tally, key=lambda f: -tally[f])
        self.likely += [f for f in self.families if f not in tally]
        self.main = [f for f in self.likely if tally[f] >= MAIN_FAMILY_SHARE * sum(tally.values())] or self.likely[:1]
        chosen = [_cheapest(f, s, self.main) for f, s in zip(fits, scores, strict=True)]
        pairs = [(p, _setting(fit)) for group, fit in zip(groups, chosen, strict=True) for p in group]
        return {id(s.piece): s for s in self.laid(pairs)}

    def _fits(self, group: Sequence[Piece], faces: Sequence[Face]) -> list[Fit]:
        strings = [_measured(p, self.scale) for p in _longest(group, MOST_STRINGS)]
        return fit_faces(strings, faces, self.gauge)

    def _retried(self, styled: Sequence[Styled], families: Sequence[str]) -> list[Styled]:
        """Pieces that do not match yet, in the page's other styles and in what they ask for themselves."""
        pool = self.pool(styled)
        open_ = [k for k, s in enumerate(styled) if not s.settled or s.setting.face.family not in self.main]
        wanted = self.candidates([styled[k].piece for k in open_], pool, families)
        jobs = [
            (k, setting)
            for k, settings in zip(open_, wanted, strict=True)
            for setting in settings
            if setting != styled[k].setting
        ]
        laid = self.laid([(styled[k].piece, setting) for k, setting in jobs])
        best = list(styled)
        for (k, _), new in zip(jobs, laid, strict=True):
            if self.cost(new, pool) < self.cost(best[k], pool):
                best[k] = new
        return best

    def unified(self, styled: Sequence[Styled]) -> list[Styled]:
        """Pieces moved into a setting that others have, where that matches as well: few styles explain a page."""
        pool = self.pool(styled)
        open_ = [k for k, s in enumerate(styled) if s.error > EXACT or pool.get(s.setting, 0) < 2]
        self.foresee([styled[k].piece.text for k in open_], pool)
        jobs = [
            (k, setting)
            for k in open_
            for setting in pool
            if setting != styled[k].setting and self._plausible(styled[k].piece, setting)
        ]
        laid = self.laid([(styled[k].piece, setting) for k, setting in jobs])
        best = list(styled)
        for (k, _), new in zip(jobs, laid, strict=True):
            if self.cost(new, pool) < self.cost(best[k], pool):
                best[k] = new
        return best

    def candidates(
        self, pieces: Sequence[Piece], pool: dict[Setting, int], families: Sequence[str]
    ) -> list[list[Setting]]:
        """For each piece the settings worth drawing: the page's that could be, and those that it asks for alone.

        Alone it may ask for the weights of ``families``, and more of the page's main ones, their italics included.
        """
        self.know_weights([*families[:WEIGHTY_FAMILIES], *self.main])
        faces = [Face(f, w) for f in families[:WEIGHTY_FAMILIES] for w in self.weights(f)]
        faces += [Face(f, w) for f in families[WEIGHTY_FAMILIES:] for w in FEW_WEIGHTS]
        main = self._near(self.main[:3])
        self.gauge.prepare([(p.text, face) for p in pieces for face in [*faces, *main]])
        self.foresee([p.text for p in pieces], pool)
        fits = [self._fits([p], faces) for p in pieces]
        far = self._ranked(list(zip(pieces, fits, strict=True)))
        near = self._ranked([(p, self._fits([p], main)) for p in pieces]) if main else [[] for _ in pieces]
        tracked = self._tracked(list(zip(pieces, fits, strict=True)))
        limit = max(FEWEST, BUDGET // max(1, len(pieces)))
        wanted = []
        for piece, others, likely, wide in zip(pieces, far, near, tracked, strict=True):
            own = [_by_spacing(likely, NEAR), _by_spacing(_varied(others, FAR), FAR)]
            usual = [s for s in pool if self._plausible(piece, s)]
            ordered = _in_turn([usual, *([_setting(f) for f in part] for parts in own for part in parts)])
            few = list(dict.fromkeys(ordered))[:limit]
            wanted.append(list(dict.fromkeys([*few, *map(_setting, wide)])))
        return wanted

    def _tracked(self, jobs: Sequence[tuple[Piece, Sequence[Fit]]]) -> list[list[Fit]]:
        """For each large piece the fits with letter spacing, at most one a family, that its height allows.

        Headlines are often tracked, and with spacing free every face has the width: only drawing tells them apart, for
        which large letters are worth the time. Small pieces get none.
        """
        spaced = [[f for f in fits if f.spacing] if piece.em >= LARGE * self.scale else [] for piece, fits in jobs]
        return [_one_a_face(fits)[:FACES] for fits in self._ranked([(p, f) for (p, _), f in zip(jobs, spaced)], None)]

    def foresee(self, texts: Iterable[str], settings: Iterable[Setting]) -> None:
        """Measure in one call what ``metrics`` will be asked: every text in every setting's face."""
        faces = dict.fromkeys(s.face for s in settings)
        self.gauge.prepare([(text, face) for text in dict.fromkeys(texts) for face in faces])

    def _ranked(self, jobs: Sequence[tuple[Piece, Sequence[Fit]]], most: int | None = SHORTLIST) -> list[list[Fit]]:
        """The most promising fits of each piece ordered by widths and by heights as hinted at their very sizes."""
        short = [sorted(fits, key=lambda f: f.bare + 0.5 * (f.cost - f.bare))[:most] for _, fits in jobs]
        rows = iter(
            self.gauge.rows(
                [(p.text, f.face, f.size * self.scale) for (p, _), fits in zip(jobs, short, strict=True) for f in fits]
            )
        )
        ranked = []
        for (piece, _), fits in zip(jobs, short, strict=True):
            seen = piece.ink.cover.shape[0]
            costs = {f: f.bare + min(((next(rows) - seen) / ROWS_SIGMA) ** 2, ROWS_OUTLIER) for f in fits}
            ranked.append(sorted(costs, key=lambda f: costs[f]))
        return ranked

    def pool(self, styled: Sequence[Styled]) -> dict[Setting, int]:
        """The page's settings with the number of pieces they match well, most used first."""
        counts: dict[Setting, int] = defaultdict(int)
        for s in styled:
            if s.error < 2 * SETTLED:
                counts[s.setting] += 1
        ranked = sorted(counts, key=lambda s: -counts[s])[:POOL]
        return {s: counts[s] for s in ranked}

    def cost(self, styled: Styled, pool: dict[Setting, int]) -> float:
        """Disagreement with the pixels, and how odd the style would be on this page."""
        setting = styled.setting
        short = len(styled.piece.text) < SHORT
        odd = 0.0 if setting.face.family in self.main else STRANGE_FAMILY * (2.0 if short else 1.0)
        odd += 0.0 if pool.get(setting, 0) > 1 else STRANGE_STYLE
        odd += 0.0 if setting.face.weight in WEIGHTS else UNUSUAL_WEIGHT
        odd += SPACED if setting.spacing > 0 else TIGHT if setting.spacing < 0 else 0.0
        odd += 0.3 if setting.face.italic else 0.0
        return DRAW_WEIGHT * styled.error + odd + 0.5 * size_cost(setting.size)

    def _plausible(self, piece: Piece, setting: Setting) -> bool:
        """Whether the widths and heights agree well enough to be worth drawing."""
        m = self.metrics(piece.text, setting)
        box = piece.ink.box
        width = m.ink_left + m.ink_right + setting.spacing * (len(piece.text) - 1)
        height = m.ink_ascent + m.ink_descent
        return (
            abs(width - box.w / self.scale) < 3 + 0.04 * width
            and abs(height - box.h / self.scale) < 1.5 + 0.05 * height
        )

    def _near(self, families: Iterable[str]) -> list[Face]:
        return [Face(f, w) for f in families for w in self.weights(f)] + [
            Face(f, w, True) for f in families for w in WEIGHTS
        ]

    def know_weights(self, families: Iterable[str]) -> None:
        """Measure what ``weights`` needs of all these families in one call."""
        self.gauge.prepare([(PROBE, Face(family, w)) for family in families for w in ALL_WEIGHTS])

    def weights(self, family: str) -> tuple[int, ...]:
        """The weights that really differ; a family with two files draws 300 as 400."""
        self.know_weights([family])
        seen: dict[float, int] = {}
        for weight in (*WEIGHTS, *(w for w in ALL_WEIGHTS if w not in WEIGHTS)):
            seen.setdefault(self.gauge.at(PROBE, Face(family, weight), 100.0).advance, weight)
        return tuple(sorted({*WEIGHTS, *seen.values()}))


def _faces(families: Iterable[str]) -> list[Face]:
    return [Face(family, weight) for family in families for weight in WEIGHTS]


def _groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that may share a style: like rough size, like colour."""
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


def _tally(
    groups: Sequence[Sequence[Piece]], fits: Sequence[Sequence[Fit]], scores: Sequence[Sequence[float]]
) -> dict[str, float]:
    """Families by how much text they seem to set, weighted by how well they match."""
    tally: dict[str, float] = defaultdict(float)
    for group, tried, costs in zip(groups, fits, scores, strict=True):
        letters = sum(len(p.text) for p in group)
        for family, cost in _by_family(tried, costs).items():
            tally[family] += letters * float(np.exp(min(costs) - cost))
    return tally


def _usual_error(styled: Sequence[Styled]) -> float:
    """Median over letters."""
    ranked = sorted(styled, key=lambda s: s.error)
    letters = np.cumsum([len(s.piece.text) for s in ranked])
    return ranked[int(np.searchsorted(letters, letters[-1] / 2))].error


def _by_family(fits: Sequence[Fit], costs: Sequence[float]) -> dict[str, float]:
    best: dict[str, float] = {}
    for fit, cost in zip(fits, costs, strict=True):
        best[fit.face.family] = min(cost, best.get(fit.face.family, cost))
    return best


def _cheapest(fits: Sequence[Fit], scores: Sequence[float], main: Iterable[str]) -> Fit:
    usual = set(main)
    costs = [s + (0.0 if f.face.family in usual else STRANGE_FAMILY) for f, s in zip(fits, scores, strict=True)]
    return fits[int(np.argmin(costs))]


def _by_spacing(fits: Sequence[Fit], count: int) -> tuple[list[Fit], list[Fit]]:
    """The best without letter spacing, and the best with."""
    return [f for f in fits if not f.spacing][:count], [f for f in fits if f.spacing][:count]


def _in_turn(lists: Sequence[Sequence[Setting]]) -> list[Setting]:
    """The first of each, then the second of each …"""
    return [item for row in zip_longest(*lists) for item in row if item is not None]


def _varied(fits: Sequence[Fit], count: int) -> list[Fit]:
    """The best fits without and with letter spacing, few of a family, so that look-alikes get their chance."""
    seen: dict[tuple[str, bool], int] = defaultdict(int)
    chosen: dict[bool, list[Fit]] = {False: [], True: []}
    for fit in fits:
        spaced = bool(fit.spacing)
        if seen[fit.face.family, spaced] < 2 and len(chosen[spaced]) < count:
            chosen[spaced].append(fit)
            seen[fit.face.family, spaced] += 1
    return chosen[False] + chosen[True][: (count + 1) // 2]


def _one_a_face(fits: Iterable[Fit]) -> list[Fit]:
    best: dict[Face, Fit] = {}
    for fit in fits:
        best.setdefault(fit.face, fit)
    return list(best.values())


def _setting(fit: Fit) -> Setting:
    return Setting(fit.face, fit.size, fit.spacing)


def _is_light(color: str) -> bool:
    red, green, blue = (int(color[k : k + 2], 16) for k in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue > 127
