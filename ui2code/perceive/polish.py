"""Settings that nearly match -> settings that match: neighbouring sizes, spacings and weights, drawn and compared."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ui2code.perceive.faces import USUAL_SIZES
from ui2code.perceive.styles import Setting, Styled, Stylist

EXACT = 0.012
"""A setting whose samples differ no more than this lands on the same pixels."""
HOPELESS = 0.6
"""Beyond this the string or the ink is wrong, not the setting."""
REPRESENTATIVES = 2
ROUNDS = 3
SIZE_REACH = 0.12
"""Share by which a size may have been misjudged with the spacing making up for it."""
WIDTH_SLACK = 1.2
"""CSS px by which the width of a neighbour may miss and still be worth drawing."""
SPACING_MEANT = 0.012
"""em; a smaller letter spacing only makes up for a font that is not to be had …"""
TINY_SPACING = 0.02
"""… and must gain this much error."""
SPACED, TIGHT = 0.006, 0.02
"""What letter spacing must gain: text is seldom set wider, hardly ever tighter."""
GAIN = 0.004
"""Smallest gain in error worth a change, so that equal neighbours keep the simpler setting."""


def polish(styled: Sequence[Styled], stylist: Stylist) -> list[Styled]:
    """In the same order, whole settings at a time, so that what is one style stays one.

    More than one round, as size, weight and spacing are changed one after the other.
    """
    result = list(styled)
    for _ in range(ROUNDS):
        better = _improved(result, stylist)
        if not better:
            break
        result = _changed(result, better, stylist)
    return result


def _improved(styled: Sequence[Styled], stylist: Stylist) -> dict[Setting, Setting]:
    """What settings are better replaced by."""
    groups: dict[Setting, list[Styled]] = defaultdict(list)
    for s in styled:
        groups[s.setting].append(s)
    reps = {setting: found for setting, members in groups.items() if (found := _representatives(members))}
    _measure(reps, stylist)
    plans = [
        (setting, found, neighbours)
        for setting, found in reps.items()
        if (neighbours := _neighbours(setting, found[0], stylist))
    ]
    laid = iter(stylist.laid([(r.piece, n) for _, found, neighbours in plans for n in neighbours for r in found]))
    better: dict[Setting, Setting] = {}
    for setting, found, neighbours in plans:
        costs = {n: float(np.mean([_cost(next(laid)) for _ in found])) for n in neighbours}
        best = min(costs, key=lambda n: costs[n])
        if costs[best] < float(np.mean([_cost(r) for r in found])) - GAIN:
            better[setting] = best
    return better


def _measure(reps: dict[Setting, list[Styled]], stylist: Stylist) -> None:
    """What the neighbours will be asked, in one call."""
    stylist.know_weights(setting.face.family for setting in reps)
    stylist.gauge.prepare(
        [
            (found[0].piece.text, setting.face._replace(weight=weight))
            for setting, found in reps.items()
            for weight in {setting.face.weight, *stylist.weights(setting.face.family)}
        ]
    )


def _representatives(members: Sequence[Styled]) -> list[Styled]:
    """The longest that the setting roughly explains; none where all are exact already."""
    fair = [s for s in members if s.error < HOPELESS]
    if not fair or all(s.error < EXACT for s in fair):
        return []
    unique = {s.piece.text: s for s in fair}
    return sorted(unique.values(), key=lambda s: -s.piece.ink.box.w)[:REPRESENTATIVES]


def _neighbours(setting: Setting, longest: Styled, stylist: Stylist) -> list[Setting]:
    sizes = [s for s in USUAL_SIZES if abs(s - setting.size) <= max(1.01, SIZE_REACH * setting.size)]
    found = [
        replace(setting, size=size, spacing=spacing)
        for size in sizes
        for spacing in dict.fromkeys((0.0, _solved(setting, size, longest, stylist)))
    ]
    found += [replace(setting, size=size, spacing=0.0) for size in _width_sizes(setting, longest, stylist)]
    for weight in stylist.weights(setting.face.family):
        if weight != setting.face.weight and abs(weight - setting.face.weight) <= 200:
            found += _reweighted(setting, weight, longest, stylist)
    return [n for n in dict.fromkeys(found) if n != setting and _fits(n, longest, stylist)]


def _reweighted(setting: Setting, weight: int, longest: Styled, stylist: Stylist) -> list[Setting]:
    """Another weight as it stands, and at whole sizes with the spacing that keeps the string's width."""
    other = replace(setting, face=setting.face._replace(weight=weight))
    if not setting.spacing:
        return [other]
    sizes = dict.fromkeys((setting.size, float(math.floor(setting.size)), float(math.ceil(setting.size))))
    return [other, *(replace(other, size=s, spacing=_solved(other, s, longest, stylist)) for s in sizes)]


def _solved(setting: Setting, size: float, longest: Styled, stylist: Stylist) -> float:
    """The letter spacing that gives the string its width at ``size``, to a tenth of a px; 0 where that is none."""
    text = longest.piece.text
    if len(text) < 2:
        return 0.0
    m = stylist.gauge.at(text, setting.face, size)
    spacing = (longest.piece.ink.box.w / stylist.scale - m.ink_left - m.ink_right) / (len(text) - 1)
    rounded = round(spacing * 20) / 20
    return rounded if abs(rounded) <= 0.5 * size else 0.0


def _width_sizes(setting: Setting, longest: Styled, stylist: Stylist) -> list[float]:
    """Unusual sizes at which the string has its width without letter spacing: to a tenth, and to a twentieth of a px."""
    m = stylist.gauge.at(longest.piece.text, setting.face, 1.0)
    size = longest.piece.ink.box.w / stylist.scale / max(m.ink_left + m.ink_right, 1e-3)
    usual = min(abs(size - u) for u in USUAL_SIZES)
    return [round(size, 1), round(size * 20) / 20] if usual > max(0.08, 0.004 * size) else []


def _fits(setting: Setting, styled: Styled, stylist: Stylist) -> bool:
    text, box = styled.piece.text, styled.piece.ink.box
    m = stylist.metrics(text, setting)
    width = m.ink_left + m.ink_right + setting.spacing * (len(text) - 1)
    return abs(width - box.w / stylist.scale) < WIDTH_SLACK + 0.01 * width


def _cost(styled: Styled) -> float:
    """Error, with a little against what pages seldom have, so that ties go to the plain."""
    setting = styled.setting
    return (
        styled.error + _odd_spacing(setting) + _odd_size(setting.size) + 0.002 * (setting.face.weight not in (400, 700))
    )


def _odd_spacing(setting: Setting) -> float:
    if not setting.spacing:
        return 0.0
    if abs(setting.spacing) < SPACING_MEANT * setting.size:
        return TINY_SPACING
    return SPACED if setting.spacing > 0 else TIGHT


def _odd_size(size: float) -> float:
    if size == int(size):
        return 0.0
    return 0.004 if size in USUAL_SIZES else 0.01


def _changed(styled: Sequence[Styled], better: dict[Setting, Setting], stylist: Stylist) -> list[Styled]:
    """Members of an improved setting move with it, unless one of them was better off before."""
    moving = [k for k, s in enumerate(styled) if s.setting in better]
    laid = stylist.laid([(styled[k].piece, better[styled[k].setting]) for k in moving])
    result = list(styled)
    for k, new in zip(moving, laid, strict=True):
        if new.error <= styled[k].error + GAIN:
            result[k] = new
    return result
