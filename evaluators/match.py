"""Which block of the candidate stands for which block of the reference: one assignment over text, kind and place.

Matching comes before comparing, so that a shifted block costs its shift and not its existence. Where one side has a
text in several pieces (a link in a sentence, a paragraph cut into lines), the pieces are joined first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from evaluators.types import Block, around, one_per_line

TEXT_ALIKE = 0.5
"""Ratio from which two texts count as the same text, edited (Design2Code's own threshold)."""

PLACE_ALIKE = 0.45
"""Overlap (IoU) from which two different texts count as one text, retyped."""

SIZE_ALIKE = 0.4
"""Two pictures or shapes of a smaller ratio of areas are not the same one."""

REACH = 96.0
"""Distance in px at which nearness has fallen to a half."""

STRAY = 160.0
"""A shape further away than this is another shape: shapes have no content by which to know them again."""

PLACE_SHARE = 0.3
"""Share of nearness against text in choosing between equal texts; small, so that a moved text is still found."""

INSIDE = 0.6
"""Share of a text's box that must lie inside another's for it to be a piece of that text."""

MEDIA = ("image", "icon")


@dataclass(frozen=True, slots=True)
class Pair:
    """``ratio``: likeness of the texts (1 for blocks without text)."""

    reference: Block
    candidate: Block
    ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class Matching:
    pairs: tuple[Pair, ...]
    missing: tuple[Block, ...]
    """Blocks of the reference that the candidate lacks."""
    extra: tuple[Block, ...]
    """Blocks of the candidate that the reference lacks."""


def match(candidate: Sequence[Block], reference: Sequence[Block]) -> Matching:
    """Each block is in one pair at most; order of the pairs follows the reference."""
    pairs: list[Pair] = []
    missing: list[Block] = []
    extra: list[Block] = []
    for text in (True, False):
        ours = [b for b in candidate if (b.kind == "text") is text]
        theirs = [b for b in reference if (b.kind == "text") is text]
        found = assign(ours, theirs, text)
        if text:
            found = gather(join(found))
        pairs += found.pairs
        missing += found.missing
        extra += found.extra
    return Matching(tuple(pairs), tuple(missing), tuple(extra))


def assign(candidate: Sequence[Block], reference: Sequence[Block], text: bool) -> Matching:
    """The best one-to-one assignment of blocks of one group; pairs that are not alike at all are left out."""
    if not candidate or not reference:
        return Matching((), tuple(reference), tuple(candidate))
    from scipy.optimize import linear_sum_assignment

    ratios = text_ratios(candidate, reference) if text else np.ones((len(reference), len(candidate)))
    worth, allowed = text_worth(candidate, reference, ratios) if text else shape_worth(candidate, reference)
    rows, columns = linear_sum_assignment(-np.where(allowed, worth, 0.0))
    kept = [(int(r), int(c)) for r, c in zip(rows, columns, strict=True) if allowed[r, c]]
    taken_r, taken_c = {r for r, _ in kept}, {c for _, c in kept}
    return Matching(
        tuple(Pair(reference[r], candidate[c], float(ratios[r, c])) for r, c in kept),
        tuple(b for k, b in enumerate(reference) if k not in taken_r),
        tuple(b for k, b in enumerate(candidate) if k not in taken_c),
    )


def text_ratios(candidate: Sequence[Block], reference: Sequence[Block]) -> NDArray[np.float64]:
    """(reference, candidate) matrix of likeness 0..1: 2 x longest common subsequence / sum of lengths."""
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    rows, columns = [plain(b.text) for b in reference], [plain(b.text) for b in candidate]
    return np.asarray(process.cdist(rows, columns, scorer=Indel.normalized_similarity), np.float64)


def ratio(first: str, second: str) -> float:
    """Likeness of two texts 0..1, white space collapsed."""
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(plain(first), plain(second)))


def plain(text: str) -> str:
    return " ".join(text.split())


def boxes(blocks: Sequence[Block]) -> NDArray[np.float64]:
    """(n, 4): x, y, right, bottom."""
    return np.array([(b.box.x, b.box.y, b.box.right, b.box.bottom) for b in blocks], np.float64)


def nearness(candidate: Sequence[Block], reference: Sequence[Block]) -> tuple[NDArray[np.float64], ...]:
    """Matrices (reference, candidate): distance of the centres, IoU, ratio of the areas (smaller / larger)."""
    r, c = boxes(reference)[:, None, :], boxes(candidate)[None, :, :]
    distance = (
        np.hypot(r[..., 0] + r[..., 2] - c[..., 0] - c[..., 2], r[..., 1] + r[..., 3] - c[..., 1] - c[..., 3]) / 2
    )
    w = np.minimum(r[..., 2], c[..., 2]) - np.maximum(r[..., 0], c[..., 0])
    h = np.minimum(r[..., 3], c[..., 3]) - np.maximum(r[..., 1], c[..., 1])
    common = np.maximum(w, 0) * np.maximum(h, 0)
    area_r = np.maximum((r[..., 2] - r[..., 0]) * (r[..., 3] - r[..., 1]), 1e-6)
    area_c = np.maximum((c[..., 2] - c[..., 0]) * (c[..., 3] - c[..., 1]), 1e-6)
    iou = common / (area_r + area_c - common)
    return distance, iou, np.minimum(area_r, area_c) / np.maximum(area_r, area_c)


def text_worth(
    candidate: Sequence[Block], reference: Sequence[Block], ratios: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """How much each pairing of texts is worth, and which are allowed."""
    distance, iou, _ = nearness(candidate, reference)
    near = 1 / (1 + distance / REACH)
    return ratios * (1 - PLACE_SHARE) + near * PLACE_SHARE, (ratios >= TEXT_ALIKE) | (iou >= PLACE_ALIKE)


def shape_worth(
    candidate: Sequence[Block], reference: Sequence[Block]
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The same for pictures and shapes, by overlap, nearness, size and kind."""
    distance, iou, size = nearness(candidate, reference)
    same = np.array([[r.kind == c.kind for c in candidate] for r in reference])
    media = np.array([[r.kind in MEDIA and c.kind in MEDIA for c in candidate] for r in reference])
    worth = iou + 0.5 / (1 + distance / REACH) + 0.3 * size + 0.2 * same
    close = (media | (distance <= STRAY)) & (size >= SIZE_ALIKE)
    return worth, close | (iou >= PLACE_ALIKE)


def join(matching: Matching) -> Matching:
    """Left-over texts that are pieces of a matched text are added to it, where that makes the texts more alike."""
    pairs = list(matching.pairs)
    extra, missing = list(matching.extra), list(matching.missing)
    for k, pair in enumerate(pairs):
        if pair.ratio >= 1 or not (extra or missing):
            continue
        fuller = absorb(pair, extra, into_candidate=True)
        pairs[k] = absorb(fuller, missing, into_candidate=False)
    return Matching(tuple(pairs), tuple(missing), tuple(extra))


def gather(matching: Matching) -> Matching:
    """A text left over on one side that the other side has in several pieces, none alike enough alone, becomes a pair."""
    extra, missing = list(matching.extra), list(matching.missing)
    pairs = [*matching.pairs]
    for whole in sorted(matching.extra, key=lambda b: -b.box.area):
        pieces = collected(whole, missing)
        if pieces:
            extra.remove(whole)
            pairs.append(Pair(pieces, whole, ratio(pieces.text, whole.text)))
    for whole in sorted(matching.missing, key=lambda b: -b.box.area):
        pieces = collected(whole, extra) if whole in missing else None
        if pieces:
            missing.remove(whole)
            pairs.append(Pair(whole, pieces, ratio(whole.text, pieces.text)))
    return Matching(tuple(pairs), tuple(missing), tuple(extra))


def collected(whole: Block, loose: list[Block]) -> Block | None:
    """The loose texts inside a block as one, taken out of ``loose``; None if together they do not read like it."""
    room = whole.box.grown(4)
    parts = [b for b in loose if room.overlap(b.box) >= INSIDE * b.box.area > 0]
    if len(parts) < 2:
        return None
    one = together(parts)
    if ratio(one.text, whole.text) < TEXT_ALIKE:
        return None
    for part in parts:
        loose.remove(part)
    return one


def absorb(pair: Pair, loose: list[Block], into_candidate: bool) -> Pair:
    """Take from ``loose`` every block inside the other side's box that improves the ratio."""
    whole = pair.reference if into_candidate else pair.candidate
    room = whole.box.grown(4)
    parts = [pair.candidate if into_candidate else pair.reference]
    for block in [b for b in loose if room.overlap(b.box) >= INSIDE * b.box.area > 0]:
        mine = together([*parts, block])
        better = ratio(mine.text, whole.text)
        if better > pair.ratio:
            sides = {"candidate": mine} if into_candidate else {"reference": mine}
            pair = replace(pair, ratio=better, **sides)
            parts.append(block)
            loose.remove(block)
    return pair


def together(parts: Sequence[Block]) -> Block:
    """Pieces of one text as one block, in reading order; the largest gives style, name and source."""
    rows: list[list[Block]] = []
    for part in sorted(parts, key=lambda b: b.box.cy):
        last = rows[-1][-1].box if rows else None
        same = last is not None and abs(part.box.cy - last.cy) < 0.5 * min(part.box.h, last.h)
        if same:
            rows[-1].append(part)
        else:
            rows.append([part])
    ordered = [part for row in rows for part in sorted(row, key=lambda b: b.box.x)]
    main = max(parts, key=lambda b: b.box.area)
    return replace(
        main,
        text=" ".join(part.text for part in ordered),
        box=around([part.box for part in parts]),
        lines=one_per_line([line for part in parts for line in part.lines]),
    )
