"""Lines that stand together share one setting: the one that explains all of them best."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ui2code.perceive.styles import Setting, Styled, Stylist

EM_STEP = 1.15
COLOR_STEP = 40.0
EDGE_SLACK = 0.2
"""em by which left edges or centres of lines in one block may differ, side bearings included."""
STEP_LEAST, STEP_MOST = 0.8, 2.3
"""em between baselines of neighbours in one block."""
LOSS = 0.1
"""Error a line may lose to the common setting; beyond, it is set differently on purpose."""
GAIN = 0.02
"""Mean error a block may lose for having one setting instead of several."""


def harmonised(styled: Sequence[Styled], stylist: Stylist) -> list[Styled]:
    """In the same order."""
    mixed = [b for b in _blocks(styled) if len({styled[k].setting for k in b}) > 1]
    jobs = [(n, setting, k) for n, block in enumerate(mixed) for setting in _settings(styled, block) for k in block]
    laid = stylist.laid([(styled[k].piece, setting) for _, setting, k in jobs])
    tried: dict[tuple[int, Setting], dict[int, Styled]] = {}
    for (n, setting, k), new in zip(jobs, laid, strict=True):
        tried.setdefault((n, setting), {})[k] = new
    result = list(styled)
    for n, block in enumerate(mixed):
        options = {s: tried[n, s] for s in _settings(styled, block)}
        best = min(options, key=lambda s: _total(options[s].values()) + 0.004 * bool(s.spacing))
        if _total(options[best].values()) < _total([styled[k] for k in block]) + GAIN:
            for k, new in options[best].items():
                if new.error < styled[k].error + LOSS:
                    result[k] = new
    return result


def _settings(styled: Sequence[Styled], block: Sequence[int]) -> list[Setting]:
    return list(dict.fromkeys(styled[k].setting for k in block))


def _total(members: Iterable[Styled]) -> float:
    """Mean error, weighted by letters."""
    listed = list(members)
    return float(np.average([s.error for s in listed], weights=[len(s.piece.text) for s in listed]))


def _blocks(styled: Sequence[Styled]) -> list[list[int]]:
    """Indices of lines below each other, top to bottom."""
    order = sorted(range(len(styled)), key=lambda k: styled[k].piece.ink.box.y)
    below: dict[int, int] = {}
    for place, k in enumerate(order):
        for other in order[place + 1 :]:
            if styled[other].piece.ink.box.y - styled[k].piece.ink.box.y > STEP_MOST * styled[k].piece.em + 4:
                break
            if other not in below.values() and _neighbours(styled[k], styled[other]):
                below[k] = other
                break
    blocks = []
    for k in order:
        if k in below.values():
            continue
        block = [k]
        while block[-1] in below:
            block.append(below[block[-1]])
        blocks.append(block)
    return [b for b in blocks if len(b) > 1]


def _neighbours(upper: Styled, lower: Styled) -> bool:
    if upper.found is None or lower.found is None:
        return False
    a, b = upper.piece, lower.piece
    em = max(a.em, b.em)
    step = lower.found.baseline - upper.found.baseline
    same_edge = abs(a.ink.box.x - b.ink.box.x) < EDGE_SLACK * em
    same_center = abs(a.ink.box.cx - b.ink.box.cx) < EDGE_SLACK * em
    return (
        STEP_LEAST * em < step < STEP_MOST * em
        and (same_edge or same_center)
        and max(a.em, b.em) < EM_STEP * min(a.em, b.em)
        and float(np.abs(a.ink.color - b.ink.color).max()) < COLOR_STEP
    )
