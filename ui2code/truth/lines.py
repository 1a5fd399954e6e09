"""Stretches of text as lines, and lines as paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ui2code.truth.dom import BREAK, SPACE, Dom, Stretch
from ui2code.truth.paint import color_of
from ui2code.types import Box

GAP = 0.35
"""In font sizes: stretches of one line further apart are two texts; a space between them adds SPACE_MOST."""
SPACE_MOST = 0.7
SAME_LINE = 0.5
"""Of the lower one's height that two stretches of a line have in common at least."""
SEEN = 0.5
"""Of a stretch's width and height that must show for it to be read."""
LEAST_STEP, MOST_STEP = 0.6, 3.0
"""Baseline distances, in font sizes, within a paragraph."""
EDGE_SLACK = 3.0
"""CSS px by which the edges of a paragraph's lines may differ: spaces that hang, halves of them in the middle."""
UNEVEN = 1.6
"""CSS px by which baseline distances may differ: fractional line heights are rounded."""


@dataclass(slots=True)
class Piece:
    """What stands together in one line. ``fresh``: it begins a line; ``hard``: after a line break that was written."""

    stretches: list[Stretch]
    fresh: bool
    hard: bool
    whole: bool = True
    """Nothing else of its block stands in its line."""

    @property
    def left(self) -> float:
        return min(s.box.x for s in self.stretches)

    @property
    def right(self) -> float:
        return max(s.box.right for s in self.stretches if s.text.strip())


def _shows(stretch: Stretch, dom: Dom) -> bool:
    box = stretch.box
    clip = dom.clips[stretch.clip] if stretch.clip >= 0 else None
    seen = (clip.cut(box) if clip else box).intersection(Box(0, 0, dom.width, dom.height))
    face = dom.faces[stretch.face]
    return (
        bool(stretch.ink)
        and color_of(face.color, face.opacity) is not None
        and face.size >= 1
        and seen.w >= SEEN * box.w
        and seen.h >= SEEN * box.h
        and box.w > 0
    )


def pieces_of(stretches: Sequence[Stretch], dom: Dom) -> list[Piece]:
    pieces: list[Piece] = []
    spaces, hard = "", False
    for stretch in stretches:
        if stretch.face == BREAK:
            hard, spaces = True, ""
        elif stretch.face == SPACE:
            spaces = stretch.text
        elif _shows(stretch, dom) or not stretch.text.strip():
            last = pieces[-1] if pieces else None
            same = last is not None and not hard and _same_line(last.stretches[-1].box, stretch.box)
            if last is not None and same and _goes_on(last, stretch, len(spaces), dom.faces[stretch.face].size):
                last.stretches.append(_spaced(last.stretches[-1], stretch, spaces))
            elif stretch.text.strip():
                pieces.append(Piece([stretch], not same, hard))
                if same and last is not None:
                    last.whole = pieces[-1].whole = False
            spaces, hard = "", False
    return pieces


def _same_line(one: Box, other: Box) -> bool:
    common = min(one.bottom, other.bottom) - max(one.y, other.y)
    return common > SAME_LINE * min(one.h, other.h)


def _goes_on(piece: Piece, stretch: Stretch, spaces: int, size: float) -> bool:
    backwards = stretch.box.x < piece.left
    gap = piece.left - stretch.box.right if backwards else stretch.box.x - piece.stretches[-1].box.right
    return -1.0 - 0.1 * size <= gap <= (GAP + SPACE_MOST * spaces) * size


def _spaced(before: Stretch, stretch: Stretch, spaces: str) -> Stretch:
    """One space where one is seen, no two at a joint."""
    if before.text.endswith(" ") or (not spaces and not stretch.text.startswith(" ")):
        return replace(stretch, text=stretch.text.lstrip(" ")) if before.text.endswith(" ") else stretch
    return stretch if stretch.text.startswith(" ") else replace(stretch, text=" " + stretch.text)


def grouped(pieces: Sequence[Piece], dom: Dom) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and _follows(groups[-1], piece, dom):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _follows(group: Sequence[Piece], piece: Piece, dom: Dom) -> bool:
    """Whether a line goes on with a paragraph."""
    above = group[-1]
    if not (piece.fresh and piece.whole and above.whole):
        return False
    one, other = dom.faces[main_face(above.stretches)], dom.faces[main_face(piece.stretches)]
    step = baseline_of(piece, dom) - baseline_of(above, dom)
    if not LEAST_STEP * one.size <= step <= MOST_STEP * one.size:
        return False
    if not _one_edge([*group, piece]):
        return False
    if len(group) > 1 and abs(step - (baseline_of(above, dom) - baseline_of(group[-2], dom))) > UNEVEN:
        return False
    same = (one.family, one.size, one.weight, one.italic) == (other.family, other.size, other.weight, other.italic)
    return (same and one.color == other.color) if piece.hard else abs(one.size - other.size) < 0.01


def _one_edge(pieces: Sequence[Piece]) -> bool:
    """Whether lines share the edge that their alignment says; justified ones the left."""
    align = pieces[0].stretches[0].align
    starts = [p.left for p in pieces]
    ends = [p.right for p in pieces]
    if align == "center":
        starts = [(a + b) / 2 for a, b in zip(starts, ends, strict=True)]
    edges = ends if align == "right" else starts
    return max(edges) - min(edges) <= EDGE_SLACK


def baseline_of(piece: Piece, dom: Dom) -> float:
    """The baseline of a line, unrounded."""
    face = main_face(piece.stretches)
    stretch = next(s for s in piece.stretches if s.face == face)
    return stretch.box.y + dom.faces[face].up


def main_face(stretches: Sequence[Stretch]) -> int:
    if len(stretches) == 1:
        return stretches[0].face
    letters: Counter[int] = Counter()
    for stretch in stretches:
        letters[stretch.face] += len(stretch.text.strip())
    return letters.most_common(1)[0][0]
