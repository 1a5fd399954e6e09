"""Design2Code's Block, Text, Position and Color (arXiv 2403.03163, section 3.2) of two HTML documents.

They look at text only: pictures, borders, icons and backgrounds are not seen; fewer matches can raise Text and Position.
This is our own writing of their definition; its quirks are kept on purpose, for a number is worth what it is comparable to:
the candidate's blocks come first in the merging, merged colours are floored, a text node's words belong to the nearest
tag with a colour of its own, and blocks of one and the same box become one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from evaluators.colour import delta_e
from evaluators.metric import Render
from evaluators.paint import Marked, coloured
from evaluators.types import Image

VERSION = "2403.03163"
MERGE_GAIN = 0.05
CONTEXT_BONUS = 0.1
ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class TextBlock:
    """``box``: x, y, width, height as fractions of the page; ``color``: sRGB 0..255."""

    text: str
    box: tuple[float, float, float, float]
    color: tuple[float, float, float]

    @property
    def area(self) -> float:
        return self.box[2] * self.box[3]


@dataclass(frozen=True, slots=True)
class Design2Code:
    """The four scores, each 0..1; all 0 where no block matches."""

    block: float = 0.0
    text: float = 0.0
    position: float = 0.0
    color: float = 0.0


def design2code(candidate: str, reference: str, render_candidate: Render, render_reference: Render) -> Design2Code:
    """Of two documents' texts; each has its own ``render``, as each has its own place for relative addresses."""
    ours, theirs = text_blocks(candidate, render_candidate), text_blocks(reference, render_reference)
    return score_blocks(ours, theirs)


# --- blocks of a page ------------------------------------------------------------------------------------------------


def text_blocks(html: str, render: Render) -> list[TextBlock]:
    """Every text node that shows, with the box of its tag's colour; empty where the two tinted renders differ in size."""
    first, second = coloured(html, 0), coloured(html, 50)
    painted, moved = render(first.html), render(second.html)
    if painted.shape != moved.shape:
        return []
    plain = render(html)
    found = places(painted, moved, first.marks, plain)
    return [TextBlock(m.text.lower(), *found[m.color]) for m in first.marks if m.color in found]


Place = tuple[tuple[float, float, float, float], tuple[float, float, float]]


def places(painted: Image, moved: Image, marks: Sequence[Marked], plain: Image) -> dict[str, Place]:
    """Box and mean colour by mark colour. Text pixels are those whose channels moved by 50 ± 8 between the renders; the
    sum is not taken modulo 256, as in the original: no channel of the first palette is near the wrap once ink is full.
    """
    expected = (painted.astype(np.int16) + 50) % 256
    text = (np.abs(expected - moved) <= 8).all(axis=2)
    rows, columns = np.nonzero(text)
    colors = painted[rows, columns]
    height, width = painted.shape[:2]
    codes = coded(colors)
    order = np.argsort(codes, kind="stable")
    starts = np.searchsorted(codes[order], np.arange(16**3 + 1))
    found: dict[str, Place] = {}
    for color in dict.fromkeys(m.color for m in marks):
        picked = chosen(color, colors, codes, order, starts)
        if len(picked) == 0:
            continue
        y, x = rows[picked], columns[picked]
        left, top = x.min(), y.min()
        box = (left / width, top / height, (x.max() - left + 1) / width, (y.max() - top + 1) / height)
        inside = (y < plain.shape[0]) & (x < plain.shape[1])
        mean = plain[y[inside], x[inside]].mean(axis=0) if inside.any() else np.zeros(3)
        ink = (float(int(mean[0])), float(int(mean[1])), float(int(mean[2])))
        found[color] = ((float(box[0]), float(box[1]), float(box[2]), float(box[3])), ink)
    return found


def coded(colors: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Index of the palette colour within ± 4 of each colour, 4096 where there is none."""
    offset = colors.astype(np.int64) - 10 + 4
    step, rest = np.divmod(offset, 16)
    near = ((rest <= 8) & (step >= 0) & (step < 16)).all(axis=1)
    code = (step[:, 0] * 16 + step[:, 1]) * 16 + step[:, 2]
    return np.where(near, code, 16**3)


def chosen(
    color: str,
    colors: NDArray[np.uint8],
    codes: NDArray[np.int64],
    order: NDArray[np.intp],
    starts: NDArray[np.intp],
) -> NDArray[np.intp]:
    """Indices of the pixels within ± 4 of a colour; by table for palette colours, one by one for a page's own."""
    value = np.array([int(color[k : k + 2], 16) for k in (1, 3, 5)])
    code = int(coded(value[None].astype(np.uint8))[0])
    if code < 16**3 and ((value - 10) % 16 == 0).all():
        return order[starts[code] : starts[code + 1]]
    low, high = (value - 4) % 256, (value + 4) % 256
    return np.nonzero(((colors >= low) & (colors <= high)).all(axis=1))[0]


# --- matching and scores ---------------------------------------------------------------------------------------------


def score_blocks(candidate: Sequence[TextBlock], reference: Sequence[TextBlock]) -> Design2Code:
    if not candidate or not reference:
        return Design2Code()
    ours, theirs, pairs = best_merge(same_box_merged(candidate), same_box_merged(reference))
    kept = [(ours[i], theirs[j], ratio) for i, j, ratio in pairs if ratio >= ALIKE]
    if not kept:
        return Design2Code()
    matched = sum(a.area + b.area for a, b, _ in kept)
    whole = sum(block.area for block in (*ours, *theirs))
    return Design2Code(
        matched / whole,
        float(np.mean([ratio for *_, ratio in kept])),
        float(np.mean([1 - centre_distance(a, b) for a, b, _ in kept])),
        float(np.mean([color_likeness(a, b) for a, b, _ in kept])),
    )


def centre_distance(a: TextBlock, b: TextBlock) -> float:
    dx = a.box[0] + a.box[2] / 2 - b.box[0] - b.box[2] / 2
    dy = a.box[1] + a.box[3] / 2 - b.box[1] - b.box[3] / 2
    return max(abs(dx), abs(dy))


def color_likeness(a: TextBlock, b: TextBlock) -> float:
    return max(0.0, 1 - float(delta_e(np.array(a.color), np.array(b.color))) / 100)


def same_box_merged(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """Texts with one and the same box as one; the colour is the running mean."""
    merged: dict[tuple[float, float, float, float], TextBlock] = {}
    for block in blocks:
        first = merged.get(block.box)
        if first is None:
            merged[block.box] = block
            continue
        r, g, b = ((x + y) / 2 for x, y in zip(first.color, block.color, strict=True))
        merged[block.box] = TextBlock(f"{first.text} {block.text}", block.box, (r, g, b))
    return list(merged.values())


def joined(a: TextBlock, b: TextBlock) -> TextBlock:
    x, y = min(a.box[0], b.box[0]), min(a.box[1], b.box[1])
    right, bottom = max(a.box[0] + a.box[2], b.box[0] + b.box[2]), max(a.box[1] + a.box[3], b.box[1] + b.box[3])
    red, green, blue = ((p + q) // 2 for p, q in zip(a.color, b.color, strict=True))
    return TextBlock(f"{a.text} {b.text}", (x, y, right - x, bottom - y), (red, green, blue))


class Ratios:
    """difflib ratios, each pair of texts once; the second text is prepared once for many first ones."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], float] = {}

    def matrix(self, ours: Sequence[str], theirs: Sequence[str]) -> NDArray[np.float64]:
        out = np.empty((len(ours), len(theirs)))
        for j, b in enumerate(theirs):
            matcher: SequenceMatcher[str] | None = None
            for i, a in enumerate(ours):
                value = self.known.get((a, b))
                if value is None:
                    if matcher is None:
                        matcher = SequenceMatcher(None, "", b)
                    matcher.set_seq1(a)
                    value = self.known[a, b] = matcher.ratio()
                out[i, j] = value
        return out


def best_merge(
    ours: list[TextBlock], theirs: list[TextBlock]
) -> tuple[list[TextBlock], list[TextBlock], list[tuple[int, int, float]]]:
    """Both sides after merging neighbours while that pays, and the final pairs (ours, theirs, ratio)."""
    ratios = Ratios()
    changed = True
    while changed:
        merges = gains(ours, [b.text for b in theirs], ratios, flipped=False)
        ours = apply(ours, merges)
        changed = bool(merges)
        merges = gains(theirs, [b.text for b in ours], ratios, flipped=True)
        theirs = apply(theirs, merges)
        changed = changed or bool(merges)
    values = ratios.matrix([b.text for b in ours], [b.text for b in theirs])
    rows, columns = assignment(with_context(-values))
    return ours, theirs, [(i, j, float(values[i, j])) for i, j in zip(rows, columns, strict=True)]


def gains(side: Sequence[TextBlock], others: Sequence[str], ratios: Ratios, flipped: bool) -> list[tuple[int, float]]:
    """(index of the first of two neighbours, gain) for merges that pay, the best first. ``flipped``: ``side`` is theirs."""
    if len(side) < 2:
        return []

    def costs(texts: Sequence[str]) -> NDArray[np.float64]:
        return -(ratios.matrix(others, texts).T if flipped else ratios.matrix(texts, others))

    base, merged = costs([b.text for b in side]), costs([f"{a.text} {b.text}" for a, b in pairwise(side)])
    current = assigned(base, flipped)
    found = []
    for i in range(len(side) - 1):
        tried = np.concatenate([base[:i], merged[i : i + 1], base[i + 2 :]])
        gain = mean_gain(current, assigned(tried, flipped))
        if gain > MERGE_GAIN:
            found.append((i, gain))
    return sorted(found, key=lambda item: -item[1])


def assigned(costs: NDArray[np.float64], flipped: bool) -> list[float]:
    """The costs of the best assignment; solved in the orientation candidate x reference."""
    turned = costs.T if flipped else costs
    rows, columns = assignment(turned)
    return [float(v) for v in turned[rows, columns]]


def assignment(costs: NDArray[np.float64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(costs)
    return np.asarray(rows, np.intp), np.asarray(columns, np.intp)


def mean_gain(before: Sequence[float], after: Sequence[float]) -> float:
    """How much the mean cost falls, over the costs that are not common to both; a fall only counts if the best one fell."""
    one, two = Counter(before), Counter(after)
    only_before, only_after = list((one - two).elements()), list((two - one).elements())
    gain = mean(only_before) - mean(only_after)
    if gain > 0 and not min(only_before, default=0.0) > min(only_after, default=0.0):
        return 0.0
    return gain


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def apply(side: Sequence[TextBlock], merges: Sequence[tuple[int, float]]) -> list[TextBlock]:
    """The merges carried out, best first; a block takes part in one only."""
    blocks, gone, touched = list(side), set[int](), set[int]()
    for i, _ in merges:
        if i in touched or i + 1 in touched:
            continue
        blocks[i] = joined(blocks[i], blocks[i + 1])
        gone.add(i + 1)
        touched |= {i, i + 1}
    return [b for k, b in enumerate(blocks) if k not in gone]


def with_context(costs: NDArray[np.float64]) -> NDArray[np.float64]:
    """A tenth of the two best costs in the 3 x 3 neighbourhood added to every cost below -1/2."""
    out = costs.copy()
    for i, j in np.argwhere(costs < -ALIKE):
        near = costs[max(0, i - 1) : i + 2, max(0, j - 1) : j + 2].ravel()
        rest = np.sort(np.delete(near, int(np.argmax(near == costs[i, j]))))
        out[i, j] += CONTEXT_BONUS * rest[:2].sum()
    return out
