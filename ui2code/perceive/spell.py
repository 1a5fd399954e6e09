"""Strings nearly right -> right: the confusions every reader makes, tried by drawing them.

A lost space, a straight quote for a curly one, two dots for three, g for q: each alternative is set in the piece's own
style and kept where it lies better on the pixels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ui2code.perceive.pieces import Piece
from ui2code.perceive.styles import Styled, Stylist

CLEAN = 0.01
"""A sample this near needs no other spelling, unless it holds signs that hardly differ."""
GAIN = 0.05
"""Error, times the number of letters, that an alternative must save: a twentieth of one letter."""
MOST = 12
"""Alternatives a piece is drawn in."""
WORD_GAP = 0.14
"""em between letters from which a space may be missing."""
LOOKALIKES = (
    ("'", "’"),
    ("’", "'"),
    ("...", "…"),
    ("..", "…"),
    ("..", "..."),
    (" - ", " – "),
    ("-", "—"),
    ("—", " — "),
    ("@", "©"),
    ("q", "g"),
    ("I", "l"),
    ("l", "I"),
    ("1", "l"),
    ("0", "O"),
    ("O", "0"),
    ("S", "$"),
    ("á", "a"),
    ("à", "a"),
    ("*", '"'),
    ("V", "v"),
    ("W", "w"),
    ("C", "c"),
    ("s", "S"),
)
ENDINGS = (".", ",", ":", "!", "…")
SUBTLE = frozenset("'’\"“”‘")


def spell(styled: Sequence[Styled], stylist: Stylist) -> list[Styled]:
    """In the same order; two rounds, as a line may hold two mistakes."""
    result = list(styled)
    for _ in range(2):
        jobs = [(k, text) for k, s in enumerate(result) if _doubtful(s) for text in _alternatives(s, stylist)]
        laid = stylist.laid([(replace(result[k].piece, text=text), result[k].setting) for k, text in jobs])
        changed = False
        for (k, _), new in zip(jobs, laid, strict=True):
            if (new.error + GAIN / max(4, len(new.piece.text))) < result[k].error:
                result[k], changed = new, True
        if not changed:
            break
    return result


def _doubtful(styled: Styled) -> bool:
    return styled.found is not None and (styled.error > CLEAN or _is_subtle(styled.piece.text))


def _is_subtle(text: str) -> bool:
    """Holds signs whose look-alikes hardly change the picture of a long line."""
    return bool(SUBTLE & set(text)) or ".." in text


def _alternatives(styled: Styled, stylist: Stylist) -> list[str]:
    """The most likely other spellings whose width is no worse."""
    text = styled.piece.text
    off = abs(_missing(text, styled, stylist))
    found = [t for t in dict.fromkeys(_spellings(styled, stylist)) if t and t != text]
    better = [(abs(_missing(t, styled, stylist)), t) for t in found]
    return [t for miss, t in sorted(better)[:MOST] if miss <= off + 0.6]


def _missing(text: str, styled: Styled, stylist: Stylist) -> float:
    """CSS px by which the ink is wider than ``text`` would be."""
    m = stylist.metrics(text, styled.setting)
    width = m.ink_left + m.ink_right + styled.setting.spacing * (len(text) - 1)
    return styled.piece.ink.box.w / stylist.scale - width


def _spellings(styled: Styled, stylist: Stylist) -> Iterator[str]:
    text = styled.piece.text
    for old, new in LOOKALIKES:
        starts = [m.start() for m in re.finditer(re.escape(old), text)]
        if len(starts) > 1:
            yield text.replace(old, new)
        for start in starts[:4]:
            yield text[:start] + new + text[start + len(old) :]
    if text.count('"') == 2:
        yield text.replace('"', "“", 1).replace('"', "”", 1)
    if text[-1:].isalnum():
        yield from (text + ending for ending in ENDINGS)
    elif len(text) > 1:
        yield text[:-1].rstrip()
    yield from _spaced(styled.piece, styled, stylist)


def _spaced(piece: Piece, styled: Styled, stylist: Stylist) -> Iterator[str]:
    """With a space where the ink has a gap and the string has none."""
    space = stylist.metrics(" ", styled.setting).advance
    if _missing(piece.text, styled, stylist) < 0.6 * space:
        return
    width = piece.ink.cover.shape[1]
    for gap in piece.ink.gaps():
        if gap.length < WORD_GAP * piece.em:
            continue
        share = (gap.start + gap.end) / 2 / width
        guess = round(share * len(piece.text))
        for at in range(max(1, guess - 3), min(len(piece.text), guess + 4)):
            if " " not in piece.text[at - 1 : at + 1]:
                yield piece.text[:at] + " " + piece.text[at:]
