"""Paragraphs as texts: lines of runs, where the pen starts, what is inked."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ui2code.perceive.baseline import top_of
from ui2code.truth.dom import Clip, Dom, Face, Stretch
from ui2code.truth.lines import Piece, baseline_of, grouped, pieces_of
from ui2code.truth.paint import color_of, over
from ui2code.types import Align, Box, Color, Text, TextLine, TextRun, TextStyle, enclosing

OWN_SHARE = 0.25
"""Of a paragraph's characters that its own style has at least, as for perceive."""

ALIGNS: dict[str, Align] = {"center": "center", "right": "right", "justify": "justify"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of one text, before it is known on what they stand."""

    rows: tuple[tuple[Stretch, ...], ...]
    baselines: tuple[float, ...]
    inks: tuple[Box, ...]
    face: int
    """Its own style, against which others in it are set apart."""
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
    groups = [group for stretches in blocks.values() for group in grouped(pieces_of(stretches, dom), dom)]
    usual = _letters([s for group in groups for piece in group for s in piece.stretches])
    made = (_paragraph(group, dom, usual) for group in groups)
    return [paragraph for paragraph in made if paragraph is not None]


def _letters(stretches: Sequence[Stretch]) -> Counter[int]:
    letters: Counter[int] = Counter()
    for stretch in stretches:
        letters[stretch.face] += len(stretch.text.strip())
    return letters


def _common(stretches: Sequence[Stretch], usual: Counter[int]) -> int:
    """The paragraph's own style, against which its runs are set apart: of those that have a share in it the one that the
    page uses most, as for perceive."""
    letters = _letters(stretches)
    if len(letters) == 1:
        return stretches[0].face
    share = min(OWN_SHARE * letters.total(), max(letters.values()))
    return max((face for face in letters if letters[face] >= share), key=lambda f: (usual[f], letters[f]))


def _paragraph(pieces: Sequence[Piece], dom: Dom, usual: Counter[int]) -> Paragraph | None:
    rows = tuple(tuple(piece.stretches) for piece in pieces)
    baselines = tuple(math.floor(baseline_of(piece, dom) + 0.5) for piece in pieces)
    inks = tuple(_ink(row, y, dom) for row, y in zip(rows, baselines, strict=True))
    if not all(ink.area > 0 for ink in inks):
        return None
    owner = common_owner({s.owner for row in rows for s in row if s.text.strip()}, dom)
    return Paragraph(rows, baselines, inks, _common([s for row in rows for s in row], usual), owner, rows[0][0].block)


def _ink(row: Sequence[Stretch], baseline: float, dom: Dom) -> Box:
    """What a line's letters paint, as far as it is not cut off; sideways in fractions of a pixel, as perceive finds it."""
    page = Clip(0, 0, dom.width, dom.height, ())
    boxes = []
    for stretch in row:
        if not stretch.ink or not stretch.text.strip():
            continue
        left, right, up, down, _ = stretch.ink
        box = Box(stretch.box.x - left, baseline - up, left + right, up + down)
        box = page.cut(dom.clips[stretch.clip].cut(box) if stretch.clip >= 0 else box)
        if box.area > 0:
            boxes.append(box)
    if len(boxes) == 1:
        return boxes[0]
    return enclosing(boxes) if boxes else Box(0, 0, 0, 0)


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
    start = min(s.box.x for s in row if s.text.strip())
    advance = max(s.box.right for s in row if s.text.strip()) - start
    return TextLine(tuple(r for r in runs if r.text), ink, round(start, 3), round(advance, 3), baseline)


def style_of(face: Face, ground: Color) -> TextStyle:
    color = over(color_of(face.color, face.opacity) or "#000000", ground)
    return TextStyle(face.family, face.size, face.weight, face.italic, color, face.spacing, face.underline)
