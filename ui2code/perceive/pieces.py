"""Raw OCR lines -> pieces: one string, one stretch of ink; columns split, bullets and icons taken off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from ui2code.perceive.grounds import parted_by_ground
from ui2code.perceive.ink import Ink, Span, find_ink
from ui2code.perceive.read import RawLine, Reader, Reading
from ui2code.types import Box, Pixels

COLUMN_GAP = 1.0
"""em; wider than any space of running text (widest: monospace, 0.8 with side bearings), so two columns."""
SPLIT_ERROR = 0.035
"""Share of the width by which a split string's parts may miss their stretches before both are read again."""
DOUBTFUL = 0.9
"""Score under which the quick engine's reading is checked by the precise one."""
BULLETS = frozenset("。•·●◦▪■○∙⚫")
ORNAMENTS = BULLETS | frozenset("✓✔√×✕✖★☆▾▼▽▲△►▶‣›»>≡☰□▢→←↑↓↗⌄∨˅˄∧")
"""Signs at either end of a string that are drawn beside text rather than written in it."""
ICONIC = frozenset("OoQCcGD08XxV√~=<>^()[]|/\\+*-_.,:;'\"`!?@#$%&")
"""What icons and ornaments are misread as, when they stand alone and the score is low."""
ICONIC_SCORE = 0.93
HIGH = set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789bdfhklt!?#$%&()[]{}/\\|'\"@") | set("’‘“”")
LOW = set("gjpqy()[]{}|/\\$@,;Q")
CAP, X_HEIGHT, TAIL = 0.72, 0.53, 0.2
"""em of a typical face: tops of capitals and of small letters, depth of tails."""
LETTER_GAPS = 1.6
"""How much wider than the usual gap between letters the gap beside an ornament or an icon is."""
TWO_DOTS = re.compile(r"(?<!\.)\.\.(?!\.)")
"""Always three that were read as two."""
ORNAMENT_GAP = 0.15
"""em between an ornament and the text beside it, at least."""
NARROW, WIDE = set("ijlftr.,:;'|!()[]I "), set("mwMW@%—…")


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    text: str
    ink: Ink
    score: float
    checked: bool = False
    """Read by the precise engine."""

    @property
    def em(self) -> float:
        """Font size in device px guessed from the ink's height and what letters there are."""
        return guess_em(self.text, self.ink.box.h)


def guess_em(text: str, height: float) -> float:
    letters = set(unicodedata.normalize("NFD", text))
    top = CAP if letters & HIGH or any(ord(c) > 0x2E80 for c in letters) else X_HEIGHT
    return height / (top + (TAIL if letters & LOW else 0.0))


def rough_width(text: str) -> float:
    """Relative width in a typical proportional face."""
    return sum(0.5 if c in NARROW else 1.6 if c in WIDE else 1.25 if c.isupper() else 1.0 for c in text)


def find_pieces(pixels: Pixels, lines: Sequence[RawLine], reader: Reader) -> list[Piece]:
    """All stretches of text with their ink, doubtful ones read twice, icons left out."""
    grounded = [part for line in lines for part in _by_ground(pixels, line)]
    parts = [part for line in grounded if (ink := find_ink(pixels, line.box)) for part in _columns(pixels, line, ink)]
    checked = _read_again(pixels, [p for p in parts if not _is_icon(p)], reader)
    return [bare for p in checked if not _is_icon(p) and (bare := _without_ornaments(p))]


def _by_ground(pixels: Pixels, line: RawLine) -> list[RawLine]:
    """The line cut where its ground changes; a part whose string is unsure has score 0."""
    boxes = parted_by_ground(pixels, line.box)
    if len(boxes) == 1:
        return [line]
    strings = _distributed(line.text, [round(box.w) for box in boxes])
    return [
        RawLine(text, box, line.score if sure else 0.0)
        for box, (text, sure) in zip(boxes, strings, strict=True)
        if text
    ]


def _columns(pixels: Pixels, line: RawLine, ink: Ink) -> list[Piece]:
    """The line cut at gaps that no space explains; a part whose string is unsure has score 0."""
    piece = Piece(line.text, ink, line.score)
    wide = [gap for gap in ink.gaps() if gap.length > COLUMN_GAP * piece.em]
    if not wide:
        return [piece]
    stretches = _stretches(ink, wide)
    strings = _distributed(line.text, [s.length for s in stretches])
    parts = []
    for stretch, (text, sure) in zip(stretches, strings, strict=True):
        part = ink.columns(stretch.start, stretch.end)
        if part is None:
            continue
        whole = find_ink(pixels, part.box) or part
        parts.append(Piece(text, whole, line.score if sure and text else 0.0))
    return parts


def _stretches(ink: Ink, gaps: Sequence[Span]) -> list[Span]:
    starts = [0, *(g.end for g in gaps)]
    ends = [*(g.start for g in gaps), ink.cover.shape[1]]
    return [Span(a, b) for a, b in zip(starts, ends, strict=True)]


def _distributed(text: str, widths: Sequence[int]) -> list[tuple[str, bool]]:
    """``text`` cut into one string per stretch so that rough widths match; False where the match is poor."""
    if len(widths) == 1:
        return [(text.strip(), True)]
    share = widths[0] / sum(widths)
    total = rough_width(text.replace(" ", ""))
    errors = {
        k: abs(rough_width(text[:k].replace(" ", "")) / max(total, 1e-6) - share)
        + (0.0 if text[k - 1 : k] == " " else 0.02)
        for k in range(1, len(text))
    }
    if not errors:
        return [(text, False), *(("", False) for _ in widths[1:])]
    cut = min(errors, key=lambda k: errors[k])
    rest = _distributed(text[cut:].strip(), widths[1:])
    return [(text[:cut].strip(), errors[cut] < SPLIT_ERROR and text[cut - 1] == " "), *rest]


def _read_again(pixels: Pixels, pieces: Sequence[Piece], reader: Reader) -> list[Piece]:
    doubtful = [k for k, p in enumerate(pieces) if _is_doubtful(p)]
    readings = reader.precise([crop_of(pixels, pieces[k].ink.box) for k in doubtful])
    result = list(pieces)
    for k, reading in zip(doubtful, readings, strict=True):
        result[k] = _better(pieces[k], reading)
    return [replace(p, text=TWO_DOTS.sub("...", p.text)) for p in result if p.text.strip()]


def _is_doubtful(piece: Piece) -> bool:
    """Worth 10 ms of reading again. Lost dots and such are cheaper found by drawing."""
    text = piece.text.strip("".join(ORNAMENTS) + " ")
    return piece.score < DOUBTFUL or not text.isascii() or len(text) <= 2 or any(c in "|~_\\<>=" for c in text)


def _better(piece: Piece, reading: Reading) -> Piece:
    text = reading.text.strip()
    if not text or reading.score < min(0.5, piece.score):
        return replace(piece, checked=True)
    return replace(piece, text=text, score=reading.score, checked=True)


def crop_of(pixels: Pixels, box: Box) -> Pixels:
    """The picture of one line with the margin the recogniser was trained with."""
    pad = max(2, round(0.15 * box.h))
    top, bottom = max(0, round(box.y) - pad), round(box.bottom) + pad
    left, right = max(0, round(box.x) - pad), round(box.right) + pad
    return pixels[top:bottom, left:right]


def _is_icon(piece: Piece) -> bool:
    text = piece.text.strip()
    if not text:
        return piece.checked
    if len(text) == 1:
        if ord(text) > 0x2E7F or text in ORNAMENTS:
            return True
        return text in ICONIC and piece.score < ICONIC_SCORE
    return piece.checked and piece.score < 0.6 and len(text) <= 3


def wide_gaps(piece: Piece, least: float) -> list[Span]:
    """Gaps of at least ``least`` em that are wider than those between the piece's letters."""
    gaps = piece.ink.gaps()
    usual = median(g.length for g in gaps) if len(gaps) > 2 else 0
    return [g for g in gaps if g.length > max(least * piece.em, LETTER_GAPS * usual)]


def _without_ornaments(piece: Piece) -> Piece | None:
    """Bullets, ticks and carets are drawn beside the text, not written: off they come, with their ink."""
    for last in (False, True):
        text = piece.text[::-1] if last else piece.text
        if text[:1] not in ORNAMENTS or (text[:1] == ">" and "<" in text):
            continue
        gaps = wide_gaps(piece, ORNAMENT_GAP)
        rest = text[1:].strip()
        if not gaps or not rest:
            if len(piece.text) < 2:
                return None
            continue
        width = piece.ink.cover.shape[1]
        ink = piece.ink.columns(0, gaps[-1].start) if last else piece.ink.columns(gaps[0].end, width)
        if ink is not None:
            piece = replace(piece, text=rest[::-1] if last else rest, ink=ink)
    return piece
