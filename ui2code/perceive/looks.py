"""Which words of a line are set otherwise than the line: few are, and those few show it clearly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ui2code.perceive.styles import Setting, Styled

CLEARER, FAR_CLEARER = 0.6, 0.3
"""Share of the error in the line's setting that another setting may leave in a word to be believed there: well explained, or not."""
WELL = 0.1
"""Error up to which another setting explains a word; on pages whose fonts are not to be had, twice the usual error."""
SWITCH, SWITCH_AT_COLOR = 0.15, 0.04
"""Error times letters that each change of setting along the line must save: less is what noise saves.

A change of colour is support already.
"""
RECOLOURED = 40.0
"""Largest channel difference from which two words differ in colour."""
PLAIN_GAIN = 0.01
"""Mean error that another setting of the whole line must save."""

Tried = Sequence[Mapping[Setting, Styled]]
"""For each word of a line its samples by setting."""


def chosen(words: Tried, base: Setting, usual_error: float) -> list[Styled]:
    """A sample for each word: the line's setting wherever no other one is well supported."""
    common = _common(words, base)
    well = max(WELL, 2 * usual_error)
    options = [_admitted(tried, common if common in tried else base, well) for tried in words]
    return _cheapest(options)


def _common(words: Tried, base: Setting) -> Setting:
    """The setting that explains the line best if it is to be set in one."""
    shared = [s for s in words[0] if all(s in tried for tried in words)]
    weights = [_letters(tried[base]) for tried in words]
    costs = {s: sum(n * tried[s].error for n, tried in zip(weights, words, strict=True)) / sum(weights) for s in shared}
    costs[base] -= PLAIN_GAIN
    return min(costs, key=lambda s: costs[s])


def _letters(styled: Styled) -> int:
    return len(styled.piece.text)


def _admitted(tried: Mapping[Setting, Styled], usual: Setting, well: float) -> list[tuple[float, Styled]]:
    """(cost, sample): the usual setting's, and those of settings that are clearly better."""
    plain = tried[usual]
    letters = _letters(plain)
    limit = max(min(well, CLEARER * plain.error), FAR_CLEARER * plain.error)
    better = [sample for sample in tried.values() if sample.error < limit]
    return [(letters * sample.error, sample) for sample in [plain, *better]]


def _cheapest(options: Sequence[Sequence[tuple[float, Styled]]]) -> list[Styled]:
    """The way through the words that costs least, changes of setting included."""
    ways = [(cost, [sample]) for cost, sample in options[0]]
    for here in options[1:]:
        ways = [
            min(
                ((so_far + cost + _switch(way[-1], sample), [*way, sample]) for so_far, way in ways), key=lambda w: w[0]
            )
            for cost, sample in here
        ]
    return min(ways, key=lambda w: w[0])[1]


def _switch(left: Styled, right: Styled) -> float:
    if left.setting == right.setting:
        return 0.0
    apart = float(abs(left.piece.ink.color - right.piece.ink.color).max())
    return SWITCH_AT_COLOR if apart > RECOLOURED else SWITCH
