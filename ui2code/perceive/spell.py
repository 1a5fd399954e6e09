"""Strings nearly right -> right: the confusions every reader makes, tried by drawing them.

A lost space, a straight quote for a curly one, two dots for three, g for q: each alternative is set in the piece's own
style and kept where it lies better on the pixels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from ui2code.perceive.pieces import Piece
from ui2code.perceive.styles import Styled, Stylist

CLEAN = 0.01
"""A sample this near needs no other spelling, unless it holds signs that hardly differ."""
GAIN = 0.08
"""Error, times the number of letters, that an alternative must save: less than a tenth of one letter is noise."""
HOPELESS = 0.3
"""Where the style is wrong no letter can be judged."""
MOST = 12
"""Alternatives a piece is drawn in."""
WORD_GAP = 0.14
"""em between letters from which a space may be missing."""
CONFUSIONS = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"'", "’"),
        (r"’", "'"),
        (r"\.\.\.", "…"),
        (r"…", "..."),
        (r"(?<= )-(?= )", "–"),
        (r"(?<=\w)-(?=\w)", "–"),
        (r"-", "—"),
        (r"[·∙⋅.](?=$| )", "•"),
        (r"•", "·"),
        (r"(?:^|(?<= ))[Il1!/](?=$| )", "|"),
        (r"(?:^|(?<= ))[|l1](?=$| )", "I"),
        (r"_", ""),
        (r"(?<=[A-Za-z])_(?=[A-Za-z])", " "),
        (r"—", " — "),
        (r"@(?= ?\d|$| )", "©"),
        (r"q(?!u)", "g"),
        (r"(?<=[a-z])[I1!|](?=[a-z]|\b)", "l"),
        (r"\bl(?=[A-Z]|\b)", "I"),
        (r"\b[1|](?=[a-z])", "I"),
        (r"(?<=\d)[OoQ]|[OoQ](?=\d)", "0"),
        (r"(?<=[A-Za-z])0|0(?=[A-Za-z])", "O"),
        (r"\bS(?=\d)", "$"),
        (r"(?<=[A-Z])5|5(?=[A-Z])", "S"),
        (r"[áàâä](?=[a-z ]|$)", "a"),
        (r"[ìíïı]", "i"),
        (r"\*$|^\*", '"'),
        (r"\b[vwcsxz](?=[A-Z])", "upper"),
        (r"(?<=[A-Z])[vwcsxz]", "upper"),
        (r"(?<=[a-z])[VWCSXZ]", "lower"),
    )
)
"""What is misread, where, and as what; nothing that would turn a good word into a bad one for a hair's breadth of ink."""
ENDINGS = (".", ",", ":", "!", "…", "l", "i", "t", "r", "s", ")")
SUBTLE = frozenset("'’\"“”‘")


def spell(styled: Sequence[Styled], stylist: Stylist, hopeless: float = HOPELESS) -> list[Styled]:
    """In the same order; two rounds, as a line may hold two mistakes. Beyond the error ``hopeless`` none is tried."""
    result = list(styled)
    for _ in range(2):
        jobs = _jobs(result, stylist, hopeless)
        laid = stylist.laid([(replace(result[k].piece, text=text), result[k].setting) for k, text in jobs])
        best: dict[int, Styled] = {}
        for (k, _), new in zip(jobs, laid, strict=True):
            if k not in best or new.error < best[k].error:
                best[k] = new
        changed = False
        for k, new in best.items():
            if new.error + GAIN / max(4, len(new.piece.text)) < result[k].error:
                result[k], changed = new, True
        if not changed:
            break
    return result


def _doubtful(styled: Styled, hopeless: float) -> bool:
    return styled.error < hopeless and (styled.error > CLEAN or _is_subtle(styled.piece.text))


def _is_subtle(text: str) -> bool:
    """Holds signs whose look-alikes hardly change the picture of a long line."""
    return bool(SUBTLE & set(text)) or ".." in text


def _jobs(styled: Sequence[Styled], stylist: Stylist, hopeless: float) -> list[tuple[int, str]]:
    """For each doubtful piece the most likely other spellings: those whose width is no worse."""
    doubtful = [k for k, s in enumerate(styled) if _doubtful(s, hopeless)]
    stylist.gauge.prepare([(t, styled[k].setting.face) for k in doubtful for t in (" ", styled[k].piece.text)])
    found = {k: [t for t in dict.fromkeys(_spellings(styled[k], stylist)) if t] for k in doubtful}
    stylist.gauge.prepare([(t, styled[k].setting.face) for k, texts in found.items() for t in texts])
    jobs = []
    for k, texts in found.items():
        s = styled[k]
        off = abs(_missing(s.piece.text, s, stylist))
        ranked = sorted((abs(_missing(t, s, stylist)), t) for t in texts if t != s.piece.text)
        jobs += [(k, t) for miss, t in ranked[:MOST] if miss <= off + 0.6]
    return jobs


def _missing(text: str, styled: Styled, stylist: Stylist) -> float:
    """CSS px by which the ink is wider than ``text`` would be."""
    m = stylist.metrics(text, styled.setting)
    width = m.ink_left + m.ink_right + styled.setting.spacing * (len(text) - 1)
    return styled.piece.ink.box.w / stylist.scale - width


def _spellings(styled: Styled, stylist: Stylist) -> Iterator[str]:
    text = styled.piece.text
    for pattern, new in CONFUSIONS:
        matches = list(pattern.finditer(text))
        if len(matches) > 1:
            yield pattern.sub(partial(_other, new=new), text)
        for m in matches[:4]:
            yield text[: m.start()] + _other(m, new) + text[m.end() :]
    if text.count('"') == 2:
        yield text.replace('"', "“", 1).replace('"', "”", 1)
    if text[-1:].isalnum():
        yield from (text + ending for ending in ENDINGS)
    elif len(text) > 1:
        yield text[:-1].rstrip()
    yield from _spaced(styled.piece, styled, stylist)


def _other(found: re.Match[str], new: str) -> str:
    """The sign meant: ``new``, or the same letter in the other case."""
    if new in ("upper", "lower"):
        return found.group().swapcase()
    return new


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
