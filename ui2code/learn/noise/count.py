"""Pages as they are and as they were read -> ``Noise``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeVar

from ui2code.learn.labels.match import Matching, matched
from ui2code.learn.noise.odds import Amounts, Fate, Fates, Jitters, Letters, Names, Noise, Paints, Part, Styles
from ui2code.learn.noise.pairs import Pair
from ui2code.learn.noise.tally import Share, ThingTally
from ui2code.learn.noise.tally_texts import TextTally, levels_off
from ui2code.types import Paint

T = TypeVar("T", bound=Hashable)

LEAST = 12
"""Cases of a particular sort from which it is told apart from the general one."""
MOST = 240
"""Different fates that are kept of a sort; of those met only once a part stands for all."""


@dataclass
class PaintTally:
    fill: Counter[float] = field(default_factory=Counter)
    filled: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    bordered: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    shadowed: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    graded: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    radius: Counter[float] = field(default_factory=Counter)

    def count(self, true: Paint, read: Paint) -> None:
        if true.fill and read.fill:
            self.fill[levels_off(true.fill, read.fill)] += 1
        self.filled[str(true.fill is not None)].count(read.fill is not None)
        self.bordered[str(any(true.borders))].count(any(read.borders))
        self.shadowed[str(bool(true.shadows))].count(bool(read.shadows))
        self.graded[str(true.gradient is not None)].count(read.gradient is not None)
        self.radius[float(round(max(read.radius) - max(true.radius)))] += 1


def noise_of(pairs: Iterable[Pair]) -> Noise:
    """What went wrong in reading ``pairs`` (at least one), and how often."""
    things, texts, paints = ThingTally(), TextTally(), PaintTally()
    trust: dict[str, Counter[float]] = defaultdict(Counter)
    pages = 0
    for pair in pairs:
        pages += 1
        matching = matched(pair.truth, pair.read)
        things.count(pair, matching)
        texts.count(pair, matching)
        _count_rest(pair, matching, paints, trust)
    confidence = {kind: _amounts(counts) for kind, counts in trust.items()}
    fates = {sort: _fates(counts) for sort, counts in _enough(things.fates).items()}
    invented = {sort: _fates(counts) for sort, counts in _enough(things.invented).items()}
    surfaces = _fates(things.surfaces or Counter({Fate((Part("shape", None, (0.0, 0.0, 0.0, 0.0)),)): 1}))
    marks = _letters(texts), _styles(texts), _paints(paints)
    return Noise(pages, fates, things.likeness(), *marks, invented, things.surface.rate, surfaces, confidence)


def _count_rest(pair: Pair, matching: Matching, paints: PaintTally, trust: dict[str, Counter[float]]) -> None:
    true = pair.truth.by_id()
    for read in pair.read.elements:
        trust[read.kind.value][round(read.confidence, 2)] += 1
        homes = matching.homes[read.id]
        home = true[homes[0]] if len(homes) == 1 else None
        if home is not None and home.paint is not None and read.paint is not None and home.kind is read.kind:
            paints.count(home.paint, read.paint)


def _letters(t: TextTally) -> Letters:
    return Letters(
        {sort: _names(counts) for sort, counts in _enough(t.outcomes).items()},
        _names(t.drawn or Counter(icon=1)),
        t.words.rate,
        {stand: share.rate for stand, share in sorted(t.joins.items())},
        t.cut_lines.rate,
        t.cut_words.rate,
        {sort: share.rate for sort, share in sorted(t.wrong.items()) if share.all >= LEAST or "/" not in sort},
        _amounts(t.share or Counter({0.0: 1})),
        _names(_trimmed(t.letters or Counter({"l>I": 1}))),
        _names(t.glyphs or Counter("O")),
        {sort: Jitters(*_ends(_trimmed(counts))) for sort, counts in _enough(t.jitter).items()},
        t.runs.rate,
    )


def _styles(t: TextTally) -> Styles:
    s = t.styles
    return Styles(
        _amounts(s.size),
        {weight: _names(counts) for weight, counts in sorted(s.weights.items())},
        s.family.rate,
        _names(s.families or Counter(Inter=1)),
        _rates(s.italic),
        _rates(s.underline),
        _amounts(s.color),
        _amounts(s.spacing),
        {align: _names(counts) for align, counts in sorted(s.align.items())},
    )


def _paints(p: PaintTally) -> Paints:
    radius, fill = p.radius or Counter({0.0: 1}), p.fill or Counter({0.0: 1})
    filled, bordered, shadowed, graded = map(_both, (p.filled, p.bordered, p.shadowed, p.graded))
    return Paints(_amounts(fill), filled, bordered, shadowed, graded, _amounts(radius))


def _both(table: Mapping[str, Share]) -> dict[str, float]:
    """What was never seen stays as it is."""
    return {key: table[key].rate if key in table else default for key, default in (("False", 0.0), ("True", 1.0))}


def _rates(table: Mapping[str, Share]) -> dict[str, float]:
    return {key: share.rate for key, share in sorted(table.items())}


def _enough(table: Mapping[str, Counter[T]]) -> dict[str, Counter[T]]:
    return {sort: counts for sort, counts in sorted(table.items()) if counts.total() >= LEAST or "/" not in sort}


def _trimmed(counts: Counter[T]) -> Counter[T]:
    """At most ``MOST``; a part of the rarest stands for all of them."""
    if len(counts) <= MOST:
        return counts
    ranked = counts.most_common()
    head, tail = ranked[: MOST // 2], ranked[MOST // 2 :]
    step = -(-len(tail) // (MOST - MOST // 2))
    return Counter(dict(head) | {item: count * step for item, count in tail[::step]})


def _fates(counts: Counter[Fate]) -> Fates:
    return Fates(*_ends(_trimmed(counts)))


def _names(counts: Counter[str]) -> Names:
    return Names(*_ends(counts))


def _amounts(counts: Counter[float]) -> Amounts:
    return Amounts(*_ends(counts))


def _ends(counts: Counter[T]) -> tuple[tuple[T, ...], tuple[int, ...]]:
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], repr(pair[0])))
    return tuple(item for item, _ in ranked), tuple(accumulate(count for _, count in ranked))
