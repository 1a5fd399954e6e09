"""Pieces nothing explains -> pieces that something does: icons beside the text cut off, columns parted, strings read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ui2code.perceive.ink import Ink, Span
from ui2code.perceive.lines import Lines, explained
from ui2code.perceive.pieces import ICONIC, Piece, crop_of, wide_gaps
from ui2code.perceive.read import Reader
from ui2code.perceive.styles import DRAW_WEIGHT, Setting, Styled, Stylist
from ui2code.types import Pixels

WRONG = 0.1
"""A piece that still matches worse than this has the wrong string, or ink that is not its own."""
FOUND = 0.1
"""A sample that matches this well in its own columns is really there, whatever stands beside it."""
CUT_GAP = 0.2
"""em; icons stand at least this far from the text beside them."""
CUTS = 3
"""How many parts may be cut off at each end."""
CUT_PRICE = 0.03
"""Error that a cut, or a string changed, must save."""
UNEXPLAINED_PRICE = 0.5
"""Price of leaving all of the ink unexplained, so that the longest true string wins."""
SIGNS = frozenset("$€£¥#@([{\"'“‘<&+-./")
"""What words do begin with."""
TOKEN = 2
"""Longest word an icon is read as."""
REST_WIDTH = 0.8
"""em; what is left over beside a string is read again from this width on."""
REST_SCORE = 0.8
WORST = 10
"""Pieces that are worth the cost of cutting in all ways."""
FAMILIES = 2
"""Of the page's likely families, how many a mended piece is tried in."""
READ_AGAIN = 3
"""Variants of a piece that are worth 10 ms of reading each."""
SLIDES = 8
"""Settings of the page a string is slid along the ink in."""


@dataclass(frozen=True, eq=False, slots=True)
class Variant:
    piece: Piece
    price: float


def mend(styled: Sequence[Styled], lines: Lines, pixels: Pixels, reader: Reader) -> list[Styled]:
    """The pieces, mended where a variant matches clearly better, and then those found in what was cut off.

    Lines that their words explain one by one are right already; drawing those is cheaper than reading again.
    """
    stylist = lines.stylist
    wrong = _wrong(styled, stylist)
    right = {k for k, words in lines.tried(styled, wrong).items() if explained(words)}
    open_ = [k for k in range(len(styled)) if k not in right]
    slid, rests = _slid([styled[k] for k in open_], stylist, pixels, reader)
    cut, more = _cut(slid, stylist, pixels, reader)
    result = list(styled)
    for k, new in zip(open_, cut, strict=True):
        result[k] = new
    return [*result, *_rests([*rests, *more], result, stylist, pixels, reader)]


def _wrong(styled: Sequence[Styled], stylist: Stylist) -> list[int]:
    """Which have the wrong string, or ink that is not their own, as far as the whole line shows."""
    limit = max(WRONG, 1.5 * stylist.usual_error)
    return [k for k, s in enumerate(styled) if s.error > limit and len(s.piece.text) > TOKEN]


def _slid(styled: Sequence[Styled], stylist: Stylist, pixels: Pixels, reader: Reader) -> tuple[list[Styled], list[Ink]]:
    """Strings that are there in one of the page's settings, with other ink beside them; and that other ink."""
    pool = stylist.pool(styled)
    wrong = _wrong(styled, stylist)
    strings = [(k, variant) for k in wrong for variant in _strings(styled[k].piece, pixels, reader)]
    stylist.foresee([v.piece.text for _, v in strings], pool)
    jobs = [
        (k, variant, setting)
        for k, variant in strings
        for setting in [p for p in pool if _room(variant.piece, p, stylist)][:SLIDES]
    ]
    laid = stylist.laid([(variant.piece, setting) for _, variant, setting in jobs])
    best: dict[int, tuple[float, Styled]] = {}
    for (k, variant, _), new in zip(jobs, laid, strict=True):
        price = new.inner + variant.price + UNEXPLAINED_PRICE * _unexplained(new)
        if new.inner < FOUND and price < min(styled[k].error, best.get(k, (9.0, new))[0]):
            best[k] = (price, new)
    return _accepted(styled, {k: new for k, (_, new) in best.items()}, stylist)


def _accepted(styled: Sequence[Styled], best: dict[int, Styled], stylist: Stylist) -> tuple[list[Styled], list[Ink]]:
    """Each found string with its own columns of ink only; the ink at either side of it is left over."""
    kept: dict[int, Piece] = {}
    rests: list[Ink] = []
    for k, new in best.items():
        ink = new.piece.ink
        own = _own_columns(new)
        part = ink.columns(own.start, own.end)
        if part is None:
            continue
        kept[k] = replace(new.piece, ink=part)
        sides = (ink.columns(0, own.start), ink.columns(own.end, ink.cover.shape[1]))
        rests += [s for s in sides if s is not None and s.box.w > REST_WIDTH * new.piece.em]
    laid = stylist.laid([(piece, best[k].setting) for k, piece in kept.items()])
    result = list(styled)
    for k, new in zip(kept, laid, strict=True):
        result[k] = new
    return result, rests


def _own_columns(styled: Styled) -> Span:
    """Columns of the piece's ink that its sample covers."""
    assert styled.found is not None
    assert styled.drawn is not None
    start = round(styled.found.pen - styled.drawn.pen) - styled.piece.ink.x
    return Span(max(0, start - 1), min(styled.piece.ink.cover.shape[1], start + styled.drawn.cover.shape[1] + 1))


def _unexplained(styled: Styled) -> float:
    own = _own_columns(styled)
    cover = styled.piece.ink.cover
    return 1.0 - float(cover[:, own.start : own.end].sum()) / max(float(cover.sum()), 1e-6)


def _strings(piece: Piece, pixels: Pixels, reader: Reader) -> list[Variant]:
    """The string as it is, without a first or last word that may be an icon, and as the precise engine reads it."""
    texts = {piece.text: 0.0}
    for left, right in ((1, 0), (0, 1), (1, 1)):
        texts.setdefault(_trimmed(piece.text, left, right), CUT_PRICE)
    if not piece.checked:
        (reading,) = reader.precise([crop_of(pixels, piece.ink.box)])
        texts.setdefault(reading.text.strip(), CUT_PRICE / 2)
    return [Variant(replace(piece, text=text), price) for text, price in texts.items() if text]


def _room(piece: Piece, setting: Setting, stylist: Stylist) -> bool:
    """Whether the string in this setting fits into the ink and fills a good part of it."""
    m = stylist.metrics(piece.text, setting)
    box, k = piece.ink.box, stylist.scale
    width, height = m.ink_left + m.ink_right, m.ink_ascent + m.ink_descent
    return 0.35 * box.w / k < width < box.w / k + 3 and height < box.h / k + 2


def _cut(styled: Sequence[Styled], stylist: Stylist, pixels: Pixels, reader: Reader) -> tuple[list[Styled], list[Ink]]:
    """What still is wrong, with parts cut off at its ends, in whatever setting fits."""
    wrong = sorted(_wrong(styled, stylist), key=lambda k: -styled[k].error * len(styled[k].piece.text))[:WORST]
    variants = {k: _read(_variants(styled[k].piece), pixels, reader) for k in wrong}
    pool = stylist.pool(styled)
    flat = [(k, variant) for k in wrong for variant in variants[k]]
    wanted = stylist.candidates([v.piece for _, v in flat], pool, stylist.likely[:FAMILIES])
    jobs = [
        (k, variant, setting)
        for (k, variant), settings in zip(flat, wanted, strict=True)
        for setting in dict.fromkeys([*settings, styled[k].setting])
    ]
    laid = stylist.laid([(variant.piece, setting) for _, variant, setting in jobs])
    best = list(styled)
    cost = {k: stylist.cost(styled[k], pool) for k in wrong}
    for (k, variant, _), new in zip(jobs, laid, strict=True):
        price = stylist.cost(new, pool) + DRAW_WEIGHT * (variant.price + UNEXPLAINED_PRICE * _lost(new, styled[k]))
        if price < cost[k]:
            best[k], cost[k] = new, price
    return best, [rest for k in wrong for rest in _left_over(best[k].piece, styled[k].piece)]


def _lost(new: Styled, old: Styled) -> float:
    return 1.0 - new.piece.ink.mass / max(old.piece.ink.mass, 1e-6)


def _left_over(new: Piece, old: Piece) -> list[Ink]:
    """The ink of ``old`` at either side of ``new``."""
    if new.ink is old.ink:
        return []
    start, end = new.ink.x - old.ink.x, new.ink.x - old.ink.x + new.ink.cover.shape[1]
    sides = (old.ink.columns(0, start), old.ink.columns(end, old.ink.cover.shape[1]))
    return [s for s in sides if s is not None and s.box.w > REST_WIDTH * new.em]


def _rests(
    inks: Sequence[Ink], styled: Sequence[Styled], stylist: Stylist, pixels: Pixels, reader: Reader
) -> list[Styled]:
    """Texts of their own among what was cut off: read with certainty, and matched."""
    readings = reader.precise([crop_of(pixels, ink.box) for ink in inks])
    pieces = [
        Piece(r.text.strip(), ink, r.score, checked=True)
        for ink, r in zip(inks, readings, strict=True)
        if r.score > REST_SCORE and sum(c.isalnum() for c in r.text) >= TOKEN
    ]
    pool = stylist.pool(styled)
    wanted = stylist.candidates(pieces, pool, stylist.likely[:FAMILIES])
    jobs = [(k, setting) for k, settings in enumerate(wanted) for setting in settings]
    laid = stylist.laid([(pieces[k], setting) for k, setting in jobs])
    best: dict[int, Styled] = {}
    for (k, _), new in zip(jobs, laid, strict=True):
        if k not in best or stylist.cost(new, pool) < stylist.cost(best[k], pool):
            best[k] = new
    return [new for new in best.values() if new.error < 2 * FOUND]


def _variants(piece: Piece) -> list[Variant]:
    """The piece with some parts of its ink cut off at either end, and with the words that icons were read as gone."""
    gaps = wide_gaps(piece, CUT_GAP)
    width = piece.ink.cover.shape[1]
    inks: list[tuple[Ink, int, int]] = [(piece.ink, 0, 0)]
    for left, gap in enumerate(gaps[:CUTS], start=1):
        inks += _part(piece.ink, gap.end, width, left, 0)
    for right, gap in enumerate(reversed(gaps[-CUTS:]), start=1):
        inks += _part(piece.ink, 0, gap.start, 0, right)
    if len(gaps) > 1:
        inks += _part(piece.ink, gaps[0].end, gaps[-1].start, 1, 1)
    found = [Variant(piece, 0.0)]
    for ink, left, right in inks:
        for text in dict.fromkeys((piece.text, _trimmed(piece.text, left, right))):
            changed = (ink is not piece.ink) + (text != piece.text)
            if text and changed:
                found.append(Variant(replace(piece, text=text, ink=ink), CUT_PRICE * changed))
    return found


def _part(ink: Ink, start: int, end: int, left: int, right: int) -> list[tuple[Ink, int, int]]:
    part = ink.columns(start, end)
    return [(part, left, right)] if part is not None else []


def _trimmed(text: str, left: int, right: int) -> str:
    """Without a first or last word, or first or last sign, that an icon may have been read as."""
    words = text.split(" ")
    if left and len(words) > 1 and len(words[0]) <= TOKEN:
        words = words[1:]
    elif left and _may_be_icon(words[0]):
        words[0] = words[0][1:]
    if right and len(words) > 1 and len(words[-1]) <= TOKEN:
        words = words[:-1]
    elif right and words and not words[-1][-1:].isalnum():
        words[-1] = words[-1][:-1]
    return " ".join(w for w in words if w)


def _may_be_icon(word: str) -> bool:
    """A sign that starts no word, or a sign or letter before a capital ("QSearch")."""
    if not word[:1].isalnum():
        return word[:1] not in SIGNS
    return word[:1] in ICONIC and word[1:2].isupper() and word[2:3].islower()


def _read(variants: Sequence[Variant], pixels: Pixels, reader: Reader) -> list[Variant]:
    """The first stretches of ink also with what the precise engine reads in them."""
    inks = list({id(v.piece.ink): v for v in variants}.values())[:READ_AGAIN]
    readings = reader.precise([crop_of(pixels, v.piece.ink.box) for v in inks])
    found = list(variants)
    for variant, reading in zip(inks, readings, strict=True):
        text = reading.text.strip()
        same = any(v.piece.ink is variant.piece.ink and v.piece.text == text for v in variants)
        if text and reading.score > 0.5 and not same:
            piece = replace(variant.piece, text=text, score=reading.score, checked=True)
            found.append(Variant(piece, variant.price + CUT_PRICE / 2))
    return found
