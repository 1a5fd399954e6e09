"""Siblings to groups: runs of things that look alike, things that come in turns, and things set apart by white space."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from ui2code.outline.planner.block import Axis, Block, gaps, group, span
from ui2code.outline.planner.conform import conformed
from ui2code.outline.planner.likeness import Looks, alike, looks, similar, unboxed
from ui2code.types import Kind, Layout

ALIKE = 0.8
"""Siblings of this likeness are instances of one thing."""
ALIKE_CARDS = 0.5
"""Boxes with content may lack a part that others have."""
WIDE = 0.9
"""Of its column's width a rule reaches that separates what is above from what is below."""
BAND = 0.98
"""Of its column's width a filled box reaches that is a section."""
BAND_HEIGHT = 100.0
"""px it is high at least; lower ones are bars."""
TABLE = frozenset({"table", "thead", "tbody", "tr"})
"""What is grouped already."""
TURN = 1.15
"""The gap between turns is larger than any within by this ratio at least."""
EVEN = 1.5
"""Gaps within a run may differ by this ratio ..."""
EVEN_LEAST = 5.0
"""... or by this many px."""
PACE = 0.08
"""Steps of one pitch differ by this share at most."""
APART = 1.6
"""A gap this much larger than the next smaller one separates groups."""
APART_LEAST = 10.0
"""px, and it is larger by at least this."""
FIELD_GAP = 22.0
"""px between a label and its field at most."""
FIELD_INDENT = 24.0
"""px a label's left edge may be off its field's."""
ALIGNED = 4.0
"""px by which edges of a run may differ."""


def gather(block: Block) -> Block:
    """``block`` with its children, and theirs, in meaningful groups; order and boxes stay."""
    children = conformed([gather(child) for child in block.children])
    if block.layout not in ("row", "column") or block.tag in TABLE or len(children) < 3:
        return replace(block, children=children)
    if block.layout == "row":
        return replace(block, children=tuple(_grouped(children, "x", "row")))
    parts = _between(children, lambda child: _is_band(child, block))
    if len(parts) == 1:
        parts = _between(children, lambda child: child.kind is Kind.LINE and child.box.w >= WIDE * block.box.w)
    if len(parts) == 1:
        return replace(block, children=tuple(_grouped(children, "y", "column")))
    return replace(block, children=tuple(group(_grouped(part, "y", "column"), "column") for part in parts))


def _grouped(children: Sequence[Block], axis: Axis, layout: Layout) -> list[Block]:
    if len(children) < 3:
        return list(children)
    turns = _in_turns(_fields(children) if axis == "y" else children, axis, layout)
    return _set_apart(_runs(turns, axis, layout), axis, layout)


def _between(children: Sequence[Block], separates: Callable[[Block], bool]) -> list[list[Block]]:
    """Separators by themselves and what lies between them; all as one where that tells nothing apart."""
    parts: list[list[Block]] = []
    closed = True
    for child in children:
        if separates(child) or closed:
            parts.append([child])
        else:
            parts[-1].append(child)
        closed = separates(child)
    return parts if 1 < len(parts) < len(children) else [list(children)]


def _is_band(block: Block, column: Block) -> bool:
    """A filled strip as wide as all: a section of its own."""
    return (
        block.element is not None
        and bool(block.children)
        and block.box.w >= BAND * column.box.w
        and block.box.h >= BAND_HEIGHT
    )


def _fields(children: Sequence[Block]) -> list[Block]:
    """A label, the field under it and the hint under that as one."""
    done: list[Block] = []
    spacing = [*gaps(children, "y"), FIELD_GAP]
    at = 0
    while at < len(children):
        end = at + 1
        if end < len(children) and _labels(children[at], children[end], spacing[at]):
            end += 1
            hint = end < len(children) and children[end].kind is Kind.TEXT and spacing[end - 1] < spacing[end]
            end += hint and spacing[end - 1] <= FIELD_GAP and not _is_label(children, end, spacing)
        done.append(group(children[at:end], "column"))
        at = end
    return done


def _is_label(children: Sequence[Block], at: int, spacing: Sequence[float]) -> bool:
    return at + 1 < len(children) and _labels(children[at], children[at + 1], spacing[at])


def _labels(label: Block, field: Block, gap: float) -> bool:
    if (
        label.kind is not Kind.TEXT
        or field.element is None
        or field.element.control not in ("input", "textarea", "select")
    ):
        return False
    return gap <= FIELD_GAP and abs(label.box.x - field.box.x) <= FIELD_INDENT


def _in_turns(children: Sequence[Block], axis: Axis, layout: Layout) -> list[Block]:
    """A sequence that repeats (heading, text, heading, text) as groups, where gaps do not contradict."""
    looked = [looks([child]) for child in children]
    spacing = gaps(children, axis)
    done: list[Block] = []
    at = 0
    while at < len(children):
        period, times = _repetition(looked, spacing, at)
        if period < 2:
            done.append(children[at])
            at += 1
            continue
        done += [group(children[k : k + period], layout) for k in range(at, at + period * times, period)]
        at += period * times
    return done


def _repetition(looked: Sequence[Looks], spacing: Sequence[float], at: int) -> tuple[int, int]:
    """The period that repeats from ``at`` on and how often; (0, 0) if none does."""
    for period in (2, 3, 4):
        times = 1
        while at + (times + 1) * period <= len(looked) and all(
            alike(looked[at + k], looked[at + times * period + k]) >= ALIKE for k in range(period)
        ):
            times += 1
        uniform = all(alike(looked[at], looked[at + k]) >= ALIKE for k in range(1, period) if at + k < len(looked))
        if times < 2 or uniform:
            continue
        last = at + period * times - 1
        inner = [spacing[k] for k in range(at, last) if (k - at + 1) % period]
        outer = [spacing[k] for k in range(at, last) if not (k - at + 1) % period]
        if min(outer) >= TURN * max(inner):
            return period, times
    return 0, 0


def _runs(parts: Sequence[Block], axis: Axis, layout: Layout) -> list[Block]:
    """Runs of alike siblings at even distances as groups of their own, where there is something else beside them."""
    spacing = gaps(parts, axis)
    done: list[Block] = []
    at = 0
    while at < len(parts):
        end = at + 1
        while end < len(parts) and _joins(parts[at:end], parts[end], spacing[at:end], axis):
            end += 1
        least = 2 if all(_compound(p) for p in parts[at:end]) else 3
        if end - at >= least and end - at < len(parts):
            done.append(group(parts[at:end], layout))
        else:
            done += parts[at:end]
        at = end
    return done


def _compound(block: Block) -> bool:
    return bool(block.children)


def _joins(run: Sequence[Block], other: Block, spacing: Sequence[float], axis: Axis) -> bool:
    """Whether ``other`` goes on with ``run``; ``spacing`` ends with the gap between them."""
    least = ALIKE_CARDS if run[-1].children and other.children and run[-1].look == other.look else ALIKE
    if other.kind is Kind.LINE or similar(run[-1], other) < least:
        return False
    if max(spacing) > max(EVEN * min(spacing), min(spacing) + EVEN_LEAST) and not _paced([*run, other], axis):
        return False
    return _in_line(run[-1], other, axis) or _in_line(unboxed(run[-1]), unboxed(other), axis)


def _paced(blocks: Sequence[Block], axis: Axis) -> bool:
    """Whether blocks stand at one pitch, by their starts or by their middles (at least three)."""
    starts = [span(b.box, axis)[0] for b in blocks]
    middles = [sum(span(b.box, axis)) / 2 for b in blocks]
    steps = [[b - a for a, b in pairwise(places)] for places in (starts, middles)]
    return len(blocks) > 2 and any(max(s) - min(s) <= PACE * max(s) for s in steps)


def _in_line(one: Block, other: Block, axis: Axis) -> bool:
    a, b = one.box, other.box
    if axis == "y":
        edges = (a.x - b.x, a.right - b.right, a.cx - b.cx)
    else:
        edges = (a.y - b.y, a.bottom - b.bottom, a.cy - b.cy)
    return min(map(abs, edges)) <= ALIGNED


def _set_apart(parts: Sequence[Block], axis: Axis, layout: Layout) -> list[Block]:
    """Groups separated by outstanding gaps; all as it is where no gap stands out."""
    if len(parts) < 3:
        return list(parts)
    spacing = gaps(parts, axis)
    limit = _outstanding(spacing)
    if limit is None:
        return list(parts)
    groups: list[list[Block]] = [[parts[0]]]
    for gap, part in zip(spacing, parts[1:], strict=True):
        if gap >= limit:
            groups.append([])
        groups[-1].append(part)
    return [group(_set_apart(members, axis, layout), layout) for members in groups]


def _outstanding(spacing: Sequence[float]) -> float | None:
    """The least gap of those that stand out among ``spacing``; None if there is no such step."""
    ordered = sorted({max(gap, 1.0) for gap in spacing})
    steps = [(b / a, b) for a, b in pairwise(ordered) if b >= APART * a and b - a >= APART_LEAST]
    return max(steps)[1] if steps else None
