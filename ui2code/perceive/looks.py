"""Which words of a line are set otherwise than the line: few are, and those few show it clearly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ui2code.perceive.styles import Setting, Styled

CLEARER, FAR_CLEARER = 0.6, 0.3
"""Share of the error in the line's setting that another setting may leave in a word to be believed there: well explained, or not."""
WELL = 0.1
"""Error up to which another setting explains a word; on pages whose fonts are not to be had, twice the usual error."""
SWITCH, SWITCH_AT_COLOR = 0.15, 0.04
"""Error times letters that each change of setting along the line must save: less is what noise saves.

A change of colour is support already.
"""
NOISE = 0.05
"""Usual error of a page's text at which they cost double."""
MOST_LETTERS = 6
RECOLOURED = 40.0
"""Largest channel difference from which two words differ in colour."""
WEIGHT_STEP, SIZE_STEP = 200, 1.12
"""Smallest changes of weight, and of size as a factor, that set words of one colour apart."""
USUAL_GAIN = 0.04
"""Mean error a line may lose for having the setting of the whole page, less where that sets less of it."""
SHARED = 0.75
"""Share of a line's letters that a setting must be able to set to be the line's: a misread word rules out every one."""
PLAIN_GAIN = 0.01
"""Mean error that another setting of the whole line must save."""

Tried = Sequence[Mapping[Setting, Styled]]
"""For each word of a line its samples by setting."""


def chosen(words: Tried, base: Setting, usual_error: float, shares: Mapping[Setting, float]) -> list[Styled]:
    """A sample for each word: the line's setting wherever no other one is well supported."""
    common = _common(words, base, shares)
    well = max(WELL, 2 * usual_error)
    coloured = _is_coloured([tried[base] for tried in words])
    options = []
    for tried in words:
        usual = common if common in tried else base
        distinct = {s: new for s, new in tried.items() if s == usual or coloured or _is_distinct(s, usual)}
        options.append(_admitted(distinct, usual, well))
    return _cheapest(options, 1 + usual_error / NOISE)


def _is_coloured(words: Sequence[Styled]) -> bool:
    """Whether the line's words are of several colours."""
    colors = np.array([w.piece.ink.color for w in words])
    return float(np.ptp(colors, axis=0).max()) > RECOLOURED


def _is_distinct(setting: Setting, usual: Setting) -> bool:
    """Whether anybody would set a word so to set it apart: in a neighbouring weight or size, nobody would see it."""
    one, other = setting.face, usual.face
    return (
        one.family != other.family
        or one.italic != other.italic
        or abs(one.weight - other.weight) >= WEIGHT_STEP
        or not 1 / SIZE_STEP < setting.size / usual.size < SIZE_STEP
    )


def _common(words: Tried, base: Setting, shares: Mapping[Setting, float]) -> Setting:
    """The setting that explains the line best if it is to be set in one; ``shares`` say how much of the page each sets."""
    weights = [_letters(tried[base]) for tried in words]
    known = {s: sum(n for n, tried in zip(weights, words, strict=True) if s in tried) for tried in words for s in tried}
    shared = [s for s, n in known.items() if n >= SHARED * sum(weights)]
    costs = {
        s: sum(n * tried.get(s, tried[base]).error for n, tried in zip(weights, words, strict=True)) / sum(weights)
        for s in shared
    }
    costs = {s: cost - USUAL_GAIN * shares.get(s, 0.0) for s, cost in costs.items()}
    costs[base] -= PLAIN_GAIN
    return min(costs, key=lambda s: costs[s])


def _letters(styled: Styled) -> int:
    """What a word weighs; long ones no more, since the errors of one word are of one cause."""
    return min(len(styled.piece.text), MOST_LETTERS)


def _admitted(tried: Mapping[Setting, Styled], usual: Setting, well: float) -> list[tuple[float, Styled]]:
    """(cost, sample): the usual setting's, and those of settings that are clearly better."""
    plain = tried[usual]
    letters = _letters(plain)
    limit = max(min(well, CLEARER * plain.error), FAR_CLEARER * plain.error)
    better = [sample for sample in tried.values() if sample.error < limit]
    return [(letters * sample.error, sample) for sample in [plain, *better]]


def _cheapest(options: Sequence[Sequence[tuple[float, Styled]]], noise: float) -> list[Styled]:
    """The way through the words that costs least, changes of setting included: those cost more where all matches badly."""
    ways = [(cost, [sample]) for cost, sample in options[0]]
    for here in options[1:]:
        ways = [
            min(
                ((so_far + cost + noise * _switch(way[-1], sample), [*way, sample]) for so_far, way in ways),
                key=lambda w: w[0],
            )
            for cost, sample in here
        ]
    return min(ways, key=lambda w: w[0])[1]


def _switch(left: Styled, right: Styled) -> float:
    if left.setting == right.setting:
        return 0.0
    apart = float(abs(left.piece.ink.color - right.piece.ink.color).max())
    return SWITCH_AT_COLOR if apart > RECOLOURED else SWITCH
