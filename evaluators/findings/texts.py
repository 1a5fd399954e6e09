"""What has changed of a text: its colours where the letters are drawn the same, else its font or its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from evaluators.compare import Measured, drawn_alike
from evaluators.findings.fonts import font
from evaluators.findings.insides import HERE, Shift
from evaluators.findings.making import make
from evaluators.findings.spots import Spot, found_near, only_moved, piece_shift, shift_of, spot_of, told
from evaluators.findings.tints import declared_colours, measured_colours
from evaluators.findings.view import View
from evaluators.findings.words import cut, name, off, px, where_they_part
from evaluators.match import plain, ratio
from evaluators.types import Block, Finding, Piece, Region, around

TEXT_WIDTH = 0.04
"""Relative change of a text's width that tells of another font or spacing, where the pictures are of two machines."""

DIFFERS = 0.5
"""Likeness under which a text is called different though nothing else was found."""

LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201c\u201d'\"`.,;:", None),
        **dict.fromkeys("\u2013\u2014", "-"),
        **dict.fromkeys("lI|1!", "i"),
        "0": "o",
    }
)
"""Letters that are misread for each other, stops and quotes that are not read at all."""


def text_changes(view: View, index: int) -> Iterator[Finding]:
    """Everything but its place that is not as it should be; of a text in several pieces, of those that changed."""
    block = view.comparison.candidate.blocks[index]
    shift = shift_of(view, block, view.partner(index))
    spot = spot_of(view, block, shift)
    if spot is None:
        return
    if spot.alike:
        yield from measured_colours(view, spot)
        return
    parts = list(changed_pieces(view, block, shift))
    spots = [(part, spot if part is block else spot_of(view, part, shift)) for part in parts]
    found = [(part, f) for part, there in spots if there for f in changes_of(view, index, part, there)]
    kinds = {f.kind for _, f in found}
    if kinds - {"moved"} and len(block.pieces) > 1 and as_a_whole(view, block, [part for part, _ in found]):
        yield replace(found[0][1], region=around(block.lines), place=block.place)
        return
    yield from (f for _, f in found)
    measured = view.partner(index)
    whole = measured is not None and measured.pair.candidate is block
    if not view.exact and measured is not None and whole and "font-family" not in kinds:
        yield from stretched(block, measured)
    if not kinds - {"moved"}:
        told = {id(part) for part, _ in found}
        yield from retyped(view, block, [part for part in parts if id(part) not in told], shift)


def as_a_whole(view: View, block: Block, parts: Sequence[Block]) -> bool:
    """Whether what was done to pieces of a text was done to all of it: every piece changed, or the words before them too."""
    inner = {p.place for p in block.pieces if not any(holds(p, q) for q in block.pieces if q is not p)}
    if len(inner) > 1 and inner <= {part.place for part in parts}:
        return True
    first = min(block.lines, key=lambda r: (r.y, r.x))
    start = min((part.box.x for part in parts if part.box.overlap(first) > 0), default=first.right)
    before = up_to(first, start - 1)
    return before.w > 4 and not view.settling.search.close([before], HERE, 0.0) and found_near(view, before) is None


def up_to(line: Region, right: float) -> Region:
    """The part of a line up to a place."""
    return Region(line.x, line.y, max(0.0, right - line.x), line.h)


def changed_pieces(view: View, block: Block, shift: Shift) -> Iterator[Block]:
    """The pieces of a text as texts of their own, innermost first, but for those drawn the same, those that only moved
    on because a piece before them changed, and those around a changed one."""
    if len(block.pieces) < 2:
        yield block
        return
    search = view.settling.search
    changed: list[Piece] = []
    for piece in sorted((p for p in block.pieces if p.lines), key=lambda p: sum(r.area for r in p.lines)):
        if search.close(piece.lines, shift, 0.0) or any(holds(piece, other) for other in changed):
            continue
        if changed and found_near(view, around(piece.lines)) is not None:
            continue
        changed.append(piece)
    for piece in changed:
        yield replace(
            block, text=piece.text, box=around(piece.lines), lines=piece.lines, pieces=(piece,), place=piece.place
        )


def holds(piece: Piece, other: Piece) -> bool:
    """Whether the lines of a piece run around another piece."""
    return all(any(line.overlap(r) > 0.5 * r.area for line in piece.lines) for r in other.lines)


def changes_of(view: View, index: int, block: Block, spot: Spot) -> Iterator[Finding]:
    """Of one text, or one piece of a text."""
    if spot.alike:
        yield from measured_colours(view, spot)
        return
    away = piece_shift(view, spot)
    if away is not None:
        what = name(block) if spot.piece.text == block.text else f"'{cut(spot.piece.text)}'"
        yield told(spot, "moved", f"{what} is {off(*away)}", ("", ""), 0.3)
        return
    if only_moved(view, block):
        return
    yield from font(view, spot)
    measured = view.partner(index)
    if not view.exact and measured is not None and not measured.same_pixels:
        yield from declared_colours(spot)


def retyped(view: View, block: Block, parts: Sequence[Block], shift: Shift) -> Iterator[Finding]:
    """Other words than were read, in a text nothing else is wrong with; one finding, at the piece that changed. Where the
    words are those that were read, something else is the matter, and on pages drawn by one machine that is said."""
    parts = [part for part in parts if not only_moved(view, part)]
    if not parts:
        return
    other = next((part for part in parts if misquoted(view, block, part, shift)), None)
    if other is not None:
        actual, expected = plain(other.text), expected_of(view, block, other, shift)
        share = min(1.0, 0.2 + 2 * (1 - ratio(actual, expected)))
        here, there = where_they_part(actual, expected)
        message = f"{name(other)} reads '{here}' instead of '{there}'"
        yield make(block, "retyped", message, (expected, actual), share, around(other.lines), other.place)
    elif view.exact or unlike(view, block):
        message = f"{name(block)} looks different"
        share = 0.3 * (1 - drawn_alike(parts[0], view.comparison.image, view.comparison.reference))
        yield make(block, "differs", message, ("", ""), share, around(parts[0].lines), parts[0].place)


def misquoted(view: View, block: Block, part: Block, shift: Shift) -> bool:
    """Whether a piece of a text has other words than were read in its place. Between the words of a piece that runs
    around others there are theirs."""
    actual, expected = part.text, expected_of(view, block, part, shift)
    if not expected or readable(actual) == readable(expected):
        return False
    around_others = len(block.pieces) > 1 and any(
        p.place != part.place and holds(Piece(part.text, part.lines), p) for p in block.pieces
    )
    left = Counter(map(readable, actual.split())) - Counter(map(readable, expected.split()))
    return bool(left) if around_others or len(part.pieces) > 1 else True


def unlike(view: View, block: Block) -> bool:
    """Whether a text is drawn quite otherwise, though nothing that has a name is wrong with it."""
    measured = view.measured.get(id(block))
    return measured is not None and measured.likeness < DIFFERS


def expected_of(view: View, block: Block, part: Block, shift: Shift) -> str:
    """What a text should say: what was read in its place; where lines may be broken otherwise, in what it was matched with."""
    measured = view.measured.get(id(block))
    if not view.exact and part is block and measured is not None:
        return plain(measured.pair.reference.text)
    return read_at(view, part, shift)


def read_at(view: View, block: Block, shift: Shift) -> str:
    return plain(view.written([r.moved(-shift[0], -shift[1]).grown(2) for r in block.lines]))


def readable(text: str) -> str:
    """Without what is misread most: kinds of quotes and dashes, stops, and letters that look alike."""
    return "".join(text.translate(LOOKALIKES).split()).casefold()


def stretched(block: Block, measured: Measured) -> Iterator[Finding]:
    """Too wide or too narrow a line, or another number of lines."""
    other = measured.pair.reference
    same = len(block.lines) == len(other.lines)
    dw, dh = block.box.w - other.box.w, block.box.h - other.box.h
    parts = []
    if same and abs(dw) > max(2.0, TEXT_WIDTH * other.box.w):
        parts.append(f"{px(dw)} too {'wide' if dw > 0 else 'narrow'}")
    if not same and abs(dh) >= 2:
        parts.append(f"{px(dh)} too {'tall' if dh > 0 else 'short'}")
    if parts:
        share = abs(dw) / max(other.box.w, 1) + (0 if same else abs(dh) / max(other.box.h, 1))
        sizes = (f"{other.box.w:.0f}x{other.box.h:.0f}", f"{block.box.w:.0f}x{block.box.h:.0f}")
        yield make(block, "resized", f"{name(block)} is {' and '.join(parts)}", sizes, min(1.0, share))
