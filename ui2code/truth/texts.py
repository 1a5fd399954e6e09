"""Stretches of text as paragraphs: lines of runs, where the pen starts, what is inked."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ui2code.perceive.baseline import top_of
from ui2code.truth.dom import BREAK, SPACE, Clip, Dom, Face, Stretch
from ui2code.truth.paint import color_of, over
from ui2code.types import Align, Box, Color, Text, TextLine, TextRun, TextStyle, enclosing

GAP = 0.35
"""In font sizes: stretches of one line further apart are two texts; a space between them adds SPACE_MOST."""
SPACE_MOST = 0.7
SAME_LINE = 0.5
"""Of the lower one's height that two stretches of a line have in common at least."""
SEEN = 0.5
"""Of a stretch's width and height that must show for it to be read."""
LEAST_STEP, MOST_STEP = 0.6, 3.0
"""Baseline distances, in font sizes, within a paragraph."""
UNEVEN = 1.6
"""CSS px by which they may differ: fractional line heights are rounded."""

ALIGNS: dict[str, Align] = {"center": "center", "right": "right", "justify": "justify"}


@dataclass(slots=True)
class Piece:
    """What stands together in one line. ``fresh``: it begins a line; ``hard``: after a line break that was written."""

    stretches: list[Stretch]
    fresh: bool
    hard: bool
    whole: bool = True
    """Nothing else of its block stands in its line."""

    @property
    def right(self) -> float:
        return self.stretches[-1].box.right


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of one text, before it is known on what they stand."""

    rows: tuple[tuple[Stretch, ...], ...]
    baselines: tuple[float, ...]
    inks: tuple[Box, ...]
    face: int
    """Of most of its characters."""
    owner: int
    """The element that holds all of it."""
    block: int

    @property
    def ink(self) -> Box:
        return enclosing(self.inks)


def paragraphs(dom: Dom) -> list[Paragraph]:
    """Every text that shows, in document order."""
    blocks: dict[int, list[Stretch]] = {}
    for stretch in dom.stretches:
        blocks.setdefault(stretch.block, []).append(stretch)
    found = []
    for stretches in blocks.values():
        for rows in _grouped(_pieces(stretches, dom), dom):
            made = _paragraph(rows, dom)
            if made is not None:
                found.append(made)
    return found


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


def _pieces(stretches: Sequence[Stretch], dom: Dom) -> list[Piece]:
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
    gap = stretch.box.x - piece.right
    return -1.0 - 0.1 * size <= gap <= (GAP + SPACE_MOST * spaces) * size


def _spaced(before: Stretch, stretch: Stretch, spaces: str) -> Stretch:
    """One space where one is seen, no two at a joint."""
    if before.text.endswith(" ") or (not spaces and not stretch.text.startswith(" ")):
        return replace(stretch, text=stretch.text.lstrip(" ")) if before.text.endswith(" ") else stretch
    return stretch if stretch.text.startswith(" ") else replace(stretch, text=" " + stretch.text)


def _grouped(pieces: Sequence[Piece], dom: Dom) -> list[list[Piece]]:
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
    one, other = dom.faces[_main(above.stretches)], dom.faces[_main(piece.stretches)]
    step = _bottom(piece, dom) - _bottom(above, dom)
    if not LEAST_STEP * one.size <= step <= MOST_STEP * one.size:
        return False
    if len(group) > 1 and abs(step - (_bottom(above, dom) - _bottom(group[-2], dom))) > UNEVEN:
        return False
    same = (one.family, one.size, one.weight, one.italic) == (other.family, other.size, other.weight, other.italic)
    return (same and one.color == other.color) if piece.hard else abs(one.size - other.size) < 0.01


def _bottom(piece: Piece, dom: Dom) -> float:
    """The baseline of a line, unrounded."""
    face = _main(piece.stretches)
    stretch = next(s for s in piece.stretches if s.face == face)
    return stretch.box.y + dom.faces[face].up


def _main(stretches: Sequence[Stretch]) -> int:
    if len(stretches) == 1:
        return stretches[0].face
    letters: Counter[int] = Counter()
    for stretch in stretches:
        letters[stretch.face] += len(stretch.text.strip())
    return letters.most_common(1)[0][0]


def _paragraph(pieces: Sequence[Piece], dom: Dom) -> Paragraph | None:
    rows = tuple(tuple(piece.stretches) for piece in pieces)
    baselines = tuple(math.floor(_bottom(piece, dom) * dom.scale + 0.5) / dom.scale for piece in pieces)
    inks = tuple(_ink(row, y, dom) for row, y in zip(rows, baselines, strict=True))
    if not all(ink.area > 0 for ink in inks):
        return None
    owner = common_owner({s.owner for row in rows for s in row if s.text.strip()}, dom)
    return Paragraph(rows, baselines, inks, _main([s for row in rows for s in row]), owner, rows[0][0].block)


def _ink(row: Sequence[Stretch], baseline: float, dom: Dom) -> Box:
    """The device pixels that a line's letters touch, as far as they are not cut off."""
    page = Clip(0, 0, dom.width, dom.height, ())
    boxes = []
    for stretch in row:
        if not stretch.ink or not stretch.text.strip():
            continue
        left, right, up, down, _ = stretch.ink
        box = _outward(Box(stretch.box.x - left, baseline - up, left + right, up + down), dom.scale)
        box = page.cut(dom.clips[stretch.clip].cut(box) if stretch.clip >= 0 else box)
        if box.area > 0:
            boxes.append(box)
    if len(boxes) == 1:
        return boxes[0]
    return enclosing(boxes) if boxes else Box(0, 0, 0, 0)


def _outward(box: Box, scale: float) -> Box:
    """Grown to whole device pixels; what reaches into one by less than a fiftieth leaves no trace there."""
    x, y = math.floor(box.x * scale + 0.02), math.floor(box.y * scale + 0.02)
    right, bottom = math.ceil(box.right * scale - 0.02), math.ceil(box.bottom * scale - 0.02)
    return Box(x / scale, y / scale, (right - x) / scale, (bottom - y) / scale)


def common_owner(owners: set[int], dom: Dom) -> int:
    """The innermost element that holds all of ``owners``."""
    if len(owners) == 1:
        return next(iter(owners))
    chains = []
    for owner in owners:
        chain = [owner]
        while dom.nodes[chain[-1]].parent >= 0:
            chain.append(dom.nodes[chain[-1]].parent)
        chains.append(chain[::-1])
    common = chains[0][0]
    for steps in zip(*chains):
        if len(set(steps)) > 1:
            break
        common = steps[0]
    return common


def text_of(paragraph: Paragraph, dom: Dom, ground: Color) -> tuple[Text, Box]:
    """The text on ``ground``, and its layout box."""
    lines = tuple(
        _line(row, y, ink, dom, ground)
        for row, y, ink in zip(paragraph.rows, paragraph.baselines, paragraph.inks, strict=True)
    )
    face = dom.faces[paragraph.face]
    first = paragraph.rows[0][0]
    leading = _leading(paragraph.baselines, first.leading, face)
    align = ALIGNS.get(first.align, "left") if len(lines) > 1 else "left"
    text = Text(lines, style_of(face, ground), leading, face.up, face.down, align, ground)
    left, right = min(line.x for line in lines), max(line.x + line.advance for line in lines)
    top = top_of(paragraph.baselines, leading, face.up, face.down)
    return text, Box(left, top, right - left, leading * len(lines))


def _leading(baselines: Sequence[float], written: float, face: Face) -> float:
    """As CSS says, where the lines stand so; else as they stand."""
    if len(baselines) < 2:
        return face.up + face.down
    mean = (baselines[-1] - baselines[0]) / (len(baselines) - 1)
    return round(written, 3) if abs(mean - written) <= 1.0 / (len(baselines) - 1) + 0.01 else round(mean, 2)


def _line(row: Sequence[Stretch], baseline: float, ink: Box, dom: Dom, ground: Color) -> TextLine:
    runs: list[TextRun] = []
    for stretch in row:
        style = style_of(dom.faces[stretch.face], ground)
        text = stretch.text.replace("\n", " ")
        if runs and runs[-1].style == style:
            runs[-1] = TextRun(runs[-1].text + text, style)
        elif text:
            runs.append(TextRun(text, style))
    runs[0] = replace(runs[0], text=runs[0].text.lstrip())
    runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    start = row[0].box.x
    advance = max(s.box.right for s in row if s.text.strip()) - start
    return TextLine(tuple(r for r in runs if r.text), ink, round(start, 3), round(advance, 3), baseline)


def style_of(face: Face, ground: Color) -> TextStyle:
    color = over(color_of(face.color, face.opacity) or "#000000", ground)
    return TextStyle(face.family, face.size, face.weight, face.italic, color, face.spacing, face.underline)
